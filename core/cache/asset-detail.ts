/** One asset with everything the inspector shows. */
import { assetFields } from '../../contract/entities/assets/asset.ts';
import { assetType } from '../../contract/entities/assets/asset-types.ts';
import type { Field } from '../../contract/entities/assets/field.ts';
import { personaKindSchema, reaches } from '../../contract/entities/people.ts';
import { currentValuation, valuationMethodSchema } from '../../contract/entities/valuation.ts';
import { StewardError } from '../../contract/errors.ts';
import { splitMinor, wholeBasisPoints } from '../../contract/money.ts';
import type { AssetDetail, ValuationRow } from '../../contract/views.ts';
import type { ReadDb } from '../db/driver.ts';
import { readRow, readRowsBy, type Row } from '../db/rows.ts';
import { presentShares } from '../operations/derived-columns.ts';
import { shortDecimal } from '../operations/display.ts';
import { assetRowOf, readMarks } from './asset-rows.ts';
import { holdingOfAsset } from './holdings.ts';

type Person = { id: string; display_name: string; kind: string };

export function readAsset(db: ReadDb, assetId: string, today: string): AssetDetail {
  const holding = holdingOfAsset(db, assetId);
  const stored = readRow(db, 'assets', assetId);
  if (holding === null || stored === null) throw new StewardError('FW404', 'There is no such asset, or it is not shared with you.');
  const row = assetRowOf(holding, null, readMarks(db, today));
  const empty = {
    row,
    asset: {},
    details: {},
    shares: [],
    unallocated_bp: 0,
    valuations: [],
    circles: [],
    candidates: [],
    conflict_ids: [],
  };
  // At read level the summary is all there is.
  if (!reaches(row.access, 'edit')) return empty;
  const type = assetType(holding.category);
  const details = readRow(db, type.table, assetId) ?? {};
  const shares = presentShares(db, assetId);
  const people = new Map(
    db
      .all<Person>(
        `select p.id, p.display_name, p.kind from personas p where p.id in (select persona_id from asset_ownerships where asset_id = ?)
       or p.id in (select m.persona_id from ffc_memberships m where m.status = 'active' and m.ffc_id in
         (select n.ffc_id from ffc_memberships n join asset_ownerships o on o.persona_id = n.persona_id where o.asset_id = ? and n.status = 'active'))`,
        assetId,
        assetId,
      )
      .map((person) => [person.id, person]),
  );
  const owners = shares.filter((share) => share.interest_class === 'owner');
  const split =
    holding.valueMinor === null
      ? null
      : splitMinor(
          holding.valueMinor,
          owners.map((share) => ({ key: share.persona_id, basisPoints: share.basis_points })),
        );
  const nameOf = (id: string): string => people.get(id)?.display_name ?? 'Somebody outside';
  return {
    row,
    asset: valuesOf(stored, assetFields),
    details: valuesOf(details, type.fields),
    shares: shares.map((share) => ({
      ...share,
      name: nameOf(share.persona_id),
      value_minor: share.interest_class === 'owner' ? (split?.shares[owners.indexOf(share)] ?? null) : null,
    })),
    unallocated_bp: wholeBasisPoints - owners.reduce((sum, share) => sum + share.basis_points, 0),
    valuations: valuationsOf(db, assetId),
    circles: db.all<{ ffc_id: string; name: string }>(
      `select distinct c.id as ffc_id, c.name from fwd_family_circles c join ffc_memberships m on m.ffc_id = c.id join asset_ownerships o on o.persona_id = m.persona_id
       where o.asset_id = ? and o.interest_class = 'owner' and m.status = 'active' order by c.name, c.id`,
      assetId,
    ),
    candidates: [...people.values()]
      .map((person) => ({ persona_id: person.id, name: person.display_name, kind: personaKindSchema.catch('natural').parse(person.kind) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    conflict_ids: readRowsBy(db, 'sync_conflicts', 'asset_id', assetId)
      .filter((conflict) => conflict['status'] !== 'resolved')
      .map((conflict) => String(conflict['id'])),
  };
}

function valuesOf(row: Row, fields: readonly Field[]): Row {
  return Object.fromEntries(
    fields.map((field) => {
      const value = row[field.name] ?? null;
      return [field.name, field.kind === 'decimal' && typeof value === 'string' ? shortDecimal(value) : value];
    }),
  );
}

/** Newest date first; among values of a date the shown one first. */
export function valuationsOf(db: ReadDb, assetId: string): ValuationRow[] {
  const waiting = new Set(
    db
      .all<{ args: string }>(
        `select args from outbox where name in ('add_valuation', 'create_asset') and asset_id = ? and state in ('waiting', 'sending', 'sent')`,
        assetId,
      )
      .map((edit) => (JSON.parse(edit.args) as { valuation?: { id: string } | null }).valuation?.id),
  );
  const rows = readRowsBy(db, 'asset_valuations', 'asset_id', assetId) as (Row & {
    id: string;
    as_of: string;
    is_pinned: boolean;
    purpose: string;
    recorded_at: string;
  })[];
  const current = currentValuation(
    rows.map((row) => ({
      id: row.id,
      as_of: row.as_of,
      is_pinned: row.is_pinned,
      purpose: row.purpose,
      method: valuationMethodSchema.catch('owner_estimate').parse(row['method']),
    })),
  );
  return rows
    .map((row) => {
      const { asset_id: _asset, row_version: _version, ...rest } = row;
      return { ...rest, is_current: row.id === current?.id, is_waiting: waiting.has(row.id) } as unknown as ValuationRow;
    })
    .sort((a, b) =>
      a.as_of !== b.as_of
        ? a.as_of > b.as_of
          ? -1
          : 1
        : Number(b.is_current) - Number(a.is_current) || (a.recorded_at > b.recorded_at ? -1 : 1),
    );
}
