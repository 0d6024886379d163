// What the screen shows before an edit is sent is what it shows after: the engine's rules and the server's are the same rules.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { categoryCodes } from '../../contract/entities/assets/asset-types.ts';
import { hartwell, people } from '../support/demo.ts';
import { startDemoStack, type DemoStack } from '../support/demo-stack.ts';
import { makeEngine, type TestEngine } from '../support/engine.ts';
import { sampleAsset } from '../support/sample-asset.ts';

let stack: DemoStack;
const engines: TestEngine[] = [];

beforeAll(async () => {
  stack = await startDemoStack();
});
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
  await stack.restart();
});
afterAll(() => stack?.stop());

async function desktopOf(email: string, name = 'Test computer'): Promise<TestEngine> {
  const engine = await makeEngine(stack.config);
  engines.push(engine);
  await engine.enrol(email, name);
  await engine.until((status) => status.last_synced_at !== null);
  return engine;
}
async function goOffline(engine: TestEngine): Promise<void> {
  await stack.server.stop();
  await engine.call('sync.now', {});
  await engine.until(({ state }) => state === 'offline');
}
async function comeBack(...all: TestEngine[]): Promise<void> {
  await stack.restart();
  for (const engine of all) await engine.synced();
}
const person = (name: string, born: string | null) => ({
  persona_id: randomUUID(),
  kind: 'natural' as const,
  display_name: name,
  given_name: null,
  family_name: null,
  birth_on: born,
  death_on: null,
  is_living: true,
});

/** Without what may differ: marks of waiting, instants of recording, lists whose order is that of ids. */
const stripped = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      ['is_waiting', 'waiting_count', 'recorded_at', 'over_time', 'handed_over_at'].includes(key) ? undefined : inner,
    ),
  ) as unknown;

describe('a family set up offline', () => {
  it('looks the same before and after it was sent: people, kinship, one asset of each kind, splits, values', async () => {
    const engine = await desktopOf(people.priya);
    await goOffline(engine);
    const circle = randomUUID();
    const head = person('Ada Fenwick', '1950-02-28');
    const child = person('Bo Fenwick', '1980-12-31');
    await engine.call('families.create', { ffc_id: circle, name: 'Fenwick', description: null, owner: head, membership_id: randomUUID() });
    await engine.call('families.addPerson', {
      persona: child,
      membership: { membership_id: randomUUID(), ffc_id: circle, persona_id: child.persona_id, role: 'beneficiary', relation: 'son' },
    });
    await engine.call('families.relate', {
      relationship_id: randomUUID(),
      ffc_id: circle,
      from_persona_id: head.persona_id,
      to_persona_id: child.persona_id,
      kind: 'parent_of',
      started_on: null,
      ended_on: null,
    });
    const assets = categoryCodes.map((category) => sampleAsset(category, circle, head.persona_id, `Fenwick ${category}`));
    for (const asset of assets) await engine.call('assets.create', asset);
    const [bank, , house] = assets;
    const share = (personaId: string, points: number, isPrimary: boolean) => ({
      id: randomUUID(),
      persona_id: personaId,
      interest_class: 'owner' as const,
      basis_points: points,
      is_primary: isPrimary,
    });
    await engine.call('assets.setOwnership', {
      asset_id: house?.asset_id ?? '',
      effective_on: '2026-06-01',
      shares: [share(head.persona_id, 3_333, false), share(child.persona_id, 3_333, true)],
      note: 'A third each',
    });
    await engine.call('assets.addValuation', {
      asset_id: house?.asset_id ?? '',
      valuation: { id: randomUUID(), as_of: '2025-11-30', amount_minor: 4_000_001, currency: 'USD', method: 'avm', source: 'Index' },
    });
    const twin = randomUUID();
    await engine.call('assets.addValuation', {
      asset_id: bank?.asset_id ?? '',
      valuation: { id: twin, as_of: '2026-03-31', amount_minor: -100, currency: 'USD', method: 'owner_estimate', source: 'By telephone' },
    });
    await engine.call('assets.pinValuation', { asset_id: bank?.asset_id ?? '', valuation_id: twin, is_pinned: true });
    await engine.call('assets.update', {
      asset_id: bank?.asset_id ?? '',
      category: 'bank_account',
      asset: { notes: 'Moved' },
      details: { institution: 'Another bank', rate_bp: null },
    });
    await engine.call('assets.delete', { asset_id: assets[3]?.asset_id ?? '', action: 'delete', reason: 'Recorded twice' });

    const view = async () => ({
      overview: await engine.call('families.overview', { ffc_id: circle, as_of: null }),
      yearEnd: await engine.call('families.overview', { ffc_id: circle, as_of: '2025-12-31' }),
      people: await engine.call('families.people', { ffc_id: circle }),
      rows: await engine.call('families.assets', { ffc_id: circle }),
      details: await Promise.all(assets.map((asset) => engine.call('assets.get', { asset_id: asset.asset_id }))),
      histories: (await Promise.all(assets.map((asset) => engine.call('assets.history', { asset_id: asset.asset_id })))).map(
        ({ entries }) =>
          entries
            .map(({ kind, who, after, note, outcome }) => ({
              kind,
              who,
              after,
              note,
              outcome: outcome === 'waiting' ? 'applied' : outcome,
            }))
            .filter(({ kind, who }) => kind !== 'fields' && who !== 'You'),
      ),
    });
    const before = await view();
    expect(before.overview.family.waiting_count).toBeGreaterThan(0);
    await comeBack(engine);
    expect((await engine.call('sync.edits', {})).edits).toEqual([]);
    const after = await view();
    expect(after.overview.family.waiting_count).toBe(0);
    // The server makes the advisor the lead of what he starts.
    expect(after.people.advisors).toMatchObject([{ name: 'Priya Raman', role: 'lead' }]);
    const sorted = (all: Awaited<ReturnType<typeof view>>) => ({
      ...all,
      people: all.people.people,
      histories: all.histories.map((lines) => lines.map((line) => JSON.stringify(line)).sort()),
    });
    expect(stripped(sorted(after))).toEqual(stripped(sorted(before)));
  });
});

