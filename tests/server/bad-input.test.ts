// Hostile and broken input over HTTP: an answer from the closed list, nothing written, nothing crashed, and nothing of it in the logs.
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorBodySchema } from '../../contract/errors.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { firstPull, makeDesk, pushOf, registeredDesk, type Desk } from '../support/desk.ts';
import { newFamily, outbox } from '../support/family.ts';
import { addFirm, addPerson, type Person } from '../support/firm.ts';
import { startIdentity, type TestIdentity } from '../support/identity.ts';
import { rowCounts } from '../support/row-counts.ts';
import { environmentFor, startServer, type TestServer } from '../support/server.ts';

let db: TestDatabase;
let identity: TestIdentity;
let server: TestServer;
let margaret: Person;
let desk: Desk;
let foreign: Desk;

const theirOutbox = outbox();

/** Planted where personal data could be; none may reach a log. */
const marker = 'MARKER-Eleanor-4711';

beforeAll(async () => {
  [db, identity] = await Promise.all([cloneDatabase(), startIdentity()]);
  await addFirm(db, 2, 'Brightwater');
  await addFirm(db, 3, 'Cedar and Lark');
  margaret = await addPerson(db, identity, 2, 'Margaret Hale', 'lead_advisor');
  const judith = await addPerson(db, identity, 3, 'Judith Lark', 'lead_advisor');
  server = await startServer(environmentFor(db, identity, { BODY_LIMIT_BYTES: '2000000', LOG_LEVEL: 'trace' }));
  desk = await registeredDesk(server.url, await margaret.signIn());
  foreign = await registeredDesk(server.url, await judith.signIn());
});
afterAll(async () => {
  await server.stop();
  await identity.stop();
  await db.drop();
});

const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  desk.raw(path, { method: 'POST', body: body as never, headers: { 'content-type': 'application/json', ...headers } });

/** Status and code of an answer in the one error shape; also makes sure that nothing was written. */
async function refusalOf(request: () => Promise<Response>): Promise<string> {
  const before = await rowCounts(db);
  const response = await request();
  const body = errorBodySchema.parse(await response.json());
  expect(await rowCounts(db)).toEqual(before);
  return `${response.status} ${body.code}`;
}

const registration = (changes: Record<string, unknown>) => ({
  device_id: randomUUID(),
  name: 'Laptop',
  platform: 'linux',
  public_key: 'none',
  mutation_id: randomUUID(),
  ...changes,
});

