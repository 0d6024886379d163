/** Takes the pages of one pull into the cache in one transaction: old state or new, never between. */
import { replicaTable } from '../../contract/replica.ts';
import type { PullResponse } from '../../contract/sync.ts';
import type { WriteDb } from '../db/driver.ts';
import { changeEdit, pendingEdits } from '../db/outbox.ts';
import { putWireRow, removeRow } from '../db/rows.ts';
import { dropScope, emptyReplica, holdScope, purgeUnreachable, setRowScopes } from '../db/scopes.ts';
import { clearStaging } from '../db/staging.ts';
import { readCursor, writeCursor, writeState } from '../db/state.ts';
import { noChange, noteRow, type Change } from './changes.ts';
import { rebase, type Surroundings } from './overlay.ts';

/**
 * @param pages in order; the last one carries the position at which the cache stands afterwards
 * @param scopes those of all pages
 * @returns what changed, for the screen
 */
export function applyPull(
  db: WriteDb,
  surroundings: Surroundings,
  pages: Iterable<PullResponse>,
  scopes: readonly PullResponse['scopes'][],
  now: string,
): Change {
  const change = noChange();
  rebase(db, surroundings, () => {
    // From nothing: whatever an older server or contract left is not part of it.
    if (readCursor(db).version === 0) emptyReplica(db);
    for (const scope of scopes.flatMap((each) => each.removed)) {
      dropScope(db, scope);
      noteScope(change, scope);
    }
    let last: PullResponse | null = null;
    for (const page of pages) {
      takeRows(db, page, change);
      last = page;
    }
    for (const held of scopes.flatMap((each) => each.added)) {
      holdScope(db, held);
      noteScope(change, held.scope);
    }
    if (last === null) throw new RangeError('a pull has at least one page');
    purgeUnreachable(db);
    writeCursor(db, last);
    writeState(db, 'last_synced_at', now);
    settleEdits(db, last.version, change);
    clearStaging(db);
  });
  return change;
}

function takeRows(db: WriteDb, page: PullResponse, change: Change): void {
  for (const [table, rows] of Object.entries(page.put)) {
    const columns = replicaTable(table).columns.map((column) => column.name);
    const idOf = columns.indexOf(replicaTable(table).key);
    const scope = replicaTable(table).scope;
    const scopeOf = 'column' in scope ? columns.indexOf(scope.column) : -1;
    for (const row of rows) {
      putWireRow(db, table, row);
      noteRow(change, table, String(row[idOf]), scopeOf < 0 ? null : String(row[scopeOf]));
    }
  }
  for (const [table, rows] of Object.entries(page.row_scopes)) for (const [id, scopes] of rows) setRowScopes(db, table, id, scopes);
  for (const [table, ids] of Object.entries(page.del)) {
    for (const id of ids) {
      removeRow(db, table, id);
      if (replicaTable(table).scope.kind === 'many') setRowScopes(db, table, id, []);
      noteRow(change, table, id, null);
    }
  }
}

function noteScope(change: Change, scope: string): void {
  const [kind, id] = scope.split(':');
  if (kind === 'asset' && id !== undefined) change.assetIds.add(id);
  if (kind === 'circle' && id !== undefined) change.circleIds.add(id);
  for (const topic of ['families', 'people', 'assets', 'valuations', 'conflicts', 'firm'] as const) change.topics.add(topic);
}

/** Edits whose verdict lies at or before the version are part of the server's rows now: they leave the overlay. */
export function settleEdits(db: WriteDb, version: number, change: Change): void {
  for (const edit of pendingEdits(db)) {
    if (edit.state !== 'sent' || edit.version === null || edit.version > version) continue;
    changeEdit(db, edit.position, { state: edit.outcome === 'conflict' ? 'conflict' : 'done', code: null, message: null });
    change.topics.add('edits');
  }
}
