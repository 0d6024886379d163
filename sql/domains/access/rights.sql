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

-- For policies: asked once per statement, where app.firm_role_of() would be asked once per row.
create or replace function app.staff_ids() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct a.user_id), '{}') from app.user_role_assignments a
   where a.tenant_id = (select sec.tid()) and a.starts_at <= now() and coalesce(a.ends_at, 'infinity') > now()
$$;
revoke all on function app.staff_ids() from public;
grant execute on function app.staff_ids() to steward_definer, steward_owner, steward_access;
comment on function app.staff_ids() is 'Users of the tenant who hold a firm role now';

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

-- One's own links may be hidden from oneself (a CPA sees no persona), so these two ask as steward_access.
create or replace function app.acts_for(p_persona_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from app.user_persona_links l
                  where l.tenant_id = (select sec.tid()) and l.user_id = (select sec.uid()) and l.persona_id = p_persona_id)
$$;
revoke all on function app.acts_for(uuid) from public;
grant execute on function app.acts_for(uuid) to steward_definer;
comment on function app.acts_for(uuid) is 'True when the user of the session acts for the persona';

create or replace function app.owns_circle(p_ffc_id uuid default null) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from app.ffc_memberships m
                   join app.user_persona_links l on l.tenant_id = m.tenant_id and l.persona_id = m.persona_id
                  where m.tenant_id = (select sec.tid()) and l.user_id = (select sec.uid()) and m.role = 'owner' and m.status = 'active'
                    and (p_ffc_id is null or m.ffc_id = p_ffc_id))
$$;
revoke all on function app.owns_circle(uuid) from public;
grant execute on function app.owns_circle(uuid) to steward_definer;
comment on function app.owns_circle(uuid) is 'True when the user is owner of the circle, or of any circle when none is named; an advisor''s admin level during set-up does not count';

create or replace function app.persona_level(p_asset_id uuid, p_persona_id uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((
    select w.level from (
      select 'admin' as level from app.asset_ownerships o
       where o.tenant_id = (select sec.tid()) and o.asset_id = p_asset_id and o.persona_id = p_persona_id and o.interest_class = 'owner'
      union all
      select p.level from app.asset_permissions p
       where p.tenant_id = (select sec.tid()) and p.asset_id = p_asset_id and p.persona_id = p_persona_id
         and coalesce(p.valid_from, '-infinity') <= now() and coalesce(p.valid_until, 'infinity') > now()
      union all
      select 'edit' from app.asset_ownerships o
       where o.tenant_id = (select sec.tid()) and o.asset_id = p_asset_id and o.persona_id = p_persona_id and o.interest_class in ('trustee', 'executor')) w
     order by app.level_rank(w.level) desc limit 1), 'none')
$$;
revoke all on function app.persona_level(uuid, uuid) from public;
grant execute on function app.persona_level(uuid, uuid) to steward_definer;
comment on function app.persona_level(uuid, uuid) is 'Highest level that a persona has on an asset by share or explicit permission; bounds what its holder may give himself';

-- A right that an advisor holds for the time of the set-up, or a member by a circle's default, must not
-- become one that stays: whoever writes shares asks this first.
create or replace function app.raises_oneself(p_asset_id uuid, p_persona_id uuid, p_interest_class text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from app.user_persona_links l where l.tenant_id = (select sec.tid()) and l.user_id = (select sec.uid()) and l.persona_id = p_persona_id)
     and app.level_rank(case p_interest_class when 'owner' then 'admin' when 'beneficiary' then 'none' else 'edit' end)
         > (select coalesce(max(app.level_rank(app.persona_level(p_asset_id, l.persona_id))), 0)
              from app.user_persona_links l where l.tenant_id = (select sec.tid()) and l.user_id = (select sec.uid()))
$$;
revoke all on function app.raises_oneself(uuid, uuid, text) from public;
grant execute on function app.raises_oneself(uuid, uuid, text) to steward_definer;
comment on function app.raises_oneself(uuid, uuid, text) is 'True when a share of this class would give the user, through a persona he acts for, more than his personas have by share or explicit permission';

-- Who is acting, for histories.
create or replace function app.actor_name() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select u.display_name from app.users u where u.tenant_id = (select sec.tid()) and u.id = (select sec.actor())), 'Steward')
$$;
revoke all on function app.actor_name() from public;
grant execute on function app.actor_name() to steward_definer;
comment on function app.actor_name() is 'Name of the user of the session; "Steward" for the system';

create or replace function app.is_wholly_own(p_ffc_id uuid, p_shares jsonb) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_typeof(p_shares) = 'array' and coalesce((
    select bool_and(s.value ->> 'interest_class' <> 'owner'
                    or exists (select from app.user_persona_links l
                                 join app.ffc_memberships m on m.tenant_id = l.tenant_id and m.persona_id = l.persona_id
                                where l.tenant_id = (select sec.tid()) and l.user_id = (select sec.uid()) and l.persona_id::text = s.value ->> 'persona_id'
                                  and m.ffc_id = p_ffc_id and m.status = 'active' and m.role <> 'advisor'))
           and sum(case when s.value ->> 'interest_class' = 'owner' and s.value ->> 'basis_points' ~ '^\d{1,5}$' then (s.value ->> 'basis_points')::integer else 0 end) = 10000
      from jsonb_array_elements(case when jsonb_typeof(p_shares) = 'array' then p_shares else '[]'::jsonb end) as s (value)), false)
$$;
revoke all on function app.is_wholly_own(uuid, jsonb) from public;
grant execute on function app.is_wholly_own(uuid, jsonb) to steward_definer;
comment on function app.is_wholly_own(uuid, jsonb) is 'True when the owners of a split are personas of the user who are members of the circle, at 100.00 % together';

create or replace function app.device_name() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (select d.name from app.devices d where d.tenant_id = (select sec.tid()) and d.id = (select sec.device()));
end
$$;
revoke all on function app.device_name() from public;
grant execute on function app.device_name() to steward_definer;
comment on function app.device_name() is 'Name of the device of the session; null for the system';
