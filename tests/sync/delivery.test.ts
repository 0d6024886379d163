// Sending: an answer that is lost, a refusal and what builds on it, two devices of one person, a device that was revoked, tokens that ended.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { NewAsset } from '../../contract/entities/assets/asset.ts';
import { assetFields } from '../../contract/entities/assets/asset.ts';
import { miscellaneous } from '../../contract/entities/assets/miscellaneous.ts';
import { asUser } from '../support/database.ts';
import { hartwell, okonkwoReyes, people } from '../support/demo.ts';
import { startDemoStack, type DemoStack } from '../support/demo-stack.ts';
import { makeEngine, testPassphrase, type TestEngine } from '../support/engine.ts';
import { openCacheOf } from '../support/open-cache.ts';
import { startProxy } from '../support/swallowing-proxy.ts';

let stack: DemoStack;
const engines: TestEngine[] = [];
const cabin = hartwell.assets.lakeCabin;

beforeAll(async () => {
  stack = await startDemoStack();
});
afterEach(async () => {
  for (const engine of engines.splice(0).reverse()) await engine.close();
  await stack.restart();
});
afterAll(() => stack?.stop());

async function desktopOf(email: string, name = 'Test computer', serverUrl = stack.config.serverUrl): Promise<TestEngine> {
  const engine = await makeEngine({ ...stack.config, serverUrl });
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
/** Of values of one date and method the highest id counts, and ids are random here: a value that shall be the shown one needs a date of its own. */
const value = (amount: number, source: string, asOf = '2026-01-10') => ({
  id: randomUUID(),
  as_of: asOf,
  amount_minor: amount,
  currency: 'USD' as const,
  method: 'appraisal' as const,
  source,
});
const empty = (fields: readonly { name: string }[]) => Object.fromEntries(fields.map(({ name }) => [name, null]));
const newAsset = (name: string): NewAsset => ({
  asset_id: randomUUID(),
  ffc_id: okonkwoReyes.circles.okonkwo,
  category: 'misc',
  currency: 'USD',
  asset: { ...empty(assetFields), name, status: 'active' },
  details: { ...empty(miscellaneous.fields), misc_kind: 'claim', details: 'A claim' },
  shares: [{ id: randomUUID(), persona_id: okonkwoReyes.people.adaeze, interest_class: 'owner', basis_points: 10_000, is_primary: true }],
  valuation: null,
});

it('sends again what lost its answer, and changes nothing twice', async () => {
  const proxy = await startProxy(stack.config.serverUrl);
  const engine = await desktopOf(people.priya, 'Behind a proxy', proxy.url);
  try {
    const source = `Swallowed ${randomUUID()}`;
    const swallowed = proxy.swallow();
    await engine.call('assets.addValuation', { asset_id: cabin, valuation: value(71_000_000, source) });
    await swallowed;
    const rows = () => stack.db.query<{ count: string }>('select count(*) as count from app.asset_valuations where source = $1', [source]);
    await expect.poll(rows).toEqual([{ count: '1' }].map(({ count }) => ({ count: Number(count) })));
    expect((await engine.call('sync.edits', {})).edits).toMatchObject([{ state: 'sending', can_undo: false }]);
    const ops = await stack.db.query('select * from sync.op order by op_id');
    // The person closes the lid; the next morning the network is another one.
    const { dataFolder } = engine;
    await proxy.close();
    await engine.core.close();
    const again = await makeEngine(stack.config, { dataFolder });
    engines.push(again);
    await again.unlock(people.priya);
    await again.synced();
    expect(await rows()).toEqual([{ count: 1 }]);
    expect(await stack.db.query('select * from sync.op order by op_id')).toEqual(ops);
    expect((await again.call('sync.edits', {})).edits).toEqual([]);
    expect((await again.call('assets.get', { asset_id: cabin })).valuations.filter((row) => row.source === source)).toMatchObject([
      { is_waiting: false },
    ]);
  } finally {
    await proxy.close();
  }
});

it('refuses an edit with what builds on it, and lets all others through', async () => {
  const priya = await desktopOf(people.priya, 'First');
  const second = await desktopOf(people.priya, 'Second');
  await goOffline(priya);
  const asset = newAsset('A claim that clashes');
  await priya.call('assets.create', asset);
  await priya.call('assets.addValuation', { asset_id: asset.asset_id, valuation: value(100, 'builds on the asset') });
  await priya.call('assets.update', {
    asset_id: hartwell.assets.patent,
    category: 'intellectual_property',
    asset: { notes: 'Still fine' },
    details: {},
  });
  // Somebody takes the id meanwhile.
  await stack.restart();
  await second.call('sync.now', {});
  await second.call('assets.create', { ...asset, shares: asset.shares.map((share) => ({ ...share, id: randomUUID() })) });
  await second.synced();
  await priya.synced();
  const { edits } = await priya.call('sync.edits', {});
  expect(edits.map(({ name, state, error }) => [name, state, error?.code])).toEqual([
    ['create_asset', 'refused', 'FW409'],
    ['add_valuation', 'refused', 'FW461'],
  ]);
  expect((await second.synced(), await second.call('assets.get', { asset_id: hartwell.assets.patent })).asset['notes']).toBe('Still fine');
  // What was refused lies on this computer only: wiping it asks first.
  await expect(priya.call('session.signOut', { wipe: true, discard_waiting: false })).rejects.toMatchObject({ code: 'FW461' });
});

it('goes on receiving, and sending the rest, while the server cannot take one edit yet', async () => {
  const ahead = await desktopOf(people.priya, 'Ahead of the server');
  const tom = await desktopOf(people.tom, 'Meanwhile');
  await goOffline(ahead);
  const [held, sent, heard] = [`Held ${randomUUID()}`, `Sent ${randomUUID()}`, `Heard ${randomUUID()}`];
  await ahead.call('assets.addValuation', { asset_id: hartwell.assets.suv, valuation: value(3_100_000, held) });
  await ahead.call('assets.addValuation', { asset_id: cabin, valuation: value(70_500_000, sent) });
  const { dataFolder } = ahead;
  await ahead.core.close();
  // As a newer desktop writes it that has met an older server.
  const cache = await openCacheOf(dataFolder);
  cache.run('update outbox set schema = 1000 where position = (select min(position) from outbox)');
  cache.close();
  await stack.restart();
  await tom.call('assets.addValuation', { asset_id: hartwell.assets.jewellery, valuation: value(9_800_000, heard) });
  await tom.synced();
  const again = await makeEngine(stack.config, { dataFolder });
  engines.push(again);
  await again.unlock(people.priya);
  const shown = async (assetId: string, source: string) =>
    (await again.call('assets.get', { asset_id: assetId })).valuations.filter((row) => row.source === source).map((row) => row.is_waiting);
  await expect.poll(() => shown(hartwell.assets.jewellery, heard), { timeout: 20_000 }).toEqual([false]);
  await expect.poll(() => shown(cabin, sent), { timeout: 20_000 }).toEqual([false]);
  expect(await shown(hartwell.assets.suv, held)).toEqual([true]);
  expect((await again.call('sync.edits', {})).edits).toMatchObject([{ name: 'add_valuation', state: 'sending' }]);
});

it('takes back an offline edit before it is sent, with what builds on it, and nothing of it reaches the server', async () => {
  const engine = await desktopOf(people.priya);
  const before = await engine.call('families.overview', { ffc_id: okonkwoReyes.circles.okonkwo, as_of: null });
  await goOffline(engine);
  const asset = newAsset('Taken back');
  const { op_id } = await engine.call('assets.create', asset);
  const { op_id: second } = await engine.call('assets.addValuation', { asset_id: asset.asset_id, valuation: value(500, 'gone too') });
  const kept = await engine.call('assets.addValuation', { asset_id: okonkwoReyes.assets.lakeHouse, valuation: value(72_000_000, 'stays') });
  expect(await engine.call('sync.undo', { op_id })).toEqual({ undone: [op_id, second] });
  await engine.call('sync.undo', { op_id: kept.op_id });
  const { over_time: _now, ...after } = await engine.call('families.overview', { ffc_id: okonkwoReyes.circles.okonkwo, as_of: null });
  const { over_time: _then, ...earlier } = before;
  expect(after).toEqual(earlier);
  await stack.restart();
  await engine.synced();
  expect(await stack.db.query('select id from app.assets where id = $1', [asset.asset_id])).toEqual([]);
});

it('brings two devices of one person to the same picture', async () => {
  const laptop = await desktopOf(people.priya, 'Laptop');
  const desktop = await desktopOf(people.priya, 'Desktop');
  await Promise.all([
    laptop.call('assets.addValuation', { asset_id: hartwell.assets.jewellery, valuation: value(9_700_000, 'laptop', '2026-02-01') }),
    desktop.call('assets.update', {
      asset_id: hartwell.assets.jewellery,
      category: 'personal_property',
      asset: { notes: 'from the desktop' },
      details: {},
    }),
  ]);
  for (const engine of [laptop, desktop, laptop]) await engine.synced();
  const seen = (engine: TestEngine) => engine.call('assets.get', { asset_id: hartwell.assets.jewellery });
  // A round that was under way already may have read before the other one's edit arrived; the next one brings it.
  for (const engine of [laptop, desktop])
    await expect
      .poll(() => seen(engine), { timeout: 20_000 })
      .toMatchObject({ row: { value_minor: 9_700_000 }, asset: { notes: 'from the desktop' } });
  expect(await seen(laptop)).toEqual(await seen(desktop));
});

it('hears of a change by itself', async () => {
  const priya = await desktopOf(people.priya, 'Listens');
  const tom = await desktopOf(people.tom, 'Speaks');
  const source = `Heard ${randomUUID()}`;
  await tom.call('assets.addValuation', { asset_id: hartwell.assets.suv, valuation: value(3_000_000, source) });
  await expect
    .poll(async () => (await priya.call('assets.get', { asset_id: hartwell.assets.suv })).valuations.some((row) => row.source === source), {
      timeout: 20_000,
    })
    .toBe(true);
  expect(
    priya.events.some(
      ({ event, payload }) => event === 'changed' && (payload as { asset_ids: string[] }).asset_ids.includes(hartwell.assets.suv),
    ),
  ).toBe(true);
});

it('stops at the next contact when its device was revoked, and keeps what waits', async () => {
  const engine = await desktopOf(people.tom, 'Lost laptop');
  await goOffline(engine);
  await engine.call('assets.addValuation', { asset_id: cabin, valuation: value(70_000_000, 'on the lost laptop') });
  const device = (await stack.db.query<{ id: string }>(`select id from app.devices where name = 'Lost laptop'`))[0]?.id;
  await asUser(stack.db, people.tom, undefined, (connection) =>
    connection.query('select api.sp_revoke_device($1, $2, $3)', [randomUUID(), device, 'Lost']),
  );
  await stack.restart();
  await engine.call('sync.now', {});
  expect(await engine.until(({ state }) => state === 'refused_device')).toMatchObject({ waiting: 1 });
  // The person is still signed in; it is the device that is not wanted.
  expect(await engine.call('session.state', {})).toMatchObject({ phase: 'ready', signed_in: true });
  expect(await stack.db.query(`select id from app.asset_valuations where source = 'on the lost laptop'`)).toEqual([]);
});

it('goes on offline when the tokens have ended, and sends after the next sign-in', async () => {
  const engine = await desktopOf(people.priya, 'Signed out elsewhere');
  await engine.call('session.signOut', { wipe: false, discard_waiting: false });
  expect(await engine.call('session.state', {})).toMatchObject({
    phase: 'signed_out',
    signed_in: false,
    accounts: [{ email: people.priya }],
  });
  await engine.unlock(people.priya);
  const source = `Without tokens ${randomUUID()}`;
  await engine.call('assets.addValuation', { asset_id: hartwell.assets.roadster, valuation: value(14_500_000, source) });
  await engine.until(({ state }) => state === 'needs_you');
  expect(await engine.call('session.state', {})).toMatchObject({ phase: 'ready', signed_in: false });
  // Without a token nothing left this computer, so it can still be taken back.
  expect((await engine.call('sync.edits', {})).edits).toMatchObject([{ state: 'waiting', can_undo: true }]);
  await engine.call('session.signIn', { email: people.priya, password: 'Demo-Passw0rd!' });
  await engine.until(({ waiting, state }) => waiting === 0 && state === 'up_to_date');
  expect(await stack.db.query('select source from app.asset_valuations where source = $1', [source])).toEqual([{ source }]);
});

it('wipes everything of the account from the computer, but not while edits wait', async () => {
  const engine = await desktopOf(people.priya, 'To be wiped');
  await goOffline(engine);
  await engine.call('assets.addValuation', { asset_id: cabin, valuation: value(73_000_000, 'would be lost') });
  await expect(engine.call('session.signOut', { wipe: true, discard_waiting: false })).rejects.toMatchObject({ code: 'FW461' });
  (await openCacheOf(engine.dataFolder)).close();
  expect(await engine.call('session.signOut', { wipe: true, discard_waiting: true })).toMatchObject({ phase: 'signed_out', accounts: [] });
  await expect(openCacheOf(engine.dataFolder)).rejects.toThrow('no cache');
  await expect(engine.call('session.unlock', { email: people.priya, passphrase: testPassphrase })).rejects.toMatchObject({ code: 'FW404' });
  await stack.restart();
});
