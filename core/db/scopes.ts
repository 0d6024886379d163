/** Scopes held, and what leaves with them. */
import { createHash } from 'node:crypto';
import { replicaTables } from '../../contract/replica.ts';
import type { HeldScope } from '../../contract/sync.ts';
import type { ReadDb, WriteDb } from './driver.ts';

export function heldScopes(db: ReadDb): HeldScope[] {
  return db.all<HeldScope>('select scope, level from scope order by scope');
}

/** First 16 hex digits of SHA-256 over the sorted lines "scope level\n". Source: contract/sync.ts, scopes_digest. */
export function scopesDigest(scopes: readonly HeldScope[]): string {
  const lines = scopes.map(({ scope, level }) => `${scope} ${level}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16);
}

export function holdScope(db: WriteDb, { scope, level }: HeldScope): void {
  db.run('insert into scope (scope, level) values (?, ?) on conflict (scope) do update set level = excluded.level', scope, level);
}

/** Removes a scope and every row that belongs to it alone. Rows of tables that several scopes reach go in `purgeUnreachable`. */
export function dropScope(db: WriteDb, scope: string): void {
  db.run('delete from scope where scope = ?', scope);
  db.run('delete from row_scope where scope = ?', scope);
  const [kind, id] = scope.split(':');
  for (const table of replicaTables) {
    if (table.scope.kind === 'many') continue;
    if (table.scope.kind === 'tenant' && scope === 'tenant') db.run(`delete from "${table.name}"`);
    if ('column' in table.scope && table.scope.kind === kind && id !== undefined)
      db.run(`delete from "${table.name}" where "${table.scope.column}" = ?`, id);
  }
}

export function setRowScopes(db: WriteDb, table: string, rowId: string, scopes: readonly string[]): void {
  db.run('delete from row_scope where table_name = ? and row_id = ?', table, rowId);
  for (const scope of scopes) db.run('insert or ignore into row_scope (table_name, row_id, scope) values (?, ?, ?)', table, rowId, scope);
}

/** Rows that no scope lets in any more. */
export function purgeUnreachable(db: WriteDb): void {
  for (const table of replicaTables) {
    if (table.scope.kind !== 'many') continue;
    db.run(
      `delete from "${table.name}" where not exists (select from_scope.row_id from row_scope from_scope where from_scope.table_name = ? and from_scope.row_id = "${table.name}"."${table.key}")`,
      table.name,
    );
  }
}

/** Before a snapshot that starts from nothing. */
export function emptyReplica(db: WriteDb): void {
  for (const table of replicaTables) db.run(`delete from "${table.name}"`);
  db.run('delete from scope');
  db.run('delete from row_scope');
}
