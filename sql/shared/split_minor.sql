-- Splits an amount among holders by the largest remainder, on the absolute value. The part that nobody
-- holds is one of the parties. Units left over go to the largest remainders; equal remainders go to the
-- lower id, the unallocated part last. The same rule stands in contract/money.ts; contract/vectors/split.json
-- holds both to it. Source: domain.md section 1, "Net worth".
create or replace function app.split_minor(p_amount bigint, p_ids uuid[], p_basis_points integer[])
returns table (id uuid, amount_minor bigint)
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  v_allocated integer := coalesce((select sum(b) from unnest(p_basis_points) as b), 0);
begin
  if v_allocated > 10000 then
    raise exception using errcode = 'FW460', message = format('Shares add up to %s basis points', v_allocated);
  end if;
  return query
    with parts as (
      select p.part_id, p.place, div(abs(p_amount::numeric) * p.points, 10000) as whole, mod(abs(p_amount::numeric) * p.points, 10000) as remainder
        from (select u.part_id, u.points, u.place from unnest(p_ids, p_basis_points) with ordinality as u (part_id, points, place)
              union all
              select null, 10000 - v_allocated, null) p
    ), ranked as (
      select r.*, row_number() over (order by r.remainder desc, r.part_id::text collate "C" nulls last, r.place) as rank,
             abs(p_amount::numeric) - sum(r.whole) over () as left_over
        from parts r
    )
    select k.part_id, (sign(p_amount) * (k.whole + case when k.rank <= k.left_over then 1 else 0 end))::bigint
      from ranked k
     order by k.place nulls last;
end
$$;
revoke all on function app.split_minor(bigint, uuid[], integer[]) from public;
grant execute on function app.split_minor(bigint, uuid[], integer[]) to steward_definer, steward_access;
comment on function app.split_minor(bigint, uuid[], integer[]) is 'Minor units per holder in the order given, and last, with null id, the unallocated rest; they add up to the amount exactly. FW460 above 10000 basis points';
