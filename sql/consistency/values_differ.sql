-- The value on the asset row is that of the valuation that comes first: latest date, pin, method, id; and the
-- value at the start of its year is the one that came first before 1 January.
with ranked as (
  select v.*, row_number() over (partition by v.asset_id order by v.as_of desc, v.is_pinned desc,
           array_position(array['appraisal', 'statement', 'market_quote', 'broker_opinion', 'avm', 'tax_assessment', 'formula', 'book', 'owner_estimate'], v.method),
           v.id::text collate "C" desc) as rank
    from app.asset_valuations v where v.tenant_id = sec.tid() and v.purpose = 'current'
)
select a.id::text as object
  from app.assets a
  left join ranked c on c.asset_id = a.id and c.rank = 1
  left join lateral (select o.amount_minor from ranked o where o.asset_id = a.id and extract(year from o.as_of) < extract(year from c.as_of) order by o.rank limit 1) o on true
 where a.tenant_id = sec.tid()
   and (a.current_valuation_id, a.current_value_minor, a.current_value_as_of, a.current_value_method, a.year_open_value_minor)
       is distinct from (c.id, c.amount_minor, c.as_of, c.method, o.amount_minor);
