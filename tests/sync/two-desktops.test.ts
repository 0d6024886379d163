// Job 1 of domain.md section 5 without a screen: edits offline, another advisor meanwhile, one conflict, the exact totals after the choice.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Share } from '../../contract/entities/ownership.ts';
import { hartwell, people } from '../support/demo.ts';
import { startDemoStack, type DemoStack } from '../support/demo-stack.ts';
import { makeEngine, type TestEngine } from '../support/engine.ts';

let stack: DemoStack;
let priya: TestEngine;
let tom: TestEngine;
const cabin = hartwell.assets.lakeCabin;

beforeAll(async () => {
  stack = await startDemoStack();
  [priya, tom] = await Promise.all([makeEngine(stack.config), makeEngine(stack.config)]);
  await priya.enrol(people.priya, "Priya's laptop");
  await tom.enrol(people.tom, "Tom's desktop");
  await Promise.all([priya, tom].map((engine) => engine.until((status) => status.last_synced_at !== null)));
});
afterAll(async () => {
  await Promise.all([priya?.close(), tom?.close()]);
  await stack?.stop();
});

const newSplit = (engine: TestEngine, wanted: Record<string, number>) => async () => {
  const { shares } = await engine.call('assets.get', { asset_id: cabin });
  const next: Share[] = shares.map(({ id, persona_id, interest_class, is_primary }) => ({
    id,
    persona_id,
    interest_class,
    is_primary,
    basis_points: wanted[persona_id] ?? 0,
  }));
  await engine.call('assets.setOwnership', { asset_id: cabin, effective_on: '2026-01-15', shares: next, note: null });
};
const split = (eleanor: number, james: number, caroline: number) => ({
  [hartwell.people.eleanor]: eleanor,
  [hartwell.people.james]: james,
  [hartwell.people.caroline]: caroline,
});
const valuation = (amount: number, method: 'appraisal' | 'broker_opinion', source: string) => ({
  asset_id: cabin,
  valuation: { id: randomUUID(), as_of: '2026-01-10', amount_minor: amount, currency: 'USD' as const, method, source },
});
const owners = async (engine: TestEngine) => {
  const { by_owner, totals } = await engine.call('families.overview', { ffc_id: hartwell.circles.family, as_of: null });
  return { net: totals[0]?.net_minor, ...Object.fromEntries(by_owner.map((owner) => [owner.name, owner.totals.net_minor])) };
};

describe('a split changed on two desktops', () => {
  it('becomes one conflict, both values are kept, both desktops show the same decision', async () => {
    // Offline: the server of Priya's desktop is gone.
    await stack.server.stop();
    await priya.call('sync.now', {});
    await priya.until(({ state }) => state === 'offline');
    await priya.call('assets.addValuation', valuation(79_500_000, 'appraisal', 'Northern Appraisers'));
    await newSplit(priya, split(2_000, 4_000, 4_000))();
    expect((await priya.call('sync.edits', {})).edits.map(({ summary, state }) => [summary, state])).toEqual([
      ['Value of Lake cabin', 'waiting'],
      ['Split of Lake cabin', 'waiting'],
    ]);
    expect(await owners(priya)).toMatchObject({ net: 1_632_184_015, 'Eleanor Hartwell': 171_390_900 });

    // The same server address comes back; Tom edits first.
    await stack.restart();
    await newSplit(tom, split(3_500, 3_000, 3_500))();
    await tom.call('assets.addValuation', valuation(76_000_000, 'broker_opinion', 'Lakeside Realty'));
    await tom.synced();
    await priya.synced();

    const { conflicts } = await priya.call('conflicts.list', {});
    expect(conflicts).toHaveLength(1);
    const [conflict] = conflicts;
    expect(conflict).toMatchObject({ title: 'Split of Lake cabin', status: 'open', is_mine: true, unit: 'ownership' });
    const lines = (side: { lines: { label: string; value: string }[] } | undefined) =>
      Object.fromEntries((side?.lines ?? []).map((line) => [line.label, line.value]));
    expect(lines(conflict?.base)).toEqual({
      'Eleanor Hartwell': '40.00 %',
      'James Hartwell': '30.00 %',
      'Caroline Hartwell Voss': '30.00 %',
    });
    expect(lines(conflict?.mine)).toEqual({
      'Eleanor Hartwell': '20.00 %',
      'James Hartwell': '40.00 %',
      'Caroline Hartwell Voss': '40.00 %',
    });
    expect(lines(conflict?.theirs)).toEqual({
      'Eleanor Hartwell': '35.00 %',
      'James Hartwell': '30.00 %',
      'Caroline Hartwell Voss': '35.00 %',
    });
    expect([conflict?.mine.who, conflict?.mine.device, conflict?.theirs.who, conflict?.theirs.device]).toEqual([
      'Priya Raman',
      "Priya's laptop",
      'Tom Becker',
      "Tom's desktop",
    ]);
    expect(
      conflict?.mine.effects.map(({ net_minor, by_owner }) => [
        net_minor,
        Object.fromEntries(by_owner.map((owner) => [owner.name, owner.net_minor])),
      ]),
    ).toEqual([
      [
        1_632_184_015,
        expect.objectContaining({ 'Eleanor Hartwell': 171_390_900, 'James Hartwell': 414_912_050, 'Caroline Hartwell Voss': 167_557_050 }),
      ],
    ]);

    await priya.call('conflicts.resolve', {
      conflict_id: conflict?.conflict_id ?? '',
      choice: 'mine',
      merged: null,
      note: 'Agreed with Eleanor',
    });
    await priya.synced();
    await tom.synced();
    for (const engine of [priya, tom]) {
      expect(await owners(engine)).toMatchObject({
        net: 1_632_184_015,
        'Eleanor Hartwell': 171_390_900,
        'James Hartwell': 414_912_050,
        'Caroline Hartwell Voss': 167_557_050,
      });
      const { valuations } = await engine.call('assets.get', { asset_id: cabin });
      expect(
        valuations.filter(({ as_of }) => as_of === '2026-01-10').map(({ amount_minor, is_current }) => [amount_minor, is_current]),
      ).toEqual([
        [79_500_000, true],
        [76_000_000, false],
      ]);
      const { entries } = await engine.call('assets.history', { asset_id: cabin });
      expect(
        entries
          .filter(({ kind }) => kind === 'split' || kind === 'decision')
          .map(({ kind, outcome, who, device }) => [kind, outcome, who, device]),
      ).toEqual([
        ['decision', 'decided', 'Priya Raman', "Priya's laptop"],
        ['split', 'conflict', 'Priya Raman', "Priya's laptop"],
        ['split', 'applied', 'Tom Becker', "Tom's desktop"],
      ]);
      expect((await engine.call('conflicts.list', {})).conflicts).toMatchObject([
        { status: 'resolved', decision: 'mine', decided_by: 'Priya Raman' },
      ]);
      expect((await engine.call('sync.edits', {})).edits).toEqual([]);
    }
  });
});
