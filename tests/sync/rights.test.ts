// A desktop holds what its person may see, and not more: compared with what the database shows under row security; given, changed and taken rights.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { replicaTables } from '../../contract/replica.ts';
import type { WriteDb } from '../../core/db/driver.ts';
import { asUser } from '../support/database.ts';
import { hartwell, people, reyesCalder } from '../support/demo.ts';
import { startDemoStack, type DemoStack } from '../support/demo-stack.ts';
import { makeEngine, type TestEngine } from '../support/engine.ts';
import { openCacheOf } from '../support/open-cache.ts';
import { heldIn, shownTo } from '../support/shown-rows.ts';

let stack: DemoStack;
const engines: TestEngine[] = [];
const opened: WriteDb[] = [];

beforeAll(async () => {
  stack = await startDemoStack();
});
afterEach(async () => {
  for (const db of opened.splice(0)) db.close();
  for (const engine of engines.splice(0)) await engine.close();
});
afterAll(() => stack?.stop());

async function desktopOf(email: string): Promise<TestEngine> {
  const engine = await makeEngine(stack.config);
  engines.push(engine);
  await engine.enrol(email);
  await engine.until((status) => status.last_synced_at !== null);
  return engine;
}
/** The engine's own file, read beside it. */
async function cacheOf(engine: TestEngine): Promise<WriteDb> {
  const db = await openCacheOf(engine.dataFolder);
  opened.push(db);
  return db;
}
const counts = (db: WriteDb) =>
  Object.fromEntries(
    replicaTables
      .map(({ name }) => [name, db.get<{ count: number }>(`select count(*) as count from "${name}"`)?.count ?? 0])
      .filter(([, count]) => count !== 0),
  );

const permission = (by: string, level: 'none' | 'read' | 'edit' | 'admin', personaId: string, assetIds: string[]) =>
  asUser(stack.db, by, undefined, (connection) =>
    connection.query('select api.sp_set_asset_permission($1, $2)', [
      randomUUID(),
      JSON.stringify({ asset_ids: assetIds, persona_id: personaId, level, valid_from: null, valid_until: null }),
    ]),
  );

describe('an accountant with read rights on three accounts', () => {
  it('holds three assets in summary, the catalogue and himself, and nothing else', async () => {
    const engine = await desktopOf(people.accountant);
    const db = await cacheOf(engine);
    expect(counts(db)).toEqual({ tenant_settings: 1, asset_categories: 13, users: 1, assets: 3 });
    const summary = new Set([
      'id',
      'category_code',
      'name',
      'currency',
      'status',
      'is_liability',
      'owner_names',
      'current_value_minor',
      'current_value_as_of',
      'year_open_value_minor',
      'access',
      'row_version',
    ]);
    const rows = db.all<Record<string, unknown>>('select * from assets order by id');
    for (const row of rows) expect(Object.entries(row).filter(([name, value]) => value !== null && !summary.has(name))).toEqual([]);
    expect(heldIn(db)).toEqual(await shownTo(stack.db, people.accountant));
    const { families, loose_assets } = await engine.call('families.list', {});
    expect([families, loose_assets.map(({ access, value_minor }) => [access, value_minor !== null])]).toEqual([
      [],
      [
        ['read', true],
        ['read', true],
        ['read', true],
      ],
    ]);
    const detail = await engine.call('assets.get', { asset_id: String(rows[0]?.['id']) });
    expect([detail.asset, detail.details, detail.shares, detail.valuations, detail.candidates]).toEqual([{}, {}, [], [], []]);
    expect((await engine.call('assets.history', { asset_id: String(rows[0]?.['id']) })).entries).toEqual([]);
    await expect(
      engine.call('assets.addValuation', {
        asset_id: String(rows[0]?.['id']),
        valuation: { id: randomUUID(), as_of: '2026-01-10', amount_minor: 1, currency: 'USD', method: 'appraisal', source: 'x' },
      }),
    ).rejects.toMatchObject({ code: 'FW403' });
  });
});

