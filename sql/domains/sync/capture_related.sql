-- Triggers for rows whose content or scopes follow from another table.
create or replace trigger zz_capture_personas_insert after insert on app.ffc_memberships referencing new table as new_rows
  for each statement execute function sync.capture_personas('circle', 'ffc_id');
create or replace trigger zz_capture_personas_update after update on app.ffc_memberships referencing old table as old_rows new table as new_rows
  for each statement execute function sync.capture_personas('circle', 'ffc_id');
create or replace trigger zz_capture_personas_delete after delete on app.ffc_memberships referencing old table as old_rows
  for each statement execute function sync.capture_personas('circle', 'ffc_id');
create or replace trigger zz_capture_personas_insert after insert on app.asset_ownerships referencing new table as new_rows
  for each statement execute function sync.capture_personas('asset', 'asset_id');
create or replace trigger zz_capture_personas_update after update on app.asset_ownerships referencing old table as old_rows new table as new_rows
  for each statement execute function sync.capture_personas('asset', 'asset_id');
create or replace trigger zz_capture_personas_delete after delete on app.asset_ownerships referencing old table as old_rows
  for each statement execute function sync.capture_personas('asset', 'asset_id');
create or replace trigger zz_capture_names after update on app.personas for each row execute function sync.capture_names();
create or replace trigger zz_capture_names after update on app.users for each row execute function sync.capture_names();
create or replace trigger zz_capture_role after insert or update or delete on app.user_role_assignments
  for each row execute function sync.capture_role();
