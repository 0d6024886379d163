-- The tenant's clock: the truth behind the hint of a notification.
create or replace function api.sp_get_sync_clock() returns table (epoch uuid, version bigint, commit_id uuid, server_time timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select e.epoch_id from sync.epoch e where e.tenant_id = (select sec.tid()) order by e.at desc limit 1), k.version, c.commit_id, now()
    from sync.clock k
    left join sync.commit c on c.tenant_id = k.tenant_id and c.version = k.version
   where k.tenant_id = (select sec.tid())
$$;
revoke all on function api.sp_get_sync_clock() from public;
grant execute on function api.sp_get_sync_clock() to steward_app;
comment on function api.sp_get_sync_clock() is 'Epoch, version and commit of the tenant now. Errors: FW401. Caller: the sync server, for live events and polling';
