/** The assets, debts, splits and value histories of one synthetic circle. */
import { assetType, type CategoryCode } from '../../../contract/entities/assets/asset-types.ts';
import type { ValuationMethod } from '../../../contract/entities/valuation.ts';
import type { Currency } from '../../../contract/money.ts';
import {
  assetCountMaximum,
  assetCountMean,
  furtherWeights,
  mortgageChance,
  mortgageMedian,
  negativeBinomial,
  netWorthMedian,
  netWorthSigma,
  overriddenChance,
  prevalence,
  splitWeights,
  staleChance,
  unknownValueChance,
  valueShare,
  type Tier,
} from './distributions.ts';
import { buildDetails } from './load-details.ts';
import type { LoadPerson } from './load-people.ts';
import type { Random } from './random.ts';

export interface LoadShare {
  readonly id: string;
  readonly personaId: string;
  readonly basisPoints: number;
  readonly isPrimary: boolean;
}
export interface LoadValue {
  readonly id: string;
  readonly asOf: string;
  readonly amountMinor: number;
  readonly method: ValuationMethod;
  readonly source: string;
}
export interface LoadPermission {
  readonly id: string;
  readonly personaId: string;
  readonly level: 'none' | 'read' | 'edit';
}

export interface LoadAsset {
  readonly id: string;
  readonly category: CategoryCode;
  readonly name: string;
  readonly currency: Currency;
  readonly notes: string | null;
  readonly isLiability: boolean;
  readonly details: Readonly<Record<string, unknown>>;
  readonly shares: readonly LoadShare[];
  /** Oldest first; empty = unknown. */
  readonly values: readonly LoadValue[];
  readonly permissions: readonly LoadPermission[];
}

/** The last day that has values; fixed, so that a seed builds the same firm at any time. */
export const loadedUntil = '2026-10-31';
const longest = (length: number): string => 'Ünïcödé and a very long story. '.repeat(Math.ceil(length / 31)).slice(0, length);

type Context = { random: Random; newId: () => string; people: readonly LoadPerson[]; currency: Currency };

const lastDay = new Date(`${loadedUntil}T00:00:00Z`);
const daysBefore = (days: number): string => new Date(lastDay.getTime() - days * 86_400_000).toISOString().slice(0, 10);
const monthsBefore = (months: number): string =>
  new Date(Date.UTC(lastDay.getUTCFullYear(), lastDay.getUTCMonth() + 1 - months, 0)).toISOString().slice(0, 10);

/**
 * Dates of a history, newest last. The lengths of the table (accounts 24 to 60 months, currency 30 to 400 days) would give
 * about 25 values an asset; they are shortened so that 120,000 assets come to about 1.2 million, which the same page asks for.
 */
function datesOf(random: Random, category: CategoryCode): string[] {
  const stale = random.chance(staleChance);
  const run = (count: number, date: (index: number) => string, skipped: number): string[] =>
    Array.from({ length: count }, (_, index) => date(count - 1 - index + (stale ? skipped : 0)));
  switch (category) {
    case 'bank_account':
    case 'investment_account':
    case 'retirement_account':
    case 'debt':
      return run(random.between(8, 24), monthsBefore, 5);
    case 'cryptocurrency':
      return run(random.between(30, 120), daysBefore, 12);
    case 'real_estate':
      return run(random.between(2, 8), (index) => monthsBefore(index * 9), 2);
    case 'business':
      return run(random.between(1, 6), (index) => monthsBefore(index * 12 + 10), 1);
    default:
      return run(random.between(1, 2), (index) => monthsBefore(index * 20 + 3), 1);
  }
}

const driftOf: Readonly<Partial<Record<CategoryCode, number>>> = {
  cryptocurrency: 0.04,
  investment_account: 0.03,
  retirement_account: 0.025,
  bank_account: 0.06,
  business: 0.08,
  real_estate: 0.03,
  debt: 0.01,
};

function historyOf(context: Context, category: CategoryCode, minorUnits: number): LoadValue[] {
  const { random, newId } = context;
  if (random.chance(unknownValueChance)) return [];
  const type = assetType(category);
  let level = minorUnits;
  const backwards = datesOf(random, category)
    .reverse()
    .map((asOf, index) => {
      if (index > 0) level /= Math.exp((driftOf[category] ?? 0.02) * (random.normal() + 0.15));
      return { asOf, amountMinor: Math.round(level) };
    });
  // One account in a hundred ends below zero, where the type allows it.
  const overdrawn = type.signedValue && random.chance(0.01);
  return backwards
    .reverse()
    .map(({ asOf, amountMinor }, index, all): LoadValue => ({
      id: newId(),
      asOf,
      method: type.defaultMethod as ValuationMethod,
      source: 'Synthetic history',
      amountMinor: overdrawn && index === all.length - 1 ? -random.between(1, 400_000) : Math.min(amountMinor, 9_000_000_000_000_000),
    }));
}

