// The engine's own process, forked as the shells do it, with a keychain that does not answer at first.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fromEngineSchema, type FromEngine, type ToEngine } from '../../main/engine-messages.ts';

const entry = fileURLToPath(new URL('../../main/engine-process.ts', import.meta.url));

it('tells what the keychain says, lives on, and begins when the keychain answers', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'steward-test-engine-'));
  const child = fork(entry, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
  const sentence = 'The secret store of this computer does not answer at the moment.';
  const heard: FromEngine[] = [];
  let isLocked = true;
  const post = (message: ToEngine) => void child.send(message);
  child.on('message', (raw) => {
    const message = fromEngineSchema.parse(raw);
    heard.push(message);
    if (message.kind === 'keychain')
      post({ kind: 'keychain', id: message.id, answer: isLocked ? { failed: sentence } : { ok: message.bytes } });
  });
  const answers = () => heard.flatMap((message) => (message.kind === 'frame' ? [JSON.parse(message.text) as unknown] : []));
  try {
    const config = {
      dataFolder,
      serverUrl: 'http://127.0.0.1:1',
      identity: { userPoolId: 'us-east-1_x', clientId: 'x', endpoint: null },
      rendererFolder: dataFolder,
    };
    post({ kind: 'start', config, deviceName: 'Test computer', hasKeychain: true });
    await expect.poll(() => heard.some(({ kind }) => kind === 'up'), { timeout: 20_000 }).toBe(true);
    post({ kind: 'open', client: 1 });
    post({ kind: 'frame', client: 1, text: JSON.stringify({ id: 1, method: 'session.state', params: {} }) });
    await expect.poll(answers).toEqual([{ id: 1, error: { code: 'FW461', message: sentence } }]);
    isLocked = false;
    post({ kind: 'frame', client: 1, text: JSON.stringify({ id: 2, method: 'session.state', params: {} }) });
    await expect.poll(() => answers().at(-1)).toMatchObject({ id: 2, result: { phase: 'signed_out' } });
    const ended = once(child, 'exit');
    post({ kind: 'stop' });
    expect(await ended).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
    rmSync(dataFolder, { recursive: true });
  }
});
