-- Generated from contract/replica.ts by "npm run db -- projections". Not edited by hand.

create or replace function sync.replicated() returns table (position_number integer, table_name text, scope_kind text, from_rank integer)
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select * from (values
    (1, 'tenant_settings', 'tenant', 1),
    (2, 'asset_categories', 'tenant', 1),
    (3, 'users', 'many', 1),
    (4, 'personas', 'many', 1),
    (5, 'user_persona_links', 'many', 2),
    (6, 'fwd_family_circles', 'circle', 1),
    (7, 'ffc_memberships', 'circle', 1),
    (8, 'family_relationships', 'circle', 2),
    (9, 'ffc_advisor_assignments', 'circle', 2),
    (10, 'assets', 'asset', 2),
    (11, 'asset_ownerships', 'asset', 3),
    (12, 'asset_ownership_history', 'asset', 3),
    (13, 'asset_valuations', 'asset', 3),
    (14, 'asset_permissions', 'asset', 4),
    (15, 'sync_conflicts', 'asset', 3),
    (16, 'asset_bank_accounts', 'asset', 3),
    (17, 'asset_investment_accounts', 'asset', 3),
    (18, 'asset_real_estate', 'asset', 3),
    (19, 'asset_vehicles', 'asset', 3),
    (20, 'asset_businesses', 'asset', 3),
    (21, 'asset_life_insurance', 'asset', 3),
    (22, 'asset_personal_property', 'asset', 3),
    (23, 'asset_debts', 'asset', 3),
    (24, 'asset_cryptocurrencies', 'asset', 3),
    (25, 'asset_retirement_accounts', 'asset', 3),
    (26, 'asset_collectibles', 'asset', 3),
    (27, 'asset_intellectual_property', 'asset', 3),
    (28, 'asset_misc', 'asset', 3)
  ) as r
$$;
revoke all on function sync.replicated() from public;
comment on function sync.replicated() is 'Replicated tables in the order in which a snapshot pages through them, their kind of scope and the level from which their rows are sent';

create or replace function sync.field_group(p_table text, p_field text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select g.group_name from (values
    ('asset_bank_accounts', 'opened_on', 'term'),
    ('asset_bank_accounts', 'cd_matures_on', 'term'),
    ('asset_real_estate', 'address_line', 'address'),
    ('asset_real_estate', 'address_city', 'address'),
    ('asset_real_estate', 'address_region', 'address'),
    ('asset_real_estate', 'address_postal_code', 'address'),
    ('asset_real_estate', 'address_country', 'address'),
    ('asset_real_estate', 'assessed_value_minor', 'assessment'),
    ('asset_real_estate', 'assessed_year', 'assessment'),
    ('asset_vehicles', 'model_year', 'identification'),
    ('asset_vehicles', 'identification_number', 'identification'),
    ('asset_vehicles', 'plate_region', 'plate'),
    ('asset_businesses', 'value_basis', 'basis'),
    ('asset_businesses', 'entity_interest_bp', 'basis'),
    ('asset_life_insurance', 'premium_minor', 'premium'),
    ('asset_life_insurance', 'premium_frequency', 'premium'),
    ('asset_life_insurance', 'issued_on', 'term'),
    ('asset_life_insurance', 'term_years', 'term'),
    ('asset_life_insurance', 'ends_on', 'term'),
    ('asset_debts', 'originated_on', 'term'),
    ('asset_debts', 'matures_on', 'term'),
    ('asset_debts', 'payment_minor', 'payment'),
    ('asset_debts', 'payment_frequency', 'payment'),
    ('asset_retirement_accounts', 'inherited_from', 'inheritance'),
    ('asset_retirement_accounts', 'inherited_year', 'inheritance'),
    ('asset_retirement_accounts', 'ten_year_deadline_on', 'inheritance'),
    ('asset_intellectual_property', 'filed_on', 'term'),
    ('asset_intellectual_property', 'granted_on', 'term'),
    ('asset_intellectual_property', 'expires_on', 'term'),
    ('asset_misc', 'expected_amount_minor', 'expectation'),
    ('asset_misc', 'expected_on', 'expectation'),
    ('asset_misc', 'frequency', 'expectation')
  ) as g (table_name, field_name, group_name) where g.table_name = p_table and g.field_name = p_field), p_field)
$$;
revoke all on function sync.field_group(text, text) from public;
comment on function sync.field_group(text, text) is 'Fields bound by one check merge as one: the name of the group, or the field alone';

