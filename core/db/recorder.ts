/**
 * A writer that remembers. Every row a waiting edit touches is kept as it was before, so that the edit can be taken
 * back exactly: undone in reverse before the server's rows come in, and done again after (architecture.md, decision 4).
 */
import type { ReadDb, WriteDb } from './driver.ts';
import { putRow, readRow, removeRow, type Row } from './rows.ts';
import { replicaTable } from '../../contract/replica.ts';

/** What an operation writes through. */
export type Recorder = {
  readonly db: ReadDb;
  read(table: string, key: string): Row | null;
  put(table: string, row: Row): void;
  /** Changes some columns of a row that exists. */
  patch(table: string, key: string, changes: Row): void;
  remove(table: string, key: string): void;
};

/** A recorder for the operation at this position of the outbox. */
export function recorderFor(db: WriteDb, position: number): Recorder {
  let step = db.get<{ last: number | null }>('select max(step) as last from undo_log where position = ?', position)?.last ?? 0;
  const seen = new Set<string>();
  const remember = (table: string, key: string): void => {
    const mark = `${table} ${key}`;
    // The first image of a row within one operation is the one to go back to.
    if (seen.has(mark)) return;
    seen.add(mark);
    step += 1;
    const before = readRow(db, table, key);
    db.run(
      'insert into undo_log (position, step, table_name, row_key, before) values (?, ?, ?, ?, ?)',
      position,
      step,
      table,
      key,
      before === null ? null : JSON.stringify(before),
    );
  };
  return {
    db,
    read: (table, key) => readRow(db, table, key),
    put(table, row) {
      remember(table, String(row[replicaTable(table).key]));
      putRow(db, table, row);
    },
    patch(table, key, changes) {
      const row = readRow(db, table, key);
      if (row === null) throw new RangeError(`${table} has no such row`);
      remember(table, key);
      putRow(db, table, { ...row, ...changes });
    },
    remove(table, key) {
      remember(table, key);
      removeRow(db, table, key);
    },
  };
}

/** Puts back every row the operation touched and forgets its log. Operations are undone in the reverse of their order. */
export function undoRecorded(db: WriteDb, position: number): void {
  const log = db.all<{ table_name: string; row_key: string; before: string | null }>(
    'select table_name, row_key, before from undo_log where position = ? order by step desc',
    position,
  );
  for (const entry of log) {
    if (entry.before === null) removeRow(db, entry.table_name, entry.row_key);
    else putRow(db, entry.table_name, JSON.parse(entry.before) as Row);
  }
  db.run('delete from undo_log where position = ?', position);
}
