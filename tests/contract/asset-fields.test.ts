import { describe, expect, test } from 'vitest';
import {
  assetFields,
  conflictGroup,
  crossChecks,
  detailsSchema,
  isVehicleIdentificationNumber,
  newAssetSchema,
} from '../../contract/entities/assets/asset.ts';
import { assetType, assetTypes, categoryCodes } from '../../contract/entities/assets/asset-types.ts';
import { fieldSchema, sqlType, type Field } from '../../contract/entities/assets/field.ts';
import { valuationMethods } from '../../contract/entities/valuation.ts';

const everyList: readonly (readonly [string, readonly Field[]])[] = [
  ['assets', assetFields],
  ...assetTypes.map((type) => [type.code, type.fields] as const),
];

describe.each(everyList)('fields of %s', (_code, fields) => {
  test('are named once, labelled, and sized', () => {
    expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length);
    for (const field of fields) {
      expect(field.name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(field.label).toMatch(/^[A-Z]/);
    }
    const misshapen = fields.filter(
      (field) =>
        ((field.kind === 'text' || field.kind === 'long_text') && (field.maximum ?? 1) < 1) ||
        (field.kind === 'choice' && new Set(field.options).size !== field.options.length) ||
        (field.kind === 'decimal' && field.digits <= field.scale),
    );
    expect(misshapen).toStrictEqual([]);
  });

  test('take null exactly when they are not required', () => {
    for (const field of fields) expect(fieldSchema(field).safeParse(null).success, field.name).toBe(field.required !== true);
  });

  test('carry the ending of their kind, so that no column is mistaken for another', () => {
    const endingOfKind: Readonly<Partial<Record<Field['kind'], string>>> = {
      money: '_minor',
      percent: '_bp',
      date: '_on',
      persona: 'persona_id',
    };
    expect(fields.filter((field) => !field.name.endsWith(endingOfKind[field.kind] ?? ''))).toStrictEqual([]);
    for (const field of fields) expect(sqlType(field)).toMatch(/^(text|bigint|date|integer|boolean|uuid|jsonb|numeric\(\d+,\d+\))$/);
  });

  test('offer no secret-grade field before there is encryption for it', () => {
    for (const field of fields) expect(field.name).not.toMatch(/number_full|routing|iban|swift|^ein$|account_no|recovery|device_location/);
  });
});

describe('types', () => {
  test('are 13, in the order of the catalogue, each with a table and a known method', () => {
    expect(assetTypes.map((type) => type.code)).toStrictEqual([...categoryCodes]);
    expect(new Set(assetTypes.map((type) => type.table)).size).toBe(13);
    for (const type of assetTypes) expect(valuationMethods).toContain(type.defaultMethod);
    expect(assetTypes.filter((type) => type.isLiability).map((type) => type.code)).toStrictEqual(['debt']);
    expect(assetTypes.filter((type) => type.signedValue).map((type) => type.code)).toStrictEqual(['bank_account', 'investment_account']);
    expect(() => assetType('yacht')).toThrow(RangeError);
  });

  test('keep fields of one check in one conflict group', () => {
    const { fields } = assetType('debt');
    expect(conflictGroup(fields, 'matures_on')).toBe(conflictGroup(fields, 'originated_on'));
    expect(conflictGroup(fields, 'guarantors')).toBe('guarantors');
  });
});

