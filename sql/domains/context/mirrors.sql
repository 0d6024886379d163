-- Trigger functions that keep the mirrors of schema sec. They are attached where the tables are:
--   create trigger mirror_to_sec after insert or update or delete on app.users
--     for each row execute function sec.mirror_user();
-- and likewise sec.mirror_tenant() on app.tenants, sec.mirror_device() on app.devices.
-- A status that is not active ends the open sessions at once.

create or replace function sec.mirror_user() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from sec.identity i where i.tenant_id = old.tenant_id and i.user_id = old.id;
    delete from sec.sessions s where s.tenant_id = old.tenant_id and s.user_id = old.id;
    return old;
  end if;
  delete from sec.identity i
   where i.tenant_id = new.tenant_id and i.user_id = new.id and i.cognito_sub is distinct from new.cognito_sub;
  if new.cognito_sub is not null then
    insert into sec.identity (cognito_sub, tenant_id, user_id, status)
    values (new.cognito_sub, new.tenant_id, new.id, new.status)
    on conflict (tenant_id, user_id) do update set status = excluded.status;
  end if;
  if new.status <> 'active' then
    delete from sec.sessions s where s.tenant_id = new.tenant_id and s.user_id = new.id;
  end if;
  return new;
end
$$;
revoke all on function sec.mirror_user() from public;
grant execute on function sec.mirror_user() to steward_owner;
comment on function sec.mirror_user() is 'Row trigger of app.users (columns tenant_id, id, cognito_sub, status): keeps sec.identity';

create or replace function sec.mirror_tenant() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from sec.tenant_state t where t.tenant_id = old.tenant_id;
    return old;
  end if;
  insert into sec.tenant_state (tenant_id, status) values (new.tenant_id, new.status)
  on conflict (tenant_id) do update set status = excluded.status;
  if new.status <> 'active' then
    delete from sec.sessions s where s.tenant_id = new.tenant_id;
  end if;
  return new;
end
$$;
revoke all on function sec.mirror_tenant() from public;
grant execute on function sec.mirror_tenant() to steward_owner;
comment on function sec.mirror_tenant() is 'Row trigger of app.tenants (columns tenant_id, status): keeps sec.tenant_state';

create or replace function sec.mirror_device() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from sec.device_state d where d.tenant_id = old.tenant_id and d.device_id = old.id;
    delete from sec.sessions s where s.tenant_id = old.tenant_id and s.device_id = old.id;
    return old;
  end if;
  insert into sec.device_state (tenant_id, device_id, user_id, status)
  values (new.tenant_id, new.id, new.user_id, new.status)
  on conflict (tenant_id, device_id) do update set user_id = excluded.user_id, status = excluded.status;
  if new.status <> 'active' then
    delete from sec.sessions s where s.tenant_id = new.tenant_id and s.device_id = new.id;
  end if;
  return new;
end
$$;
revoke all on function sec.mirror_device() from public;
grant execute on function sec.mirror_device() to steward_owner;
comment on function sec.mirror_device() is 'Row trigger of app.devices (columns tenant_id, id, user_id, status): keeps sec.device_state';
