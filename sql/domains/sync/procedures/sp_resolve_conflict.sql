-- The decision of a person on a conflict. The first one closes it, and what was not chosen stays readable.
create or replace function api.sp_resolve_conflict(p_mutation_id uuid, p_decision jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay   jsonb := sync.replayed(p_mutation_id, 'sp_resolve_conflict', p_decision);
  v_choice   text  := p_decision ->> 'choice';
  v_conflict app.sync_conflicts;
  v_asset    app.assets;
  v_value    jsonb;
  v_now      jsonb;
  v_code     text;
  v_date     date;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_decision - 'merged', '{"conflict_id": "uuid", "asset_id": "uuid", "choice": "text", "note": "text"}', '{note}');
  perform app.check_choice('choice', v_choice, '{mine,theirs,merged}');
  if length(p_decision ->> 'note') > 500 then
    perform app.refuse('{"note": "At most 500 characters."}');
  end if;
  select c.* into v_conflict from app.sync_conflicts c
   where c.tenant_id = (select sec.tid()) and c.id = (p_decision ->> 'conflict_id')::uuid and c.asset_id = (p_decision ->> 'asset_id')::uuid;
  if v_conflict.id is null then
    raise exception using errcode = 'FW404', message = 'There is no such conflict, or you may not see it.';
  end if;
  -- The asset first, as everywhere; then the conflict, read again behind the lock.
  v_asset := app.lock_asset(v_conflict.asset_id, case v_conflict.unit when 'ownership' then 'admin' else 'edit' end);
  select c.* into v_conflict from app.sync_conflicts c where c.tenant_id = (select sec.tid()) and c.id = v_conflict.id for update;
  if v_conflict.status = 'resolved' then
    raise exception using errcode = 'FW461', message = format('%s has decided this already.', v_conflict.decided_by);
  end if;
  v_now := sync.unit_now(v_conflict);
  if (v_conflict.unit = 'ownership' and sync.canonical_shares(v_now) <> sync.canonical_shares(v_conflict.theirs))
     or (v_conflict.unit <> 'ownership' and v_now <> v_conflict.theirs) then
    raise exception using errcode = 'FW412', message = 'Somebody changed this after the conflict was shown: look at it again, then decide.';
  end if;
  v_value := case v_choice when 'mine' then v_conflict.mine when 'theirs' then v_now else nullif(p_decision -> 'merged', 'null') end;
  if v_value is null then
    perform app.refuse('{"merged": "Required."}');
  end if;
  if v_conflict.unit = 'ownership' then
    -- The decision counts from the day that the edit was about.
    v_date := coalesce(app.date_of(v_conflict.op_args ->> 'effective_on'), app.today());
    if v_choice = 'theirs' then
      perform app.write_split_history(v_asset.id, 'decision', 'decided', v_date, v_now, v_now, p_decision ->> 'note', v_conflict.id);
    else
      perform app.set_split(v_asset, v_value, 'decision', 'decided', v_date, p_decision ->> 'note', v_conflict.id);
    end if;
    v_value := app.shares_of(v_asset.id);
  elsif v_choice <> 'theirs' then
    -- A merged value is about the fields of the unit and no others.
    if jsonb_typeof(v_value) <> 'object' or exists (select from jsonb_object_keys(v_value) as k (name) where not v_conflict.theirs ? k.name) then
      perform app.refuse('{"merged": "Only the fields of this conflict."}');
    end if;
    select c.code into v_code from app.asset_categories c where c.tenant_id = (select sec.tid()) and c.id = v_asset.category_id;
    perform api.sp_update_asset(p_mutation_id, jsonb_build_object('asset_id', v_asset.id, 'category', v_code, 'asset', '{}'::jsonb, 'details', '{}'::jsonb)
      || jsonb_build_object(case sync.unit_table(v_conflict) when 'assets' then 'asset' else 'details' end, v_value), v_asset.row_version);
  end if;
  update app.sync_conflicts c
     set status = 'resolved', decision = v_choice, decided = v_value, decided_by = app.actor_name(), decided_user_id = (select sec.uid()),
         decided_device = app.device_name(), decided_at = clock_timestamp(), note = p_decision ->> 'note'
   where c.tenant_id = (select sec.tid()) and c.id = v_conflict.id;
  return sync.finish(p_mutation_id, jsonb_build_object('conflict_id', v_conflict.id, 'decision', v_choice));
end
$$;
revoke all on function api.sp_resolve_conflict(uuid, jsonb) from public;
grant execute on function api.sp_resolve_conflict(uuid, jsonb) to steward_app;
comment on function api.sp_resolve_conflict(uuid, jsonb) is 'Closes a conflict. p_decision: arguments of resolve_conflict in contract/sync.ts. Returns conflict_id, decision. Errors: FW403, FW404, FW409, FW412 the unit changed since, FW422, FW460, FW461 decided already. Callers: who may edit the unit (a split: admin level)';
