-- A persona joins a circle. Nobody brings himself in: a role would outlive the set-up that allowed it.
create or replace function api.sp_add_ffc_member(p_mutation_id uuid, p_membership jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay  jsonb := sync.replayed(p_mutation_id, 'sp_add_ffc_member', p_membership);
  v_row     jsonb;
  v_circle  uuid;
  v_level   text;
  v_persona app.personas;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_membership, '{"membership_id": "uuid", "ffc_id": "uuid", "persona_id": "uuid", "role": "text", "relation": "text"}', '{relation}');
  v_circle := (p_membership ->> 'ffc_id')::uuid;
  v_level := app.require_level('circle', v_circle, 'edit');
  v_persona := app.require_persona((p_membership ->> 'persona_id')::uuid, true);
  v_row := app.checked_row('app.ffc_memberships', p_membership - '{membership_id,ffc_id,persona_id}'::text[], '', '{role,relation}');
  if v_row ->> 'role' = 'owner' and v_level <> 'admin' then
    raise exception using errcode = 'FW403', message = 'Only the owner of the circle, or its lead during set-up, may add an owner.';
  end if;
  if v_row ->> 'role' <> 'advisor' and app.acts_for(v_persona.id) and not app.owns_circle(v_circle) then
    raise exception using errcode = 'FW403', message = 'You cannot add yourself to a circle.';
  end if;
  begin
    insert into app.ffc_memberships (tenant_id, id, ffc_id, persona_id, role, relation, joined_on)
    values (sec.tid(), (p_membership ->> 'membership_id')::uuid, v_circle, v_persona.id, v_row ->> 'role', v_row ->> 'relation', app.today());
  exception when unique_violation then
    raise exception using errcode = 'FW409', message = format('%s is a member of this circle already.', v_persona.display_name);
  end;
  return sync.finish(p_mutation_id, jsonb_build_object('membership_id', p_membership -> 'membership_id', 'row_version', 1));
end
$$;
revoke all on function api.sp_add_ffc_member(uuid, jsonb) from public;
grant execute on function api.sp_add_ffc_member(uuid, jsonb) to steward_app;
comment on function api.sp_add_ffc_member(uuid, jsonb) is 'Adds a persona to a circle. p_membership: arguments of add_member in contract/sync.ts. Returns membership_id, row_version. Errors: FW403, FW404 (circle, persona), FW409, FW422, FW461. Callers: circle owner; lead or associate before the hand-over';
