/** What row security shows, table by table, to each kind of reader; and what an injected statement could write. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem, codeOf, inTransaction, type TestDatabase } from '../../support/database.ts';
import { makeFirmOfRights, type FirmOfRights } from '../../support/firm-of-rights.ts';

const tables = [
  'tenants',
  'tenant_settings',
  'asset_categories',
  'users',
  'personas',
  'user_persona_links',
  'fwd_family_circles',
  'ffc_memberships',
  'family_relationships',
  'ffc_advisor_assignments',
  'assets',
  'asset_collectibles',
  'asset_ownerships',
  'asset_ownership_history',
  'asset_valuations',
  'asset_permissions',
] as const;
type Counts = Record<(typeof tables)[number], number>;

describe('row security', () => {
  let firm: FirmOfRights;
  let db: TestDatabase;
  beforeAll(async () => {
    firm = await makeFirmOfRights();
    db = firm.db;
    // A CPA: a persona in no circle, with read on asset A.
    await asSystem(db, 2, async ({ query }) => {
      await query(
        `insert into app.personas (tenant_id, id, kind, display_name) values (2, '00000000-0000-7000-8000-0000000000c1', 'natural', 'CPA')`,
      );
      await query(
        `insert into app.user_persona_links (tenant_id, id, user_id, persona_id) values (2, gen_random_uuid(), $1, '00000000-0000-7000-8000-0000000000c1')`,
        [firm.user['stranger']],
      );
      await query(
        `insert into app.asset_permissions (tenant_id, asset_id, persona_id, level) values (2, $1, '00000000-0000-7000-8000-0000000000c1', 'read')`,
        [firm.asset.a],
      );
    });
  });
  afterAll(() => db.drop());

  /** As a statement inside a procedure would see it: role steward_definer, context of the user. */
  const asDefiner = <Row extends Record<string, unknown>>(
    part: string,
    sql: string,
    parameters: readonly unknown[] = [],
    tenant = 2,
  ): Promise<Row[]> =>
    inTransaction(db.pool('postgres'), async ({ query }) => {
      await query(`select sec.system_context($1, 'looking', $2)`, [tenant, firm.user[part]]);
      await query('set local role steward_definer');
      return query<Row>(sql, parameters);
    });
  const counts = async (part: string, tenant = 2): Promise<Counts> => {
    const rows = await asDefiner<{ name: string; count: number }>(
      part,
      tables.map((name) => `select '${name}' as name, count(*) as count from app.${name}`).join(' union all '),
      [],
      tenant,
    );
    return Object.fromEntries(rows.map(({ name, count }) => [name, count])) as Counts;
  };
  const catalogue = { tenants: 1, tenant_settings: 1, asset_categories: 13 };
  const nothing = {
    users: 1,
    personas: 0,
    user_persona_links: 0,
    fwd_family_circles: 0,
    ffc_memberships: 0,
    family_relationships: 0,
    ffc_advisor_assignments: 0,
    assets: 0,
    asset_collectibles: 0,
    asset_ownerships: 0,
    asset_ownership_history: 0,
    asset_valuations: 0,
    asset_permissions: 0,
  };

  it('a CPA sees the catalogue, his own login and the one asset row, and nothing else', async () => {
    expect(await counts('stranger')).toEqual({ ...catalogue, ...nothing, assets: 1 });
  });

  it('a reader in the circle sees people and circle, of the asset only its row', async () => {
    expect(await counts('reader')).toEqual({
      ...catalogue,
      ...nothing,
      personas: 5,
      user_persona_links: 5,
      fwd_family_circles: 1,
      ffc_memberships: 5,
      family_relationships: 1,
      ffc_advisor_assignments: 4,
      assets: 1,
    });
  });

  it('an editor sees all that hangs on the asset but the permissions; an owner sees those too', async () => {
    const editor = {
      ...catalogue,
      ...nothing,
      personas: 5,
      user_persona_links: 5,
      fwd_family_circles: 1,
      ffc_memberships: 5,
      family_relationships: 1,
      ffc_advisor_assignments: 4,
      assets: 1,
      asset_collectibles: 1,
      asset_ownerships: 1,
      asset_ownership_history: 1,
      asset_valuations: 1,
    };
    expect(await counts('editor')).toEqual(editor);
    expect(await counts('asset_owner')).toEqual({ ...editor, asset_permissions: 2 });
  });

  it('a firm administrator sees circles in outline and colleagues, no kinship, no asset', async () => {
    const found = await counts('firm_admin');
    expect(found).toMatchObject({
      fwd_family_circles: 2,
      ffc_memberships: 7,
      personas: 7,
      family_relationships: 0,
      assets: 0,
      asset_valuations: 0,
      asset_permissions: 0,
    });
    expect(found.users).toBe(8);
  });

  it('a user of another firm, and an operator, see nothing of this one', async () => {
    for (const part of ['other_firm', 'operator']) {
      expect(await counts(part), part).toMatchObject({ ...nothing, users: 0, asset_categories: 13 });
    }
    // In their own tenant: their own row.
    expect(await counts('other_firm', 3)).toMatchObject({ users: 1, personas: 0, assets: 0 });
  });

  it.each([
    ['reader', 'update app.assets set name = $$x$$'],
    ['reader', 'update app.asset_valuations set is_pinned = true'],
    ['editor', 'update app.asset_ownerships set basis_points = 1'],
    ['editor', `delete from app.asset_ownerships`],
    ['advisor_read', 'update app.fwd_family_circles set handed_over_at = null'],
    ['non_beneficiary', 'update app.ffc_memberships set role = $$owner$$'],
    ['associate', 'update app.ffc_memberships set role = $$owner$$'],
    ['firm_admin', 'update app.assets set name = $$x$$'],
  ])('%s changes no row by: %s', async (part, sql) => {
    expect(await asDefiner(part, `with changed as (${sql} returning 1) select count(*) as count from changed`)).toEqual([{ count: 0 }]);
  });

  it.each([
    ['editor', `insert into app.asset_permissions (tenant_id, asset_id, persona_id, level) values (2, $1, $2, 'admin')`],
    [
      'reader',
      `insert into app.asset_valuations (tenant_id, id, asset_id, as_of, amount_minor, currency, method, source) select 2, $2, $1, '2026-01-01', 1, 'USD', 'book', 'x'`,
    ],
    [
      'associate',
      `insert into app.ffc_memberships (tenant_id, id, ffc_id, persona_id, role) select 2, $2, f.id, $2, 'owner' from app.fwd_family_circles f where $1::uuid is not null`,
    ],
    [
      'firm_admin',
      `insert into app.effective_access (tenant_id, user_id, scope_kind, scope_id, level, source, source_id) values (2, sec.uid(), 'asset', $1, 'admin', 'permission', $2)`,
    ],
  ])('%s is stopped by the database at: %s', async (part, sql) => {
    const code = await codeOf(asDefiner(part, sql, [firm.asset.a, firm.persona['reader']]));
    expect(['42501', '23503']).toContain(code);
  });

  it('rows of another tenant cannot be written, whatever the statement says', async () => {
    const code = await codeOf(
      asDefiner(
        'asset_owner',
        `insert into app.personas (tenant_id, id, kind, display_name, created_by_user_id) values (3, gen_random_uuid(), 'natural', 'X', $1)`,
        [firm.user['asset_owner']],
      ),
    );
    expect(code).toBe('42501');
  });
});
