-- Opening, using and closing sessions. The gate calls open, close and revoke once the token of the
-- identity provider is verified; sec.use binds the session to a transaction.

create or replace function sec.open(p_cognito_sub text, p_device_id uuid default null, p_expires_at timestamptz default null)
returns table (session_token text, tenant_id integer, user_id uuid, expires_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_identity sec.identity;
  v_device   sec.device_state;
  v_token    text;
  v_expires  timestamptz := least(coalesce(p_expires_at, now() + interval '1 hour'), now() + interval '1 hour');
begin
  select i.* into v_identity from sec.identity i where i.cognito_sub = p_cognito_sub;
  if v_identity.status = 'locked' then
    raise exception using errcode = 'FW423', message = 'This login is locked';
  end if;
  if v_identity.user_id is null or v_identity.status <> 'active'
     or not exists (select from sec.tenant_state t where t.tenant_id = v_identity.tenant_id and t.status = 'active') then
    raise exception using errcode = 'FW401', message = 'This login is not known or not active';
  end if;
  if p_device_id is not null then
    select d.* into v_device from sec.device_state d
     where d.tenant_id = v_identity.tenant_id and d.device_id = p_device_id;
    if v_device.device_id is null or v_device.user_id <> v_identity.user_id or v_device.status <> 'active' then
      raise exception using errcode = 'FW401', message = 'This device is not registered for this login or was revoked';
    end if;
  end if;
  if v_expires <= now() then
    raise exception using errcode = 'FW401', message = 'The sign-in has expired';
  end if;
  -- Two steps of 122 random bits each: the token has the full 256 bits after hashing them together.
  v_token := encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex');
  delete from sec.sessions s where s.expires_at < now() - interval '1 day';
  insert into sec.sessions (token_sha256, tenant_id, user_id, device_id, expires_at)
  values (sha256(convert_to(v_token, 'UTF8')), v_identity.tenant_id, v_identity.user_id, p_device_id, v_expires);
  return query select v_token, v_identity.tenant_id, v_identity.user_id, v_expires;
end
$$;
revoke all on function sec.open(text, uuid, timestamptz) from public;
grant execute on function sec.open(text, uuid, timestamptz) to steward_gate;
comment on function sec.open(text, uuid, timestamptz) is 'Opens a session for a verified subject and returns its random token; null device only to register one; at most one hour. FW401 unknown or not active user, tenant or device; FW423 locked. Caller: the gate';

create or replace function sec.close(p_session_token text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from sec.sessions s where s.token_sha256 = sha256(convert_to(p_session_token, 'UTF8'));
  return found;
end
$$;
revoke all on function sec.close(text) from public;
grant execute on function sec.close(text) to steward_gate;
comment on function sec.close(text) is 'Ends one session; true if it was open. Caller: the gate';

create or replace function sec.revoke(p_cognito_sub text, p_device_id uuid default null) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_count integer;
begin
  delete from sec.sessions s using sec.identity i
   where i.cognito_sub = p_cognito_sub and s.tenant_id = i.tenant_id and s.user_id = i.user_id
     and (p_device_id is null or s.device_id = p_device_id);
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
revoke all on function sec.revoke(text, uuid) from public;
grant execute on function sec.revoke(text, uuid) to steward_gate;
comment on function sec.revoke(text, uuid) is 'Ends all sessions of a login, or those of one of its devices; returns how many. Caller: the gate';

create or replace function sec.use(p_session_token text, p_request_id text)
returns table (tenant_id integer, user_id uuid, device_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_session sec.sessions;
  v_status  text;
  v_message text;
begin
  if p_request_id is null or p_request_id !~ '^[A-Za-z0-9_.:-]{1,100}$' then
    raise exception using errcode = 'FW422', message = 'The request id must be 1 to 100 letters, digits or _ . : -';
  end if;
  select s.* into v_session from sec.sessions s
   where s.token_sha256 = sha256(convert_to(coalesce(p_session_token, ''), 'UTF8')) and s.expires_at > now();
  if v_session.session_id is null then
    raise exception using errcode = 'FW401', message = 'The session is unknown or has ended';
  end if;
  select i.status into v_status from sec.identity i
    join sec.tenant_state t on t.tenant_id = i.tenant_id and t.status = 'active'
   where i.tenant_id = v_session.tenant_id and i.user_id = v_session.user_id;
  if v_status = 'locked' then
    raise exception using errcode = 'FW423', message = 'This login is locked';
  end if;
  if v_status is distinct from 'active' then
    raise exception using errcode = 'FW401', message = 'This login is not active';
  end if;
  if v_session.device_id is not null and not exists (
       select from sec.device_state d
        where d.tenant_id = v_session.tenant_id and d.device_id = v_session.device_id
          and d.user_id = v_session.user_id and d.status = 'active') then
    raise exception using errcode = 'FW401', message = 'This device was revoked';
  end if;
  v_message := concat_ws('|', v_session.tenant_id::text, v_session.user_id::text, coalesce(v_session.device_id::text, ''),
                         v_session.session_id::text, p_request_id, '');
  perform set_config('steward.context', v_message || '|' || sec.mac(v_message), true);
  return query select v_session.tenant_id, v_session.user_id, v_session.device_id;
end
$$;
revoke all on function sec.use(text, text) from public;
grant execute on function sec.use(text, text) to steward_definer;
comment on function sec.use(text, text) is 'Binds a session to this transaction; writes nothing, so a read-only transaction can use it. User, tenant and device are looked up again at each call. FW401, FW423, FW422. Caller: api.sp_set_session_context';

create or replace function sec.system_context(p_tenant_id integer, p_reason text, p_user_id uuid default null) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_message text;
begin
  if p_tenant_id is null or length(btrim(coalesce(p_reason, ''))) = 0 then
    raise exception using errcode = 'FW422', message = 'A system context needs a tenant and a reason';
  end if;
  insert into sec.system_context_log (tenant_id, user_id, reason) values (p_tenant_id, p_user_id, p_reason);
  v_message := concat_ws('|', p_tenant_id::text, coalesce(p_user_id::text, ''), '', '', 'system', 's');
  perform set_config('steward.context', v_message || '|' || sec.mac(v_message), true);
end
$$;
revoke all on function sec.system_context(integer, text, uuid) from public;
grant execute on function sec.system_context(integer, text, uuid) to steward_migrate, steward_owner;
comment on function sec.system_context(integer, text, uuid) is 'Context of seed, migration and maintenance for the rest of the transaction, on behalf of a user or of nobody; logged in sec.system_context_log. Callers: steward_migrate and steward_owner';
