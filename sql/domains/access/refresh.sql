-- Keeping app.effective_access equal to app.wanted_access.
--
-- Rows that are newly wanted are added at once; rows that are wanted no more are marked and go at
-- COMMIT, so that the statement that gives a right away can still finish. Owned by steward_access:
-- an owner under the actor's policies would compute over the rows that the actor happens to see.
create or replace function app.refresh_access(p_assets uuid[], p_circles uuid[], p_user uuid default null) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_tenant integer := sec.tid();
  v_scopes uuid[];
  v_users  uuid[];
begin
  -- Held together with the exclusive lock of app.refresh_access_of_tenant().
  perform pg_advisory_xact_lock_shared(hashtext('app.effective_access'), v_tenant);
  select array_agg(distinct s.id) into v_scopes
    from (select unnest(p_assets) as id
          union all
          select unnest(p_circles)
          union all
          select o.asset_id
            from app.ffc_memberships m
            join app.asset_ownerships o on o.tenant_id = m.tenant_id and o.persona_id = m.persona_id
           where m.tenant_id = v_tenant and m.ffc_id = any (p_circles)) s;
  if v_scopes is null then
    return;
  end if;
  with wanted as materialized (
    select w.* from app.wanted_access w
     where w.tenant_id = v_tenant and w.scope_id = any (v_scopes) and (p_user is null or w.user_id = p_user)
  ), added as (
    insert into app.effective_access (tenant_id, user_id, scope_kind, scope_id, level, source, source_id, valid_from, valid_until)
    select w.tenant_id, w.user_id, w.scope_kind, w.scope_id, w.level, w.source, w.source_id, w.valid_from, w.valid_until
      from wanted w
     order by w.user_id, w.scope_id, w.source_id
    on conflict do nothing
    returning user_id
  ), ending as (
    update app.effective_access e set is_ending = true
     where e.tenant_id = v_tenant and e.scope_id = any (v_scopes) and (p_user is null or e.user_id = p_user) and not e.is_ending
       and not exists (select from wanted w
                        where w.user_id = e.user_id and w.scope_id = e.scope_id and w.scope_kind = e.scope_kind
                          and w.source = e.source and w.source_id = e.source_id and w.level = e.level
                          and w.valid_from = e.valid_from and w.valid_until = e.valid_until)
    returning user_id
  )
  select array_agg(distinct u.user_id) into v_users
    from (select user_id from added union all select user_id from ending) u;
  if v_users is not null then
    insert into sync.acl_event (tenant_id, commit_id, user_id)
    select v_tenant, c.commit_id, u.user_id from sync.open_commit(v_tenant) as c (commit_id), unnest(v_users) as u (user_id)
    on conflict do nothing;
  end if;
end
$$;
revoke all on function app.refresh_access(uuid[], uuid[], uuid) from public;
comment on function app.refresh_access(uuid[], uuid[], uuid) is 'Recomputes the access that hangs on assets and on circles (with their assets), for one user or for all; tells sync whose access changed. Callers: trigger functions of steward_access';

create or replace function app.end_access() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_scopes uuid[];
begin
  -- The first event of the transaction does the work for all; the others find no mark.
  select array_agg(distinct e.scope_id) into v_scopes
    from app.effective_access e where e.tenant_id = new.tenant_id and e.is_ending;
  if v_scopes is null then
    return null;
  end if;
  with wanted as materialized (
    select w.* from app.wanted_access w where w.tenant_id = new.tenant_id and w.scope_id = any (v_scopes)
  )
  delete from app.effective_access e
   where e.tenant_id = new.tenant_id and e.is_ending
     and not exists (select from wanted w
                      where w.user_id = e.user_id and w.scope_id = e.scope_id and w.scope_kind = e.scope_kind
                        and w.source = e.source and w.source_id = e.source_id and w.level = e.level
                        and w.valid_from = e.valid_from and w.valid_until = e.valid_until);
  update app.effective_access e set is_ending = false where e.tenant_id = new.tenant_id and e.is_ending;
  return null;
end
$$;
revoke all on function app.end_access() from public;
grant execute on function app.end_access() to steward_owner;
comment on function app.end_access() is 'Deferred constraint trigger of app.effective_access: at COMMIT removes the marked rows that are still not wanted';
