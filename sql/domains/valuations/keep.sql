-- The value that a reader sees stands on the asset row; this file keeps it. Rule of the current value:
-- purpose "current", latest date, then the owner's pin, then the method's rank, then the highest id.
-- The same rule stands in contract/entities/valuation.ts.

create or replace function app.method_rank(p_method text) returns integer
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select array_position(array['appraisal', 'statement', 'market_quote', 'broker_opinion', 'avm', 'tax_assessment', 'formula', 'book', 'owner_estimate'], p_method)
$$;
revoke all on function app.method_rank(text) from public;
grant execute on function app.method_rank(text) to steward_definer, steward_access;
comment on function app.method_rank(text) is 'Rank of a valuation method, 1 is best';

create or replace function app.current_valuation(p_asset_id uuid, p_as_of date) returns setof app.asset_valuations
language sql stable set search_path = pg_catalog, pg_temp as $$
  select v.* from app.asset_valuations v
   where v.tenant_id = (select sec.tid()) and v.asset_id = p_asset_id and v.purpose = 'current' and v.as_of <= p_as_of
   order by v.as_of desc, v.is_pinned desc, app.method_rank(v.method), v.id::text collate "C" desc
   limit 1
$$;
revoke all on function app.current_valuation(uuid, date) from public;
grant execute on function app.current_valuation(uuid, date) to steward_definer, steward_access;
comment on function app.current_valuation(uuid, date) is 'The valuation that counts on a date, or no row; the caller sees what row security shows him';

create or replace function app.refresh_asset_values(p_assets uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update app.assets a
     set current_value_minor = n.amount_minor, current_value_as_of = n.as_of, current_value_method = n.method,
         current_valuation_id = n.valuation_id, year_open_value_minor = n.year_open
    from (select s.asset_id, c.amount_minor, c.as_of, c.method, c.id as valuation_id, y.amount_minor as year_open
            from unnest(p_assets) as s (asset_id)
            left join lateral app.current_valuation(s.asset_id, 'infinity') c on true
            left join lateral app.current_valuation(s.asset_id, (date_trunc('year', c.as_of)::date - 1)) y on true) n
   where a.tenant_id = (select sec.tid()) and a.id = n.asset_id
     and (a.current_value_minor, a.current_value_as_of, a.current_value_method, a.current_valuation_id, a.year_open_value_minor)
         is distinct from (n.amount_minor, n.as_of, n.method, n.valuation_id, n.year_open)
$$;
revoke all on function app.refresh_asset_values(uuid[]) from public;
comment on function app.refresh_asset_values(uuid[]) is 'Copies the current valuation and the value at the start of its year to the assets. Caller: the trigger of asset_valuations';

create or replace function app.values_of_valuations() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.refresh_asset_values(array(select distinct n.asset_id from new_rows n));
  return null;
end
$$;
revoke all on function app.values_of_valuations() from public;
grant execute on function app.values_of_valuations() to steward_owner;
comment on function app.values_of_valuations() is 'Statement trigger of asset_valuations: keeps the value on the asset row';

create or replace function app.check_valuation() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_currency text;
  v_signed   boolean;
begin
  -- The asset is locked, so that two valuations of one asset do not both miss the other.
  select a.currency, c.signed_value into v_currency, v_signed
    from app.assets a
    join app.asset_categories c on c.tenant_id = a.tenant_id and c.id = a.category_id
   where a.tenant_id = new.tenant_id and a.id = new.asset_id
     for no key update of a;
  if new.currency <> v_currency then
    raise exception using errcode = 'FW422', message = 'The value must be in the currency of the asset.',
      detail = jsonb_build_object('valuation.currency', 'The value must be in the currency of the asset.')::text;
  end if;
  if new.amount_minor < 0 and not v_signed then
    raise exception using errcode = 'FW422', message = 'Only accounts can have a value below zero.',
      detail = jsonb_build_object('valuation.amount_minor', 'Only accounts can have a value below zero.')::text;
  end if;
  return new;
end
$$;
revoke all on function app.check_valuation() from public;
grant execute on function app.check_valuation() to steward_owner;
comment on function app.check_valuation() is 'Row trigger of asset_valuations: currency of the asset; below zero only where the category allows it (FW422)';
