-- app.touch(): BEFORE INSERT OR UPDATE row trigger that keeps created/updated instants and row_version.
-- Arguments: columns that are kept by triggers (copies such as the current value) and that must not
-- raise row_version, because a person who edits the row did not see them as part of what he edits.
create or replace function app.touch() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.row_version := 1;
    new.updated_at := now();
    return new;
  end if;
  if new is not distinct from old then
    return new;
  end if;
  new.row_version := old.row_version;
  new.updated_at := old.updated_at;
  if tg_nargs = 0 or (to_jsonb(new) - tg_argv) is distinct from (to_jsonb(old) - tg_argv) then
    new.row_version := old.row_version + 1;
  end if;
  new.updated_at := now();
  return new;
end
$$;
revoke all on function app.touch() from public;
comment on function app.touch() is 'Row trigger: sets updated_at and raises row_version by one, unless only the columns named as arguments changed. The caller''s own values for both columns are ignored';
