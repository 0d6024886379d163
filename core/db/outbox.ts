/**
 * The outbox: every edit made here, in the order in which it was made. It is the one part of the cache that nothing rebuilds.
 * States: waiting (not sent), sending (may have reached the server), sent (verdict known, the pull has not brought it yet),
 * refused, conflict, done. `in_overlay` tells whether the edit's rows are in the picture now.
 */
import type { ErrorCode } from '../../contract/errors.ts';
import type { OperationName, OperationResult } from '../../contract/sync.ts';
import type { ReadDb, WriteDb } from './driver.ts';
import { readState, writeState } from './state.ts';

export type EditState = 'waiting' | 'sending' | 'sent' | 'refused' | 'conflict' | 'done';

export type Edit = {
  position: number;
  opId: string;
  seq: number | null;
  groupId: string;
  name: OperationName;
  args: Record<string, unknown>;
  base: Record<string, unknown> | null;
  lane: string;
  deps: string[];
  units: { touches: string[]; creates: string[] };
  schema: number;
  madeAt: string;
  assetId: string | null;
  circleId: string | null;
  summary: string;
  content: { label: string; value: string }[];
  state: EditState;
  inOverlay: boolean;
  outcome: OperationResult['status'] | null;
  version: number | null;
  code: ErrorCode | null;
  message: string | null;
  conflictId: string | null;
  dismissed: boolean;
};

type Stored = {
  position: number;
  op_id: string;
  seq: number | null;
  group_id: string;
  name: string;
  args: string;
  base: string | null;
  lane: string;
  deps: string;
  units: string;
  schema: number;
  made_at: string;
  asset_id: string | null;
  ffc_id: string | null;
  summary: string;
  content: string;
  state: string;
  in_overlay: number;
  outcome: string | null;
  version: number | null;
  code: string | null;
  message: string | null;
  conflict_id: string | null;
  dismissed: number;
};

function decode(row: Stored): Edit {
  return {
    position: row.position,
    opId: row.op_id,
    seq: row.seq,
    groupId: row.group_id,
    name: row.name as OperationName,
    args: JSON.parse(row.args) as Record<string, unknown>,
    base: row.base === null ? null : (JSON.parse(row.base) as Record<string, unknown>),
    lane: row.lane,
    deps: JSON.parse(row.deps) as string[],
    units: JSON.parse(row.units) as Edit['units'],
    schema: row.schema,
    madeAt: row.made_at,
    assetId: row.asset_id,
    circleId: row.ffc_id,
    summary: row.summary,
    content: JSON.parse(row.content) as Edit['content'],
    state: row.state as EditState,
    inOverlay: row.in_overlay === 1,
    outcome: row.outcome as Edit['outcome'],
    version: row.version,
    code: row.code as ErrorCode | null,
    message: row.message,
    conflictId: row.conflict_id,
    dismissed: row.dismissed === 1,
  };
}

const readAll = (db: ReadDb, where: string, ...values: (string | number)[]): Edit[] =>
  db.all<Stored>(`select * from outbox where ${where} order by position`, ...values).map(decode);

export type NewEdit = Pick<
  Edit,
  | 'opId'
  | 'groupId'
  | 'name'
  | 'args'
  | 'base'
  | 'lane'
  | 'deps'
  | 'units'
  | 'schema'
  | 'madeAt'
  | 'assetId'
  | 'circleId'
  | 'summary'
  | 'content'
>;

/** @returns the position, which is the local order */
export function appendEdit(db: WriteDb, edit: NewEdit): number {
  db.run(
    `insert into outbox (op_id, group_id, name, args, base, lane, deps, units, schema, made_at, asset_id, ffc_id, summary, content, state, in_overlay)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 1)`,
    edit.opId,
    edit.groupId,
    edit.name,
    JSON.stringify(edit.args),
    edit.base === null ? null : JSON.stringify(edit.base),
    edit.lane,
    JSON.stringify(edit.deps),
    JSON.stringify(edit.units),
    edit.schema,
    edit.madeAt,
    edit.assetId,
    edit.circleId,
    edit.summary,
    JSON.stringify(edit.content),
  );
  return db.get<{ position: number }>('select position from outbox where op_id = ?', edit.opId)?.position ?? 0;
}

export function findEdit(db: ReadDb, opId: string): Edit | null {
  return readAll(db, 'op_id = ?', opId)[0] ?? null;
}

