/** Sends what waits. Operation ids make a repeated sending harmless; a verdict is kept before the next batch leaves. */
import { StewardError } from '../../contract/errors.ts';
import { maximumOperationsPerPush, type Operation, type OperationResult } from '../../contract/sync.ts';
import { protocolVersion } from '../../contract/version.ts';
import type { WriteDb } from '../db/driver.ts';
import { changeEdit, findEdit, markSending, pendingEdits, releaseUnsent, settledEdits, unsentEdits, type Edit } from '../db/outbox.ts';
import { readCursor } from '../db/state.ts';
import { settleEdits } from './apply-pull.ts';
import { noChange, type Change } from './changes.ts';
import { rebase, type Surroundings } from './overlay.ts';
import { dependants } from './save-edit.ts';
import { neverSent, type ServerClient } from './server-client.ts';

export type PushParts = {
  db: WriteDb;
  server: ServerClient;
  deviceId: string;
  surroundings(): Surroundings;
  isWanted(): boolean;
  /** Called after every kept verdict. */
  changed(change: Change): void;
};

/** Codes that speak of the connection or the device, not of the edit: the edit waits. */
const notTheEdit = new Set(['FW401', 'FW402', 'FW410', 'FW423', 'FW426', 'FW429', 'FW500', 'FW503']);

function wireOf(edit: Edit): Operation {
  return {
    op_id: edit.opId,
    seq: edit.seq ?? 0,
    name: edit.name,
    args: edit.args,
    base: edit.base,
    lane: edit.lane,
    deps: edit.deps,
    schema: edit.schema,
    made_at: edit.madeAt,
  };
}

/**
 * Sends until nothing waits or the server says "later".
 * @returns false when the server wants some edits again later; they stay, and what is new can be pulled meanwhile
 * @throws StewardError FW503 and the like; every edit stays
 */
export async function push(parts: PushParts): Promise<boolean> {
  let batchSize = maximumOperationsPerPush;
  while (parts.isWanted()) {
    const waiting = unsentEdits(parts.db, batchSize);
    const first = waiting[0];
    if (first === undefined) return true;
    // A decision goes by a route of its own, in its turn.
    const upTo = waiting.findIndex((edit) => edit.name === 'resolve_conflict');
    const chosen = upTo === 0 ? [first] : waiting.slice(0, upTo < 0 ? waiting.length : upTo);
    const fresh = chosen.filter((edit) => edit.seq === null);
    const batch = markSending(parts.db, chosen);
    let results: OperationResult[];
    try {
      results = await send(parts, batch);
    } catch (error) {
      // The cache may be closed by now.
      if (!parts.isWanted()) throw error;
      if (neverSent(error) && fresh.length > 0) releaseUnsent(parts.db, fresh);
      if (!(error instanceof StewardError) || notTheEdit.has(error.code)) throw error;
      // The server refused the request as a whole: find the edit that is to blame.
      if (batch.length > 1) {
        batchSize = 1;
        continue;
      }
      refuseLocally(parts, batch[0] as Edit, error);
      continue;
    }
    if (!parts.isWanted()) return true;
    parts.changed(keepResults(parts.db, parts.surroundings(), results));
    if (results.length === 0 || results.some((result) => result.status === 'retry')) return false;
    batchSize = maximumOperationsPerPush;
  }
  return true;
}

async function send(parts: PushParts, batch: readonly Edit[]): Promise<OperationResult[]> {
  const first = batch[0] as Edit;
  if (first.name === 'resolve_conflict')
    return [
      await parts.server.call('resolve', { device_id: parts.deviceId, protocol: protocolVersion, op: wireOf(first) }, parts.deviceId),
    ];
  return (await parts.server.call('push', { device_id: parts.deviceId, protocol: protocolVersion, ops: batch.map(wireOf) }, parts.deviceId))
    .results;
}

/** Keeps verdicts. Refused edits and their dependants leave the picture; accepted ones stay until the pull brings their rows. */
export function keepResults(db: WriteDb, surroundings: Surroundings, results: readonly OperationResult[]): Change {
  const change = noChange();
  change.topics.add('edits');
  const cursor = readCursor(db).version;
  const leaves = results.some((result) => result.status === 'rejected' || (result.version !== null && result.version <= cursor));
  const keep = (): void => {
    for (const result of results) {
      const edit = findEdit(db, result.op_id);
      if (edit === null || result.status === 'retry' || edit.state === 'done') continue;
      if (result.status === 'rejected') refuse(db, edit, result, change);
      else {
        changeEdit(db, edit.position, {
          state: 'sent',
          outcome: result.status,
          version: result.version,
          conflictId: result.conflict_id,
          code: null,
          message: null,
        });
        noteEdit(change, edit);
      }
    }
    settleEdits(db, cursor, change);
  };
  if (leaves) rebase(db, surroundings, keep);
  else db.transaction(keep);
  return change;
}

function refuse(db: WriteDb, edit: Edit, verdict: Pick<OperationResult, 'code' | 'message' | 'version'>, change: Change): void {
  changeEdit(db, edit.position, {
    state: 'refused',
    outcome: 'rejected',
    version: verdict.version,
    code: verdict.code ?? 'FW500',
    message: verdict.message ?? 'The server refused this edit.',
  });
  noteEdit(change, edit);
  const pending = pendingEdits(db);
  for (const dependant of dependants(pending, new Set([edit.opId]))) {
    // What is under way gets its own verdict from the server.
    if (dependant.state !== 'waiting') continue;
    changeEdit(db, dependant.position, { state: 'refused', code: 'FW461', message: `It builds on "${edit.summary}", which was refused.` });
    noteEdit(change, dependant);
  }
  // A later edit of the same unit was made on what this one would have left; now it stands on what this one stood on.
  const next = pending.find(
    (each) =>
      each.position > edit.position &&
      each.state === 'waiting' &&
      each.name === edit.name &&
      each.units.touches.join() === edit.units.touches.join(),
  );
  if (next !== undefined && edit.base !== null) changeEdit(db, next.position, { base: edit.base });
}

function refuseLocally(parts: PushParts, edit: Edit, error: StewardError): void {
  const change = noChange();
  change.topics.add('edits');
  rebase(parts.db, parts.surroundings(), () => {
    refuse(parts.db, edit, { code: error.code, message: error.message, version: null }, change);
  });
  parts.changed(change);
}

function noteEdit(change: Change, edit: Edit): void {
  if (edit.assetId !== null) change.assetIds.add(edit.assetId);
  if (edit.circleId !== null) change.circleIds.add(edit.circleId);
  for (const topic of ['families', 'people', 'assets', 'valuations', 'conflicts'] as const) change.topics.add(topic);
}

/**
 * After the server lost its newest commits (a backup was restored): everything it acknowledged is offered again under the same
 * ids and numbers. What it still has is a repeat without effect, the rest is applied anew.
 */
export function reofferJournal(db: WriteDb): void {
  for (const edit of settledEdits(db)) changeEdit(db, edit.position, { state: 'sending', outcome: null, version: null });
}
