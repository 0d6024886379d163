-- Generated from contract/replica.ts by "npm run db -- projections". Not edited by hand.

create or replace trigger zz_capture_insert after insert on app.tenant_settings referencing new table as new_rows for each statement execute function sync.capture('id', 'tenant', '');
create or replace trigger zz_capture_update after update on app.tenant_settings referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'tenant', '');
create or replace trigger zz_capture_delete after delete on app.tenant_settings referencing old table as old_rows for each statement execute function sync.capture('id', 'tenant', '');

create or replace trigger zz_capture_insert after insert on app.asset_categories referencing new table as new_rows for each statement execute function sync.capture('id', 'tenant', '');
create or replace trigger zz_capture_update after update on app.asset_categories referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'tenant', '');
create or replace trigger zz_capture_delete after delete on app.asset_categories referencing old table as old_rows for each statement execute function sync.capture('id', 'tenant', '');

create or replace trigger zz_capture_insert after insert on app.users referencing new table as new_rows for each statement execute function sync.capture('id', 'many', '');
create or replace trigger zz_capture_update after update on app.users referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'many', '');
create or replace trigger zz_capture_delete after delete on app.users referencing old table as old_rows for each statement execute function sync.capture('id', 'many', '');

create or replace trigger zz_capture_insert after insert on app.personas referencing new table as new_rows for each statement execute function sync.capture('id', 'many', '');
create or replace trigger zz_capture_update after update on app.personas referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'many', '');
create or replace trigger zz_capture_delete after delete on app.personas referencing old table as old_rows for each statement execute function sync.capture('id', 'many', '');

create or replace trigger zz_capture_insert after insert on app.user_persona_links referencing new table as new_rows for each statement execute function sync.capture('id', 'many', '');
create or replace trigger zz_capture_update after update on app.user_persona_links referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'many', '');
create or replace trigger zz_capture_delete after delete on app.user_persona_links referencing old table as old_rows for each statement execute function sync.capture('id', 'many', '');

create or replace trigger zz_capture_insert after insert on app.fwd_family_circles referencing new table as new_rows for each statement execute function sync.capture('id', 'circle', 'id');
create or replace trigger zz_capture_update after update on app.fwd_family_circles referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'circle', 'id');
create or replace trigger zz_capture_delete after delete on app.fwd_family_circles referencing old table as old_rows for each statement execute function sync.capture('id', 'circle', 'id');

create or replace trigger zz_capture_insert after insert on app.ffc_memberships referencing new table as new_rows for each statement execute function sync.capture('id', 'circle', 'ffc_id');
create or replace trigger zz_capture_update after update on app.ffc_memberships referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'circle', 'ffc_id');
create or replace trigger zz_capture_delete after delete on app.ffc_memberships referencing old table as old_rows for each statement execute function sync.capture('id', 'circle', 'ffc_id');

create or replace trigger zz_capture_insert after insert on app.family_relationships referencing new table as new_rows for each statement execute function sync.capture('id', 'circle', 'ffc_id');
create or replace trigger zz_capture_update after update on app.family_relationships referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'circle', 'ffc_id');
create or replace trigger zz_capture_delete after delete on app.family_relationships referencing old table as old_rows for each statement execute function sync.capture('id', 'circle', 'ffc_id');

create or replace trigger zz_capture_insert after insert on app.ffc_advisor_assignments referencing new table as new_rows for each statement execute function sync.capture('id', 'circle', 'ffc_id');
create or replace trigger zz_capture_update after update on app.ffc_advisor_assignments referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'circle', 'ffc_id');
create or replace trigger zz_capture_delete after delete on app.ffc_advisor_assignments referencing old table as old_rows for each statement execute function sync.capture('id', 'circle', 'ffc_id');

create or replace trigger zz_capture_insert after insert on app.assets referencing new table as new_rows for each statement execute function sync.capture('id', 'asset', 'id');
create or replace trigger zz_capture_update after update on app.assets referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'asset', 'id');
create or replace trigger zz_capture_delete after delete on app.assets referencing old table as old_rows for each statement execute function sync.capture('id', 'asset', 'id');

create or replace trigger zz_capture_insert after insert on app.asset_ownerships referencing new table as new_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_ownerships referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_ownerships referencing old table as old_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_ownership_history referencing new table as new_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_ownership_history referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_ownership_history referencing old table as old_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_valuations referencing new table as new_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_valuations referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_valuations referencing old table as old_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_permissions referencing new table as new_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_permissions referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_permissions referencing old table as old_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.sync_conflicts referencing new table as new_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.sync_conflicts referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.sync_conflicts referencing old table as old_rows for each statement execute function sync.capture('id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_bank_accounts referencing new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_bank_accounts referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_bank_accounts referencing old table as old_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_investment_accounts referencing new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_investment_accounts referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_investment_accounts referencing old table as old_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_real_estate referencing new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_real_estate referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_real_estate referencing old table as old_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_vehicles referencing new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_vehicles referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_vehicles referencing old table as old_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_businesses referencing new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_businesses referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_businesses referencing old table as old_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_life_insurance referencing new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_life_insurance referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_life_insurance referencing old table as old_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_personal_property referencing new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_personal_property referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_personal_property referencing old table as old_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_debts referencing new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_debts referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_debts referencing old table as old_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_cryptocurrencies referencing new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_cryptocurrencies referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_cryptocurrencies referencing old table as old_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_retirement_accounts referencing new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_retirement_accounts referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_retirement_accounts referencing old table as old_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_collectibles referencing new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_collectibles referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_collectibles referencing old table as old_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_intellectual_property referencing new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_intellectual_property referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_intellectual_property referencing old table as old_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');

create or replace trigger zz_capture_insert after insert on app.asset_misc referencing new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_update after update on app.asset_misc referencing old table as old_rows new table as new_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
create or replace trigger zz_capture_delete after delete on app.asset_misc referencing old table as old_rows for each statement execute function sync.capture('asset_id', 'asset', 'asset_id');
