-- Change capture: which row changed and in which scopes it is. Owned by steward_access, since the actor
-- may change a row that he does not see afterwards, and a persona is in scopes that he does not see.

create or replace function sync.scopes_of_persona(p_persona_id uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct s.scope), '{}')
    from (select 'circle:' || m.ffc_id as scope from app.ffc_memberships m
           where m.tenant_id = (select sec.tid()) and m.persona_id = p_persona_id and m.status = 'active'
          union all
          select 'asset:' || o.asset_id from app.asset_ownerships o
           where o.tenant_id = (select sec.tid()) and o.persona_id = p_persona_id
          union all
          select 'user:' || p.created_by_user_id from app.personas p
           where p.tenant_id = (select sec.tid()) and p.id = p_persona_id and p.created_by_user_id is not null) s
$$;
revoke all on function sync.scopes_of_persona(uuid) from public;
comment on function sync.scopes_of_persona(uuid) is 'All scopes of a persona, whoever looks. Caller: change capture';

create or replace function sync.scopes_of_many(p_table text, p_row jsonb) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case p_table
    when 'users' then array['staff', 'user:' || (p_row ->> 'id')]
    when 'personas' then sync.scopes_of_persona((p_row ->> 'id')::uuid)
    when 'user_persona_links' then sync.scopes_of_persona((p_row ->> 'persona_id')::uuid)
  end
$$;
revoke all on function sync.scopes_of_many(text, jsonb) from public;
comment on function sync.scopes_of_many(text, jsonb) is 'Scopes of a row that is reachable through several. Caller: change capture';

-- Arguments of the trigger: key column, kind of scope, column of the scope (empty for tenant and many).
-- A statement writes rows of one tenant: row security sees to it, and seed works in one tenant at a time.
-- Plans are kept from statements of one row, and a nested loop would compare every old row with every new one: hence none.
create or replace function sync.capture() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
declare
  v_key    text := tg_argv[0];
  v_kind   text := tg_argv[1];
  v_column text := tg_argv[2];
  v_tenant integer := sec.tid();
  v_commit uuid;
begin
  if tg_op = 'DELETE' then
    perform from old_rows limit 1;
  else
    perform from new_rows limit 1;
  end if;
  if not found then
    return null;
  end if;
  v_commit := sync.open_commit(v_tenant);
  if tg_op = 'INSERT' then
    insert into sync.change (tenant_id, commit_id, table_name, row_id, op, scopes_before, scopes_after)
    select v_tenant, v_commit, tg_table_name, c.r ->> v_key, 'put', '{}',
           case v_kind when 'tenant' then array['tenant'] when 'many' then sync.scopes_of_many(tg_table_name, c.r) else array[v_kind || ':' || (c.r ->> v_column)] end
      from (select to_jsonb(n) as r from new_rows n) c;
  elsif tg_op = 'UPDATE' then
    insert into sync.change (tenant_id, commit_id, table_name, row_id, op, scopes_before, scopes_after)
    with old_row as materialized (select t.r, t.r ->> v_key as key from (select to_jsonb(r) as r from old_rows r) t),
         new_row as materialized (select t.r, t.r ->> v_key as key from (select to_jsonb(r) as r from new_rows r) t)
    select v_tenant, v_commit, tg_table_name, c.n ->> v_key, 'put',
           case v_kind when 'tenant' then array['tenant'] when 'many' then sync.scopes_of_many(tg_table_name, c.o) else array[v_kind || ':' || (c.o ->> v_column)] end,
           case v_kind when 'tenant' then array['tenant'] when 'many' then sync.scopes_of_many(tg_table_name, c.n) else array[v_kind || ':' || (c.n ->> v_column)] end
      from (select o.r as o, n.r as n
              from old_row o
              join new_row n on n.key = o.key
             where n.r is distinct from o.r) c;
  else
    insert into sync.change (tenant_id, commit_id, table_name, row_id, op, scopes_before, scopes_after)
    select v_tenant, v_commit, tg_table_name, c.r ->> v_key, 'del',
           case v_kind when 'tenant' then array['tenant'] when 'many' then sync.scopes_of_many(tg_table_name, c.r) else array[v_kind || ':' || (c.r ->> v_column)] end, '{}'
      from (select to_jsonb(o) as r from old_rows o) c;
  end if;
  return null;
