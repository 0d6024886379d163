-- A person, trust, entity or estate of the records; no login comes with it. Without a circle it serves
-- the circle that is created next, so who may create circles may do that.
create or replace function api.sp_create_persona(p_mutation_id uuid, p_persona jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay jsonb := sync.replayed(p_mutation_id, 'sp_create_persona', p_persona);
  v_row    jsonb;
  v_id     uuid;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_persona, '{"ffc_id": "uuid", "persona": "object"}', '{ffc_id}');
  if p_persona ->> 'ffc_id' is not null then
    perform app.require_level('circle', (p_persona ->> 'ffc_id')::uuid, 'edit');
  elsif not app.may('circle.create') and not app.owns_circle() then
    raise exception using errcode = 'FW403', message = 'Only advisors and owners of circles may record persons.';
  end if;
  if app.problem_of(coalesce(p_persona #> '{persona,persona_id}', 'null'), 'uuid') is not null then
    perform app.refuse('{"persona.persona_id": "Not a valid id."}');
  end if;
  v_id := (p_persona #>> '{persona,persona_id}')::uuid;
  v_row := app.checked_row('app.personas', (p_persona -> 'persona') - 'persona_id', 'persona.',
                           '{kind,display_name,given_name,family_name,birth_on,death_on,is_living}');
  begin
    insert into app.personas (tenant_id, id, kind, display_name, given_name, family_name, birth_on, death_on, is_living, created_by_user_id)
    select sec.tid(), v_id, r.kind, r.display_name, r.given_name, r.family_name, r.birth_on, r.death_on, coalesce(r.is_living, r.death_on is null), sec.uid()
      from jsonb_populate_record(null::app.personas, v_row) r;
  exception when unique_violation then
    raise exception using errcode = 'FW409', message = 'This person is recorded already.';
  end;
  return sync.finish(p_mutation_id, jsonb_build_object('persona_id', v_id, 'row_version', 1));
end
$$;
revoke all on function api.sp_create_persona(uuid, jsonb) from public;
grant execute on function api.sp_create_persona(uuid, jsonb) to steward_app;
comment on function api.sp_create_persona(uuid, jsonb) is 'Records a person, trust, entity or estate. p_persona: arguments of create_persona in contract/sync.ts. Returns persona_id, row_version. Errors: FW403, FW404 (circle), FW409, FW422. Callers: circle owner; advisor before the hand-over';
