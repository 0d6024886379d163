/** Assets with their owners' shares and values, as of now or of a date: what every total is made of. */
import type { CategoryCode } from '../../contract/entities/assets/asset-types.ts';
import { currentValuation, type Ranked, type ValuationMethod } from '../../contract/entities/valuation.ts';
import type { Share } from '../../contract/entities/ownership.ts';
import type { Currency } from '../../contract/money.ts';
import type { ReadDb } from '../db/driver.ts';

export type OwnerShare = { personaId: string; basisPoints: number };

export type Holding = {
  assetId: string;
  name: string;
  category: CategoryCode;
  currency: Currency;
  status: string;
  isLiability: boolean;
  valueMinor: number | null;
  valueAsOf: string | null;
  valueMethod: ValuationMethod | null;
  /** Value at the start of the year of `valueAsOf`. */
  yearOpenMinor: number | null;
  /** Of a policy in force; null for everything else. */
  deathBenefitMinor: number | null;
  ownerNames: string;
  access: string;
  /** Owner class only; empty where the person may not see the split. */
  owners: OwnerShare[];
};

type AssetRow = {
  id: string;
  name: string;
  category_code: string;
  currency: string;
  status: string;
  is_liability: number;
  current_value_minor: number | null;
  current_value_as_of: string | null;
  current_value_method: string | null;
  year_open_value_minor: number | null;
  owner_names: string;
  access: string;
  death_benefit_minor: number | null;
};

const assetColumns = `a.id, a.name, a.category_code, a.currency, a.status, a.is_liability, a.current_value_minor, a.current_value_as_of, a.current_value_method, a.year_open_value_minor,
  a.owner_names, a.access, case when l.policy_status in ('in_force', 'paid_up') then l.death_benefit_minor end as death_benefit_minor`;
const ofCircle = `(select o.asset_id from ffc_memberships m join asset_ownerships o on o.persona_id = m.persona_id where m.ffc_id = ? and m.status = 'active' and m.role <> 'advisor' and o.interest_class = 'owner')`;

function holdingOf(row: AssetRow, owners: OwnerShare[]): Holding {
  return {
    assetId: row.id,
    name: row.name,
    category: row.category_code as CategoryCode,
    currency: row.currency as Currency,
    status: row.status,
    isLiability: row.is_liability === 1,
    valueMinor: row.current_value_minor,
    valueAsOf: row.current_value_as_of,
    valueMethod: row.current_value_method as ValuationMethod | null,
    yearOpenMinor: row.year_open_value_minor,
    deathBenefitMinor: row.death_benefit_minor,
    ownerNames: row.owner_names,
    access: row.access,
    owners,
  };
}

type ShareRow = { asset_id: string; persona_id: string; basis_points: number };

function grouped(rows: readonly ShareRow[]): Map<string, OwnerShare[]> {
  const byAsset = new Map<string, OwnerShare[]>();
  for (const row of rows) {
    const list = byAsset.get(row.asset_id);
    const share = { personaId: row.persona_id, basisPoints: row.basis_points };
    if (list === undefined) byAsset.set(row.asset_id, [share]);
    else list.push(share);
  }
  return byAsset;
}

/** Assets that appear in the circle because an active member owns a part, deleted ones left out. */
export function holdingsOfCircle(db: ReadDb, circleId: string): Holding[] {
  const rows = db.all<AssetRow>(
    `select ${assetColumns} from assets a left join asset_life_insurance l on l.asset_id = a.id where a.id in ${ofCircle} and a.status <> 'deleted' order by a.name, a.id`,
    circleId,
  );
  const shares = grouped(
    db.all<ShareRow>(
      `select asset_id, persona_id, basis_points from asset_ownerships where interest_class = 'owner' and asset_id in ${ofCircle}`,
      circleId,
    ),
  );
  return rows.map((row) => holdingOf(row, shares.get(row.id) ?? []));
}

