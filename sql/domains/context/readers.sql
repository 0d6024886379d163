-- The signed session context.
--
-- It is one transaction-local setting, steward.context:
--   tenant | user | device | session | request | system | MAC
-- The MAC is HMAC-SHA256 over these parts, the backend and the start of the transaction. So a setting
-- that was made up, edited, or copied from another connection or an earlier transaction is refused.
-- Readers are STABLE and PARALLEL RESTRICTED, never IMMUTABLE: an immutable one is folded into cached
-- plans and would answer for another tenant. In policies always write (select sec.tid()).

-- plpgsql, because version 14 plans the body of an SQL function anew at each call, and this one is called often.
create or replace function sec.mac(p_message text) returns text
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key sec.mac_key;
begin
  select k.* into v_key from sec.mac_key k;
  return encode(sha256(v_key.outer_pad || sha256(v_key.inner_pad || convert_to(
           p_message || '|' || pg_backend_pid()::text || '|' || extract(epoch from transaction_timestamp())::text, 'UTF8'))), 'hex');
end
$$;
revoke all on function sec.mac(text) from public;
comment on function sec.mac(text) is 'Signature of a context for this backend and this transaction. Callers: functions of steward_ctx only';

create or replace function sec.context_part(p_number integer) returns text
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_setting text := nullif(current_setting('steward.context', true), '');
  v_cut     integer;
begin
  if v_setting is null then
    raise exception using errcode = 'FW401', message = 'There is no session in this transaction';
  end if;
  v_cut := length(v_setting) - 65;
  if v_cut < 1 or substr(v_setting, v_cut + 2) is distinct from sec.mac(substr(v_setting, 1, v_cut)) then
    raise exception using errcode = 'FW401', message = 'The session of this transaction is not valid';
  end if;
  return nullif(split_part(v_setting, '|', p_number), '');
end
$$;
revoke all on function sec.context_part(integer) from public;
grant execute on function sec.context_part(integer) to steward_owner, steward_definer, steward_access, steward_sync, steward_audit, steward_search;
comment on function sec.context_part(integer) is 'One part of the verified context: 1 tenant, 2 user, 3 device, 4 session, 5 request, 6 system. FW401 where there is no valid context';

create or replace function sec.tid() returns integer
language sql stable parallel restricted as $$ select sec.context_part(1)::integer $$;
revoke all on function sec.tid() from public;
grant execute on function sec.tid() to steward_owner, steward_definer, steward_access, steward_sync, steward_audit, steward_search;
comment on function sec.tid() is 'Tenant of the session. FW401 without a session, never a default';

create or replace function sec.actor() returns uuid
language sql stable parallel restricted as $$ select sec.context_part(2)::uuid $$;
revoke all on function sec.actor() from public;
grant execute on function sec.actor() to steward_owner, steward_definer, steward_access, steward_sync, steward_audit, steward_search;
comment on function sec.actor() is 'User of the session, or null in a system context; also answers where no device is registered yet. For logs and for registering a device; rights are decided with sec.uid()';

create or replace function sec.device() returns uuid
language sql stable parallel restricted as $$ select sec.context_part(3)::uuid $$;
revoke all on function sec.device() from public;
grant execute on function sec.device() to steward_owner, steward_definer, steward_access, steward_sync, steward_audit, steward_search;
comment on function sec.device() is 'Device of the session; null in a system context and before the device is registered';

create or replace function sec.session() returns uuid
language sql stable parallel restricted as $$ select sec.context_part(4)::uuid $$;
revoke all on function sec.session() from public;
grant execute on function sec.session() to steward_owner, steward_definer, steward_access, steward_sync, steward_audit, steward_search;
comment on function sec.session() is 'Name of the session (not its token); null in a system context';

create or replace function sec.request() returns text
language sql stable parallel restricted as $$ select sec.context_part(5) $$;
revoke all on function sec.request() from public;
grant execute on function sec.request() to steward_owner, steward_definer, steward_access, steward_sync, steward_audit, steward_search;
comment on function sec.request() is 'Id of the request that the server handles';

create or replace function sec.is_system() returns boolean
language sql stable parallel restricted as $$ select sec.context_part(6) = 's' $$;
revoke all on function sec.is_system() from public;
grant execute on function sec.is_system() to steward_owner, steward_definer, steward_access, steward_sync, steward_audit, steward_search;
comment on function sec.is_system() is 'True in the system context of seed and migrations';

-- Every right hangs on sec.uid(), so this one refusal keeps a session without a device from
-- everything but registering one.
create or replace function sec.uid() returns uuid
language plpgsql stable parallel restricted as $$
declare
  v_user uuid := sec.context_part(2)::uuid;
begin
  if v_user is not null and sec.context_part(3) is null and sec.context_part(6) is distinct from 's' then
    raise exception using errcode = 'FW401', message = 'This device is not registered';
  end if;
  return v_user;
end
$$;
revoke all on function sec.uid() from public;
grant execute on function sec.uid() to steward_owner, steward_definer, steward_access, steward_sync, steward_audit, steward_search;
comment on function sec.uid() is 'User whose rights apply; null in a system context without a user; FW401 where there is no session or no registered device';
