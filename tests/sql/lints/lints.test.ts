import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lint } from '../../../server/db/lint.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
let db: TestDatabase;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const broken = async (): Promise<Record<string, readonly string[]>> =>
  Object.fromEntries((await lint(db.url(), repository)).filter(({ findings }) => findings.length > 0).map(({ name, findings }) => [name, findings]));

/** What breaks a rule, the rule that must notice, and how it is put right again (so that one database serves all). */
const mutations: [string, string, string, string][] = [
  ['a dropped tenant policy', 'tables_without_tenant_policy', 'drop policy tenant_only on app.assets', 'create policy tenant_only on app.assets as restrictive using (tenant_id = (select sec.tid())) with check (tenant_id = (select sec.tid()))'],
  ['a tenant policy that only permits', 'tables_without_tenant_policy', 'drop policy tenant_only on app.users; create policy tenant_only on app.users using (tenant_id = (select sec.tid()))', 'drop policy tenant_only on app.users; create policy tenant_only on app.users as restrictive using (tenant_id = (select sec.tid())) with check (tenant_id = (select sec.tid()))'],
  ['a tenant policy that lets writes through', 'tables_without_tenant_policy', 'alter policy tenant_only on app.personas with check (true)', 'alter policy tenant_only on app.personas with check (tenant_id = (select sec.tid()))'],
  ['a table whose row security is not forced', 'tables_without_row_security', 'alter table app.personas no force row level security', 'alter table app.personas force row level security'],
  ['a partition without row security', 'tables_without_row_security', 'alter table audit.audit_log_default disable row level security', 'alter table audit.audit_log_default enable row level security'],
  ['a new table without anything', 'tables_without_tenant_id', 'create table app.stray (id uuid primary key)', 'drop table app.stray'],
  ['a key without the tenant', 'keys_without_tenant_id', 'alter table app.assets add constraint stray unique (id)', 'alter table app.assets drop constraint stray'],
  ['a unique index that does not shard', 'unique_keys_that_do_not_shard', 'create unique index stray on app.users (email)', 'drop index app.stray'],
  ['a policy that asks once per row', 'policies_without_sub_select', 'create policy stray on app.assets using (tenant_id = sec.tid())', 'drop policy stray on app.assets'],
  ['an unpinned search_path', 'definer_without_search_path', 'alter function api.sp_pull_changes(jsonb) reset search_path', 'alter function api.sp_pull_changes(jsonb) set search_path = pg_catalog, pg_temp'],
  ['a search_path that looks into public', 'definer_without_search_path', 'alter function api.sp_pull_changes(jsonb) set search_path = public, pg_catalog', 'alter function api.sp_pull_changes(jsonb) set search_path = pg_catalog, pg_temp'],
  ['a definer function of a superuser', 'definer_with_wrong_owner', 'alter function api.sp_push_changes(uuid, jsonb) owner to postgres', 'alter function api.sp_push_changes(uuid, jsonb) owner to steward_definer'],
  ['a definer function of the owner of the tables', 'definer_with_wrong_owner', 'alter function api.sp_push_changes(uuid, jsonb) owner to steward_owner', 'alter function api.sp_push_changes(uuid, jsonb) owner to steward_definer'],
  ['a function for everybody', 'functions_for_public', 'grant execute on function sec.tid() to public', 'revoke execute on function sec.tid() from public'],
  ['a right on a table', 'rights_of_the_app_role', 'grant select on app.users to steward_app', 'revoke select on app.users from steward_app'],
  ['a right on one column', 'rights_of_the_app_role', 'grant select (email) on app.users to steward_app', 'revoke select (email) on app.users from steward_app'],
  ['a right on a schema', 'rights_of_the_app_role', 'grant usage on schema sync to steward_app', 'revoke usage on schema sync from steward_app'],
  ['a function outside api', 'rights_of_the_app_role', 'grant execute on function sec.tid() to steward_app', 'revoke execute on function sec.tid() from steward_app'],
  ['temporary tables', 'rights_of_the_app_role', 'do $$ begin execute format($f$grant temporary on database %I to steward_app$f$, current_database()); end $$', 'do $$ begin execute format($f$revoke temporary on database %I from steward_app$f$, current_database()); end $$'],
  ['a gate that may do more', 'rights_of_the_gate', 'grant execute on function sec.use(text, text) to steward_gate', 'revoke execute on function sec.use(text, text) from steward_gate'],
  ['a dropped index of a foreign key', 'foreign_keys_without_index', 'drop index app.devices_by_user', 'create index devices_by_user on app.devices (tenant_id, user_id)'],
  ['a column without a comment', 'objects_without_comment', 'comment on column app.assets.name is null', `comment on column app.assets.name is 'Name'`],
  ['an overloaded function', 'overloaded_functions', `create function api.sp_get_me(a integer) returns integer language sql as 'select a'`, 'drop function api.sp_get_me(integer)'],
  ['a table whose deletes are not recorded', 'tables_without_audit', 'drop trigger zz_audit_delete on app.assets', `select app.standard_triggers('app.assets')`],
  ['a disabled audit trigger', 'tables_without_audit', 'alter table app.assets disable trigger zz_audit_update', 'alter table app.assets enable trigger zz_audit_update'],
  ['a view of a superuser', 'views_with_wrong_owner', 'alter view sync.put_assets owner to postgres', 'alter view sync.put_assets owner to steward_definer'],
  ['a database open to everybody', 'database_rights', 'do $$ begin execute format($f$grant connect on database %I to public$f$, current_database()); end $$', 'do $$ begin execute format($f$revoke connect on database %I from public$f$, current_database()); end $$'],
  ['large objects open to everybody', 'database_rights', 'grant execute on function lo_create(oid) to public', 'revoke execute on function lo_create(oid) from public'],
  ['a right to truncate', 'truncate_rights', 'grant truncate on app.assets to steward_definer', 'revoke truncate on app.assets from steward_definer'],
  ['a right to create that was not taken back', 'create_rights_after_deployment', 'grant create on schema api to steward_definer', 'revoke create on schema api from steward_definer'],
  ['dynamic SQL from pieces', 'dynamic_sql_by_concatenation', `create function app.stray(p text) returns void language plpgsql as 'begin execute ''select '' || p; end'`, 'drop function app.stray(text)'],
  ['a context reader that is immutable', 'context_readers', 'alter function sec.tid() immutable', 'alter function sec.tid() stable'],
  ['a context reader that is parallel safe', 'context_readers', 'alter function sec.tid() parallel safe', 'alter function sec.tid() parallel restricted'],
];

