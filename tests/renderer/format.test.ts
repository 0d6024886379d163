// Amounts, percentages and dates between the keyboard, the contract and the eye.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  basisPointsText,
  count,
  decimalText,
  formatMoney,
  humanDates,
  initials,
  parseMoney,
  parsePercent,
} from '../../renderer/ui/format.ts';
import { multiplyToMinor } from '../../renderer/features/asset/multiply.ts';
import { niceTicks } from '../../renderer/ui/time-chart.tsx';

describe('money', () => {
  test('is grouped, exact, and has the digits of its currency', () => {
    expect(formatMoney(1_632_184_015, 'USD')).toBe('16,321,840.15');
    expect(formatMoney(-3_860_000, 'USD')).toBe('-38,600.00');
    expect(formatMoney(1_500, 'JPY')).toBe('1,500');
    expect(formatMoney(7_500_000, 'USD', { signed: true })).toBe('+75,000.00');
    expect(formatMoney(Number.MAX_SAFE_INTEGER, 'USD')).toBe('90,071,992,547,409.91');
    expect(decimalText(-5, 'USD')).toBe('-0.05');
  });

  test('what is shown can be typed back, for every safe amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('USD' as const, 'JPY' as const), (minor, currency) => {
        expect(parseMoney(formatMoney(minor, currency), currency)).toBe(minor + 0);
      }),
    );
  });

  test.each([
    ['795000', 79_500_000],
    ['795,000.5', 79_500_050],
    ['$1 234.00', 123_400],
    ['-12', -1_200],
    ['0', 0],
  ])('reads %s', (text, minor) => {
    expect(parseMoney(text, 'USD')).toBe(minor);
  });

  test.each(['', 'abc', '1.234', '1e5', '12x', '--5', '99999999999999999'])('does not guess what %j means', (text) => {
    expect(parseMoney(text, 'USD')).toBeUndefined();
  });

  test('a quantity times a price is rounded once, half up', () => {
    expect(multiplyToMinor('12.345678901234567', '3,201.55', 'USD')).toBe(3_952_531);
    expect(multiplyToMinor('0.5', '0.01', 'USD')).toBe(1);
    expect(multiplyToMinor('0.49', '0.01', 'USD')).toBe(0);
    expect(multiplyToMinor('1', 'about 5', 'USD')).toBeUndefined();
    expect(multiplyToMinor('99999999999999999999', '100', 'USD')).toBeUndefined();
  });
});

describe('percentages', () => {
  test('go in and out in steps of 0.01', () => {
    expect(parsePercent('33.34')).toBe(3_334);
    expect(parsePercent('40 %')).toBe(4_000);
    expect(parsePercent('0.01')).toBe(1);
    expect(parsePercent('33.345')).toBeUndefined();
    expect(parsePercent('-5')).toBeUndefined();
    expect(basisPointsText(3_334)).toBe('33.34');
  });
});

describe('words', () => {
  test('plurals and dates read as a person writes them', () => {
    expect(count(1, 'edit')).toBe('1 edit');
    expect(count(2_500, 'family', 'families')).toBe('2,500 families');
    expect(humanDates('Split from 2026-01-10, asked for on 2025-12-31.')).toBe('Split from Jan 10, 2026, asked for on Dec 31, 2025.');
    expect(initials('Caroline Hartwell Voss')).toBe('CV');
    expect(initials('Ørsted')).toBe('Ø');
  });
});

describe('axes', () => {
  test('the round steps enclose every amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
        fc.integer({ min: 0, max: 1_000_000_000_000 }),
        (low, span) => {
          const ticks = niceTicks(low, low + span);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(ticks.length).toBeLessThanOrEqual(8);
          expect(ticks[0]).toBeLessThanOrEqual(low);
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(low + span);
        },
      ),
    );
  });
});
