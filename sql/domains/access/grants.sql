-- Rights on the tables of the business domains. Nobody gets DELETE where rows are kept for ever, and
-- nobody gets TRUNCATE. steward_access reads everything of the tenant and writes only what it keeps.
grant select on app.tenants, app.tenant_settings, app.users, app.personas, app.user_persona_links, app.user_roles, app.role_permissions,
                app.user_role_assignments, app.fwd_family_circles, app.ffc_memberships, app.family_relationships, app.ffc_advisor_assignments,
                app.asset_categories, app.assets, app.asset_ownerships, app.asset_ownership_history, app.asset_permissions,
                app.asset_valuations, app.effective_access,
                app.asset_bank_accounts, app.asset_investment_accounts, app.asset_real_estate, app.asset_vehicles, app.asset_businesses,
                app.asset_life_insurance, app.asset_personal_property, app.asset_debts, app.asset_cryptocurrencies,
                app.asset_retirement_accounts, app.asset_collectibles, app.asset_intellectual_property, app.asset_misc to steward_access;

grant select on app.tenants, app.tenant_settings, app.user_roles, app.role_permissions, app.user_role_assignments,
                app.asset_categories, app.effective_access to steward_definer;
grant select on app.users to steward_definer;
grant select, insert, update on app.personas, app.fwd_family_circles, app.ffc_memberships, app.family_relationships,
                                app.ffc_advisor_assignments, app.assets, app.asset_permissions, app.asset_valuations to steward_definer;
grant select, insert, update, delete on app.asset_ownerships, app.user_persona_links to steward_definer;
grant select, insert on app.asset_ownership_history to steward_definer;
grant select, insert, update on
  app.asset_bank_accounts, app.asset_investment_accounts, app.asset_real_estate, app.asset_vehicles, app.asset_businesses,
  app.asset_life_insurance, app.asset_personal_property, app.asset_debts, app.asset_cryptocurrencies,
  app.asset_retirement_accounts, app.asset_collectibles, app.asset_intellectual_property, app.asset_misc to steward_definer;

grant insert, update, delete on app.effective_access to steward_access;
-- The copies on the asset row, and the right to lock it.
grant update (current_value_minor, current_value_as_of, current_value_method, current_valuation_id, year_open_value_minor,
              owner_names, is_liability, updated_at, row_version) on app.assets to steward_access;
-- Locks against concurrent changes of access need UPDATE on some column.
grant update (is_unattached, updated_at, row_version) on app.personas to steward_access;
grant update (updated_at) on app.fwd_family_circles to steward_access;
