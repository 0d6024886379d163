/** Valuations: which one is shown, the pin, the start of the year, duplicates; against the rule of the contract. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentValuation, valuationMethods } from '../../../contract/entities/valuation.ts';
import { call, newAsset, share, valuation } from '../../support/calls.ts';
import { inconsistencies } from '../../support/consistency.ts';
import { asSystem, codeOf, type TestDatabase } from '../../support/database.ts';
import { email, makeFirmOfRights, type FirmOfRights } from '../../support/firm-of-rights.ts';

describe('values', () => {
  let firm: FirmOfRights;
  let db: TestDatabase;
  const lead = email('lead');
  beforeAll(async () => {
    firm = await makeFirmOfRights();
    db = firm.db;
  });
  afterAll(async () => {
    expect(await inconsistencies(db)).toEqual([]);
    await db.drop();
  });

  const create = async (): Promise<string> => {
    const args = newAsset(firm.circle.setUp, [share(firm.persona['member_of_s'] ?? '', 10_000)]);
    await call(db, lead, { procedure: 'sp_create_asset', args });
    return args.asset_id;
  };
  const add = (asset: string, value: Record<string, unknown>) =>
    call<{ valuation_id: string; is_current: boolean }>(db, lead, {
      procedure: 'sp_update_asset_value',
      args: { asset_id: asset, valuation: value },
    });
  const pin = (asset: string, id: string, isPinned: boolean) =>
    call<{ current_valuation_id: string }>(db, lead, {
      procedure: 'sp_pin_valuation',
      args: { asset_id: asset, valuation_id: id, is_pinned: isPinned },
    });
  const shown = async (asset: string) =>
    (
      await db.query<{ value: number | null; as_of: string | null; open: number | null }>(
        'select current_value_minor as value, current_value_as_of as as_of, year_open_value_minor as open from app.assets where id = $1',
        [asset],
      )
    )[0];

  it('unknown is null, never zero', async () => {
    expect(await shown(await create())).toEqual({ value: null, as_of: null, open: null });
  });

  it('of one date the better method is shown; a later date beats it; a pin beats the method', async () => {
    const asset = await create();
    const appraisal = await add(asset, valuation('2026-01-10', 795_000_00));
    expect(appraisal.is_current).toBe(true);
    const opinion = await add(asset, valuation('2026-01-10', 760_000_00, { method: 'broker_opinion' }));
    expect(opinion.is_current).toBe(false);
    expect((await pin(asset, opinion.valuation_id, true)).current_valuation_id).toBe(opinion.valuation_id);
    expect((await pin(asset, appraisal.valuation_id, true)).current_valuation_id).toBe(appraisal.valuation_id);
    expect((await pin(asset, appraisal.valuation_id, false)).current_valuation_id).toBe(appraisal.valuation_id);
    expect((await add(asset, valuation('2026-01-11', 1, { method: 'owner_estimate' }))).is_current).toBe(true);
    expect((await add(asset, valuation('2026-02-01', 5, { purpose: 'gift' }))).is_current).toBe(false);
  });

  it('the start of the year is the last value before 1 January of the year of the current one', async () => {
    const asset = await create();
    await add(asset, valuation('2024-06-30', 100));
    await add(asset, valuation('2024-12-31', 110));
    expect(await shown(asset)).toEqual({ value: 110, as_of: '2024-12-31', open: null });
    await add(asset, valuation('2025-03-31', 130));
    expect(await shown(asset)).toEqual({ value: 130, as_of: '2025-03-31', open: 110 });
    await add(asset, valuation('2025-09-30', 120));
    expect(await shown(asset)).toEqual({ value: 120, as_of: '2025-09-30', open: 110 });
    // A value that arrives late counts for its date.
    await add(asset, valuation('2024-12-31', 105, { source: 'A later letter', method: 'appraisal' }));
    expect((await shown(asset))?.open).toBe(
      await db
        .query<{ a: number }>(
          `select amount_minor as a from app.asset_valuations where asset_id = $1 and as_of = '2024-12-31' order by id::text collate "C" desc limit 1`,
          [asset],
        )
        .then((rows) => rows[0]?.a),
    );
  });

  it('follows the rule of the contract for any set of values', async () => {
    const asset = await create();
    const one = fc.record({
      day: fc.integer({ min: 1, max: 4 }),
      method: fc.constantFrom(...valuationMethods),
      is_pinned: fc.boolean(),
      purpose: fc.constantFrom('current', 'current', 'gift'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 8 }), async (drawn) => {
        const values = drawn.map((each, index) => ({ ...each, id: randomUUID(), as_of: `2024-01-0${each.day}`, amount: index + 1 }));
        await asSystem(db, 2, async ({ query }) => {
          // Only here: a journal that forgets, so that one asset serves every run.
          await query('alter table app.asset_valuations disable trigger b_append_only');
          await query('delete from app.asset_valuations where asset_id = $1', [asset]);
          await query('alter table app.asset_valuations enable trigger b_append_only');
          await query(
            `insert into app.asset_valuations (tenant_id, id, asset_id, as_of, amount_minor, currency, method, source, purpose, is_pinned)
             select 2, v.id, $1, v.as_of, v.amount, 'USD', v.method, 'Random', v.purpose, v.is_pinned
               from jsonb_to_recordset($2) as v (id uuid, as_of date, amount bigint, method text, purpose text, is_pinned boolean)`,
            [asset, JSON.stringify(values)],
          );
        });
        expect((await shown(asset))?.value).toBe(currentValuation(values)?.amount ?? null);
        for (const date of ['2024-01-01', '2024-01-03']) {
          const then = await asSystem(db, 2, ({ query }) =>
            query<{ amount: number }>('select amount_minor as amount from app.current_valuation($1, $2)', [asset, date]),
          );
          expect(then[0]?.amount ?? null).toBe(currentValuation(values, date)?.amount ?? null);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('an exact duplicate is FW409, another source of the same date is not', async () => {
    const asset = await create();
    await add(asset, valuation('2025-01-01', 100));
    expect(await codeOf(add(asset, valuation('2025-01-01', 100)))).toBe('FW409');
    await add(asset, valuation('2025-01-01', 100, { source: 'Somebody else' }));
    const taken = await add(asset, valuation('2025-01-02', 100));
    expect(await codeOf(add(asset, valuation('2025-01-03', 100, { id: taken.valuation_id })))).toBe('FW409');
  });

  it.each([
    ['another currency', { currency: 'EUR' }],
    ['below zero', { amount_minor: -1 }],
    ['the future', { as_of: '2999-01-01' }],
    ['a method that is none', { method: 'guess' }],
    ['no source', { source: '' }],
    ['low above high', { low_minor: 2, high_minor: 1 }],
    ['half a cent', { amount_minor: 0.5 }],
    ['an amount that is not safe', { amount_minor: 2 ** 53 }],
    ['an unknown key', { is_pinned: true }],
    ['a purpose that is none', { purpose: 'fun' }],
  ])('refuses %s', async (_, bad) => {
    const asset = await create();
    await expect(add(asset, valuation('2025-01-01', 100, bad))).rejects.toMatchObject({
      code: 'FW422',
      detail: expect.stringContaining(Object.keys(bad)[0] ?? '') as unknown,
    });
  });

  it("a value is never changed or removed; a pin on another asset's value is FW404", async () => {
    const asset = await create();
    const { valuation_id: id } = await add(asset, valuation('2025-01-01', 100));
    for (const sql of [
      'update app.asset_valuations set amount_minor = 1 where id = $1',
      'delete from app.asset_valuations where id = $1',
    ]) {
      expect(await codeOf(asSystem(db, 2, ({ query }) => query(sql, [id])))).toBe('FW403');
    }
    expect(await codeOf(pin(await create(), id, true))).toBe('FW404');
  });

  it('change this year: difference, 0 without a value of this year, unknown when an end is unknown', async () => {
    const year = new Date().getUTCFullYear();
    const summary = (asset: string) =>
      asSystem(
        db,
        2,
        ({ query }) =>
          query<{ change: number | null }>('select year_change_minor as change from api.v_asset_summary where asset_id = $1', [asset]),
        firm.user['lead'] ?? null,
      ).then((rows) => rows[0]?.change);
    const [moved, still, fresh] = [await create(), await create(), await create()];
    await add(moved, valuation(`${year - 1}-12-31`, 100));
    await add(moved, valuation(`${year}-01-01`, 140));
    await add(still, valuation(`${year - 1}-12-31`, 100));
    await add(fresh, valuation(`${year}-01-01`, 140));
    expect([await summary(moved), await summary(still), await summary(fresh), await summary(await create())]).toEqual([40, 0, null, null]);
  });
});
