-- Enrols the device from which a person signs in. The one call of a session without a device.
create or replace function api.sp_register_device(p_mutation_id uuid, p_device_id uuid, p_name text, p_platform text, p_public_key text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay jsonb;
begin
  v_replay := sync.replayed(p_mutation_id, 'sp_register_device', jsonb_build_object('p_device_id', p_device_id, 'p_name', p_name,
    'p_platform', p_platform, 'p_public_key', p_public_key));
  if v_replay is not null then
    return v_replay;
  end if;
  if p_device_id is null or coalesce(length(p_name) between 1 and 120 and length(p_platform) between 1 and 60 and length(p_public_key) between 1 and 200, false) is false then
    raise exception using errcode = 'FW422', message = 'A device needs an id, a name of at most 120, a platform of at most 60 and a public key of at most 200 characters';
  end if;
  begin
    insert into app.devices (tenant_id, id, user_id, name, platform, public_key)
    values (sec.tid(), p_device_id, sec.actor(), p_name, p_platform, p_public_key);
  exception when unique_violation then
    raise exception using errcode = 'FW409', message = 'This device is registered already';
  end;
  return sync.finish(p_mutation_id, jsonb_build_object('device_id', p_device_id, 'status', 'active'));
end
$$;
revoke all on function api.sp_register_device(uuid, uuid, text, text, text) from public;
grant execute on function api.sp_register_device(uuid, uuid, text, text, text) to steward_app;
comment on function api.sp_register_device(uuid, uuid, text, text, text) is 'Registers a device for the user of the session: {device_id, status}. Errors: FW401, FW409 id taken or mutation id reused, FW422. Caller: any signed-in user, also without a device';
