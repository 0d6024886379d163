-- Standing up a firm, for the deployment role in its logged system context:
--   select sec.system_context(2, 'provision');
--   select app.provision_tenant(2, 'Brightwater Family Wealth', 'America/New_York', 'USD', '#1f4e79');
--   select app.provision_user(gen_random_uuid(), 'subject', 'priya@example.com', 'Priya Raman', 'lead_advisor');
-- Catalogues are copied into each tenant: no shared tenant, no exception to the tenant policy.

create or replace function app.provision_tenant(p_tenant_id integer, p_name text, p_time_zone text default 'America/New_York', p_currency text default 'USD', p_accent_colour text default null) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  -- An unknown zone must fail here, not at the first question for today.
  perform now() at time zone p_time_zone;
  insert into app.tenants (tenant_id, name) values (p_tenant_id, p_name);
  insert into app.tenant_settings (tenant_id, id, firm_name, time_zone, currency, accent_colour)
  values (p_tenant_id, gen_random_uuid(), p_name, p_time_zone, p_currency, p_accent_colour);

  insert into app.user_roles (tenant_id, id, code, label)
  select p_tenant_id, gen_random_uuid(), r.code, r.label
    from (values ('platform_operator', 'Platform operator'), ('firm_admin', 'Firm administrator'), ('lead_advisor', 'Lead advisor'),
                 ('associate_advisor', 'Associate advisor'), ('assistant', 'Assistant')) as r (code, label)
   where (r.code = 'platform_operator') = (p_tenant_id = 1);
  insert into app.role_permissions (tenant_id, id, role_id, permission)
  select p_tenant_id, gen_random_uuid(), r.id, p.permission
    from app.user_roles r
    join (values ('platform_operator', 'tenant.manage'),
                 ('firm_admin', 'user.manage'), ('firm_admin', 'persona.link'), ('firm_admin', 'role.assign'), ('firm_admin', 'circle.outline'),
                 ('firm_admin', 'advisor.assign'), ('firm_admin', 'device.manage'), ('firm_admin', 'access.read'), ('firm_admin', 'audit.read'),
                 ('lead_advisor', 'circle.create'), ('associate_advisor', 'circle.create')) as p (code, permission) on p.code = r.code
   where r.tenant_id = p_tenant_id;

  insert into app.asset_categories (tenant_id, id, code, label, table_name, is_liability, signed_value, single_owner, stale_after_days, sort_order)
  select p_tenant_id, gen_random_uuid(), c.code, c.label, c.table_name, c.code = 'debt', c.signed_value, c.code = 'retirement_account', c.stale_after_days, c.sort_order
    from (values (1, 'bank_account', 'Bank account', 'asset_bank_accounts', true, 92),
                 (2, 'investment_account', 'Investment account', 'asset_investment_accounts', true, 92),
                 (3, 'real_estate', 'Real estate', 'asset_real_estate', false, 366),
                 (4, 'vehicle', 'Vehicle', 'asset_vehicles', false, 366),
                 (5, 'business', 'Business interest', 'asset_businesses', false, 366),
                 (6, 'life_insurance', 'Life insurance', 'asset_life_insurance', false, 366),
                 (7, 'personal_property', 'Personal property', 'asset_personal_property', false, 366),
                 (8, 'debt', 'Debt', 'asset_debts', false, 92),
                 (9, 'cryptocurrency', 'Digital currency', 'asset_cryptocurrencies', false, 7),
                 (10, 'retirement_account', 'Retirement account', 'asset_retirement_accounts', false, 92),
                 (11, 'collectible', 'Collectible', 'asset_collectibles', false, 366),
                 (12, 'intellectual_property', 'Intellectual property', 'asset_intellectual_property', false, 366),
                 (13, 'misc', 'Other asset', 'asset_misc', false, 366)) as c (sort_order, code, label, table_name, signed_value, stale_after_days);
end
$$;
revoke all on function app.provision_tenant(integer, text, text, text, text) from public;
grant execute on function app.provision_tenant(integer, text, text, text, text) to steward_migrate;
comment on function app.provision_tenant(integer, text, text, text, text) is 'Makes a tenant with settings, roles and categories, in the system context of that tenant. p_time_zone: IANA; p_currency: ISO 4217; p_accent_colour: #rrggbb or null. Caller: the deployment role';

create or replace function app.provision_user(p_user_id uuid, p_cognito_sub text, p_email text, p_display_name text, p_role text default null) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  insert into app.users (tenant_id, id, cognito_sub, email, display_name, status)
  values (sec.tid(), p_user_id, p_cognito_sub, lower(p_email), p_display_name, 'active');
  if p_role is not null then
    insert into app.user_role_assignments (tenant_id, id, user_id, role_id)
    select sec.tid(), gen_random_uuid(), p_user_id, r.id from app.user_roles r where r.tenant_id = sec.tid() and r.code = p_role;
    if not found then
      raise exception using errcode = 'FW422', message = format('There is no role %s in this tenant', p_role);
    end if;
  end if;
end
$$;
revoke all on function app.provision_user(uuid, text, text, text, text) from public;
grant execute on function app.provision_user(uuid, text, text, text, text) to steward_migrate;
comment on function app.provision_user(uuid, text, text, text, text) is 'Makes an active login in the tenant of the system context, with a firm role or (null) as an outside person. Caller: the deployment role';
