-- The questions with which a procedure begins. Not visible is FW404, the same answer as for an id that
-- does not exist or belongs to another tenant; visible but not permitted is FW403.

create or replace function app.level_on(p_kind text, p_id uuid) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select e.level from app.effective_access e
                    where e.tenant_id = (select sec.tid()) and e.user_id = (select sec.uid()) and e.scope_kind = p_kind and e.scope_id = p_id
                      and e.valid_from <= now() and e.valid_until > now()
                    order by app.level_rank(e.level) desc limit 1), 'none')
$$;
revoke all on function app.level_on(text, uuid) from public;
comment on function app.level_on(text, uuid) is 'Level of the user on a circle or an asset now, none where he holds nothing';

create or replace function app.require_level(p_kind text, p_id uuid, p_needed text) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_level text := app.level_on(p_kind, p_id);
begin
  if p_id is null then
    perform app.refuse(jsonb_build_object(p_kind, 'Required.'));
  end if;
  if v_level = 'none' then
    raise exception using errcode = 'FW404', message = case p_kind when 'asset' then 'There is no such asset, or you may not see it.'
                                                                   else 'There is no such circle, or you may not see it.' end;
  end if;
  if app.level_rank(v_level) < app.level_rank(p_needed) then
    raise exception using errcode = 'FW403', message = format('This needs level %s; you have %s.', p_needed, v_level);
  end if;
  return v_level;
end
$$;
revoke all on function app.require_level(text, uuid, text) from public;
comment on function app.require_level(text, uuid, text) is 'The level of the user on a circle or an asset, at least p_needed. FW404 not visible, FW403 too low, FW422 no id';

create or replace function app.lock_asset(p_asset_id uuid, p_needed text) returns app.assets
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_asset app.assets;
begin
  perform app.require_level('asset', p_asset_id, p_needed);
  select a.* into v_asset from app.assets a where a.tenant_id = (select sec.tid()) and a.id = p_asset_id for update;
  -- Asked again behind the lock: the right may have ended while we waited.
  perform app.require_level('asset', p_asset_id, p_needed);
  return v_asset;
end
$$;
revoke all on function app.lock_asset(uuid, text) from public;
comment on function app.lock_asset(uuid, text) is 'Locks an asset for a change that needs at least edit, and returns it. FW404, FW403';

create or replace function app.require_not_deleted(p_asset app.assets) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if p_asset.status = 'deleted' then
    raise exception using errcode = 'FW461', message = 'The asset is deleted: restore it first.';
  end if;
end
$$;
revoke all on function app.require_not_deleted(app.assets) from public;
comment on function app.require_not_deleted(app.assets) is 'FW461 for a deleted asset';

create or replace function app.require_persona(p_persona_id uuid, p_must_be_active boolean default false) returns app.personas
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_persona app.personas;
begin
  select p.* into v_persona from app.personas p where p.tenant_id = (select sec.tid()) and p.id = p_persona_id;
  if v_persona.id is null then
    raise exception using errcode = 'FW404', message = 'There is no such person, or you may not see him or her.';
  end if;
  if p_must_be_active and v_persona.status <> 'active' then
    raise exception using errcode = 'FW461', message = format('%s is not active: only an active person gets new roles and shares.', v_persona.display_name);
  end if;
  return v_persona;
end
$$;
revoke all on function app.require_persona(uuid, boolean) from public;
comment on function app.require_persona(uuid, boolean) is 'A persona that the user sees. FW404 not visible, FW461 not active where that is asked for';

-- Totals and holdings are not for outline.
create or replace function app.require_persona_beyond_outline(p_persona_id uuid) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_persona(p_persona_id);
  if not exists (select from app.ffc_memberships m
                  where m.tenant_id = (select sec.tid()) and m.persona_id = p_persona_id and m.status = 'active'
                    and app.level_rank(app.level_on('circle', m.ffc_id)) >= app.level_rank('read'))
     and not exists (select from app.asset_ownerships o where o.tenant_id = (select sec.tid()) and o.persona_id = p_persona_id) then
    raise exception using errcode = 'FW403', message = 'You see the name of this person only.';
  end if;
end
$$;
revoke all on function app.require_persona_beyond_outline(uuid) from public;
comment on function app.require_persona_beyond_outline(uuid) is 'FW404 for a persona not visible, FW403 for one seen at outline only';
