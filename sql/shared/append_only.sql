-- app.append_only(): trigger for journals (history, valuations, ledger): rows are added, never changed.
-- Attach it as: create trigger append_only before update or delete on app.x for each row
--               execute function app.append_only();
-- Arguments name columns that may still change (a flag, a copy).
create or replace function app.append_only() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and tg_nargs > 0 and (to_jsonb(new) - tg_argv) is not distinct from (to_jsonb(old) - tg_argv) then
    return new;
  end if;
  raise exception using errcode = 'FW403', message = format('Rows of %s.%s are never changed or removed: add a correcting one', tg_table_schema, tg_table_name);
end
$$;
revoke all on function app.append_only() from public;
comment on function app.append_only() is 'Row trigger: refuses update and delete with FW403; an update of only the columns named as arguments passes';
