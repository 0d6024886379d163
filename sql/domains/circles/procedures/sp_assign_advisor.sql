-- Assigns one of the firm's people to a circle, changes or ends the assignment. Before the hand-over the
-- role decides what he may do; afterwards the level that the head of the family granted, which nobody
-- else can set.
create or replace function api.sp_assign_advisor(p_mutation_id uuid, p_assignment jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay    jsonb := sync.replayed(p_mutation_id, 'sp_assign_advisor', p_assignment);
  v_row       jsonb;
  v_circle    uuid;
  v_user      uuid;
  v_known     app.ffc_advisor_assignments;
  v_id        uuid;
  v_is_end    boolean;
  v_is_head   boolean;
  v_level     text;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_assignment, '{"assignment_id": "uuid", "ffc_id": "uuid", "user_id": "uuid", "role": "text", "granted_level": "text", "ends_at": "timestamp with time zone"}', '{granted_level,ends_at}');
  v_circle := (p_assignment ->> 'ffc_id')::uuid;
  v_user := (p_assignment ->> 'user_id')::uuid;
  v_level := app.require_level('circle', v_circle, 'outline');
  v_row := app.checked_row('app.ffc_advisor_assignments', p_assignment - '{assignment_id,ffc_id,user_id}'::text[], '', '{role,granted_level,ends_at}');
  v_is_head := app.owns_circle(v_circle);
  v_is_end := coalesce((v_row ->> 'ends_at')::timestamptz <= now(), false);
  select a.* into v_known from app.ffc_advisor_assignments a where a.tenant_id = sec.tid() and a.ffc_id = v_circle and a.user_id = v_user;
  if v_level <> 'admin' and not app.may('advisor.assign') and not (v_is_end and v_user = sec.uid() and v_known.id is not null) then
    raise exception using errcode = 'FW403', message = 'Only the owner of the circle, its lead during set-up or an administrator of the firm may do this.';
  end if;
  if v_known.id is null and app.firm_role_of(v_user) is null then
    raise exception using errcode = 'FW404', message = 'There is no such advisor.';
  end if;
  if coalesce(v_row ->> 'granted_level', 'none') <> coalesce(v_known.granted_level, 'none') and not v_is_head then
    raise exception using errcode = 'FW403', message = 'Only the head of the family grants a level for the time after the hand-over.';
  end if;
  if v_user = sec.uid() and v_level <> 'admin' and not v_is_end then
    raise exception using errcode = 'FW403', message = 'You cannot assign yourself.';
  end if;
  if v_known.id is not null then
    v_id := v_known.id;
    update app.ffc_advisor_assignments a
       set role = v_row ->> 'role', granted_level = v_row ->> 'granted_level',
           starts_at = case when coalesce(a.ends_at, 'infinity') <= now() and not v_is_end then now() else a.starts_at end,
           ends_at = case when v_is_end then greatest(a.starts_at, (v_row ->> 'ends_at')::timestamptz) else (v_row ->> 'ends_at')::timestamptz end
     where a.tenant_id = sec.tid() and a.id = v_id;
  else
    if v_is_end then
      perform app.refuse('{"ends_at": "Must lie in the future."}');
    end if;
    v_id := (p_assignment ->> 'assignment_id')::uuid;
    begin
      insert into app.ffc_advisor_assignments (tenant_id, id, ffc_id, user_id, role, granted_level, ends_at)
      values (sec.tid(), v_id, v_circle, v_user, v_row ->> 'role', v_row ->> 'granted_level', (v_row ->> 'ends_at')::timestamptz);
    exception when unique_violation then
      raise exception using errcode = 'FW409', message = 'This assignment exists already.';
    end;
  end if;
  return sync.finish(p_mutation_id, jsonb_build_object('assignment_id', v_id));
end
$$;
revoke all on function api.sp_assign_advisor(uuid, jsonb) from public;
grant execute on function api.sp_assign_advisor(uuid, jsonb) to steward_app;
comment on function api.sp_assign_advisor(uuid, jsonb) is 'Assigns an advisor to a circle, changes or ends it (ends_at not after now); one row per circle and user, kept. p_assignment: arguments of assign_advisor in contract/sync.ts. Returns assignment_id. Errors: FW403, FW404, FW409, FW422. Callers: circle owner (also granted_level), lead before the hand-over, firm administrator for others, the advisor himself to end it';
