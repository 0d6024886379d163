-- Who is signed in, for the first screen: asked before the device is registered.
create or replace function api.sp_get_me() returns table (user_id uuid, tenant_id integer, firm_name text, display_name text, email text, firm_role text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select p.user_id, p.tenant_id, p.firm_name, p.display_name, p.email, p.firm_role from app.profile_of_actor() p;
end
$$;
revoke all on function api.sp_get_me() from public;
grant execute on function api.sp_get_me() to steward_app;
comment on function api.sp_get_me() is 'The signed-in user, his firm and his highest firm role (null for outside people). Errors: FW401. Caller: any signed-in user, also without a device';
