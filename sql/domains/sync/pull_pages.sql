-- Parts of a pull page. Each returns rows already in wire form, as text: PostgreSQL builds the page, the
-- server streams it unparsed. All of them read in the one snapshot of the calling transaction.

-- One table's part of a snapshot: rows after a key, all that the viewer sees or only those of some scopes
-- (p_ids holds scope ids for tables of a circle or asset, row ids for tables of kind many).
create or replace function sync.snapshot_part(
  p_table text, p_kind text, p_after uuid, p_ids uuid[], p_limit integer,
  out row_count integer, out last_id uuid, out put text, out row_scopes text
)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_filter text := case when p_ids is null then 'true' when p_kind = 'many' then 'p.row_id = any ($2)' else 'p.scope_id = any ($2)' end;
begin
  execute format($query$
    select count(*)::integer, max(p.row_id::text collate "C")::uuid, string_agg(p.cells::text, ','),
           string_agg(json_build_array(p.row_id, p.scopes)::text, ',') filter (where p.scopes is not null)
      from (select p.* from sync.put_%I p where %s and %s order by p.row_id limit $3) p
  $query$, p_table, v_filter, case when p_after is null then 'true' else 'p.row_id > $1' end)
  into row_count, last_id, put, row_scopes using p_after, p_ids, p_limit;
end
$$;
revoke all on function sync.snapshot_part(text, text, uuid, uuid[], integer) from public;
comment on function sync.snapshot_part(text, text, uuid, uuid[], integer) is 'Up to p_limit rows of one replicated table in key order. Caller: sp_pull_changes';

-- Changed keys of one table: rows that the viewer sees come out as put, the others as del where the device
-- held one of the scopes they were in. An id of a scope that it never held does not leave the server.
create or replace function sync.changed_part(
  p_table text, p_ids uuid[], p_before jsonb, p_device uuid, p_held jsonb,
  out put text, out row_scopes text, out del text
)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_visible uuid[];
begin
  execute format($query$
    select array_agg(p.row_id), string_agg(p.cells::text, ','),
           string_agg(json_build_array(p.row_id, p.scopes)::text, ',') filter (where p.scopes is not null)
      from sync.put_%I p where p.row_id = any ($1)
  $query$, p_table) into v_visible, put, row_scopes using p_ids;
  select string_agg(to_json(m.id)::text, ',') into del
    from (select unnest(p_ids) as id except select unnest(v_visible)) m
    cross join lateral (select array(select jsonb_array_elements_text(p_before -> m.id::text)) as scopes) b
   where case when p_held is not null then p_held ?| b.scopes
              else exists (select from sync.device_scope d
                            where d.tenant_id = (select sec.tid()) and d.device_id = p_device and d.scope = any (b.scopes) and d.state = 'held') end;
end
$$;
revoke all on function sync.changed_part(text, uuid[], jsonb, uuid, jsonb) from public;
comment on function sync.changed_part(text, uuid[], jsonb, uuid, jsonb) is 'Present state of changed rows of one table. p_before: row id -> scopes before; p_held: scopes held as object, null = as in the ledger. Caller: sp_pull_changes';

