-- The decision on a conflict.

-- The unit as the server has it now.
create or replace function sync.unit_now(p_conflict app.sync_conflicts) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_table text;
  v_row   jsonb;
begin
  if p_conflict.unit = 'ownership' then
    return app.shares_of(p_conflict.asset_id);
  end if;
  select c.table_name, to_jsonb(a) into v_table, v_row
    from app.assets a join app.asset_categories c on c.tenant_id = a.tenant_id and c.id = a.category_id
   where a.tenant_id = (select sec.tid()) and a.id = p_conflict.asset_id;
  if sync.unit_table(p_conflict) <> 'assets' then
    v_row := app.details_of(v_table, p_conflict.asset_id);
  else
    v_table := 'assets';
  end if;
  return (select jsonb_object_agg(f.name, sync.wire_value(v_table, f.name, v_row -> f.name)) from jsonb_object_keys(p_conflict.theirs) as f (name));
end
$$;
revoke all on function sync.unit_now(app.sync_conflicts) from public;
comment on function sync.unit_now(app.sync_conflicts) is 'The unit of a conflict as it is on the server. Caller: the decision';

create or replace function sync.unit_table(p_conflict app.sync_conflicts) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when bool_and(f.name = any (app.asset_columns())) then 'assets' else 'details' end
    from jsonb_object_keys(p_conflict.theirs) as f (name)
$$;
revoke all on function sync.unit_table(app.sync_conflicts) from public;
comment on function sync.unit_table(app.sync_conflicts) is 'assets, or details for the table of the type. Caller: the decision';

-- Somebody changed the unit after the conflict was shown: the next decision sees it.
create or replace function sync.refresh_conflict(p_conflict_id uuid) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_conflict app.sync_conflicts;
  v_table    text := 'assets';
  v_last     record;
begin
  select c.* into v_conflict from app.sync_conflicts c where c.tenant_id = (select sec.tid()) and c.id = p_conflict_id and c.status = 'open' for update;
  if v_conflict.id is null then
    return;
  end if;
  if v_conflict.unit = 'ownership' then
    select h.actor_user_id as user_id, h.actor_name as name, h.device_name as device, h.recorded_at as at into v_last
      from app.asset_ownership_history h
     where h.tenant_id = (select sec.tid()) and h.asset_id = v_conflict.asset_id and h.outcome in ('applied', 'decided')
     order by h.entry_number desc limit 1;
  else
    if sync.unit_table(v_conflict) <> 'assets' then
      select c.table_name into v_table from app.assets a join app.asset_categories c on c.tenant_id = a.tenant_id and c.id = a.category_id
       where a.tenant_id = (select sec.tid()) and a.id = v_conflict.asset_id;
    end if;
    select l.user_id, app.user_name(l.user_id) as name, sync.device_name(l.device_id) as device, l.at into v_last
      from audit.last_change('app.' || v_table, v_conflict.asset_id::text, array(select jsonb_object_keys(v_conflict.theirs))) l;
  end if;
  update app.sync_conflicts c
     set theirs = sync.unit_now(v_conflict), theirs_user_id = v_last.user_id, theirs_by = v_last.name, theirs_device = v_last.device, theirs_at = v_last.at,
         theirs_level = sync.level_of(v_last.user_id, v_conflict.asset_id)
   where c.tenant_id = (select sec.tid()) and c.id = p_conflict_id;
end
$$;
revoke all on function sync.refresh_conflict(uuid) from public;
comment on function sync.refresh_conflict(uuid) is 'Brings the other side of an open conflict up to date, with who made it and when. Caller: the push, after FW412 on a decision';
