-- Ties a login to a persona it acts for. It gives rights, so the firm's administrator does it, and never
-- for his own login. The route for a circle owner (an accepted invitation) comes with invitations.
create or replace function api.sp_link_user_persona(p_mutation_id uuid, p_link jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay jsonb := sync.replayed(p_mutation_id, 'sp_link_user_persona', p_link);
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_link, '{"link_id": "uuid", "user_id": "uuid", "persona_id": "uuid", "is_primary": "boolean"}');
  perform app.require_persona((p_link ->> 'persona_id')::uuid, true);
  if not app.may('persona.link') or (p_link ->> 'user_id')::uuid = sec.uid() then
    raise exception using errcode = 'FW403', message = 'Only an administrator of the firm may link a login, and not his own.';
  end if;
  if app.user_name((p_link ->> 'user_id')::uuid) is null then
    raise exception using errcode = 'FW404', message = 'There is no such user.';
  end if;
  begin
    insert into app.user_persona_links (tenant_id, id, user_id, persona_id, is_primary)
    values (sec.tid(), (p_link ->> 'link_id')::uuid, (p_link ->> 'user_id')::uuid, (p_link ->> 'persona_id')::uuid, (p_link ->> 'is_primary')::boolean);
  exception when unique_violation then
    raise exception using errcode = 'FW409', message = 'This login is linked to that person already, or has another primary person.';
  end;
  return sync.finish(p_mutation_id, jsonb_build_object('link_id', p_link -> 'link_id', 'row_version', 1));
end
$$;
revoke all on function api.sp_link_user_persona(uuid, jsonb) from public;
grant execute on function api.sp_link_user_persona(uuid, jsonb) to steward_app;
comment on function api.sp_link_user_persona(uuid, jsonb) is 'Ties a login to a persona. p_link: link_id, user_id, persona_id, is_primary. Returns link_id, row_version. Errors: FW403, FW404, FW409, FW422, FW461. Caller: firm administrator, for others';
