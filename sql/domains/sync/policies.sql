-- Row security of schema sync: a tenant sees its own history only. The one exception is steward_sync,
-- which owns the stamp and nothing that a caller can reach.
do $$
declare
  v_table text;
begin
  foreach v_table in array array['epoch', 'clock', 'commit', 'change', 'acl_event', 'op', 'device_cursor', 'device_scope'] loop
    execute format('alter table sync.%I enable row level security', v_table);
    execute format('alter table sync.%I force row level security', v_table);
    execute format('drop policy if exists tenant_only on sync.%I', v_table);
    execute format('drop policy if exists keepers on sync.%I', v_table);
    execute format('drop policy if exists stamp on sync.%I', v_table);
    execute format('create policy tenant_only on sync.%I as restrictive to steward_owner, steward_definer, steward_access using (tenant_id = (select sec.tid())) with check (tenant_id = (select sec.tid()))', v_table);
    execute format('create policy keepers on sync.%I to steward_definer, steward_access using (tenant_id = (select sec.tid())) with check (tenant_id = (select sec.tid()))', v_table);
    execute format('comment on policy tenant_only on sync.%I is %L', v_table, 'Rows of the tenant of the session');
    execute format('comment on policy keepers on sync.%I is %L', v_table, 'Procedures and trigger functions work on all rows of the tenant');
  end loop;
  foreach v_table in array array['epoch', 'clock', 'commit'] loop
    execute format('create policy stamp on sync.%I to steward_sync using (true) with check (true)', v_table);
    execute format('comment on policy stamp on sync.%I is %L', v_table, 'The stamp counts commits of every tenant of a transaction');
  end loop;
end
$$;
grant select, insert, update on sync.clock to steward_sync;
grant select, insert, update on sync.commit to steward_sync;
grant select, insert on sync.epoch to steward_sync, steward_definer;
grant select on sync.clock, sync.commit, sync.change, sync.acl_event to steward_definer;
grant insert, select on sync.change, sync.acl_event to steward_access;
grant select, insert, update on sync.op, sync.device_cursor, sync.device_scope to steward_definer;
grant select on sync.commit, sync.clock to steward_access;
