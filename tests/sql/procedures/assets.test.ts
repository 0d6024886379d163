/** sp_create_asset, sp_update_asset, sp_delete_asset, sp_get_asset_details: rules, refusals with the paths they name, bad inputs. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetTypes } from '../../../contract/entities/assets/asset-types.ts';
import type { Field } from '../../../contract/entities/assets/field.ts';
import { call, commonFields, newAsset, share, valuation, versionOf } from '../../support/calls.ts';
import { inconsistencies } from '../../support/consistency.ts';
import { asSystem, asUser, codeOf, type TestDatabase } from '../../support/database.ts';
import { email, makeFirmOfRights, type FirmOfRights } from '../../support/firm-of-rights.ts';

describe('assets', () => {
  let firm: FirmOfRights;
  let db: TestDatabase;
  let owner: string;
  beforeAll(async () => {
    firm = await makeFirmOfRights();
    db = firm.db;
    owner = firm.persona['member_of_s'] ?? '';
  });
  afterAll(async () => {
    expect(await inconsistencies(db)).toEqual([]);
    await db.drop();
  });

  const lead = email('lead');
  const create = (more: Record<string, unknown> = {}, shares: readonly unknown[] = [share(owner, 10_000)]) => {
    const args = newAsset(firm.circle.setUp, shares, more);
    return call(db, lead, { procedure: 'sp_create_asset', args }).then(() => args.asset_id);
  };
  const update = async (asset: string, patch: { asset?: unknown; details?: unknown; category?: string }, user = lead) =>
    call<{ row_version: number }>(db, user, {
      procedure: 'sp_update_asset',
      args: { asset_id: asset, category: 'collectible', asset: {}, details: {}, ...patch },
      version: await versionOf(db, 'assets', asset),
    });
  const details = (user: string, asset: string) =>
    asUser(
      db,
      user,
      undefined,
      async ({ query }) => (await query<{ d: Record<string, unknown> }>('select api.sp_get_asset_details($1) as d', [asset]))[0]?.d ?? {},
    );
  /** Code and the fields named in the detail. */
  const refusal = async (attempt: Promise<unknown>): Promise<[string | undefined, string[]]> => {
    try {
      await attempt;
      return ['nothing refused', []];
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      return [error.code, error.code === 'FW422' || error.code === 'FW460' ? Object.keys(JSON.parse(error.detail ?? '{}') as object) : []];
    }
  };

  /** A value that a field takes. */
  const sampleOf = (field: Field): unknown => {
    switch (field.kind) {
      case 'text':
        return field.name === 'identification_number'
          ? '1HGCM82633A004352'
          : field.pattern?.includes('A-Z]{2}')
            ? 'US'
            : field.pattern
              ? '1234'
              : 'Some text';
      case 'long_text':
        return 'Longer text\nwith a line';
      case 'choice':
        return field.options[0];
      case 'money':
        return 123_456;
      case 'date':
        return field.notInFuture ? '2001-02-03' : '2030-02-03';
      case 'integer':
        return Math.max(field.minimum ?? 0, Math.min(field.maximum ?? 2_000, 2_003));
      case 'decimal':
        return '12.5';
      case 'percent':
        return 250;
      case 'boolean':
        return true;
      case 'persona':
        return owner;
      case 'rows':
        return [
          Object.fromEntries(
            field.columns.map(({ name, kind }) => [
              name,
              { text: 'x', percent: 10_000, decimal: '1.5', money: 7, date: '2020-01-01' }[kind],
            ]),
          ),
        ];
    }
  };

  it.each(assetTypes.map((type) => [type.code, type] as const))('%s: every field goes in and comes out as it was', async (code, type) => {
    const filled = Object.fromEntries(type.fields.map((field) => [field.name, sampleOf(field)]));
    const id = await create({ category: code, details: filled, valuation: valuation('2025-12-31', 1_000) });
    const found = await details(email('lead'), id);
    expect(found).toMatchObject({ category: code, access: 'admin', current_value_minor: 1_000, masked: [] });
    const normal = (value: unknown): unknown => (typeof value === 'string' && /^\d+\.\d+$/.test(value) ? Number(value) : value);
    expect(Object.fromEntries(Object.entries(found['details'] as object).map(([key, value]) => [key, normal(value)]))).toEqual(
      Object.fromEntries(Object.entries(filled).map(([key, value]) => [key, normal(value)])),
    );
    // Required fields alone are enough; each of them is missed by name.
    const required = Object.fromEntries(type.fields.filter(({ required: is }) => is).map((field) => [field.name, sampleOf(field)]));
    await create({ category: code, details: required });
    expect(await refusal(create({ category: code, details: {} }))).toEqual([
      'FW422',
      expect.arrayContaining(Object.keys(required).map((name) => `details.${name}`)),
    ]);
  });

  it('names every wrong field at once', async () => {
    expect(await refusal(create({ asset: commonFields({ name: '', title_form: 'trustless', cost_basis_minor: -1 }) }))).toEqual([
      'FW422',
      ['asset.name', 'asset.title_form', 'asset.cost_basis_minor'].sort((a, b) => a.length - b.length || a.localeCompare(b)),
    ]);
    expect(await refusal(create({ details: { collectible_class: 'stones', title: 7, colour: 'red' } }))).toEqual([
      'FW422',
      expect.arrayContaining(['details.title', 'details.colour']),
    ]);
  });

  it.each([
    ['a date in words', { acquired_on: 'tomorrow' }],
    ['minus infinity', { acquired_on: '-infinity' }],
    ['a date that does not exist', { acquired_on: '2025-02-29' }],
    ['a date BC', { acquired_on: '0044-03-15 BC' }],
    ['an American date', { acquired_on: '01/02/2025' }],
    ['a date in the future', { acquired_on: '2999-01-01' }],
    ['an amount as text', { cost_basis_minor: '100' }],
    ['an unsafe amount', { cost_basis_minor: 9_007_199_254_740_993 }],
    ['half a cent', { cost_basis_minor: 1.5 }],
    ['a name that is too long', { name: 'x'.repeat(121) }],
    ['status deleted', { status: 'deleted' }],
    ['a list for a text', { notes: ['x'] }],
  ])('refuses %s', async (_, bad) => {
    expect((await refusal(create({ asset: commonFields(bad) })))[0]).toBe('FW422');
  });

  it('keeps any text as text', async () => {
    for (const text of ["' or 1=1--", '$$', "\\'", "E'\\x27'", '<img src=x onerror=alert(1)>', '\u202egnp.exe', 'Ωmega 漢字 😀']) {
      const id = await create({ asset: commonFields({ name: text, notes: text }) });
      expect((await details(lead, id))['name']).toBe(text);
    }
  });

  it('refuses numbers that PostgreSQL would take and we do not', async () => {
    const coin = (quantity: string) =>
      create({ category: 'cryptocurrency', details: { coin: 'BTC', network: 'Bitcoin', custody: 'hot', quantity, price_source: 'x' } });
    for (const bad of ['NaN', 'Infinity', '-1', '1e5', '0x10', ' 1', '1.1234567890123456789', '123456789012345678901'])
      expect(await refusal(coin(bad)), bad).toEqual(['FW422', ['details.quantity']]);
    await coin('21000000.000000000000000001');
  });

  it('holds to the checks that bind several fields', async () => {
    const cases: [string, Record<string, unknown>, string][] = [
      [
        'bank_account',
        { institution: 'B', account_type: 'cd', number_last4: '1234', opened_on: '2020-01-02', cd_matures_on: '2020-01-01' },
        'details.cd_matures_on',
      ],
      [
        'debt',
        { debt_type: 'auto', direction: 'owed_by_family', counterparty: 'L', originated_on: '2020-01-02', matures_on: '2020-01-02' },
        'details.matures_on',
      ],
      [
        'vehicle',
        { vehicle_kind: 'car', make: 'M', model: 'X', model_year: 2003, identification_number: '1HGCM82633A004353' },
        'details.identification_number',
      ],
      [
        'investment_account',
        { custodian: 'C', account_type: 'joint', number_last4: '1234', asset_mix: [{ class: 'Equity', share_bp: 9_999 }] },
        'details.asset_mix',
      ],
      ['misc', { misc_kind: 'x', details: 'y', custom_fields: [{ key: 'a', value: 'b', extra: 'c' }] }, 'details.custom_fields'],
    ];
    for (const [category, bad, path] of cases)
      expect(await refusal(create({ category, details: bad })), category).toEqual(['FW422', [path]]);
    // Before 1981 a number is free text.
    await create({
      category: 'vehicle',
      details: { vehicle_kind: 'car', make: 'M', model: 'X', model_year: 1967, identification_number: 'ROADSTER-1' },
    });
  });

  it('asks the split: whole, unique, one primary, seen, active, a member among the owners', async () => {
    const other = firm.persona['head_of_s'] ?? '';
    expect(await refusal(create({}, [share(owner, 6_000), share(other, 4_001)]))).toEqual(['FW460', ['shares']]);
    expect(await refusal(create({}, [share(owner, 5_000), share(owner, 5_000)]))).toEqual(['FW422', ['shares']]);
    expect(await refusal(create({}, [share(owner, 5_000, 'owner', true), share(other, 5_000, 'owner', true)]))).toEqual([
      'FW422',
      ['shares'],
    ]);
    expect(await refusal(create({}, [share(owner, 10_000, 'trustee', true)]))).toEqual(['FW422', ['shares.0.is_primary']]);
    expect(await refusal(create({}, [share(owner, 0)]))).toEqual(['FW422', ['shares.0.basis_points']]);
    expect(await refusal(create({}, [share(owner, 10_000, 'beneficiary')]))).toEqual(['FW422', ['shares']]);
    expect(await refusal(create({}, [share(owner, 5_000), share(firm.persona['reader'] ?? '', 5_000)]))).toEqual(['FW404', []]);
    await asSystem(db, 2, ({ query }) => query(`update app.personas set status = 'inactive' where id = $1`, [other]));
    expect(await refusal(create({}, [share(owner, 5_000), share(other, 5_000)]))).toEqual(['FW461', []]);
    await asSystem(db, 2, ({ query }) => query(`update app.personas set status = 'active' where id = $1`, [other]));
    // 0.01 % steps and less than the whole are fine; other classes do not count to it.
    await create({}, [share(owner, 1), share(other, 9_998), share(other, 10_000, 'beneficiary')]);
  });

  it('a retirement account has one natural owner at 100 %', async () => {
    const plan = { category: 'retirement_account', details: { plan_type: 'ira', custodian: 'C', number_last4: '1234' } };
    expect(await refusal(create(plan, [share(owner, 9_999)]))).toEqual(['FW422', ['shares']]);
    expect(await refusal(create(plan, [share(owner, 5_000), share(firm.persona['head_of_s'] ?? '', 5_000)]))).toEqual([
      'FW422',
      ['shares'],
    ]);
    await create(plan);
  });

  it('asks the first value: currency, sign, date', async () => {
    expect(await refusal(create({ valuation: valuation('2025-12-31', 1, { currency: 'EUR' }) }))).toEqual([
      'FW422',
      ['valuation.currency'],
    ]);
    expect(await refusal(create({ valuation: valuation('2025-12-31', -1) }))).toEqual(['FW422', ['valuation.amount_minor']]);
    expect((await refusal(create({ valuation: valuation('2999-12-31', 1) })))[0]).toBe('FW422');
    expect(await refusal(create({ currency: 'XYZ' }))).toEqual(['FW422', ['currency']]);
    expect(await refusal(create({ category: 'yacht' }))).toEqual(['FW422', ['category']]);
    // Accounts may be overdrawn.
    await create({
      category: 'bank_account',
      details: { institution: 'B', account_type: 'checking', number_last4: '1234' },
      valuation: valuation('2025-12-31', -5_000),
    });
  });

  it('an id that is taken is FW409', async () => {
    const id = await create();
    expect(
      await codeOf(
        call(db, lead, { procedure: 'sp_create_asset', args: { ...newAsset(firm.circle.setUp, [share(owner, 10_000)]), asset_id: id } }),
      ),
    ).toBe('FW409');
  });

  it('the first split counts from the acquisition, else from the first value', async () => {
    const since = async (id: string) =>
      (await db.query<{ effective_on: string }>('select effective_on from app.asset_ownership_history where asset_id = $1', [id]))[0]
        ?.effective_on;
    expect(await since(await create({ asset: commonFields({ acquired_on: '2001-02-03' }), valuation: valuation('2025-12-31', 1) }))).toBe(
      '2001-02-03',
    );
    expect(await since(await create({ valuation: valuation('2025-12-31', 1) }))).toBe('2025-12-31');
  });

  it('a change of fields raises the version by one, of details too; a value does not', async () => {
    const id = await create({ valuation: valuation('2025-01-31', 1) });
    expect(await versionOf(db, 'assets', id)).toBe(1);
    expect((await update(id, { asset: { name: 'Two' } })).row_version).toBe(2);
    expect((await update(id, { details: { title: 'Three' } })).row_version).toBe(3);
    await call(db, lead, { procedure: 'sp_update_asset_value', args: { asset_id: id, valuation: valuation('2025-06-30', 2) } });
    expect(await versionOf(db, 'assets', id)).toBe(3);
    expect(await details(lead, id)).toMatchObject({
      name: 'Two',
      current_value_minor: 2,
      details: { title: 'Three', collectible_class: 'art' },
    });
  });

  it('a patch is tried on the row as it will be, and may clear a field', async () => {
    const id = await create({
      category: 'bank_account',
      details: { institution: 'B', account_type: 'cd', number_last4: '1234', opened_on: '2020-01-01', cd_matures_on: '2025-01-01' },
    });
    expect(await refusal(update(id, { category: 'bank_account', details: { opened_on: '2025-06-01' } }))).toEqual([
      'FW422',
      ['details.cd_matures_on'],
    ]);
    await update(id, { category: 'bank_account', details: { opened_on: '2025-06-01', cd_matures_on: null } });
    expect((await details(lead, id))['details']).toMatchObject({ opened_on: '2025-06-01', cd_matures_on: null });
    expect(await refusal(update(id, { category: 'bank_account', details: { institution: null } }))).toEqual([
      'FW422',
      ['details.institution'],
    ]);
  });

  it('category, currency, the copies and nothing at all cannot be set', async () => {
    const id = await create();
    expect(await refusal(update(id, { category: 'misc', asset: { name: 'x' } }))).toEqual(['FW422', ['category']]);
    expect(await refusal(update(id, {}))).toEqual(['FW422', ['asset']]);
    for (const key of [
      'currency',
      'current_value_minor',
      'owner_names',
      'is_liability',
      'id',
      'tenant_id',
      'row_version',
      'deleted_at',
      'created_by_user_id',
    ]) {
      expect(await refusal(update(id, { asset: { [key]: 1 } })), key).toEqual(['FW422', [`asset.${key}`]]);
    }
    for (const key of ['asset_id', 'tenant_id', 'row_version'])
      expect(await refusal(update(id, { details: { [key]: 1 } })), key).toEqual(['FW422', [`details.${key}`]]);
  });

  it('a debt owed to the family counts as an asset, and changes sides with its direction', async () => {
    const id = await create({
      category: 'debt',
      details: { debt_type: 'family_loan', direction: 'owed_to_family', counterparty: 'Sofia' },
    });
    const isLiability = async () =>
      (await db.query<{ is: boolean }>('select is_liability as is from app.assets where id = $1', [id]))[0]?.is;
    expect(await isLiability()).toBe(false);
    await update(id, { category: 'debt', details: { direction: 'owed_by_family' } });
    expect(await isLiability()).toBe(true);
  });

  it('deletes softly with a reason, restores the status of before, and refuses the rest meanwhile', async () => {
    const id = await create({ asset: commonFields({ status: 'draft' }) });
    const remove = async (action: string, reason = 'Entered twice') =>
      call(db, lead, { procedure: 'sp_delete_asset', args: { asset_id: id, action, reason }, version: await versionOf(db, 'assets', id) });
    expect(await refusal(remove('restore'))).toEqual(['FW461', []]);
    expect(await refusal(remove('delete', ''))).toEqual(['FW422', ['reason']]);
    expect(await refusal(remove('shred'))).toEqual(['FW422', ['action']]);
    await remove('delete');
    expect(await details(lead, id)).toMatchObject({ status: 'deleted' });
    expect(await refusal(remove('delete'))).toEqual(['FW461', []]);
    expect(await refusal(update(id, { asset: { name: 'x' } }))).toEqual(['FW461', []]);
    expect(
      await codeOf(call(db, lead, { procedure: 'sp_update_asset_value', args: { asset_id: id, valuation: valuation('2025-06-30', 2) } })),
    ).toBe('FW461');
    expect(
      await codeOf(
        call(db, lead, {
          procedure: 'sp_set_asset_permission',
          args: { asset_ids: [id], persona_id: owner, level: 'read', valid_from: null, valid_until: null },
        }),
      ),
    ).toBe('FW461');
    await remove('restore');
    expect(await details(lead, id)).toMatchObject({ status: 'draft' });
  });

  it('a circle owner records an asset of another member, and then sees what the default gives', async () => {
    const args = newAsset(firm.circle.handedOver, [share(firm.persona['asset_owner'] ?? '', 10_000)], {
      valuation: valuation('2025-12-31', 5),
    });
    await call(db, email('circle_owner'), { procedure: 'sp_create_asset', args });
    expect(await details(email('circle_owner'), args.asset_id)).toMatchObject({
      access: 'read',
      current_value_minor: 5,
      masked: expect.arrayContaining(['details', 'shares']) as unknown,
    });
    expect(await details(email('asset_owner'), args.asset_id)).toMatchObject({ access: 'admin' });
  });

  it('what a reader gets holds nothing of the inside', async () => {
    expect(Object.keys(await details(email('reader'), firm.asset.a)).sort()).toEqual([
      'access',
      'asset_id',
      'category',
      'currency',
      'current_value_as_of',
      'current_value_minor',
      'is_liability',
      'masked',
      'name',
      'owner_names',
      'row_version',
      'status',
      'year_change_minor',
    ]);
    expect(await codeOf(details(email('reader'), randomUUID()))).toBe('FW404');
    expect(await codeOf(asUser(db, email('reader'), undefined, ({ query }) => query('select api.sp_get_asset_details(null)')))).toBe(
      'FW422',
    );
  });
});
