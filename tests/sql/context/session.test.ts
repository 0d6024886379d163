import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  asSystem,
  asUser,
  codeOf,
  deviceOf,
  inTransaction,
  openSession,
  registerDevice,
  type TestDatabase,
} from '../../support/database.ts';
import { makeWorld, tenant, users } from '../sync/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await makeWorld();
});
afterAll(() => db.drop());

const use = (token: string, request = 'r-1') =>
  inTransaction(db.pool('steward_app'), ({ query }) =>
    query<{ tenant_id: number; user_id: string; device_id: string | null }>('select * from api.sp_set_session_context($1, $2)', [
      token,
      request,
    ]),
  );
const setStatus = (status: string) =>
  asSystem(db, tenant.home, ({ query }) =>
    query('update app.users set status = $2 where tenant_id = 2 and id = $1', [users.tom.id, status]),
  );

describe('opening a session', () => {
  it('gives a random token, of which the database keeps the hash only', async () => {
    const device = await deviceOf(db, users.tom.subject);
    const token = await openSession(db, users.tom.subject, device);
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(await openSession(db, users.tom.subject, device)).not.toBe(token);
    const stored = await db.query<{ text: string }>('select s::text as text from sec.sessions s');
    expect(stored.some(({ text }) => text.includes(token))).toBe(false);
    expect((await use(token))[0]).toEqual({ tenant_id: 2, user_id: users.tom.id, device_id: device });
  });

  it.each([
    ['an unknown subject', 'nobody', null, 'FW401'],
    ['a subject with SQL in it', `' or 1=1--`, null, 'FW401'],
    ['an unknown device', users.tom.subject, '00000000-0000-7000-8000-00000000dead', 'FW401'],
  ])('is refused for %s', async (_, subject, device, code) => {
    expect(await codeOf(openSession(db, subject, device))).toBe(code);
  });

  it('is refused for the device of somebody else', async () => {
    expect(await codeOf(openSession(db, users.tom.subject, await deviceOf(db, users.priya.subject)))).toBe('FW401');
    expect(await codeOf(openSession(db, users.tom.subject, await deviceOf(db, users.other.subject)))).toBe('FW401');
  });

  it.each([
    ['suspended', 'FW401'],
    ['inactive', 'FW401'],
    ['pending_verification', 'FW401'],
    ['locked', 'FW423'],
  ])('is refused while the login is %s, and open sessions end at once', async (status, code) => {
    const token = await openSession(db, users.tom.subject, await deviceOf(db, users.tom.subject));
    await setStatus(status);
    expect(await codeOf(openSession(db, users.tom.subject, null))).toBe(code);
    expect(await codeOf(use(token))).toBe('FW401');
    await setStatus('active');
  });

  it('is refused while the firm is suspended', async () => {
    const device = await deviceOf(db, users.other.subject);
    const token = await openSession(db, users.other.subject, device);
    await asSystem(db, tenant.other, ({ query }) => query(`update app.tenants set status = 'suspended' where tenant_id = 3`));
    expect(await codeOf(use(token))).toBe('FW401');
    expect(await codeOf(openSession(db, users.other.subject, device))).toBe('FW401');
    await asSystem(db, tenant.other, ({ query }) => query(`update app.tenants set status = 'active' where tenant_id = 3`));
    expect(await openSession(db, users.other.subject, device)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('ends by itself, by closing and by revoking', async () => {
    const device = await deviceOf(db, users.tom.subject);
    const gate = db.pool('steward_gate');
    expect(await codeOf(gate.query(`select * from sec.open($1, $2, now() - interval '1 second')`, [users.tom.subject, device]))).toBe(
      'FW401',
    );
    const { rows } = await gate.query<{ session_token: string; expires_at: Date; limit_at: Date }>(
      `select *, now() + interval '1 hour' as limit_at from sec.open($1, $2, now() + interval '1 day')`,
      [users.tom.subject, device],
    );
    expect(rows[0]!.expires_at).toEqual(rows[0]!.limit_at);
    await db.query(`update sec.sessions set expires_at = now() - interval '1 second' where token_sha256 = sha256(convert_to($1, 'UTF8'))`, [
      rows[0]!.session_token,
    ]);
    expect(await codeOf(use(rows[0]!.session_token))).toBe('FW401');
    const closed = await openSession(db, users.tom.subject, device);
    expect((await gate.query<{ closed: boolean }>('select sec.close($1) as closed', [closed])).rows[0]!.closed).toBe(true);
    expect(await codeOf(use(closed))).toBe('FW401');
    const [one, two] = [await openSession(db, users.tom.subject, device), await openSession(db, users.tom.subject, device)];
    expect(
      (await gate.query<{ count: number }>('select sec.revoke($1, $2) as count', [users.tom.subject, device])).rows[0]!.count,
    ).toBeGreaterThanOrEqual(2);
    expect([await codeOf(use(one)), await codeOf(use(two))]).toEqual(['FW401', 'FW401']);
  });
});

describe('a device', () => {
  it('that was revoked is refused, and its open session with it', async () => {
    const device = await registerDevice(db, users.priya.subject, 'Old laptop');
    const token = await openSession(db, users.priya.subject, device);
    await asUser(db, users.priya.subject, undefined, ({ query }) =>
      query('select api.sp_revoke_device($1, $2, $3)', [randomUUID(), device, 'lost on a train']),
    );
    expect(await codeOf(use(token))).toBe('FW401');
    expect(await codeOf(openSession(db, users.priya.subject, device))).toBe('FW401');
  });

  it('is revoked by its user or the firm administrator; for others it does not exist', async () => {
    const device = await registerDevice(db, users.tom.subject, 'Second laptop');
    const revoke = (user: string, mutation = randomUUID()) =>
      asUser(db, user, undefined, ({ query }) =>
        query<{ r: unknown }>('select api.sp_revoke_device($1, $2, $3) as r', [mutation, device, 'test']),
      );
    for (const stranger of [users.priya, users.cpa, users.other]) expect(await codeOf(revoke(stranger.subject))).toBe('FW404');
    expect(
      await codeOf(
        asUser(db, users.tom.subject, undefined, ({ query }) =>
          query('select api.sp_revoke_device($1, $2, $3)', [randomUUID(), device, ' ']),
        ),
      ),
    ).toBe('FW422');
    const mutation = randomUUID();
    const first = await revoke(users.admin.subject, mutation);
    expect(first[0]!.r).toEqual({ device_id: device, status: 'revoked' });
    expect(await revoke(users.admin.subject, mutation)).toEqual(first);
    const [row] = await db.query<{ revoked_by: string; row_version: number }>(
      'select revoked_by, row_version from app.devices where id = $1',
      [device],
    );
    expect(row).toEqual({ revoked_by: users.admin.id, row_version: 2 });
  });

  it('registers once; the same call again gives the same answer, other content is refused', async () => {
    const token = await openSession(db, users.cpa.subject, null);
    const register = (mutation: string, device: string, name: string) =>
      inTransaction(db.pool('steward_app'), async ({ query }) => {
        await query('select api.sp_set_session_context($1, $2)', [token, 'r']);
        return query<{ r: unknown }>('select api.sp_register_device($1, $2, $3, $4, $5) as r', [mutation, device, name, 'linux', 'key']);
      });
    const [mutation, device] = [randomUUID(), randomUUID()];
    const first = await register(mutation, device, 'Laptop');
    expect(first[0]!.r).toEqual({ device_id: device, status: 'active' });
    expect(await register(mutation, device, 'Laptop')).toEqual(first);
    expect(await codeOf(register(mutation, device, 'Other name'))).toBe('FW409');
    expect(await codeOf(register(randomUUID(), device, 'Laptop'))).toBe('FW409');
    expect(await codeOf(register(randomUUID(), randomUUID(), ''))).toBe('FW422');
    expect(await codeOf(register(randomUUID(), randomUUID(), 'x'.repeat(121)))).toBe('FW422');
  });

  it('is needed for everything but registering and asking who one is', async () => {
    const run = (statement: string) => asUser(db, users.priya.subject, null, ({ query }) => query<{ r: unknown }>(statement));
    expect(await codeOf(run(`select api.sp_calculate_net_worth('{}')`))).not.toBeNull();
    expect(await codeOf(run(`select api.sp_get_audit_trail('{}')`))).toBe('FW401');
    expect(await codeOf(run(`select api.sp_revoke_device(gen_random_uuid(), gen_random_uuid(), 'x')`))).toBe('FW401');
    expect((await run('select m as r from api.sp_get_me() m'))[0]!.r).toContain('Priya Raman');
  });
});

describe('the context', () => {
  it('is refused where there is none, on a new connection and after a commit', async () => {
    const client = new pg.Client({ connectionString: db.url('steward_app') });
    await client.connect();
    expect(await codeOf(client.query('select * from api.sp_get_sync_clock()'))).toBe('FW401');
    const token = await openSession(db, users.tom.subject, await deviceOf(db, users.tom.subject));
    await client.query('begin');
    await client.query('select api.sp_set_session_context($1, $2)', [token, 'r']);
    expect((await client.query('select version from api.sp_get_sync_clock()')).rows).toHaveLength(1);
    await client.query('commit');
    expect(await codeOf(client.query('select * from api.sp_get_sync_clock()'))).toBe('FW401');
    await client.end();
  });

  it('can be set in a read-only transaction', async () => {
    const token = await openSession(db, users.tom.subject, await deviceOf(db, users.tom.subject));
    await inTransaction(
      db.pool('steward_app'),
      async ({ query }) => {
        await query('select api.sp_set_session_context($1, $2)', [token, 'r']);
        expect(await query('select version from api.sp_get_sync_clock()')).toHaveLength(1);
      },
      'begin isolation level repeatable read read only',
    );
  });

  it.each([[''], ['x'.repeat(101)], ['line\nbreak'], ['a b'], ['é']])('refuses the request id %j', async (request) => {
    expect(await codeOf(use('0'.repeat(64), request))).toBe('FW422');
  });

  it('of the system is for deployments only, needs a reason and is logged', async () => {
    expect(await codeOf(asSystem(db, 2, ({ query }) => query(`select sec.system_context(2, ' ')`)))).toBe('FW422');
    for (const login of ['steward_app', 'steward_gate', 'steward_worker'] as const) {
      expect(await codeOf(db.pool(login).query(`select sec.system_context(2, 'why not')`))).toBe('42501');
    }
    await db.pool('steward_migrate').query(`select sec.system_context(3, 'a migration')`);
    expect(
      await db.query(`select 1 from sec.system_context_log where reason = 'a migration' and login = 'steward_migrate' and tenant_id = 3`),
    ).toHaveLength(1);
  });
});
