-- One asset as the caller may see it: the summary at read, everything at edit, permissions at admin. What
-- is left out is said in "masked", so that a screen can show a lock instead of an empty field.
create or replace function api.sp_get_asset_details(p_asset_id uuid) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_level    text := app.require_level('asset', p_asset_id, 'read');
  v_asset    app.assets;
  v_category app.asset_categories;
  v_result   jsonb;
begin
  select a.* into v_asset from app.assets a where a.tenant_id = sec.tid() and a.id = p_asset_id;
  select c.* into v_category from app.asset_categories c where c.tenant_id = sec.tid() and c.id = v_asset.category_id;
  v_result := jsonb_build_object(
    'asset_id', v_asset.id, 'access', v_level, 'category', v_category.code, 'name', v_asset.name, 'currency', v_asset.currency, 'status', v_asset.status,
    'is_liability', v_asset.is_liability, 'owner_names', v_asset.owner_names, 'row_version', v_asset.row_version,
    'current_value_minor', v_asset.current_value_minor, 'current_value_as_of', v_asset.current_value_as_of,
    'year_change_minor', (select s.year_change_minor from api.v_asset_summary s where s.tenant_id = sec.tid() and s.asset_id = v_asset.id));
  if app.level_rank(v_level) < app.level_rank('edit') then
    return v_result || jsonb_build_object('masked', array['asset', 'details', 'shares', 'valuations', 'history', 'permissions']);
  end if;
  v_result := v_result || jsonb_build_object(
    'current_value_method', v_asset.current_value_method, 'current_valuation_id', v_asset.current_valuation_id,
    'asset', (select jsonb_object_agg(f.key, f.value) from jsonb_each(to_jsonb(v_asset)) as f where f.key = any (app.asset_columns())),
    'details', app.details_of(v_category.table_name, v_asset.id) - '{tenant_id,asset_id,row_version,updated_at}'::text[],
    'shares', (select coalesce(jsonb_agg(s.value || jsonb_build_object('name', app.persona_name((s.value ->> 'persona_id')::uuid))), '[]')
                 from jsonb_array_elements(app.shares_of(v_asset.id)) as s (value)),
    'valuations', (select coalesce(jsonb_agg(to_jsonb(v) - '{tenant_id,asset_id,updated_at}'::text[] order by v.as_of desc, v.recorded_at desc), '[]')
                     from app.asset_valuations v where v.tenant_id = sec.tid() and v.asset_id = v_asset.id),
    'history', (select coalesce(jsonb_agg(to_jsonb(h) - '{tenant_id,asset_id}'::text[] order by h.entry_number desc), '[]')
                  from app.asset_ownership_history h where h.tenant_id = sec.tid() and h.asset_id = v_asset.id));
  if v_level <> 'admin' then
    return v_result || jsonb_build_object('masked', array['permissions']);
  end if;
  return v_result || jsonb_build_object('masked', array[]::text[],
    'permissions', (select coalesce(jsonb_agg(jsonb_build_object('persona_id', p.persona_id, 'name', app.persona_name(p.persona_id), 'level', p.level,
                                                                 'valid_from', p.valid_from, 'valid_until', p.valid_until) order by p.persona_id), '[]')
                      from app.asset_permissions p where p.tenant_id = sec.tid() and p.asset_id = v_asset.id));
end
$$;
revoke all on function api.sp_get_asset_details(uuid) from public;
grant execute on function api.sp_get_asset_details(uuid) to steward_app;
comment on function api.sp_get_asset_details(uuid) is 'One asset as the caller may see it, as JSON; "masked" lists the parts left out. Money in minor units. Errors: FW404, FW422. Callers: read level and above';
