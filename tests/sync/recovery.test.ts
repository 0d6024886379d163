// The server forgets, goes back in time or turns an old desktop away: no acknowledged edit is lost, none is applied twice.
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { superuserUrl } from '../support/postgres.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { hartwell, people } from '../support/demo.ts';
import { startDemoStack, type DemoStack } from '../support/demo-stack.ts';
import { makeEngine, type TestEngine } from '../support/engine.ts';
import { openCacheOf } from '../support/open-cache.ts';

let stack: DemoStack;
const engines: TestEngine[] = [];
const copies: TestDatabase[] = [];
const cabin = hartwell.assets.lakeCabin;

beforeAll(async () => {
  stack = await startDemoStack();
});
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});
afterAll(async () => {
  await stack?.stop();
  for (const copy of copies) await copy.drop();
});

async function desktopOf(email: string): Promise<TestEngine> {
  const engine = await makeEngine(stack.config);
  engines.push(engine);
  await engine.enrol(email, `Recovering ${randomUUID()}`);
  await engine.until((status) => status.last_synced_at !== null);
  return engine;
}
const value = (source: string) => ({
  id: randomUUID(),
  as_of: '2026-01-10',
  amount_minor: 70_000_000,
  currency: 'USD' as const,
  method: 'appraisal' as const,
  source,
});
const sources = async (db: TestDatabase, like: string) =>
  (await db.query<{ source: string }>('select source from app.asset_valuations where source like $1 order by source', [like])).map(
    (row) => row.source,
  );

/** A copy of the database as it is now, as a backup would hold it. */
async function backup(db: TestDatabase): Promise<TestDatabase> {
  const client = new pg.Client({ connectionString: superuserUrl(inject('postgres'), 'postgres') });
  await client.connect();
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [db.name]);
  await client.end();
  const copy = await cloneDatabase(db.name);
  copies.push(copy);
  return copy;
}

it('tells its scopes again when the server has forgotten what the device holds', async () => {
  const engine = await desktopOf(people.priya);
  const before = await engine.call('families.list', {});
  await stack.db.query('delete from sync.device_cursor');
  await stack.db.query('delete from sync.device_scope');
  await engine.synced();
  expect(await engine.call('families.list', {})).toEqual(before);
  // And nothing came twice: the next pull is quiet.
  const { version } = await engine.synced();
  expect((await engine.synced()).version).toBe(version);
});

it('offers again what a restored backup has lost, once, and keeps what waits', async () => {
  const engine = await desktopOf(people.priya);
  await engine.call('assets.addValuation', { asset_id: cabin, valuation: value('lost 1: before the backup') });
  await engine.synced();
  await stack.server.stop();
  const old = await backup(stack.db);
  await stack.restart();
  await engine.synced();
  await engine.call('assets.addValuation', { asset_id: cabin, valuation: value('lost 2: after the backup') });
  await engine.synced();
  expect((await engine.call('sync.edits', {})).edits).toEqual([]);
  await stack.server.stop();
  await engine.call('sync.now', {});
  await engine.until(({ state }) => state === 'offline');
  await engine.call('assets.addValuation', { asset_id: cabin, valuation: value('lost 3: waiting') });
  expect(await sources(old, 'lost %')).toEqual(['lost 1: before the backup']);

  await stack.restart(old);
  await engine.synced();
  expect(await sources(old, 'lost %')).toEqual(['lost 1: before the backup', 'lost 2: after the backup', 'lost 3: waiting']);
  const { valuations } = await engine.call('assets.get', { asset_id: cabin });
  expect(
    valuations
      .filter((row) => row.source.startsWith('lost '))
      .map((row) => [row.source, row.is_waiting])
      .sort(),
  ).toEqual([
    ['lost 1: before the backup', false],
    ['lost 2: after the backup', false],
    ['lost 3: waiting', false],
  ]);
  const cache = await openCacheOf(engine.dataFolder);
  expect(cache.all(`select state, count(*) as count from outbox group by state`)).toEqual([{ state: 'done', count: 3 }]);
  cache.close();
  await stack.server.stop();
  await stack.restart();
});

it('says that it is too old and keeps its edits when the server asks for a newer protocol', async () => {
  const engine = await desktopOf(people.tom);
  // What a server of the future answers to this desktop.
  stack.server.app.server.removeAllListeners('request');
  stack.server.app.server.on('request', (_request, response: ServerResponse) => {
    response.writeHead(426, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ code: 'FW426', message: 'This version of Steward is too old for the server.' }));
  });
  await engine.call('assets.addValuation', { asset_id: cabin, valuation: value('from an old desktop') });
  expect(await engine.until(({ state }) => state === 'too_old')).toMatchObject({ waiting: 1 });
  expect((await engine.call('families.list', {})).families.length).toBeGreaterThan(0);
  await stack.server.stop();
  await stack.restart();
});
