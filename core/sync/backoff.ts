/** Waiting times of the sync engine, in milliseconds. */

const first = 1_000;
const longest = 60_000;
const shortest = 250;

/** Exponential with full jitter: a server that comes back is not met by everybody at once. */
export function retryDelay(failures: number, random: () => number = Math.random): number {
  const ceiling = Math.min(longest, first * 2 ** Math.min(Math.max(failures - 1, 0), 20));
  return Math.max(shortest, Math.floor(random() * ceiling));
}

/** Between two polls when nothing happens: 30 to 60 s. Live events are hints, this is the truth. */
export function pollDelay(random: () => number = Math.random): number {
  return 30_000 + Math.floor(random() * 30_000);
}
