-- The whole split of an asset is one unit: it is read, checked, written and remembered as a whole.

create or replace function app.shares_of(p_asset_id uuid) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'persona_id', o.persona_id, 'interest_class', o.interest_class,
                                               'basis_points', o.basis_points, 'is_primary', o.is_primary)
                            order by o.interest_class, o.persona_id), '[]')
    from app.asset_ownerships o where o.tenant_id = (select sec.tid()) and o.asset_id = p_asset_id
$$;
revoke all on function app.shares_of(uuid) from public;
comment on function app.shares_of(uuid) is 'The present split as a list of id, persona_id, interest_class, basis_points, is_primary, in the order of class and persona';

-- The rules of contract/entities/ownership.ts, with the same paths.
create or replace function app.checked_shares(p_shares jsonb) returns setof app.asset_ownerships
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_total bigint;
begin
  if jsonb_typeof(p_shares) is distinct from 'array' or jsonb_array_length(p_shares) > 200 then
    perform app.refuse('{"shares": "A list of at most 200 shares."}');
  end if;
  perform app.checked_row('app.asset_ownerships', s.value, format('shares.%s.', s.place - 1), '{id,persona_id,interest_class,basis_points,is_primary}')
     from jsonb_array_elements(p_shares) with ordinality as s (value, place);
  if exists (select from jsonb_array_elements(p_shares) as s (value) where not s.value ? 'is_primary') then
    perform app.refuse('{"shares": "Every share says whether it is the primary one."}');
  end if;
  if (select count(*) <> count(distinct (s.value ->> 'persona_id', s.value ->> 'interest_class')) or count(*) <> count(distinct s.value ->> 'id')
        from jsonb_array_elements(p_shares) as s (value)) then
    perform app.refuse('{"shares": "A person stands in the split twice in the same class."}');
  end if;
  if (select count(*) from jsonb_array_elements(p_shares) as s (value) where (s.value ->> 'is_primary')::boolean) > 1 then
    perform app.refuse('{"shares": "Only one owner can be the primary owner."}');
  end if;
  select sum((s.value ->> 'basis_points')::integer) into v_total
    from jsonb_array_elements(p_shares) as s (value) where s.value ->> 'interest_class' = 'owner';
  if v_total > 10000 then
    raise exception using errcode = 'FW460', message = 'The owners together hold more than 100.00 %.',
      detail = jsonb_build_object('shares', format('%s basis points are allocated', v_total))::text;
  end if;
  return query select r.* from jsonb_array_elements(p_shares) as s (value) cross join lateral jsonb_populate_record(null::app.asset_ownerships, s.value) r;
end
$$;
revoke all on function app.checked_shares(jsonb) from public;
comment on function app.checked_shares(jsonb) is 'The shares of a list after all rules of a split were tried: FW422 with paths, FW460 above 100.00 %';

create or replace function app.write_split_history(p_asset_id uuid, p_kind text, p_outcome text, p_effective_on date, p_before jsonb, p_after jsonb,
                                                   p_note text default null, p_conflict_id uuid default null) returns uuid
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_id uuid := gen_random_uuid();
begin
  insert into app.asset_ownership_history (tenant_id, id, asset_id, kind, outcome, effective_on, shares_before, shares_after,
                                           actor_user_id, actor_name, device_id, device_name, conflict_id, note)
  values (sec.tid(), v_id, p_asset_id, p_kind, p_outcome, p_effective_on, p_before, p_after,
          sec.actor(), app.actor_name(), sec.device(), app.device_name(), p_conflict_id, p_note);
  return v_id;
end
$$;
revoke all on function app.write_split_history(uuid, text, text, date, jsonb, jsonb, text, uuid) from public;
comment on function app.write_split_history(uuid, text, text, date, jsonb, jsonb, text, uuid) is 'Appends one entry to the history of a split, in the name of the actor; outcome conflict for an edit that did not take effect. Callers: the procedures that change splits, the push, the decision on a conflict';

-- Replaces the set. The caller has locked the asset and asked for the right. Ids of unchanged
-- (persona, class) pairs are kept: others may hold them.
create or replace function app.set_split(p_asset app.assets, p_shares jsonb, p_kind text, p_outcome text, p_effective_on date,
                                         p_note text default null, p_conflict_id uuid default null) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_before    jsonb := app.shares_of(p_asset.id);
  v_latest    date;
  v_effective date := p_effective_on;
  v_shares    app.asset_ownerships[];