-- Changed keys of (p_from, p_to], in key order after (p_after_table, p_after_row), by table.
create or replace function sync.changed_keys(p_from bigint, p_to bigint, p_after_table text, p_after_row text, p_limit integer)
returns table (table_name text, ids uuid[], before jsonb, key_count integer, last_row text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with keys as (
    select h.table_name, h.row_id, coalesce(jsonb_agg(distinct s.scope) filter (where s.scope is not null), '[]') as before
      from sync.commit c
      join sync.change h on h.tenant_id = c.tenant_id and h.commit_id = c.commit_id
      left join lateral unnest(h.scopes_before) as s (scope) on true
     where c.tenant_id = (select sec.tid()) and c.version > p_from and c.version <= p_to
       and (h.table_name collate "C", h.row_id collate "C") > (p_after_table, p_after_row)
     group by h.table_name, h.row_id
     order by h.table_name collate "C", h.row_id collate "C"
     limit p_limit
  )
  select k.table_name, array_agg(k.row_id::uuid), jsonb_object_agg(k.row_id, k.before), count(*)::integer, max(k.row_id collate "C")
    from keys k group by k.table_name order by k.table_name collate "C"
$$;
revoke all on function sync.changed_keys(bigint, bigint, text, text, integer) from public;
comment on function sync.changed_keys(bigint, bigint, text, text, integer) is 'Keys that changed in a range of versions, with the scopes they were in before. Caller: sp_pull_changes';

-- An instant in wire form.
create or replace function sync.instant(p_at timestamptz) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;
revoke all on function sync.instant(timestamptz) from public;
comment on function sync.instant(timestamptz) is 'ISO 8601 with Z and microseconds';

-- How many rows a first sync will bring, from the planner's statistics: for a progress bar, hence cheap
-- and rough; null where there are none.
create or replace function sync.estimated_rows() returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  with size as (
    select sum(greatest(c.reltuples, 0)) filter (where r.scope_kind = 'asset') as asset_rows,
           max(c.reltuples) filter (where r.table_name = 'assets') as assets
      from sync.replicated() r join pg_class c on c.oid = to_regclass('app.' || r.table_name)
  )
  select case when s.assets > 0
         then (s.asset_rows / s.assets * (select count(distinct e.scope_id) from app.effective_access e
                                           where e.tenant_id = (select sec.tid()) and e.user_id = (select sec.uid()) and e.scope_kind = 'asset'))::bigint end
    from size s
$$;
revoke all on function sync.estimated_rows() from public;
comment on function sync.estimated_rows() is 'Rough number of rows of a first sync of the session''s user';

-- A table can come out of both phases of one page; its rows are joined under one name.
create or replace function sync.join_parts(p_parts text[]) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(string_agg(j.name || ':[' || j.items || ']', ','), '')
    from (select split_part(p.part, ':', 1) as name, string_agg(substr(p.part, strpos(p.part, ':') + 2, length(p.part) - strpos(p.part, ':') - 2), ',' order by p.place) as items
            from unnest(p_parts) with ordinality as p (part, place) group by 1) j
$$;
revoke all on function sync.join_parts(text[]) from public;
comment on function sync.join_parts(text[]) is 'Members of a JSON object from parts of the form "name":[items], parts of one name joined';

-- A page without rows.
create or replace function sync.page_text(p_mode text, p_epoch uuid, p_version bigint, p_commit uuid, p_done boolean) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select json_build_object('mode', p_mode, 'epoch', p_epoch, 'version', p_version, 'commit_id', p_commit, 'server_time', sync.instant(now()),
           'done', p_done, 'token', null, 'progress', null, 'scopes', json_build_object('added', '[]'::json, 'removed', '[]'::json),
           'put', '{}'::json, 'row_scopes', '{}'::json, 'del', '{}'::json)::text
$$;
revoke all on function sync.page_text(text, uuid, bigint, uuid, boolean) from public;
comment on function sync.page_text(text, uuid, bigint, uuid, boolean) is 'Answer of a pull that carries no rows';

-- The token is not secret: whatever it says, only rows that the user may see come out. It must be well formed.
create or replace function sync.read_token(p_token text) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_token jsonb;
begin
  if length(p_token) > 400 or p_token !~ '^\{"a": "[a-z_]*", "c": "[0-9a-f-]{36}", "f": \d{1,15}, "k": "[0-9a-f-]*", "n": \d{1,2}, "o": \d{1,15}, "p": "[sc]", "s": \d{1,15}, "t": "[0-9TZ:.-]+", "v": \d{1,15}, "w": \d{1,15}, "x": (null|\d{1,15})\}$' then
    raise exception using errcode = 'FW422', message = 'The token of the pull is not one of this server';
  end if;
  v_token := p_token::jsonb;
  if v_token ->> 'k' not in ('') then
    perform (v_token ->> 'k')::uuid;
  end if;
  perform (v_token ->> 't')::timestamptz;
  return v_token;
exception
  when invalid_text_representation or invalid_datetime_format or datetime_field_overflow then
    raise exception using errcode = 'FW422', message = 'The token of the pull is not one of this server';
end
$$;
revoke all on function sync.read_token(text) from public;
comment on function sync.read_token(text) is 'Where the previous page of a pull ended. FW422 when malformed. Caller: sp_pull_changes';
