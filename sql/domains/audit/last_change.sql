-- Who last changed one of some fields of a row: the other side of a conflict.
create or replace function audit.last_change(p_table text, p_row_id text, p_fields text[])
returns table (user_id uuid, device_id uuid, at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.user_id, l.device_id, l.at
    from audit.audit_log l
   where l.tenant_id = (select sec.tid()) and l.table_name = p_table and l.row_id = p_row_id and (l.action = 'insert' or l.after ?| p_fields)
   order by l.id desc limit 1
$$;
revoke all on function audit.last_change(text, text, text[]) from public;
grant execute on function audit.last_change(text, text, text[]) to steward_definer;
comment on function audit.last_change(text, text, text[]) is 'User, device and time of the last change of one of the fields of a row. Caller: the push, for conflicts';
