-- Questions about rights that policies and procedures ask.

create or replace function app.may(p_permission text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from app.user_role_assignments r
      join app.role_permissions p on p.tenant_id = r.tenant_id and p.role_id = r.role_id
     where r.tenant_id = (select sec.tid()) and r.user_id = (select sec.uid()) and r.scope = 'tenant'
       and r.starts_at <= now() and coalesce(r.ends_at, 'infinity') > now()
       and p.permission = p_permission)
$$;
revoke all on function app.may(text) from public;
grant execute on function app.may(text) to steward_definer, steward_owner, steward_audit;
comment on function app.may(text) is 'True when a firm role of the user, held now and across the tenant, has the permission (app.role_permissions)';

create or replace function app.firm_role_of(p_user_id uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.code
    from app.user_role_assignments a
    join app.user_roles r on r.tenant_id = a.tenant_id and r.id = a.role_id
   where a.tenant_id = (select sec.tid()) and a.user_id = p_user_id
     and a.starts_at <= now() and coalesce(a.ends_at, 'infinity') > now()
   order by array_position(array['platform_operator', 'firm_admin', 'lead_advisor', 'associate_advisor', 'assistant'], r.code)
   limit 1
$$;
revoke all on function app.firm_role_of(uuid) from public;
grant execute on function app.firm_role_of(uuid) to steward_definer, steward_owner;
comment on function app.firm_role_of(uuid) is 'Highest firm role that a user of the tenant holds now; null for outside people';

create or replace function app.is_staff() returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select app.firm_role_of(sec.uid()) is not null
$$;
revoke all on function app.is_staff() from public;
grant execute on function app.is_staff() to steward_definer, steward_owner, steward_access;
comment on function app.is_staff() is 'True when the user of the session holds a firm role';

-- Names that stand beside ids where the reader sees the row but not the person's own row.
create or replace function app.user_name(p_user_id uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.display_name from app.users u where u.tenant_id = (select sec.tid()) and u.id = p_user_id
$$;
revoke all on function app.user_name(uuid) from public;
grant execute on function app.user_name(uuid) to steward_definer;
comment on function app.user_name(uuid) is 'Display name of a user of the tenant; ask only for ids of rows that the reader may see';

create or replace function app.persona_name(p_persona_id uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.display_name from app.personas p where p.tenant_id = (select sec.tid()) and p.id = p_persona_id
$$;
revoke all on function app.persona_name(uuid) from public;
grant execute on function app.persona_name(uuid) to steward_definer;
comment on function app.persona_name(uuid) is 'Display name of a persona of the tenant; ask only for ids of rows that the reader may see';

-- True while the transaction that created the asset runs: its other parts may be written even by one
-- who will hold less than edit on it (a circle owner who records an asset of another member).
create or replace function app.is_in_creation(p_asset_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from app.assets a
                  where a.tenant_id = (select sec.tid()) and a.id = p_asset_id
                    and a.created_by_user_id is not distinct from (select sec.uid()) and a.created_at = now())
$$;
revoke all on function app.is_in_creation(uuid) from public;
grant execute on function app.is_in_creation(uuid) to steward_definer, steward_owner, steward_access;
comment on function app.is_in_creation(uuid) is 'True within the transaction in which the user creates the asset';

create or replace function app.is_circle_in_creation(p_ffc_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from app.fwd_family_circles c
                  where c.tenant_id = (select sec.tid()) and c.id = p_ffc_id
                    and c.created_by_user_id is not distinct from (select sec.uid()) and c.created_at = now())
$$;
revoke all on function app.is_circle_in_creation(uuid) from public;
grant execute on function app.is_circle_in_creation(uuid) to steward_definer, steward_owner, steward_access;
comment on function app.is_circle_in_creation(uuid) is 'True within the transaction in which the user creates the circle';
