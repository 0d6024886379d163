/**
 * Columns of `assets` that the server's triggers keep, kept the same way for edits that wait:
 * current value, value at the start of its year, owners' names, whether it is a liability.
 */
import type { Share } from '../../contract/entities/ownership.ts';
import { currentValuation, type Ranked } from '../../contract/entities/valuation.ts';
import type { ReadDb } from '../db/driver.ts';
import type { Recorder } from '../db/recorder.ts';
import { readRow, readRowsBy } from '../db/rows.ts';

type Valued = Ranked & { amount_minor: number };

/** The value columns of an asset from its valuations. Source: docs/adr/0103. */
export function valueColumns(valuations: readonly Valued[]): Record<string, unknown> {
  const current = currentValuation(valuations);
  const opening = current === undefined ? undefined : currentValuation(valuations, `${Number(current.as_of.slice(0, 4)) - 1}-12-31`);
  return {
    current_value_minor: current?.amount_minor ?? null,
    current_value_as_of: current?.as_of ?? null,
    current_value_method: current?.method ?? null,
    current_valuation_id: current?.id ?? null,
    year_open_value_minor: opening?.amount_minor ?? null,
  };
}

export function refreshValue(rows: Recorder, assetId: string): void {
  rows.patch('assets', assetId, valueColumns(readRowsBy(rows.db, 'asset_valuations', 'asset_id', assetId) as unknown as Valued[]));
}

/** "Eleanor Hartwell, James Hartwell": the primary owner first, then by size of share, then by name; as app.refresh_owner_names. */
export function ownerNames(db: ReadDb, shares: readonly Share[]): string {
  return shares
    .filter((share) => share.interest_class === 'owner')
    .map((share) => ({ ...share, name: nameOf(db, share.persona_id) }))
    .sort(
      (a, b) =>
        Number(b.is_primary) - Number(a.is_primary) ||
        b.basis_points - a.basis_points ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : a.persona_id < b.persona_id ? -1 : 1),
    )
    .map((owner) => owner.name)
    .join(', ');
}

export function nameOf(db: ReadDb, personaId: string): string {
  return String(readRow(db, 'personas', personaId)?.['display_name'] ?? 'Somebody outside');
}

/** Debts owed by the family count against it. */
export function isLiability(category: string, details: Record<string, unknown>): boolean {
  return category === 'debt' && details['direction'] === 'owed_by_family';
}

const inServerOrder = (a: Share, b: Share): number =>
  `${a.interest_class} ${a.persona_id}` < `${b.interest_class} ${b.persona_id}` ? -1 : 1;

/** The present split as the wire writes it, in the server's order: class, then persona. */
export function presentShares(db: ReadDb, assetId: string): Share[] {
  return readRowsBy(db, 'asset_ownerships', 'asset_id', assetId)
    .map((row) => ({
      id: String(row['id']),
      persona_id: String(row['persona_id']),
      interest_class: row['interest_class'] as Share['interest_class'],
      basis_points: Number(row['basis_points']),
      is_primary: row['is_primary'] === true,
    }))
    .sort(inServerOrder);
}

/** The date of the newest set that took effect; null where there is none. */
export function latestSplitDate(db: ReadDb, assetId: string): string | null {
  const dates = readRowsBy(db, 'asset_ownership_history', 'asset_id', assetId)
    .filter((row) => row['outcome'] !== 'conflict')
    .map((row) => String(row['effective_on']));
  return dates.sort().at(-1) ?? null;
}

/** Replaces the split of an asset and writes the line of history under the operation's id. */
export function replaceShares(
  rows: Recorder,
  assetId: string,
  wanted: readonly Share[],
  history: {
    id: string;
    kind: 'split' | 'transfer' | 'decision' | 'created';
    effectiveOn: string;
    actorUserId: string;
    actorName: string;
    deviceId: string;
    deviceName: string;
    note: string | null;
    recordedAt: string;
    conflictId?: string;
  },
): void {
  const before = presentShares(rows.db, assetId);
  // Ids of unchanged (persona, class) pairs are kept, as app.set_split does.
  const shares = wanted
    .map((share) => ({
      ...share,
      id: before.find((each) => each.persona_id === share.persona_id && each.interest_class === share.interest_class)?.id ?? share.id,
    }))
    .sort(inServerOrder);
  const kept = new Set(shares.map((share) => share.id));
  for (const share of before) if (!kept.has(share.id)) rows.remove('asset_ownerships', share.id);
  for (const share of shares) rows.put('asset_ownerships', { ...share, asset_id: assetId, row_version: 0 });
  rows.put('asset_ownership_history', {
    id: history.id,
    asset_id: assetId,
    kind: history.kind,
    outcome: history.kind === 'decision' ? 'decided' : 'applied',
    effective_on: history.effectiveOn,
    shares_before: before,
    shares_after: shares,
    actor_user_id: history.actorUserId,
    actor_name: history.actorName,
    device_id: history.deviceId,
    device_name: history.deviceName,
    conflict_id: history.conflictId ?? null,
    note: history.note,
    recorded_at: history.recordedAt,
  });
  rows.patch('assets', assetId, { owner_names: ownerNames(rows.db, shares) });
}
