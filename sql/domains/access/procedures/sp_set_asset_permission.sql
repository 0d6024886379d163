-- An explicit level for one persona on one or many assets: all or none. Nobody raises himself: a right
-- that an advisor holds for the time of the set-up would otherwise outlive it.
create or replace function api.sp_set_asset_permission(p_mutation_id uuid, p_permission jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay  jsonb := sync.replayed(p_mutation_id, 'sp_set_asset_permission', p_permission);
  v_row     jsonb;
  v_new     app.asset_permissions;
  v_assets  uuid[];
  v_asset   uuid;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_permission, '{"asset_ids": "array", "persona_id": "uuid", "level": "text", "valid_from": "timestamp with time zone", "valid_until": "timestamp with time zone"}', '{valid_from,valid_until}');
  if jsonb_array_length(p_permission -> 'asset_ids') not between 1 and 500
     or exists (select from jsonb_array_elements(p_permission -> 'asset_ids') as i (value) where app.problem_of(i.value, 'uuid') is not null) then
    perform app.refuse('{"asset_ids": "1 to 500 ids."}');
  end if;
  v_row := app.checked_row('app.asset_permissions', p_permission - '{asset_ids,persona_id}'::text[], '', '{level,valid_from,valid_until}');
  v_new := jsonb_populate_record(null::app.asset_permissions, v_row);
  -- In the order of ids, so that two callers wait for each other and do not deadlock.
  select array_agg(distinct (i.value #>> '{}')::uuid) into v_assets from jsonb_array_elements(p_permission -> 'asset_ids') as i (value);
  foreach v_asset in array v_assets loop
    perform app.require_not_deleted(app.lock_asset(v_asset, 'admin'));
  end loop;
  perform app.require_persona((p_permission ->> 'persona_id')::uuid);
  if app.acts_for((p_permission ->> 'persona_id')::uuid) and exists (
       select from unnest(v_assets) as a (id) where app.level_rank(v_new.level) > app.level_rank(app.persona_level(a.id, (p_permission ->> 'persona_id')::uuid))) then
    raise exception using errcode = 'FW403', message = 'You cannot raise your own level.';
  end if;
  insert into app.asset_permissions (tenant_id, asset_id, persona_id, level, valid_from, valid_until, granted_by_user_id)
  select sec.tid(), a.id, (p_permission ->> 'persona_id')::uuid, v_new.level, v_new.valid_from, v_new.valid_until, sec.uid()
    from unnest(v_assets) as a (id)
  on conflict (tenant_id, asset_id, persona_id) do update
    set level = excluded.level, valid_from = excluded.valid_from, valid_until = excluded.valid_until, granted_by_user_id = excluded.granted_by_user_id;
  return sync.finish(p_mutation_id, jsonb_build_object('count', cardinality(v_assets)));
end
$$;
revoke all on function api.sp_set_asset_permission(uuid, jsonb) from public;
grant execute on function api.sp_set_asset_permission(uuid, jsonb) to steward_app;
comment on function api.sp_set_asset_permission(uuid, jsonb) is 'Sets the explicit level (none, read, edit, admin) of a persona on assets, with an optional window. p_permission: arguments of set_permission in contract/sync.ts. Returns count. Errors: FW403 (also: raising oneself), FW404, FW422, FW461. Callers: asset owner or admin level on every asset named';
