// A firm at work, by seed: five desktops of four people edit, lose the network, lose answers, die, come back, while rights change under
// them. At the end everybody holds exactly what row security shows, no edit is lost, none is applied twice, no split passes 100 %.
// More seeds: STEWARD_SEEDS=20 STEWARD_FROM=100 npx vitest run --project sync simulation
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Share } from '../../contract/entities/ownership.ts';
import { StewardError } from '../../contract/errors.ts';
import { asUser } from '../support/database.ts';
import { hartwell, people } from '../support/demo.ts';
import { startDemoStack, type DemoStack } from '../support/demo-stack.ts';
import { layCable, type Cable } from '../support/e2e/cable.ts';
import { makeEngine, type TestEngine } from '../support/engine.ts';
import { openCacheOf } from '../support/open-cache.ts';
import { heldIn, shownTo } from '../support/shown-rows.ts';

const seeds = Array.from(
  { length: Number(process.env['STEWARD_SEEDS'] ?? 1) },
  (_, index) => index + Number(process.env['STEWARD_FROM'] ?? 7),
);
const steps = 70;
const assets = [hartwell.assets.lakeCabin, hartwell.assets.paintings, hartwell.assets.jewellery];
const owners = [hartwell.people.eleanor, hartwell.people.james, hartwell.people.caroline];

let stack: DemoStack;
beforeAll(async () => {
  stack = await startDemoStack();
});
afterAll(() => stack?.stop());

type Desk = { email: string; engine: TestEngine; cable: Cable; isCut: boolean; saved: Map<string, string> };

