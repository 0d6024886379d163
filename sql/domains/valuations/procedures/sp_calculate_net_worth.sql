-- Totals by owner and category, for a circle (its members' shares only) or for one persona. Currencies are
-- never added up; unknown values are counted, never taken as zero; death benefits stand apart.
create or replace function api.sp_calculate_net_worth(p_ffc_id uuid default null, p_persona_id uuid default null, p_as_of date default null, p_currency text default null)
returns table (owner_persona_id uuid, owner_name text, category_code text, currency text, assets_minor bigint, debts_minor bigint, net_minor bigint,
               unknown_count integer, death_benefit_minor bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_personas uuid[];
begin
  if num_nonnulls(p_ffc_id, p_persona_id) <> 1 then
    perform app.refuse('{"ffc_id": "Give a circle or a person, not both."}');
  end if;
  if p_as_of is not null and p_as_of not between date '1600-01-01' and date '2999-12-31' then
    perform app.refuse('{"as_of": "A date of the years 1600 to 2999."}');
  end if;
  if p_currency is not null and not app.is_currency(p_currency) then
    perform app.refuse('{"currency": "Not a currency that is offered."}');
  end if;
  if p_ffc_id is not null then
    perform app.require_level('circle', p_ffc_id, 'read');
    select array_agg(m.persona_id) into v_personas from app.ffc_memberships m
     where m.tenant_id = sec.tid() and m.ffc_id = p_ffc_id and m.status = 'active' and m.role <> 'advisor';
  else
    perform app.require_persona_beyond_outline(p_persona_id);
    v_personas := array[p_persona_id];
  end if;
  return query
    select h.persona_id, p.display_name, c.code, a.currency,
           coalesce(sum(h.share_minor) filter (where not a.is_liability), 0)::bigint,
           coalesce(sum(h.share_minor) filter (where a.is_liability), 0)::bigint,
           coalesce(sum(case when a.is_liability then -h.share_minor else h.share_minor end), 0)::bigint,
           (count(*) filter (where h.value_minor is null))::integer,
           coalesce(sum(b.part), 0)::bigint
      from app.holdings(v_personas, p_as_of, p_currency) h
      join app.assets a on a.tenant_id = (select sec.tid()) and a.id = h.asset_id
      join app.asset_categories c on c.tenant_id = a.tenant_id and c.id = a.category_id
      join app.personas p on p.tenant_id = a.tenant_id and p.id = h.persona_id
      left join lateral (
        select m.amount_minor as part
          from app.asset_life_insurance l
         cross join lateral (select array_agg((s.value ->> 'persona_id')::uuid) as ids, array_agg((s.value ->> 'basis_points')::integer) as points
                               from jsonb_array_elements(case when p_as_of is null then app.shares_of(a.id) else app.shares_on(a.id, p_as_of) end) as s (value)
                              where s.value ->> 'interest_class' = 'owner') o
         cross join lateral app.split_minor(l.death_benefit_minor, o.ids, o.points) m
         where l.tenant_id = a.tenant_id and l.asset_id = a.id and l.policy_status in ('in_force', 'paid_up') and m.id = h.persona_id) b on true
     where h.interest_class = 'owner'
     group by h.persona_id, p.display_name, c.code, c.sort_order, a.currency
     order by p.display_name, h.persona_id, c.sort_order, a.currency;
end
$$;
revoke all on function api.sp_calculate_net_worth(uuid, uuid, date, text) from public;
grant execute on function api.sp_calculate_net_worth(uuid, uuid, date, text) to steward_app;
comment on function api.sp_calculate_net_worth(uuid, uuid, date, text) is 'Net worth by owner, category and currency in minor units; the sums of the rows are the totals, exactly. One of p_ffc_id and p_persona_id; p_as_of null is now; p_currency null is all, in rows of their own. Counts what the caller sees in full (edit level). Errors: FW403 (outline only), FW404, FW422. Callers: members, advisors';
