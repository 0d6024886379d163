-- Row security of devices and conflicts. The conditions look into app.effective_access, as those of all
-- tables that hang on an asset do.
select app.standard_policies('app.devices'), app.standard_policies('app.sync_conflicts');

-- sec.actor(), not sec.uid(): a device is registered in a session that has none yet.
select app.policy('app.devices', 'own', 'select', 'public', 'user_id = (select sec.actor())', 'One''s own devices');
select app.policy('app.devices', 'administrator', 'select', 'public',
                  '(select sec.device()) is not null and (select app.may(''device.manage''))', 'All devices of the firm for who manages them');
select app.policy('app.devices', 'register_own', 'insert', 'steward_definer', 'user_id = (select sec.actor())', 'In one''s own name');
select app.policy('app.devices', 'revoke', 'update', 'steward_definer',
                  'user_id = (select sec.actor()) or (select app.may(''device.manage''))', 'One''s own, or who manages devices');

do $$
declare
  v_edit constant text := 'exists (select from app.effective_access e where e.tenant_id = sync_conflicts.tenant_id and e.user_id = (select sec.uid())'
    || ' and e.scope_kind = ''asset'' and e.scope_id = sync_conflicts.asset_id and e.level = any (''{edit,admin}''::text[]) and e.valid_from <= now() and e.valid_until > now())';
begin
  perform app.policy('app.sync_conflicts', 'asset_edit_read', 'select', 'public', v_edit, 'Asset at edit');
  perform app.policy('app.sync_conflicts', 'asset_edit_add', 'insert', 'steward_definer', v_edit, 'Asset at edit');
  perform app.policy('app.sync_conflicts', 'asset_edit', 'update', 'steward_definer', v_edit, 'Asset at edit');
end
$$;

grant select, insert, update on app.devices, app.sync_conflicts to steward_definer;
grant select on app.devices, app.sync_conflicts to steward_access;

select app.standard_triggers('app.devices', 'id');
select app.standard_triggers('app.sync_conflicts', 'id');
create or replace trigger mirror_to_sec after insert or update or delete on app.devices
  for each row execute function sec.mirror_device();
