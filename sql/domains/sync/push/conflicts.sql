-- Opening a conflict: nothing is overwritten; base, mine and theirs stand side by side until somebody decides.
create or replace function sync.open_conflict(p_op jsonb, p_asset_id uuid, p_unit text, p_base jsonb, p_mine jsonb, p_theirs jsonb,
                                              p_their_user uuid, p_their_name text, p_their_device text, p_their_at timestamptz) returns uuid
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_id uuid;
begin
  -- A second edit of the same device while its first one waits for a decision joins it: one question, not two.
  update app.sync_conflicts c
     set mine = p_mine, theirs = p_theirs, mine_at = (p_op ->> 'made_at')::timestamptz, op_args = p_op -> 'args',
         theirs_user_id = p_their_user, theirs_by = p_their_name, theirs_device = p_their_device, theirs_at = p_their_at,
         theirs_level = sync.level_of(p_their_user, p_asset_id)
   where c.tenant_id = (select sec.tid()) and c.asset_id = p_asset_id and c.unit = p_unit and c.status = 'open'
     and c.mine_user_id = (select sec.uid()) and c.mine_device_id = (select sec.device())
  returning c.id into v_id;
  if v_id is null then
    insert into app.sync_conflicts (tenant_id, id, asset_id, unit, base, mine, theirs, mine_user_id, mine_by, mine_device, mine_device_id, mine_at, mine_level,
                                    theirs_user_id, theirs_by, theirs_device, theirs_at, theirs_level, op_id, op_args)
    values (sec.tid(), gen_random_uuid(), p_asset_id, p_unit, p_base, p_mine, p_theirs, sec.uid(), app.actor_name(), app.device_name(), sec.device(),
            (p_op ->> 'made_at')::timestamptz, app.level_on('asset', p_asset_id),
            p_their_user, p_their_name, p_their_device, p_their_at, sync.level_of(p_their_user, p_asset_id), (p_op ->> 'op_id')::uuid, p_op -> 'args')
    returning id into v_id;
  end if;
  return v_id;
end
$$;
revoke all on function sync.open_conflict(jsonb, uuid, text, jsonb, jsonb, jsonb, uuid, text, text, timestamptz) from public;
comment on function sync.open_conflict(jsonb, uuid, text, jsonb, jsonb, jsonb, uuid, text, text, timestamptz) is 'Writes the conflict on one unit of an asset and returns its id. Caller: the push';

create or replace function sync.open_split_conflict(p_op jsonb, p_asset_id uuid, p_mine jsonb) returns uuid
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_theirs  jsonb := app.shares_of(p_asset_id);
  v_last    app.asset_ownership_history;
  v_id      uuid;
begin
  select h.* into v_last from app.asset_ownership_history h
   where h.tenant_id = (select sec.tid()) and h.asset_id = p_asset_id and h.outcome in ('applied', 'decided')
   order by h.entry_number desc limit 1;
  -- The set must be one that could be chosen: more than the whole is refused now, not at the decision.
  perform app.checked_shares(p_mine);
  v_id := sync.open_conflict(p_op, p_asset_id, 'ownership', p_op -> 'base' -> 'shares', p_mine, v_theirs,
                             v_last.actor_user_id, v_last.actor_name, v_last.device_name, v_last.recorded_at);
  perform app.write_split_history(p_asset_id, case p_op ->> 'name' when 'transfer_ownership' then 'transfer' else 'split' end, 'conflict',
                                  (p_op -> 'args' ->> 'effective_on')::date, v_theirs, p_mine, nullif(p_op -> 'args' ->> 'note', ''), v_id);
  return v_id;
end
$$;
revoke all on function sync.open_split_conflict(jsonb, uuid, jsonb) from public;
comment on function sync.open_split_conflict(jsonb, uuid, jsonb) is 'Opens the conflict on a split and remembers in its history what was asked for. FW422, FW460. Caller: the push';

create or replace function sync.open_field_conflict(p_op jsonb, p_asset_id uuid, p_table text, p_unit text, p_fields text[], p_row jsonb) returns uuid
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_part text := case p_table when 'assets' then 'asset' else 'details' end;
  v_last record;
begin
  select l.* into v_last from audit.last_change('app.' || p_table, p_asset_id::text, p_fields) l;
  return sync.open_conflict(p_op, p_asset_id, 'field:' || p_unit,
    (select jsonb_object_agg(f, p_op -> 'base' -> v_part -> f) from unnest(p_fields) as f),
    (select jsonb_object_agg(f, coalesce(p_op -> 'args' -> v_part -> f, p_op -> 'base' -> v_part -> f)) from unnest(p_fields) as f),
    (select jsonb_object_agg(f, sync.wire_value(p_table, f, p_row -> f)) from unnest(p_fields) as f),
    v_last.user_id, app.user_name(v_last.user_id), sync.device_name(v_last.device_id), v_last.at);
end
$$;
revoke all on function sync.open_field_conflict(jsonb, uuid, text, text, text[], jsonb) from public;
comment on function sync.open_field_conflict(jsonb, uuid, text, text, text[], jsonb) is 'Opens the conflict on a group of fields. Caller: the push';

-- Quantities travel as text (contract/replica.ts), everything else as it is.
create or replace function sync.wire_value(p_table text, p_field text, p_value jsonb) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when jsonb_typeof(p_value) = 'number' and exists (
           select from pg_attribute a where a.attrelid = format('app.%I', p_table)::regclass and a.attname = p_field and a.atttypid = 'numeric'::regtype)
         then to_jsonb(p_value #>> '{}') else p_value end
$$;
revoke all on function sync.wire_value(text, text, jsonb) from public;
comment on function sync.wire_value(text, text, jsonb) is 'A value of a row as it stands on the wire. Caller: the push';
