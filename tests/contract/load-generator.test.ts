/** The seeded generator without a database: it repeats itself, its sums hold, and it has the oddities that it is there for. */
import { describe, expect, test } from 'vitest';
import { detailsSchema } from '../../contract/entities/assets/asset.ts';
import { assetTypes } from '../../contract/entities/assets/asset-types.ts';
import { sharesSchema } from '../../contract/entities/ownership.ts';
import { newPersonaSchema } from '../../contract/entities/people.ts';
import { newValuationSchema } from '../../contract/entities/valuation.ts';
import { buildCircle, totalsOf, type LoadCircle } from '../../server/local/load/load-circle.ts';
import { buildStaff } from '../../server/local/load/load-staff.ts';

const circles: readonly LoadCircle[] = Array.from({ length: 200 }, (_, index) => buildCircle('test', index + 1));
const people = circles.flatMap((circle) => circle.people);
const assets = circles.flatMap((circle) => circle.assets);

describe('generator', () => {
  test('the same seed and number give the same circle, whatever was built before; another seed another', () => {
    expect(buildCircle('test', 137)).toStrictEqual(circles[136]);
    expect(buildCircle('other', 137)).not.toStrictEqual(circles[136]);
  });

  test('every id is its own', () => {
    const ids = circles.flatMap((circle) => [
      circle.id,
      ...circle.people.map((person) => person.id),
      ...circle.kinship.map((edge) => edge.id),
      ...circle.assets.flatMap((asset) => [
        asset.id,
        ...asset.shares.map((share) => share.id),
        ...asset.values.map((value) => value.id),
        ...asset.permissions.map((permission) => permission.id),
      ]),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('everything is what the contract allows', () => {
    const detailsOf = new Map(
      assetTypes.map((type) => [
        type.code,
        { schema: detailsSchema(type.code), empty: Object.fromEntries(type.fields.map((field) => [field.name, null])) },
      ]),
    );
    const refused = [
      ...people.map((person) =>
        newPersonaSchema.safeParse({
          persona_id: person.id,
          kind: person.kind,
          display_name: person.name,
          given_name: person.given,
          family_name: person.family,
          birth_on: person.bornOn,
          death_on: person.diedOn,
          is_living: person.diedOn === null,
        }),
      ),
      ...assets.map((asset) =>
        detailsOf.get(asset.category)?.schema.safeParse({ ...detailsOf.get(asset.category)?.empty, ...asset.details }),
      ),
      ...assets.map((asset) =>
        sharesSchema.safeParse(
          asset.shares.map((share) => ({
            id: share.id,
            persona_id: share.personaId,
            interest_class: 'owner',
            basis_points: share.basisPoints,
            is_primary: share.isPrimary,
          })),
        ),
      ),
      ...assets
        .slice(0, 500)
        .flatMap((asset) => asset.values)
        .map((value) =>
          newValuationSchema.safeParse({
            id: value.id,
            as_of: value.asOf,
            amount_minor: value.amountMinor,
            currency: 'USD',
            method: value.method,
            source: value.source,
          }),
        ),
    ].filter((result) => result?.success !== true);
    expect(refused).toStrictEqual([]);
  });

  test('dates of a history rise and none lies in the future', () => {
    const astray = assets.filter(({ values }) =>
      values.some((value, index) => value.asOf > '2026-10-31' || (index > 0 && value.asOf <= (values[index - 1]?.asOf ?? ''))),
    );
    expect(astray).toStrictEqual([]);
  });

  test('assets less debts are the net worth in every circle and currency', () => {
    for (const circle of circles)
      for (const sums of Object.values(totalsOf(circle))) expect(sums.assets - sums.debts, circle.name).toBe(sums.net);
  });

  test('has about the published numbers', () => {
    const perCircle = assets.length / circles.length;
    expect(perCircle).toBeGreaterThan(15);
    expect(perCircle).toBeLessThan(35);
    const perAsset = assets.flatMap((asset) => asset.values).length / assets.length;
    expect(perAsset).toBeGreaterThan(8);
    expect(perAsset).toBeLessThan(13);
    const unknown = assets.filter((asset) => asset.values.length === 0).length / assets.length;
    expect(unknown).toBeGreaterThan(0.04);
    expect(unknown).toBeLessThan(0.08);
    expect(Math.max(...circles.map((circle) => circle.assets.length))).toBeLessThanOrEqual(250);
  });

  test('has the oddities: leap days, equal names, other scripts, 0.01 % shares, thirds, parts, two currencies, overdrafts, longest texts', () => {
    expect(people.some((person) => person.bornOn?.endsWith('-02-29'))).toBe(true);
    expect(circles.some((circle) => new Set(circle.people.map((person) => person.name)).size < circle.people.length)).toBe(true);
    expect(people.some((person) => /[^\p{Script=Latin}\p{P}\s]/u.test(person.name))).toBe(true);
    expect(assets.some((asset) => asset.shares.some((share) => share.basisPoints === 1))).toBe(true);
    expect(assets.some((asset) => asset.shares.map((share) => share.basisPoints).join('/') === '3334/3333/3333')).toBe(true);
    expect(assets.some((asset) => asset.shares.reduce((sum, share) => sum + share.basisPoints, 0) < 10_000)).toBe(true);
    expect(new Set(assets.map((asset) => asset.currency))).toStrictEqual(new Set(['USD', 'EUR']));
    expect(assets.some((asset) => (asset.values.at(-1)?.amountMinor ?? 0) < 0)).toBe(true);
    expect(assets.some((asset) => asset.name.length === 120 && asset.notes?.length === 4_000)).toBe(true);
    expect(circles.some((circle) => circle.sharedWithNext.length > 0)).toBe(true);
    expect(people.some((person) => person.diedOn !== null)).toBe(true);
  });

  test('no lead serves more than 150 circles, and no two of the staff share an address', () => {
    const staff = buildStaff('test', 1_000);
    const served = new Map<string, number>();
    for (let circle = 1; circle <= 1_000; circle += 1) {
      const { email } = staff.teamOf(circle).lead;
      served.set(email, (served.get(email) ?? 0) + 1);
    }
    expect(Math.max(...served.values())).toBeLessThanOrEqual(150);
    expect([...served.values()].slice(0, -1).every((number) => number >= 40)).toBe(true);
    expect(new Set(staff.users.map((user) => user.email)).size).toBe(staff.users.length);
  });
});
