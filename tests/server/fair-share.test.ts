import { expect, it } from 'vitest';
import { createFairShare } from '../../server/db/fair-share.ts';

/** Work that ends when told to. */
function work() {
  let finish!: (value: string) => void;
  let fail!: (error: Error) => void;
  const state = { isRunning: false };
  const done = new Promise<string>((resolve, reject) => ([finish, fail] = [resolve, reject]));
  return {
    state,
    finish: (value = 'done') => finish(value),
    fail: () => fail(new Error('failed')),
    run: () => ((state.isRunning = true), done),
  };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

it('lets so many of one firm run, in their order, and does not touch another firm', async () => {
  const share = createFairShare(2, 10);
  const [first, second, third, fourth, other] = [work(), work(), work(), work(), work()];
  const results = [first, second, third, fourth].map(({ run }) => share.run(2, run));
  const others = share.run(3, other.run);
  await settle();
  expect([first, second, third, fourth, other].map(({ state }) => state.isRunning)).toEqual([true, true, false, false, true]);
  second.fail();
  await expect(results[1]).rejects.toThrow('failed');
  await settle();
  expect([third.state.isRunning, fourth.state.isRunning]).toEqual([true, false]);
  for (const each of [first, third, fourth, other]) each.finish();
  expect(await Promise.all([results[0], results[2], results[3], others])).toEqual(['done', 'done', 'done', 'done']);
});

it('refuses with FW503 when too many wait, and takes new ones afterwards', async () => {
  const share = createFairShare(1, 1);
  const [first, second] = [work(), work()];
  const results = [share.run(2, first.run), share.run(2, second.run)];
  await expect(share.run(2, async () => 'third')).rejects.toMatchObject({ code: 'FW503' });
  first.finish();
  second.finish();
  await Promise.all(results);
  expect(await share.run(2, async () => 'third')).toBe('third');
});
