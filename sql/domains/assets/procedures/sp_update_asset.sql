-- Some fields of an asset or of its type. Rules that bind several fields are tried on the row as it will be.
create or replace function api.sp_update_asset(p_mutation_id uuid, p_patch jsonb, p_expected_version bigint) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay   jsonb := sync.replayed(p_mutation_id, 'sp_update_asset', jsonb_build_object('p_patch', p_patch, 'p_expected_version', p_expected_version));
  v_asset    app.assets;
  v_category app.asset_categories;
  v_table    regclass;
  v_fields   jsonb;
  v_details  jsonb;
  v_known    jsonb;
  v_columns  text;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_patch, '{"asset_id": "uuid", "category": "text", "asset": "object", "details": "object"}');
  if p_patch -> 'asset' = '{}' and p_patch -> 'details' = '{}' then
    perform app.refuse('{"asset": "Nothing is changed."}');
  end if;
  v_asset := app.lock_asset((p_patch ->> 'asset_id')::uuid, 'edit');
  perform app.require_not_deleted(v_asset);
  perform app.check_version(v_asset.row_version, p_expected_version);
  select c.* into v_category from app.asset_categories c where c.tenant_id = sec.tid() and c.id = v_asset.category_id;
  if v_category.code <> p_patch ->> 'category' then
    perform app.refuse('{"category": "The category of an asset never changes."}');
  end if;
  v_table := format('app.%I', v_category.table_name)::regclass;
  v_fields := app.checked_asset_fields(p_patch -> 'asset', to_jsonb(v_asset));
  v_known := app.details_of(v_category.table_name, v_asset.id);
  v_details := case when p_patch -> 'details' = '{}' then '{}'
                    else app.checked_row(v_table, p_patch -> 'details', 'details.', app.editable_columns(v_table), v_known) end;
  perform app.check_detail_personas(v_details);
  if v_known is null and v_details <> '{}' then
    perform app.insert_details(v_category.table_name, v_asset.id, p_patch -> 'details');
  elsif v_details <> '{}' then
    select string_agg(format('%I', k.name), ', ') into v_columns from jsonb_object_keys(v_details) as k (name);
    execute format('update %s d set (%s) = (select %s from jsonb_populate_record(null::%s, $1)) where d.tenant_id = $2 and d.asset_id = $3', v_table, v_columns, v_columns, v_table)
      using v_details, v_asset.tenant_id, v_asset.id;
  end if;
  -- One update of the base row: what was patched in it, and the sign that another part has changed.
  v_fields := v_fields || case when v_details <> '{}' then jsonb_build_object('parts_version', v_asset.parts_version + 1) else '{}'::jsonb end;
  select string_agg(format('%I', k.name), ', ') into v_columns from jsonb_object_keys(v_fields) as k (name);
  execute format('update app.assets a set (%s) = (select %s from jsonb_populate_record(null::app.assets, $1)) where a.tenant_id = $2 and a.id = $3', v_columns, v_columns)
    using v_fields, v_asset.tenant_id, v_asset.id;
  return sync.finish(p_mutation_id, jsonb_build_object('asset_id', v_asset.id,
    'row_version', (select a.row_version from app.assets a where a.tenant_id = sec.tid() and a.id = v_asset.id)));
end
$$;
revoke all on function api.sp_update_asset(uuid, jsonb, bigint) from public;
grant execute on function api.sp_update_asset(uuid, jsonb, bigint) to steward_app;
comment on function api.sp_update_asset(uuid, jsonb, bigint) is 'Changes fields of an asset. p_patch: arguments of update_asset in contract/sync.ts; p_expected_version: row_version of the asset, which a change of any part raises. Returns asset_id, row_version. Errors: FW403, FW404, FW412, FW422, FW461 (deleted). Callers: edit level, asset owner';