/** Numbers by seed (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
const refusalOr = async <Result>(work: Promise<Result>): Promise<Result | null> =>
  work.catch((error: unknown) => {
    if (error instanceof StewardError && ['FW403', 'FW404', 'FW409', 'FW422', 'FW460', 'FW461'].includes(error.code)) return null;
    throw error;
  });

async function edit(desk: Desk, pick: (below: number) => number, seed: number): Promise<void> {
  const assetId = assets[pick(assets.length)] ?? '';
  const kind = pick(4);
  const mark = `seed ${seed} ${randomUUID()}`;
  if (kind === 0) {
    const amount = 1_000 + pick(90_000_000);
    const saved = await refusalOr(
      desk.engine.call('assets.addValuation', {
        asset_id: assetId,
        valuation: {
          id: randomUUID(),
          as_of: `2026-0${1 + pick(9)}-15`,
          amount_minor: amount,
          currency: 'USD',
          method: 'appraisal',
          source: mark,
        },
      }),
    );
    if (saved !== null) desk.saved.set(saved.op_id, mark);
    return;
  }
  const detail = await refusalOr(desk.engine.call('assets.get', { asset_id: assetId }));
  if (detail === null) return;
  if (kind === 1) {
    const saved = await refusalOr(
      desk.engine.call('assets.update', {
        asset_id: assetId,
        category: detail.row.category_code,
        asset: pick(2) === 0 ? { notes: mark } : { tags: mark.slice(0, 40) },
        details: {},
      }),
    );
    if (saved !== null) desk.saved.set(saved.op_id, '');
    return;
  }
  const cut = [1 + pick(5_000), 1 + pick(2_000), 1 + pick(2_999)];
  const shares: Share[] = owners.map((persona_id, index) => ({
    id: randomUUID(),
    persona_id,
    interest_class: 'owner',
    basis_points: cut[index] ?? 1,
    is_primary: index === pick(3),
  }));
  const once = shares.map((share, index) => ({
    ...share,
    is_primary: share.is_primary && shares.findIndex((each) => each.is_primary) === index,
  }));
  const saved = await refusalOr(
    desk.engine.call('assets.setOwnership', { asset_id: assetId, effective_on: '2026-10-01', shares: once, note: null }),
  );
  if (saved !== null) desk.saved.set(saved.op_id, '');
}

async function reopen(desk: Desk): Promise<void> {
  await desk.engine.core.close();
  desk.engine = await makeEngine({ ...stack.config, serverUrl: desk.cable.url }, { dataFolder: desk.engine.dataFolder });
  await desk.engine.unlock(desk.email);
}

async function step(desk: Desk, pick: (below: number) => number, seed: number): Promise<void> {
  const chance = pick(100);
  if (chance < 55) await edit(desk, pick, seed);
  else if (chance < 67) {
    await desk.cable.pull();
    desk.isCut = true;
  } else if (chance < 80) {
    await desk.cable.plug();
    desk.isCut = false;
    await desk.engine.call('sync.now', {});
  } else if (chance < 85) desk.cable.swallowAnswers();
  else if (chance < 92) {
    const undoable = (await desk.engine.call('sync.edits', {})).edits.filter(({ can_undo }) => can_undo);
    const chosen = undoable[pick(Math.max(1, undoable.length))];
    const undone = chosen === undefined ? null : await refusalOr(desk.engine.call('sync.undo', { op_id: chosen.op_id }));
    for (const id of undone?.undone ?? []) desk.saved.delete(id);
  } else if (chance < 95) await reopen(desk);
  else {
    const level = (['none', 'read', 'edit', 'admin'] as const)[pick(4)];
    await asUser(stack.db, people.circleOwner, undefined, (connection) =>
      connection.query('select api.sp_set_asset_permission($1, $2)', [
        randomUUID(),
        JSON.stringify({ asset_ids: [assets[pick(2)]], persona_id: hartwell.people.daniel, level, valid_from: null, valid_until: null }),
      ]),
    );
  }
}

async function settle(desks: readonly Desk[]): Promise<void> {
  for (const desk of desks) {
    await desk.cable.pull();
    await desk.cable.plug();
  }
  for (let round = 0; round < 12; round += 1) {
    for (const desk of desks) await desk.engine.synced();
    const [first] = desks;
    const { conflicts } = (await first?.engine.call('conflicts.list', {})) ?? { conflicts: [] };
    const open = conflicts.filter(({ status }) => status === 'open');
    if (open.length === 0 && round > 0) return;
    for (const [index, conflict] of open.entries())
      await first?.engine.call('conflicts.resolve', {
        conflict_id: conflict.conflict_id,
        choice: index % 2 === 0 ? 'mine' : 'theirs',
        merged: null,
        note: null,
      });
  }
  throw new Error('the conflicts never end');
}

it.each(seeds)(
  'seed %i ends with every copy equal to the server',
  async (seed) => {
    const pick = randomOf(seed);
    const desks: Desk[] = [];
    for (const email of [people.priya, people.priya, people.tom, people.circleOwner, people.memberWithEdit]) {
      const cable = await layCable(Number(new URL(stack.config.serverUrl).port));
      const engine = await makeEngine({ ...stack.config, serverUrl: cable.url });
      const desk: Desk = { email, engine, cable, isCut: false, saved: new Map() };
      desks.push(desk);
      await engine.enrol(email, `Seed ${seed}, desk ${desks.length}`);
      await engine.until((status) => status.last_synced_at !== null);
    }
    const folders = desks.map((desk) => desk.engine);
    try {
      for (let number = 0; number < steps; number += 1) await step(desks[pick(desks.length)] as Desk, pick, seed);
      await settle(desks);
      for (const desk of desks) {
        const cache = await openCacheOf(desk.engine.dataFolder);
        const outbox = new Map(
          cache.all<{ op_id: string; state: string }>('select op_id, state from outbox').map((row) => [row.op_id, row.state]),
        );
        const held = heldIn(cache);
        cache.close();
        expect(held).toEqual(await shownTo(stack.db, desk.email));
        for (const [opId, source] of desk.saved) {
          // Applied, set aside or refused: always there, always told.
          expect(['done', 'conflict', 'refused']).toContain(outbox.get(opId));
          if (source === '') continue;
          const rows = await stack.db.query<{ count: number }>('select count(*) as count from app.asset_valuations where source = $1', [
            source,
          ]);
          expect(rows).toEqual([{ count: outbox.get(opId) === 'done' ? 1 : 0 }]);
        }
      }
      expect(
        await stack.db.query(
          `select asset_id from app.asset_ownerships where interest_class = 'owner' group by asset_id having sum(basis_points) > 10000`,
        ),
      ).toEqual([]);
      expect(desks.reduce((sum, desk) => sum + desk.saved.size, 0)).toBeGreaterThan(10);
    } finally {
      for (const desk of desks) {
        await desk.engine.core.close();
        await desk.cable.pull();
      }
      for (const engine of folders) await engine.close();
    }
  },
  240_000,
);