end
$$;
revoke all on function sync.capture() from public;
grant execute on function sync.capture() to steward_owner;
comment on function sync.capture() is 'Statement trigger of replicated tables: writes sync.change. Arguments: key column, kind of scope, column of the scope';

-- Rows whose content or scopes follow from another table.
create or replace function sync.capture_personas() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_kind   text := tg_argv[0];
  v_column text := tg_argv[1];
  v_rows   jsonb;
  v_commit uuid;
begin
  if tg_op = 'DELETE' then
    select jsonb_agg(to_jsonb(r)) into v_rows from old_rows r;
  elsif tg_op = 'INSERT' then
    select jsonb_agg(to_jsonb(r)) into v_rows from new_rows r;
  else
    select jsonb_agg(c.r) into v_rows from (select to_jsonb(r) as r from old_rows r union select to_jsonb(r) from new_rows r) c;
  end if;
  if v_rows is null then
    return null;
  end if;
  v_commit := sync.open_commit(sec.tid());
  insert into sync.change (tenant_id, commit_id, table_name, row_id, op, scopes_before, scopes_after)
  with touched as (
    select distinct (r ->> 'tenant_id')::integer as tenant_id, (r ->> 'persona_id')::uuid as persona_id, v_kind || ':' || (r ->> v_column) as scope
      from jsonb_array_elements(v_rows) as r
  ), personas as (
    select t.tenant_id, t.persona_id, array_agg(t.scope) as scopes, sync.scopes_of_persona(t.persona_id) as now
      from touched t group by t.tenant_id, t.persona_id
  )
  select p.tenant_id, v_commit, 'personas', p.persona_id::text, 'put', p.now || p.scopes, p.now from personas p
  union all
  select p.tenant_id, v_commit, 'user_persona_links', l.id::text, 'put', p.now || p.scopes, p.now
    from personas p join app.user_persona_links l on l.tenant_id = p.tenant_id and l.persona_id = p.persona_id;
  return null;
end
$$;
revoke all on function sync.capture_personas() from public;
grant execute on function sync.capture_personas() to steward_owner;
comment on function sync.capture_personas() is 'Statement trigger of memberships and shares: the persona''s scopes change with them. Arguments: kind of scope, its column';

create or replace function sync.capture_names() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.display_name is not distinct from old.display_name then
    return null;
  end if;
  if tg_table_name = 'personas' then
    insert into sync.change (tenant_id, commit_id, table_name, row_id, op, scopes_before, scopes_after)
    select new.tenant_id, sync.open_commit(new.tenant_id), 'asset_permissions', p.id::text, 'put', array['asset:' || p.asset_id], array['asset:' || p.asset_id]
      from app.asset_permissions p where p.tenant_id = new.tenant_id and p.persona_id = new.id;
  else
    insert into sync.change (tenant_id, commit_id, table_name, row_id, op, scopes_before, scopes_after)
    select new.tenant_id, sync.open_commit(new.tenant_id), 'ffc_advisor_assignments', a.id::text, 'put', array['circle:' || a.ffc_id], array['circle:' || a.ffc_id]
      from app.ffc_advisor_assignments a where a.tenant_id = new.tenant_id and a.user_id = new.id;
  end if;
  return null;
end
$$;
revoke all on function sync.capture_names() from public;
grant execute on function sync.capture_names() to steward_owner;
comment on function sync.capture_names() is 'Row trigger of personas and users: rows that carry the name change with it';

create or replace function sync.capture_role() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_tenant integer := case when tg_op = 'DELETE' then old.tenant_id else new.tenant_id end;
  v_user   uuid := case when tg_op = 'DELETE' then old.user_id else new.user_id end;
  v_scopes text[] := array['staff', 'user:' || v_user];
begin
  insert into sync.change (tenant_id, commit_id, table_name, row_id, op, scopes_before, scopes_after)
  values (v_tenant, sync.open_commit(v_tenant), 'users', v_user::text, 'put', v_scopes, v_scopes);
  insert into sync.acl_event (tenant_id, commit_id, user_id)
  values (v_tenant, sync.open_commit(v_tenant), v_user) on conflict do nothing;
  return null;
end
$$;
revoke all on function sync.capture_role() from public;
grant execute on function sync.capture_role() to steward_owner;
comment on function sync.capture_role() is 'Row trigger of role assignments: the user''s row shows his role, and with it he holds the scope staff or not';
