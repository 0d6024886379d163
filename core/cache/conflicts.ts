/** Conflicts with their three sides, in plain lines, and what each choice would do to the totals of the circles concerned. */
import { accessLevels, accessLevelSchema, type AccessLevel } from '../../contract/entities/people.ts';
import type { Share } from '../../contract/entities/ownership.ts';
import { StewardError } from '../../contract/errors.ts';
import type { Conflict } from '../../contract/views.ts';
import type { ReadDb } from '../db/driver.ts';
import { decodeRow, readRow, type Row } from '../db/rows.ts';
import { fieldValuesOf, sharesOf, unitOf, type ConflictUnit } from '../operations/conflict-units.ts';
import { fieldText, shareLines, wordsOf } from '../operations/display.ts';
import { readFirm } from './firm.ts';
import { activeMembersOf, holdingOfAsset, holdingsOfCircle, type Holding } from './holdings.ts';
import { groupBy, memberParts, totalsIn } from './net-worth.ts';

type Side = Conflict['mine'];
type Effects = Side['effects'];

/** Open ones first, then the newest. */
export function listConflicts(db: ReadDb, userId: string, today: string): Conflict[] {
  return db
    .all<Row>(`select * from sync_conflicts order by status = 'resolved', mine_at desc, id`)
    .map((row) => conflictOf(db, decodeRow('sync_conflicts', row), userId, today));
}

/** @throws StewardError FW404 */
export function findConflict(db: ReadDb, conflictId: string): Row {
  const row = readRow(db, 'sync_conflicts', conflictId);
  if (row === null) throw new StewardError('FW404', 'There is no such conflict.');
  return row;
}

function conflictOf(db: ReadDb, row: Row, userId: string, today: string): Conflict {
  const assetId = String(row['asset_id']);
  const asset = readRow(db, 'assets', assetId);
  const unit = unitOf(String(row['unit']), String(asset?.['category_code'] ?? 'misc'));
  const currency = String(asset?.['currency'] ?? 'USD');
  const mineLevel = levelOf(row['mine_level']);
  const theirsLevel = levelOf(row['theirs_level']);
  const side = (name: 'base' | 'mine' | 'theirs'): Side => ({
    lines: linesOf(db, unit, row[name], currency),
    value: row[name],
    who: name === 'base' ? null : (row[`${name}_by`] as string | null),
    device: name === 'base' ? null : (row[`${name}_device`] as string | null),
    at: name === 'base' ? null : (row[`${name}_at`] as string | null),
    level: name === 'mine' ? mineLevel : name === 'theirs' ? theirsLevel : null,
    effects: unit.kind === 'split' ? effectsOf(db, assetId, sharesOf(row[name]), today) : [],
  });
  return {
    conflict_id: String(row['id']),
    asset_id: assetId,
    asset_name: String(asset?.['name'] ?? 'An asset'),
    unit: String(row['unit']),
    title: titleOf(unit, String(asset?.['name'] ?? 'an asset')),
    base: side('base'),
    mine: side('mine'),
    theirs: side('theirs'),
    is_mine: row['mine_user_id'] === userId,
    suggested: suggestion(mineLevel, theirsLevel),
    status: row['status'] as Conflict['status'],
    decision: row['decision'] as string | null,
    decided_by: row['decided_by'] as string | null,
    decided_at: row['decided_at'] as string | null,
  };
}

function levelOf(value: unknown): AccessLevel | null {
  const level = accessLevelSchema.safeParse(value);
  return level.success ? level.data : null;
}

/** The side of higher authority; nobody by equal rights. No clock decides. Source: domain.md, "Tie rule". */
function suggestion(mine: AccessLevel | null, theirs: AccessLevel | null): Conflict['suggested'] {
  if (mine === null || theirs === null || mine === theirs) return null;
  return accessLevels.indexOf(mine) > accessLevels.indexOf(theirs) ? 'mine' : 'theirs';
}

function titleOf(unit: ConflictUnit, name: string): string {
  if (unit.kind === 'split') return `Split of ${name}`;
  return unit.kind === 'fields' ? `${unit.fields.map((field) => field.label).join(', ')} of ${name}` : name;
}

function linesOf(db: ReadDb, unit: ConflictUnit, value: unknown, currency: string): Side['lines'] {
  if (unit.kind === 'split') return shareLines(db, sharesOf(value) ?? []);
  if (unit.kind === 'fields') {
    const values = fieldValuesOf(unit.fields, value);
    return unit.fields
      .filter((field) => field.name in values)
      .map((field) => ({ label: field.label, value: fieldText(db, field, values[field.name], currency) }));
  }
  return [{ label: 'Value', value: wordsOf(String(value)) }];
}

/** Totals of every circle that holds, or would hold, a part of the asset if this were its split. */
function effectsOf(db: ReadDb, assetId: string, shares: Share[] | null, today: string): Effects {
  const present = holdingOfAsset(db, assetId);
  if (present === null || shares === null) return [];
  const owners = shares
    .filter((share) => share.interest_class === 'owner')
    .map((share) => ({ personaId: share.persona_id, basisPoints: share.basis_points }));
  const supposed: Holding = { ...present, owners };
  const { currency } = readFirm(db);
  const names = new Map(
    db.all<{ id: string; display_name: string }>('select id, display_name from personas').map((row) => [row.id, row.display_name]),
  );
  return db.all<{ id: string; name: string }>('select id, name from fwd_family_circles order by name, id').flatMap((circle): Effects => {
    const members = activeMembersOf(db, circle.id);
    const holdings = holdingsOfCircle(db, circle.id);
    const isHere = holdings.some((holding) => holding.assetId === assetId) || owners.some((owner) => members.has(owner.personaId));
    if (!isHere) return [];
    const parts = memberParts([...holdings.filter((holding) => holding.assetId !== assetId), supposed], members, Number(today.slice(0, 4)));
    return [
      {
        ffc_id: circle.id,
        name: circle.name,
        currency,
        net_minor: totalsIn(parts, currency).net_minor,
        by_owner: [...groupBy(parts, (part) => part.personaId)]
          .map(([personaId, own]) => ({
            persona_id: personaId,
            name: names.get(personaId) ?? 'Somebody outside',
            net_minor: totalsIn(own, currency).net_minor,
          }))
          .sort((a, b) => b.net_minor - a.net_minor || (a.persona_id < b.persona_id ? -1 : 1)),
      },
    ];
  });
}
