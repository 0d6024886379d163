-- What the projections ask about the viewer. Table functions without "set" and with the caller's rights,
-- so that the planner takes them into the query instead of calling them once per row. They are used only
-- inside procedures that pin search_path.

create or replace function sync.viewer_rank(p_kind text, p_id uuid) returns table (rank integer)
language sql stable as $$
  select max(app.level_rank(e.level))
    from app.effective_access e
   where e.tenant_id = (select sec.tid()) and e.user_id = (select sec.uid())
     and e.scope_kind = p_kind and e.scope_id = p_id and e.valid_from <= now() and now() < e.valid_until
$$;
revoke all on function sync.viewer_rank(text, uuid) from public;
comment on function sync.viewer_rank(text, uuid) is 'Level of the session''s user on a circle or asset now, as a number (app.level_rank); null when none';

create or replace function sync.viewer_scopes_of_user(p_user_id uuid) returns table (scopes text[], rank integer)
language sql stable as $$
  select array_remove(array[case when p_user_id = (select sec.uid()) then 'user:' || p_user_id end,
                            case when (select app.is_staff()) and app.firm_role_of(p_user_id) is not null then 'staff' end], null), 4
$$;
revoke all on function sync.viewer_scopes_of_user(uuid) from public;
comment on function sync.viewer_scopes_of_user(uuid) is 'Scopes through which the session''s user sees a row of users';

-- Memberships and shares are read under row security: only the visible ones count.
create or replace function sync.viewer_scopes_of_persona(p_persona_id uuid, p_from_rank integer) returns table (scopes text[], rank integer)
language sql stable as $$
  select array_agg(distinct s.scope order by s.scope) filter (where s.rank >= p_from_rank), coalesce(max(s.rank), 4)
    from (select 'circle:' || m.ffc_id as scope, r.rank
            from app.ffc_memberships m cross join lateral sync.viewer_rank('circle', m.ffc_id) r
           where m.tenant_id = (select sec.tid()) and m.persona_id = p_persona_id and m.status = 'active'
          union all
          select 'asset:' || o.asset_id, r.rank
            from app.asset_ownerships o cross join lateral sync.viewer_rank('asset', o.asset_id) r
           where o.tenant_id = (select sec.tid()) and o.persona_id = p_persona_id) s
$$;
revoke all on function sync.viewer_scopes_of_persona(uuid, integer) from public;
comment on function sync.viewer_scopes_of_persona(uuid, integer) is 'Scopes through which the session''s user sees a persona, as far as they give the level (null when none does), and his highest level on it';
