create or replace function api.sp_get_ffc_hierarchy(p_ffc_id uuid, p_depth integer default 30)
returns table (membership_id uuid, persona_id uuid, display_name text, kind text, role text, relation text, birth_on date, death_on date,
               is_living boolean, generation integer, parent_persona_id uuid, spouse_persona_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_level text := app.require_level('circle', p_ffc_id, 'outline');
begin
  if p_depth is null or p_depth not between 1 and 30 then
    perform app.refuse('{"depth": "Between 1 and 30."}');
  end if;
  -- At outline only names, kinds and roles; the policy of kinship has hidden the edges already.
  return query
    select h.membership_id, h.persona_id, h.display_name, h.kind, h.role,
           case when v_level <> 'outline' then h.relation end, case when v_level <> 'outline' then h.birth_on end,
           case when v_level <> 'outline' then h.death_on end, case when v_level <> 'outline' then h.is_living end,
           h.generation, h.parent_persona_id, h.spouse_persona_id
      from api.v_family_hierarchy h
     where h.tenant_id = (select sec.tid()) and h.ffc_id = p_ffc_id and h.generation <= p_depth
     order by h.generation = 0, h.generation, h.birth_on nulls last, h.display_name, h.persona_id;
end
$$;
revoke all on function api.sp_get_ffc_hierarchy(uuid, integer) from public;
grant execute on function api.sp_get_ffc_hierarchy(uuid, integer) to steward_app;
comment on function api.sp_get_ffc_hierarchy(uuid, integer) is 'Members of a circle with role and generation, eldest first, those without kinship last. p_depth: generations, 1 to 30. Errors: FW404, FW422. Callers: members, advisors; firm administrator in outline';
