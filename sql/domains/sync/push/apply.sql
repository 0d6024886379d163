-- Applying one operation: merge by unit against its base, then the business procedure, which alone decides
-- about rights and rules. Each function returns {status, conflict_id, effect}; a refusal is an exception.

create or replace function sync.apply_split(p_op jsonb) returns jsonb
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_args    jsonb      := p_op -> 'args';
  v_asset   app.assets := app.lock_asset((v_args ->> 'asset_id')::uuid, 'admin');
  v_base    jsonb      := sync.canonical_shares(p_op -> 'base' -> 'shares');
  v_mine    jsonb      := case p_op ->> 'name' when 'transfer_ownership' then sync.shares_after_transfer(p_op -> 'base' -> 'shares', v_args) else v_args -> 'shares' end;
  v_now     jsonb      := sync.canonical_shares(app.shares_of(v_asset.id));
  v_own     record;
begin
  if sync.canonical_shares(v_mine) = v_now and p_op ->> 'name' = 'set_ownership' then
    return jsonb_build_object('status', 'applied', 'effect', jsonb_build_object('split', v_now));
  end if;
  v_own := sync.own_effect(v_asset.id, (p_op -> 'base' ->> 'row_version')::bigint);
  if v_now <> v_base and v_now is distinct from v_own.split then
    return jsonb_build_object('status', 'conflict', 'conflict_id', sync.open_split_conflict(p_op, v_asset.id, v_mine));
  end if;
  if p_op ->> 'name' = 'transfer_ownership' then
    perform api.sp_transfer_asset_ownership((p_op ->> 'op_id')::uuid, v_args, v_asset.row_version);
  else
    perform api.sp_assign_asset_to_persona((p_op ->> 'op_id')::uuid, v_args, v_asset.row_version);
  end if;
  return jsonb_build_object('status', 'applied', 'effect', jsonb_build_object('split', sync.canonical_shares(app.shares_of(v_asset.id))));
end
$$;
revoke all on function sync.apply_split(jsonb) from public;
comment on function sync.apply_split(jsonb) is 'Applies set_ownership or transfer_ownership: the split is one unit and is never merged row by row. Caller: sync.apply_op';

create or replace function sync.apply_fields(p_op jsonb) returns jsonb
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_args     jsonb      := p_op -> 'args';
  v_asset    app.assets := app.lock_asset((v_args ->> 'asset_id')::uuid, 'edit');
  v_version  bigint     := (p_op -> 'base' ->> 'row_version')::bigint;
  v_table    text;
  v_own      record     := sync.own_effect(v_asset.id, v_version);
  v_patch    jsonb      := jsonb_build_object('asset', '{}'::jsonb, 'details', '{}'::jsonb);
  v_effect   jsonb      := '{}';
  v_conflict uuid;
  v_first    uuid;
  v_part     text;
  v_row      jsonb;
  v_unit     record;
begin
  select c.table_name into v_table from app.asset_categories c where c.tenant_id = (select sec.tid()) and c.id = v_asset.category_id;
  foreach v_part in array array['asset', 'details'] loop
    continue when coalesce(v_args -> v_part, '{}') = '{}';
    v_row := case v_part when 'asset' then to_jsonb(v_asset) else app.details_of(v_table, v_asset.id) end;
    for v_unit in
      select u.* from sync.field_units(case v_part when 'asset' then 'assets' else v_table end, v_args -> v_part, coalesce(p_op -> 'base' -> v_part, '{}'), v_row, v_own.fields) u
    loop
      if v_unit.is_theirs and not v_unit.is_same then
        v_conflict := sync.open_field_conflict(p_op, v_asset.id, case v_part when 'asset' then 'assets' else v_table end, v_unit.unit, v_unit.fields, v_row);
        v_first := coalesce(v_first, v_conflict);
      else
        v_patch := jsonb_set(v_patch, array[v_part], v_patch -> v_part
          || (select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(v_args -> v_part) as f where f.key = any (v_unit.fields)));
      end if;
    end loop;
    -- Names that are no columns reach the procedure, which refuses them by name.
    v_patch := jsonb_set(v_patch, array[v_part], v_patch -> v_part
      || (select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(v_args -> v_part) as f where not v_row ? f.key));
  end loop;
  if v_patch <> jsonb_build_object('asset', '{}'::jsonb, 'details', '{}'::jsonb) or v_first is null then
    perform api.sp_update_asset((p_op ->> 'op_id')::uuid, (v_args - '{asset,details}'::text[]) || v_patch, v_asset.row_version);
    v_effect := sync.normal_fields('assets', v_patch -> 'asset') || sync.normal_fields(v_table, v_patch -> 'details');
  end if;
  return jsonb_build_object('effect', jsonb_build_object('fields', v_effect), 'conflict_id', v_first,
    'status', case when v_first is not null then 'conflict' when v_asset.row_version > greatest(v_version, v_own.row_version) then 'merged' else 'applied' end);
