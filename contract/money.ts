/** Money is whole minor units (cents) plus an ISO 4217 code. Nothing here ever meets a fraction of a cent. */
import { z } from 'zod';

/** Signed minor units; safe integers only, so that SQL bigint, SQLite INTEGER and JSON agree. */
export const minorSchema = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

/** Of one value of one asset, in minor units. Ninety such values still add up exactly: a slip of the keyboard must not make a family's totals unreadable. */
export const largestValueMinor = 100_000_000_000_000;
export const valueMinorSchema = minorSchema.refine((amount) => Math.abs(amount) <= largestValueMinor, 'This amount is too large.');

/** ISO 4217 codes offered, with the number of minor digits. Source: ISO 4217 list one. */
export const currencies = {
  USD: 2,
  EUR: 2,
  GBP: 2,
  CHF: 2,
  CAD: 2,
  AUD: 2,
  JPY: 0,
  SEK: 2,
  NOK: 2,
  DKK: 2,
  XOF: 0,
  MXN: 2,
  BRL: 2,
  INR: 2,
  NGN: 2,
  ZAR: 2,
  SGD: 2,
  HKD: 2,
  NZD: 2,
} as const;
export type Currency = keyof typeof currencies;
export const currencySchema = z.enum(Object.keys(currencies) as [Currency, ...Currency[]]);

/** One hundredth of a percent. 10,000 = the whole. */
export const basisPointsSchema = z.int().min(1).max(10_000);
export const wholeBasisPoints = 10_000;

export type Party = { key: string; basisPoints: number };

/**
 * Splits an amount among parties by the largest remainder, on the absolute value.
 * The part nobody holds is one of the parties. Units left over go to the largest remainders;
 * equal remainders go to the lower key, the unallocated part last. Source: domain.md, "Net worth".
 * The same rule stands in SQL (app.split_minor); contract/vectors/split.json holds both to it.
 *
 * @param amount signed minor units
 * @param parties keys (persona ids) and basis points, together at most 10,000
 * @returns minor units per party in the given order, and the unallocated rest; they add up to `amount` exactly
 * @throws RangeError when the parties pass 10,000 basis points
 */
export function splitMinor(amount: number, parties: readonly Party[]): { shares: number[]; unallocated: number } {
  const allocated = parties.reduce((sum, party) => sum + party.basisPoints, 0);
  if (allocated > wholeBasisPoints) throw new RangeError(`shares add up to ${allocated} basis points`);
  const sign = amount < 0 ? -1 : 1;
  const absolute = BigInt(Math.abs(amount));
  const whole = BigInt(wholeBasisPoints);
  const parts = [...parties, { key: '', basisPoints: wholeBasisPoints - allocated }].map((party, index) => {
    const product = absolute * BigInt(party.basisPoints);
    return { index, key: party.key, isRest: index === parties.length, floor: product / whole, remainder: product % whole };
  });
  let left = Number(absolute - parts.reduce((sum, part) => sum + part.floor, 0n));
  const order = [...parts].sort((a, b) => {
    if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
    if (a.isRest !== b.isRest) return a.isRest ? 1 : -1;
    return a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index;
  });
  const amounts = parts.map((part) => Number(part.floor));
  for (const part of order) {
    if (left === 0) break;
    amounts[part.index] = (amounts[part.index] ?? 0) + 1;
    left -= 1;
  }
  // `+ 0` turns -0 into 0, which JSON and strict equality would otherwise tell apart.
  const signed = amounts.map((value) => value * sign + 0);
  return { shares: signed.slice(0, parties.length), unallocated: signed[parties.length] ?? 0 };
}
