// What was answered as saved survives kill -9 of the engine. The child answers after each edit; it is killed at random moments.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openCache } from '../../core/db/cache-file.ts';
import { pendingEdits } from '../../core/db/outbox.ts';
import { enrolFolder, fixtureMe, nowhere } from '../support/cache-fixture.ts';
import { hartwell } from '../support/demo.ts';

const passphrase = 'a quiet orchard in May';
const kills = 6;

it('loses none of the edits that it acknowledged', async () => {
  const folder = await enrolFolder(passphrase);
  const acknowledged: number[] = [];
  try {
    for (let round = 0; round < kills; round += 1) {
      const from = (acknowledged.at(-1) ?? -1) + 1_000;
      const child = spawn(
        process.execPath,
        [
          fileURLToPath(new URL('kill-child.ts', import.meta.url)),
          folder.dataFolder,
          fixtureMe.email,
          passphrase,
          hartwell.assets.lakeCabin,
          String(from),
          nowhere.serverUrl,
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8');
      });
      // Wait for the first answer, then for a moment that differs from round to round.
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 250));
      child.kill('SIGKILL');
      await once(child, 'close');
      acknowledged.push(...said.split('\n').slice(0, -1).map(Number));
    }
    const db = openCache(folder.cacheFile, folder.dataKey);
    expect(db.all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const inOutbox = pendingEdits(db).map((edit) => (edit.args['valuation'] as { source: string }).source);
    const inPicture = new Set(
      db.all<{ source: string }>(`select source from asset_valuations where source like 'edit %'`).map((row) => row.source),
    );
    db.close();
    expect(acknowledged.length).toBeGreaterThan(kills);
    const missing = acknowledged.map((number) => `edit ${number}`).filter((source) => !inOutbox.includes(source) || !inPicture.has(source));
    expect(missing).toEqual([]);
    // Outbox and picture are one transaction: neither holds what the other does not.
    expect(new Set(inOutbox)).toEqual(inPicture);
  } finally {
    folder.drop();
  }
});