create or replace view sync.put_tenant_settings as
  select t.id as row_id, null::uuid as scope_id, null::text[] as scopes,
         json_build_array(
           t.id,
           t.firm_name,
           t.time_zone,
           t.currency,
           t.accent_colour,
           t.row_version) as cells
    from app.tenant_settings t;
comment on view sync.put_tenant_settings is 'Rows of app.tenant_settings as they go to the device of the session';

create or replace view sync.put_asset_categories as
  select t.id as row_id, null::uuid as scope_id, null::text[] as scopes,
         json_build_array(
           t.id,
           t.code,
           t.label,
           t.is_liability,
           t.sort_order,
           t.row_version) as cells
    from app.asset_categories t;
comment on view sync.put_asset_categories is 'Rows of app.asset_categories as they go to the device of the session';

create or replace view sync.put_users as
  select t.id as row_id, null::uuid as scope_id, v.scopes as scopes,
         json_build_array(
           t.id,
           t.display_name,
           t.email,
           app.firm_role_of(t.id),
           t.status,
           t.row_version) as cells
    from app.users t
    cross join lateral sync.viewer_scopes_of_user(t.id) v;
comment on view sync.put_users is 'Rows of app.users as they go to the device of the session';

create or replace view sync.put_personas as
  select t.id as row_id, null::uuid as scope_id, coalesce(v.scopes, array['user:' || (select sec.uid())]) as scopes,
         json_build_array(
           t.id,
           t.kind,
           t.display_name,
           case when v.rank >= 2 then t.given_name end,
           case when v.rank >= 2 then t.family_name end,
           case when v.rank >= 2 then t.birth_on end,
           case when v.rank >= 2 then t.death_on end,
           case when v.rank >= 2 then t.is_living end,
           t.status,
           t.row_version) as cells
    from app.personas t
    cross join lateral sync.viewer_scopes_of_persona(t.id, 1) v;
comment on view sync.put_personas is 'Rows of app.personas as they go to the device of the session';

create or replace view sync.put_user_persona_links as
  select t.id as row_id, null::uuid as scope_id, v.scopes as scopes,
         json_build_array(
           t.id,
           t.user_id,
           t.persona_id,
           t.is_primary,
           t.row_version) as cells
    from app.user_persona_links t
    cross join lateral sync.viewer_scopes_of_persona(t.persona_id, 2) v
   where v.scopes is not null;
comment on view sync.put_user_persona_links is 'Rows of app.user_persona_links as they go to the device of the session';

create or replace view sync.put_fwd_family_circles as
  select t.id as row_id, t.id as scope_id, null::text[] as scopes,
         json_build_array(
           t.id,
           t.name,
           t.status,
           case when v.rank >= 2 then t.description end,
           case when v.rank >= 2 then to_char(t.handed_over_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end,
           to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           (array['none', 'outline', 'read', 'edit', 'admin'])[v.rank + 1],
           t.row_version) as cells
    from app.fwd_family_circles t
    cross join lateral sync.viewer_rank('circle', t.id) v;
comment on view sync.put_fwd_family_circles is 'Rows of app.fwd_family_circles as they go to the device of the session';

create or replace view sync.put_ffc_memberships as
  select t.id as row_id, t.ffc_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.id,
           t.ffc_id,
           t.persona_id,
           t.role,
           t.status,
           case when v.rank >= 2 then t.relation end,
           case when v.rank >= 2 then t.joined_on end,
           case when v.rank >= 2 then t.ended_on end,
           t.row_version) as cells
    from app.ffc_memberships t
    cross join lateral sync.viewer_rank('circle', t.ffc_id) v;
comment on view sync.put_ffc_memberships is 'Rows of app.ffc_memberships as they go to the device of the session';

create or replace view sync.put_family_relationships as
  select t.id as row_id, t.ffc_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.id,
           t.ffc_id,
           t.from_persona_id,
           t.to_persona_id,
           t.kind,
           t.started_on,
           t.ended_on,
           t.row_version) as cells
    from app.family_relationships t
    cross join lateral sync.viewer_rank('circle', t.ffc_id) v
   where v.rank >= 2;
comment on view sync.put_family_relationships is 'Rows of app.family_relationships as they go to the device of the session';

