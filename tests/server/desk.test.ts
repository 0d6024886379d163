// A desk from its first call on: who am I, register, pull, live events, revoked.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pullResponseSchema } from '../../contract/sync.ts';
import { asSystem, cloneDatabase, type TestDatabase } from '../support/database.ts';
import { firstPull, makeDesk, registeredDesk } from '../support/desk.ts';
import { scopesDigest } from '../support/digest.ts';
import { openEvents } from '../support/events.ts';
import { addFirm, addPerson, type Person } from '../support/firm.ts';
import { startIdentity, type TestIdentity } from '../support/identity.ts';
import { environmentFor, startServer, type TestServer } from '../support/server.ts';
import { goodClaims, signToken } from '../support/tokens.ts';

let db: TestDatabase;
let identity: TestIdentity;
let server: TestServer;
let margaret: Person;
let daniel: Person;
let stranger: Person;

beforeAll(async () => {
  [db, identity] = await Promise.all([cloneDatabase(), startIdentity()]);
  await addFirm(db, 2, 'Brightwater');
  await addFirm(db, 3, 'Cedar and Lark');
  margaret = await addPerson(db, identity, 2, 'Margaret Hale', 'lead_advisor');
  daniel = await addPerson(db, identity, 2, 'Daniel Okafor', 'associate_advisor');
  stranger = await addPerson(db, identity, 3, 'Sam Lark', 'lead_advisor');
  server = await startServer(environmentFor(db, identity));
});
afterAll(async () => {
  await server.stop();
  await identity.stop();
  await db.drop();
});

const registration = (deviceId: string) => ({
  device_id: deviceId,
  name: 'Laptop',
  platform: 'linux',
  public_key: 'none',
  mutation_id: randomUUID(),
});

describe('before a device is registered', () => {
  it('a person learns who he is', async () => {
    const me = await makeDesk(server.url, await margaret.signIn()).call('me');
    expect(me.body).toEqual({
      user_id: margaret.userId,
      tenant_id: 2,
      firm_name: 'Brightwater',
      display_name: 'Margaret Hale',
      email: margaret.email,
      firm_role: 'lead_advisor',
    });
  });
  it('everything else is refused', async () => {
    const desk = makeDesk(server.url, await margaret.signIn());
    for (const [name, input] of [
      ['pull', firstPull(desk)],
      ['push', {}],
      ['events', {}],
      ['netWorth', {}],
      ['auditTrail', {}],
    ] as const) {
      const answer = await desk.call(name, input);
      expect([name, answer.status, answer.error.code]).toEqual([name, 401, 'FW401']);
    }
  });
  it('registering twice with one mutation id answers the same, once more with another is refused', async () => {
    const desk = makeDesk(server.url, await margaret.signIn());
    const input = registration(desk.deviceId);
    const first = await desk.call('registerDevice', input);
    expect([first.status, first.body]).toEqual([200, { device_id: desk.deviceId, status: 'active' }]);
    expect((await desk.call('registerDevice', input)).body).toEqual(first.body);
    expect((await desk.call('registerDevice', registration(desk.deviceId))).error.code).toBe('FW409');
    expect(await db.query('select count(*)::int as n from app.devices where id = $1', [desk.deviceId])).toEqual([{ n: 1 }]);
  });
});

