-- Commits and their stamp.
--
-- The clock row is locked at COMMIT only, in the order of tenants: locked in a row trigger it
-- deadlocks, and one event per tenant deadlocks when two transactions touch the same two tenants.
-- Other deferred triggers (removal of access, ownership totals) lock rows of their own and must not do
-- it behind the clock. PostgreSQL fires deferred triggers in the order in which they were queued, and
-- what they queue comes after all of them. So the first trigger only marks the commit, and the stamp
-- hangs on the mark.
-- Owned by steward_sync, since a transaction of a deployment may touch several tenants.

create or replace function sync.open_commit(p_tenant_id integer) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_commit uuid;
begin
  select c.commit_id into v_commit from sync.commit c
   where c.tenant_id = p_tenant_id and c.xid = pg_current_xact_id() and c.version is null;
  if v_commit is null then
    insert into sync.commit (tenant_id) values (p_tenant_id) returning commit_id into v_commit;
  end if;
  return v_commit;
end
$$;
revoke all on function sync.open_commit(integer) from public;
grant execute on function sync.open_commit(integer) to steward_definer, steward_access;
comment on function sync.open_commit(integer) is 'The commit row of this transaction for a tenant, made if it is not there yet. Callers: change capture and the ledger';

create or replace function sync.close_commit() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update sync.commit c set closing = true
   where c.tenant_id = new.tenant_id and c.commit_id = new.commit_id and not c.closing;
  return null;
end
$$;
revoke all on function sync.close_commit() from public;
grant execute on function sync.close_commit() to steward_owner;
comment on function sync.close_commit() is 'Deferred constraint trigger of sync.commit on insert: puts the stamp behind the other deferred triggers';

create or replace function sync.stamp_commits() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_commit  record;
  v_version bigint;
begin
  -- The first deferred event stamps the commits of all tenants; the others find nothing left.
  for v_commit in
    select c.tenant_id, c.commit_id from sync.commit c
     where c.xid = pg_current_xact_id() and c.version is null
     order by c.tenant_id
  loop
    insert into sync.clock as k (tenant_id, version) values (v_commit.tenant_id, 1)
    on conflict (tenant_id) do update set version = k.version + 1
    returning k.version into v_version;
    -- The first commit of a tenant begins its first epoch.
    if v_version = 1 then
      insert into sync.epoch (tenant_id, reason) values (v_commit.tenant_id, 'created');
    end if;
    update sync.commit c set version = v_version, at = clock_timestamp()
     where c.tenant_id = v_commit.tenant_id and c.commit_id = v_commit.commit_id;
    -- A hint: any login could send one, so it carries the tenant only and clients ask the clock.
    perform pg_notify('steward_changed', v_commit.tenant_id::text);
  end loop;
  return null;
end
$$;
revoke all on function sync.stamp_commits() from public;
grant execute on function sync.stamp_commits() to steward_owner;
comment on function sync.stamp_commits() is 'Deferred constraint trigger of sync.commit when it is closing: gives each commit of the transaction its version at COMMIT and notifies the channel steward_changed';

create or replace function sync.begin_epoch(p_tenant_id integer, p_reason text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_epoch uuid;
begin
  if length(btrim(coalesce(p_reason, ''))) = 0 then
    raise exception using errcode = 'FW422', message = 'A new epoch needs a reason';
  end if;
  insert into sync.epoch (tenant_id, reason) values (p_tenant_id, p_reason) returning epoch_id into v_epoch;
  return v_epoch;
end
$$;
revoke all on function sync.begin_epoch(integer, text) from public;
grant execute on function sync.begin_epoch(integer, text) to steward_migrate;
comment on function sync.begin_epoch(integer, text) is 'After a restore from backup: every device starts at 0 again and keeps its outbox. Errors: FW422. Caller: the restore runbook, as steward_migrate';