function splitOf(context: Context, category: CategoryCode): LoadShare[] {
  const { random, newId, people } = context;
  const living = people.filter((person) => person.isMember && person.kind === 'natural' && person.diedOn === null);
  const head = living[0];
  if (head === undefined) throw new RangeError('a circle without a living member');
  const elder = living.filter((person) => person.generation < 2);
  const share = (person: LoadPerson, basisPoints: number, isPrimary = false): LoadShare => ({
    id: newId(),
    personaId: person.id,
    basisPoints,
    isPrimary,
  });
  const alone = [share(random.chance(0.7) ? head : random.pick(elder.length > 0 ? elder : living), 10_000, true)];
  if (assetType(category).singleOwner) return alone;
  const trust = people.find((person) => person.isMember && person.kind === 'trust');
  const outsider = people.find((person) => !person.isMember);
  const [first, second, third] = living;
  switch (random.weighted(splitWeights)) {
    case 'one':
      return alone;
    case 'trust':
      return trust === undefined ? alone : [share(trust, 10_000, true)];
    case 'halves':
      return first !== undefined && second !== undefined ? [share(first, 5_000, true), share(second, 5_000)] : alone;
    case 'uneven': {
      if (first === undefined || second === undefined) return alone;
      const part = random.chance(0.2) ? 1 : random.between(1, 49) * 100;
      return [share(first, 10_000 - part, true), share(second, part)];
    }
    case 'thirds':
      return first !== undefined && second !== undefined && third !== undefined
        ? [share(first, 3_334, true), share(second, 3_333), share(third, 3_333)]
        : alone;
    case 'partial': {
      const part = random.between(1, 9_999);
      return outsider !== undefined && random.chance(0.5)
        ? [share(head, part, true), share(outsider, 10_000 - part)]
        : [share(head, part, true)];
    }
  }
}

function permissionsOf(context: Context, shares: readonly LoadShare[]): LoadPermission[] {
  const { random, newId, people } = context;
  if (!random.chance(overriddenChance)) return [];
  const owners = new Set(shares.map((share) => share.personaId));
  return people
    .filter((person) => person.isMember && person.kind === 'natural' && person.diedOn === null && !owners.has(person.id))
    .slice(0, random.between(0, 6))
    .map((person) => ({
      id: newId(),
      personaId: person.id,
      level: random.weighted([
        ['read', 5],
        ['edit', 3],
        ['none', 2],
      ]),
    }));
}

function asset(context: Context, category: CategoryCode, minorUnits: number, more: Partial<LoadAsset> = {}): LoadAsset {
  const { random, newId } = context;
  const shares = splitOf(context, category);
  const owner = shares[0]?.personaId ?? '';
  // A policy insures a person, never a trust.
  const insured = context.people.some((person) => person.id === owner && person.kind === 'natural')
    ? owner
    : (context.people[0]?.id ?? owner);
  const { name, details } = buildDetails(random, category, insured, minorUnits);
  const isLongest = random.chance(0.005);
  return {
    id: newId(),
    category,
    currency: context.currency,
    isLiability: category === 'debt',
    details,
    shares,
    name: isLongest ? longest(120) : name,
    notes: isLongest ? longest(4_000) : null,
    values: historyOf(context, category, minorUnits),
    permissions: permissionsOf(context, shares),
    ...more,
  };
}

/** Draws the wealth of a circle and lays it out over its things. */
export function buildAssets(random: Random, newId: () => string, tier: Tier, people: readonly LoadPerson[]): LoadAsset[] {
  const pareto = tier === 3 && random.chance(0.05) ? (1 - random.next()) ** (-1 / 1.5) : 1;
  const wealth = random.lognormal(netWorthMedian[tier] ?? 0, netWorthSigma[tier] ?? 0.7) * pareto;
  const context: Context = { random, newId, people, currency: 'USD' };
  const categories = prevalence
    .filter(([, lowest, highest]) => random.chance(lowest + ((highest - lowest) * tier) / 3))
    .map(([category]) => category);
  const wanted = negativeBinomial(random, assetCountMean[tier] ?? 8, assetCountMaximum - 5);
  while (categories.length < wanted) categories.push(random.weighted(furtherWeights));
  const perCategory = new Map<CategoryCode, number>();
  for (const category of categories) perCategory.set(category, (perCategory.get(category) ?? 0) + 1);
  const isAbroad = random.chance(0.05);
  const assets = categories.slice(0, assetCountMaximum).map((category) => {
    const [lowest, highest] = valueShare[category] ?? [0.01, 0.01];
    const part = (lowest + ((highest - lowest) * tier) / 3) / (perCategory.get(category) ?? 1);
    const currency: Currency = isAbroad && random.chance(0.3) ? 'EUR' : 'USD';
    return asset({ ...context, currency }, category, Math.round(wealth * part * random.lognormal(1, 0.35) * 100));
  });
  const home = assets.find((each) => each.category === 'real_estate');
  if (home !== undefined && random.chance(mortgageChance)) {
    const owed = Math.round(random.lognormal(mortgageMedian[tier] ?? 155_600, 0.5) * 100);
    const mortgage = asset({ ...context, currency: home.currency }, 'debt', owed);
    assets.push({
      ...mortgage,
      name: 'Mortgage',
      details: { ...mortgage.details, debt_type: 'mortgage' },
      shares: home.shares.map((share) => ({ ...share, id: newId() })),
    });
  }
  for (let each = random.between(0, random.chance(0.5) ? 0 : 4); each > 0; each -= 1)
    assets.push(asset(context, 'debt', Math.round(random.lognormal(14_000 * (tier + 1), 0.9) * 100)));
  return assets;
}
