-- Adds, dates or ends a kinship edge. Parenthood has no cycles; a person has one current spouse.
create or replace function api.sp_set_family_relationship(p_mutation_id uuid, p_relationship jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay jsonb := sync.replayed(p_mutation_id, 'sp_set_family_relationship', p_relationship);
  v_row    jsonb;
  v_edge   app.family_relationships;
  v_known  app.family_relationships;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_relationship, '{"relationship_id": "uuid", "ffc_id": "uuid", "from_persona_id": "uuid", "to_persona_id": "uuid", "kind": "text", "started_on": "date", "ended_on": "date"}', '{started_on,ended_on}');
  perform app.require_level('circle', (p_relationship ->> 'ffc_id')::uuid, 'edit');
  v_row := app.checked_row('app.family_relationships', p_relationship - 'relationship_id', '', '{ffc_id,from_persona_id,to_persona_id,kind,started_on,ended_on}');
  v_edge := jsonb_populate_record(null::app.family_relationships, v_row || jsonb_build_object('id', p_relationship -> 'relationship_id'));
  if (select count(distinct m.persona_id) from app.ffc_memberships m
       where m.tenant_id = sec.tid() and m.ffc_id = v_edge.ffc_id and m.status = 'active' and m.persona_id in (v_edge.from_persona_id, v_edge.to_persona_id)) <> 2 then
    raise exception using errcode = 'FW404', message = 'Both persons must be members of the circle.';
  end if;
  -- One change of kinship at a time: two edges that close a cycle together must not miss each other.
  perform pg_advisory_xact_lock(hashtext('app.family_relationships'), hashtext(v_edge.ffc_id::text));
  select r.* into v_known from app.family_relationships r where r.tenant_id = sec.tid() and r.id = v_edge.id for update;
  if v_known.id is not null and (v_known.ffc_id, v_known.from_persona_id, v_known.to_persona_id, v_known.kind)
                             <> (v_edge.ffc_id, v_edge.from_persona_id, v_edge.to_persona_id, v_edge.kind) then
    raise exception using errcode = 'FW409', message = 'This relationship stands between other persons: end it and record a new one.';
  end if;
  if v_edge.ended_on is null and exists (
       select from app.family_relationships r
        where r.tenant_id = sec.tid() and r.ffc_id = v_edge.ffc_id and r.id <> v_edge.id and r.ended_on is null and r.kind = v_edge.kind
          and case v_edge.kind when 'spouse_of'
                then v_edge.from_persona_id in (r.from_persona_id, r.to_persona_id) or v_edge.to_persona_id in (r.from_persona_id, r.to_persona_id)
                else r.from_persona_id = v_edge.from_persona_id and r.to_persona_id = v_edge.to_persona_id end) then
    raise exception using errcode = 'FW409', message = case v_edge.kind when 'spouse_of' then 'One of them has a current spouse already.' else 'This relationship is recorded already.' end;
  end if;
  if v_edge.kind = 'parent_of' and exists (
       with recursive descendants (id) as (
         select v_edge.to_persona_id
         union
         select r.to_persona_id from app.family_relationships r join descendants d on d.id = r.from_persona_id
          where r.tenant_id = sec.tid() and r.ffc_id = v_edge.ffc_id and r.kind = 'parent_of' and r.id <> v_edge.id)
       select from descendants where id = v_edge.from_persona_id) then
    perform app.refuse('{"to_persona_id": "Nobody can be his own ancestor."}');
  end if;
  if v_known.id is not null then
    update app.family_relationships r set started_on = v_edge.started_on, ended_on = v_edge.ended_on where r.tenant_id = sec.tid() and r.id = v_edge.id;
  else
    begin
      insert into app.family_relationships (tenant_id, id, ffc_id, from_persona_id, to_persona_id, kind, started_on, ended_on)
      values (sec.tid(), v_edge.id, v_edge.ffc_id, v_edge.from_persona_id, v_edge.to_persona_id, v_edge.kind, v_edge.started_on, v_edge.ended_on);
    exception when unique_violation then
      raise exception using errcode = 'FW409', message = 'This relationship is recorded already.';
    end;
  end if;
  return sync.finish(p_mutation_id, jsonb_build_object('relationship_id', v_edge.id));
end
$$;
revoke all on function api.sp_set_family_relationship(uuid, jsonb) from public;
grant execute on function api.sp_set_family_relationship(uuid, jsonb) to steward_app;
comment on function api.sp_set_family_relationship(uuid, jsonb) is 'Adds a kinship edge, or changes the dates of the one with that id. p_relationship: arguments of set_relationship in contract/sync.ts. Returns relationship_id. Errors: FW403, FW404, FW409 (same edge, current spouse), FW422 (cycle). Callers: circle owner; lead or associate before the hand-over';