describe('a field changed on two desktops', () => {
  it('merges other fields by itself and asks about the same one', async () => {
    const priya = await desktopOf(people.priya, 'P');
    const tom = await desktopOf(people.tom, 'T');
    const patent = hartwell.assets.patent;
    const change = (engine: TestEngine, asset: Record<string, unknown>, details: Record<string, unknown>) =>
      engine.call('assets.update', { asset_id: patent, category: 'intellectual_property', asset, details });
    await goOffline(priya);
    await change(priya, { notes: 'Priya was here', description: 'By Priya' }, { registrar: 'Office P' });
    await stack.restart();
    await change(tom, { notes: 'Tom was here' }, { jurisdiction: 'CA' });
    await tom.synced();
    await priya.synced();
    await tom.synced();
    const seen = async (engine: TestEngine) => {
      const { asset, details } = await engine.call('assets.get', { asset_id: patent });
      return [asset['notes'], asset['description'], details['registrar'], details['jurisdiction']];
    };
    for (const engine of [priya, tom]) expect(await seen(engine)).toEqual(['Tom was here', 'By Priya', 'Office P', 'CA']);
    const [conflict] = (await tom.call('conflicts.list', {})).conflicts;
    expect(conflict).toMatchObject({ title: `Notes of ${conflict?.asset_name}`, is_mine: false, status: 'open', suggested: null });
    expect([conflict?.base.lines, conflict?.mine.lines, conflict?.theirs.lines]).toEqual([
      expect.any(Array),
      [{ label: 'Notes', value: 'Priya was here' }],
      [{ label: 'Notes', value: 'Tom was here' }],
    ]);
    // Decided offline: the choice is shown at once, and stands after the sync.
    await goOffline(tom);
    await tom.call('conflicts.resolve', {
      conflict_id: conflict?.conflict_id ?? '',
      choice: 'merged',
      merged: { notes: 'Both were here' },
      note: null,
    });
    expect((await tom.call('conflicts.list', {})).conflicts[0]).toMatchObject({ status: 'deciding' });
    expect((await seen(tom))[0]).toBe('Both were here');
    await comeBack(tom, priya);
    for (const engine of [priya, tom]) {
      expect((await seen(engine))[0]).toBe('Both were here');
      expect((await engine.call('conflicts.list', {})).conflicts[0]).toMatchObject({
        status: 'resolved',
        decision: 'merged',
        decided_by: 'Tom Becker',
      });
      expect((await engine.call('sync.edits', {})).edits).toEqual([]);
      expect((await engine.call('sync.status', {})).state).toBe('up_to_date');
    }
  });

  it('lets the first decision stand and refuses the second one readably', async () => {
    const priya = await desktopOf(people.priya, 'P2');
    const tom = await desktopOf(people.tom, 'T2');
    const change = (engine: TestEngine, notes: string) =>
      engine.call('assets.update', { asset_id: hartwell.assets.timeshare, category: 'misc', asset: { notes }, details: {} });
    await goOffline(priya);
    await change(priya, 'P');
    await stack.restart();
    await change(tom, 'T');
    for (const engine of [tom, priya, tom]) await engine.synced();
    const open = async (engine: TestEngine) =>
      (await engine.call('conflicts.list', {})).conflicts.find((each) => each.asset_id === hartwell.assets.timeshare);
    const id = (await open(priya))?.conflict_id ?? '';
    await goOffline(priya);
    await priya.call('conflicts.resolve', { conflict_id: id, choice: 'mine', merged: null, note: null });
    await stack.restart();
    await tom.call('conflicts.resolve', { conflict_id: id, choice: 'theirs', merged: null, note: null });
    await tom.synced();
    await priya.synced();
    await tom.synced();
    // Which of the two reaches the server first is up to Priya's next attempt; the rule is the same for both.
    const decided = await open(priya);
    expect(decided?.status).toBe('resolved');
    expect(await open(tom)).toMatchObject({ status: 'resolved', decision: decided?.decision, decided_by: decided?.decided_by });
    const isPriyas = decided?.decided_by === 'Priya Raman';
    expect(decided).toMatchObject(isPriyas ? { decision: 'mine' } : { decision: 'theirs', decided_by: 'Tom Becker' });
    const [winner, loser] = isPriyas ? [priya, tom] : [tom, priya];
    expect((await winner.call('sync.edits', {})).edits).toEqual([]);
    expect((await loser.call('sync.edits', {})).edits).toMatchObject([
      { name: 'resolve_conflict', state: 'refused', error: { code: 'FW461' } },
    ]);
    for (const engine of [priya, tom])
      expect((await engine.call('assets.get', { asset_id: hartwell.assets.timeshare })).asset['notes']).toBe(isPriyas ? 'P' : 'T');
  });
});
