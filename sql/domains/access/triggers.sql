-- Triggers of the business tables. Names decide the order: a_ first (locks), then the rules, the copies
-- and access, zz_ last (touch, audit; sql/shared/standard_triggers.sql).

do $$
declare
  v_table text;
begin
  -- Every table of the business domains: touch where there is a version, audit always.
  perform app.standard_triggers('app.tenants', 'tenant_id');
  foreach v_table in array array[
    'tenant_settings', 'users', 'user_persona_links', 'user_roles', 'role_permissions', 'user_role_assignments',
    'fwd_family_circles', 'ffc_memberships', 'family_relationships', 'ffc_advisor_assignments',
    'asset_categories', 'asset_ownerships', 'asset_ownership_history', 'asset_permissions', 'asset_valuations'] loop
    perform app.standard_triggers(format('app.%I', v_table)::regclass, 'id');
  end loop;
  perform app.standard_triggers('app.personas', 'id', array['is_unattached']);
  perform app.standard_triggers('app.assets', 'id', array['is_liability', 'owner_names', 'current_value_minor', 'current_value_as_of',
    'current_value_method', 'current_valuation_id', 'year_open_value_minor']);

  foreach v_table in array array[
    'asset_bank_accounts', 'asset_investment_accounts', 'asset_real_estate', 'asset_vehicles', 'asset_businesses',
    'asset_life_insurance', 'asset_personal_property', 'asset_debts', 'asset_cryptocurrencies', 'asset_retirement_accounts',
    'asset_collectibles', 'asset_intellectual_property', 'asset_misc'] loop
    perform app.standard_triggers(format('app.%I', v_table)::regclass, 'asset_id');
    execute format('create or replace trigger b_subtype before insert or update on app.%I for each row execute function app.check_subtype()', v_table);
  end loop;

  -- Access: insert, update and delete each need a trigger of their own to see their transition tables.
  foreach v_table in array array['asset_ownerships', 'asset_permissions'] loop
    execute format('create or replace trigger m_access_insert after insert on app.%I referencing new table as new_rows for each statement execute function app.access_of_shares()', v_table);
    execute format('create or replace trigger m_access_update after update on app.%I referencing old table as old_rows new table as new_rows for each statement execute function app.access_of_shares()', v_table);
    execute format('create or replace trigger m_access_delete after delete on app.%I referencing old table as old_rows for each statement execute function app.access_of_shares()', v_table);
  end loop;
  execute 'create or replace trigger m_access_insert after insert on app.ffc_memberships referencing new table as new_rows for each statement execute function app.access_of_circles(''ffc_id'')';
  execute 'create or replace trigger m_access_update after update on app.ffc_memberships referencing old table as old_rows new table as new_rows for each statement execute function app.access_of_circles(''ffc_id'')';
  execute 'create or replace trigger m_access_insert after insert on app.fwd_family_circles referencing new table as new_rows for each statement execute function app.access_of_circles(''id'')';
  execute 'create or replace trigger m_access_update after update on app.fwd_family_circles referencing old table as old_rows new table as new_rows for each statement execute function app.access_of_circles(''id'')';
end
$$;

-- Locks, before the row is written.
create or replace trigger a_lock before insert or update or delete on app.ffc_memberships for each row execute function app.lock_access_sources('ffc_id');
create or replace trigger a_lock before insert or update or delete on app.user_persona_links for each row execute function app.lock_access_sources('none');
create or replace trigger a_lock before insert or update or delete on app.ffc_advisor_assignments for each row execute function app.lock_access_sources('ffc_id');
create or replace trigger a_lock before insert or update or delete on app.asset_ownerships for each row execute function app.lock_asset_of_share();

-- Access of the other sources.
create or replace trigger m_access after insert or update or delete on app.ffc_advisor_assignments for each row execute function app.access_of_assignments();
create or replace trigger m_access after insert or update or delete on app.user_persona_links for each row execute function app.access_of_links();
create or replace trigger m_access after insert or update or delete on app.user_role_assignments for each row execute function app.access_of_tenant();
create or replace trigger m_access after update of default_level_owner, default_level_beneficiary, default_level_non_beneficiary on app.tenant_settings
  for each row execute function app.access_of_tenant();
create or replace trigger m_attach after insert on app.ffc_memberships referencing new table as new_rows for each statement execute function app.attach_persona();
create or replace trigger m_attach after insert on app.asset_ownerships referencing new table as new_rows for each statement execute function app.attach_persona();

-- Copies on the asset row.
create or replace trigger m_owner_names_insert after insert on app.asset_ownerships referencing new table as new_rows
  for each statement execute function app.owner_names_of_shares();
create or replace trigger m_owner_names_update after update on app.asset_ownerships referencing old table as old_rows new table as new_rows
  for each statement execute function app.owner_names_of_shares();
create or replace trigger m_owner_names_delete after delete on app.asset_ownerships referencing old table as old_rows
  for each statement execute function app.owner_names_of_shares();
create or replace trigger m_owner_names after update of display_name on app.personas for each row
  when (old.display_name is distinct from new.display_name) execute function app.owner_names_of_persona();
create or replace trigger m_values_insert after insert on app.asset_valuations referencing new table as new_rows
  for each statement execute function app.values_of_valuations();
create or replace trigger m_values_update after update on app.asset_valuations referencing new table as new_rows
  for each statement execute function app.values_of_valuations();
create or replace trigger m_liability after insert or update of direction on app.asset_debts for each row execute function app.liability_of_debt();

-- Rules.
create or replace trigger b_fixed before update on app.assets for each row execute function app.fix_category();
create or replace trigger b_valuation before insert on app.asset_valuations for each row execute function app.check_valuation();
create or replace trigger b_append_only before update or delete on app.asset_valuations for each row
  execute function app.append_only('is_pinned', 'row_version', 'updated_at');
create or replace trigger b_append_only before update or delete on app.asset_ownership_history for each row execute function app.append_only();
create or replace trigger b_dates before insert or update on app.assets for each row execute function app.not_in_future('acquired_on');
create or replace trigger b_dates before insert on app.asset_valuations for each row execute function app.not_in_future('as_of');
create or replace trigger b_dates before insert or update on app.asset_bank_accounts for each row execute function app.not_in_future('opened_on');
create or replace trigger b_dates before insert or update on app.asset_life_insurance for each row execute function app.not_in_future('issued_on');
create or replace trigger b_dates before insert or update on app.asset_debts for each row execute function app.not_in_future('originated_on');
create or replace trigger b_dates before insert or update on app.asset_retirement_accounts for each row execute function app.not_in_future('designation_confirmed_on');
create or replace trigger b_dates before insert or update on app.asset_intellectual_property for each row execute function app.not_in_future('filed_on', 'granted_on');

-- Mirrors for the session layer.
create or replace trigger mirror_to_sec after insert or update or delete on app.users for each row execute function sec.mirror_user();
create or replace trigger mirror_to_sec after insert or update or delete on app.tenants for each row execute function sec.mirror_tenant();
