-- After the last page of a pull was sent: what the device now holds. In a transaction of its own, so that
-- the pull itself stays read-only. If the device never applied the page, its next request shows another
-- digest and it is asked for its scopes.
create or replace function api.sp_record_device_cursor(p_record jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_version bigint      := case when p_record ->> 'version' ~ '^\d{1,15}$' then (p_record ->> 'version')::bigint end;
  v_at      timestamptz := app.instant_of(p_record ->> 'server_time');
  v_digest  text;
begin
  if sec.device() is null then
    raise exception using errcode = 'FW401', message = 'This device is not registered';
  end if;
  if v_version is null or v_at is null or v_at > now() or not exists (
       select from sync.commit c where c.tenant_id = (select sec.tid()) and c.version = v_version and c.commit_id::text = p_record ->> 'commit_id') then
    raise exception using errcode = 'FW422', message = 'This is not the record of a pull';
  end if;
  if (p_record ->> 'compared')::boolean then
    -- Exact only while the rights are those of the page; else the digest stays empty and the device is asked.
    if not sync.access_changed(v_version, v_at) then
      update sync.device_scope d set state = 'purged', since = clock_timestamp()
       where d.tenant_id = (select sec.tid()) and d.device_id = (select sec.device()) and d.state = 'leaving';
      select sync.scopes_digest(jsonb_object_agg(p.scope, p.level)) into v_digest from sync.permitted_scopes() p;
      if v_digest is distinct from (select d.scopes_digest from sync.device_cursor d where d.tenant_id = (select sec.tid()) and d.device_id = (select sec.device())) then
        with permitted as materialized (
          select p.scope, p.level from sync.permitted_scopes() p
        ), leaving as (
          update sync.device_scope d set state = 'leaving', since = clock_timestamp()
           where d.tenant_id = (select sec.tid()) and d.device_id = (select sec.device()) and d.state = 'held' and d.scope not in (select p.scope from permitted p)
        )
        insert into sync.device_scope as d (tenant_id, device_id, scope, level, state)
        select (select sec.tid()), (select sec.device()), p.scope, p.level, 'held' from permitted p
        on conflict (tenant_id, device_id, scope) do update set level = excluded.level, state = 'held', since = clock_timestamp()
          where d.level <> excluded.level or d.state <> 'held';
      end if;
    end if;
    insert into sync.device_cursor (tenant_id, device_id, epoch_id, version, commit_id, scopes_digest, compared_at)
    values (sec.tid(), sec.device(), (p_record ->> 'epoch')::uuid, v_version, (p_record ->> 'commit_id')::uuid, v_digest, v_at)
    on conflict (tenant_id, device_id) do update set epoch_id = excluded.epoch_id, version = excluded.version, commit_id = excluded.commit_id,
      scopes_digest = excluded.scopes_digest, compared_at = excluded.compared_at, pulled_at = clock_timestamp();
  else
    update sync.device_cursor d set version = v_version, commit_id = (p_record ->> 'commit_id')::uuid, compared_at = v_at, pulled_at = clock_timestamp()
     where d.tenant_id = (select sec.tid()) and d.device_id = (select sec.device()) and d.version <= v_version;
  end if;
end
$$;
revoke all on function api.sp_record_device_cursor(jsonb) from public;
grant execute on function api.sp_record_device_cursor(jsonb) to steward_app;
comment on function api.sp_record_device_cursor(jsonb) is 'Writes the cursor and the holdings of the device of the session after a complete pull. p_record: as sp_pull_changes gave it. Errors: FW401, FW422. Caller: the sync server';
