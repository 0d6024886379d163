/** The history of one asset, newest first: splits (also those that lost), values, decisions, and what still waits here. */
import { reaches, type AccessLevel } from '../../contract/entities/people.ts';
import type { Share } from '../../contract/entities/ownership.ts';
import { StewardError } from '../../contract/errors.ts';
import type { HistoryEntry } from '../../contract/views.ts';
import type { ReadDb } from '../db/driver.ts';
import { listedEdits, type Edit } from '../db/outbox.ts';
import { readRow, readRowsBy, type Row } from '../db/rows.ts';
import { nameOf } from '../operations/derived-columns.ts';
import { moneyText, wordsOf } from '../operations/display.ts';

type Side = NonNullable<HistoryEntry['before']>;

export function readHistory(db: ReadDb, assetId: string): HistoryEntry[] {
  const asset = readRow(db, 'assets', assetId);
  if (asset === null) throw new StewardError('FW404', 'There is no such asset, or it is not shared with you.');
  if (!reaches((asset['access'] as AccessLevel | null) ?? 'none', 'edit')) return [];
  const edits = listedEdits(db).filter((edit) => edit.assetId === assetId);
  const waiting = new Set(edits.filter((edit) => edit.state !== 'refused' && edit.state !== 'conflict').map((edit) => edit.opId));
  const splits = readRowsBy(db, 'asset_ownership_history', 'asset_id', assetId).map((row): HistoryEntry => {
    const kind = row['kind'] as HistoryEntry['kind'];
    // A row under an edit's id is that edit, still on its way.
    const outcome = waiting.has(String(row['id'])) ? 'waiting' : (row['outcome'] as HistoryEntry['outcome']);
    return {
      id: String(row['id']),
      at: String(row['recorded_at']),
      kind,
      outcome,
      summary: splitSummary(kind, outcome, String(row['effective_on'])),
      who: String(row['actor_name']),
      device: row['device_name'] as string | null,
      before: sideOf(db, row['shares_before']),
      after: sideOf(db, row['shares_after']),
      note: row['note'] as string | null,
    };
  });
  const here = new Set(splits.map((entry) => entry.id));
  const values = readRowsBy(db, 'asset_valuations', 'asset_id', assetId).map((row): HistoryEntry => ({
    id: String(row['id']),
    at: String(row['recorded_at']),
    kind: 'valuation',
    outcome: edits.some((edit) => waiting.has(edit.opId) && edit.units.creates.includes(String(row['id']))) ? 'waiting' : 'applied',
    summary: `${moneyText(Number(row['amount_minor']), String(row['currency']))} as of ${String(row['as_of'])}, ${wordsOf(String(row['method'])).toLowerCase()}`,
    who: (row['recorded_by_name'] as string | null) ?? 'Steward',
    device: row['device_name'] as string | null,
    before: null,
    after: null,
    note: row['note'] as string | null,
  }));
  const conflicts = readRowsBy(db, 'sync_conflicts', 'asset_id', assetId)
    .filter((row) => row['unit'] !== 'ownership')
    .map((row) => conflictEntry(row));
  const own = edits.filter((edit) => isOwnLine(edit) && !here.has(edit.opId)).map((edit) => editEntry(db, edit));
  return [...splits, ...values, ...conflicts, ...own].sort((a, b) => (a.at !== b.at ? (a.at > b.at ? -1 : 1) : a.id > b.id ? -1 : 1));
}

/** Values and first splits have their rows; these edits leave none until the server has them. */
function isOwnLine(edit: Edit): boolean {
  // The server writes its own line for an edit that ended as a conflict.
  return (
    edit.state !== 'conflict' &&
    (edit.state === 'refused' ||
      ['update_asset', 'delete_asset', 'pin_valuation', 'set_ownership', 'transfer_ownership', 'resolve_conflict'].includes(edit.name))
  );
}

function sideOf(db: ReadDb, shares: unknown): Side {
  return (Array.isArray(shares) ? (shares as Share[]) : []).map((share) => ({
    name: nameOf(db, share.persona_id),
    interest_class: share.interest_class,
    basis_points: share.basis_points,
  }));
}

function splitSummary(kind: HistoryEntry['kind'], outcome: HistoryEntry['outcome'], effectiveOn: string): string {
  const what = {
    created: 'First split',
    split: 'New split',
    transfer: 'Transfer',
    decision: 'Decision on the split',
    conflict: 'Split',
    valuation: 'Value',
    fields: 'Details',
  }[kind];
  if (outcome === 'conflict') return `${what} from ${effectiveOn}, set aside because somebody else had changed it`;
  return `${what} from ${effectiveOn}`;
}

function conflictEntry(row: Row): HistoryEntry {
  const isDecided = row['status'] === 'resolved';
  return {
    id: `conflict:${String(row['id'])}`,
    at: String(isDecided ? row['decided_at'] : row['mine_at']),
    kind: isDecided ? 'decision' : 'conflict',
    outcome: isDecided ? 'decided' : 'conflict',
    summary: isDecided ? `Decided for ${String(row['decision'])}` : 'Two people changed the same detail',
    who: String(isDecided ? row['decided_by'] : row['mine_by']),
    device: (isDecided ? row['decided_device'] : row['mine_device']) as string | null,
    before: null,
    after: null,
    note: row['note'] as string | null,
  };
}

function editEntry(db: ReadDb, edit: Edit): HistoryEntry {
  const kinds: Partial<Record<Edit['name'], HistoryEntry['kind']>> = {
    set_ownership: 'split',
    transfer_ownership: 'transfer',
    resolve_conflict: 'decision',
    add_valuation: 'valuation',
    pin_valuation: 'valuation',
    create_asset: 'created',
  };
  const shares = edit.args['shares'];
  return {
    id: edit.opId,
    at: edit.madeAt,
    kind: kinds[edit.name] ?? 'fields',
    outcome: edit.state === 'refused' ? 'refused' : edit.state === 'conflict' ? 'conflict' : 'waiting',
    summary: edit.state === 'refused' ? `${edit.summary}: ${edit.message ?? 'refused'}` : edit.summary,
    who: 'You',
    device: null,
    before: null,
    after: Array.isArray(shares) ? sideOf(db, shares) : null,
    note: typeof edit.args['note'] === 'string' ? edit.args['note'] : null,
  };
}
