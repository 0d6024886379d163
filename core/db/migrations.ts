/**
 * Numbered steps from an empty file to the present shape. A step is frozen once it has been released.
 * The tables that replicate are not here: they follow contract/replica.ts and are rebuilt when it changes (replica-tables.ts).
 */
import { StewardError } from '../../contract/errors.ts';
import type { WriteDb } from './driver.ts';

type Migration = { version: number; statements: readonly string[] };

const migrations: readonly Migration[] = [
  {
    version: 1,
    statements: [
      `create table state (name text primary key, value text not null) strict, without rowid`,
      `create table secret (name text primary key, value blob not null) strict, without rowid`,
      `create table scope (scope text primary key, level text not null) strict, without rowid`,
      // For tables of scope kind "many": which scopes let this row in.
      `create table row_scope (table_name text not null, row_id text not null, scope text not null, primary key (table_name, row_id, scope)) strict, without rowid`,
      `create index row_scope_by_scope on row_scope (scope)`,
      // seq is given when an operation is first sent: an edit that is taken back before leaves no gap.
      `create table outbox (
        position integer primary key autoincrement,
        op_id text not null unique,
        seq integer unique,
        group_id text not null,
        name text not null,
        args text not null,
        base text,
        lane text not null,
        deps text not null,
        units text not null,
        schema integer not null,
        made_at text not null,
        asset_id text,
        ffc_id text,
        summary text not null,
        content text not null,
        state text not null check (state in ('waiting','sending','sent','refused','conflict','done')),
        in_overlay integer not null,
        outcome text,
        version integer,
        code text,
        message text,
        conflict_id text,
        dismissed integer not null default 0,
        decided_at text
      ) strict`,
      `create index outbox_by_state on outbox (state)`,
      `create index outbox_in_overlay on outbox (position) where in_overlay = 1`,
      `create table undo_log (position integer not null, step integer not null, table_name text not null, row_key text not null, before text, primary key (position, step)) strict, without rowid`,
      `create table staging (page integer primary key, scopes text not null, body text not null) strict`,
    ],
  },
];

export const currentSchemaVersion = migrations.at(-1)?.version ?? 0;

/**
 * Brings the file to the present version, each migration in one transaction.
 * @param beforeStatement called before every statement; tests crash there
 * @throws StewardError FW426 for a file written by a newer Steward; it is left as it is
 */
export function migrate(db: WriteDb, beforeStatement: (version: number, index: number) => void = () => undefined): void {
  const present = db.get<{ user_version: number }>('pragma user_version')?.user_version ?? 0;
  if (present > currentSchemaVersion) throw new StewardError('FW426', 'The local copy was written by a newer version of Steward.');
  for (const migration of migrations) {
    if (migration.version <= present) continue;
    db.transaction(() => {
      migration.statements.forEach((statement, index) => {
        beforeStatement(migration.version, index);
        db.exec(statement);
      });
      beforeStatement(migration.version, migration.statements.length);
      db.exec(`pragma user_version = ${migration.version}`);
    });
  }
}
