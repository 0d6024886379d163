-- Who sees and who writes what. Visibility is data: asset and circle policies look into
-- app.effective_access only, windows included. Reads are TO PUBLIC (a policy for the login role gives
-- nothing inside a procedure of steward_definer); writes are for steward_definer, the owner of the
-- procedures, and repeat the right that the procedure has already asked for.
-- Always (select f()): evaluated once per statement, not once per row.

do $$
declare
  v_table text;
  v_scope constant text := 'exists (select from app.effective_access e where e.tenant_id = %1$s.tenant_id and e.user_id = (select sec.uid())'
    || ' and e.scope_kind = %2$L and e.scope_id = %1$s.%3$I and e.level = any (%4$L::text[]) and e.valid_from <= now() and e.valid_until > now())';
  -- Levels that reach a needed one.
  v_outline constant text := '{outline,read,edit,admin}';
  v_read    constant text := '{read,edit,admin}';
  v_edit    constant text := '{edit,admin}';
  v_admin   constant text := '{admin}';
begin
  foreach v_table in array array[
    'tenants', 'tenant_settings', 'users', 'personas', 'user_persona_links', 'user_roles', 'role_permissions', 'user_role_assignments',
    'fwd_family_circles', 'ffc_memberships', 'family_relationships', 'ffc_advisor_assignments', 'asset_categories', 'assets',
    'asset_ownerships', 'asset_ownership_history', 'asset_permissions', 'asset_valuations', 'effective_access',
    'asset_bank_accounts', 'asset_investment_accounts', 'asset_real_estate', 'asset_vehicles', 'asset_businesses',
    'asset_life_insurance', 'asset_personal_property', 'asset_debts', 'asset_cryptocurrencies', 'asset_retirement_accounts',
    'asset_collectibles', 'asset_intellectual_property', 'asset_misc'] loop
    perform app.standard_policies(format('app.%I', v_table)::regclass);
  end loop;

  -- Catalogues of the firm: everybody of the tenant.
  foreach v_table in array array['tenants', 'tenant_settings', 'user_roles', 'role_permissions', 'asset_categories'] loop
    perform app.policy(format('app.%I', v_table)::regclass, 'firm_reads', 'select', 'public', '(select sec.uid()) is not null', 'Everybody of the tenant');
  end loop;

  -- Access itself: one's own; the firm's administrator sees who holds what.
  perform app.policy('app.effective_access', 'own_or_administrator', 'select', 'public',
    'user_id = (select sec.uid()) or (select app.may(''access.read''))', 'One''s own rights; all of them for who may read access');

  -- Logins: one's own, and colleagues among staff.
  perform app.policy('app.users', 'own_or_colleague', 'select', 'public',
    'id = (select sec.uid()) or ((select sec.uid()) = any ((select app.staff_ids())::uuid[]) and id = any ((select app.staff_ids())::uuid[]))', 'One''s own row; staff see staff');
  perform app.policy('app.user_role_assignments', 'own_or_administrator', 'select', 'public',
    'user_id = (select sec.uid()) or (select app.may(''role.assign''))', 'One''s own roles; all for who assigns them');

  -- Circles.
  perform app.policy('app.fwd_family_circles', 'circle_outline', 'select', 'public', format(v_scope, 'fwd_family_circles', 'circle', 'id', v_outline), 'Circle at outline');
  perform app.policy('app.fwd_family_circles', 'create_own', 'insert', 'steward_definer', 'created_by_user_id = (select sec.uid())', 'In one''s own name; the procedure asks for the right');
  perform app.policy('app.fwd_family_circles', 'circle_admin', 'update', 'steward_definer', format(v_scope, 'fwd_family_circles', 'circle', 'id', v_admin), 'Circle at admin');
  perform app.policy('app.ffc_memberships', 'circle_outline', 'select', 'public', format(v_scope, 'ffc_memberships', 'circle', 'ffc_id', v_outline), 'Circle at outline');
  perform app.policy('app.ffc_memberships', 'circle_edit', 'insert', 'steward_definer',
    format('(role <> %L and %s) or %s or app.is_circle_in_creation(ffc_id)', 'owner', format(v_scope, 'ffc_memberships', 'circle', 'ffc_id', v_edit),
           format(v_scope, 'ffc_memberships', 'circle', 'ffc_id', v_admin)), 'Circle at edit, for an owner at admin, or the circle is being created');
  perform app.policy('app.ffc_memberships', 'circle_admin', 'update', 'steward_definer', format(v_scope, 'ffc_memberships', 'circle', 'ffc_id', v_admin), 'Circle at admin');
  perform app.policy('app.family_relationships', 'circle_read', 'select', 'public', format(v_scope, 'family_relationships', 'circle', 'ffc_id', v_read), 'Circle at read');
  perform app.policy('app.family_relationships', 'circle_edit_add', 'insert', 'steward_definer', format(v_scope, 'family_relationships', 'circle', 'ffc_id', v_edit), 'Circle at edit');
  perform app.policy('app.family_relationships', 'circle_edit', 'update', 'steward_definer', format(v_scope, 'family_relationships', 'circle', 'ffc_id', v_edit), 'Circle at edit');
  perform app.policy('app.ffc_advisor_assignments', 'circle_read', 'select', 'public',
    format(v_scope, 'ffc_advisor_assignments', 'circle', 'ffc_id', v_read) || ' or (select app.may(''advisor.assign''))', 'Circle at read, and who may assign advisors');
  perform app.policy('app.ffc_advisor_assignments', 'circle_admin_add', 'insert', 'steward_definer',
    format(v_scope, 'ffc_advisor_assignments', 'circle', 'ffc_id', v_admin) || ' or (select app.may(''advisor.assign'')) or app.is_circle_in_creation(ffc_id)', 'Circle at admin, or who may assign advisors');
  perform app.policy('app.ffc_advisor_assignments', 'circle_admin', 'update', 'steward_definer',
    format(v_scope, 'ffc_advisor_assignments', 'circle', 'ffc_id', v_admin) || ' or user_id = (select sec.uid()) or (select app.may(''advisor.assign''))', 'Circle at admin, who may assign advisors, and the advisor himself');

  -- People. A persona is seen through a circle, or as holder of a share of an asset held at edit; the
  -- policies of memberships and shares do the looking. Being one's own persona is no reason.
  perform app.policy('app.personas', 'member_or_holder', 'select', 'public',
    'exists (select from app.ffc_memberships m where m.tenant_id = personas.tenant_id and m.persona_id = personas.id and m.status = ''active'')'
    || ' or exists (select from app.asset_ownerships o where o.tenant_id = personas.tenant_id and o.persona_id = personas.id)'
    || ' or (is_unattached and created_by_user_id = (select sec.uid()))', 'Through a visible circle, as holder of an asset at edit, or new and one''s own');
  perform app.policy('app.personas', 'create_own', 'insert', 'steward_definer', 'created_by_user_id = (select sec.uid())', 'In one''s own name; the procedure asks for the right');
  perform app.policy('app.user_persona_links', 'visible_persona', 'select', 'public',
    'exists (select from app.ffc_memberships m where m.tenant_id = user_persona_links.tenant_id and m.persona_id = user_persona_links.persona_id and m.status = ''active'' and '
    || format(v_scope, 'm', 'circle', 'ffc_id', v_read)
    || ') or exists (select from app.asset_ownerships o where o.tenant_id = user_persona_links.tenant_id and o.persona_id = user_persona_links.persona_id)'
    || ' or (select app.may(''persona.link''))', 'With a persona seen at read, and who links logins');
  perform app.policy('app.user_persona_links', 'link_add', 'insert', 'steward_definer', '(select app.may(''persona.link''))', 'Who links logins');
  perform app.policy('app.user_persona_links', 'link', 'update', 'steward_definer', '(select app.may(''persona.link''))', 'Who links logins');
  perform app.policy('app.user_persona_links', 'unlink', 'delete', 'steward_definer', '(select app.may(''persona.link''))', 'Who links logins');

  -- Assets: the row at read (which columns is said in contract/replica.ts), all that hangs on it at edit.
  perform app.policy('app.assets', 'asset_read', 'select', 'public', format(v_scope, 'assets', 'asset', 'id', v_read), 'Asset at read');
  perform app.policy('app.assets', 'create_own', 'insert', 'steward_definer', 'created_by_user_id = (select sec.uid())', 'In one''s own name; the procedure asks for the right');
  perform app.policy('app.assets', 'asset_edit', 'update', 'steward_definer', format(v_scope, 'assets', 'asset', 'id', v_edit), 'Asset at edit');
  foreach v_table in array array['asset_ownerships', 'asset_ownership_history', 'asset_valuations',
    'asset_bank_accounts', 'asset_investment_accounts', 'asset_real_estate', 'asset_vehicles', 'asset_businesses',
    'asset_life_insurance', 'asset_personal_property', 'asset_debts', 'asset_cryptocurrencies', 'asset_retirement_accounts',
    'asset_collectibles', 'asset_intellectual_property', 'asset_misc'] loop
    perform app.policy(format('app.%I', v_table)::regclass, 'asset_edit_read', 'select', 'public', format(v_scope, v_table, 'asset', 'asset_id', v_edit), 'Asset at edit');
  end loop;
  foreach v_table in array array['asset_ownership_history', 'asset_valuations',
    'asset_bank_accounts', 'asset_investment_accounts', 'asset_real_estate', 'asset_vehicles', 'asset_businesses',
    'asset_life_insurance', 'asset_personal_property', 'asset_debts', 'asset_cryptocurrencies', 'asset_retirement_accounts',
    'asset_collectibles', 'asset_intellectual_property', 'asset_misc'] loop
    perform app.policy(format('app.%I', v_table)::regclass, 'asset_edit_add', 'insert', 'steward_definer',
      format(v_scope, v_table, 'asset', 'asset_id', v_edit) || ' or app.is_in_creation(asset_id)', 'Asset at edit, or the asset is being created');
  end loop;
  foreach v_table in array array['asset_valuations',
    'asset_bank_accounts', 'asset_investment_accounts', 'asset_real_estate', 'asset_vehicles', 'asset_businesses',
    'asset_life_insurance', 'asset_personal_property', 'asset_debts', 'asset_cryptocurrencies', 'asset_retirement_accounts',
    'asset_collectibles', 'asset_intellectual_property', 'asset_misc'] loop
    perform app.policy(format('app.%I', v_table)::regclass, 'asset_edit', 'update', 'steward_definer', format(v_scope, v_table, 'asset', 'asset_id', v_edit), 'Asset at edit');
  end loop;
  -- Shares are changed at admin only.
  perform app.policy('app.asset_ownerships', 'asset_admin_add', 'insert', 'steward_definer',
    format(v_scope, 'asset_ownerships', 'asset', 'asset_id', v_admin) || ' or app.is_in_creation(asset_id)', 'Asset at admin, or the asset is being created');
  perform app.policy('app.asset_ownerships', 'asset_admin', 'update', 'steward_definer', format(v_scope, 'asset_ownerships', 'asset', 'asset_id', v_admin), 'Asset at admin');
  perform app.policy('app.asset_ownerships', 'asset_admin_remove', 'delete', 'steward_definer', format(v_scope, 'asset_ownerships', 'asset', 'asset_id', v_admin), 'Asset at admin');
  -- Permissions are seen and changed at admin only.
  perform app.policy('app.asset_permissions', 'asset_admin_read', 'select', 'public', format(v_scope, 'asset_permissions', 'asset', 'asset_id', v_admin), 'Asset at admin');
  perform app.policy('app.asset_permissions', 'asset_admin_add', 'insert', 'steward_definer', format(v_scope, 'asset_permissions', 'asset', 'asset_id', v_admin), 'Asset at admin');
  perform app.policy('app.asset_permissions', 'asset_admin', 'update', 'steward_definer', format(v_scope, 'asset_permissions', 'asset', 'asset_id', v_admin), 'Asset at admin');
end
$$;
