/** Effective access: what each source gives, what an explicit permission silences, windows, and when rows come and go. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, share, versionOf } from '../../support/calls.ts';
import { inconsistencies } from '../../support/consistency.ts';
import { asSystem, asUser, codeOf, inTransaction, type TestDatabase } from '../../support/database.ts';
import { email, makeFirmOfRights, type FirmOfRights } from '../../support/firm-of-rights.ts';

describe('effective access', () => {
  let firm: FirmOfRights;
  let db: TestDatabase;
  beforeAll(async () => {
    firm = await makeFirmOfRights();
    db = firm.db;
  });
  afterAll(async () => {
    expect(await inconsistencies(db)).toEqual([]);
    await db.drop();
  });
  /** Every test begins with the editor's permission of the seed and no other. */
  beforeEach(() =>
    asSystem(db, 2, async ({ query }) => {
      await query('delete from app.asset_permissions where tenant_id = 2 and persona_id <> $1', [firm.persona['editor']]);
      await query(`update app.asset_permissions set level = 'edit', valid_from = null, valid_until = null where tenant_id = 2`);
    }),
  );

  const levelOf = (part: string, asset = firm.asset.a): Promise<string> =>
    asSystem(
      db,
      2,
      async ({ query }) => (await query<{ level: string }>(`select app.level_on('asset', $1) as level`, [asset]))[0]?.level ?? '?',
      firm.user[part] ?? null,
    );
  const rowsOf = (part: string, asset = firm.asset.a) =>
    db.query<{ level: string; source: string; starts: boolean; ends: boolean }>(
      `select level, source, valid_from > '-infinity' as starts, valid_until < 'infinity' as ends from app.effective_access where user_id = $1 and scope_id = $2 order by valid_from, source`,
      [firm.user[part], asset],
    );
  const permit = (part: string, level: string, from: string | null = null, until: string | null = null): Promise<unknown> =>
    call(db, email('asset_owner'), {
      procedure: 'sp_set_asset_permission',
      args: { asset_ids: [firm.asset.a], persona_id: firm.persona[part], level, valid_from: from, valid_until: until },
    });
  const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

  it('gives what the rules say, from the source they name', async () => {
    expect(await rowsOf('asset_owner')).toContainEqual({ level: 'admin', source: 'ownership', starts: false, ends: false });
    expect(await rowsOf('circle_owner')).toEqual([{ level: 'read', source: 'circle_default', starts: false, ends: false }]);
    expect(await rowsOf('editor')).toEqual([{ level: 'edit', source: 'permission', starts: false, ends: false }]);
    expect(await rowsOf('non_beneficiary')).toEqual([]);
    expect(await rowsOf('advisor_admin')).toMatchObject([{ level: 'admin', source: 'assignment' }]);
    expect(await rowsOf('advisor_none')).toEqual([]);
    expect(await rowsOf('lead', firm.asset.b)).toMatchObject([{ level: 'admin', source: 'assignment' }]);
    expect(await rowsOf('firm_admin')).toEqual([]);
  });

  it("an explicit none silences the circle's default, but never an own share", async () => {
    await permit('reader', 'none');
    expect(await levelOf('reader')).toBe('none');
    await permit('asset_owner', 'none');
    expect(await levelOf('asset_owner')).toBe('admin');
  });

  it('a dated permission leaves the default before and after its window', async () => {
    await permit('reader', 'edit', inDays(1), inDays(2));
    expect(await rowsOf('reader')).toEqual([
      { level: 'read', source: 'circle_default', starts: false, ends: true },
      { level: 'edit', source: 'permission', starts: true, ends: true },
      { level: 'read', source: 'circle_default', starts: true, ends: false },
    ]);
    expect(await levelOf('reader')).toBe('read');
  });

  it('a window that is over gives nothing more; one that is open gives its level, with no write in between', async () => {
    await permit('non_beneficiary', 'read', inDays(-2), inDays(-1));
    expect(await levelOf('non_beneficiary')).toBe('none');
    expect(
      await codeOf(
        asUser(db, email('non_beneficiary'), undefined, ({ query }) => query('select api.sp_get_asset_details($1)', [firm.asset.a])),
      ),
    ).toBe('FW404');
    await permit('non_beneficiary', 'read', inDays(-2), inDays(1));
    expect(await levelOf('non_beneficiary')).toBe('read');
  });

  it('a trustee has edit, a beneficiary of the asset nothing by that', async () => {
    const shares = [
      share(firm.persona['asset_owner'] ?? '', 10_000),
      share(firm.persona['reader'] ?? '', 1, 'trustee'),
      share(firm.persona['non_beneficiary'] ?? '', 5_000, 'beneficiary'),
    ];
    await call(db, email('asset_owner'), {
      procedure: 'sp_assign_asset_to_persona',
      args: { asset_id: firm.asset.a, effective_on: '2026-01-01', shares, note: null },
      version: await versionOf(db, 'assets', firm.asset.a),
    });
    expect([await levelOf('reader'), await levelOf('non_beneficiary')]).toEqual(['edit', 'none']);
    await call(db, email('asset_owner'), {
      procedure: 'sp_assign_asset_to_persona',
      args: { asset_id: firm.asset.a, effective_on: '2026-01-01', shares: shares.slice(0, 1), note: null },
      version: await versionOf(db, 'assets', firm.asset.a),
    });
    expect(await levelOf('reader')).toBe('read');
  });

  it('additions count at once, removals at COMMIT', async () => {
    await asSystem(db, 2, async ({ query }) => {
      const persona = firm.persona['reader'];
      await query(`insert into app.asset_permissions (tenant_id, asset_id, persona_id, level) values (2, $1, $2, 'admin')`, [
        firm.asset.a,
        persona,
      ]);
      const during = await query<{ level: string; is_ending: boolean }>(
        'select level, is_ending from app.effective_access where user_id = $1 and scope_id = $2 order by level',
        [firm.user['reader'], firm.asset.a],
      );
      expect(during).toEqual([
        { level: 'admin', is_ending: false },
        { level: 'read', is_ending: true },
      ]);
    });
    expect(await rowsOf('reader')).toEqual([{ level: 'admin', source: 'permission', starts: false, ends: false }]);
  });

  it('what is given and taken again within a transaction leaves things as they were', async () => {
    const before = await rowsOf('reader');
    await asSystem(db, 2, async ({ query }) => {
      await query(`insert into app.asset_permissions (tenant_id, asset_id, persona_id, level) values (2, $1, $2, 'none')`, [
        firm.asset.a,
        firm.persona['reader'],
      ]);
      await query('delete from app.asset_permissions where tenant_id = 2 and persona_id = $1', [firm.persona['reader']]);
    });
    expect(await rowsOf('reader')).toEqual(before);
  });

  it('defaults of the circle and of the firm reach everybody they concern', async () => {
    await asSystem(db, 2, ({ query }) =>
      query(`update app.fwd_family_circles set default_level_non_beneficiary = 'read' where id = $1`, [firm.circle.handedOver]),
    );
    expect(await levelOf('non_beneficiary')).toBe('read');
    await asSystem(db, 2, ({ query }) =>
      query('update app.fwd_family_circles set default_level_non_beneficiary = null where id = $1', [firm.circle.handedOver]),
    );
    expect(await levelOf('non_beneficiary')).toBe('none');
    await asSystem(db, 2, ({ query }) => query(`update app.tenant_settings set default_level_beneficiary = 'none' where tenant_id = 2`));
    expect(await levelOf('reader')).toBe('none');
    await asSystem(db, 2, ({ query }) => query(`update app.tenant_settings set default_level_beneficiary = 'read' where tenant_id = 2`));
    expect(await levelOf('reader')).toBe('read');
  });

  it('a member who leaves takes his assets out of the circle, and loses what the circle gave', async () => {
    await asSystem(db, 2, ({ query }) =>
      query(`update app.ffc_memberships set status = 'ended', ended_on = '2026-01-01' where id = $1`, [firm.membership['asset_owner']]),
    );
    expect([await levelOf('reader'), await levelOf('advisor_admin'), await levelOf('asset_owner')]).toEqual(['none', 'none', 'admin']);
    await asSystem(db, 2, ({ query }) =>
      query(`update app.ffc_memberships set status = 'active', ended_on = null where id = $1`, [firm.membership['asset_owner']]),
    );
    expect([await levelOf('reader'), await levelOf('advisor_admin')]).toEqual(['read', 'admin']);
  });

  it('tells sync whose access changed, in the commit that changed it', async () => {
    await permit('reader', 'edit');
    const users = await db.query<{ user_id: string }>(
      `select a.user_id from sync.acl_event a join sync.commit c using (tenant_id, commit_id) where c.tenant_id = 2 order by c.version desc limit 1`,
    );
    expect(users).toEqual([{ user_id: firm.user['reader'] }]);
  });

  /** Each half of a right in a transaction of its own, both open at the same time: neither may miss the other. */
  it('two transactions that each add one half of a right do not miss each other', async () => {
    const pool = db.pool('postgres');
    for (let round = 0; round < 6; round += 1) {
      const [asset, user, newcomer] = [randomUUID(), randomUUID(), randomUUID()];
      await asSystem(db, 2, async ({ query }) => {
        await query('select app.provision_user($1, $2, $3, $4, null)', [user, `subject-${user}`, `${user}@example.com`, 'Newcomer']);
        await query(`insert into app.personas (tenant_id, id, kind, display_name) values (2, $1, 'natural', 'Newcomer')`, [newcomer]);
        await query(
          `insert into app.assets (tenant_id, id, category_id, name, currency, is_liability) select 2, $1, id, 'Race', 'USD', false from app.asset_categories where tenant_id = 2 and code = 'misc'`,
          [asset],
        );
      });
      const halves: [string, unknown[]][] = [
        [
          `insert into app.asset_ownerships (tenant_id, id, asset_id, persona_id, interest_class, basis_points) values (2, gen_random_uuid(), $1, $2, 'owner', 10000)`,
          [asset, firm.persona['circle_owner']],
        ],
        [
          `insert into app.ffc_memberships (tenant_id, id, ffc_id, persona_id, role) values (2, gen_random_uuid(), $1, $2, 'beneficiary')`,
          [firm.circle.handedOver, newcomer],
        ],
        [`insert into app.user_persona_links (tenant_id, id, user_id, persona_id) values (2, gen_random_uuid(), $1, $2)`, [user, newcomer]],
      ];
      if (round % 2 === 1) halves.reverse();
      await Promise.all(
        halves.map(([sql, parameters]) =>
          inTransaction(pool, async ({ query }) => {
            await query(`select sec.system_context(2, 'race')`);
            await query(sql, parameters);
            await query('select pg_sleep(0.02)');
          }),
        ),
      );
      expect(await levelOf('circle_owner', asset)).toBe('admin');
      const newcomerRows = await db.query('select level from app.effective_access where user_id = $1 and scope_id = $2', [user, asset]);
      expect(newcomerRows, `round ${round}`).toEqual([{ level: 'read' }]);
    }
  });

  it('a hand-over and a new share at the same time leave nobody with the level of the set-up', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [circle, asset] = [randomUUID(), randomUUID()];
      await asSystem(db, 2, async ({ query }) => {
        await query(`insert into app.fwd_family_circles (tenant_id, id, name) values (2, $1, 'Race')`, [circle]);
        await query(
          `insert into app.ffc_memberships (tenant_id, id, ffc_id, persona_id, role) values (2, gen_random_uuid(), $1, $2, 'owner')`,
          [circle, firm.persona['head_of_s']],
        );
        await query(
          `insert into app.ffc_advisor_assignments (tenant_id, id, ffc_id, user_id, role) values (2, gen_random_uuid(), $1, $2, 'lead')`,
          [circle, firm.user['advisor_none']],
        );
        await query(
          `insert into app.assets (tenant_id, id, category_id, name, currency, is_liability) select 2, $1, id, 'Race', 'USD', false from app.asset_categories where tenant_id = 2 and code = 'misc'`,
          [asset],
        );
      });
      await Promise.all(
        [
          [
            `insert into app.asset_ownerships (tenant_id, id, asset_id, persona_id, interest_class, basis_points) values (2, gen_random_uuid(), $1, $2, 'owner', 10000)`,
            [asset, firm.persona['head_of_s']],
          ] as const,
          ['update app.fwd_family_circles set handed_over_at = now() where tenant_id = 2 and id = $1', [circle]] as const,
        ].map(([sql, parameters]) =>
          inTransaction(db.pool('postgres'), async ({ query }) => {
            await query(`select sec.system_context(2, 'race')`);
            await query(sql, [...parameters]);
            await query('select pg_sleep(0.02)');
          }),
        ),
      );
      expect(await rowsOf('advisor_none', asset), `round ${round}`).toEqual([]);
    }
  });

  it('the consistency query finds a row that was planted', async () => {
    const id = randomUUID();
    await db.query(
      `insert into app.effective_access (tenant_id, user_id, scope_kind, scope_id, level, source, source_id) values (2, $1, 'asset', $2, 'admin', 'permission', $3)`,
      [firm.user['stranger'], firm.asset.a, id],
    );
    expect(await inconsistencies(db)).toHaveLength(1);
    await db.query('delete from app.effective_access where source_id = $1', [id]);
  });
});
