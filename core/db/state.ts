/** Small named values of the cache, and the cursor of sync among them. */
import type { ReadDb, WriteDb } from './driver.ts';

export type StateName = 'replica_hash' | 'epoch' | 'version' | 'commit_id' | 'last_synced_at' | 'pull_token' | 'next_seq' | 'me';

export function readState(db: ReadDb, name: StateName): string | null {
  return db.get<{ value: string }>('select value from state where name = ?', name)?.value ?? null;
}

export function writeState(db: WriteDb, name: StateName, value: string | null): void {
  if (value === null) db.run('delete from state where name = ?', name);
  else db.run('insert into state (name, value) values (?, ?) on conflict (name) do update set value = excluded.value', name, value);
}

export type Cursor = { epoch: string | null; version: number; commit_id: string | null };

export function readCursor(db: ReadDb): Cursor {
  return { epoch: readState(db, 'epoch'), version: Number(readState(db, 'version') ?? 0), commit_id: readState(db, 'commit_id') };
}

export function writeCursor(db: WriteDb, cursor: Cursor): void {
  writeState(db, 'epoch', cursor.epoch);
  writeState(db, 'version', String(cursor.version));
  writeState(db, 'commit_id', cursor.commit_id);
}

export function readSecret(db: ReadDb, name: string): Uint8Array | null {
  return db.get<{ value: Uint8Array }>('select value from secret where name = ?', name)?.value ?? null;
}

export function writeSecret(db: WriteDb, name: string, value: Uint8Array): void {
  db.run('insert into secret (name, value) values (?, ?) on conflict (name) do update set value = excluded.value', name, value);
}