end
$$;
revoke all on function sync.apply_fields(jsonb) from public;
comment on function sync.apply_fields(jsonb) is 'Applies update_asset: groups of fields that nobody else changed are written, the others become conflicts. Caller: sync.apply_op';

create or replace function sync.apply_delete(p_op jsonb) returns jsonb
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_asset   app.assets := app.lock_asset((p_op -> 'args' ->> 'asset_id')::uuid, 'edit');
  v_version bigint     := (p_op -> 'base' ->> 'row_version')::bigint;
begin
  -- Who deletes must have seen what he deletes; his own waiting edits he has seen.
  if v_asset.row_version > greatest(v_version, (sync.own_effect(v_asset.id, v_version)).row_version) then
    raise exception using errcode = 'FW412', message = 'Somebody changed this asset in the meantime: look at it before you delete it.';
  end if;
  perform api.sp_delete_asset((p_op ->> 'op_id')::uuid, p_op -> 'args', v_asset.row_version);
  return jsonb_build_object('status', 'applied', 'effect', '{}'::jsonb);
end
$$;
revoke all on function sync.apply_delete(jsonb) from public;
comment on function sync.apply_delete(jsonb) is 'Applies delete_asset. FW412 when somebody else changed the asset since. Caller: sync.apply_op';

create or replace function sync.apply_create_asset(p_op jsonb) returns jsonb
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_args jsonb := p_op -> 'args';
begin
  perform api.sp_create_asset((p_op ->> 'op_id')::uuid, v_args);
  return jsonb_build_object('status', 'applied', 'effect', jsonb_build_object('split', sync.canonical_shares(v_args -> 'shares'),
    'fields', sync.normal_fields('assets', v_args -> 'asset')
      || (select sync.normal_fields(c.table_name, v_args -> 'details') from app.asset_categories c where c.tenant_id = (select sec.tid()) and c.code = v_args ->> 'category')));
end
$$;
revoke all on function sync.apply_create_asset(jsonb) from public;
comment on function sync.apply_create_asset(jsonb) is 'Applies create_asset. Caller: sync.apply_op';

create or replace function sync.apply_op(p_op jsonb) returns jsonb
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_id      uuid  := (p_op ->> 'op_id')::uuid;
  v_args    jsonb := p_op -> 'args';
  v_verdict jsonb := jsonb_build_object('status', 'applied', 'effect', '{}'::jsonb);
begin
  case p_op ->> 'name'
    when 'create_circle'      then perform api.sp_create_ffc(v_id, v_args);
    when 'create_persona'     then perform api.sp_create_persona(v_id, v_args);
    when 'add_member'         then perform api.sp_add_ffc_member(v_id, v_args);
    when 'set_relationship'   then perform api.sp_set_family_relationship(v_id, v_args);
    when 'assign_advisor'     then perform api.sp_assign_advisor(v_id, v_args);
    when 'create_asset'       then v_verdict := sync.apply_create_asset(p_op);
    when 'update_asset'       then v_verdict := sync.apply_fields(p_op);
    when 'delete_asset'       then v_verdict := sync.apply_delete(p_op);
    when 'set_ownership'      then v_verdict := sync.apply_split(p_op);
    when 'transfer_ownership' then v_verdict := sync.apply_split(p_op);
    when 'add_valuation'      then perform api.sp_update_asset_value(v_id, v_args);
    when 'pin_valuation'      then perform api.sp_pin_valuation(v_id, v_args);
    when 'set_permission'     then perform api.sp_set_asset_permission(v_id, v_args);
    when 'resolve_conflict'   then perform api.sp_resolve_conflict(v_id, v_args);
    else raise exception using errcode = 'FW422', message = 'This operation is not known.';
  end case;
  -- The total is asked now, by name, so that its refusal is a verdict and does not roll the verdict back.
  set constraints app.asset_ownership_total immediate;
  set constraints app.asset_ownership_total deferred;
  return v_verdict;
end
$$;
revoke all on function sync.apply_op(jsonb) from public;
comment on function sync.apply_op(jsonb) is 'Applies one operation of contract/sync.ts; a refusal is an exception. Caller: sp_push_changes, inside a savepoint';
