-- Each call of the server is one transaction that begins here. The token names the session; tenant,
-- user and device come from it and are never taken from the caller.
create or replace function api.sp_set_session_context(p_token text, p_request_id text)
returns table (tenant_id integer, user_id uuid, device_id uuid)
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select u.tenant_id, u.user_id, u.device_id from sec.use(p_token, p_request_id) u
$$;
revoke all on function api.sp_set_session_context(text, text) from public;
grant execute on function api.sp_set_session_context(text, text) to steward_app, steward_worker;
comment on function api.sp_set_session_context(text, text) is 'Binds tenant, user, device, session and request to the transaction. p_token: the session token of sec.open; p_request_id: 1 to 100 letters, digits or _ . : -. Errors: FW401, FW422, FW423. Caller: the sync server';