describe('vehicle identification number', () => {
  // 11111111111111111 and 1M8GDM9AXKP042788 are the published examples of the check digit.
  test.each(['11111111111111111', '1M8GDM9AXKP042788', '1AD4R5T63NH102948', '1TRLR40FXJS770012'])('%s is valid', (number) => {
    expect(isVehicleIdentificationNumber(number)).toBe(true);
  });
  test.each([
    ['a wrong check digit', '1M8GDM9A1KP042788'],
    ['two digits exchanged', '1M8GDM9AXKP042878'],
    ['the letter O', '1M8GDM9AXKPO42788'],
    ['sixteen characters', '1M8GDM9AXKP04278'],
    ['small letters', '1m8gdm9axkp042788'],
    ['nothing', ''],
  ])('%s is refused', (_case, number) => {
    expect(isVehicleIdentificationNumber(number)).toBe(false);
  });

  test('binds road vehicles from 1981 on, and nothing else', () => {
    const vehicle = { vehicle_kind: 'car', model_year: 2020, identification_number: 'NOT A VIN' };
    expect(crossChecks('vehicle', vehicle)).toHaveLength(1);
    expect(crossChecks('vehicle', { ...vehicle, model_year: 1967 })).toHaveLength(0);
    expect(crossChecks('vehicle', { ...vehicle, vehicle_kind: 'boat' })).toHaveLength(0);
    expect(crossChecks('vehicle', { ...vehicle, identification_number: null })).toHaveLength(0);
  });
});

describe('checks over several fields', () => {
  test.each([
    ['debt', { originated_on: '2020-01-01', matures_on: '2020-01-01' }, 'matures_on'],
    ['bank_account', { opened_on: '2024-01-02', cd_matures_on: '2024-01-01' }, 'cd_matures_on'],
    ['life_insurance', { issued_on: '2010-10-01', ends_on: '2009-10-01' }, 'ends_on'],
    ['intellectual_property', { filed_on: '2014-06-03', expires_on: '2014-06-02' }, 'expires_on'],
    ['investment_account', { asset_mix: [{ class: 'Bonds', share_bp: 9_999 }] }, 'asset_mix'],
  ])('%s: %j names %s', (category, details, field) => {
    expect(crossChecks(category, details).map(([name]) => name)).toStrictEqual([field]);
  });

  test('unknown and missing fields are refused by name', () => {
    const result = detailsSchema('misc').safeParse({ misc_kind: 'Claim', colour: 'blue' });
    expect(result.success).toBe(false);
    expect(result.error?.issues.map((issue) => issue.code)).toContain('unrecognized_keys');
  });
});

describe('a new asset', () => {
  const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
  const share = (persona: number, basisPoints: number, isPrimary = false) => ({
    id: id(persona),
    persona_id: id(persona),
    interest_class: 'owner' as const,
    basis_points: basisPoints,
    is_primary: isPrimary,
  });
  const empty = (fields: readonly Field[], filled: Record<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field.name, filled[field.name] ?? null]));
  const retirement = (shares: unknown[], valuation: unknown = null) => ({
    asset_id: id(1),
    ffc_id: id(2),
    category: 'retirement_account',
    currency: 'USD',
    asset: empty(assetFields, { name: 'IRA', status: 'active' }),
    details: empty(assetType('retirement_account').fields, { plan_type: 'ira', custodian: 'Meridian Custody', number_last4: '0001' }),
    shares,
    valuation,
  });
  const messages = (input: unknown) => newAssetSchema.safeParse(input).error?.issues.map((issue) => issue.path.join('.')) ?? [];

  test('of the retirement type has one owner at 100 %', () => {
    expect(messages(retirement([share(3, 10_000, true)]))).toStrictEqual([]);
    expect(messages(retirement([share(3, 9_999, true)]))).toStrictEqual(['shares']);
    expect(messages(retirement([share(3, 5_000, true), share(4, 5_000)]))).toStrictEqual(['shares']);
  });

  test('never passes 100.00 % and never has a value below zero where the type forbids it', () => {
    expect(messages(retirement([share(3, 10_000, true), share(4, 1)]))).toContain('shares');
    const value = { id: id(5), as_of: '2025-12-31', amount_minor: -1, currency: 'USD', method: 'statement', source: 'Custodian' };
    expect(messages(retirement([share(3, 10_000, true)], value))).toStrictEqual(['valuation.amount_minor']);
    expect(messages(retirement([share(3, 10_000, true)], { ...value, amount_minor: 1, currency: 'EUR' }))).toStrictEqual([
      'valuation.currency',
    ]);
  });
});