describe('bodies', () => {
  const nested = (depth: number) => `{"device_id":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  it.each<[string, () => string | Uint8Array, string]>([
    ['nothing', () => '', '400 FW422'],
    ['no JSON', () => `{${marker}`, '400 FW422'],
    ['nesting of 201', () => nested(201), '400 FW422'],
    ['nesting of 20,000', () => nested(20_000), '400 FW422'],
    ['__proto__', () => `{"__proto__":{"admin":true},"name":"${marker}"}`, '400 FW422'],
    ['constructor.prototype', () => '{"constructor":{"prototype":{"admin":true}}}', '400 FW422'],
    ['NUL', () => `{"name":"${marker}\\u0000"}`, '400 FW422'],
    ['a lone surrogate', () => `{"name":"${marker}\\ud800"}`, '400 FW422'],
    ['no UTF-8', () => Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), '400 FW422'],
    ['a list', () => '[]', '422 FW422'],
    ['null', () => 'null', '422 FW422'],
    ['a number', () => '1e999', '422 FW422'],
    ['tenant_id beside the rest', () => JSON.stringify(registration({ tenant_id: 3 })), '422 FW422'],
    ['user_id beside the rest', () => JSON.stringify(registration({ user_id: margaret.userId })), '422 FW422'],
    ['a text of wrong type', () => JSON.stringify(registration({ name: { toString: marker } })), '422 FW422'],
    ['a text that is too long', () => JSON.stringify(registration({ name: marker.repeat(20) })), '422 FW422'],
    ['an id in upper case', () => JSON.stringify(registration({ device_id: randomUUID().toUpperCase() })), '422 FW422'],
    ['an id with SQL', () => JSON.stringify(registration({ device_id: `${randomUUID()}'; drop table app.users --` })), '422 FW422'],
    ['a body over the limit', () => JSON.stringify(registration({ name: 'x'.repeat(2_100_000) })), '413 FW422'],
  ])('%s', async (_name, body, expected) => {
    expect(await refusalOf(() => post('/v1/devices', body()))).toBe(expected);
  });

  it('compressed are not taken, so there is no bomb to unpack', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf(() => post('/v1/devices', bomb, { 'content-encoding': 'gzip' }))).toBe('400 FW422');
  });
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    'of type %s are refused',
    async (type) => {
      expect(await refusalOf(() => post('/v1/devices', JSON.stringify(registration({})), { 'content-type': type }))).toBe('415 FW422');
    },
  );
  it('longer than announced, or without an end, do not hold the server', async () => {
    const { port } = new URL(server.url);
    const headers = Object.entries(desk.headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\r\n');
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `POST /v1/devices HTTP/1.1\r\nHost: x\r\n${headers}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
        );
        for (let index = 0; index < 300; index += 1) socket.write(`2710\r\n${' '.repeat(10_000)}\r\n`);
      });
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('close', () => resolve(text));
      socket.on('error', () => resolve(text));
      setTimeout(() => reject(new Error('no answer')), 60_000).unref();
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});

describe('pull', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a page of -1', { limit: -1 }],
    ['a page of 0', { limit: 0 }],
    ['a page of a billion', { limit: 1e9 }],
    ['a page of 100.5', { limit: 100.5 }],
    ['a page as text', { limit: '1000' }],
    ['a negative version', { version: -1 }],
    ['a version that JavaScript rounds', { version: Number.MAX_SAFE_INTEGER + 2 }],
    ['a digest of another form', { scopes_digest: "' or 1=1 --" }],
    ['a token that nobody gave', { token: 'eyJwIjoicyJ9' }],
    ['a token with SQL', { token: `{"p":"s'; drop table app.users --"}` }],
    ['a token of another shape', { token: '{"p":"c","v":-5,"t":"tomorrow","n":"x"}' }],
    ['a scope of another form', { scopes: [{ scope: 'asset:*', level: 'read' }] }],
    ['a level that does not exist', { scopes: [{ scope: 'tenant', level: 'root' }] }],
    ['a tenant', { tenant_id: 3 }],
  ])('with %s', async (_name, changes) => {
    expect(await refusalOf(() => post('/v1/sync/pull', JSON.stringify({ ...firstPull(desk), ...changes })))).toBe('422 FW422');
  });
  it('with a cursor ahead of the server, of another firm or made up is told to begin again', async () => {
    const theirs = (await foreign.call('pull', firstPull(foreign))).body;
    for (const cursor of [
      { epoch: theirs.epoch, version: theirs.version, commit_id: theirs.commit_id },
      { epoch: randomUUID(), version: 1, commit_id: randomUUID() },
      { epoch: null, version: 1_000_000, commit_id: randomUUID() },
    ]) {
      const answer = await desk.call('pull', { ...firstPull(desk), ...cursor });
      expect([answer.status, answer.body.mode, answer.body.put, answer.body.scopes]).toEqual([
        200,
        'reset',
        {},
        { added: [], removed: [] },
      ]);
    }
  });
  it('that claims scopes of another firm gets nothing of them', async () => {
    const family = newFamily(theirOutbox, marker);
    await foreign.call('push', pushOf(foreign, ...family.operations));
    const first = (await desk.call('pull', firstPull(desk))).body;
    const scopes = [
      ...first.scopes.added,
      { scope: `asset:${family.assetId}`, level: 'admin' },
      { scope: `circle:${family.circleId}`, level: 'admin' },
    ];
    const answer = await desk.call('pull', {
      ...firstPull(desk),
      epoch: first.epoch,
      version: first.version,
      commit_id: first.commit_id,
      scopes,
    });
    expect(answer.body.scopes.removed.toSorted()).toEqual([`asset:${family.assetId}`, `circle:${family.circleId}`].sort());
    expect(JSON.stringify(answer.body.put)).not.toContain(marker);
  });
});

describe('push', () => {
  const operation = (changes: Record<string, unknown> = {}) => ({ ...newFamily(outbox(), marker).operations[0], ...changes });
  it.each<[string, () => unknown]>([
    ['no operation', () => ({ ...pushOf(desk), ops: [] })],
    ['101 operations', () => pushOf(desk, ...Array.from({ length: 101 }, () => operation()))],
    ['an unknown operation', () => pushOf(desk, operation({ name: 'drop_tenant' }))],
    ['an inherited name', () => pushOf(desk, operation({ name: 'toString' }))],
    ['a sequence of 0', () => pushOf(desk, operation({ seq: 0 }))],
    ['a tenant in the envelope', () => pushOf(desk, operation({ tenant_id: 3 }))],
    ['101 dependencies', () => pushOf(desk, operation({ deps: Array.from({ length: 101 }, () => randomUUID()) }))],
    ['arguments that are a list', () => pushOf(desk, operation({ args: [] }))],
    ['an instant that is none', () => pushOf(desk, operation({ made_at: 'now' }))],
  ])('with %s', async (_name, body) => {
    expect(await refusalOf(() => post('/v1/sync/push', JSON.stringify(body())))).toBe('422 FW422');
  });
  it('with 501 assets for one permission refuses that operation', async () => {
    const args = {
      asset_ids: Array.from({ length: 501 }, () => randomUUID()),
      persona_id: randomUUID(),
      level: 'read',
      valid_from: null,
      valid_until: null,
    };
    const answer = await desk.call('push', pushOf(desk, operation({ name: 'set_permission', args })));
    expect(answer.body.results).toMatchObject([{ status: 'rejected', code: 'FW422' }]);
  });
});

describe('ids', () => {
  it('of another firm answer exactly as ids that do not exist', async () => {
    const family = newFamily(theirOutbox, marker);
    expect((await foreign.call('push', pushOf(foreign, ...family.operations))).body.results.map(({ status }) => status)).toEqual([
      'applied',
      'applied',
      'applied',
    ]);
    const permission = (assetId: string, personaId: string) => ({
      asset_ids: [assetId],
      persona_id: personaId,
      level: 'read',
      valid_from: null,
      valid_until: null,
      mutation_id: randomUUID(),
    });
    const pairs = [
      ['assetDetails', { asset_id: family.assetId }, { asset_id: randomUUID() }],
      ['personaAssets', { persona_id: family.personaId }, { persona_id: randomUUID() }],
      ['circleHierarchy', { ffc_id: family.circleId }, { ffc_id: randomUUID() }],
      ['netWorth', { ffc_id: family.circleId }, { ffc_id: randomUUID() }],
      ['netWorth', { persona_id: family.personaId }, { persona_id: randomUUID() }],
      ['setPermission', permission(family.assetId, family.personaId), permission(randomUUID(), randomUUID())],
      [
        'revokeDevice',
        { device_id: foreign.deviceId, reason: 'x', mutation_id: randomUUID() },
        { device_id: randomUUID(), reason: 'x', mutation_id: randomUUID() },
      ],
    ] as const;
    for (const [name, theirs, nobodys] of pairs) {
      const [found, unknown] = [await desk.call(name, theirs), await desk.call(name, nobodys)];
      expect([name, found.status, { ...found.error, requestId: '' }]).toEqual([name, unknown.status, { ...unknown.error, requestId: '' }]);
      expect([name, found.error.code]).toEqual([name, 'FW404']);
    }
  });
  it.each(['tenant_id', 'x-tenant', 'role'])('of a firm in the query (%s) are refused', async (key) => {
    expect(await refusalOf(() => desk.raw(`/v1/me?${key}=3`))).toBe('422 FW422');
    expect(await refusalOf(() => post(`/v1/sync/pull?${key}=3`, JSON.stringify(firstPull(desk))))).toBe('422 FW422');
  });
  it('of a firm in a header change nothing', async () => {
    const answer = await desk.call(
      'me',
      {},
      { 'x-tenant-id': '3', 'x-steward-tenant': '3', 'x-hasura-role': 'admin', role: 'steward_owner' },
    );
    expect(answer.body).toMatchObject({ tenant_id: 2, user_id: margaret.userId });
  });
});

describe('queries', () => {
  it.each(['asset_id=1', `asset_id=${randomUUID()}&asset_id=${randomUUID()}`, 'asset_id[]=1', `asset_id=${randomUUID()}'--`, ''])(
    'assetDetails?%s',
    async (query) => {
      expect(await refusalOf(() => desk.raw(`/v1/assets/details?${query}`))).toBe('422 FW422');
    },
  );
  it.each(['as_of=2025-02-30', 'as_of=tomorrow', 'as_of=-infinity', 'as_of=01/02/2025', 'currency=XXX', 'currency=usd', 'ffc_id=null'])(
    'netWorth?%s',
    async (query) => {
      expect(await refusalOf(() => desk.raw(`/v1/net-worth?${query}`))).toBe('422 FW422');
    },
  );
});

