-- Reading the log. No right is asked here: only procedures of steward_definer may call it, and they ask.
create or replace function audit.trail(p_asset_id uuid, p_ffc_id uuid, p_user_id uuid, p_from timestamptz, p_until timestamptz, p_before bigint, p_limit integer)
returns table (id bigint, at timestamptz, action text, table_name text, row_id text, user_id uuid, device_id uuid, before jsonb, after jsonb)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select l.id, l.at, l.action, l.table_name, l.row_id, l.user_id, l.device_id, l.before, l.after
      from audit.audit_log l
     where l.tenant_id = (select sec.tid())
       and (p_asset_id is null or l.asset_id = p_asset_id)
       and (p_ffc_id is null or l.ffc_id = p_ffc_id)
       and (p_user_id is null or l.user_id = p_user_id)
       and (p_from is null or l.at >= p_from)
       and (p_until is null or l.at < p_until)
       and (p_before is null or l.id < p_before)
     order by l.id desc
     limit p_limit;
end
$$;
revoke all on function audit.trail(uuid, uuid, uuid, timestamptz, timestamptz, bigint, integer) from public;
grant execute on function audit.trail(uuid, uuid, uuid, timestamptz, timestamptz, bigint, integer) to steward_definer;
comment on function audit.trail(uuid, uuid, uuid, timestamptz, timestamptz, bigint, integer) is 'Entries of the tenant''s log, newest first, before an entry number. Caller: sp_get_audit_trail, which decides who may ask';
