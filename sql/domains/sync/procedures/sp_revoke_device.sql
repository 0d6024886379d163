-- Blocks a device: the trigger on app.devices ends its sessions, and its next contact is refused, which
-- tells it to erase its cache.
create or replace function api.sp_revoke_device(p_mutation_id uuid, p_device_id uuid, p_reason text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay jsonb;
  v_device app.devices;
begin
  -- FW401 for a session that has no device itself, before anything is looked at.
  perform sec.uid();
  v_replay := sync.replayed(p_mutation_id, 'sp_revoke_device', jsonb_build_object('p_device_id', p_device_id, 'p_reason', p_reason));
  if v_replay is not null then
    return v_replay;
  end if;
  if coalesce(length(btrim(p_reason)) between 1 and 500, false) is false then
    raise exception using errcode = 'FW422', message = 'A reason of 1 to 500 characters is needed';
  end if;
  select d.* into v_device from app.devices d where d.tenant_id = (select sec.tid()) and d.id = p_device_id for update;
  if v_device.id is null then
    raise exception using errcode = 'FW404', message = 'There is no such device';
  end if;
  if v_device.status = 'active' then
    update app.devices d set status = 'revoked', revoked_at = now(), revoked_by = (select sec.uid()), revoke_reason = p_reason
     where d.tenant_id = (select sec.tid()) and d.id = p_device_id;
  end if;
  return sync.finish(p_mutation_id, jsonb_build_object('device_id', p_device_id, 'status', 'revoked'));
end
$$;
revoke all on function api.sp_revoke_device(uuid, uuid, text) from public;
grant execute on function api.sp_revoke_device(uuid, uuid, text) to steward_app;
comment on function api.sp_revoke_device(uuid, uuid, text) is 'Revokes a device of one''s own, or any device of the firm for who manages devices: {device_id, status}. Errors: FW401, FW404, FW409, FW422';
