// A first sync over everything real: identity, server, PostgreSQL, encrypted cache; and the totals of Hartwell to the cent.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hartwell, people } from '../support/demo.ts';
import { startDemoStack, type DemoStack } from '../support/demo-stack.ts';
import { makeEngine, type TestEngine } from '../support/engine.ts';

let stack: DemoStack;
let priya: TestEngine;

beforeAll(async () => {
  stack = await startDemoStack();
  priya = await makeEngine(stack.config);
  await priya.enrol(people.priya);
  await priya.until((status) => status.last_synced_at !== null);
});
afterAll(async () => {
  await priya?.close();
  await stack?.stop();
});

it('shows the golden totals of Hartwell from the cache', async () => {
  const overview = await priya.call('families.overview', { ffc_id: hartwell.circles.family, as_of: null });
  expect(overview.totals).toEqual([
    expect.objectContaining({
      currency: 'USD',
      assets_minor: 1_688_274_015,
      debts_minor: 63_590_000,
      net_minor: 1_624_684_015,
      death_benefit_minor: 275_000_000,
    }),
  ]);
  expect(Object.fromEntries(overview.by_owner.map((owner) => [owner.name, owner.totals.net_minor]))).toEqual({
    'Hartwell Revocable Trust': 822_230_000,
    'James Hartwell': 404_712_050,
    'Eleanor Hartwell': 184_290_900,
    'Caroline Hartwell Voss': 157_357_050,
    'Maria Hartwell': 54_130_000,
    'Daniel Hartwell': 5_824_015,
    'Sofia Hartwell': -3_860_000,
  });
});