describe('a registered device', () => {
  it('pulls a page that fits the contract, then nothing new', async () => {
    const desk = await registeredDesk(server.url, await margaret.signIn());
    const first = await desk.call('pull', firstPull(desk));
    expect(first.status).toBe(200);
    const page = pullResponseSchema.parse(first.body);
    expect(page).toMatchObject({ mode: 'snapshot', done: true });
    expect(page.scopes.added.map(({ scope }) => scope)).toContain(`user:${margaret.userId}`);
    expect(JSON.stringify(page)).not.toContain('Lark');
    const again = await desk.call('pull', {
      ...firstPull(desk),
      epoch: page.epoch,
      version: page.version,
      commit_id: page.commit_id,
      scopes_digest: scopesDigest(page.scopes.added),
    });
    expect(again.body.mode).toBe('unchanged');
  });
  it('of one person is no device of another, nor of another firm', async () => {
    const desk = await registeredDesk(server.url, await margaret.signIn());
    for (const other of [daniel, stranger]) {
      const thief = makeDesk(server.url, await other.signIn(), desk.deviceId);
      expect((await thief.call('pull', firstPull(desk))).error.code).toBe('FW401');
    }
  });
  it('named in the body must be the one of the session', async () => {
    const desk = await registeredDesk(server.url, await margaret.signIn());
    expect((await desk.call('pull', { ...firstPull(desk), device_id: randomUUID() })).error.code).toBe('FW401');
  });
  it('too old for the server is told so', async () => {
    const desk = await registeredDesk(server.url, await margaret.signIn());
    // The oldest protocol served is 1, and the contract knows none below: 0 is refused as input.
    expect((await desk.call('pull', { ...firstPull(desk), protocol: 0 })).error.code).toBe('FW422');
  });
  it('revoked is refused at once, by this server and by another, and its stream ends', async () => {
    const token = await margaret.signIn();
    const [lost, kept] = [await registeredDesk(server.url, token, 'Lost'), await registeredDesk(server.url, token, 'Kept')];
    const second = await startServer(environmentFor(db, identity));
    try {
      const elsewhere = makeDesk(second.url, token, lost.deviceId);
      expect((await elsewhere.call('pull', firstPull(lost))).status).toBe(200);
      const events = await openEvents(server.url, lost);
      await events.next('version');
      const revoked = await kept.call('revokeDevice', { device_id: lost.deviceId, reason: 'Left on a train', mutation_id: randomUUID() });
      expect(revoked.body).toEqual({ device_id: lost.deviceId, status: 'revoked' });
      await events.ended;
      expect((await lost.call('pull', firstPull(lost))).error.code).toBe('FW401');
      expect((await elsewhere.call('pull', firstPull(lost))).error.code).toBe('FW401');
      expect((await lost.call('events')).error.code).toBe('FW401');
      expect((await kept.call('pull', firstPull(kept))).status).toBe(200);
    } finally {
      await second.stop();
    }
  });
  it('of another person cannot be revoked by who does not manage devices, nor by another firm', async () => {
    const target = await registeredDesk(server.url, await margaret.signIn());
    for (const other of [daniel, stranger]) {
      const desk = await registeredDesk(server.url, await other.signIn());
      const known = await desk.call('revokeDevice', { device_id: target.deviceId, reason: 'x', mutation_id: randomUUID() });
      const unknown = await desk.call('revokeDevice', { device_id: randomUUID(), reason: 'x', mutation_id: randomUUID() });
      expect([known.status, { ...known.error, requestId: '' }]).toEqual([404, { ...unknown.error, requestId: '' }]);
    }
    expect((await target.call('pull', firstPull(target))).status).toBe(200);
  });
});