describe('the advisor of another firm', () => {
  it('holds nothing of Brightwater', async () => {
    const engine = await desktopOf(people.otherFirmLead);
    const db = await cacheOf(engine);
    const theirs = new Set([...Object.values(hartwell.assets), ...Object.values(hartwell.people), ...Object.values(hartwell.circles)]);
    for (const { name, key } of replicaTables)
      expect(db.all<Record<string, string>>(`select "${key}" as id from "${name}"`).filter((row) => theirs.has(row['id'] ?? ''))).toEqual(
        [],
      );
    expect((await engine.call('families.list', {})).families.map(({ ffc_id }) => ffc_id)).toEqual(Object.values(reyesCalder.circles));
    await expect(engine.call('assets.get', { asset_id: hartwell.assets.lakeCabin })).rejects.toMatchObject({ code: 'FW404' });
  });
});

describe('a right that changes', () => {
  it('takes the rows away, brings the summary, then the whole; an edit made under it is refused and stays readable', async () => {
    const asset = hartwell.assets.lakeCabin;
    const grant = (level: 'none' | 'read' | 'edit') => permission(people.circleOwner, level, hartwell.people.daniel, [asset]);
    const engine = await desktopOf(people.memberWithEdit);
    const db = await cacheOf(engine);
    const held = () => db.get<{ access: string }>('select access from assets where id = ?', asset)?.access ?? null;
    const parts = () =>
      ['asset_real_estate', 'asset_valuations', 'asset_ownerships', 'asset_ownership_history'].map(
        (table) => db.get<{ count: number }>(`select count(*) as count from "${table}" where asset_id = ?`, asset)?.count !== 0,
      );
    const before = counts(db);
    const all = [true, true, true, true];
    const nothing = [false, false, false, false];
    expect([held(), parts()]).toEqual(['edit', all]);

    await stack.server.stop();
    await engine.call('sync.now', {});
    await engine.until(({ state }) => state === 'offline');
    const { op_id: opId } = await engine.call('assets.addValuation', {
      asset_id: asset,
      valuation: {
        id: randomUUID(),
        as_of: '2026-01-31',
        amount_minor: 73_500_000,
        currency: 'USD',
        method: 'statement',
        source: 'Lake office',
      },
    });
    await grant('none');
    await stack.restart();
    await engine.synced();
    expect([held(), parts()]).toEqual([null, nothing]);
    expect(db.all('select scope from scope where scope = ?', `asset:${asset}`)).toEqual([]);
    expect(heldIn(db)).toEqual(await shownTo(stack.db, people.memberWithEdit));
    const { edits } = await engine.call('sync.edits', {});
    expect(edits).toMatchObject([
      { op_id: opId, state: 'refused', summary: 'Value of Lake cabin', error: { code: 'FW404' }, can_undo: false },
    ]);
    expect(edits[0]?.content).toContainEqual({ label: 'Value', value: '735,000.00 USD' });
    expect(await engine.call('sync.status', {})).toMatchObject({ state: 'needs_you', refused: 1, waiting: 0 });
    await engine.call('sync.dismiss', { op_id: opId });
    expect((await engine.call('sync.edits', {})).edits).toEqual([]);

    await grant('read');
    await engine.synced();
    expect([held(), parts()]).toEqual(['read', nothing]);
    expect(heldIn(db)).toEqual(await shownTo(stack.db, people.memberWithEdit));
    await grant('edit');
    await engine.synced();
    expect([held(), parts()]).toEqual(['edit', all]);
    expect(counts(db)).toEqual(before);
    expect(heldIn(db)).toEqual(await shownTo(stack.db, people.memberWithEdit));
  });
});

describe('everybody of the demo', () => {
  it.each([
    people.priya,
    people.associate,
    people.assistant,
    people.firmAdmin,
    people.circleOwner,
    people.memberWithEdit,
    people.nonBeneficiary,
  ])('%s holds exactly what row security shows', async (email) => {
    const engine = await desktopOf(email);
    expect(heldIn(await cacheOf(engine))).toEqual(await shownTo(stack.db, email));
    await engine.call('families.list', {});
  });
});
