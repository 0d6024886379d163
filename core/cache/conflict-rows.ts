/** Open conflicts as sets, for marks in lists. */
import type { ReadDb } from '../db/driver.ts';

export function countOpenConflicts(db: ReadDb): number {
  return db.get<{ count: number }>(`select count(*) as count from sync_conflicts where status = 'open'`)?.count ?? 0;
}

export function assetsInConflict(db: ReadDb): Set<string> {
  return new Set(
    db.all<{ asset_id: string }>(`select distinct asset_id from sync_conflicts where status <> 'resolved'`).map((row) => row.asset_id),
  );
}

/** Assets and circles that an edit waits for. */
export function waitingTargets(db: ReadDb): { assets: Set<string>; circles: Map<string, number> } {
  const rows = db.all<{ asset_id: string | null; ffc_id: string | null }>(
    `select asset_id, ffc_id from outbox where state in ('waiting', 'sending', 'sent')`,
  );
  const circles = new Map<string, number>();
  for (const row of rows) if (row.ffc_id !== null && row.asset_id === null) circles.set(row.ffc_id, (circles.get(row.ffc_id) ?? 0) + 1);
  return { assets: new Set(rows.flatMap((row) => row.asset_id ?? [])), circles };
}
