// Pushed edits: each applied once and answered the same for ever, whatever happens to network, server and database on the way.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationResultSchema } from '../../contract/sync.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { makeDesk, pushOf, registeredDesk, type Desk } from '../support/desk.ts';
import { newAsset, newFamily, outbox, share, value, type Family, type Push } from '../support/family.ts';
import { addFirm, addPerson, type Person } from '../support/firm.ts';
import { startIdentity, type TestIdentity } from '../support/identity.ts';
import { rowCounts } from '../support/row-counts.ts';
import { environmentFor, spawnServer, startServer, type TestServer } from '../support/server.ts';
import { startProxy } from '../support/swallowing-proxy.ts';

let db: TestDatabase;
let identity: TestIdentity;
let server: TestServer;
let margaret: Person;

beforeAll(async () => {
  [db, identity] = await Promise.all([cloneDatabase(), startIdentity()]);
  await addFirm(db, 2, 'Brightwater');
  margaret = await addPerson(db, identity, 2, 'Margaret Hale', 'lead_advisor');
  server = await startServer(environmentFor(db, identity));
});
afterAll(async () => {
  await server.stop();
  await identity.stop();
  await db.drop();
});

const newDesk = async () => registeredDesk(server.url, await margaret.signIn());
const push = async (desk: Desk, ...ops: Push[]) => {
  const answer = await desk.call('push', pushOf(desk, ...ops));
  expect([answer.status, answer.error.message]).toEqual([200, undefined]);
  return answer.body.results.map((result) => operationResultSchema.parse(result));
};
const valuation = (family: Family, next: ReturnType<typeof outbox>, amount: number) =>
  next('add_valuation', `asset:${family.assetId}`, { asset_id: family.assetId, valuation: value(amount, '2026-01-31') });

/** A desk with a family that the firm has. */
async function withFamily(): Promise<{ desk: Desk; family: Family; next: ReturnType<typeof outbox> }> {
  const desk = await newDesk();
  const next = outbox();
  const family = newFamily(next);
  for (const result of await push(desk, ...family.operations)) expect(result).toMatchObject({ status: 'applied' });
  return { desk, family, next };
}

it('gives each operation a verdict with the version of its own commit', async () => {
  const desk = await newDesk();
  const family = newFamily();
  const results = await push(desk, ...family.operations.toReversed());
  expect(results.map(({ seq, status, code }) => ({ seq, status, code }))).toEqual(
    [1, 2, 3].map((seq) => ({ seq, status: 'applied', code: null })),
  );
  const versions = results.map(({ version }) => version!);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  expect(
    await db.query(
      'select o.op_id, c.version from sync.op o join sync.commit c using (tenant_id, commit_id) where o.op_id = any($1) order by c.version',
      [family.operations.map(({ op_id }) => op_id)],
    ),
  ).toEqual(results.map(({ op_id, version }) => ({ op_id, version })));
  expect(await db.query('select name, current_value_minor from app.assets where id = $1', [family.assetId])).toEqual([
    { name: 'Lake cabin', current_value_minor: 52_000_000 },
  ]);
});

it('answers a replay with the stored verdicts and changes nothing', async () => {
  const { desk, family } = await withFamily();
  const first = await push(desk, ...family.operations);
  const before = await rowCounts(db);
  expect(await push(desk, ...family.operations)).toEqual(first);
  expect(await rowCounts(db)).toEqual(before);
});

it('refuses the same id with other content, and keeps what it was used for', async () => {
  const { desk, family, next } = await withFamily();
  const operation = valuation(family, next, 1_000);
  const [first] = await push(desk, operation);
  const before = await rowCounts(db);
  const [altered] = await push(desk, {
    ...operation,
    args: { ...operation.args, valuation: { ...(operation.args['valuation'] as object), amount_minor: 2_000 } },
  });
  expect(altered).toMatchObject({ status: 'rejected', code: 'FW409' });
  expect(await rowCounts(db)).toEqual(before);
  expect(await push(desk, operation)).toEqual([first]);
});

