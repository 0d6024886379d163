/** One synthetic circle, whole: the same seed and number always give the same circle, whatever the others are. */
import { splitMinor } from '../../../contract/money.ts';
import { inTwoCirclesChance, tierWeights, type Tier } from './distributions.ts';
import { buildAssets, type LoadAsset } from './load-assets.ts';
import { buildPeople, type LoadKinship, type LoadPerson } from './load-people.ts';
import { randomFrom, type Random } from './random.ts';

export interface LoadCircle {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly tier: Tier;
  readonly people: readonly LoadPerson[];
  readonly kinship: readonly LoadKinship[];
  readonly assets: readonly LoadAsset[];
  /** People who also belong to the next circle, where they are beneficiaries. */
  readonly sharedWithNext: readonly string[];
  readonly isHandedOver: boolean;
}

/** UUIDs of version 7 whose time is the number of the circle: rising, so that indexes grow at one end. */
function idMaker(random: Random, number: number): () => string {
  let counter = 0;
  const start = Date.UTC(2024, 0, 1) + number * 60_000;
  return () => {
    const time = (start + Math.floor(counter / 4_096)).toString(16).padStart(12, '0');
    const order = (counter % 4_096).toString(16).padStart(3, '0');
    counter += 1;
    const bits = (): string =>
      Math.floor(random.next() * 0x1_0000)
        .toString(16)
        .padStart(4, '0');
    const variant = (0x8000 | Math.floor(random.next() * 0x4000)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${variant}-${bits()}${bits()}${bits()}`;
  };
}

/** @param number 1, 2, 3 … */
export function buildCircle(seed: string, number: number): LoadCircle {
  const random = randomFrom(`${seed}/circle ${number}`);
  const newId = idMaker(random.fork('ids'), number);
  const id = newId();
  const tier = random.weighted(tierWeights);
  const { familyName, people, kinship } = buildPeople(random.fork('people'), newId);
  const assets = buildAssets(random.fork('assets'), newId, tier, people);
  const sharedWithNext = people
    .filter(
      (person) =>
        person.isMember &&
        person.kind === 'natural' &&
        person.role !== 'owner' &&
        person.diedOn === null &&
        random.chance(inTwoCirclesChance),
    )
    .map((person) => person.id);
  return { id, number, name: `${familyName} ${number}`, tier, people, kinship, assets, sharedWithNext, isHandedOver: random.chance(0.3) };
}

export interface LoadTotals {
  assets: number;
  debts: number;
  net: number;
  unknown: number;
}

/** Sums of the members' shares per currency, from the data alone; guests from the circle before are left out. */
export function totalsOf(circle: LoadCircle): Readonly<Record<string, LoadTotals>> {
  const members = new Set(circle.people.filter((person) => person.isMember).map((person) => person.id));
  const totals: Record<string, LoadTotals> = {};
  for (const asset of circle.assets) {
    const sum = (totals[asset.currency] ??= { assets: 0, debts: 0, net: 0, unknown: 0 });
    const value = asset.values.at(-1);
    if (value === undefined) {
      sum.unknown += 1;
      continue;
    }
    const { shares } = splitMinor(
      value.amountMinor,
      asset.shares.map((share) => ({ key: share.personaId, basisPoints: share.basisPoints })),
    );
    asset.shares.forEach((share, index) => {
      if (!members.has(share.personaId)) return;
      const part = shares[index] ?? 0;
      if (asset.isLiability) sum.debts += part;
      else sum.assets += part;
      sum.net += asset.isLiability ? -part : part;
    });
  }
  return totals;
}
