-- Triggers of the sources of access. First the locks, before the row is written: two transactions that
-- each add one half of a right (a member here, a share there) must not miss each other.
--   share, permission       its persona FOR KEY SHARE (the foreign key), the circles of the holders FOR SHARE
--   membership, assignment  its persona and its circle FOR UPDATE
--   link                    its persona and all circles of the persona FOR UPDATE
--   change of a circle      the circle FOR NO KEY UPDATE (the update itself)
--   roles, firm defaults    the advisory lock, exclusively; every other refresh holds it shared
-- Any two that make a right together meet on one of these rows. The order is persona, then circle.

create or replace function app.lock_access_sources() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_row     jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  v_tenant  integer := (v_row ->> 'tenant_id')::integer;
  v_persona uuid := (v_row ->> 'persona_id')::uuid;
  v_circle  uuid := (v_row ->> tg_argv[0])::uuid;
begin
  if v_persona is not null then
    perform from app.personas p where p.tenant_id = v_tenant and p.id = v_persona for update;
  end if;
  if v_circle is not null then
    perform from app.fwd_family_circles c where c.tenant_id = v_tenant and c.id = v_circle for update;
  elsif tg_table_name = 'user_persona_links' then
    perform from app.fwd_family_circles c
      where c.tenant_id = v_tenant and c.id in (select m.ffc_id from app.ffc_memberships m where m.tenant_id = v_tenant and m.persona_id = v_persona)
      order by c.id for update;
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
revoke all on function app.lock_access_sources() from public;
grant execute on function app.lock_access_sources() to steward_owner;
comment on function app.lock_access_sources() is 'Row trigger of memberships, assignments (circle in the column named as argument) and links (all circles of the persona): locks persona and circles before the change';

create or replace function app.access_of_shares() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_assets uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct n.asset_id) into v_assets from new_rows n;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct o.asset_id) into v_assets from old_rows o;
  elsif tg_table_name = 'asset_ownerships' then
    -- How much somebody holds, and whether he comes first, gives no right.
    select array_agg(distinct u.asset_id) into v_assets
      from ((select o.id, o.asset_id, o.persona_id, o.interest_class from old_rows o except select n.id, n.asset_id, n.persona_id, n.interest_class from new_rows n)
            union all
            (select n.id, n.asset_id, n.persona_id, n.interest_class from new_rows n except select o.id, o.asset_id, o.persona_id, o.interest_class from old_rows o)) u;
  else
    select array_agg(distinct u.asset_id) into v_assets from (select asset_id from old_rows union all select asset_id from new_rows) u;
  end if;
  if v_assets is null then
    return null;
  end if;
  perform from app.fwd_family_circles c
    where c.tenant_id = sec.tid()
      and c.id in (select m.ffc_id from app.ffc_memberships m
                     join app.asset_ownerships o on o.tenant_id = m.tenant_id and o.persona_id = m.persona_id
                    where m.tenant_id = c.tenant_id and o.asset_id = any (v_assets))
    order by c.id for share;
  perform app.refresh_access(v_assets, null);
  return null;
end
$$;
revoke all on function app.access_of_shares() from public;
grant execute on function app.access_of_shares() to steward_owner;
comment on function app.access_of_shares() is 'Statement trigger of asset_ownerships and asset_permissions: refreshes access to the assets';

create or replace function app.access_of_circles() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_circles uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct (to_jsonb(n) ->> tg_argv[0])::uuid) into v_circles from new_rows n;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct (to_jsonb(o) ->> tg_argv[0])::uuid) into v_circles from old_rows o;
  else
    select array_agg(distinct u.id) into v_circles
      from (select (to_jsonb(o) ->> tg_argv[0])::uuid as id from old_rows o union all select (to_jsonb(n) ->> tg_argv[0])::uuid from new_rows n) u;
  end if;
  if v_circles is not null then
    perform app.refresh_access(null, v_circles);
  end if;
  return null;
end
$$;
revoke all on function app.access_of_circles() from public;
grant execute on function app.access_of_circles() to steward_owner;
comment on function app.access_of_circles() is 'Statement trigger of circles and memberships: refreshes access to the circles (column named as argument) and their assets';

create or replace function app.access_of_assignments() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_row jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  perform app.refresh_access(null, array[(v_row ->> 'ffc_id')::uuid], (v_row ->> 'user_id')::uuid);
  return null;
end
$$;
revoke all on function app.access_of_assignments() from public;
grant execute on function app.access_of_assignments() to steward_owner;
comment on function app.access_of_assignments() is 'Row trigger of ffc_advisor_assignments: refreshes the access of that user to that circle and its assets';

-- A link concerns one user and everything that hangs on one persona.
create or replace function app.access_of_links() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_tenant  integer := sec.tid();
  v_row     jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  v_user    uuid := (v_row ->> 'user_id')::uuid;
  v_persona uuid := (v_row ->> 'persona_id')::uuid;
begin
  perform app.refresh_access(
    array(select o.asset_id from app.asset_ownerships o where o.tenant_id = v_tenant and o.persona_id = v_persona
          union select p.asset_id from app.asset_permissions p where p.tenant_id = v_tenant and p.persona_id = v_persona),
    array(select m.ffc_id from app.ffc_memberships m where m.tenant_id = v_tenant and m.persona_id = v_persona),
    v_user);
  return null;
end
$$;
revoke all on function app.access_of_links() from public;
grant execute on function app.access_of_links() to steward_owner;
comment on function app.access_of_links() is 'Row trigger of user_persona_links: refreshes the access of that user to what hangs on that persona';

-- Firm roles and the firm's default levels concern every circle: no other refresh may run meanwhile.
create or replace function app.access_of_tenant() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_tenant integer := sec.tid();
  v_row    jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  perform pg_advisory_xact_lock(hashtext('app.effective_access'), v_tenant);
  perform app.refresh_access(null, array(select c.id from app.fwd_family_circles c where c.tenant_id = v_tenant),
                             (v_row ->> 'user_id')::uuid);
  return null;
end
$$;
revoke all on function app.access_of_tenant() from public;
grant execute on function app.access_of_tenant() to steward_owner;
comment on function app.access_of_tenant() is 'Row trigger of user_role_assignments and tenant_settings: refreshes access to every circle and its assets';

-- A persona that is in no circle and holds nothing is seen by its creator alone, until now.
create or replace function app.attach_persona() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update app.personas p set is_unattached = false
    from (select distinct n.tenant_id, n.persona_id from new_rows n) a
   where p.tenant_id = a.tenant_id and p.id = a.persona_id and p.is_unattached;
  return null;
end
$$;
revoke all on function app.attach_persona() from public;
grant execute on function app.attach_persona() to steward_owner;
comment on function app.attach_persona() is 'Statement trigger of memberships and shares: the personas are seen through them from now on';
