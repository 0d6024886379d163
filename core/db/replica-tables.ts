/** The tables that replicate, made from contract/replica.ts. When that list changes they are dropped and filled again; the outbox stays. */
import { createHash } from 'node:crypto';
import { replicaTables, type ColumnType, type ReplicaTable } from '../../contract/replica.ts';
import type { WriteDb } from './driver.ts';
import { readState, writeCursor, writeState } from './state.ts';

const sqliteType: Record<ColumnType, 'text' | 'integer'> = {
  uuid: 'text',
  text: 'text',
  date: 'text',
  instant: 'text',
  decimal: 'text',
  json: 'text',
  integer: 'integer',
  minor: 'integer',
  boolean: 'integer',
};

/** Columns that reads look rows up by, besides the key and the column of the scope. */
const lookups: Readonly<Record<string, readonly string[]>> = {
  user_persona_links: ['user_id', 'persona_id'],
  ffc_memberships: ['persona_id'],
  asset_ownerships: ['persona_id'],
};

/**
 * Who ever held a share of what, for totals as of a past date. Kept by triggers; it may name more than is true
 * (an edit that was taken back), never less.
 */
const everHeld = [
  `create table ever_held (persona_id text not null, asset_id text not null, primary key (persona_id, asset_id)) strict, without rowid`,
  `create trigger ever_held_add after insert on asset_ownership_history when new.outcome in ('applied', 'decided') begin
     insert or ignore into ever_held (persona_id, asset_id) select value ->> 'persona_id', new.asset_id from json_each(new.shares_after) where value ->> 'persona_id' is not null;
   end`,
  `create trigger ever_held_remove after delete on assets begin delete from ever_held where asset_id = old.id; end`,
];

function statementsFor(table: ReplicaTable): string[] {
  const columns = table.columns.map(
    (column) => `"${column.name}" ${sqliteType[column.type]}${column.name === table.key ? ' primary key' : ''}`,
  );
  const scopeColumn = 'column' in table.scope && table.scope.column !== table.key ? [table.scope.column] : [];
  return [
    `create table "${table.name}" (${columns.join(', ')}) strict, without rowid`,
    ...[...scopeColumn, ...(lookups[table.name] ?? [])].map(
      (column) => `create index "${table.name}_by_${column}" on "${table.name}" ("${column}")`,
    ),
  ];
}

/** Changes whenever a table or column of the replica does. */
export function replicaHash(): string {
  const shape = replicaTables.map((table) => [
    table.name,
    table.key,
    table.scope,
    table.columns.map((column) => [column.name, column.type]),
  ]);
  return createHash('sha256').update(JSON.stringify(shape)).digest('hex');
}

/**
 * Makes the replica tables, or makes them anew when the contract has changed since.
 * @returns true when they are empty now and a first sync is due
 */
export function ensureReplica(db: WriteDb, hash = replicaHash()): boolean {
  const present = readState(db, 'replica_hash');
  if (present === hash) return false;
  db.transaction(() => {
    const existing = db.all<{ name: string }>(`select name from sqlite_master where type = 'table'`).map((row) => row.name);
    const local = new Set(['state', 'secret', 'scope', 'row_scope', 'outbox', 'undo_log', 'staging', 'sqlite_sequence']);
    for (const name of existing) if (!local.has(name)) db.exec(`drop table "${name}"`);
    for (const table of replicaTables) for (const statement of statementsFor(table)) db.exec(statement);
    for (const statement of everHeld) db.exec(statement);
    for (const emptied of ['scope', 'row_scope', 'undo_log', 'staging']) db.exec(`delete from ${emptied}`);
    // Waiting edits stand outside the picture until the rows they build on are back.
    db.exec(`update outbox set in_overlay = 0`);
    writeCursor(db, { epoch: null, version: 0, commit_id: null });
    writeState(db, 'pull_token', null);
    writeState(db, 'last_synced_at', null);
    writeState(db, 'replica_hash', hash);
  });
  return true;
}
