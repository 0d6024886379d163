// Questions that are asked online: their answers fit the contract and carry the exact cents.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { routes } from '../../contract/http.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { firstPull, pushOf, registeredDesk, type Desk } from '../support/desk.ts';
import { newAsset, newFamily, outbox, person, share } from '../support/family.ts';
import { addFirm, addPerson } from '../support/firm.ts';
import { startIdentity, type TestIdentity } from '../support/identity.ts';
import { environmentFor, startServer, type TestServer } from '../support/server.ts';

let db: TestDatabase;
let identity: TestIdentity;
let server: TestServer;
let desk: Desk;
const next = outbox();
const family = newFamily(next, 'Ada Reed');
const second = person('Ben Reed');

beforeAll(async () => {
  [db, identity] = await Promise.all([cloneDatabase(), startIdentity()]);
  await addFirm(db, 2, 'Brightwater');
  const margaret = await addPerson(db, identity, 2, 'Margaret Hale', 'lead_advisor');
  server = await startServer(environmentFor(db, identity));
  desk = await registeredDesk(server.url, await margaret.signIn());
  const lane = `circle:${family.circleId}`;
  const added = next('create_persona', lane, { ffc_id: family.circleId, persona: second });
  const membership = {
    membership_id: randomUUID(),
    ffc_id: family.circleId,
    persona_id: second.persona_id,
    role: 'beneficiary',
    relation: 'son',
  };
  const claim = newAsset(family.circleId, 'Claim', [share(family.personaId, 3_333), share(second.persona_id, 3_333)], 100_001);
  const kinship = {
    relationship_id: randomUUID(),
    ffc_id: family.circleId,
    from_persona_id: family.personaId,
    to_persona_id: second.persona_id,
    kind: 'parent_of',
    started_on: null,
    ended_on: null,
  };
  const ops = [
    ...family.operations,
    added,
    next('add_member', lane, membership),
    next('set_relationship', lane, kinship),
    next('create_asset', lane, claim),
  ];
  const results = (await desk.call('push', pushOf(desk, ...ops))).body.results;
  const refused = results.find(({ status }) => status !== 'applied');
  if (refused) throw new Error(JSON.stringify(refused));
});
afterAll(async () => {
  await server.stop();
  await identity.stop();
  await db.drop();
});

it('net worth of a circle', async () => {
  const answer = await desk.call('netWorth', { ffc_id: family.circleId, as_of: '2025-12-31' });
  const { rows } = routes.netWorth.output.parse(answer.body);
  // 33.33 % of 1,000.01 each; the third that nobody holds is nobody's.
  expect(
    rows
      .filter((row) => row.owner_name !== 'Unallocated')
      .map((row) => [row.owner_name, row.category_code, row.net_minor])
      .sort(),
  ).toEqual([
    ['Ada Reed', 'misc', 52_000_000 + 33_330],
    ['Ben Reed', 'misc', 33_330],
  ]);
});

it('the assets of a persona', async () => {
  const answer = await desk.call('personaAssets', { persona_id: second.persona_id });
  const { rows } = routes.personaAssets.output.parse(answer.body);
  expect(rows).toMatchObject([{ name: 'Claim', basis_points: 3_333, value_minor: 100_001, share_minor: 33_330 }]);
});

it('one asset whole', async () => {
  const answer = await desk.call('assetDetails', { asset_id: family.assetId });
  expect(answer.status).toBe(200);
  expect(JSON.stringify(answer.body)).toContain('Lake cabin');
});

it('the family tree', async () => {
  const answer = await desk.call('circleHierarchy', { ffc_id: family.circleId });
  const { rows } = routes.circleHierarchy.output.parse(answer.body);
  expect(rows.map((row) => [row.display_name, row.role, row.generation, row.parent_persona_id])).toEqual([
    ['Ada Reed', 'owner', expect.any(Number), null],
    ['Ben Reed', 'beneficiary', expect.any(Number), family.personaId],
  ]);
});

it('permissions in bulk', async () => {
  const input = {
    asset_ids: [family.assetId],
    persona_id: second.persona_id,
    level: 'read',
    valid_from: null,
    valid_until: null,
    mutation_id: randomUUID(),
  };
  const answer = await desk.call('setPermission', input);
  expect([answer.status, answer.body]).toEqual([200, { count: 1 }]);
  expect((await desk.call('setPermission', input)).body).toEqual({ count: 1 });
  expect(
    await db.query('select level from app.asset_permissions where asset_id = $1 and persona_id = $2', [family.assetId, second.persona_id]),
  ).toEqual([{ level: 'read' }]);
});

it('who changed what, in pages, with request and device, for who may read the log', async () => {
  const admin = await addPerson(db, identity, 2, 'Helen Marsh', 'firm_admin');
  const office = await registeredDesk(server.url, await admin.signIn());
  const first = routes.auditTrail.output.parse((await office.call('auditTrail', { asset_id: family.assetId, limit: '2' })).body);
  expect(first.entries).toHaveLength(2);
  const rest = routes.auditTrail.output.parse(
    (await office.call('auditTrail', { asset_id: family.assetId, limit: '500', cursor: first.next ?? '' })).body,
  );
  const entries = [...first.entries, ...rest.entries];
  expect(entries.find((entry) => entry.table_name === 'app.assets' && entry.action === 'insert')).toMatchObject({
    actor_name: 'Margaret Hale',
    device_name: 'Test laptop',
    row_id: family.assetId,
  });
  const assistant = await addPerson(db, identity, 2, 'Owen Pruitt', 'assistant');
  expect((await (await registeredDesk(server.url, await assistant.signIn())).call('auditTrail', {})).error.code).toBe('FW403');
  for (const input of [{ limit: '0' }, { limit: '501' }, { limit: 'x' }, { cursor: "1' or 1=1" }, { from: 'now' }]) {
    expect((await office.call('auditTrail', input)).error.code).toBe('FW422');
  }
});

it('a page of the pull holds what was pushed, and is compressed for who takes it', async () => {
  const plain = await desk.call('pull', firstPull(desk), { 'accept-encoding': 'identity' });
  const packed = await desk.call('pull', firstPull(desk), { 'accept-encoding': 'gzip' });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect({ ...packed.body, server_time: '' }).toEqual({ ...plain.body, server_time: '' });
  expect(routes.pull.output.parse(plain.body).put['assets']).toHaveLength(2);
});