create or replace view sync.put_ffc_advisor_assignments as
  select t.id as row_id, t.ffc_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.id,
           t.ffc_id,
           t.user_id,
           app.user_name(t.user_id),
           t.role,
           t.granted_level,
           to_char(t.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           to_char(t.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           t.row_version) as cells
    from app.ffc_advisor_assignments t
    cross join lateral sync.viewer_rank('circle', t.ffc_id) v
   where v.rank >= 2;
comment on view sync.put_ffc_advisor_assignments is 'Rows of app.ffc_advisor_assignments as they go to the device of the session';

create or replace view sync.put_assets as
  select t.id as row_id, t.id as scope_id, null::text[] as scopes,
         json_build_array(
           t.id,
           (select c.code from app.asset_categories c where c.tenant_id = t.tenant_id and c.id = t.category_id),
           t.name,
           t.currency,
           t.status,
           t.is_liability,
           t.owner_names,
           t.current_value_minor,
           t.current_value_as_of,
           t.year_open_value_minor,
           (array['none', 'outline', 'read', 'edit', 'admin'])[v.rank + 1],
           t.row_version,
           case when v.rank >= 3 then t.current_value_method end,
           case when v.rank >= 3 then t.current_valuation_id end,
           case when v.rank >= 3 then t.description end,
           case when v.rank >= 3 then t.title_form end,
           case when v.rank >= 3 then t.acquired_on end,
           case when v.rank >= 3 then t.acquired_how end,
           case when v.rank >= 3 then t.cost_basis_minor end,
           case when v.rank >= 3 then t.in_taxable_estate end,
           case when v.rank >= 3 then t.insured_value_minor end,
           case when v.rank >= 3 then t.custodian_or_location end,
           case when v.rank >= 3 then t.review_due_on end,
           case when v.rank >= 3 then t.tags end,
           case when v.rank >= 3 then t.notes end,
           case when v.rank >= 3 then to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end) as cells
    from app.assets t
    cross join lateral sync.viewer_rank('asset', t.id) v;
comment on view sync.put_assets is 'Rows of app.assets as they go to the device of the session';

create or replace view sync.put_asset_ownerships as
  select t.id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.id,
           t.asset_id,
           t.persona_id,
           t.interest_class,
           t.basis_points,
           t.is_primary,
           t.row_version) as cells
    from app.asset_ownerships t;
comment on view sync.put_asset_ownerships is 'Rows of app.asset_ownerships as they go to the device of the session';

create or replace view sync.put_asset_ownership_history as
  select t.id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.id,
           t.asset_id,
           t.kind,
           t.outcome,
           t.effective_on,
           t.shares_before,
           t.shares_after,
           t.actor_user_id,
           t.actor_name,
           t.device_id,
           t.device_name,
           t.conflict_id,
           t.note,
           to_char(t.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) as cells
    from app.asset_ownership_history t;
comment on view sync.put_asset_ownership_history is 'Rows of app.asset_ownership_history as they go to the device of the session';

create or replace view sync.put_asset_valuations as
  select t.id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.id,
           t.asset_id,
           t.as_of,
           t.amount_minor,
           t.currency,
           t.method,
           t.source,
           t.purpose,
           t.valuer,
           t.low_minor,
           t.high_minor,
           t.confidence,
           t.next_due_on,
           t.note,
           t.is_pinned,
           t.recorded_by_name,
           t.device_name,
           to_char(t.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           t.row_version) as cells
    from app.asset_valuations t;
comment on view sync.put_asset_valuations is 'Rows of app.asset_valuations as they go to the device of the session';

