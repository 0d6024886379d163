-- Rules that bind the base row and the row of its type.

create or replace function app.check_subtype() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from app.assets a
                   join app.asset_categories c on c.tenant_id = a.tenant_id and c.id = a.category_id
                  where a.tenant_id = new.tenant_id and a.id = new.asset_id and c.table_name = tg_table_name) then
    raise exception using errcode = 'FW422', message = 'The details do not belong to the category of the asset.',
      detail = jsonb_build_object('category', 'The details do not belong to the category of the asset.')::text;
  end if;
  return new;
end
$$;
revoke all on function app.check_subtype() from public;
grant execute on function app.check_subtype() to steward_owner;
comment on function app.check_subtype() is 'Row trigger of the 13 type tables: the table must be that of the asset''s category (FW422)';

create or replace function app.fix_category() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.category_id <> old.category_id or new.currency <> old.currency then
    raise exception using errcode = 'FW422', message = 'Category and currency of an asset never change: delete it and record a new one.',
      detail = jsonb_build_object('category', 'Category and currency never change.')::text;
  end if;
  return new;
end
$$;
revoke all on function app.fix_category() from public;
grant execute on function app.fix_category() to steward_owner;
comment on function app.fix_category() is 'Row trigger of assets: category and currency never change (FW422)';

-- A debt owed to the family is a receivable: it counts as an asset.
create or replace function app.liability_of_debt() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update app.assets a set is_liability = (new.direction = 'owed_by_family')
   where a.tenant_id = new.tenant_id and a.id = new.asset_id and a.is_liability <> (new.direction = 'owed_by_family');
  return null;
end
$$;
revoke all on function app.liability_of_debt() from public;
grant execute on function app.liability_of_debt() to steward_owner;
comment on function app.liability_of_debt() is 'Row trigger of asset_debts: keeps is_liability of the asset';

-- "Today" is the tenant's.
create or replace function app.today() returns date
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (now() at time zone coalesce((select t.time_zone from app.tenant_settings t where t.tenant_id = (select sec.tid())), 'UTC'))::date
$$;
revoke all on function app.today() from public;
grant execute on function app.today() to steward_definer, steward_owner, steward_access;
comment on function app.today() is 'The date now in the time zone of the tenant';

create or replace function app.not_in_future() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_row    jsonb := to_jsonb(new);
  v_fields jsonb := '{}';
  v_field  text;
begin
  -- One day of grace: the desktop may stand in a time zone that is a day ahead of the firm's. So a date
  -- up to that of UTC is never ahead, and the firm's own date is asked only beyond it.
  foreach v_field in array tg_argv loop
    if (v_row ->> v_field)::date > (now() at time zone 'UTC')::date and (v_row ->> v_field)::date > app.today() + 1 then
      v_fields := v_fields || jsonb_build_object(v_field, 'Must not lie in the future.');
    end if;
  end loop;
  if v_fields <> '{}' then
    raise exception using errcode = 'FW422', message = 'A date lies in the future.', detail = v_fields::text;
  end if;
  return new;
end
$$;
revoke all on function app.not_in_future() from public;
grant execute on function app.not_in_future() to steward_owner;
comment on function app.not_in_future() is 'Row trigger: refuses dates (columns named as arguments) after tomorrow of the tenant (FW422)';
