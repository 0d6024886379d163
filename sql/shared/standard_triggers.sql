-- app.standard_triggers(...): attaches to one table the triggers that every table has: touch (where the
-- table has row_version) and audit. Change capture is attached by sync/projections.gen.sql.
-- Call it from the triggers.sql of a domain, once per table; calling it again changes nothing:
--   select app.standard_triggers('app.assets', 'id', array['current_value_minor'], array[]::text[]);
-- Names begin with zz_ because triggers fire in the order of their names: ours come last, so that they
-- see what the others made of the row.
create or replace function app.standard_triggers(
  p_table      regclass,
  p_key        text   default 'id',
  p_unversioned text[] default '{}',
  p_sensitive  text[] default '{}'
) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_arguments text;
begin
  if exists (select from pg_attribute where attrelid = p_table and attname = 'row_version' and not attisdropped) then
    select coalesce(string_agg(quote_literal(c), ', '), '') into v_arguments from unnest(p_unversioned) as c;
    execute format('create or replace trigger zz_touch before insert or update on %s for each row execute function app.touch(%s)',
                   p_table, v_arguments);
  end if;
  select string_agg(quote_literal(c), ', ') into v_arguments from unnest(array[p_key] || p_sensitive) as c;
  execute format('create or replace trigger zz_audit_insert after insert on %s referencing new table as new_rows for each statement execute function audit.record(%s)',
                 p_table, v_arguments);
  execute format('create or replace trigger zz_audit_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function audit.record(%s)',
                 p_table, v_arguments);
  execute format('create or replace trigger zz_audit_delete after delete on %s referencing old table as old_rows for each statement execute function audit.record(%s)',
                 p_table, v_arguments);
end
$$;
revoke all on function app.standard_triggers(regclass, text, text[], text[]) from public;
comment on function app.standard_triggers(regclass, text, text[], text[]) is 'Deployment only. Attaches touch and audit triggers to a table. p_key: primary key column beside tenant_id; p_unversioned: columns that do not raise row_version; p_sensitive: columns that the log keeps as keyed hash';