describe('live events', () => {
  it('come after a commit of the firm, and not after one of another firm', async () => {
    const desk = await registeredDesk(server.url, await margaret.signIn());
    const other = await registeredDesk(server.url, await stranger.signIn());
    const [events, others] = [await openEvents(server.url, desk), await openEvents(server.url, other)];
    const first = Number((await events.next('version'))['version']);
    await others.next('version');
    await asSystem(db, 2, ({ query }) =>
      query('update app.users set display_name = $1 where id = $2', ['Daniel A. Okafor', daniel.userId]),
    );
    const second = Number((await events.next('version'))['version']);
    expect(second).toBeGreaterThan(first);
    expect(await db.query('select version from sync.clock where tenant_id = 2')).toEqual([{ version: second }]);
    expect(others.received()).toHaveLength(1);
    events.close();
    others.close();
  });
  it('come also after the connection that listens was lost', async () => {
    const desk = await registeredDesk(server.url, await margaret.signIn());
    const events = await openEvents(server.url, desk);
    const first = Number((await events.next('version'))['version']);
    expect(
      await db.query(
        `select pg_terminate_backend(pid) as ended from pg_stat_activity where datname = current_database() and application_name = 'steward-server changes'`,
      ),
    ).toEqual([{ ended: true }]);
    await asSystem(db, 2, ({ query }) =>
      query('update app.users set display_name = $1 where id = $2', ['Daniel B. Okafor', daniel.userId]),
    );
    expect(Number((await events.next('version'))['version'])).toBeGreaterThan(first);
    events.close();
  });
  it('end when the sign-in ends', async () => {
    const desk = await registeredDesk(server.url, await margaret.signIn());
    const now = Math.floor(Date.now() / 1000);
    const short = signToken({ ...goodClaims(margaret.subject, identity.userPoolId, identity.clientId), exp: now + 2 });
    const events = await openEvents(server.url, makeDesk(server.url, short, desk.deviceId));
    await events.next('version');
    await events.ended;
    expect(Date.now() / 1000).toBeGreaterThanOrEqual(now + 2);
  });
  it('have a bound, with a refusal that says when to come again', async () => {
    const small = await startServer(environmentFor(db, identity, { LIVE_STREAMS: '1' }));
    try {
      const desk = await registeredDesk(small.url, await margaret.signIn());
      const events = await openEvents(small.url, desk);
      await events.next('version');
      const refused = await desk.call('events');
      expect([refused.status, refused.error.code, refused.headers.get('retry-after')]).toEqual([503, 'FW503', '30']);
      events.close();
    } finally {
      await small.stop();
    }
  });
  it('end when the server ends, and a request under way is finished', async () => {
    const ending = await startServer(environmentFor(db, identity));
    const desk = await registeredDesk(ending.url, await margaret.signIn());
    const events = await openEvents(ending.url, desk);
    await events.next('version');
    // Holds the clock of the firm, so that the registration waits at its commit while the server is told to end.
    const locker = await db.pool('postgres').connect();
    await locker.query('begin');
    await locker.query('select from sync.clock where tenant_id = 2 for update');
    const late = makeDesk(ending.url, await margaret.signIn());
    const underWay = late.call('registerDevice', registration(late.deviceId));
    await waitFor(
      async () =>
        (await db.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length > 0,
    );
    const stopped = ending.stop();
    await events.ended;
    await locker.query('commit');
    locker.release();
    expect((await underWay).status).toBe(200);
    await stopped;
    await expect(fetch(`${ending.url}/healthz`)).rejects.toThrow('fetch failed');
  });
});

it('an answer that does not fit the contract does not leave the server', async () => {
  const broken = await cloneDatabase();
  await addFirm(broken, 2, 'Brightwater');
  const person = await addPerson(broken, identity, 2, 'Broken Person', 'lead_advisor');
  await broken.query(`create or replace function api.sp_get_me() returns table (user_id uuid, tenant_id integer, firm_name text, display_name text, email text, firm_role text)
    language sql as $$ select gen_random_uuid(), 2, 'x', 'Secret Name', 'no address', 'root' $$`);
  const other = await startServer(environmentFor(broken, identity));
  try {
    const answer = await makeDesk(other.url, await person.signIn()).call('me');
    expect([answer.status, answer.error.code, answer.error.message.includes('Secret')]).toEqual([500, 'FW500', false]);
    expect(other.log().join('')).toContain('the answer does not fit the contract');
    expect(other.log().join('')).not.toContain('Secret Name');
  } finally {
    await other.stop();
    await broken.drop();
  }
});

describe('sessions', () => {
  it('that the database has swept are opened again without anybody noticing', async () => {
    const desk = await registeredDesk(server.url, await margaret.signIn());
    expect((await desk.call('pull', firstPull(desk))).status).toBe(200);
    await db.query('delete from sec.sessions');
    expect((await desk.call('pull', firstPull(desk))).status).toBe(200);
  });
  it('end for a person who is suspended, and for a firm that is closed', async () => {
    const desk = await registeredDesk(server.url, await daniel.signIn());
    const set = (status: string) =>
      asSystem(db, 2, ({ query }) => query('update app.users set status = $1 where id = $2', [status, daniel.userId]));
    await set('suspended');
    expect((await desk.call('pull', firstPull(desk))).error.code).toBe('FW401');
    await set('locked');
    expect((await desk.call('pull', firstPull(desk))).error.code).toBe('FW423');
    await set('active');
    expect((await desk.call('pull', firstPull(desk))).status).toBe(200);
  });
});

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}
