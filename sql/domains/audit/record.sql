-- audit.record(): the statement trigger that writes the log, and the keyed hash of sensitive values.

create or replace function audit.keyed_hash(p_value text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when p_value is null then null
         else 'hash:' || encode(sha256(k.key || sha256(k.key || convert_to(p_value, 'UTF8'))), 'hex') end
    from audit.hash_key k
$$;
revoke all on function audit.keyed_hash(text) from public;
comment on function audit.keyed_hash(text) is 'What stands in the log for a sensitive value: equal values give equal hashes, and without the key nothing can be tried. Caller: audit.redact';

create or replace function audit.redact(p_row jsonb, p_sensitive text[]) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when p_row is null or not p_row ?| p_sensitive then p_row
         else (select jsonb_object_agg(f.key, case when f.key = any (p_sensitive) and f.value <> 'null'::jsonb
                                                   then to_jsonb(audit.keyed_hash(f.value #>> '{}')) else f.value end)
                 from jsonb_each(p_row) as f) end
$$;
revoke all on function audit.redact(jsonb, text[]) from public;
comment on function audit.redact(jsonb, text[]) is 'A row with its sensitive fields hashed. Caller: audit.record';

create or replace function audit.changed(p_old jsonb, p_new jsonb) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select jsonb_object_agg(o.key, o.value) from jsonb_each(p_old) as o
   where o.key <> 'updated_at' and p_new -> o.key is distinct from o.value
$$;
revoke all on function audit.changed(jsonb, jsonb) from public;
comment on function audit.changed(jsonb, jsonb) is 'The fields of the first row that differ in the second; null when none. Caller: audit.record';

-- Arguments of the trigger: the key column, then the sensitive columns.
create or replace function audit.record() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
declare
  v_key       text   := tg_argv[0];
  v_sensitive text[] := coalesce(tg_argv[1:], '{}');
  v_table     text   := tg_table_schema || '.' || tg_table_name;
  v_is_asset  boolean := tg_table_name = 'assets';
  v_is_circle boolean := tg_table_name = 'fwd_family_circles';
  -- Asked once: each question verifies the signature of the context.
  v_user      uuid := sec.actor();
  v_device    uuid := sec.device();
  v_session   uuid := sec.session();
  v_request   text := sec.request();
begin
  if tg_op = 'INSERT' then
    insert into audit.audit_log (tenant_id, action, table_name, row_id, ffc_id, asset_id, user_id, device_id, session_id, request_id, after)
    select (n.r ->> 'tenant_id')::integer, 'insert', v_table, n.r ->> v_key,
           (case when v_is_circle then n.r ->> 'id' else n.r ->> 'ffc_id' end)::uuid,
           (case when v_is_asset then n.r ->> 'id' else n.r ->> 'asset_id' end)::uuid,
           v_user, v_device, v_session, v_request,
           case when v_sensitive = '{}' then jsonb_strip_nulls(n.r) else audit.redact(jsonb_strip_nulls(n.r), v_sensitive) end
      from (select to_jsonb(r) as r from new_rows r) n;
  elsif tg_op = 'UPDATE' then
    insert into audit.audit_log (tenant_id, action, table_name, row_id, ffc_id, asset_id, user_id, device_id, session_id, request_id, before, after)
    -- Materialized: the plan is kept from a statement of one row, and as a nested loop it would build the JSON of every pair of rows.
    with old_row as materialized (select t.r, t.r ->> 'tenant_id' as tenant, t.r ->> v_key as key from (select to_jsonb(r) as r from old_rows r) t),
         new_row as materialized (select t.r, t.r ->> 'tenant_id' as tenant, t.r ->> v_key as key from (select to_jsonb(r) as r from new_rows r) t)
    select (d.n ->> 'tenant_id')::integer, 'update', v_table, d.n ->> v_key,
           (case when v_is_circle then d.n ->> 'id' else d.n ->> 'ffc_id' end)::uuid,
           (case when v_is_asset then d.n ->> 'id' else d.n ->> 'asset_id' end)::uuid,
           v_user, v_device, v_session, v_request,
           case when v_sensitive = '{}' then d.was else audit.redact(d.was, v_sensitive) end,
           case when v_sensitive = '{}' then audit.changed(d.n, d.o) else audit.redact(audit.changed(d.n, d.o), v_sensitive) end
      from (select o.r as o, n.r as n, audit.changed(o.r, n.r) as was
              from old_row o
              join new_row n on n.tenant = o.tenant and n.key = o.key) d
     where d.was is not null;
  else
    insert into audit.audit_log (tenant_id, action, table_name, row_id, ffc_id, asset_id, user_id, device_id, session_id, request_id, before)
    select (o.r ->> 'tenant_id')::integer, 'delete', v_table, o.r ->> v_key,
           (case when v_is_circle then o.r ->> 'id' else o.r ->> 'ffc_id' end)::uuid,
           (case when v_is_asset then o.r ->> 'id' else o.r ->> 'asset_id' end)::uuid,
           v_user, v_device, v_session, v_request,
           case when v_sensitive = '{}' then jsonb_strip_nulls(o.r) else audit.redact(jsonb_strip_nulls(o.r), v_sensitive) end
      from (select to_jsonb(r) as r from old_rows r) o;
  end if;
  return null;
end
$$;
revoke all on function audit.record() from public;
grant execute on function audit.record() to steward_owner;
comment on function audit.record() is 'Statement trigger: writes who changed what, with the session''s user, device and request. First argument: key column; the others: sensitive columns';
