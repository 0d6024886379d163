import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asUser, codeOf, deviceOf, inTransaction, openSession, type TestDatabase } from '../../support/database.ts';
import { makeWorld, users } from '../sync/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await makeWorld();
});
afterAll(() => db.drop());

/** A statement as the app role in the session of an advisor. */
const attempt = (statement: string, values: unknown[] = []) =>
  codeOf(asUser(db, users.priya.subject, undefined, ({ query }) => query(statement, values)));

describe('steward_app, logged in and in a session', () => {
  it('reads and writes no table of any schema', async () => {
    const tables = await db.query<{
      name: string;
    }>(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('app', 'sec', 'sync', 'audit', 'search', 'ops') and c.relkind in ('r', 'p', 'v')`);
    expect(tables.length).toBeGreaterThan(60);
    for (const { name } of tables) {
      expect(`${name} ${await attempt(`select * from ${name} limit 1`)}`).toBe(`${name} 42501`);
      expect(`${name} ${await attempt(`delete from ${name}`)}`).toBe(`${name} 42501`);
    }
  });

  it.each([
    'create table public.x (a integer)',
    'create table api.x (a integer)',
    'create temp table x (a integer)',
    'create schema x',
    'create function api.x() returns integer language sql as $$ select 1 $$',
    'create or replace function api.sp_get_sync_clock() returns integer language sql as $$ select 1 $$',
    'drop function api.sp_pull_changes(jsonb)',
    'alter function api.sp_pull_changes(jsonb) owner to steward_app',
    'set role steward_definer',
    'set role steward_owner',
    'set role steward_ctx',
    'set role postgres',
    'set session authorization postgres',
    'grant steward_definer to steward_app',
    'alter role steward_app superuser',
    'create role x',
    'drop extension plpgsql',
    `copy (select 1) to program 'id'`,
    `copy app.assets to stdout`,
    `select pg_read_file('/etc/passwd')`,
    `select lo_import('/etc/passwd')`,
    `select lo_create(0)`,
    'select lo_from_bytea(0, $$x$$)',
    `select sec.open('sub-priya')`,
    `select sec.system_context(2, 'x')`,
    `select sec.mac('2|x')`,
    `select sec.use('x', 'y')`,
    'select sec.tid()',
    'select audit.make_partitions(1)',
    'select audit.trail(null, null, null, null, null, null, 10)',
    'select sync.open_commit(3)',
    `select sync.begin_epoch(2, 'x')`,
    'select app.may($$audit.read$$)',
    'alter table app.assets disable row level security',
    'alter table app.assets no force row level security',
    'truncate app.assets',
  ])('is refused: %s', async (statement) => {
    expect(await attempt(statement)).toBe('42501');
  });

  it('does not change the server', async () => {
    expect(await codeOf(db.pool('steward_app').query('alter system set log_statement = $$all$$'))).toBe('42501');
    expect(await codeOf(db.pool('steward_app').query('create database x'))).toBe('42501');
    expect(await codeOf(db.pool('steward_app').query('checkpoint'))).toBe('42501');
  });

  it('cannot make up, change or replay a context', async () => {
    const token = await openSession(db, users.priya.subject, await deviceOf(db, users.priya.subject));
    const clock = 'select * from api.sp_get_sync_clock()';
    // Made up.
    for (const forged of [
      `3|${users.other.id}||||s|${'0'.repeat(64)}`,
      `2|${users.priya.id}|${randomUUID()}|${randomUUID()}|r||${'a'.repeat(64)}`,
      '2',
      '|||||||',
      'x'.repeat(5_000),
    ]) {
      expect(
        await codeOf(
          inTransaction(db.pool('steward_app'), async ({ query }) => {
            await query(`select set_config('steward.context', $1, true)`, [forged]);
            await query(clock);
          }),
        ),
      ).toBe('FW401');
    }
    const context = async (connection: pg.ClientBase): Promise<string> =>
      (await connection.query<{ c: string }>(`select current_setting('steward.context') as c`)).rows[0]!.c;
    const one = new pg.Client({ connectionString: db.url('steward_app') });
    const two = new pg.Client({ connectionString: db.url('steward_app') });
    await Promise.all([one.connect(), two.connect()]);
    try {
      await one.query('begin');
      await one.query('select api.sp_set_session_context($1, $2)', [token, 'r']);
      const real = await context(one);
      // Changed: another tenant, the same signature.
      await one.query('savepoint s');
      await one.query(`select set_config('steward.context', $1, true)`, [real.replace(/^2\|/, '3|')]);
      expect(await codeOf(one.query(clock))).toBe('FW401');
      await one.query('rollback to savepoint s');
      expect((await one.query(clock)).rows).toHaveLength(1);
      // Copied to another connection at the same time.
      await two.query('begin');
      await two.query(`select set_config('steward.context', $1, true)`, [real]);
      expect(await codeOf(two.query(clock))).toBe('FW401');
      await two.query('rollback');
      await one.query('commit');
      // Replayed in a later transaction of the same connection, for the session too.
      await one.query(`select set_config('steward.context', $1, false)`, [real]);
      expect(await codeOf(one.query(clock))).toBe('FW401');
    } finally {
      await Promise.all([one.end(), two.end()]);
    }
  });

  it('cannot trick a procedure through search_path or row_security', async () => {
    await asUser(db, users.other.subject, undefined, async ({ query }) => {
      await query(`set local search_path = 'public', 'app'`);
      await query('set local row_security = off');
      await query(`set local session_replication_role = origin`).catch(() => undefined);
    }).catch(() => undefined);
    const rows = await asUser(db, users.other.subject, undefined, async ({ query }) => {
      await query(`set local search_path = 'app', 'public'`);
      return query<{ r: { entries: unknown[] } }>(`select to_jsonb(c) as r from api.sp_get_sync_clock() c`);
    });
    expect(rows).toHaveLength(1);
    expect(await attempt(`set local session_replication_role = replica`)).toBe('42501');
  });
});

describe('a procedure that can be injected', () => {
  it("is contained: the other tenant, the tables' protection and the key stay out of reach", async () => {
    await db.query('grant create on schema api to steward_definer');
    await db.query(`set role steward_definer;
      create function api.sp_broken(p_text text) returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
      declare v_result text; begin execute 'select ''' || p_text || '''' into v_result; return v_result; end $f$;
      grant execute on function api.sp_broken(text) to steward_app; reset role`);
    const inject = (sql: string) =>
      asUser(
        db,
        users.other.subject,
        undefined,
        async ({ query }) => (await query<{ r: string }>('select api.sp_broken($1) as r', [sql]))[0]!.r,
      );
    // The hole is real: the injected query runs with the rights of the definer …
    expect(await inject(`' || (select count(*)::text from app.fwd_family_circles) || '`)).toBe('1');
    // … and sees what its user sees, nothing of the other firm.
    expect(await inject(`' || (select coalesce(string_agg(name, ','), 'none') from app.fwd_family_circles where tenant_id = 2) || '`)).toBe(
      'none',
    );
    expect(await inject(`' || (select count(*)::text from app.assets) || '`)).toBe('0');
    expect(await inject(`' || (select count(*)::text from sync.change where tenant_id = 2) || '`)).toBe('0');
    for (const sql of [
      `' || (select count(*)::text from sec.mac_key) || '`,
      `' || (select count(*)::text from sec.sessions) || '`,
      `' || (select count(*)::text from audit.audit_log) || '`,
      `'; alter table app.assets no force row level security; select '`,
      `'; alter table app.assets disable row level security; select '`,
      `'; drop policy tenant_only on app.assets; select '`,
      `'; set role steward_owner; select '`,
      `'; truncate app.assets; select '`,
      `'; select sec.system_context(2, 'x'); select '`,
      `'; copy app.assets to program 'cat'; select '`,
    ])
      expect(`${sql} ${await codeOf(inject(sql))}`).toMatch(/ (42501|0A000)$/);
  });
});
