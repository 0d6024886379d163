// What the server shows to anybody: only the routes of the contract, one error shape, safe headers, and an end in order.
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorBodySchema } from '../../contract/errors.ts';
import { routes } from '../../contract/http.ts';
import { readConfig } from '../../server/config.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { startIdentity, type TestIdentity } from '../support/identity.ts';
import { environmentFor, spawnServer, startServer, type TestServer } from '../support/server.ts';
import { goodClaims, signToken } from '../support/tokens.ts';

let db: TestDatabase;
let identity: TestIdentity;
let server: TestServer;

beforeAll(async () => {
  [db, identity] = await Promise.all([cloneDatabase(), startIdentity()]);
  server = await startServer(environmentFor(db, identity));
});
afterAll(async () => {
  await server.stop();
  await identity.stop();
  await db.drop();
});

const get = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);

describe('routes', () => {
  it('are those of the contract and no other', () => {
    const lines = server.app.printRoutes({ commonPrefix: false, includeHooks: false }).split('\n');
    const found: string[] = [];
    const prefix: string[] = [];
    for (const line of lines) {
      const match = /^(.*?)[├└]── (\S+?)(?: \(([A-Z, ]+)\))?$/.exec(line);
      if (!match) continue;
      const depth = match[1]!.length / 4;
      prefix.length = depth;
      prefix.push(match[2]!);
      for (const method of match[3]?.split(', ') ?? []) found.push(`${method} ${prefix.join('')}`);
    }
    expect(found.sort()).toEqual(
      Object.values(routes)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    );
  });

  it('that need a person refuse everybody without a token', async () => {
    for (const { method, path, auth } of Object.values(routes)) {
      if (auth === 'open') continue;
      const response = await get(path, {
        method,
        ...(method === 'POST' && { body: 'not even JSON', headers: { 'content-type': 'application/json' } }),
      });
      expect([path, response.status, errorBodySchema.parse(await response.json()).code]).toEqual([path, 401, 'FW401']);
    }
  });

  it.each(['Basic abc', 'Bearer', 'Bearer  two', 'bearer x', 'Bearer a b', `Bearer ${'x'.repeat(9_000)}`])(
    'refuse the header "%.30s"',
    async (authorization) => {
      const response = await get('/v1/me', { headers: { authorization } });
      expect(response.status).toBe(401);
      expect(errorBodySchema.parse(await response.json()).code).toBe('FW401');
    },
  );

  it('refuse a good token of a person whom the database does not know', async () => {
    const token = signToken(goodClaims(randomUUID(), identity.userPoolId, identity.clientId));
    for (const headers of [{}, { 'x-steward-device': randomUUID() }, { 'x-steward-device': 'no uuid' }, { 'x-steward-tenant': '1' }]) {
      const response = await get(headers['x-steward-device' as never] ? '/v1/sync/pull' : '/v1/me', {
        method: headers['x-steward-device' as never] ? 'POST' : 'GET',
        headers: { ...headers, authorization: `Bearer ${token}` },
      });
      expect(response.status).toBe(401);
    }
  });
});

