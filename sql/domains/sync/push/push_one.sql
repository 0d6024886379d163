-- One operation of a push: ledger first, then the work inside a savepoint, then the verdict beside the id.

create or replace function sync.refusal(p_op jsonb, p_code text, p_message text, p_detail text) returns jsonb
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  v_fields text;
begin
  -- A list of wrong fields becomes part of the sentence: the verdict outlives the form.
  if p_detail ~ '^\s*\{' then
    select string_agg(f.key || ': ' || f.value, ' ') into v_fields from jsonb_each_text(p_detail::jsonb) as f;
  end if;
  return jsonb_build_object('op_id', p_op -> 'op_id', 'seq', p_op -> 'seq', 'status', 'rejected', 'version', null, 'code', p_code,
                            'message', left(concat_ws(' ', p_message, v_fields), 2000), 'conflict_id', null);
end
$$;
revoke all on function sync.refusal(jsonb, text, text, text) from public;
comment on function sync.refusal(jsonb, text, text, text) is 'Verdict of an operation that is refused. Caller: sync.push_one';

create or replace function sync.push_one(p_op jsonb) returns jsonb
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_id      uuid  := (p_op ->> 'op_id')::uuid;
  v_hash    bytea := sha256(convert_to((p_op - '{lane,made_at,schema,refused}'::text[])::text, 'UTF8'));
  v_asset   uuid  := case when p_op -> 'args' ? 'asset_id' then (p_op -> 'args' ->> 'asset_id')::uuid end;
  v_known   sync.op;
  v_result  jsonb;
  v_verdict jsonb;
  v_code    text;
  v_message text;
  v_detail  text;
begin
  select o.* into v_known from sync.op o where o.tenant_id = (select sec.tid()) and o.op_id = v_id;
  if v_known.op_id is null then
    if exists (select from jsonb_array_elements_text(p_op -> 'deps') as d (id)
                where not exists (select from sync.op o where o.tenant_id = (select sec.tid()) and o.op_id = d.id::uuid)) then
      return jsonb_build_object('op_id', v_id, 'seq', p_op -> 'seq', 'status', 'retry', 'version', null, 'code', null,
                                'message', 'It builds on an operation that has not arrived yet.', 'conflict_id', null);
    end if;
    if exists (select from sync.op o where o.tenant_id = (select sec.tid()) and o.device_id = (select sec.device()) and o.seq = (p_op ->> 'seq')::bigint and o.op_id <> v_id) then
      return sync.refusal(p_op, 'FW409', 'This place in the outbox was used by another operation: the cache on this device is an older copy.', null);
    end if;
    insert into sync.op (tenant_id, op_id, device_id, user_id, seq, via, name, args_sha256, asset_id, commit_id)
    values (sec.tid(), v_id, sec.device(), sec.uid(), (p_op ->> 'seq')::bigint, 'push', p_op ->> 'name', v_hash, v_asset, sync.open_commit(sec.tid()))
    on conflict do nothing;
    if not found then
      -- A parallel copy was first; the insert waited for its commit.
      select o.* into v_known from sync.op o where o.tenant_id = (select sec.tid()) and o.op_id = v_id;
      if v_known.op_id is null then
        return sync.refusal(p_op, 'FW409', 'This place in the outbox was used by another operation: the cache on this device is an older copy.', null);
      end if;
    end if;
  end if;
  if v_known.op_id is not null then
    if v_known.args_sha256 <> v_hash or v_known.via <> 'push' or v_known.device_id is distinct from (select sec.device()) or v_known.user_id is distinct from (select sec.uid()) then
      return sync.refusal(p_op, 'FW409', 'The same operation came with other content.', null);
    end if;
    return v_known.result || jsonb_build_object('version', (select c.version from sync.commit c where c.tenant_id = v_known.tenant_id and c.commit_id = v_known.commit_id));
  end if;

  if exists (select from jsonb_array_elements_text(p_op -> 'deps') as d (id)
               join sync.op o on o.tenant_id = (select sec.tid()) and o.op_id = d.id::uuid and o.result ->> 'status' = 'rejected') then
    v_result := sync.refusal(p_op, 'FW461', 'An earlier change that this one builds on was refused.', null);
  elsif p_op ? 'refused' then
    -- The server found that the arguments do not fit the contract; the verdict is kept, so that what builds on it is refused too.
    v_result := sync.refusal(p_op, p_op -> 'refused' ->> 'code', p_op -> 'refused' ->> 'message', null);
  else
    begin
      v_verdict := sync.apply_op(p_op);
      v_result := jsonb_build_object('op_id', v_id, 'seq', p_op -> 'seq', 'status', v_verdict -> 'status', 'version', null, 'code', null, 'message', null,
                                     'conflict_id', coalesce(v_verdict -> 'conflict_id', 'null'));
    exception when others then
      get stacked diagnostics v_code = returned_sqlstate, v_message = message_text, v_detail = pg_exception_detail;
      -- Only a refusal of the business is a verdict. Who is asking, containment (42501, 28000), deadlocks, time-outs and faults go on up.
      if v_code not in ('FW402', 'FW403', 'FW404', 'FW409', 'FW410', 'FW412', 'FW422', 'FW460', 'FW461') and v_code !~ '^(22|23)' then
        raise;
      end if;
      v_verdict := null;
      v_result := case when v_code like 'FW%' then sync.refusal(p_op, v_code, v_message, v_detail)
                       else sync.refusal(p_op, 'FW422', 'The input is not valid.', null) end;
      if p_op ->> 'name' = 'resolve_conflict' and v_code = 'FW412' then
        perform sync.refresh_conflict((p_op -> 'args' ->> 'conflict_id')::uuid);
      end if;
    end;
  end if;
  update sync.op o
     set result = v_result,
         effect = case when v_verdict ? 'effect' and v_asset is not null then
                    v_verdict -> 'effect' || jsonb_build_object('row_version', (select a.row_version from app.assets a where a.tenant_id = (select sec.tid()) and a.id = v_asset)) end
   where o.tenant_id = (select sec.tid()) and o.op_id = v_id;
  return v_result;
end
$$;
revoke all on function sync.push_one(jsonb) from public;
comment on function sync.push_one(jsonb) is 'Judges one operation and remembers the verdict; a replay gets the first verdict with its version. Caller: sp_push_changes';
