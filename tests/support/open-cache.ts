/** The cache file of an engine, opened beside it: what lies on the disk is what counts. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openCache } from '../../core/db/cache-file.ts';
import type { WriteDb } from '../../core/db/driver.ts';
import { openEnvelope, readEnvelope } from '../../core/vault/envelope.ts';
import { testPassphrase } from './engine.ts';

/** The first account of the folder. */
export async function openCacheOf(dataFolder: string): Promise<WriteDb> {
  const name = readdirSync(dataFolder).find((each) => /^account-[0-9a-f]+\.json$/.test(each));
  const envelope = name === undefined ? null : readEnvelope(join(dataFolder, name));
  const key = envelope === null ? null : await openEnvelope(testPassphrase, envelope, null);
  if (envelope === null || key === null) throw new Error('there is no cache that this passphrase opens');
  return openCache(join(dataFolder, envelope.cache), key);
}
