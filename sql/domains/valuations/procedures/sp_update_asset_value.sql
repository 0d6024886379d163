-- A new dated value. Nothing is overwritten: which value is shown follows from date, pin and method.
create or replace function api.sp_update_asset_value(p_mutation_id uuid, p_value jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay jsonb := sync.replayed(p_mutation_id, 'sp_update_asset_value', p_value);
  v_asset  app.assets;
  v_id     uuid;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_value, '{"asset_id": "uuid", "valuation": "object"}');
  v_asset := app.lock_asset((p_value ->> 'asset_id')::uuid, 'edit');
  perform app.require_not_deleted(v_asset);
  v_id := app.add_valuation(v_asset.id, p_value -> 'valuation');
  return sync.finish(p_mutation_id, jsonb_build_object('asset_id', v_asset.id, 'valuation_id', v_id,
    'is_current', (select a.current_valuation_id = v_id from app.assets a where a.tenant_id = sec.tid() and a.id = v_asset.id)));
end
$$;
revoke all on function api.sp_update_asset_value(uuid, jsonb) from public;
grant execute on function api.sp_update_asset_value(uuid, jsonb) to steward_app;
comment on function api.sp_update_asset_value(uuid, jsonb) is 'Appends a valuation. p_value: arguments of add_valuation in contract/sync.ts, amounts in minor units. Returns asset_id, valuation_id, is_current. Errors: FW403, FW404, FW409 (exact duplicate), FW422, FW461. Callers: edit level, asset owner';