export function allHoldings(db: ReadDb): Holding[] {
  const rows = db.all<AssetRow>(
    `select ${assetColumns} from assets a left join asset_life_insurance l on l.asset_id = a.id where a.status <> 'deleted' order by a.name, a.id`,
  );
  const shares = grouped(
    db.all<ShareRow>(`select asset_id, persona_id, basis_points from asset_ownerships where interest_class = 'owner'`),
  );
  return rows.map((row) => holdingOf(row, shares.get(row.id) ?? []));
}

export function holdingOfAsset(db: ReadDb, assetId: string): Holding | null {
  const row = db.get<AssetRow>(
    `select ${assetColumns} from assets a left join asset_life_insurance l on l.asset_id = a.id where a.id = ?`,
    assetId,
  );
  if (row === undefined) return null;
  const shares = db.all<ShareRow>(
    `select asset_id, persona_id, basis_points from asset_ownerships where interest_class = 'owner' and asset_id = ?`,
    assetId,
  );
  return holdingOf(row, grouped(shares).get(assetId) ?? []);
}

/** Members whose shares make the circle's totals; an advisor in the role of a member is not family. */
export function activeMembersOf(db: ReadDb, circleId: string): Set<string> {
  return new Set(
    db
      .all<{ persona_id: string }>(
        `select persona_id from ffc_memberships where ffc_id = ? and status = 'active' and role <> 'advisor'`,
        circleId,
      )
      .map((row) => row.persona_id),
  );
}

type HistoryRow = { asset_id: string; effective_on: string; recorded_at: string; shares_after: string };
type ValueRow = Ranked & { asset_id: string; amount_minor: number };

/** The past of some assets, read once and asked for many dates. */
export type Past = { at(date: string): Holding[] };

/**
 * Everything that members of the circle ever held. Ownership as of a date is the last set that took effect by then,
 * values are those recorded for dates up to it.
 */
export function pastOfCircle(db: ReadDb, circleId: string): Past {
  const ever = `(select e.asset_id from ffc_memberships m join ever_held e on e.persona_id = m.persona_id where m.ffc_id = ? and m.status = 'active' and m.role <> 'advisor')`;
  const assets = db.all<AssetRow>(
    `select ${assetColumns} from assets a left join asset_life_insurance l on l.asset_id = a.id where a.id in ${ever} and a.status <> 'deleted' order by a.name, a.id`,
    circleId,
  );
  const histories = new Map<string, { on: string; owners: OwnerShare[] }[]>();
  const historyRows = db.all<HistoryRow>(
    `select asset_id, effective_on, recorded_at, shares_after from asset_ownership_history where outcome in ('applied', 'decided') and asset_id in ${ever} order by effective_on, recorded_at, id`,
    circleId,
  );
  for (const row of historyRows) {
    const owners = (JSON.parse(row.shares_after) as Share[])
      .filter((share) => share.interest_class === 'owner')
      .map((share) => ({ personaId: share.persona_id, basisPoints: share.basis_points }));
    const list = histories.get(row.asset_id) ?? [];
    list.push({ on: row.effective_on, owners });
    histories.set(row.asset_id, list);
  }
  const values = new Map<string, ValueRow[]>();
  for (const row of db.all<ValueRow>(
    `select asset_id, id, as_of, amount_minor, method, is_pinned = 1 as is_pinned, purpose from asset_valuations where purpose = 'current' and asset_id in ${ever}`,
    circleId,
  )) {
    const list = values.get(row.asset_id) ?? [];
    list.push({ ...row, is_pinned: Boolean(row.is_pinned) });
    values.set(row.asset_id, list);
  }
  return {
    at: (date) =>
      assets.flatMap((row) => {
        const owners = (histories.get(row.id) ?? []).findLast((entry) => entry.on <= date)?.owners;
        if (owners === undefined || owners.length === 0) return [];
        const list = values.get(row.id) ?? [];
        const current = currentValuation(list, date);
        const opening = current === undefined ? undefined : currentValuation(list, `${Number(current.as_of.slice(0, 4)) - 1}-12-31`);
        return [
          {
            ...holdingOf(row, owners),
            valueMinor: current?.amount_minor ?? null,
            valueAsOf: current?.as_of ?? null,
            valueMethod: current?.method ?? null,
            yearOpenMinor: opening?.amount_minor ?? null,
          },
        ];
      }),
  };
}
