/** What counts in totals and what does not, and who may ask for them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, commonFields, newAsset, share, valuation } from '../../support/calls.ts';
import { inconsistencies } from '../../support/consistency.ts';
import { asSystem, asUser, codeOf, type TestDatabase } from '../../support/database.ts';
import { email, makeFirmOfRights, type FirmOfRights } from '../../support/firm-of-rights.ts';

interface Row {
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

describe('totals', () => {
  let firm: FirmOfRights;
  let db: TestDatabase;
  let circle: string;
  let [anna, ben, outsider] = ['', '', ''];
  const lead = email('lead');

  beforeAll(async () => {
    firm = await makeFirmOfRights();
    db = firm.db;
    const person = async (name: string): Promise<string> => {
      const id = randomUUID();
      await call(db, lead, {
        procedure: 'sp_create_persona',
        args: {
          ffc_id: null,
          persona: {
            persona_id: id,
            kind: 'natural',
            display_name: name,
            given_name: null,
            family_name: null,
            birth_on: null,
            death_on: null,
            is_living: true,
          },
        },
      });
      return id;
    };
    [anna, ben, outsider] = [await person('Anna'), await person('Ben'), await person('Outsider')];
    circle = randomUUID();
    await call(db, lead, {
      procedure: 'sp_create_ffc',
      args: { ffc_id: circle, name: 'Totals', description: null, owner_persona_id: anna, membership_id: randomUUID() },
    });
    await call(db, lead, {
      procedure: 'sp_add_ffc_member',
      args: { membership_id: randomUUID(), ffc_id: circle, persona_id: ben, role: 'beneficiary', relation: null },
    });
    const add = (shares: readonly unknown[], amount: number | null, more: Record<string, unknown> = {}) =>
      call(db, lead, {
        procedure: 'sp_create_asset',
        args: newAsset(circle, shares, {
          valuation:
            amount === null ? null : valuation('2025-12-31', amount, more['currency'] === undefined ? {} : { currency: more['currency'] }),
          ...more,
        }),
      });
    // 100.01 split 33.33 / 33.33 / unallocated 33.34: the cent goes by the rule, nobody's part is lost.
    await add([share(anna, 3_333), share(ben, 3_333)], 10_001);
    await add([share(anna, 2_500), share(outsider, 7_500)], 1_000_000);
    await add([share(anna, 10_000), share(ben, 10_000, 'beneficiary')], null);
    await add([share(ben, 10_000)], 5_000, { currency: 'EUR' });
    await add([share(ben, 10_000)], -70_000, {
      category: 'bank_account',
      details: { institution: 'B', account_type: 'checking', number_last4: '1234' },
    });
    await add([share(ben, 10_000)], 30_000, {
      category: 'debt',
      details: { debt_type: 'personal', direction: 'owed_by_family', counterparty: 'Bank' },
    });
    await add([share(anna, 10_000)], 30_000, {
      category: 'debt',
      details: { debt_type: 'family_loan', direction: 'owed_to_family', counterparty: 'Ben' },
    });
    await add([share(anna, 6_000), share(ben, 4_000)], 0, {
      category: 'life_insurance',
      details: {
        insurer: 'I',
        policy_number: '1',
        policy_type: 'term',
        death_benefit_minor: 100_000,
        policy_status: 'in_force',
        insured_persona_id: anna,
      },
    });
    await add([share(anna, 10_000)], 0, {
      category: 'life_insurance',
      details: {
        insurer: 'I',
        policy_number: '2',
        policy_type: 'term',
        death_benefit_minor: 999,
        policy_status: 'lapsed',
        insured_persona_id: anna,
      },
    });
    for (const status of ['draft', 'sold', 'transferred']) await add([share(anna, 10_000)], 777, { asset: commonFields({ status }) });
    await add([share(anna, 10_000)], 11, { asset: commonFields({ status: 'deceased_estate' }) });
  });
  afterAll(async () => {
    expect(await inconsistencies(db)).toEqual([]);
    await db.drop();
  });

  const ask = (user: string, ...args: (string | null)[]) =>
    asUser(db, user, undefined, ({ query }) =>
      query<Row>('select * from api.sp_calculate_net_worth($1, $2, $3, $4)', [...args, null, null, null].slice(0, 4)),
    );
  const pick = (rows: readonly Row[], owner: string, category: string, currency = 'USD') =>
    rows.find((row) => row.owner_name === owner && row.category_code === category && row.currency === currency);

  it('rounds parts, leaves out outsiders and the unallocated, counts the unknown apart', async () => {
    const rows = await ask(lead, circle);
    // 100.01: thirds of the cents 3333.33…, 3333.33…, 3334.33…; the larger remainder is that of the lower id.
    const thirds = await db.query<{ id: string | null; amount: number }>(
      'select id, amount_minor as amount from app.split_minor(10001, array[$1, $2]::uuid[], array[3333, 3333])',
      [anna, ben],
    );
    const part = (id: string): number => thirds.find((row) => row.id === id)?.amount ?? Number.NaN;
    expect(pick(rows, 'Anna', 'collectible')).toMatchObject({ assets_minor: part(anna) + 250_000 + 11, unknown_count: 1 });
    expect(pick(rows, 'Ben', 'collectible')).toMatchObject({ assets_minor: part(ben), unknown_count: 0 });
    expect(rows.some((row) => row.owner_name === 'Outsider')).toBe(false);
  });

  it('keeps currencies apart', async () => {
    expect(pick(await ask(lead, circle), 'Ben', 'collectible', 'EUR')).toMatchObject({ assets_minor: 5_000, net_minor: 5_000 });
    expect((await ask(lead, circle, null, null, 'EUR')).map(({ currency }) => currency)).toEqual(['EUR']);
  });

  it('subtracts debts, adds what is owed to the family, takes an overdraft as it is', async () => {
    const rows = await ask(lead, circle);
    expect(pick(rows, 'Ben', 'debt')).toMatchObject({ assets_minor: 0, debts_minor: 30_000, net_minor: -30_000 });
    expect(pick(rows, 'Anna', 'debt')).toMatchObject({ assets_minor: 30_000, debts_minor: 0, net_minor: 30_000 });
    expect(pick(rows, 'Ben', 'bank_account')).toMatchObject({ assets_minor: -70_000, net_minor: -70_000 });
  });

  it('shows death benefits apart, by share, only of policies in force', async () => {
    const rows = await ask(lead, circle);
    expect(pick(rows, 'Anna', 'life_insurance')).toMatchObject({ net_minor: 0, death_benefit_minor: 60_000 });
    expect(pick(rows, 'Ben', 'life_insurance')).toMatchObject({ net_minor: 0, death_benefit_minor: 40_000 });
  });

  it('the rows of the persons are the rows of the circle', async () => {
    const together = [...(await ask(lead, null, anna)), ...(await ask(lead, null, ben))];
    expect(together).toEqual(await ask(lead, circle));
  });

  it('a past date counts what was held and known then', async () => {
    expect(await ask(lead, circle, null, '2025-12-30')).toEqual([]);
    const net = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.net_minor, 0);
    // Only the asset without a first value began later: on the day of its recording.
    expect(net(await ask(lead, circle, null, '2025-12-31'))).toBe(net(await ask(lead, circle)));
  });

  it('who sees a person in outline gets no total; who sees nothing is told nothing', async () => {
    expect(await codeOf(ask(email('firm_admin'), circle))).toBe('FW403');
    expect(await codeOf(ask(email('firm_admin'), null, anna))).toBe('FW403');
    expect(await codeOf(ask(email('reader'), circle))).toBe('FW404');
    expect(await codeOf(ask(email('reader'), null, anna))).toBe('FW404');
    const assets = (user: string, ...args: (string | null)[]) =>
      asUser(db, user, undefined, ({ query }) =>
        query('select * from api.sp_get_persona_assets($1, $2, $3)', [...args, null, null].slice(0, 3)),
      );
    expect(await codeOf(assets(email('firm_admin'), anna))).toBe('FW403');
    expect(await codeOf(assets(lead, anna, null, 'landlord'))).toBe('FW422');
    expect(await codeOf(assets(lead, anna, '0044-03-15 BC'))).toBe('FW422');
    expect(await assets(lead, ben, null, 'beneficiary')).toHaveLength(1);
  });

  it('a member at read level counts what is his own', async () => {
    const rows = await asSystem(
      db,
      2,
      ({ query }) => query<Row>('select * from api.sp_calculate_net_worth($1)', [firm.circle.handedOver]),
      firm.user['reader'] ?? null,
    );
    expect(rows).toEqual([]);
    const own = await asSystem(
      db,
      2,
      ({ query }) => query<Row>('select * from api.sp_calculate_net_worth($1)', [firm.circle.handedOver]),
      firm.user['asset_owner'] ?? null,
    );
    expect(own).toMatchObject([{ owner_name: 'asset_owner', net_minor: 100_000 }]);
  });

  it('refuses both, neither, an infinite date and a currency that is none', async () => {
    for (const args of [
      [circle, anna],
      [null, null],
      [circle, null, 'infinity'],
      [circle, null, null, 'usd'],
    ])
      expect(await codeOf(ask(lead, ...args)), args.join()).toBe('FW422');
  });
});
