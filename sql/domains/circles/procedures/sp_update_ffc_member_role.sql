-- The role of a member. A circle keeps an owner: the last one hands over before he becomes something else.
create or replace function api.sp_update_ffc_member_role(p_mutation_id uuid, p_change jsonb, p_expected_version bigint) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay     jsonb := sync.replayed(p_mutation_id, 'sp_update_ffc_member_role', jsonb_build_object('p_change', p_change, 'p_expected_version', p_expected_version));
  v_membership app.ffc_memberships;
  v_role       text;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_change, '{"membership_id": "uuid", "role": "text"}');
  v_role := p_change ->> 'role';
  perform app.check_choice('role', v_role, '{owner,beneficiary,non_beneficiary,advisor}');
  select m.* into v_membership from app.ffc_memberships m where m.tenant_id = sec.tid() and m.id = (p_change ->> 'membership_id')::uuid;
  if v_membership.id is null then
    raise exception using errcode = 'FW404', message = 'There is no such membership, or you may not see it.';
  end if;
  perform app.require_level('circle', v_membership.ffc_id, 'admin');
  -- Two owners who step down at once must not both count on the other.
  perform from app.fwd_family_circles c where c.tenant_id = sec.tid() and c.id = v_membership.ffc_id for update;
  select m.* into v_membership from app.ffc_memberships m where m.tenant_id = sec.tid() and m.id = v_membership.id for update;
  perform app.check_version(v_membership.row_version, p_expected_version);
  if v_membership.status <> 'active' then
    raise exception using errcode = 'FW461', message = 'This membership has ended.';
  end if;
  if v_role <> 'advisor' and app.acts_for(v_membership.persona_id) and not app.owns_circle(v_membership.ffc_id) then
    raise exception using errcode = 'FW403', message = 'You cannot change your own role.';
  end if;
  if v_membership.role = 'owner' and v_role <> 'owner'
     and not exists (select from app.ffc_memberships m where m.tenant_id = sec.tid() and m.ffc_id = v_membership.ffc_id
                        and m.role = 'owner' and m.status = 'active' and m.id <> v_membership.id) then
    raise exception using errcode = 'FW461', message = 'A circle keeps an owner: hand it over first.';
  end if;
  update app.ffc_memberships m set role = v_role where m.tenant_id = sec.tid() and m.id = v_membership.id;
  return sync.finish(p_mutation_id, jsonb_build_object('membership_id', v_membership.id,
    'row_version', v_membership.row_version + case when v_role <> v_membership.role then 1 else 0 end));
end
$$;
revoke all on function api.sp_update_ffc_member_role(uuid, jsonb, bigint) from public;
grant execute on function api.sp_update_ffc_member_role(uuid, jsonb, bigint) to steward_app;
comment on function api.sp_update_ffc_member_role(uuid, jsonb, bigint) is 'Changes the role of a member. p_change: membership_id, role; p_expected_version: row_version of the membership. Returns membership_id, row_version. Errors: FW403, FW404, FW412, FW422, FW461 (last owner, ended). Callers: circle owner; lead before the hand-over';
