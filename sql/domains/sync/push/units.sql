-- What an operation touches, unit by unit: the split as a whole, or a group of fields bound by one check.

-- A split without ids, in a fixed order: two sets are the same when nobody would see a difference.
create or replace function sync.canonical_shares(p_shares jsonb) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_array(s.value -> 'persona_id', s.value -> 'interest_class', s.value -> 'basis_points', s.value -> 'is_primary')
                            order by s.value ->> 'interest_class', s.value ->> 'persona_id'), '[]')
    from jsonb_array_elements(p_shares) as s (value)
$$;
revoke all on function sync.canonical_shares(jsonb) from public;
comment on function sync.canonical_shares(jsonb) is 'A split in comparable form. Caller: the push';

-- The split that a transfer wants, from the split it was made on.
create or replace function sync.shares_after_transfer(p_shares jsonb, p_args jsonb) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp as $$
  with moved as (
    select s.value as share, s.value ->> 'persona_id' as persona, s.value ->> 'interest_class' as class,
           (s.value ->> 'basis_points')::integer
             + case when s.value ->> 'interest_class' <> 'owner' then 0
                    when s.value ->> 'persona_id' = p_args ->> 'from_persona_id' then - (p_args ->> 'basis_points')::integer
                    when s.value ->> 'persona_id' = p_args ->> 'to_persona_id' then (p_args ->> 'basis_points')::integer else 0 end as points
      from jsonb_array_elements(p_shares) as s (value)
  )
  select coalesce(jsonb_agg(m.share || jsonb_build_object('basis_points', m.points)) filter (where m.points > 0), '[]')
         || case when exists (select from moved x where x.class = 'owner' and x.persona = p_args ->> 'to_persona_id') then '[]'::jsonb
            else jsonb_build_array(jsonb_build_object('id', p_args -> 'share_id', 'persona_id', p_args -> 'to_persona_id', 'interest_class', 'owner',
                                                      'basis_points', p_args -> 'basis_points', 'is_primary', false)) end
    from moved m
$$;
revoke all on function sync.shares_after_transfer(jsonb, jsonb) from public;
comment on function sync.shares_after_transfer(jsonb, jsonb) is 'The split as a transfer wants it. Caller: the push';

-- Values as the columns of the table hold them, so that "1.50" and 1.5 are the same number.
create or replace function sync.normal_fields(p_table text, p_fields jsonb) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_fields jsonb;
begin
  execute format('select to_jsonb(jsonb_populate_record(null::app.%I, $1))', p_table) into v_fields using p_fields;
  return (select coalesce(jsonb_object_agg(f.name, v_fields -> f.name), '{}') from jsonb_object_keys(p_fields) as f (name) where v_fields ? f.name);
end
$$;
revoke all on function sync.normal_fields(text, jsonb) from public;
comment on function sync.normal_fields(text, jsonb) is 'Fields of a JSON object in the types of the table''s columns. Caller: the push';

-- Units of an edit of fields. is_theirs: somebody else changed the unit since; is_same: and to what is asked for.
-- A device that edits the same unit twice before it hears of the first edit still carries the older base:
-- what its own earlier operations wrote (p_own) is not somebody else's change.
create or replace function sync.field_units(p_table text, p_patch jsonb, p_base jsonb, p_row jsonb, p_own jsonb)
returns table (unit text, fields text[], is_theirs boolean, is_same boolean)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with patch as (
    select sync.normal_fields(p_table, p_patch) as mine, sync.normal_fields(p_table, p_base) as base
  ), names as (
    select jsonb_object_keys(p.mine) as name from patch p union select jsonb_object_keys(p.base) from patch p
  )
  select sync.field_group(p_table, n.name), array_agg(n.name),
         bool_or(p.base ? n.name and p_row -> n.name is distinct from p.base -> n.name and p_row -> n.name is distinct from p_own -> n.name),
         bool_and(not p.mine ? n.name or p_row -> n.name is not distinct from p.mine -> n.name)
    from names n cross join patch p
   group by 1
  having bool_or(p.mine ? n.name)
$$;
revoke all on function sync.field_units(text, jsonb, jsonb, jsonb, jsonb) from public;
comment on function sync.field_units(text, jsonb, jsonb, jsonb, jsonb) is 'Units of an edit of fields of one table, compared with what the device started from. Caller: the push';

create or replace function sync.own_effect(p_asset_id uuid, p_row_version bigint, out fields jsonb, out split jsonb, out row_version bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with own as (
    select o.seq, o.effect from sync.op o
     where o.tenant_id = (select sec.tid()) and o.asset_id = p_asset_id and o.device_id = (select sec.device()) and o.effect is not null
       and (o.effect ->> 'row_version')::bigint > p_row_version
  )
  select coalesce((select jsonb_object_agg(f.key, f.value)
                     from (select distinct on (e.key) e.key, e.value from own o cross join lateral jsonb_each(o.effect -> 'fields') as e
                            order by e.key, o.seq desc) f), '{}'),
         (select o.effect -> 'split' from own o where o.effect ? 'split' order by o.seq desc limit 1),
         coalesce((select max((o.effect ->> 'row_version')::bigint) from own o), 0)
$$;
revoke all on function sync.own_effect(uuid, bigint) from public;
comment on function sync.own_effect(uuid, bigint) is 'What earlier operations of this device made of an asset after a version of it. Caller: the push';
