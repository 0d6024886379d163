/** Rounding of shares: app.split_minor against the shared vectors, against contract/money.ts, and against its own law. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitMinor, type Party } from '../../../contract/money.ts';
import vectors from '../../../contract/vectors/split.json' with { type: 'json' };
import { cloneDatabase, codeOf, type TestDatabase } from '../../support/database.ts';

interface Split {
  shares: number[];
  unallocated: number;
}

/** Many splits in one round trip. */
async function splitInSql(db: TestDatabase, cases: readonly { amount: number; parties: readonly Party[] }[]): Promise<Split[]> {
  const rows = await db.query<{ amounts: number[] }>(
    `select array(select s.amount_minor::float8 from app.split_minor((c.value ->> 'amount')::bigint,
              array(select (p.value ->> 'key')::uuid from jsonb_array_elements(c.value -> 'parties') with ordinality as p (value, place) order by p.place),
              array(select (p.value ->> 'basisPoints')::integer from jsonb_array_elements(c.value -> 'parties') with ordinality as p (value, place) order by p.place)) s) as amounts
       from jsonb_array_elements($1) with ordinality as c (value, place) order by c.place`,
    [JSON.stringify(cases)],
  );
  return rows.map(({ amounts }) => ({ shares: amounts.slice(0, -1), unallocated: amounts.at(-1) ?? Number.NaN }));
}

describe('app.split_minor', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await cloneDatabase();
  });
  afterAll(() => db.drop());

  it('agrees with every shared vector', async () => {
    expect(vectors.length).toBeGreaterThan(10);
    const found = await splitInSql(db, vectors);
    expect(found).toEqual(vectors.map(({ shares, unallocated }) => ({ shares, unallocated })));
  });

  it('agrees with contract/money.ts and adds up to the amount, for any amount and any split', async () => {
    const parties = fc.uniqueArray(fc.record({ key: fc.uuid(), weight: fc.integer({ min: 1, max: 10_000 }) }), {
      selector: ({ key }) => key,
      maxLength: 12,
    });
    const anyCase = fc.tuple(fc.maxSafeInteger(), parties, fc.integer({ min: 0, max: 10_000 })).map(([amount, weighted, allocated]) => {
      const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
      const shared = weighted
        .map(({ key, weight }) => ({ key, basisPoints: Math.floor((weight * allocated) / Math.max(total, 1)) }))
        .filter(({ basisPoints }) => basisPoints > 0);
      return { amount, parties: shared };
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyCase, { minLength: 50, maxLength: 50 }), async (cases) => {
        const found = await splitInSql(db, cases);
        expect(found).toEqual(cases.map(({ amount, parties: each }) => splitMinor(amount, each)));
        for (const [index, { shares, unallocated }] of found.entries()) {
          expect(shares.reduce((sum, share) => sum + BigInt(share), BigInt(unallocated))).toBe(BigInt(cases[index]?.amount ?? 0));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('refuses shares above the whole', async () => {
    expect(await codeOf(db.query(`select app.split_minor(100, array[gen_random_uuid(), gen_random_uuid()], array[6000, 4001])`))).toBe(
      'FW460',
    );
  });
});
