import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { StewardError } from '../../contract/errors.ts';
import { createLiveHub, type LiveHub } from '../../server/live/hub.ts';

let hub: LiveHub;
afterEach(() => hub.close());

const makeHub = (changes = {}) => {
  const errors: unknown[] = [];
  hub = createLiveHub({
    mostStreams: 10,
    heartbeatMilliseconds: 20,
    debounceMilliseconds: 5,
    onError: (error) => void errors.push(error),
    ...changes,
  });
  return errors;
};

/** A desk at the hub whose firm stands at `clock.version`. */
function desk(
  clock: { version: number },
  changes: { tenantId?: number; deviceId?: string; fails?: () => StewardError | null; isGone?: () => boolean } = {},
) {
  const seen = { versions: [] as number[], heartbeats: 0, reads: 0, isEnded: false };
  const leave = hub.join({
    tenantId: changes.tenantId ?? 2,
    deviceId: changes.deviceId ?? 'device',
    expiresAt: new Date(Date.now() + 60_000),
    readVersion: async () => {
      seen.reads += 1;
      const failure = changes.fails?.();
      if (failure) throw failure;
      return clock.version;
    },
    sendVersion: (version) => (seen.versions.push(version), !changes.isGone?.()),
    sendHeartbeat: () => ((seen.heartbeats += 1), !changes.isGone?.()),
    end: () => (seen.isEnded = true),
  });
  return { seen, leave };
}

const until = async (condition: () => boolean) => {
  while (!condition()) await sleep(2);
};

it('turns many hints into one read and one event for every desk of the firm, and none for another firm', async () => {
  makeHub({ heartbeatMilliseconds: 60_000 });
  const [clock, otherClock] = [{ version: 1 }, { version: 1 }];
  const [first, second] = [desk(clock), desk(clock)];
  const other = desk(otherClock, { tenantId: 3 });
  await until(() => [first, second, other].every(({ seen }) => seen.versions.length === 1));
  clock.version = 9;
  otherClock.version = 9;
  for (let index = 0; index < 100; index += 1) hub.tenantChanged(2);
  await until(() => second.seen.versions.length === 2);
  expect([first.seen.versions, second.seen.versions, other.seen.versions]).toEqual([[1, 9], [1, 9], [1]]);
  expect(first.seen.reads + second.seen.reads).toBe(3);
});

it('finds a lost hint at the next heartbeat', async () => {
  makeHub();
  const clock = { version: 1 };
  const { seen } = desk(clock);
  await until(() => seen.versions.length === 1);
  clock.version = 2;
  await until(() => seen.versions.length === 2);
  expect(seen.versions).toEqual([1, 2]);
});

it('ends a desk whose session has ended, at the next heartbeat', async () => {
  makeHub();
  let isRevoked = false;
  const { seen } = desk({ version: 1 }, { fails: () => (isRevoked ? new StewardError('FW401') : null) });
  await until(() => seen.heartbeats > 0);
  isRevoked = true;
  await until(() => seen.isEnded);
  const { reads } = seen;
  await sleep(60);
  expect(seen.reads).toBe(reads);
});

it('asks through another desk when the first cannot', async () => {
  const errors = makeHub({ heartbeatMilliseconds: 60_000 });
  const clock = { version: 1 };
  const failing = desk(clock, { fails: () => new StewardError('FW503') });
  const working = desk(clock);
  await until(() => working.seen.versions.length === 1);
  clock.version = 2;
  hub.tenantChanged(2);
  await until(() => failing.seen.versions.includes(2));
  expect([failing.seen.isEnded, working.seen.versions]).toEqual([false, [1, 2]]);
  expect(errors.length).toBeGreaterThan(0);
});

it('lets go of a desk that is gone, that leaves or that is ended by name', async () => {
  makeHub({ mostStreams: 3 });
  let isGone = false;
  const [gone, left, named] = [
    desk({ version: 1 }, { isGone: () => isGone }),
    desk({ version: 1 }),
    desk({ version: 1 }, { deviceId: 'lost' }),
  ];
  expect(() => hub.checkRoom()).toThrow(expect.objectContaining({ code: 'FW503' }));
  isGone = true;
  left.leave();
  hub.endDevice('lost');
  await until(() => gone.seen.isEnded);
  expect([left.seen.isEnded, named.seen.isEnded]).toEqual([false, true]);
  hub.checkRoom();
  hub.close();
  expect(() => hub.checkRoom()).toThrow(expect.objectContaining({ code: 'FW503' }));
});
