-- What hangs on the set of shares: the names on the asset row, and the rules about the whole set.

create or replace function app.refresh_owner_names(p_assets uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update app.assets a
     set owner_names = n.names
    from (select s.asset_id,
                 coalesce((select string_agg(p.display_name, ', ' order by o.is_primary desc, o.basis_points desc, p.display_name, p.id)
                             from app.asset_ownerships o
                             join app.personas p on p.tenant_id = o.tenant_id and p.id = o.persona_id
                            where o.tenant_id = (select sec.tid()) and o.asset_id = s.asset_id and o.interest_class = 'owner'), '') as names
            from unnest(p_assets) as s (asset_id)) n
   where a.tenant_id = (select sec.tid()) and a.id = n.asset_id and a.owner_names is distinct from n.names
$$;
revoke all on function app.refresh_owner_names(uuid[]) from public;
comment on function app.refresh_owner_names(uuid[]) is 'Writes owner_names of the assets: primary owner first, then by share, then by name. Callers: triggers of shares and personas';

create or replace function app.owner_names_of_shares() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_assets uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct n.asset_id) into v_assets from new_rows n;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct o.asset_id) into v_assets from old_rows o;
  else
    select array_agg(distinct u.asset_id) into v_assets from (select asset_id from old_rows union all select asset_id from new_rows) u;
  end if;
  perform app.refresh_owner_names(v_assets);
  return null;
end
$$;
revoke all on function app.owner_names_of_shares() from public;
grant execute on function app.owner_names_of_shares() to steward_owner;
comment on function app.owner_names_of_shares() is 'Statement trigger of asset_ownerships: keeps owner_names of the assets';

create or replace function app.owner_names_of_persona() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.refresh_owner_names(array(select distinct o.asset_id from app.asset_ownerships o
                                         where o.tenant_id = new.tenant_id and o.persona_id = new.id));
  return null;
end
$$;
revoke all on function app.owner_names_of_persona() from public;
grant execute on function app.owner_names_of_persona() to steward_owner;
comment on function app.owner_names_of_persona() is 'Row trigger of personas, when the name changes: keeps owner_names of what the persona owns';

-- The asset is locked when a share is written, not when the total is checked: the check runs at COMMIT
-- beside the clock, and a lock taken there deadlocks.
create or replace function app.lock_asset_of_share() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'DELETE' then
    perform from app.assets a where a.tenant_id = new.tenant_id and a.id = new.asset_id for no key update;
    return new;
  end if;
  perform from app.assets a where a.tenant_id = old.tenant_id and a.id = old.asset_id for no key update;
  return old;
end
$$;
revoke all on function app.lock_asset_of_share() from public;
grant execute on function app.lock_asset_of_share() to steward_owner;
comment on function app.lock_asset_of_share() is 'Row trigger of asset_ownerships: locks the asset, so that two changes of one set wait for each other';

create or replace function app.check_ownership_total() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_total    bigint;
  v_owners   bigint;
  v_natural  boolean;
  v_category app.asset_categories;
begin
  select coalesce(sum(o.basis_points), 0), count(*), coalesce(bool_and(p.kind = 'natural'), true)
    into v_total, v_owners, v_natural
    from app.asset_ownerships o
    join app.personas p on p.tenant_id = o.tenant_id and p.id = o.persona_id
   where o.tenant_id = new.tenant_id and o.asset_id = new.asset_id and o.interest_class = 'owner';
  if v_total > 10000 then
    raise exception using errcode = 'FW460', message = 'The owners together hold more than 100.00 %.',
      detail = jsonb_build_object('shares', format('%s basis points are allocated', v_total))::text;
  end if;
  select c.* into v_category from app.assets a
    join app.asset_categories c on c.tenant_id = a.tenant_id and c.id = a.category_id
   where a.tenant_id = new.tenant_id and a.id = new.asset_id;
  if v_category.single_owner and v_owners > 0 and (v_owners <> 1 or v_total <> 10000 or not v_natural) then
    raise exception using errcode = 'FW422', message = 'A retirement account has exactly one owner, a natural person, at 100.00 %.',
      detail = jsonb_build_object('shares', 'A retirement account has exactly one owner, a natural person, at 100.00 %.')::text;
  end if;
  return null;
end
$$;
revoke all on function app.check_ownership_total() from public;
grant execute on function app.check_ownership_total() to steward_owner;
comment on function app.check_ownership_total() is 'Deferred constraint trigger asset_ownership_total: owner shares of one asset are at most 100.00 % (FW460), and a single-owner category has one natural owner of all (FW422)';
