-- app.add_valuation(): one new value of an asset that the caller has locked; shared by creation and update.
create or replace function app.add_valuation(p_asset_id uuid, p_valuation jsonb) returns uuid
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_row jsonb := app.checked_row('app.asset_valuations', p_valuation, 'valuation.',
    '{id,as_of,amount_minor,currency,method,source,purpose,valuer,low_minor,high_minor,confidence,next_due_on,note}');
  v_new app.asset_valuations := jsonb_populate_record(null::app.asset_valuations, v_row);
begin
  if exists (select from app.asset_valuations v where v.tenant_id = sec.tid() and v.asset_id = p_asset_id and v.as_of = v_new.as_of
                and v.method = v_new.method and v.source = v_new.source and v.amount_minor = v_new.amount_minor and v.purpose = coalesce(v_new.purpose, 'current')) then
    raise exception using errcode = 'FW409', message = 'The same value of the same date, method and source is recorded already.';
  end if;
  begin
    insert into app.asset_valuations (tenant_id, id, asset_id, as_of, amount_minor, currency, method, source, purpose, valuer, low_minor, high_minor,
                                      confidence, next_due_on, note, recorded_by_user_id, recorded_by_name, device_id, device_name)
    values (sec.tid(), v_new.id, p_asset_id, v_new.as_of, v_new.amount_minor, v_new.currency, v_new.method, v_new.source, coalesce(v_new.purpose, 'current'),
            v_new.valuer, v_new.low_minor, v_new.high_minor, v_new.confidence, v_new.next_due_on, v_new.note,
            sec.actor(), app.actor_name(), sec.device(), app.device_name());
  exception when unique_violation then
    raise exception using errcode = 'FW409', message = 'The id of the value is in use already.';
  end;
  return v_new.id;
end
$$;
revoke all on function app.add_valuation(uuid, jsonb) from public;
comment on function app.add_valuation(uuid, jsonb) is 'Appends a valuation (contract/entities/valuation.ts, newValuationSchema). FW409 for an exact duplicate, FW422. Callers: sp_create_asset, sp_update_asset_value';
