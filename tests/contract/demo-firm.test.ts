import { describe, expect, test } from 'vitest';
import { newAssetSchema } from '../../contract/entities/assets/asset.ts';
import { assetType, categoryCodes } from '../../contract/entities/assets/asset-types.ts';
import { newPersonaSchema } from '../../contract/entities/people.ts';
import { newValuationSchema } from '../../contract/entities/valuation.ts';
import { uuidSchema } from '../../contract/ids.ts';
import { splitMinor } from '../../contract/money.ts';
import { demoFamilies } from '../../server/local/demo/families.ts';
import { assetArguments, idsOf, personaArguments, type DemoFamily } from '../../server/local/demo/family.ts';
import { demoPassword, demoUsers } from '../../server/local/demo/users.ts';

function family(key: string): DemoFamily {
  const found = demoFamilies.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no family ${key}`);
  return found;
}

/** Net worth per member of a circle and currency, from the data alone. */
function netWorth(source: DemoFamily, circle: string, currency = 'USD') {
  const ids = idsOf(source);
  const definition = source.circles[circle];
  const members = new Map([definition?.owner ?? '', ...Object.keys(definition?.members ?? {})].map((key) => [ids.people[key], key]));
  const totals: Record<string, number> = {};
  let unknown = 0;
  for (const key of Object.keys(source.assets)) {
    const { asset, laterValues } = assetArguments(source, key);
    if (asset.currency !== currency) continue;
    const value = laterValues.at(-1) ?? asset.valuation;
    const owners = asset.shares.filter((share) => share.interest_class === 'owner');
    if (value === null) {
      unknown += 1;
      continue;
    }
    const sign = assetType(asset.category).isLiability && asset.details['direction'] === 'owed_by_family' ? -1 : 1;
    const { shares } = splitMinor(
      value.amount_minor,
      owners.map((share) => ({ key: share.persona_id, basisPoints: share.basis_points })),
    );
    owners.forEach((share, index) => {
      const member = members.get(share.persona_id);
      if (member !== undefined) totals[member] = (totals[member] ?? 0) + sign * (shares[index] ?? 0);
    });
  }
  return { totals, unknown };
}

describe.each(demoFamilies.map((each) => [each.key, each] as const))('%s', (_key, source) => {
  test('every asset and every value is what the procedures accept', () => {
    for (const key of Object.keys(source.assets)) {
      const { asset, laterValues } = assetArguments(source, key);
      expect(newAssetSchema.safeParse(asset).error?.issues, key).toBeUndefined();
      for (const value of laterValues) expect(newValuationSchema.safeParse(value).error?.issues, key).toBeUndefined();
      const dates = [...(asset.valuation ? [asset.valuation] : []), ...laterValues].map((value) => value.as_of);
      expect(dates, key).toStrictEqual([...new Set(dates)].sort());
      expect((dates.at(-1) ?? '') <= '2026-10-31', key).toBe(true);
    }
  });

  test('every person is one that can be created, and everybody named exists', () => {
    const ids = idsOf(source);
    for (const [key, person] of Object.entries(source.people))
      expect(newPersonaSchema.safeParse(personaArguments(ids.people[key] ?? '', person)).error?.issues, key).toBeUndefined();
    const named = Object.values(source.circles).flatMap((circle) => [
      circle.owner,
      ...Object.keys(circle.members),
      ...circle.kinship.flatMap(([from, , to]) => [from, to]),
    ]);
    for (const key of named) expect(source.people[key], key).toBeDefined();
  });

  test('kinship stays among the members of its circle', () => {
    for (const circle of Object.values(source.circles))
      for (const [from, , to] of circle.kinship)
        expect([circle.owner, ...Object.keys(circle.members)]).toEqual(expect.arrayContaining([from, to]));
  });
});

describe('the firm', () => {
  test('has an id of its own for everything', () => {
    const ids = demoFamilies.flatMap((each) => {
      const { people, assets, circles } = idsOf(each);
      return [...Object.values(people), ...Object.values(assets), ...Object.values(circles)];
    });
    expect(new Set([...ids, ...demoUsers.map((user) => user.id)]).size).toBe(ids.length + demoUsers.length);
    for (const id of ids) expect(uuidSchema.safeParse(id).success).toBe(true);
    expect(idsOf(family('hartwell')).assets['lakeCabin']).toBe('b45ddd8e-8309-8f52-acac-908b90ed8313');
  });

  test('uses all 13 types', () => {
    expect(new Set(demoFamilies.flatMap((each) => Object.values(each.assets)).map((asset) => asset.category))).toStrictEqual(
      new Set(categoryCodes),
    );
  });

  test('is invented: reserved addresses and telephone numbers, a password that the policy takes', () => {
    for (const user of demoUsers) {
      expect(user.email).toMatch(/^[a-z.]+@example\.com$/);
      expect(user.phone).toMatch(/^\+1 555 01\d\d$/);
    }
    expect(demoPassword).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^A-Za-z0-9]).{12,}$/);
  });

  test('everybody who signs in is a user, and every advisor is staff of the same tenant', () => {
    const users = new Map(demoUsers.map((user) => [user.email, user]));
    for (const each of demoFamilies) {
      for (const email of Object.keys(each.logins)) expect(users.get(email)?.tenant, email).toBe(each.tenant);
      for (const circle of Object.values(each.circles))
        for (const advisor of circle.advisors)
          expect(users.get(advisor.email), advisor.email).toMatchObject({
            tenant: each.tenant,
            firmRole: expect.stringMatching(/advisor|assistant/),
          });
    }
  });
});

describe('what the families are there for', () => {
  test('Hartwell adds up to the golden totals', () => {
    const hartwell = family('hartwell');
    const { totals, unknown } = netWorth(hartwell, 'family');
    expect(totals).toStrictEqual({
      revocableTrust: 822_230_000,
      james: 404_712_050,
      eleanor: 184_290_900,
      caroline: 157_357_050,
      maria: 54_130_000,
      daniel: 5_824_015,
      sofia: -3_860_000,
    });
    expect(Object.values(totals).reduce((sum, each) => sum + each, 0)).toBe(1_624_684_015);
    expect(unknown).toBe(0);
    for (const key of Object.keys(hartwell.assets)) expect(assetArguments(hartwell, key).laterValues.at(-1)?.as_of, key).toBe('2025-12-31');
  });

  test('Delacroix has 74 assets, nine trusts and companies, and art on loan', () => {
    const delacroix = family('delacroix');
    expect(Object.keys(delacroix.assets)).toHaveLength(74);
    expect(Object.values(delacroix.people).filter((person) => person.kind !== 'natural')).toHaveLength(9);
    expect(Object.values(delacroix.assets).filter((asset) => typeof asset.details['loaned_to'] === 'string')).toHaveLength(4);
  });

  test('Ndiaye has two currencies, an overdraft and a member below zero', () => {
    const ndiaye = family('ndiaye');
    expect(netWorth(ndiaye, 'family').totals['fatou']).toBeLessThan(0);
    expect(netWorth(ndiaye, 'family', 'EUR').totals['ousmane']).toBeGreaterThan(0);
    expect(Object.values(ndiaye.assets).some((asset) => (asset.values.at(-1)?.amount ?? 0) < 0)).toBe(true);
  });

  test('Tanaka-Moore has values that nobody knows, Brandt has four assets', () => {
    expect(netWorth(family('tanaka_moore'), 'family').unknown).toBe(5);
    expect(Object.keys(family('brandt').assets)).toHaveLength(4);
  });

  test('Okonkwo-Reyes: one lake house seen by two circles, a step-child in one only', () => {
    const source = family('okonkwo_reyes');
    expect(source.assets['lakeHouse']?.owners).toStrictEqual({ adaeze: 70, mateo: 30 });
    expect(Object.values(source.circles).filter((circle) => 'finn' in circle.members)).toHaveLength(1);
    const otherFirm = family('reyes_calder');
    expect(otherFirm.tenant).not.toBe(source.tenant);
    expect(idsOf(otherFirm).people['mateo']).not.toBe(idsOf(source).people['mateo']);
  });
});
