/** What a conflict is about: the whole split, or a group of fields. Source: sync_conflicts.unit, `ownership` or `field:<group>`. */
import { assetFields, conflictGroup } from '../../contract/entities/assets/asset.ts';
import { assetType } from '../../contract/entities/assets/asset-types.ts';
import type { Field } from '../../contract/entities/assets/field.ts';
import { sharesSchema, type Share } from '../../contract/entities/ownership.ts';
import type { Row } from '../db/rows.ts';

export type ConflictUnit = { kind: 'split' } | { kind: 'fields'; place: 'asset' | 'details'; fields: readonly Field[] } | { kind: 'other' };

export function unitOf(unit: string, category: string): ConflictUnit {
  if (unit === 'ownership') return { kind: 'split' };
  const group = unit.startsWith('field:') ? unit.slice(6) : '';
  for (const [place, all] of [
    ['asset', assetFields],
    ['details', assetType(category).fields],
  ] as const) {
    const fields = all.filter((field) => conflictGroup(all, field.name) === group);
    if (fields.length > 0) return { kind: 'fields', place, fields };
  }
  return { kind: 'other' };
}

/** The shares of one side; null for anything that is not a split. */
export function sharesOf(value: unknown): Share[] | null {
  const parsed = sharesSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The values of one side by field name; a lone value belongs to the only field of its group. */
export function fieldValuesOf(fields: readonly Field[], value: unknown): Row {
  const only = fields.length === 1 ? fields[0] : undefined;
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && fields.some((field) => field.name in value)) {
    return Object.fromEntries(fields.filter((field) => field.name in value).map((field) => [field.name, (value as Row)[field.name]]));
  }
  return only === undefined ? {} : { [only.name]: value };
}