describe('the lints', () => {
  it('find nothing', async () => {
    expect(await broken()).toEqual({});
  });

  it.each(mutations)('notice %s', async (_, rule, breaking, mending) => {
    await db.query(breaking);
    const found = await broken();
    await db.query(mending);
    expect(Object.keys(found)).toContain(rule);
  });

  it('notice a role that can be reached and a role with attributes', async () => {
    // Roles belong to the whole server, so these two are undone before anything else is asked.
    await db.query('grant steward_definer to steward_worker');
    const reached = await broken();
    await db.query('revoke steward_definer from steward_worker');
    await db.query('alter role steward_auditor bypassrls');
    const bypassing = await broken();
    await db.query('alter role steward_auditor nobypassrls');
    expect(Object.keys(reached)).toContain('roles_reachable_from_logins');
    expect(Object.keys(bypassing)).toContain('roles_with_attributes');
  });

  it('find nothing again: every mutation was put right, and every rule has noticed something', async () => {
    expect(await broken()).toEqual({});
    const rules = (await lint(db.url(), repository)).map(({ name }) => name);
    const tested = new Set([...mutations.map(([, rule]) => rule), 'roles_reachable_from_logins', 'roles_with_attributes']);
    expect(rules.filter((rule) => !tested.has(rule))).toEqual([]);
  });
});
