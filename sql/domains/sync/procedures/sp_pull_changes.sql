-- One page of what is new for the device (contract/sync.ts, pullRequestSchema and pullResponseSchema).
--
-- Runs in a REPEATABLE READ READ ONLY transaction: clock, rights and rows are of one instant. Business rows
-- come from the views sync.put_*, under row security as the user; nothing here says who sees what.
--
-- Pages of one pull go through two phases. Phase s: whole rows of scopes that are new to the device (all
-- scopes for version 0). Phase c: keys that changed between two versions, until the last page has reached
-- the clock of its own snapshot; so rows that changed while earlier pages were on their way come again.
-- The rights must not change between the pages of one pull: if they did, FW412 asks to begin again.
create or replace function api.sp_pull_changes(p_request jsonb) returns table (page text, record jsonb)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_version  bigint  := case when p_request ->> 'version' ~ '^\d{1,15}$' then (p_request ->> 'version')::bigint end;
  v_limit    integer := case when p_request ->> 'limit' ~ '^\d{1,6}$' then (p_request ->> 'limit')::integer end;
  v_explicit jsonb   := nullif(p_request -> 'scopes', 'null'::jsonb);
  v_epoch    uuid;
  v_now      bigint;
  v_commit   uuid;
  v_ledger   sync.device_cursor;
  v_token    jsonb;
  v_fresh    boolean := v_version = 0;
  v_compare  boolean;
  v_narrow   boolean := false;
  v_held     jsonb;
  v_added    jsonb   := '{}';
  v_removed  text[]  := '{}';
  v_phase    text    := 's';
  v_table    integer := 1;
  v_after    text    := '';
  v_from     bigint;
  v_to       bigint;
  v_first    bigint;
  v_since    timestamptz := now();
  v_sent     bigint  := 0;
  v_total    bigint;
  v_left     integer;
  v_put      text[]  := '{}';
  v_scopes   text[]  := '{}';
  v_del      text[]  := '{}';
  v_ids      uuid[];
  v_part     record;
  v_entry    record;
  v_changed  record;
  v_done     boolean := false;
  v_after_table text := '';
