import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../../contract/http.ts';
import { asSystem, asUser, codeOf, deviceOf, type TestDatabase } from '../../support/database.ts';
import { asset, circle, id, makeWorld, persona, tenant, users } from '../sync/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await makeWorld();
});
afterAll(() => db.drop());

const trail = (user: string, filter: Record<string, unknown>) =>
  asUser(db, user, undefined, async ({ query }) => {
    const [row] = await query<{ trail: unknown }>('select api.sp_get_audit_trail($1) as trail', [JSON.stringify(filter)]);
    return routes.auditTrail.output.parse(row!.trail);
  });

describe('the log', () => {
  it('says who did what, from which device, with the changed fields before and after', async () => {
    await asSystem(
      db,
      tenant.home,
      ({ query }) => query(`update app.assets set notes = 'old roof' where tenant_id = 2 and id = $1`, [asset.cabin]),
      users.tom.id,
    );
    const [entry] = await db.query<Record<string, unknown>>(
      `select * from audit.audit_log where table_name = 'app.assets' and row_id = $1 and action = 'update' order by id desc limit 1`,
      [asset.cabin],
    );
    expect(entry).toMatchObject({ tenant_id: 2, user_id: users.tom.id, asset_id: asset.cabin, request_id: 'system' });
    expect(entry!['after']).toMatchObject({ notes: 'old roof' });
    expect(Object.keys(entry!['after'] as object).sort()).toEqual(['notes', 'row_version']);
    expect(Object.keys(entry!['before'] as object).sort()).toEqual(['notes', 'row_version']);
  });

  it('records the device, session and request of a signed-in person', async () => {
    const device = await deviceOf(db, users.priya.subject);
    await asUser(db, users.priya.subject, device, ({ query }) =>
      query('select api.sp_revoke_device($1, $2, $3)', [randomUUID(), device, 'lost']),
    );
    const [entry] = await db.query<Record<string, unknown>>(
      `select * from audit.audit_log where table_name = 'app.devices' and row_id = $1 and action = 'update'`,
      [device],
    );
    expect(entry).toMatchObject({ user_id: users.priya.id, device_id: device, after: { status: 'revoked', revoke_reason: 'lost' } });
    expect(entry!['session_id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(entry!['request_id']).toMatch(/^test-/);
  });

  it('keeps sensitive fields as keyed hash: equal for equal values, and not the plain hash', async () => {
    const hash = async (value: string) =>
      (
        await db.query<{ row: { ssn: string; name: string } }>(
          `select audit.redact(jsonb_build_object('ssn', $1::text, 'name', 'E'), array['ssn']) as row`,
          [value],
        )
      )[0]!.row;
    const first = await hash('987654320');
    expect(first.name).toBe('E');
    expect(first.ssn).toMatch(/^hash:[0-9a-f]{64}$/);
    expect(await hash('987654320')).toEqual(first);
    expect((await hash('987654321')).ssn).not.toBe(first.ssn);
    expect(first.ssn).not.toContain((await db.query<{ plain: string }>(`select encode(sha256('987654320'), 'hex') as plain`))[0]!.plain);
  });

  it('is not changed by anybody, its owner and the superuser included', async () => {
    for (const statement of ['update audit.audit_log set login = $$x$$', 'delete from audit.audit_log', 'truncate audit.audit_log']) {
      expect(await codeOf(asSystem(db, tenant.home, ({ query }) => query(statement)))).toBe('FW403');
      expect(
        await codeOf(
          asSystem(db, tenant.home, async ({ query }) => {
            await query('set local role steward_audit');
            await query(statement);
          }),
        ),
      ).toBe('FW403');
      for (const role of ['steward_owner', 'steward_definer', 'steward_access']) {
        expect(
          await codeOf(
            asSystem(db, tenant.home, async ({ query }) => {
              await query(`set local role ${role}`);
              await query(statement);
            }),
          ),
        ).toBe('42501');
      }
    }
  });

  it('has forced row security on each month, and months ahead', async () => {
    const partitions = await db.query<{ forced: boolean }>(
      `select c.relrowsecurity and c.relforcerowsecurity as forced from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'audit.audit_log'::regclass`,
    );
    expect(partitions.length).toBeGreaterThanOrEqual(5);
    expect(partitions.every(({ forced }) => forced)).toBe(true);
    expect(await db.query('select 1 from audit.audit_log_default')).toHaveLength(0);
    expect((await db.query<{ made: number }>('select audit.make_partitions(5) as made'))[0]!.made).toBe(2);
    expect(await codeOf(db.query('select audit.make_partitions(1000)'))).toBe('FW422');
  });

  it('is written in the same transaction or not at all', async () => {
    const count = async () => Number((await db.query<{ n: number }>('select count(*) as n from audit.audit_log'))[0]!.n);
    const before = await count();
    await asSystem(db, tenant.home, async ({ query }) => {
      await query(`update app.assets set notes = 'never' where tenant_id = 2`);
      throw new Error('changed my mind');
    }).catch(() => undefined);
    expect(await count()).toBe(before);
  });
});

describe('the trail', () => {
  it('is whole for the firm administrator, in pages', async () => {
    const all = await trail(users.admin.subject, { limit: 500 });
    expect(all.entries.length).toBeGreaterThan(50);
    const paged: string[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await trail(users.admin.subject, { limit: 20, ...(cursor === null ? {} : { cursor }) });
      paged.push(...page.entries.map((entry) => entry.id));
      cursor = page.next;
      if (cursor === null) break;
    }
    expect(new Set(paged).size).toBe(paged.length);
    expect(paged.map(Number)).toEqual(paged.map(Number).sort((a, b) => b - a));
    for (const entry of all.entries) expect(JSON.stringify(entry)).not.toContain(id('circ', 31));
  });

  it('is the circle for its owner and the asset for who administers it', async () => {
    const ofCircle = await trail(users.eleanor.subject, { ffc_id: circle });
    expect(ofCircle.entries.some((entry) => entry.table_name === 'app.ffc_memberships')).toBe(true);
    const ofAsset = await trail(users.eleanor.subject, { asset_id: asset.checking });
    expect(new Set(ofAsset.entries.map((entry) => entry.table_name))).toContain('app.asset_ownerships');
    expect(await codeOf(trail(users.eleanor.subject, { asset_id: asset.ranch }))).toBe('FW403');
    expect(await codeOf(trail(users.eleanor.subject, {}))).toBe('FW403');
    expect(await codeOf(trail(users.cpa.subject, { asset_id: asset.ranch }))).toBe('FW404');
    expect(await codeOf(trail(users.cpa.subject, { ffc_id: circle }))).toBe('FW404');
    expect(await codeOf(trail(users.other.subject, { ffc_id: circle }))).toBe('FW404');
    expect(await codeOf(trail(users.other.subject, { asset_id: randomUUID() }))).toBe('FW404');
  });

  it.each([{ limit: 0 }, { limit: 501 }, { cursor: 'x' }, { from: 'tomorrow' }, { tenant_id: 3 }, { user_id: persona.cpa.slice(1) }])(
    'refuses %j',
    async (filter) => {
      expect(await codeOf(trail(users.admin.subject, filter))).toBe('FW422');
    },
  );
});
