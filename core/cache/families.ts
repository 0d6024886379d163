/** Families: the cards of Home, and the overview of one. */
import { assetTypes, type CategoryCode } from '../../contract/entities/assets/asset-types.ts';
import { accessLevelSchema, personaKindSchema } from '../../contract/entities/people.ts';
import { StewardError } from '../../contract/errors.ts';
import { wholeBasisPoints, type Currency } from '../../contract/money.ts';
import type { AssetRow, FamilyCard, FamilyOverview } from '../../contract/views.ts';
import type { ReadDb } from '../db/driver.ts';
import { refusedEdits } from '../db/outbox.ts';
import { assetRowOf, isStale, readMarks, type Marks } from './asset-rows.ts';
import { waitingTargets } from './conflict-rows.ts';
import { readFirm } from './firm.ts';
import { activeMembersOf, allHoldings, holdingsOfCircle, pastOfCircle, type Holding } from './holdings.ts';
import { counts, groupBy, memberParts, totalsIn, totalsOf, type Part } from './net-worth.ts';
import { overTime } from './over-time.ts';

type CircleRow = { id: string; name: string; access: string; handed_over_at: string | null; my_role: string | null };

const circleColumns = `c.id, c.name, c.access, c.handed_over_at,
  (select m.role from ffc_memberships m join user_persona_links l on l.persona_id = m.persona_id where m.ffc_id = c.id and m.status = 'active' and l.user_id = ? order by l.is_primary desc limit 1) as my_role`;

function cardOf(
  db: ReadDb,
  circle: CircleRow,
  members: ReadonlySet<string>,
  holdings: readonly Holding[],
  marks: Marks,
  currency: Currency,
): FamilyCard {
  const access = accessLevelSchema.catch('none').parse(circle.access);
  const waiting = waitingTargets(db);
  const parts = memberParts(holdings, members, Number(marks.today.slice(0, 4)));
  return {
    ffc_id: circle.id,
    name: circle.name,
    access,
    handed_over_at: circle.handed_over_at,
    member_count: members.size,
    asset_count: holdings.length,
    stale_count: holdings.filter((holding) => isStale(holding, marks.today)).length,
    conflict_count: holdings.filter((holding) => marks.conflicts.has(holding.assetId)).length,
    waiting_count: holdings.filter((holding) => marks.waiting.has(holding.assetId)).length + (waiting.circles.get(circle.id) ?? 0),
    totals: totalsOf(parts, currency),
    my_role: circle.my_role,
  };
}

/** All circles of this cache, and the assets that stand in none of them (a CPA has only such). */
export function listFamilies(db: ReadDb, userId: string, today: string): { families: FamilyCard[]; loose_assets: AssetRow[] } {
  const marks = readMarks(db, today);
  const { currency } = readFirm(db);
  const holdings = allHoldings(db);
  const byOwner = new Map<string, Holding[]>();
  for (const holding of holdings) {
    for (const owner of holding.owners) {
      const list = byOwner.get(owner.personaId);
      if (list === undefined) byOwner.set(owner.personaId, [holding]);
      else list.push(holding);
    }
  }
  const members = groupBy(
    db.all<{ ffc_id: string; persona_id: string }>(
      `select ffc_id, persona_id from ffc_memberships where status = 'active' and role <> 'advisor'`,
    ),
    (row) => row.ffc_id,
  );
  const placed = new Set<Holding>();
  const families = db.all<CircleRow>(`select ${circleColumns} from fwd_family_circles c order by c.name, c.id`, userId).map((circle) => {
    const people = new Set((members.get(circle.id) ?? []).map((row) => row.persona_id));
    const mine = new Set([...people].flatMap((persona) => byOwner.get(persona) ?? []));
    for (const holding of mine) placed.add(holding);
    return cardOf(db, circle, people, [...mine], marks, currency);
  });
  return { families, loose_assets: holdings.filter((holding) => !placed.has(holding)).map((holding) => assetRowOf(holding, null, marks)) };
}

function circleRow(db: ReadDb, userId: string, circleId: string): CircleRow {
  const circle = db.get<CircleRow>(`select ${circleColumns} from fwd_family_circles c where c.id = ?`, userId, circleId);
  if (circle === undefined) throw new StewardError('FW404', 'There is no such circle, or it is not shared with you.');
  return circle;
}

/** @param asOf null for now */
export function readOverview(db: ReadDb, userId: string, circleId: string, asOf: string | null, today: string): FamilyOverview {
  const circle = circleRow(db, userId, circleId);
  const { currency } = readFirm(db);
  const marks = readMarks(db, today);
  const members = activeMembersOf(db, circleId);
  const present = holdingsOfCircle(db, circleId);
  const date = asOf ?? today;
  const holdings = asOf === null || asOf === today ? present : pastOfCircle(db, circleId).at(asOf);
  const parts = memberParts(holdings, members, Number(date.slice(0, 4)));
  const totals = totalsOf(parts, currency);
  return {
    family: cardOf(db, circle, members, present, marks, currency),
    as_of: date,
    totals,
    by_owner: byOwner(
      db,
      parts,
      totals.map((each) => each.currency),
    ),
    by_category: byCategory(
      parts,
      totals.map((each) => each.currency),
    ),
    over_time: overTime(db, circleId, members, totals[0]?.currency ?? currency, today),
    attention: attentionOf(db, present, marks),
  };
}

