-- The asset owner has the last word on which of several values of one date is shown.
create or replace function api.sp_pin_valuation(p_mutation_id uuid, p_pin jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay jsonb := sync.replayed(p_mutation_id, 'sp_pin_valuation', p_pin);
  v_asset  app.assets;
  v_value  app.asset_valuations;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_pin, '{"asset_id": "uuid", "valuation_id": "uuid", "is_pinned": "boolean"}');
  v_asset := app.lock_asset((p_pin ->> 'asset_id')::uuid, 'admin');
  perform app.require_not_deleted(v_asset);
  select v.* into v_value from app.asset_valuations v
   where v.tenant_id = sec.tid() and v.asset_id = v_asset.id and v.id = (p_pin ->> 'valuation_id')::uuid;
  if v_value.id is null then
    raise exception using errcode = 'FW404', message = 'The asset has no such value.';
  end if;
  update app.asset_valuations v set is_pinned = (v.id = v_value.id and (p_pin ->> 'is_pinned')::boolean)
   where v.tenant_id = sec.tid() and v.asset_id = v_asset.id and v.as_of = v_value.as_of and v.purpose = v_value.purpose
     and v.is_pinned <> (v.id = v_value.id and (p_pin ->> 'is_pinned')::boolean);
  return sync.finish(p_mutation_id, jsonb_build_object('asset_id', v_asset.id,
    'current_valuation_id', (select a.current_valuation_id from app.assets a where a.tenant_id = sec.tid() and a.id = v_asset.id)));
end
$$;
revoke all on function api.sp_pin_valuation(uuid, jsonb) from public;
grant execute on function api.sp_pin_valuation(uuid, jsonb) to steward_app;
comment on function api.sp_pin_valuation(uuid, jsonb) is 'Pins a value among those of its date, or takes the pin away; other pins of the date go. p_pin: arguments of pin_valuation in contract/sync.ts. Returns asset_id, current_valuation_id. Errors: FW403, FW404, FW422, FW461. Callers: asset owner or admin level';
