// Reads over a cache without any server: the golden totals of Hartwell, its people, its past. Source: domain.md section 7.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { familyOverviewSchema } from '../../contract/views.ts';
import { readAsset } from '../../core/cache/asset-detail.ts';
import { listFamilies, readOverview } from '../../core/cache/families.ts';
import { readHistory } from '../../core/cache/history.ts';
import { pointsUntil } from '../../core/cache/over-time.ts';
import { listPeople } from '../../core/cache/people.ts';
import { fixtureMe, makeCache, type TestCache } from '../support/cache-fixture.ts';
import { hartwell } from '../support/demo.ts';

let cache: TestCache;
beforeAll(() => {
  cache = makeCache();
});
afterAll(() => cache.drop());

const today = '2025-12-31';
const overview = (asOf: string | null = null) =>
  familyOverviewSchema.parse(readOverview(cache.db, fixtureMe.user_id, hartwell.circles.family, asOf, today));

it('adds Hartwell up to the golden totals', () => {
  expect(overview().totals).toMatchObject([
    {
      currency: 'USD',
      assets_minor: 1_688_274_015,
      debts_minor: 63_590_000,
      net_minor: 1_624_684_015,
      death_benefit_minor: 275_000_000,
      unknown_count: 0,
    },
  ]);
});

it('gives owners and categories that add up to the circle', () => {
  const { by_owner, by_category, totals } = overview();
  expect(Object.fromEntries(by_owner.map(({ name, totals: { net_minor } }) => [name, net_minor]))).toEqual({
    'Hartwell Revocable Trust': 822_230_000,
    'James Hartwell': 404_712_050,
    'Eleanor Hartwell': 184_290_900,
    'Caroline Hartwell Voss': 157_357_050,
    'Maria Hartwell': 54_130_000,
    'Daniel Hartwell': 5_824_015,
    'Sofia Hartwell': -3_860_000,
  });
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  expect(sum(by_owner.map((owner) => owner.totals.net_minor))).toBe(totals[0]?.net_minor);
  expect(sum(by_owner.flatMap((owner) => owner.by_category.map((each) => each.net_minor)))).toBe(totals[0]?.net_minor);
  expect(sum(by_category.map((each) => each.assets_minor - each.debts_minor))).toBe(totals[0]?.net_minor);
});

it('says the same about today as about the date of today', () => {
  const { family: _family, attention: _attention, ...now } = overview();
  const { family: _family2, attention: _attention2, ...then } = overview(today);
  expect(then).toEqual(now);
});

it('ends the curve at the present total and starts it two years before', () => {
  const { over_time, totals } = overview();
  expect(over_time.map(({ on }) => on)).toEqual(pointsUntil(today));
  expect([over_time.at(-1), over_time[0]?.on, over_time.length]).toEqual([
    { on: today, net_minor: totals[0]?.net_minor },
    '2023-12-31',
    25,
  ]);
});

it('knows generations, ages and kin', () => {
  const { people } = listPeople(cache.db, hartwell.circles.family, today);
  const byName = Object.fromEntries(people.map((person) => [person.name, person]));
  expect(Object.fromEntries(people.map(({ name, generation }) => [name, generation]))).toMatchObject({
    'Eleanor Hartwell': 1,
    'Harold Hartwell': 1,
    'James Hartwell': 2,
    'Maria Hartwell': 2,
    'Caroline Hartwell Voss': 2,
    'Peter Voss': 2,
    'Daniel Hartwell': 3,
    'Sofia Hartwell': 3,
    'Lucas Voss': 3,
    'Hartwell Revocable Trust': null,
  });
  expect([byName['Harold Hartwell']?.is_living, byName['Eleanor Hartwell']?.role, byName['James Hartwell']?.net_minor]).toEqual([
    false,
    'owner',
    404_712_050,
  ]);
});

it("counts an outsider's part in nothing", () => {
  const detail = readAsset(cache.db, hartwell.assets.ranchParcel, today);
  expect(detail.shares.map(({ basis_points, value_minor }) => [basis_points, value_minor]).sort()).toEqual([
    [2_500, 16_000_000],
    [7_500, 48_000_000],
  ]);
});

it('splits thirds to the cent and shows the first split in the history', () => {
  const detail = readAsset(cache.db, hartwell.assets.paintings, today);
  expect(Object.fromEntries(detail.shares.map(({ name, value_minor }) => [name, value_minor]))).toEqual({
    'Eleanor Hartwell': 12_835_900,
    'James Hartwell': 12_832_050,
    'Caroline Hartwell Voss': 12_832_050,
  });
  expect(readHistory(cache.db, hartwell.assets.paintings).map(({ kind }) => kind)).toContain('created');
});

it('lists the family with its counts', () => {
  const { families, loose_assets } = listFamilies(cache.db, fixtureMe.user_id, today);
  expect(families).toMatchObject([
    {
      name: 'Hartwell',
      asset_count: Object.keys(hartwell.assets).length,
      conflict_count: 0,
      waiting_count: 0,
      totals: [{ net_minor: 1_624_684_015 }],
    },
  ]);
  expect(loose_assets).toEqual([]);
});

it('reads a circle in a bounded number of statements that use indexes', () => {
  const plan = cache.db.all<{ detail: string }>(
    `explain query plan select a.id from assets a where a.id in (select o.asset_id from ffc_memberships m join asset_ownerships o on o.persona_id = m.persona_id where m.ffc_id = ?)`,
    hartwell.circles.family,
  );
  expect(plan.filter(({ detail }) => detail.startsWith('SCAN'))).toEqual([]);
});
