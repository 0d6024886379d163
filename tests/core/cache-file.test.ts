// The files of the cache are for their owner only, whatever the folder allows.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCache } from '../../core/db/cache-file.ts';

it.skipIf(process.platform === 'win32')('are readable by nobody else (Windows has no such modes)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'steward-test-modes-'));
  const db = openCache(join(folder, 'cache.db'), new Uint8Array(randomBytes(32)));
  try {
    const modes = Object.fromEntries(readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]));
    expect(modes).toEqual({ 'cache.db': '600', 'cache.db-wal': '600', 'cache.db-shm': '600' });
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
});
