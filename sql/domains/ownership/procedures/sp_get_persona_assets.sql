create or replace function api.sp_get_persona_assets(p_persona_id uuid, p_as_of date default null, p_interest_class text default null)
returns table (asset_id uuid, name text, category_code text, interest_class text, basis_points integer, currency text, status text, is_liability boolean,
               value_minor bigint, share_minor bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_persona_beyond_outline(p_persona_id);
  if p_interest_class is not null then
    perform app.check_choice('interest_class', p_interest_class, '{owner,beneficiary,trustee,executor}');
  end if;
  if p_as_of is not null and p_as_of not between date '1600-01-01' and date '2999-12-31' then
    perform app.refuse('{"as_of": "A date of the years 1600 to 2999."}');
  end if;
  return query
    select h.asset_id, a.name, c.code, h.interest_class, h.basis_points, a.currency, a.status, a.is_liability, h.value_minor, h.share_minor
      from app.holdings(array[p_persona_id], p_as_of, null) h
      join app.assets a on a.tenant_id = (select sec.tid()) and a.id = h.asset_id
      join app.asset_categories c on c.tenant_id = a.tenant_id and c.id = a.category_id
     where p_interest_class is null or h.interest_class = p_interest_class
     order by c.sort_order, a.name, h.asset_id, h.interest_class;
end
$$;
revoke all on function api.sp_get_persona_assets(uuid, date, text) from public;
grant execute on function api.sp_get_persona_assets(uuid, date, text) to steward_app;
comment on function api.sp_get_persona_assets(uuid, date, text) is 'Assets that a persona holds shares in, as far as the caller sees them in full. p_as_of null is now; p_interest_class null is all. Values of the whole and of the share in minor units, null is unknown. Errors: FW403 (outline only), FW404, FW422. Callers: the persona himself, advisors, circle owner';
