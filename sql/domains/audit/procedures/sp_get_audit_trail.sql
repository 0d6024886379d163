-- Who did what, newest first. Whoever reads the firm's log may ask anything; an owner of a circle asks
-- about that circle, an administrator of an asset about that asset.
create or replace function api.sp_get_audit_trail(p_filter jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_asset   uuid;
  v_circle  uuid;
  v_limit   integer;
  v_entries jsonb;
  v_next    text;
begin
  perform app.checked_object(p_filter, '{"asset_id": "uuid", "ffc_id": "uuid", "user_id": "uuid", "from": "timestamp with time zone", "until": "timestamp with time zone", "cursor": "text", "limit": "integer"}',
                             '{asset_id,ffc_id,user_id,from,until,cursor,limit}');
  v_asset := (p_filter ->> 'asset_id')::uuid;
  v_circle := (p_filter ->> 'ffc_id')::uuid;
  v_limit := coalesce((p_filter ->> 'limit')::integer, 100);
  if v_limit not between 1 and 500 then
    perform app.refuse('{"limit": "Between 1 and 500."}');
  elsif p_filter ->> 'cursor' !~ '^\d{1,18}$' then
    perform app.refuse('{"cursor": "Not a cursor of this list."}');
  end if;
  if not app.may('audit.read') then
    if v_asset is not null then
      perform app.require_level('asset', v_asset, 'admin');
    elsif v_circle is not null then
      perform app.require_level('circle', v_circle, 'admin');
    else
      raise exception using errcode = 'FW403', message = 'You may read the log of your own circle or of an asset that you administer: name one.';
    end if;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object(
           'id', t.id::text, 'at', sync.instant(t.at), 'actor_name', app.user_name(t.user_id), 'device_name', sync.device_name(t.device_id),
           'action', t.action, 'table_name', t.table_name,
           'row_id', case when t.row_id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then t.row_id end,
           'before', t.before - 'tenant_id', 'after', t.after - 'tenant_id') order by t.id desc), '[]'),
         case when count(*) = v_limit then min(t.id)::text end
    into v_entries, v_next
    from audit.trail(v_asset, v_circle, (p_filter ->> 'user_id')::uuid, app.instant_of(p_filter ->> 'from'), app.instant_of(p_filter ->> 'until'),
                     (p_filter ->> 'cursor')::bigint, v_limit) t;
  return jsonb_build_object('entries', v_entries, 'next', v_next);
end
$$;
revoke all on function api.sp_get_audit_trail(jsonb) from public;
grant execute on function api.sp_get_audit_trail(jsonb) to steward_app;
comment on function api.sp_get_audit_trail(jsonb) is 'Entries of the audit log as {entries, next} (auditEntrySchema in contract/http.ts), newest first, pages by cursor. p_filter: asset_id, ffc_id, user_id, from, until, cursor, limit 1 to 500. Errors: FW403, FW404, FW422. Callers: who may read the firm''s log; circle owner for his circle; asset admin for his asset';
