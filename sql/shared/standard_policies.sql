-- app.standard_policies(table): what every table of schema app has in common. Row security on and forced;
-- one RESTRICTIVE policy that holds for everybody, so that nothing below can ever widen it to another
-- tenant; and two permissive policies: for the owner (deployment, seed) and for steward_access, whose
-- trigger functions compute over rows that the actor may not see. Who else sees what is said in the
-- policies.sql of the domain.
create or replace function app.standard_policies(p_table regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('drop policy if exists tenant_only on %s', p_table);
  execute format('create policy tenant_only on %s as restrictive using (tenant_id = (select sec.tid())) with check (tenant_id = (select sec.tid()))', p_table);
  execute format('comment on policy tenant_only on %s is %L', p_table, 'Nothing of another tenant, whatever the other policies say');
  execute format('drop policy if exists deployment on %s', p_table);
  execute format('create policy deployment on %s to steward_owner using (true) with check (true)', p_table);
  execute format('comment on policy deployment on %s is %L', p_table, 'Seed and migrations, in their logged system context');
  execute format('drop policy if exists keepers on %s', p_table);
  execute format('create policy keepers on %s to steward_access using (true) with check (true)', p_table);
  execute format('comment on policy keepers on %s is %L', p_table, 'Trigger functions compute over all rows of the tenant; column grants say what they may write');
end
$$;
revoke all on function app.standard_policies(regclass) from public;
comment on function app.standard_policies(regclass) is 'Deployment only. Switches row security on and forces it, and makes the tenant policy and those of steward_owner and steward_access';

-- app.policy(...): replaces one policy and its comment in one statement, so that a policies.sql can be replayed.
create or replace function app.policy(p_table regclass, p_name text, p_command text, p_role text, p_condition text, p_comment text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('drop policy if exists %I on %s', p_name, p_table);
  execute format('create policy %I on %s for %s to %s %s', p_name, p_table, p_command, p_role,
                 case p_command when 'insert' then format('with check (%s)', p_condition)
                                when 'update' then format('using (%1$s) with check (%1$s)', p_condition)
                                else format('using (%s)', p_condition) end);
  execute format('comment on policy %I on %s is %L', p_name, p_table, p_comment);
end
$$;
revoke all on function app.policy(regclass, text, text, text, text, text) from public;
comment on function app.policy(regclass, text, text, text, text, text) is 'Deployment only. Replaces one permissive policy with its comment';
