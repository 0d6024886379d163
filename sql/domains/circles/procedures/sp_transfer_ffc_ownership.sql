-- The head of the family takes over. From then on advisors have what the head grants: the level given
-- here counts for all who are assigned now, and sp_assign_advisor changes it one by one. An advisor who
-- hands over may give his side read at most; more is for the head to grant.
create or replace function api.sp_transfer_ffc_ownership(p_mutation_id uuid, p_transfer jsonb, p_expected_version bigint) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay     jsonb := sync.replayed(p_mutation_id, 'sp_transfer_ffc_ownership', jsonb_build_object('p_transfer', p_transfer, 'p_expected_version', p_expected_version));
  v_circle     app.fwd_family_circles;
  v_membership app.ffc_memberships;
  v_level      text;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_transfer, '{"ffc_id": "uuid", "new_owner_persona_id": "uuid", "advisor_level": "text"}');
  v_level := p_transfer ->> 'advisor_level';
  perform app.check_choice('advisor_level', v_level, '{none,read,edit,admin}');
  perform app.require_level('circle', (p_transfer ->> 'ffc_id')::uuid, 'admin');
  select c.* into v_circle from app.fwd_family_circles c where c.tenant_id = sec.tid() and c.id = (p_transfer ->> 'ffc_id')::uuid for update;
  perform app.check_version(v_circle.row_version, p_expected_version);
  if app.level_rank(v_level) > app.level_rank('read') and not app.owns_circle(v_circle.id) then
    raise exception using errcode = 'FW403', message = 'Only the head of the family may grant advisors more than read.';
  end if;
  select m.* into v_membership from app.ffc_memberships m
   where m.tenant_id = sec.tid() and m.ffc_id = v_circle.id and m.persona_id = (p_transfer ->> 'new_owner_persona_id')::uuid and m.status = 'active';
  if v_membership.id is null then
    raise exception using errcode = 'FW404', message = 'The new owner is not a member of this circle.';
  end if;
  if v_membership.role = 'advisor' or (app.acts_for(v_membership.persona_id) and not app.owns_circle(v_circle.id)) then
    raise exception using errcode = 'FW403', message = 'A circle is handed to a member of the family.';
  end if;
  -- New rights first: the caller may lose his own within this transaction.
  update app.ffc_memberships m set role = 'owner' where m.tenant_id = sec.tid() and m.id = v_membership.id and m.role <> 'owner';
  update app.ffc_memberships m set role = 'beneficiary'
   where m.tenant_id = sec.tid() and m.ffc_id = v_circle.id and m.role = 'owner' and m.status = 'active' and m.id <> v_membership.id;
  update app.ffc_advisor_assignments a set granted_level = v_level
   where a.tenant_id = sec.tid() and a.ffc_id = v_circle.id and coalesce(a.ends_at, 'infinity') > now();
  update app.fwd_family_circles c set handed_over_at = coalesce(c.handed_over_at, now()) where c.tenant_id = sec.tid() and c.id = v_circle.id;
  return sync.finish(p_mutation_id, jsonb_build_object('ffc_id', v_circle.id,
    'row_version', v_circle.row_version + case when v_circle.handed_over_at is null then 1 else 0 end));
end
$$;
revoke all on function api.sp_transfer_ffc_ownership(uuid, jsonb, bigint) from public;
grant execute on function api.sp_transfer_ffc_ownership(uuid, jsonb, bigint) to steward_app;
comment on function api.sp_transfer_ffc_ownership(uuid, jsonb, bigint) is 'Hands a circle to a member (or to its owner himself, after the set-up). p_transfer: ffc_id, new_owner_persona_id, advisor_level (none, read, edit, admin: what advisors have afterwards); p_expected_version: row_version of the circle. Returns ffc_id, row_version. Errors: FW403, FW404, FW412, FW422. Callers: circle owner; lead before the hand-over';
