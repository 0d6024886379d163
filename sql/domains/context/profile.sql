-- Own data of the person who is signed in. Works without a registered device, since the desktop asks before it registers; so it
-- reads by sec.actor() as steward_access and tells the person's own data only.
create or replace function app.profile_of_actor() returns table (user_id uuid, tenant_id integer, firm_name text, display_name text, email text, firm_role text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.id, u.tenant_id, coalesce(s.firm_name, t.name), u.display_name, u.email, app.firm_role_of(u.id)
    from app.users u
    join app.tenants t on t.tenant_id = u.tenant_id
    left join app.tenant_settings s on s.tenant_id = u.tenant_id
   where u.tenant_id = sec.tid() and u.id = sec.actor()
$$;
revoke all on function app.profile_of_actor() from public;
grant execute on function app.profile_of_actor() to steward_definer;
comment on function app.profile_of_actor() is 'Own data of the session''s user, also before his device is registered. Caller: sp_get_me';