/** Edits that the picture is to show on top of the server's rows: not refused, and not yet part of those rows. */
export function pendingEdits(db: ReadDb): Edit[] {
  return readAll(db, `state in ('waiting', 'sending', 'sent')`);
}

/** Edits whose rows are in the picture now. */
export function overlayPositions(db: ReadDb): number[] {
  return db.all<{ position: number }>('select position from outbox where in_overlay = 1 order by position').map((row) => row.position);
}

/** What the list of edits shows: on their way, or ended in a way that a person should read. */
export function listedEdits(db: ReadDb): Edit[] {
  return readAll(
    db,
    `state in ('waiting', 'sending', 'sent') or (state = 'refused' and dismissed = 0)
    or (state = 'conflict' and dismissed = 0 and not exists (select c.id from sync_conflicts c where c.id = conflict_id and c.status = 'resolved'))`,
  );
}

export function refusedEdits(db: ReadDb): Edit[] {
  return readAll(db, `state = 'refused' and dismissed = 0`);
}

/** Unsent edits and those whose sending may have failed, oldest first. */
export function unsentEdits(db: ReadDb, limit: number): Edit[] {
  return readAll(db, `state in ('waiting', 'sending')`).slice(0, limit);
}

/** Edits with a verdict, newest version last. */
export function settledEdits(db: ReadDb): Edit[] {
  return readAll(db, `state in ('done', 'sent', 'conflict') and seq is not null`);
}

export type OutboxCounts = { waiting: number; refused: number };

export function countEdits(db: ReadDb): OutboxCounts {
  return (
    db.get<OutboxCounts>(
      `select count(*) filter (where state in ('waiting', 'sending', 'sent')) as waiting, count(*) filter (where state = 'refused' and dismissed = 0) as refused from outbox`,
    ) ?? { waiting: 0, refused: 0 }
  );
}

/** Gives numbers to edits that are about to leave; kept even if the answer never comes. */
export function markSending(db: WriteDb, edits: readonly Edit[]): Edit[] {
  return db.transaction(() => {
    let next = Number(readState(db, 'next_seq') ?? 1);
    const marked = edits.map((edit) => {
      const seq = edit.seq ?? next++;
      db.run(`update outbox set state = 'sending', seq = ? where position = ?`, seq, edit.position);
      return { ...edit, seq, state: 'sending' as const };
    });
    writeState(db, 'next_seq', String(next));
    return marked;
  });
}

/** Takes the numbers back: nobody has seen them. Only for the newest numbers given, before anything else was sent. */
export function releaseUnsent(db: WriteDb, edits: readonly Edit[]): void {
  db.transaction(() => {
    for (const edit of edits) db.run(`update outbox set state = 'waiting', seq = null where position = ?`, edit.position);
    const last = db.get<{ last: number | null }>('select max(seq) as last from outbox')?.last ?? 0;
    writeState(db, 'next_seq', String(last + 1));
  });
}

export type EditChange = Partial<
  Pick<Edit, 'state' | 'inOverlay' | 'outcome' | 'version' | 'code' | 'message' | 'conflictId' | 'dismissed' | 'base'>
>;

export function changeEdit(db: WriteDb, position: number, change: EditChange): void {
  const set = (column: string, value: string | number | null): void =>
    void db.run(`update outbox set ${column} = ? where position = ?`, value, position);
  if (change.state !== undefined) set('state', change.state);
  if (change.inOverlay !== undefined) set('in_overlay', change.inOverlay ? 1 : 0);
  if (change.outcome !== undefined) set('outcome', change.outcome);
  if (change.version !== undefined) set('version', change.version);
  if (change.code !== undefined) set('code', change.code);
  if (change.message !== undefined) set('message', change.message);
  if (change.conflictId !== undefined) set('conflict_id', change.conflictId);
  if (change.dismissed !== undefined) set('dismissed', change.dismissed ? 1 : 0);
  if (change.base !== undefined) set('base', change.base === null ? null : JSON.stringify(change.base));
}

/** Removes an edit that was taken back before it was sent. */
export function removeEdit(db: WriteDb, position: number): void {
  db.run('delete from outbox where position = ?', position);
}

/** Forgets settled edits older than the journal is kept. Numbers stay unique: next_seq only grows. */
export function pruneJournal(db: WriteDb, before: string): void {
  db.run(`delete from outbox where state = 'done' and made_at < ? and seq < (select coalesce(max(seq), 0) from outbox)`, before);
}
