/** Seeded random numbers, so that the same seed always builds the same firm. */

export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** Whole number, both ends included. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** An item, by weight. Weights need not add up to one. */
  readonly weighted: <Item>(choices: readonly (readonly [Item, number])[]) => Item;
  /** Standard normal. */
  readonly normal: () => number;
  /** Lognormal around a median. */
  readonly lognormal: (median: number, sigma: number) => number;
  /** An independent stream; adding draws to one stream then leaves the others as they were. */
  readonly fork: (name: string) => Random;
}

/** FNV-1a, 32 bits: a name to a seed. */
function hashText(text: string, start = 2_166_136_261): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  return hash >>> 0;
}

/** A stream of random numbers from a text (mulberry32: small, fast, good enough for invented families). */
export function randomFrom(seed: string): Random {
  let state = hashText(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  // Box-Muller; 1 - next() is never zero.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    weighted: (choices) => {
      let rest = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of choices) {
        rest -= weight;
        if (rest < 0) return item;
      }
      const last = choices.at(-1);
      if (last === undefined) throw new RangeError('nothing to pick from');
      return last[0];
    },
    normal,
    lognormal: (median, sigma) => median * Math.exp(sigma * normal()),
    fork: (name) => randomFrom(`${seed}/${name}`),
  };
}
