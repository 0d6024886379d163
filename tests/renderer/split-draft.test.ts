// The split editor's arithmetic: never above 100.00 %, nothing lost to rounding.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  equalSplit,
  isValidSplit,
  newDraft,
  remainingPoints,
  sharesOf,
  splitErrors,
  worthOf,
  type DraftShare,
} from '../../renderer/features/asset/split-draft.ts';

const person = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const owners = (...points: (number | string | null)[]): DraftShare[] =>
  points.map((value, index) => ({ ...newDraft(person(index), 'owner', null), points: value }));
const words = { invalid: 'invalid', zero: 'zero', over: (percent: string) => `over ${percent}`, duplicate: 'twice' };
const errorsOf = (draft: DraftShare[]) => Object.values(splitErrors(draft, words, String));

describe('a split being edited', () => {
  test('shows what is left and refuses what is too much', () => {
    expect(remainingPoints(owners(3_500, 4_000))).toBe(2_500);
    expect(isValidSplit(owners(3_500, 4_000))).toBe(true);
    const tooMuch = owners(3_500, 4_000, 3_500);
    expect(remainingPoints(tooMuch)).toBe(-1_000);
    expect(isValidSplit(tooMuch)).toBe(false);
    expect(errorsOf(tooMuch)).toEqual(['over 1000']);
  });

  test('marks what cannot be read, what is nothing, and who stands twice', () => {
    expect(errorsOf(owners('33.345'))).toEqual(['invalid']);
    expect(errorsOf(owners(null))).toEqual(['zero']);
    expect(errorsOf([newDraft(person(1), 'owner', 100), newDraft(person(1), 'owner', 100)])).toEqual(['twice']);
    for (const draft of [owners('33.345'), owners(null)]) expect(isValidSplit(draft)).toBe(false);
  });

  test('a beneficiary does not count to the whole', () => {
    const draft = [...owners(10_000), newDraft(person(7), 'beneficiary', 10_000)];
    expect(remainingPoints(draft)).toBe(0);
    expect(isValidSplit(draft)).toBe(true);
  });

  test('equal parts always make the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (number) => {
        const draft = equalSplit(owners(...Array.from({ length: number }, () => null)));
        expect(remainingPoints(draft)).toBe(0);
        expect(
          Math.max(...draft.map((share) => Number(share.points))) - Math.min(...draft.map((share) => Number(share.points))),
        ).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('the parts in money add up to the value when all of it is allocated', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 12 }), (value, number) => {
        const draft = equalSplit(owners(...Array.from({ length: number }, () => null)));
        const sum = [...worthOf(draft, value).values()].reduce((total, part) => total + BigInt(part), 0n);
        expect(sum).toBe(BigInt(value));
      }),
    );
    expect(worthOf(owners(5_000), null).size).toBe(0);
    expect(sharesOf(owners(5_000, 'x'))).toHaveLength(1);
  });
});
