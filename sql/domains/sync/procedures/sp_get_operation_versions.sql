-- After the COMMIT of a push: the version under which its verdict stands.
create or replace function api.sp_get_operation_versions(p_op_ids uuid[]) returns table (op_id uuid, version bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.op_id, c.version
    from sync.op o
    join sync.commit c on c.tenant_id = o.tenant_id and c.commit_id = o.commit_id
   where o.tenant_id = (select sec.tid()) and o.device_id = (select sec.device()) and o.user_id = (select sec.uid()) and o.op_id = any (p_op_ids)
$$;
revoke all on function api.sp_get_operation_versions(uuid[]) from public;
grant execute on function api.sp_get_operation_versions(uuid[]) to steward_app;
comment on function api.sp_get_operation_versions(uuid[]) is 'Versions of operations of the device of the session. Errors: FW401. Caller: the sync server, after COMMIT of a push';