it('gives 40 parallel copies of one operation one effect and one verdict', async () => {
  const { desk, family, next } = await withFamily();
  const operation = valuation(family, next, 77_700);
  const verdicts = await Promise.all(Array.from({ length: 40 }, () => push(desk, operation)));
  expect(new Set(verdicts.map((results) => JSON.stringify(results))).size).toBe(1);
  expect(verdicts[0]).toMatchObject([{ status: 'applied' }]);
  expect(
    await db.query('select count(*) as n from app.asset_valuations where asset_id = $1 and amount_minor = 77700', [family.assetId]),
  ).toEqual([{ n: 1 }]);
});

describe('a bad operation', () => {
  it('is refused with its reason, and the good ones beside it are applied', async () => {
    const { desk, family, next } = await withFamily();
    const lane = `asset:${family.assetId}`;
    const base = { shares: [], row_version: 1 };
    const outcomes = await push(
      desk,
      next('add_valuation', lane, { asset_id: family.assetId, valuation: { ...value(1), as_of: '2026-02-30' } }),
      next('add_valuation', lane, { asset_id: family.assetId, valuation: value(1), tenant_id: 3 }),
      next(
        'set_ownership',
        lane,
        {
          asset_id: family.assetId,
          effective_on: '2026-01-01',
          shares: [share(family.personaId, 10_000), share(randomUUID(), 1)],
          note: null,
        },
        { base },
      ),
      next('add_valuation', lane, { asset_id: randomUUID(), valuation: value(1) }),
      next('add_valuation', lane, { asset_id: family.assetId, valuation: { ...value(1), amount_minor: Number.MAX_SAFE_INTEGER + 1 } }),
      valuation(family, next, 123_400),
    );
    expect(outcomes.map(({ status, code }) => `${status} ${code}`)).toEqual([
      'rejected FW422',
      'rejected FW422',
      'rejected FW460',
      'rejected FW404',
      'rejected FW422',
      'applied null',
    ]);
    expect(outcomes[0]?.message).toContain('This date does not exist');
    // Each verdict is in the ledger: it has a version, and comes again unchanged.
    expect(outcomes.every(({ version }) => version !== null)).toBe(true);
  });
  it('that does not fit the contract is remembered, and what builds on it is refused too', async () => {
    const { desk, family, next } = await withFamily();
    const bad = next('add_valuation', `asset:${family.assetId}`, { asset_id: "' or 1=1", valuation: 5 });
    const [first] = await push(desk, bad);
    expect(first).toMatchObject({ status: 'rejected', code: 'FW422', version: expect.any(Number) });
    expect(await push(desk, bad)).toEqual([first]);
    const later = { ...valuation(family, next, 9), deps: [bad.op_id] };
    expect(await push(desk, later)).toMatchObject([{ status: 'rejected', code: 'FW461' }]);
  });
  it('that builds on one which has not arrived waits', async () => {
    const { desk, family, next } = await withFamily();
    const missing = valuation(family, next, 1);
    const waiting = { ...valuation(family, next, 2), deps: [missing.op_id], lane: 'asset:elsewhere' };
    expect(await push(desk, waiting)).toMatchObject([{ status: 'retry', version: null }]);
    expect(await push(desk, missing, waiting)).toMatchObject([{ status: 'applied' }, { status: 'applied' }]);
  });
  it('written by a newer version than the server is kept for later', async () => {
    const { desk, family, next } = await withFamily();
    const [newer, behind] = await push(desk, { ...valuation(family, next, 1), schema: 99 }, valuation(family, next, 2));
    expect(newer).toMatchObject({ status: 'retry', code: 'FW426', version: null });
    expect(behind).toMatchObject({ status: 'retry' });
  });
});

