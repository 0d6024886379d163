-- Names and rights of the other side of a conflict. Read as steward_access, since the person who pushes
-- may see neither the other's row nor his rights; told only for an asset that he may edit.

create or replace function sync.device_name(p_device_id uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.name from app.devices d where d.tenant_id = (select sec.tid()) and d.id = p_device_id
$$;
revoke all on function sync.device_name(uuid) from public;
grant execute on function sync.device_name(uuid) to steward_definer;
comment on function sync.device_name(uuid) is 'Name of a device of the tenant. Caller: the push, for conflicts';

create or replace function sync.level_of(p_user_id uuid, p_asset_id uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (array['none', 'outline', 'read', 'edit', 'admin'])[coalesce(max(app.level_rank(e.level)), 0) + 1]
    from app.effective_access e
   where e.tenant_id = (select sec.tid()) and e.user_id = p_user_id and e.scope_kind = 'asset' and e.scope_id = p_asset_id
     and e.valid_from <= now() and now() < e.valid_until
$$;
revoke all on function sync.level_of(uuid, uuid) from public;
grant execute on function sync.level_of(uuid, uuid) to steward_definer;
comment on function sync.level_of(uuid, uuid) is 'Level of any user on an asset now. Caller: the push, for conflicts';