create or replace view sync.put_asset_permissions as
  select t.id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.id,
           t.asset_id,
           t.persona_id,
           app.persona_name(t.persona_id),
           t.level,
           to_char(t.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           to_char(t.valid_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           t.row_version) as cells
    from app.asset_permissions t;
comment on view sync.put_asset_permissions is 'Rows of app.asset_permissions as they go to the device of the session';

create or replace view sync.put_sync_conflicts as
  select t.id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.id,
           t.asset_id,
           t.unit,
           t.base,
           t.mine,
           t.theirs,
           t.mine_user_id,
           t.mine_by,
           t.mine_device,
           to_char(t.mine_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           t.mine_level,
           t.theirs_user_id,
           t.theirs_by,
           t.theirs_device,
           to_char(t.theirs_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           t.theirs_level,
           t.status,
           t.decision,
           t.decided,
           t.decided_by,
           t.decided_device,
           to_char(t.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           t.note,
           t.op_id,
           t.row_version) as cells
    from app.sync_conflicts t;
comment on view sync.put_sync_conflicts is 'Rows of app.sync_conflicts as they go to the device of the session';

create or replace view sync.put_asset_bank_accounts as
  select t.asset_id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.asset_id,
           t.institution,
           t.account_type,
           t.number_last4,
           t.title_on_account,
           t.joint_type,
           t.pod_beneficiaries,
           t.rate_bp,
           t.opened_on,
           t.cd_matures_on,
           t.overdraft_limit_minor,
           t.online_user,
           t.row_version) as cells
    from app.asset_bank_accounts t;
comment on view sync.put_asset_bank_accounts is 'Rows of app.asset_bank_accounts as they go to the device of the session';

create or replace view sync.put_asset_investment_accounts as
  select t.asset_id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.asset_id,
           t.custodian,
           t.account_type,
           t.number_last4,
           t.margin_debt_minor,
           t.risk_profile,
           t.managed_by_us,
           t.advisor_reference,
           t.restricted_stock,
           t.tod_beneficiaries,
           t.asset_mix,
           t.positions,
           t.row_version) as cells
    from app.asset_investment_accounts t;
comment on view sync.put_asset_investment_accounts is 'Rows of app.asset_investment_accounts as they go to the device of the session';

create or replace view sync.put_asset_real_estate as
  select t.asset_id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.asset_id,
           t.property_type,
           t.use,
           t.address_line,
           t.address_city,
           t.address_region,
           t.address_postal_code,
           t.address_country,
           t.parcel_number,
           (t.lot_acres)::text,
           t.area_square_feet,
           t.year_built,
           t.bedrooms,
           (t.bathrooms)::text,
           t.deed_type,
           t.title_policy,
           t.conservation_easement,
           t.annual_tax_minor,
           t.assessed_value_minor,
           t.assessed_year,
           t.association_fee_minor,
           t.rent_minor,
           t.purchase_price_minor,
           t.improvements_minor,
           t.insurer,
           t.policy_number,
           t.row_version) as cells
    from app.asset_real_estate t;
comment on view sync.put_asset_real_estate is 'Rows of app.asset_real_estate as they go to the device of the session';

create or replace view sync.put_asset_vehicles as
  select t.asset_id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.asset_id,
           t.vehicle_kind,
           t.make,
           t.model,
           t.model_year,
           t.identification_number,
           t.plate,
           t.plate_region,
           t.mileage,
           t.engine_hours,
           t.condition,
           t.is_collector,
           t.garage_address,
           t.title_holder,
           t.insurer,
           t.policy_number,
           t.row_version) as cells
    from app.asset_vehicles t;
comment on view sync.put_asset_vehicles is 'Rows of app.asset_vehicles as they go to the device of the session';

create or replace view sync.put_asset_businesses as
  select t.asset_id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.asset_id,
           t.legal_name,
           t.entity_type,
           t.interest_type,
           t.value_basis,
           t.entity_interest_bp,
           t.state_formed,
           (t.shares_held)::text,
           t.share_class,
           t.valuation_method,
           t.marketability_discount_bp,
           t.control_discount_bp,
           t.revenue_minor,
           t.ebitda_minor,
           t.distributions_minor,
           t.employees,
           t.buy_sell_agreement,
           t.buy_sell_trigger,
           t.family_role,
           t.key_contacts,
           t.succession_heir,
           t.row_version) as cells
    from app.asset_businesses t;
comment on view sync.put_asset_businesses is 'Rows of app.asset_businesses as they go to the device of the session';

create or replace view sync.put_asset_life_insurance as
  select t.asset_id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.asset_id,
           t.insurer,
           t.policy_number,
           t.policy_type,
           t.death_benefit_minor,
           t.policy_status,
           t.insured_persona_id,
           t.second_insured_persona_id,
           t.premium_minor,
           t.premium_frequency,
           t.paid_to_on,
           t.issued_on,
           t.term_years,
           t.ends_on,
           t.conversion_deadline_on,
           t.loans_against_minor,
           t.riders,
           t.beneficiaries_note,
           t.is_trust_owned,
           t.underwriting_class,
           t.agent,
           t.row_version) as cells
    from app.asset_life_insurance t;
comment on view sync.put_asset_life_insurance is 'Rows of app.asset_life_insurance as they go to the device of the session';

