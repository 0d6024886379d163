-- The split as a whole. Share by share would pass through states that nobody meant, and would merge two
-- people's edits into a sum that neither asked for.
create or replace function api.sp_assign_asset_to_persona(p_mutation_id uuid, p_split jsonb, p_expected_version bigint) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay jsonb := sync.replayed(p_mutation_id, 'sp_assign_asset_to_persona', jsonb_build_object('p_split', p_split, 'p_expected_version', p_expected_version));
  v_asset  app.assets;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_split, '{"asset_id": "uuid", "effective_on": "date", "shares": "array", "note": "text"}', '{note}');
  perform app.checked_row('app.asset_ownership_history', p_split - '{asset_id,shares}'::text[], '', '{effective_on,note}', '{}');
  v_asset := app.lock_asset((p_split ->> 'asset_id')::uuid, 'admin');
  perform app.require_not_deleted(v_asset);
  perform app.check_version(v_asset.row_version, p_expected_version);
  perform app.set_split(v_asset, p_split -> 'shares', 'split', 'applied', (p_split ->> 'effective_on')::date, p_split ->> 'note');
  return sync.finish(p_mutation_id, jsonb_build_object('asset_id', v_asset.id, 'row_version', v_asset.row_version + 1, 'shares', app.shares_of(v_asset.id),
    'unallocated_bp', 10000 - (select coalesce(sum(o.basis_points), 0) from app.asset_ownerships o
                                where o.tenant_id = sec.tid() and o.asset_id = v_asset.id and o.interest_class = 'owner')));
end
$$;
revoke all on function api.sp_assign_asset_to_persona(uuid, jsonb, bigint) from public;
grant execute on function api.sp_assign_asset_to_persona(uuid, jsonb, bigint) to steward_app;
comment on function api.sp_assign_asset_to_persona(uuid, jsonb, bigint) is 'Sets the whole split of an asset. p_split: arguments of set_ownership in contract/sync.ts, shares in basis points; p_expected_version: row_version of the asset. Returns asset_id, row_version, shares, unallocated_bp. Errors: FW403, FW404, FW409, FW412, FW422, FW460, FW461. Callers: asset owner or admin level';
