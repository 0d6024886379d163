-- A family circle with its owner. An advisor who starts one becomes its lead and sets it up until the
-- head of the family takes over; a family member starts one for himself only.
create or replace function api.sp_create_ffc(p_mutation_id uuid, p_circle jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay     jsonb := sync.replayed(p_mutation_id, 'sp_create_ffc', p_circle);
  v_is_advisor boolean := app.may('circle.create');
  v_row        jsonb;
  v_circle     uuid;
  v_persona    app.personas;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_circle, '{"ffc_id": "uuid", "name": "text", "description": "text", "owner_persona_id": "uuid", "membership_id": "uuid"}', '{description}');
  if not v_is_advisor and not app.owns_circle() then
    raise exception using errcode = 'FW403', message = 'Only advisors and owners of circles may create a circle.';
  end if;
  v_persona := app.require_persona((p_circle ->> 'owner_persona_id')::uuid, true);
  if not v_is_advisor and not app.acts_for(v_persona.id) then
    raise exception using errcode = 'FW403', message = 'You can create a circle for yourself only.';
  end if;
  if v_persona.kind <> 'natural' then
    perform app.refuse('{"owner_persona_id": "The owner of a circle is a natural person."}');
  end if;
  if v_is_advisor and app.acts_for(v_persona.id) then
    raise exception using errcode = 'FW403', message = 'An advisor cannot be the owner of a circle that he serves.';
  end if;
  v_row := app.checked_row('app.fwd_family_circles', p_circle - '{ffc_id,owner_persona_id,membership_id}'::text[], '', '{name,description}');
  v_circle := (p_circle ->> 'ffc_id')::uuid;
  begin
    insert into app.fwd_family_circles (tenant_id, id, name, description, created_by_user_id)
    values (sec.tid(), v_circle, v_row ->> 'name', v_row ->> 'description', sec.uid());
    insert into app.ffc_memberships (tenant_id, id, ffc_id, persona_id, role, joined_on)
    values (sec.tid(), (p_circle ->> 'membership_id')::uuid, v_circle, v_persona.id, 'owner', app.today());
  exception when unique_violation then
    raise exception using errcode = 'FW409', message = 'This circle exists already.';
  end;
  if v_is_advisor then
    insert into app.ffc_advisor_assignments (tenant_id, id, ffc_id, user_id, role)
    values (sec.tid(), gen_random_uuid(), v_circle, sec.uid(), 'lead');
  end if;
  return sync.finish(p_mutation_id, jsonb_build_object('ffc_id', v_circle, 'membership_id', p_circle -> 'membership_id', 'row_version', 1));
end
$$;
revoke all on function api.sp_create_ffc(uuid, jsonb) from public;
grant execute on function api.sp_create_ffc(uuid, jsonb) to steward_app;
comment on function api.sp_create_ffc(uuid, jsonb) is 'Creates a circle and the membership of its owner; an advisor is assigned to it as lead. p_circle: arguments of create_circle in contract/sync.ts. Returns ffc_id, membership_id, row_version. Errors: FW403, FW404 (persona), FW409, FW422, FW461. Callers: advisor, circle owner for himself';
