/** Lines of lists of assets. */
import { assetType } from '../../contract/entities/assets/asset-types.ts';
import { accessLevelSchema, reaches } from '../../contract/entities/people.ts';
import type { AssetRow } from '../../contract/views.ts';
import type { ReadDb } from '../db/driver.ts';
import { assetsInConflict, waitingTargets } from './conflict-rows.ts';
import type { Holding } from './holdings.ts';
import { counts, partsOf, yearChange } from './net-worth.ts';

export type Marks = { conflicts: Set<string>; waiting: Set<string>; today: string };

export function readMarks(db: ReadDb, today: string): Marks {
  return { conflicts: assetsInConflict(db), waiting: waitingTargets(db).assets, today };
}

/** A value older than its kind allows. An unknown value is not stale, it is unknown. */
export function isStale(holding: Holding, today: string): boolean {
  if (holding.valueAsOf === null || !counts(holding)) return false;
  const days = (Date.parse(today) - Date.parse(holding.valueAsOf)) / 86_400_000;
  return days > assetType(holding.category).staleAfterDays;
}

/** @param members of the circle asked for, or null */
export function assetRowOf(holding: Holding, members: ReadonlySet<string> | null, marks: Marks): AssetRow {
  const access = accessLevelSchema.catch('none').parse(holding.access);
  const isFull = reaches(access, 'edit');
  const year = Number(marks.today.slice(0, 4));
  const mine =
    members === null || !isFull || holding.valueMinor === null
      ? null
      : partsOf(holding, year).filter((part) => members.has(part.personaId));
  return {
    asset_id: holding.assetId,
    name: holding.name,
    category_code: holding.category,
    status: holding.status,
    currency: holding.currency,
    is_liability: holding.isLiability,
    value_minor: holding.valueMinor,
    value_as_of: holding.valueAsOf,
    value_method: isFull ? holding.valueMethod : null,
    year_change_minor: yearChange(holding, year),
    owner_names: holding.ownerNames,
    allocated_bp: isFull ? holding.owners.reduce((sum, owner) => sum + owner.basisPoints, 0) : null,
    is_stale: isStale(holding, marks.today),
    access,
    has_conflict: marks.conflicts.has(holding.assetId),
    is_waiting: marks.waiting.has(holding.assetId),
    circle_share_minor: mine === null ? null : mine.reduce((sum, part) => sum + (part.valueMinor ?? 0), 0),
  };
}