const categoryOrder = new Map(assetTypes.map((type, index) => [type.code, index]));
const inOrder = (a: string, b: string): number => (categoryOrder.get(a) ?? 99) - (categoryOrder.get(b) ?? 99);

function byOwner(db: ReadDb, parts: readonly Part[], currencies: readonly Currency[]): FamilyOverview['by_owner'] {
  const people = new Map(
    db.all<{ id: string; display_name: string; kind: string }>('select id, display_name, kind from personas').map((row) => [row.id, row]),
  );
  const rows = [...groupBy(parts, (part) => part.personaId)].flatMap(([personaId, own]) => {
    const person = people.get(personaId);
    return currencies
      .filter((currency) => own.some((part) => part.holding.currency === currency))
      .map((currency) => {
        const inCurrency = own.filter((part) => part.holding.currency === currency);
        return {
          persona_id: personaId,
          name: person?.display_name ?? 'Somebody outside',
          kind: personaKindSchema.catch('natural').parse(person?.kind),
          totals: totalsIn(inCurrency, currency),
          by_category: [...groupBy(inCurrency, (part) => part.holding.category)]
            .map(([category, each]) => ({ category_code: category, net_minor: totalsIn(each, currency).net_minor }))
            .sort((a, b) => inOrder(a.category_code, b.category_code)),
        };
      });
  });
  return rows.sort(
    (a, b) =>
      currencies.indexOf(a.totals.currency) - currencies.indexOf(b.totals.currency) ||
      b.totals.net_minor - a.totals.net_minor ||
      (a.persona_id < b.persona_id ? -1 : 1),
  );
}

function byCategory(parts: readonly Part[], currencies: readonly Currency[]): FamilyOverview['by_category'] {
  return currencies.flatMap((currency) =>
    [
      ...groupBy(
        parts.filter((part) => part.holding.currency === currency),
        (part) => part.holding.category,
      ),
    ]
      .map(([category, each]) => {
        const totals = totalsIn(each, currency);
        return {
          category_code: category as CategoryCode,
          currency,
          assets_minor: totals.assets_minor,
          debts_minor: totals.debts_minor,
          count: new Set(each.map((part) => part.holding.assetId)).size,
          unknown_count: totals.unknown_count,
        };
      })
      .sort((a, b) => inOrder(a.category_code, b.category_code)),
  );
}

function attentionOf(db: ReadDb, holdings: readonly Holding[], marks: Marks): FamilyOverview['attention'] {
  const found: FamilyOverview['attention'] = [];
  for (const holding of holdings) {
    const id = holding.assetId;
    if (marks.conflicts.has(id))
      found.push({ kind: 'conflict', asset_id: id, text: `Two versions of ${holding.name} wait for a decision.` });
    if (!counts(holding)) continue;
    if (holding.valueMinor === null) found.push({ kind: 'unknown_value', asset_id: id, text: `${holding.name} has no value on record.` });
    else if (isStale(holding, marks.today))
      found.push({ kind: 'stale', asset_id: id, text: `${holding.name} was last valued on ${holding.valueAsOf}.` });
    const allocated = holding.owners.reduce((sum, owner) => sum + owner.basisPoints, 0);
    if (holding.owners.length > 0 && allocated < wholeBasisPoints)
      found.push({
        kind: 'unallocated',
        asset_id: id,
        text: `${((wholeBasisPoints - allocated) / 100).toFixed(2)} % of ${holding.name} has no owner on record.`,
      });
  }
  const here = new Set(holdings.map((holding) => holding.assetId));
  for (const edit of refusedEdits(db))
    if (edit.assetId !== null && here.has(edit.assetId))
      found.push({ kind: 'refused', asset_id: edit.assetId, text: `${edit.summary} was refused.` });
  const order = ['conflict', 'refused', 'unknown_value', 'stale', 'unallocated'];
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** The assets of one circle. */
export function listCircleAssets(db: ReadDb, userId: string, circleId: string, today: string): AssetRow[] {
  circleRow(db, userId, circleId);
  const marks = readMarks(db, today);
  const members = activeMembersOf(db, circleId);
  return holdingsOfCircle(db, circleId).map((holding) => assetRowOf(holding, members, marks));
}

/** Net worth of the circle now, in the first currency; for people and conflicts. */
export function presentParts(db: ReadDb, circleId: string, today: string): Part[] {
  return memberParts(holdingsOfCircle(db, circleId), activeMembersOf(db, circleId), Number(today.slice(0, 4)));
}