describe('errors', () => {
  it.each([
    ['an unknown address', '/v1/secrets', {}, 404, 'FW404'],
    ['another method', '/v1/me', { method: 'DELETE' }, 404, 'FW404'],
    ['HEAD where only GET is', '/healthz', { method: 'HEAD' }, 404, null],
    ['a malformed address', '/v1/%zz', {}, 400, 'FW422'],
    ['an unknown query key', '/healthz?tenant_id=2', {}, 422, 'FW422'],
    ['a prototype in the query', '/healthz?__proto__=1', {}, 400, 'FW422'],
    ['NUL in the query', '/healthz?a=%00', {}, 400, 'FW422'],
  ])('%s', async (_name, path, init, status, code) => {
    const response = await get(path, init);
    expect(response.status).toBe(status);
    const text = await response.text();
    // HEAD has no body.
    expect(text === '' ? null : errorBodySchema.parse(JSON.parse(text)).code).toBe(code);
  });

  it('carry the request id of the caller when it is plain, else one of our own', async () => {
    const kept = await get('/v1/me', { headers: { 'x-request-id': 'desk-1:42' } });
    expect(kept.headers.get('x-request-id')).toBe('desk-1:42');
    expect(errorBodySchema.parse(await kept.json()).requestId).toBe('desk-1:42');
    for (const bad of ['<script>', 'a b', 'x'.repeat(101)]) {
      const response = await get('/v1/me', { headers: { 'x-request-id': bad } });
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('are answered also to what is no HTTP', async () => {
    const { port } = new URL(server.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.end('HELLO\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect((await get('/healthz')).status).toBe(200);
  });
});

describe('health', () => {
  it('tells that the process lives and can serve', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ ok: true });
    expect(await (await get('/readyz')).json()).toEqual({ ok: true, database: true, identity: true });
  });
  it('tells that the database does not answer, while the process lives', async () => {
    const lost = await startServer(environmentFor(db, identity, { DATABASE_APP_URL: 'postgresql://steward_app:wrong@127.0.0.1:1/none' }));
    try {
      expect((await fetch(`${lost.url}/healthz`)).status).toBe(200);
      const ready = await fetch(`${lost.url}/readyz`);
      expect([ready.status, await ready.json()]).toEqual([503, { ok: false, database: false, identity: true }]);
    } finally {
      await lost.stop();
    }
  });
  it('is not lost with the database: a signed-in person is told FW503, not that he is signed out', async () => {
    const lost = await startServer(environmentFor(db, identity, { DATABASE_GATE_URL: 'postgresql://steward_gate:wrong@127.0.0.1:1/none' }));
    try {
      const token = signToken(goodClaims(randomUUID(), identity.userPoolId, identity.clientId));
      const response = await fetch(`${lost.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
      expect([response.status, errorBodySchema.parse(await response.json()).code, response.headers.get('retry-after')]).toEqual([
        503,
        'FW503',
        '2',
      ]);
    } finally {
      await lost.stop();
    }
  });
});

it('answers carry the headers that keep a browser from doing anything with them', async () => {
  const { headers } = await get('/healthz');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('strict-transport-security')).toContain('max-age');
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
});

describe('limits', () => {
  it('of one address: FW429 with the seconds to wait, before any token is looked at', async () => {
    const limited = await startServer(environmentFor(db, identity, { RATE_LIMIT_ADDRESS: '3' }));
    try {
      const statuses: number[] = [];
      for (let index = 0; index < 5; index += 1) statuses.push((await fetch(`${limited.url}/v1/me`)).status);
      expect(statuses).toEqual([401, 401, 401, 429, 429]);
      const refused = await fetch(`${limited.url}/v1/me`);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(errorBodySchema.parse(await refused.json())).toMatchObject({ code: 'FW429', retryAfterSeconds: expect.any(Number) });
      expect((await fetch(`${limited.url}/healthz`)).status).toBe(200);
    } finally {
      await limited.stop();
    }
  });
});

describe('configuration', () => {
  it('that is wrong names the variables and never their values', () => {
    const wrong = {
      DATABASE_APP_URL: 'mysql://root:hunter2@db/x',
      DATABASE_GATE_URL: 'postgres://a:hunter3@db/x',
      PORT: 'hunter4',
      IDENTITY_USER_POOL_ID: 'p',
      IDENTITY_CLIENT_IDS: 'c',
    };
    expect(() => readConfig(wrong)).toThrow(/DATABASE_APP_URL.*PORT|PORT.*DATABASE_APP_URL/);
    expect(() => readConfig(wrong)).not.toThrow(/hunter/);
  });
  it('takes handed-over keys in the local environment only', () => {
    const environment = environmentFor(db, identity);
    expect(() => readConfig({ ...environment, STEWARD_ENVIRONMENT: 'production' })).toThrow(/IDENTITY_KEYS/);
    expect(() => readConfig({ ...environment, IDENTITY_KEYS: '[]' })).toThrow(/IDENTITY_KEYS/);
    expect(readConfig({ ...environment, STEWARD_ENVIRONMENT: undefined, IDENTITY_KEYS: undefined }).isProduction).toBe(true);
  });
});

describe('the program', () => {
  it('prints one ready line, logs JSON, and ends in order at SIGTERM', async () => {
    const running = await spawnServer(environmentFor(db, identity));
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
    running.child.kill('SIGTERM');
    expect(await running.ended).toEqual([0, null]);
    const lines = running.output().map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter((line) => line['ready'])).toHaveLength(1);
    expect(lines.at(-1)).toMatchObject({ msg: 'ended' });
    await expect(fetch(`${running.url}/healthz`)).rejects.toThrow('fetch failed');
  });
  it('says why it does not start, and ends with a code', async () => {
    await expect(spawnServer({ ...environmentFor(db, identity), DATABASE_APP_URL: '' })).rejects.toThrow(
      /ended with 1[\s\S]*DATABASE_APP_URL/,
    );
  });
});