it('limits of one person and of one firm are counted apart', async () => {
  const limited = await startServer(environmentFor(db, identity, { RATE_LIMIT_USER: '3', RATE_LIMIT_TENANT: '5' }));
  try {
    const second = await addPerson(db, identity, 2, 'Second Person', 'lead_advisor');
    const codes = async (token: string, times: number) => {
      const found: string[] = [];
      for (let index = 0; index < times; index += 1) found.push((await makeDesk(limited.url, token).call('me')).error.message ?? 'ok');
      return found;
    };
    expect(await codes(await margaret.signIn(), 4)).toEqual(['ok', 'ok', 'ok', 'Too many requests from this person.']);
    expect(await codes(await second.signIn(), 3)).toEqual(['ok', 'ok', 'Too many requests from this firm.']);
    const refused = await makeDesk(limited.url, await margaret.signIn()).call('me');
    expect([refused.status, refused.error.code, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, 'FW429', true]);
  } finally {
    await limited.stop();
  }
});

it('prototypes are as they were', () => {
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
});

it('logs hold no marker, no name, no address, no token, no query', async () => {
  await desk.raw(`/v1/net-worth?ffc_id=${marker}`);
  await fetch(`${server.url}/v1/me`, { headers: { authorization: `Bearer ${marker}`, cookie: marker, 'user-agent': marker } });
  await desk.call('registerDevice', registration({ name: marker }));
  const log = server.log().join('');
  expect(log.split('\n').length).toBeGreaterThan(100);
  const secrets = [
    marker,
    'Eleanor',
    'Margaret',
    'Judith',
    margaret.email,
    '@',
    desk.headers['authorization']!.slice(7, 60),
    'Bearer',
    'ffc_id=',
    'select ',
    'Brightwater',
  ];
  for (const secret of secrets) expect(log).not.toContain(secret);
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toContainEqual(expect.objectContaining({ msg: 'request', route: '/v1/me', status: 200, tenant: 2, user: margaret.userId }));
});
