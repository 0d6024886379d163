import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { basisPointsSchema, currencies, currencySchema, minorSchema, splitMinor } from '../../contract/money.ts';
import vectorFile from '../../contract/vectors/split.json' with { type: 'json' };

const vectors = z
  .array(
    z.strictObject({
      name: z.string(),
      amount: minorSchema,
      parties: z.array(z.strictObject({ key: z.string(), basisPoints: basisPointsSchema })),
      shares: z.array(minorSchema),
      unallocated: minorSchema,
    }),
  )
  .min(60)
  .parse(vectorFile);

describe('worked examples of contract/vectors/split.json', () => {
  test.each(vectors)('$name', ({ amount, parties, shares, unallocated }) => {
    expect(splitMinor(amount, parties)).toStrictEqual({ shares, unallocated });
  });

  test('every example has its own name', () => {
    expect(new Set(vectors.map((vector) => vector.name)).size).toBe(vectors.length);
  });
});

/** Parties with distinct keys whose basis points do not pass the whole. */
const parties = fc
  .uniqueArray(fc.uuid(), { maxLength: 12 })
  .chain((keys) =>
    fc.tuple(fc.constant(keys), fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: keys.length + 1, maxLength: keys.length + 1 })),
  )
  .map(([keys, weights]) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    // The last weight is the unallocated part; a floor keeps the sum at or below the whole.
    return keys.map((key, index) => ({ key, basisPoints: Math.max(1, Math.floor(((weights[index] ?? 1) * 9_900) / total)) }));
  });
const amount = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -100, max: 100 }));

describe('splitMinor', () => {
  test('adds up to the amount exactly', () => {
    fc.assert(
      fc.property(amount, parties, (whole, split) => {
        const { shares, unallocated } = splitMinor(whole, split);
        expect(shares.reduce((sum, share) => sum + BigInt(share), BigInt(unallocated))).toBe(BigInt(whole));
      }),
    );
  });

  test('is never a whole unit away from the exact share', () => {
    fc.assert(
      fc.property(amount, parties, (whole, split) => {
        splitMinor(whole, split).shares.forEach((share, index) => {
          const distance = BigInt(share) * 10_000n - BigInt(whole) * BigInt(split[index]?.basisPoints ?? 0);
          expect(distance < 10_000n && distance > -10_000n).toBe(true);
        });
      }),
    );
  });

  test('does not depend on the order of the parties', () => {
    fc.assert(
      fc.property(amount, parties, (whole, split) => {
        const forward = splitMinor(whole, split);
        const backward = splitMinor(whole, [...split].reverse());
        expect(backward.shares.reverse()).toStrictEqual(forward.shares);
        expect(backward.unallocated).toBe(forward.unallocated);
      }),
    );
  });

  test('mirrors the sign', () => {
    fc.assert(
      fc.property(amount, parties, (whole, split) => {
        const up = splitMinor(whole, split);
        const down = splitMinor(-whole, split);
        expect(down.shares.map((share) => 0 - share)).toStrictEqual(up.shares);
        expect(0 - down.unallocated).toBe(up.unallocated);
      }),
    );
  });

  test('never gives a larger party less', () => {
    fc.assert(
      fc.property(amount, parties, (whole, split) => {
        const { shares } = splitMinor(Math.abs(whole), split);
        const bySize = split
          .map((party, index) => ({ size: party.basisPoints, share: shares[index] ?? 0 }))
          .sort((a, b) => a.size - b.size);
        const turnedAround = bySize.filter((each, index) =>
          bySize.slice(index + 1).some((larger) => larger.size > each.size && larger.share < each.share),
        );
        expect(turnedAround).toStrictEqual([]);
      }),
    );
  });

  test('refuses more than the whole', () => {
    expect(() =>
      splitMinor(100, [
        { key: 'a', basisPoints: 9_999 },
        { key: 'b', basisPoints: 2 },
      ]),
    ).toThrow(RangeError);
  });
});

describe('schemas', () => {
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 9_007_199_254_740_992, '100', null])('%s is no amount', (value) => {
    expect(minorSchema.safeParse(value).success).toBe(false);
  });
  test.each([-9_007_199_254_740_991, 0, 9_007_199_254_740_991])('%s is an amount', (value) => {
    expect(minorSchema.parse(value)).toBe(value);
  });
  test.each([0, 10_001, 33.33])('%s is no share', (value) => {
    expect(basisPointsSchema.safeParse(value).success).toBe(false);
  });
  test('currencies are three capital letters and have 0 to 3 minor digits', () => {
    for (const [code, digits] of Object.entries(currencies)) {
      expect(code).toMatch(/^[A-Z]{3}$/);
      expect([0, 2, 3]).toContain(digits);
    }
    expect(currencySchema.safeParse('usd').success).toBe(false);
  });
});
