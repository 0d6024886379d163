-- Rows of personas, their links and users that hang on scopes which the viewer may just have lost: he no
-- longer sees why they matter, hence asked as steward_access. Only ids come out, and only the rows that
-- row security shows are sent.
create or replace function sync.rows_in_scopes(p_table text, p_scopes text[]) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with ids as (
    select split_part(s.scope, ':', 1) as kind, nullif(split_part(s.scope, ':', 2), '')::uuid as id from unnest(p_scopes) as s (scope)
  ), touched as (
    select m.persona_id from ids i join app.ffc_memberships m on m.tenant_id = (select sec.tid()) and m.ffc_id = i.id where i.kind = 'circle'
    union
    select o.persona_id from ids i join app.asset_ownerships o on o.tenant_id = (select sec.tid()) and o.asset_id = i.id where i.kind = 'asset'
    union
    select p.id from ids i join app.personas p on p.tenant_id = (select sec.tid()) and p.created_by_user_id = i.id and p.is_unattached where i.kind = 'user'
  )
  select case p_table
    when 'personas' then (select array_agg(t.persona_id) from touched t)
    when 'user_persona_links' then
      (select array_agg(l.id) from touched t join app.user_persona_links l on l.tenant_id = (select sec.tid()) and l.persona_id = t.persona_id)
    when 'users' then
      (select array_agg(distinct u.id) from ids i
         join app.users u on u.tenant_id = (select sec.tid()) and ((i.kind = 'user' and u.id = i.id) or (i.kind = 'staff' and app.firm_role_of(u.id) is not null)))
  end
$$;
revoke all on function sync.rows_in_scopes(text, text[]) from public;
grant execute on function sync.rows_in_scopes(text, text[]) to steward_definer;
comment on function sync.rows_in_scopes(text, text[]) is 'Ids of rows of users, personas or user_persona_links that hang on the scopes. Caller: the pull, which sends only what row security shows';
