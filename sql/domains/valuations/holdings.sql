-- app.holdings(): who held what part of which asset on a date, with value and parts in minor units. The one
-- source of every total. It sees what the caller sees: shares need edit, so an asset that is only readable
-- is in no total. A past date takes split and value of that date. Counted are active assets and those of
-- a deceased's estate.
create or replace function app.holdings(p_persona_ids uuid[], p_as_of date, p_currency text)
returns table (asset_id uuid, persona_id uuid, interest_class text, basis_points integer, value_minor bigint, share_minor bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with held as (
    select distinct o.asset_id as id from app.asset_ownerships o
     where o.tenant_id = (select sec.tid()) and o.persona_id = any (p_persona_ids)
    union
    -- Who held it then need not hold it now.
    select h.asset_id from app.asset_ownership_history h, jsonb_array_elements(h.shares_after) as s (value)
     where p_as_of is not null and h.tenant_id = (select sec.tid()) and h.outcome in ('applied', 'decided') and h.effective_on <= p_as_of
       and (s.value ->> 'persona_id')::uuid = any (p_persona_ids)
  ), valued as (
    select a.id, case when p_as_of is null then a.current_value_minor else v.amount_minor end as amount,
           case when p_as_of is null then app.shares_of(a.id) else app.shares_on(a.id, p_as_of) end as shares
      from held
      join app.assets a on a.tenant_id = (select sec.tid()) and a.id = held.id
      left join lateral (select c.amount_minor from app.current_valuation(a.id, p_as_of) c where p_as_of is not null) v on true
     where a.status in ('active', 'deceased_estate') and (p_currency is null or a.currency = p_currency)
  ), owners as (
    select v.id, array_agg((s.value ->> 'persona_id')::uuid order by s.place) as ids, array_agg((s.value ->> 'basis_points')::integer order by s.place) as points
      from valued v, jsonb_array_elements(v.shares) with ordinality as s (value, place)
     where s.value ->> 'interest_class' = 'owner'
     group by v.id
  )
  select v.id, (s.value ->> 'persona_id')::uuid, s.value ->> 'interest_class', (s.value ->> 'basis_points')::integer, v.amount,
         case when s.value ->> 'interest_class' = 'owner' then
           (select m.amount_minor from owners o cross join lateral app.split_minor(v.amount, o.ids, o.points) m
             where o.id = v.id and m.id = (s.value ->> 'persona_id')::uuid and v.amount is not null) end
    from valued v, jsonb_array_elements(v.shares) as s (value)
   where (s.value ->> 'persona_id')::uuid = any (p_persona_ids)
$$;
revoke all on function app.holdings(uuid[], date, text) from public;
comment on function app.holdings(uuid[], date, text) is 'Shares of the personas in assets that the caller may see in full, on a date (null: now) and in one currency (null: all); minor units, null is unknown; share_minor for class owner only';
