-- Delete is soft and has a reason; restore gives back the status of before.
create or replace function api.sp_delete_asset(p_mutation_id uuid, p_request jsonb, p_expected_version bigint) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay jsonb := sync.replayed(p_mutation_id, 'sp_delete_asset', jsonb_build_object('p_request', p_request, 'p_expected_version', p_expected_version));
  v_asset  app.assets;
  v_action text;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_request, '{"asset_id": "uuid", "action": "text", "reason": "text"}');
  v_action := p_request ->> 'action';
  perform app.check_choice('action', v_action, '{delete,restore}');
  if length(p_request ->> 'reason') not between 1 and 500 then
    perform app.refuse('{"reason": "1 to 500 characters."}');
  end if;
  v_asset := app.lock_asset((p_request ->> 'asset_id')::uuid, 'admin');
  perform app.check_version(v_asset.row_version, p_expected_version);
  if (v_action = 'delete') = (v_asset.status = 'deleted') then
    raise exception using errcode = 'FW461', message = case v_action when 'delete' then 'The asset is deleted already.' else 'The asset is not deleted.' end;
  end if;
  update app.assets a
     set status = case v_action when 'delete' then 'deleted' else a.status_before_delete end,
         status_before_delete = case v_action when 'delete' then a.status end,
         deleted_at = case v_action when 'delete' then now() end,
         delete_reason = p_request ->> 'reason'
   where a.tenant_id = sec.tid() and a.id = v_asset.id;
  return sync.finish(p_mutation_id, jsonb_build_object('asset_id', v_asset.id, 'row_version', v_asset.row_version + 1));
end
$$;
revoke all on function api.sp_delete_asset(uuid, jsonb, bigint) from public;
grant execute on function api.sp_delete_asset(uuid, jsonb, bigint) to steward_app;
comment on function api.sp_delete_asset(uuid, jsonb, bigint) is 'Deletes (softly) or restores an asset. p_request: arguments of delete_asset in contract/sync.ts; p_expected_version: row_version of the asset. Returns asset_id, row_version. Errors: FW403, FW404, FW412, FW422, FW461 (already so). Callers: asset owner or admin level';