begin
  select max(h.effective_on) into v_latest from app.asset_ownership_history h
   where h.tenant_id = sec.tid() and h.asset_id = p_asset.id and h.outcome in ('applied', 'decided');
  if p_kind = 'decision' then
    v_effective := greatest(v_effective, v_latest);
  elsif v_effective < v_latest then
    perform app.refuse(jsonb_build_object('effective_on', format('A split that counts from %s is recorded already; this one cannot lie before it.', v_latest)));
  end if;
  if v_effective > app.today() + 1 then
    perform app.refuse('{"effective_on": "Must not lie in the future."}');
  end if;
  v_shares := array(select s from app.checked_shares(p_shares) s);
  -- New holders must be seen and active; present ones may stay whatever they became.
  perform app.require_persona(s.persona_id, true) from unnest(v_shares) s
    where not exists (select from app.asset_ownerships o where o.tenant_id = sec.tid() and o.asset_id = p_asset.id and o.persona_id = s.persona_id);
  if exists (select from unnest(v_shares) s where app.raises_oneself(p_asset.id, s.persona_id, s.interest_class)) then
    raise exception using errcode = 'FW403', message = 'You cannot raise your own level.';
  end if;
  delete from app.asset_ownerships o
   where o.tenant_id = sec.tid() and o.asset_id = p_asset.id
     and not exists (select from unnest(v_shares) s where s.persona_id = o.persona_id and s.interest_class = o.interest_class);
  -- The first place is left before it is taken, or two rows would hold it for a moment.
  if exists (select from app.asset_ownerships o
              where o.tenant_id = sec.tid() and o.asset_id = p_asset.id and o.is_primary
                and not exists (select from unnest(v_shares) s where s.persona_id = o.persona_id and s.interest_class = o.interest_class and s.is_primary)) then
    update app.asset_ownerships o set is_primary = false where o.tenant_id = sec.tid() and o.asset_id = p_asset.id and o.is_primary;
  end if;
  update app.asset_ownerships o set basis_points = s.basis_points, is_primary = s.is_primary
    from unnest(v_shares) s
   where o.tenant_id = sec.tid() and o.asset_id = p_asset.id and o.persona_id = s.persona_id and o.interest_class = s.interest_class
     and (o.basis_points, o.is_primary) <> (s.basis_points, s.is_primary);
  begin
    insert into app.asset_ownerships (tenant_id, id, asset_id, persona_id, interest_class, basis_points, is_primary)
    select sec.tid(), s.id, p_asset.id, s.persona_id, s.interest_class, s.basis_points, s.is_primary
      from unnest(v_shares) s
     where not exists (select from app.asset_ownerships o
                        where o.tenant_id = sec.tid() and o.asset_id = p_asset.id and o.persona_id = s.persona_id and o.interest_class = s.interest_class);
  exception when unique_violation then
    raise exception using errcode = 'FW409', message = 'The id of a share is in use already.';
  end;
  update app.assets a set parts_version = a.parts_version + 1 where a.tenant_id = sec.tid() and a.id = p_asset.id;
  perform app.write_split_history(p_asset.id, p_kind, p_outcome, v_effective, v_before, app.shares_of(p_asset.id), p_note, p_conflict_id);
end
$$;
revoke all on function app.set_split(app.assets, jsonb, text, text, date, text, uuid) from public;
comment on function app.set_split(app.assets, jsonb, text, text, date, text, uuid) is 'Replaces the split of an asset that the caller has locked, and remembers it. p_kind split, transfer or decision; p_outcome applied or decided. A decision counts from the latest recorded date at the earliest; others are refused before it (FW422). FW404, FW409, FW460, FW461. Callers: procedures only';

create or replace function app.shares_on(p_asset_id uuid, p_as_of date) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select h.shares_after from app.asset_ownership_history h
                    where h.tenant_id = (select sec.tid()) and h.asset_id = p_asset_id and h.outcome in ('applied', 'decided') and h.effective_on <= p_as_of
                    order by h.effective_on desc, h.entry_number desc limit 1), '[]')
$$;
revoke all on function app.shares_on(uuid, date) from public;
comment on function app.shares_on(uuid, date) is 'The split that counted on a date: the last applied or decided entry of the history by then';