begin
  if sec.device() is null or sec.device()::text is distinct from p_request ->> 'device_id' then
    raise exception using errcode = 'FW401', message = 'The request names another device than the session';
  end if;
  if p_request ->> 'protocol' !~ '^[1-9]\d{0,5}$' then
    raise exception using errcode = 'FW426', message = 'This version of Steward is too old for the server';
  end if;
  if v_version is null or v_version < 0 or v_limit is null or v_limit not between 100 and 10000 then
    raise exception using errcode = 'FW422', message = 'version must be 0 or more, limit between 100 and 10000';
  end if;
  if v_explicit is not null and (jsonb_typeof(v_explicit) <> 'array' or exists (
       select from jsonb_array_elements(v_explicit) as s (value)
        where coalesce(s.value ->> 'scope' ~ '^(tenant|staff|(user|circle|asset):[0-9a-f-]{36})$' and app.level_rank(s.value ->> 'level') is not null, false) is false)) then
    raise exception using errcode = 'FW422', message = 'scopes is a list of scope and level';
  end if;
  if current_setting('transaction_isolation') <> 'repeatable read' then
    raise exception using errcode = 'FW500', message = 'A pull needs a repeatable read transaction';
  end if;

  select e.epoch_id into v_epoch from sync.epoch e where e.tenant_id = (select sec.tid()) order by e.at desc limit 1;
  select k.version into v_now from sync.clock k where k.tenant_id = (select sec.tid());
  select c.commit_id into v_commit from sync.commit c where c.tenant_id = (select sec.tid()) and c.version = v_now;

  -- A cursor of another life of this history: an older backup was restored, or the cursor is made up.
  if not v_fresh and (v_epoch::text is distinct from p_request ->> 'epoch' or v_version > v_now or not exists (
       select from sync.commit c where c.tenant_id = (select sec.tid()) and c.version = v_version and c.commit_id::text = p_request ->> 'commit_id')) then
    return query select sync.page_text('reset', v_epoch, v_now, v_commit, true), null::jsonb;
    return;
  end if;

  select d.* into v_ledger from sync.device_cursor d where d.tenant_id = (select sec.tid()) and d.device_id = (select sec.device());
  if not v_fresh and v_explicit is null
     and (v_ledger.epoch_id is distinct from v_epoch or v_ledger.scopes_digest is distinct from p_request ->> 'scopes_digest') then
    return query select sync.page_text('need_scopes', v_epoch, v_now, v_commit, true), null::jsonb;
    return;
  end if;

  -- Where this pull stands.
  if p_request ->> 'token' is not null then
    v_token := sync.read_token(p_request ->> 'token');
    v_phase := v_token ->> 'p';
    v_first := (v_token ->> 'v')::bigint;
    v_since := (v_token ->> 't')::timestamptz;
    v_table := (v_token ->> 'n')::integer;
    v_after_table := v_token ->> 'a';
    v_after := v_token ->> 'k';
    v_from := (v_token ->> 'f')::bigint;
    v_to := (v_token ->> 'o')::bigint;
    v_sent := (v_token ->> 's')::bigint;
    v_total := (v_token ->> 'x')::bigint;
    -- What the pages before brought must be of this history: a backup may have been restored since.
    if v_first > v_now or not exists (
         select from sync.commit c where c.tenant_id = (select sec.tid()) and c.version = (v_token ->> 'w')::bigint and c.commit_id::text = v_token ->> 'c') then
      raise exception using errcode = 'FW412', message = 'The history is another one than when the pull began: begin it again';
    end if;
    if sync.access_changed(v_first, v_since) then
      raise exception using errcode = 'FW412', message = 'Rights changed while the rows were on their way: begin the pull again';
    end if;
  else
    v_first := v_now;
    v_from := case when v_fresh then v_now else v_version end;
    v_to := v_now;
    v_total := case when v_fresh then sync.estimated_rows() end;
  end if;

  -- Scopes that come and go.
  v_compare := v_fresh or v_explicit is not null or sync.access_changed(v_ledger.version, v_ledger.compared_at);
  if v_fresh then
    -- Who holds little of a large firm is served by the ids of his scopes; who holds much, by reading through the tables.
    v_narrow := (select count(*) < 3000 from (select from app.effective_access e where e.tenant_id = (select sec.tid()) and e.user_id = (select sec.uid()) limit 3000) e);
    if v_narrow and v_phase = 's' then
      select coalesce(jsonb_object_agg(p.scope, p.level), '{}') into v_added from sync.permitted_scopes() p;
    end if;
  elsif v_compare then
    if v_explicit is not null then
      select coalesce(jsonb_object_agg(s ->> 'scope', s ->> 'level'), '{}') into v_held from jsonb_array_elements(v_explicit) as s;
    else
      select coalesce(jsonb_object_agg(d.scope, d.level), '{}') into v_held
        from sync.device_scope d where d.tenant_id = (select sec.tid()) and d.device_id = (select sec.device()) and d.state = 'held';
    end if;
    select coalesce(jsonb_object_agg(p.scope, p.level) filter (where v_held ->> p.scope is distinct from p.level), '{}'),
           coalesce((select array_agg(h.key) from jsonb_each_text(v_held) as h
                      where not exists (select from sync.permitted_scopes() q where q.scope = h.key and q.level = h.value)), '{}')
      into v_added, v_removed
      from sync.permitted_scopes() p;
  end if;

  if v_token is null and not v_fresh and v_now = v_version and v_added = '{}' and v_removed = '{}' then
    return query select sync.page_text('unchanged', v_epoch, v_now, v_commit, true),
      case when v_compare then jsonb_build_object('epoch', v_epoch, 'version', v_now, 'commit_id', v_commit, 'server_time', sync.instant(now()), 'compared', true) end;
    return;
  end if;

  v_left := v_limit;

  -- Phase s.
  if v_phase = 's' and (v_fresh or v_added <> '{}' or v_removed <> '{}') then
    for v_entry in select r.* from sync.replicated() r where r.position_number >= v_table order by r.position_number loop
      v_ids := null;
      if v_narrow or not v_fresh then
        v_ids := case
          when v_entry.scope_kind = 'many' then
            sync.rows_in_scopes(v_entry.table_name, array(select jsonb_object_keys(v_added)) || v_removed)
          when v_entry.scope_kind = 'tenant' then case when v_added ? 'tenant' then null else '{}'::uuid[] end
          else array(select split_part(k, ':', 2)::uuid from jsonb_object_keys(v_added) as k
                      where split_part(k, ':', 1) = v_entry.scope_kind) end;
        if v_ids = '{}' or (v_ids is null and v_entry.scope_kind <> 'tenant') then
          v_after := '';
          continue;
        end if;
      end if;
      select * into v_part from sync.snapshot_part(v_entry.table_name, v_entry.scope_kind, nullif(v_after, '')::uuid, v_ids, v_left);
      if v_part.row_count > 0 then
        v_put := v_put || format('%s:[%s]', to_json(v_entry.table_name), v_part.put);
        if v_part.row_scopes is not null then
          v_scopes := v_scopes || format('%s:[%s]', to_json(v_entry.table_name), v_part.row_scopes);
        end if;
      end if;
      v_left := v_left - v_part.row_count;
      if v_left = 0 then
        v_table := v_entry.position_number;
        v_after := v_part.last_id::text;
        exit;
      end if;
      v_after := '';
    end loop;
  end if;
  if v_phase = 's' and v_left > 0 then
    v_phase := 'c';
    v_after := '';
    v_after_table := '';
  end if;

  -- Phase c. A device at version 0 holds what earlier pages of this pull brought.
  if v_phase = 'c' and v_left > 0 then
    if v_fresh then
      select coalesce(jsonb_object_agg(p.scope, p.level), '{}') into v_added from sync.permitted_scopes() p;
    end if;
    loop
      if v_from < v_to then
        for v_changed in select * from sync.changed_keys(v_from, v_to, v_after_table, v_after, v_left) loop
          select * into v_part from sync.changed_part(v_changed.table_name, v_changed.ids, v_changed.before, sec.device(),
            case when v_fresh then v_added when v_compare then v_held || v_added end);
          if v_part.put is not null then
            v_put := v_put || format('%s:[%s]', to_json(v_changed.table_name), v_part.put);
          end if;
          if v_part.row_scopes is not null then
            v_scopes := v_scopes || format('%s:[%s]', to_json(v_changed.table_name), v_part.row_scopes);
          end if;
          if v_part.del is not null then
            v_del := v_del || format('%s:[%s]', to_json(v_changed.table_name), v_part.del);
          end if;
          v_left := v_left - v_changed.key_count;
          v_after_table := v_changed.table_name;
          v_after := v_changed.last_row;
        end loop;
      end if;
      exit when v_left = 0;
      v_after_table := '';
      v_after := '';
      if v_to = v_now then
        v_done := true;
        exit;
      end if;
      v_from := v_to;
      v_to := v_now;
    end loop;
  end if;

  v_sent := v_sent + v_limit - v_left;
  return query select
    format('{"mode":"%s","epoch":"%s","version":%s,"commit_id":%s,"server_time":"%s","done":%s,"token":%s,"progress":%s,"scopes":{"added":%s,"removed":%s},"put":{%s},"row_scopes":{%s},"del":{%s}}',
      case when v_fresh then 'snapshot' else 'changes' end, v_epoch, v_now, coalesce(to_json(v_commit)::text, 'null'), sync.instant(now()), v_done::text,
      case when v_done then 'null' else to_json(jsonb_build_object('p', v_phase, 'v', v_first, 't', sync.instant(v_since), 'n', v_table,
        'a', v_after_table, 'k', v_after, 'f', v_from, 'o', v_to, 's', v_sent, 'x', v_total, 'w', v_now, 'c', v_commit)::text)::text end,
      case when v_total is null then 'null' else json_build_object('sent', v_sent, 'total', greatest(v_total, v_sent))::text end,
      case when v_done then coalesce((select json_agg(json_build_object('scope', a.key, 'level', a.value))::text from jsonb_each_text(v_added) as a), '[]') else '[]' end,
      case when v_done then to_json(v_removed)::text else '[]' end,
      sync.join_parts(v_put), sync.join_parts(v_scopes), sync.join_parts(v_del)),
    case when v_done then jsonb_build_object('epoch', v_epoch, 'version', v_now, 'commit_id', v_commit, 'server_time', sync.instant(now()), 'compared', v_compare) end;
end
$$;
revoke all on function api.sp_pull_changes(jsonb) from public;
grant execute on function api.sp_pull_changes(jsonb) to steward_app;
comment on function api.sp_pull_changes(jsonb) is 'One page of changes for the device of the session: page is the answer as JSON text; record, when not null, goes to api.sp_record_device_cursor in a transaction of its own once the page has been sent. Errors: FW401 other device, FW412 rights or history changed between pages, FW422, FW426. Caller: the sync server, in REPEATABLE READ READ ONLY';
