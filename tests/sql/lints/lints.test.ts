import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintOn } from '../../../server/db/lint.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
let db: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  db = await cloneDatabase();
  client = new pg.Client({ connectionString: db.url() });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await db.drop();
});

const broken = async (): Promise<Record<string, readonly string[]>> =>
  Object.fromEntries(
    (await lintOn(client, repository)).filter(({ findings }) => findings.length > 0).map(({ name, findings }) => [name, findings]),
  );

/** What the lints find after a statement that is then undone. Roles belong to the whole server, so nothing is committed. */
async function brokenBy(statement: string): Promise<Record<string, readonly string[]>> {
  await client.query('begin');
  try {
    await client.query(statement);
    return await broken();
  } finally {
    await client.query('rollback');
  }
}

/** What breaks a rule, and the rule that must notice. */
const mutations: [string, string, string][] = [
  ['a dropped tenant policy', 'tables_without_tenant_policy', 'drop policy tenant_only on app.assets'],
  [
    'a tenant policy that only permits',
    'tables_without_tenant_policy',
    'drop policy tenant_only on app.users; create policy tenant_only on app.users using (tenant_id = (select sec.tid()))',
  ],
  [
    'a tenant policy that lets writes through',
    'tables_without_tenant_policy',
    'alter policy tenant_only on app.personas with check (true)',
  ],
  ['a table whose row security is not forced', 'tables_without_row_security', 'alter table app.personas no force row level security'],
  ['a partition without row security', 'tables_without_row_security', 'alter table audit.audit_log_default disable row level security'],
  ['a new table without anything', 'tables_without_tenant_id', 'create table app.stray (id uuid primary key)'],
  ['a key without the tenant', 'keys_without_tenant_id', 'alter table app.assets add constraint stray unique (id)'],
  ['a unique index that does not shard', 'unique_keys_that_do_not_shard', 'create unique index stray on app.users (email)'],
  ['a policy that asks once per row', 'policies_without_sub_select', 'create policy stray on app.assets using (tenant_id = sec.tid())'],
  ['an unpinned search_path', 'definer_without_search_path', 'alter function api.sp_pull_changes(jsonb) reset search_path'],
  [
    'a search_path that looks into public',
    'definer_without_search_path',
    'alter function api.sp_pull_changes(jsonb) set search_path = public, pg_catalog',
  ],
  ['a definer function of a superuser', 'definer_with_wrong_owner', 'alter function api.sp_push_changes(uuid, jsonb) owner to postgres'],
  [
    'a definer function of the owner of the tables',
    'definer_with_wrong_owner',
    'alter function api.sp_push_changes(uuid, jsonb) owner to steward_owner',
  ],
  ['a function for everybody', 'functions_for_public', 'grant execute on function sec.tid() to public'],
  ['a right on a table', 'rights_of_the_app_role', 'grant select on app.users to steward_app'],
  ['a right on one column', 'rights_of_the_app_role', 'grant select (email) on app.users to steward_app'],
  ['a right on a schema', 'rights_of_the_app_role', 'grant usage on schema sync to steward_app'],
  ['a function outside api', 'rights_of_the_app_role', 'grant execute on function sec.tid() to steward_app'],
  [
    'temporary tables',
    'rights_of_the_app_role',
    'do $$ begin execute format($f$grant temporary on database %I to steward_app$f$, current_database()); end $$',
  ],
  ['a gate that may do more', 'rights_of_the_gate', 'grant execute on function sec.use(text, text) to steward_gate'],
  ['a dropped index of a foreign key', 'foreign_keys_without_index', 'drop index app.devices_by_user'],
  ['a column without a comment', 'objects_without_comment', 'comment on column app.assets.name is null'],
  ['an overloaded function', 'overloaded_functions', `create function api.sp_get_me(a integer) returns integer language sql as 'select a'`],
  ['a table whose deletes are not recorded', 'tables_without_audit', 'drop trigger zz_audit_delete on app.assets'],
  ['a disabled audit trigger', 'tables_without_audit', 'alter table app.assets disable trigger zz_audit_update'],
  ['a view of a superuser', 'views_with_wrong_owner', 'alter view sync.put_assets owner to postgres'],
  [
    'a database open to everybody',
    'database_rights',
    'do $$ begin execute format($f$grant connect on database %I to public$f$, current_database()); end $$',
  ],
  ['large objects open to everybody', 'database_rights', 'grant execute on function lo_create(oid) to public'],
  ['a right to truncate', 'truncate_rights', 'grant truncate on app.assets to steward_definer'],
  ['a right to create that was not taken back', 'create_rights_after_deployment', 'grant create on schema api to steward_definer'],
  [
    'dynamic SQL from pieces',
    'dynamic_sql_by_concatenation',
    `create function app.stray(p text) returns void language plpgsql as 'begin execute ''select '' || p; end'`,
  ],
  ['a login that reaches another role', 'roles_reachable_from_logins', 'grant steward_definer to steward_worker'],
  ['a role that bypasses row security', 'roles_with_attributes', 'alter role steward_auditor bypassrls'],
  ['a context reader that is immutable', 'context_readers', 'alter function sec.tid() immutable'],
  ['a context reader that is parallel safe', 'context_readers', 'alter function sec.tid() parallel safe'],
];

describe('the lints', () => {
  it('find nothing', async () => {
    expect(await broken()).toEqual({});
  });

  it.each(mutations)('notice %s', async (_, rule, breaking) => {
    expect(Object.keys(await brokenBy(breaking))).toContain(rule);
  });

  it('are each tried', async () => {
    expect(await broken()).toEqual({});
    const tested = new Set(mutations.map(([, rule]) => rule));
    expect((await lintOn(client, repository)).map(({ name }) => name).filter((rule) => !tested.has(rule))).toEqual([]);
  });
});
