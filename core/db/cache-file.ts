/** Opens the cache of one account: driver, migrations, replica tables. */
import type { WriteDb } from './driver.ts';
import { openDatabase } from './driver.ts';
import { migrate } from './migrations.ts';
import { ensureReplica } from './replica-tables.ts';

/**
 * @throws StewardError FW500 for a wrong key or a damaged file, FW426 for a file of a newer Steward
 */
export function openCache(file: string, key: Uint8Array): WriteDb {
  const db = openDatabase(file, key);
  try {
    migrate(db);
    ensureReplica(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
