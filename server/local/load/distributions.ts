/** The published and assumed distributions of domain.md section 7, as numbers. Four wealth tiers, poorest first. */
import type { CategoryCode } from '../../../contract/entities/assets/asset-types.ts';
import type { Random } from './random.ts';

export type Tier = 0 | 1 | 2 | 3;

export const tierWeights: readonly (readonly [Tier, number])[] = [
  [0, 35],
  [1, 45],
  [2, 17],
  [3, 3],
];
export const netWorthMedian: readonly number[] = [900_000, 3_800_000, 12_000_000, 45_000_000];
export const netWorthSigma: readonly number[] = [0.6, 0.7, 0.8, 0.9];
export const assetCountMean: readonly number[] = [8, 19, 42, 95];
export const assetCountMaximum = 250;

export const memberWeights: readonly (readonly [number, number])[] = [
  [2, 8],
  [3, 12],
  [4, 17],
  [5, 21],
  [6, 14],
  [7, 10],
  [8, 7],
  [9, 4],
  [10, 3],
  [11, 2],
  [12, 1],
  [13, 0.6],
  [14, 0.4],
];
export const generationWeights: readonly (readonly [number, number])[] = [
  [1, 12],
  [2, 48],
  [3, 38],
  [4, 2],
];
export const deceasedChance = 0.08;
export const inTwoCirclesChance = 0.04;

/** Chance that a circle holds a thing at all, in the lowest and in the highest tier. */
export const prevalence: readonly (readonly [CategoryCode, lowest: number, highest: number])[] = [
  ['bank_account', 0.99, 0.99],
  ['vehicle', 0.88, 0.88],
  ['real_estate', 0.66, 0.97],
  ['retirement_account', 0.5, 0.92],
  ['life_insurance', 0.19, 0.45],
  ['business', 0.13, 0.55],
  ['collectible', 0.08, 0.35],
  ['cryptocurrency', 0.17, 0.23],
  ['intellectual_property', 0.02, 0.08],
  ['misc', 0.15, 0.15],
  ['investment_account', 0.7, 0.98],
  ['personal_property', 0.4, 0.7],
];

/** What the assets beyond the first of each kind are. */
export const furtherWeights: readonly (readonly [CategoryCode, number])[] = [
  ['investment_account', 26],
  ['bank_account', 20],
  ['retirement_account', 12],
  ['real_estate', 10],
  ['collectible', 7],
  ['vehicle', 7],
  ['business', 6],
  ['personal_property', 5],
  ['life_insurance', 4],
  ['misc', 2],
  ['cryptocurrency', 0.7],
  ['intellectual_property', 0.3],
];

/** Part of the wealth in a kind of thing, in the lowest and in the highest tier; the rest is small things. */
export const valueShare: Readonly<Partial<Record<CategoryCode, readonly [number, number]>>> = {
  real_estate: [0.42, 0.22],
  business: [0.1, 0.34],
  investment_account: [0.16, 0.26],
  retirement_account: [0.22, 0.08],
  bank_account: [0.06, 0.04],
  life_insurance: [0.01, 0.02],
  collectible: [0.01, 0.03],
  vehicle: [0.03, 0.01],
  cryptocurrency: [0.01, 0.01],
  intellectual_property: [0.01, 0.01],
  personal_property: [0.01, 0.01],
  misc: [0.01, 0.01],
};

export const mortgageChance = 0.42;
export const mortgageMedian: readonly number[] = [155_600, 310_000, 640_000, 1_400_000];

export const splitWeights = [
  ['one', 61],
  ['halves', 22],
  ['trust', 10],
  ['uneven', 3],
  ['thirds', 3],
  ['partial', 1],
] as const;
export type SplitKind = (typeof splitWeights)[number][0];

export const unknownValueChance = 0.06;
export const staleChance = 0.18;
export const overriddenChance = 0.2;
/** Circles per lead advisor: 40 to 150, half of the advisors at or below 96. */
export const circlesPerLead = (random: Random): number => (random.chance(0.5) ? random.between(40, 96) : random.between(97, 150));

/** A negative binomial count: Poisson with a gamma-drawn mean; the shape 4 gives the spread of real households. */
export function negativeBinomial(random: Random, mean: number, maximum: number): number {
  let gamma = 0;
  for (let each = 0; each < 4; each += 1) gamma -= Math.log(1 - random.next());
  const rate = (gamma / 4) * mean;
  // The normal approximation is near enough for large means and never loops long.
  const count = rate > 30 ? Math.round(rate + Math.sqrt(rate) * random.normal()) : poisson(random, rate);
  return Math.min(Math.max(count, 1), maximum);
}

function poisson(random: Random, rate: number): number {
  const limit = Math.exp(-rate);
  let product = random.next();
  let count = 0;
  while (product > limit) {
    product *= random.next();
    count += 1;
  }
  return count;
}