create or replace view sync.put_asset_personal_property as
  select t.asset_id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.asset_id,
           t.property_kind,
           t.item_name,
           t.maker,
           t.model,
           t.serial_number,
           t.material,
           (t.carat)::text,
           (t.weight_grams)::text,
           t.location,
           t.scheduled_on_policy,
           t.intended_recipient,
           t.species,
           t.microchip,
           t.veterinarian,
           t.care_notes,
           t.row_version) as cells
    from app.asset_personal_property t;
comment on view sync.put_asset_personal_property is 'Rows of app.asset_personal_property as they go to the device of the session';

create or replace view sync.put_asset_debts as
  select t.asset_id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.asset_id,
           t.debt_type,
           t.direction,
           t.counterparty,
           t.debt_status,
           t.original_minor,
           (t.rate_percent)::text,
           t.rate_type,
           t.originated_on,
           t.matures_on,
           t.payment_minor,
           t.payment_frequency,
           t.guarantors,
           (t.applicable_federal_rate_percent)::text,
           t.forgiveness_terms,
           t.row_version) as cells
    from app.asset_debts t;
comment on view sync.put_asset_debts is 'Rows of app.asset_debts as they go to the device of the session';

create or replace view sync.put_asset_cryptocurrencies as
  select t.asset_id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.asset_id,
           t.coin,
           t.network,
           t.custody,
           (t.quantity)::text,
           t.price_source,
           t.public_address,
           t.exchange_account,
           t.is_staked,
           t.fiduciary_access,
           t.cost_lots,
           t.row_version) as cells
    from app.asset_cryptocurrencies t;
comment on view sync.put_asset_cryptocurrencies is 'Rows of app.asset_cryptocurrencies as they go to the device of the session';

create or replace view sync.put_asset_retirement_accounts as
  select t.asset_id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.asset_id,
           t.plan_type,
           t.custodian,
           t.number_last4,
           t.vested_value_minor,
           t.employer,
           t.contributions_ytd_minor,
           t.loan_balance_minor,
           t.monthly_pension_minor,
           t.required_distribution_starts_on,
           t.required_distribution_minor,
           t.inherited_from,
           t.inherited_year,
           t.ten_year_deadline_on,
           t.spousal_consent,
           t.beneficiaries_note,
           t.per_stirpes,
           t.designation_confirmed_on,
           t.row_version) as cells
    from app.asset_retirement_accounts t;
comment on view sync.put_asset_retirement_accounts is 'Rows of app.asset_retirement_accounts as they go to the device of the session';

create or replace view sync.put_asset_collectibles as
  select t.asset_id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.asset_id,
           t.collectible_class,
           t.title,
           t.artist,
           t.year_made,
           t.medium,
           t.dimensions_cm,
           t.edition,
           t.condition,
           t.provenance,
           t.item_count,
           t.appraiser,
           t.appraisal_value_type,
           t.location,
           t.loaned_to,
           t.export_restriction,
           t.row_version) as cells
    from app.asset_collectibles t;
comment on view sync.put_asset_collectibles is 'Rows of app.asset_collectibles as they go to the device of the session';

create or replace view sync.put_asset_intellectual_property as
  select t.asset_id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.asset_id,
           t.ip_type,
           t.title,
           t.jurisdiction,
           t.registration_number,
           t.application_number,
           t.filed_on,
           t.granted_on,
           t.expires_on,
           t.renewal_due_on,
           t.inventor,
           t.registrar,
           t.licensees,
           t.assigned_to_entity,
           t.encumbrance,
           t.fees_minor,
           t.royalty_rate_bp,
           t.income_12_months_minor,
           t.valuation_method,
           t.row_version) as cells
    from app.asset_intellectual_property t;
comment on view sync.put_asset_intellectual_property is 'Rows of app.asset_intellectual_property as they go to the device of the session';

create or replace view sync.put_asset_misc as
  select t.asset_id as row_id, t.asset_id as scope_id, null::text[] as scopes,
         json_build_array(
           t.asset_id,
           t.misc_kind,
           t.details,
           t.counterparty,
           t.expected_amount_minor,
           t.expected_on,
           t.frequency,
           t.custom_fields,
           t.row_version) as cells
    from app.asset_misc t;
comment on view sync.put_asset_misc is 'Rows of app.asset_misc as they go to the device of the session';
