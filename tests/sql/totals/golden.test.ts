/** Golden totals of Hartwell, to the cent, from the procedures as each person sees them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inconsistencies } from '../../support/consistency.ts';
import { asUser, type TestDatabase } from '../../support/database.ts';
import { cloneDemo } from '../../support/demo-database.ts';
import { hartwell, hartwellGolden, people } from '../../support/demo.ts';

interface NetWorthRow {
  owner_persona_id: string;
  owner_name: string;
  category_code: string;
  currency: string;
  assets_minor: number;
  debts_minor: number;
  net_minor: number;
  unknown_count: number;
  death_benefit_minor: number;
  [key: string]: unknown;
}

const sum = (
  rows: readonly NetWorthRow[],
  column: 'assets_minor' | 'debts_minor' | 'net_minor' | 'death_benefit_minor' | 'unknown_count',
): number => rows.reduce((total, row) => total + row[column], 0);

describe('Hartwell', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await cloneDemo();
  });
  afterAll(async () => {
    expect(await inconsistencies(db)).toEqual([]);
    await db.drop();
  });

  const netWorth = (user: string, asOf: string | null, persona: string | null = null): Promise<NetWorthRow[]> =>
    asUser(db, user, undefined, ({ query }) =>
      query<NetWorthRow>('select * from api.sp_calculate_net_worth($1, $2, $3, $4)', [
        persona === null ? hartwell.circles.family : null,
        persona,
        asOf,
        null,
      ]),
    );

  it.each([
    ['now', null],
    ['on the golden date', hartwellGolden.asOf],
  ])('adds up to the cent, %s', async (_, asOf) => {
    const rows = await netWorth(people.priya, asOf);
    expect(rows.every(({ currency }) => currency === 'USD')).toBe(true);
    expect(sum(rows, 'assets_minor')).toBe(hartwellGolden.assets);
    expect(sum(rows, 'debts_minor')).toBe(hartwellGolden.debts);
    expect(sum(rows, 'net_minor')).toBe(hartwellGolden.net);
    expect(sum(rows, 'death_benefit_minor')).toBe(hartwellGolden.deathBenefits);
    expect(sum(rows, 'unknown_count')).toBe(0);
    for (const [key, net] of Object.entries(hartwellGolden.netByOwner)) {
      const owner = hartwell.people[key as keyof typeof hartwell.people];
      expect(
        sum(
          rows.filter(({ owner_persona_id: id }) => id === owner),
          'net_minor',
        ),
        key,
      ).toBe(net);
    }
    expect(rows.some(({ owner_persona_id: id }) => id === hartwell.people.outsider)).toBe(false);
  });

  it('both advisors see the same rows', async () => {
    expect(await netWorth(people.tom, null)).toEqual(await netWorth(people.priya, null));
  });

  it('per persona it is the same figure as in the circle', async () => {
    for (const [key, net] of Object.entries(hartwellGolden.netByOwner)) {
      expect(sum(await netWorth(people.priya, null, hartwell.people[key as keyof typeof hartwell.people]), 'net_minor'), key).toBe(net);
    }
  });

  it('a past date takes split and value of that date', async () => {
    // 2023-12-31: broker opinion 655,000.00, then as now Eleanor 40 %, James 30 %, Caroline 30 %.
    const rows = await asUser(db, people.priya, undefined, ({ query }) =>
      query<{ asset_id: string; value_minor: number; share_minor: number }>('select * from api.sp_get_persona_assets($1, $2)', [
        hartwell.people.eleanor,
        '2023-12-31',
      ]),
    );
    expect(rows.find(({ asset_id: id }) => id === hartwell.assets.lakeCabin)).toMatchObject({
      value_minor: 65_500_000,
      share_minor: 26_200_000,
    });
  });

  it('before anything was acquired there is nothing; what was held but not yet valued is unknown, not zero', async () => {
    expect(await netWorth(people.priya, '1850-01-01')).toEqual([]);
    const rows = await netWorth(people.priya, '1970-01-01');
    expect([...new Set(rows.map(({ category_code: code }) => code))]).toEqual(['business']);
    expect(rows.every(({ unknown_count: count, net_minor: net }) => count === 1 && net === 0)).toBe(true);
  });

  it('a currency that nobody has gives no rows; an unknown one is refused', async () => {
    const rows = await asUser(db, people.priya, undefined, ({ query }) =>
      query('select * from api.sp_calculate_net_worth($1, null, null, $2)', [hartwell.circles.family, 'EUR']),
    );
    expect(rows).toEqual([]);
    await expect(
      asUser(db, people.priya, undefined, ({ query }) =>
        query('select * from api.sp_calculate_net_worth($1, null, null, $2)', [hartwell.circles.family, 'XXX']),
      ),
    ).rejects.toMatchObject({ code: 'FW422' });
  });

  it('the figures of job 1: 795,000.00 and 20/40/40 give the stated totals', async () => {
    await asUser(db, people.priya, undefined, async ({ query }) => {
      await query('select api.sp_update_asset_value($1, $2)', [
        crypto.randomUUID(),
        JSON.stringify({
          asset_id: hartwell.assets.lakeCabin,
          valuation: {
            id: crypto.randomUUID(),
            as_of: '2026-01-10',
            amount_minor: 79_500_000,
            currency: 'USD',
            method: 'appraisal',
            source: 'Puget Valuation LLC',
          },
        }),
      ]);
    });
    await asUser(db, people.tom, undefined, async ({ query }) => {
      await query('select api.sp_update_asset_value($1, $2)', [
        crypto.randomUUID(),
        JSON.stringify({
          asset_id: hartwell.assets.lakeCabin,
          valuation: {
            id: crypto.randomUUID(),
            as_of: '2026-01-10',
            amount_minor: 76_000_000,
            currency: 'USD',
            method: 'broker_opinion',
            source: 'North Shore Realty',
          },
        }),
      ]);
    });
    await asUser(db, people.priya, undefined, async ({ query }) => {
      const version = (
        await query<{ v: number }>(`select (api.sp_get_asset_details($1) ->> 'row_version')::bigint as v`, [hartwell.assets.lakeCabin])
      )[0]?.v;
      const share = (persona: string, points: number) => ({
        id: crypto.randomUUID(),
        persona_id: persona,
        interest_class: 'owner',
        basis_points: points,
        is_primary: false,
      });
      const { eleanor, james, caroline } = hartwell.people;
      await query('select api.sp_assign_asset_to_persona($1, $2, $3)', [
        crypto.randomUUID(),
        JSON.stringify({
          asset_id: hartwell.assets.lakeCabin,
          effective_on: '2026-01-10',
          shares: [share(eleanor, 2000), share(james, 4000), share(caroline, 4000)],
          note: null,
        }),
        version,
      ]);
    });
    const rows = await netWorth(people.priya, null);
    const net = (owner: string): number =>
      sum(
        rows.filter(({ owner_persona_id: id }) => id === owner),
        'net_minor',
      );
    expect(sum(rows, 'net_minor')).toBe(1_632_184_015);
    expect([net(hartwell.people.eleanor), net(hartwell.people.james), net(hartwell.people.caroline)]).toEqual([
      171_390_900, 414_912_050, 167_557_050,
    ]);
    // The report as of the day before is unchanged.
    expect(sum(await netWorth(people.priya, '2026-01-09'), 'net_minor')).toBe(hartwellGolden.net);
  });
});
