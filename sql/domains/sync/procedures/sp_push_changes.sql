-- Operations of a desktop (contract/sync.ts, operationSchema). The server sends one per call, each in a
-- transaction of its own, READ COMMITTED: a refusal rolls back to a savepoint and the verdict is kept.
-- The version of the verdict is known after COMMIT only: ask sp_get_operation_versions then.
create or replace function api.sp_push_changes(p_device_id uuid, p_ops jsonb) returns table (result jsonb)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_op jsonb;
begin
  if sec.device() is null or sec.device() is distinct from p_device_id then
    raise exception using errcode = 'FW401', message = 'The request names another device than the session';
  end if;
  if jsonb_typeof(p_ops) is distinct from 'array' or jsonb_array_length(p_ops) > 100 then
    raise exception using errcode = 'FW422', message = 'A push is a list of at most 100 operations';
  end if;
  for v_op in select value from jsonb_array_elements(p_ops) loop
    if coalesce(v_op ->> 'op_id' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' and v_op ->> 'seq' ~ '^[1-9]\d{0,14}$'
                and jsonb_typeof(v_op -> 'args') = 'object' and jsonb_typeof(v_op -> 'deps') = 'array' and v_op ->> 'name' ~ '^[a-z_]{1,40}$'
                and coalesce(v_op -> 'args' ->> 'asset_id', '00000000-0000-0000-0000-000000000000') ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
                and app.instant_of(v_op ->> 'made_at') is not null
                and not exists (select from jsonb_array_elements(v_op -> 'deps') as d (value)
                                 where d.value #>> '{}' !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'), false) is false then
      raise exception using errcode = 'FW422', message = 'An operation is not of the form that the contract asks for';
    end if;
    return query select sync.push_one(v_op);
  end loop;
end
$$;
revoke all on function api.sp_push_changes(uuid, jsonb) from public;
grant execute on function api.sp_push_changes(uuid, jsonb) to steward_app;
comment on function api.sp_push_changes(uuid, jsonb) is 'Judges operations in order; one verdict each (operationResultSchema in contract/sync.ts, version null until COMMIT). A replay gets its first verdict. Errors: FW401 other device, FW422 malformed; refusals of the business are verdicts. Caller: the sync server for a user';