it('lets a lane wait behind an operation that could not be tried, and what depends on it, and nothing else', async () => {
  const { desk, family, next } = await withFamily();
  const other = newFamily(next, 'Second');
  await push(desk, ...other.operations);
  // Somebody holds the asset; the server's connection is cut while it waits for it.
  const holder = await db.pool('postgres').connect();
  await holder.query('begin');
  await holder.query('select from app.assets where id = $1 for update', [family.assetId]);
  const blocked = valuation(family, next, 10);
  const operations = [
    blocked,
    valuation(family, next, 20),
    valuation(other, next, 30),
    valuation({ ...other, assetId: other.assetId }, next, 40),
  ];
  operations[3] = { ...operations[3]!, deps: [blocked.op_id], lane: 'circle:elsewhere' };
  const pushed = push(desk, ...operations);
  for (let cut = 0; cut === 0;) {
    const rows = await db.query<{ ended: boolean }>(
      `select pg_terminate_backend(pid) as ended from pg_stat_activity where datname = current_database() and usename = 'steward_app' and wait_event_type = 'Lock'`,
    );
    cut = rows.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const results = await pushed;
  await holder.query('rollback');
  holder.release();
  expect(results.map(({ status }) => status)).toEqual(['retry', 'retry', 'applied', 'retry']);
  expect(results.map(({ version }) => version === null)).toEqual([true, true, false, true]);
  const second = await push(desk, ...operations);
  expect(second.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied', 'applied']);
  expect(second[2]).toEqual(results[2]);
});

it('changes nothing twice when the server is killed between commit and answer', async () => {
  const first = await spawnServer(environmentFor(db, identity));
  const proxy = await startProxy(first.url);
  const desk = await registeredDesk(proxy.url, await margaret.signIn());
  const family = newFamily();
  const swallowed = proxy.swallow();
  const lost = desk.call('push', pushOf(desk, ...family.operations)).catch((error: Error) => error.name);
  // The first byte of the answer is the proof that the server has committed.
  await swallowed;
  first.child.kill('SIGKILL');
  expect(await first.ended).toEqual([null, 'SIGKILL']);
  expect(await lost).toBe('TypeError');
  await proxy.close();

  const committed = await db.query('select version from sync.clock where tenant_id = 2');
  const before = await rowCounts(db);
  expect(await db.query('select count(*) as n from app.assets where id = $1', [family.assetId])).toEqual([{ n: 1 }]);
  const second = await spawnServer(environmentFor(db, identity));
  try {
    const again = makeDesk(second.url, await margaret.signIn(), desk.deviceId);
    const results = await push(again, ...family.operations);
    expect(results.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied']);
    expect(await rowCounts(db)).toEqual(before);
    expect(await db.query('select version from sync.clock where tenant_id = 2')).toEqual(committed);
  } finally {
    second.child.kill('SIGTERM');
    await second.ended;
  }
});

it('refuses the whole push of a device that was revoked, and writes nothing', async () => {
  const { desk, family, next } = await withFamily();
  const other = await newDesk();
  await other.call('revokeDevice', { device_id: desk.deviceId, reason: 'Lost', mutation_id: randomUUID() });
  const before = await rowCounts(db);
  const answer = await desk.call('push', pushOf(desk, valuation(family, next, 5)));
  expect([answer.status, answer.error.code]).toEqual([401, 'FW401']);
  expect(await rowCounts(db)).toEqual(before);
});

it('takes a new asset for a family whose circle is made in the same push', async () => {
  const { desk, family, next } = await withFamily();
  const [result] = await push(
    desk,
    next('create_asset', 'asset:new', newAsset(family.circleId, 'Claim', [share(family.personaId, 2_500)], null)),
  );
  expect(result).toMatchObject({ status: 'applied' });
});

describe('resolve', () => {
  it('takes decisions on conflicts only', async () => {
    const { desk, family, next } = await withFamily();
    const answer = await desk.call('resolve', { device_id: desk.deviceId, protocol: 1, op: valuation(family, next, 5) });
    expect([answer.status, answer.error.code, answer.error.fields]).toEqual([422, 'FW422', { 'op.name': expect.any(String) }]);
    const unknown = next('resolve_conflict', `asset:${family.assetId}`, {
      conflict_id: randomUUID(),
      asset_id: family.assetId,
      choice: 'mine',
      merged: null,
      note: null,
    });
    expect((await desk.call('resolve', { device_id: desk.deviceId, protocol: 1, op: unknown })).body).toMatchObject({
      status: 'rejected',
      code: 'FW404',
    });
  });
});
