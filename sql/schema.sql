-- Listing of the catalog, written by "npm run db -- dump" from PostgreSQL 18. For reading and comparing; it is never applied.

-- 1 roles
steward_access nologin
steward_app login noinherit limit 200
steward_audit nologin
steward_auditor login
steward_backup login replication
steward_ctx nologin
steward_definer nologin
steward_gate login limit 50
steward_migrate login member of steward_access, steward_audit, steward_ctx, steward_definer, steward_owner, steward_search, steward_sync
steward_owner nologin
steward_search nologin
steward_sync nologin
steward_worker login limit 50

-- 2 schemas
api owner steward_owner
app owner steward_owner
audit owner steward_audit
ops owner steward_migrate
search owner steward_search
sec owner steward_ctx
sync owner steward_owner

-- 3 tables and columns
api.v_asset_summary view owner steward_definer
  tenant_id integer
  asset_id uuid
  category_code text
  category_label text
  name text
  currency text
  status text
  is_liability boolean
  owner_names text
  current_value_minor bigint
  current_value_as_of date
  year_change_minor bigint
  is_stale boolean
  access text
api.v_family_hierarchy view owner steward_definer
  tenant_id integer
  ffc_id uuid
  membership_id uuid
  persona_id uuid
  display_name text
  kind text
  role text
  relation text
  birth_on date
  death_on date
  is_living boolean
  generation integer
  parent_persona_id uuid
  spouse_persona_id uuid
app.asset_bank_accounts owner steward_owner rls forced
  tenant_id integer not null
  asset_id uuid not null
  institution text not null
  account_type text not null
  number_last4 text not null
  title_on_account text
  joint_type text
  pod_beneficiaries text
  rate_bp integer
  opened_on date
  cd_matures_on date
  overdraft_limit_minor bigint
  online_user text
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_businesses owner steward_owner rls forced
  tenant_id integer not null
  asset_id uuid not null
  legal_name text not null
  entity_type text not null
  interest_type text not null
  value_basis text not null
  entity_interest_bp integer
  state_formed text
  shares_held numeric(26,8)
  share_class text
  valuation_method text
  marketability_discount_bp integer
  control_discount_bp integer
  revenue_minor bigint
  ebitda_minor bigint
  distributions_minor bigint
  employees integer
  buy_sell_agreement text
  buy_sell_trigger text
  family_role text
  key_contacts text
  succession_heir text
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_categories owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  code text not null
  label text not null
  table_name text not null
  is_liability boolean not null
  signed_value boolean not null
  single_owner boolean not null
  stale_after_days integer not null
  sort_order integer not null
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_collectibles owner steward_owner rls forced
  tenant_id integer not null
  asset_id uuid not null
  collectible_class text not null
  title text not null
  artist text
  year_made text
  medium text
  dimensions_cm text
  edition text
  condition text
  provenance text
  item_count integer
  appraiser text
  appraisal_value_type text
  location text
  loaned_to text
  export_restriction text
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_cryptocurrencies owner steward_owner rls forced
  tenant_id integer not null
  asset_id uuid not null
  coin text not null
  network text not null
  custody text not null
  quantity numeric(38,18) not null
  price_source text not null
  public_address text
  exchange_account text
  is_staked boolean
  fiduciary_access boolean
  cost_lots jsonb
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_debts owner steward_owner rls forced
  tenant_id integer not null
  asset_id uuid not null
  debt_type text not null
  direction text not null
  counterparty text not null
  debt_status text
  original_minor bigint
  rate_percent numeric(7,4)
  rate_type text
  originated_on date
  matures_on date
  payment_minor bigint
  payment_frequency text
  guarantors text
  applicable_federal_rate_percent numeric(7,4)
  forgiveness_terms text
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_intellectual_property owner steward_owner rls forced
  tenant_id integer not null
  asset_id uuid not null
  ip_type text not null
  title text not null
  jurisdiction text not null
  registration_number text
  application_number text
  filed_on date
  granted_on date
  expires_on date
  renewal_due_on date
  inventor text
  registrar text
  licensees text
  assigned_to_entity text
  encumbrance text
  fees_minor bigint
  royalty_rate_bp integer
  income_12_months_minor bigint
  valuation_method text
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_investment_accounts owner steward_owner rls forced
  tenant_id integer not null
  asset_id uuid not null
  custodian text not null
  account_type text not null
  number_last4 text not null
  margin_debt_minor bigint
  risk_profile text
  managed_by_us boolean
  advisor_reference text
  restricted_stock boolean
  tod_beneficiaries text
  asset_mix jsonb
  positions jsonb
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_life_insurance owner steward_owner rls forced
  tenant_id integer not null
  asset_id uuid not null
  insurer text not null
  policy_number text not null
  policy_type text not null
  death_benefit_minor bigint not null
  policy_status text not null
  insured_persona_id uuid not null
  second_insured_persona_id uuid
  premium_minor bigint
  premium_frequency text
  paid_to_on date
  issued_on date
  term_years integer
  ends_on date
  conversion_deadline_on date
  loans_against_minor bigint
  riders text
  beneficiaries_note text
  is_trust_owned boolean
  underwriting_class text
  agent text
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_misc owner steward_owner rls forced
  tenant_id integer not null
  asset_id uuid not null
  misc_kind text not null
  details text not null
  counterparty text
  expected_amount_minor bigint
  expected_on date
  frequency text
  custom_fields jsonb
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_ownership_history owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null default gen_random_uuid()
  asset_id uuid not null
  entry_number bigint not null identity a
  kind text not null
  outcome text not null
  effective_on date not null
  shares_before jsonb not null
  shares_after jsonb not null
  actor_user_id uuid
  actor_name text not null
  device_id uuid
  device_name text
  conflict_id uuid
  note text
  recorded_at timestamp with time zone not null default clock_timestamp()
app.asset_ownership_history_entry_number_seq sequence owner steward_owner
app.asset_ownerships owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  asset_id uuid not null
  persona_id uuid not null
  interest_class text not null
  basis_points integer not null
  is_primary boolean not null default false
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_permissions owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null default gen_random_uuid()
  asset_id uuid not null
  persona_id uuid not null
  level text not null
  valid_from timestamp with time zone
  valid_until timestamp with time zone
  granted_by_user_id uuid
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_personal_property owner steward_owner rls forced
  tenant_id integer not null
  asset_id uuid not null
  property_kind text not null
  item_name text not null
  maker text
  model text
  serial_number text
  material text
  carat numeric(8,3)
  weight_grams numeric(12,3)
  location text
  scheduled_on_policy boolean
  intended_recipient text
  species text
  microchip text
  veterinarian text
  care_notes text
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_real_estate owner steward_owner rls forced
  tenant_id integer not null
  asset_id uuid not null
  property_type text not null
  use text not null
  address_line text not null
  address_city text
  address_region text
  address_postal_code text
  address_country text
  parcel_number text
  lot_acres numeric(12,4)
  area_square_feet integer
  year_built integer
  bedrooms integer
  bathrooms numeric(5,1)
  deed_type text
  title_policy text
  conservation_easement boolean
  annual_tax_minor bigint
  assessed_value_minor bigint
  assessed_year integer
  association_fee_minor bigint
  rent_minor bigint
  purchase_price_minor bigint
  improvements_minor bigint
  insurer text
  policy_number text
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_retirement_accounts owner steward_owner rls forced
  tenant_id integer not null
  asset_id uuid not null
  plan_type text not null
  custodian text not null
  number_last4 text not null
  vested_value_minor bigint
  employer text
  contributions_ytd_minor bigint
  loan_balance_minor bigint
  monthly_pension_minor bigint
  required_distribution_starts_on date
  required_distribution_minor bigint
  inherited_from text
  inherited_year integer
  ten_year_deadline_on date
  spousal_consent boolean
  beneficiaries_note text
  per_stirpes boolean
  designation_confirmed_on date
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_valuations owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  asset_id uuid not null
  as_of date not null
  amount_minor bigint not null
  currency text not null
  method text not null
  source text not null
  purpose text not null default 'current'::text
  valuer text
  low_minor bigint
  high_minor bigint
  confidence text
  next_due_on date
  note text
  is_pinned boolean not null default false
  recorded_by_user_id uuid
  recorded_by_name text
  device_id uuid
  device_name text
  recorded_at timestamp with time zone not null default clock_timestamp()
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.asset_vehicles owner steward_owner rls forced
  tenant_id integer not null
  asset_id uuid not null
  vehicle_kind text not null
  make text not null
  model text not null
  model_year integer not null
  identification_number text
  plate text
  plate_region text
  mileage integer
  engine_hours integer
  condition text
  is_collector boolean
  garage_address text
  title_holder text
  insurer text
  policy_number text
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.assets owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  category_id uuid not null
  name text not null
  currency text not null
  status text not null default 'active'::text
  status_before_delete text
  delete_reason text
  deleted_at timestamp with time zone
  description text
  title_form text
  acquired_on date
  acquired_how text
  cost_basis_minor bigint
  in_taxable_estate text
  insured_value_minor bigint
  custodian_or_location text
  review_due_on date
  tags text
  notes text
  is_liability boolean not null
  owner_names text not null default ''::text
  current_value_minor bigint
  current_value_as_of date
  current_value_method text
  current_valuation_id uuid
  year_open_value_minor bigint
  parts_version bigint not null default 0
  created_by_user_id uuid
  created_at timestamp with time zone not null default now()
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.devices owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  user_id uuid not null
  name text not null
  platform text not null
  public_key text not null
  status text not null default 'active'::text
  registered_at timestamp with time zone not null default now()
  revoked_at timestamp with time zone
  revoked_by uuid
  revoke_reason text
  row_version integer not null default 1
  updated_at timestamp with time zone not null default now()
app.effective_access owner steward_owner rls forced
  tenant_id integer not null
  user_id uuid not null
  scope_kind text not null
  scope_id uuid not null
  level text not null
  source text not null
  source_id uuid not null
  valid_from timestamp with time zone not null default '-infinity'::timestamp with time zone
  valid_until timestamp with time zone not null default 'infinity'::timestamp with time zone
  is_ending boolean not null default false
app.family_relationships owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  ffc_id uuid not null
  from_persona_id uuid not null
  to_persona_id uuid not null
  kind text not null
  started_on date
  ended_on date
  created_at timestamp with time zone not null default now()
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.ffc_advisor_assignments owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  ffc_id uuid not null
  user_id uuid not null
  role text not null
  granted_level text
  starts_at timestamp with time zone not null default now()
  ends_at timestamp with time zone
  created_at timestamp with time zone not null default now()
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.ffc_memberships owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  ffc_id uuid not null
  persona_id uuid not null
  role text not null
  status text not null default 'active'::text
  relation text
  joined_on date
  ended_on date
  created_at timestamp with time zone not null default now()
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.fwd_family_circles owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  name text not null
  description text
  status text not null default 'active'::text
  handed_over_at timestamp with time zone
  default_level_owner text
  default_level_beneficiary text
  default_level_non_beneficiary text
  created_by_user_id uuid
  created_at timestamp with time zone not null default now()
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.personas owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  kind text not null
  display_name text not null
  given_name text
  family_name text
  birth_on date
  death_on date
  is_living boolean not null default true
  status text not null default 'active'::text
  is_unattached boolean not null default true
  created_by_user_id uuid
  created_at timestamp with time zone not null default now()
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.role_permissions owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  role_id uuid not null
  permission text not null
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.sync_conflicts owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  asset_id uuid not null
  unit text not null
  base jsonb not null
  mine jsonb not null
  theirs jsonb not null
  mine_user_id uuid not null
  mine_by text not null
  mine_device text
  mine_device_id uuid
  mine_at timestamp with time zone not null
  mine_level text not null
  theirs_user_id uuid
  theirs_by text
  theirs_device text
  theirs_at timestamp with time zone
  theirs_level text
  status text not null default 'open'::text
  decision text
  decided jsonb
  decided_by text
  decided_user_id uuid
  decided_device text
  decided_at timestamp with time zone
  note text
  op_id uuid not null
  op_args jsonb not null
  row_version integer not null default 1
  updated_at timestamp with time zone not null default now()
app.tenant_settings owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  firm_name text not null
  time_zone text not null default 'America/New_York'::text
  currency text not null default 'USD'::text
  accent_colour text
  default_level_owner text not null default 'read'::text
  default_level_beneficiary text not null default 'read'::text
  default_level_non_beneficiary text not null default 'none'::text
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.tenants owner steward_owner rls forced
  tenant_id integer not null
  name text not null
  status text not null default 'active'::text
  created_at timestamp with time zone not null default now()
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.user_persona_links owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  user_id uuid not null
  persona_id uuid not null
  is_primary boolean not null default false
  created_at timestamp with time zone not null default now()
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.user_role_assignments owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  user_id uuid not null
  role_id uuid not null
  scope text not null default 'tenant'::text
  ffc_id uuid
  starts_at timestamp with time zone not null default now()
  ends_at timestamp with time zone
  granted_by_user_id uuid
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.user_roles owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  code text not null
  label text not null
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.users owner steward_owner rls forced
  tenant_id integer not null
  id uuid not null
  cognito_sub text
  email text not null
  display_name text not null
  status text not null default 'pending_verification'::text
  created_at timestamp with time zone not null default now()
  row_version bigint not null default 1
  updated_at timestamp with time zone not null default now()
app.wanted_access view owner steward_access
  tenant_id integer
  user_id uuid
  scope_kind text
  scope_id uuid
  level text
  source text
  source_id uuid
  valid_from timestamp with time zone
  valid_until timestamp with time zone
audit.audit_log partitioned owner steward_audit rls forced
  tenant_id integer not null
  at timestamp with time zone not null default clock_timestamp()
  id bigint not null identity d
  action text not null
  table_name text not null
  row_id text not null
  ffc_id uuid
  asset_id uuid
  user_id uuid
  device_id uuid
  session_id uuid
  request_id text
  login text not null default SESSION_USER
  before jsonb
  after jsonb
audit.audit_log_default owner steward_audit rls forced
  tenant_id integer not null
  at timestamp with time zone not null default clock_timestamp()
  id bigint not null identity d
  action text not null
  table_name text not null
  row_id text not null
  ffc_id uuid
  asset_id uuid
  user_id uuid
  device_id uuid
  session_id uuid
  request_id text
  login text not null default SESSION_USER
  before jsonb
  after jsonb
audit.audit_log_id_seq sequence owner steward_audit
audit.hash_key owner steward_audit
  only_row boolean not null default true
  key bytea not null
ops.applied_file owner steward_migrate
  path text not null
  sha256 text not null
  applied_at timestamp with time zone not null default now()
  applied_by text not null default SESSION_USER
sec.device_state owner steward_ctx
  tenant_id integer not null
  device_id uuid not null
  user_id uuid not null
  status text not null
sec.identity owner steward_ctx
  cognito_sub text not null
  tenant_id integer not null
  user_id uuid not null
  status text not null
sec.mac_key owner steward_ctx
  only_row boolean not null default true
  inner_pad bytea not null
  outer_pad bytea not null
sec.sessions owner steward_ctx
  token_sha256 bytea not null
  session_id uuid not null default gen_random_uuid()
  tenant_id integer not null
  user_id uuid not null
  device_id uuid
  opened_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
sec.system_context_log owner steward_ctx
  id bigint not null identity a
  tenant_id integer not null
  user_id uuid
  reason text not null
  login text not null default SESSION_USER
  at timestamp with time zone not null default clock_timestamp()
sec.system_context_log_id_seq sequence owner steward_ctx
sec.tenant_state owner steward_ctx
  tenant_id integer not null
  status text not null
sync.acl_event owner steward_owner rls forced
  tenant_id integer not null
  commit_id uuid not null
  user_id uuid not null
sync.change owner steward_owner rls forced
  tenant_id integer not null
  change_id bigint not null identity a
  commit_id uuid not null
  table_name text not null
  row_id text not null
  op text not null
  scopes_before text[] not null
  scopes_after text[] not null
sync.change_change_id_seq sequence owner steward_owner
sync.clock owner steward_owner rls forced
  tenant_id integer not null
  version bigint not null default 0
sync.commit owner steward_owner rls forced
  tenant_id integer not null
  commit_id uuid not null default gen_random_uuid()
  version bigint
  xid xid8 not null default pg_current_xact_id()
  closing boolean not null default false
  at timestamp with time zone not null default clock_timestamp()
sync.device_cursor owner steward_owner rls forced
  tenant_id integer not null
  device_id uuid not null
  epoch_id uuid not null
  version bigint not null
  commit_id uuid
  scopes_digest text
  compared_at timestamp with time zone not null
  pulled_at timestamp with time zone not null default clock_timestamp()
sync.device_scope owner steward_owner rls forced
  tenant_id integer not null
  device_id uuid not null
  scope text not null
  level text not null
  state text not null
  since timestamp with time zone not null default clock_timestamp()
sync.epoch owner steward_owner rls forced
  tenant_id integer not null
  epoch_id uuid not null default gen_random_uuid()
  reason text not null
  at timestamp with time zone not null default clock_timestamp()
sync.op owner steward_owner rls forced
  tenant_id integer not null
  op_id uuid not null
  device_id uuid
  user_id uuid
  seq bigint
  via text not null
  name text not null
  args_sha256 bytea not null
  asset_id uuid
  effect jsonb
  result jsonb
  commit_id uuid not null
  xid xid8 not null default pg_current_xact_id()
  at timestamp with time zone not null default clock_timestamp()
sync.put_asset_bank_accounts view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_businesses view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_categories view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_collectibles view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_cryptocurrencies view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_debts view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_intellectual_property view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_investment_accounts view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_life_insurance view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_misc view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_ownership_history view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_ownerships view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_permissions view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_personal_property view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_real_estate view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_retirement_accounts view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_valuations view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_asset_vehicles view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_assets view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_family_relationships view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_ffc_advisor_assignments view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_ffc_memberships view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_fwd_family_circles view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_personas view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_sync_conflicts view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_tenant_settings view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_user_persona_links view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json
sync.put_users view owner steward_definer
  row_id uuid
  scope_id uuid
  scopes text[]
  cells json

-- 4 views
api.v_asset_summary 6f218b0b4540934e8dd118e9d2322908
api.v_family_hierarchy d09cf90d94553feff501621fb22bfd4c
app.wanted_access df2ccf6f30375f52355557bfa3c2b2eb
sync.put_asset_bank_accounts 8e20247f570e042d9ff4e661d737e720
sync.put_asset_businesses 100a181f720488e1542bd664d482568c
sync.put_asset_categories 42e4fb427c8e6b517825edeef0cefb94
sync.put_asset_collectibles 923f47f649d99593497cf16bbf99650e
sync.put_asset_cryptocurrencies f7d44e71c02f1019d3ba3a75a04419e2
sync.put_asset_debts 46096b45ab925992d4834c1596d757c8
sync.put_asset_intellectual_property 39b6109ea66828121d94eac63accb1e7
sync.put_asset_investment_accounts 011bb5717600e9bd0c5540c768578903
sync.put_asset_life_insurance a62db5ec0d8918d5a8c4f3f4929c1e72
sync.put_asset_misc 979957a60fcdb84ebc98f99291d91423
sync.put_asset_ownership_history 4b2d2d69570f2721a621d4e3fad19fd5
sync.put_asset_ownerships f7820a99c2d1d741f3157a3d055fb432
sync.put_asset_permissions f7b68a769370c42158d1c3e5dae79684
sync.put_asset_personal_property e4b752a8b07c1398e9f1edfaae06fedc
sync.put_asset_real_estate eb04e0119a3fe7fdaae00999b22a3e36
sync.put_asset_retirement_accounts 5c563e2817c6661430eba2db3c049b6b
sync.put_asset_valuations 7e6c147e21375759ae7191449b04ed92
sync.put_asset_vehicles 8e9167487214eaca3def77d5d415707f
sync.put_assets 1f8ff258825d2975aa205bbd42b94f82
sync.put_family_relationships 35cdd922bb07efa537d4e1b0e0f68acd
sync.put_ffc_advisor_assignments 3b4454f1eb416117bafb1c092bae7c5b
sync.put_ffc_memberships 32165d02efcdba731b5a3d168c9c4cfd
sync.put_fwd_family_circles 842ed0c9549d9a117782bcbeab228de0
sync.put_personas 455a48000d868aab8aeb464ce361d210
sync.put_sync_conflicts 7e5594f9787ee79af5a8b27dcdb27bcd
sync.put_tenant_settings 957e94e8309246d917e749629a877b70
sync.put_user_persona_links 64b7c647c6b5e3456cd3875a80e62f00
sync.put_users 0b58cb119dd03d5e01d6c350c417b689

-- 5 constraints
app.asset_bank_accounts account_type CHECK ((account_type = ANY (ARRAY['checking'::text, 'savings'::text, 'money_market'::text, 'cd'::text, 'foreign'::text, 'other'::text])))
app.asset_bank_accounts asset_bank_accounts_pkey PRIMARY KEY (tenant_id, asset_id)
app.asset_bank_accounts asset_bank_accounts_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_bank_accounts cd_matures_on CHECK ((((cd_matures_on >= '1600-01-01'::date) AND (cd_matures_on <= '2999-12-31'::date)) AND ((opened_on IS NULL) OR (cd_matures_on > opened_on))))
app.asset_bank_accounts institution CHECK (((length(institution) >= 1) AND (length(institution) <= 120)))
app.asset_bank_accounts joint_type CHECK ((joint_type = ANY (ARRAY['sole'::text, 'joint_survivorship'::text, 'joint_common'::text, 'payable_on_death'::text, 'convenience'::text])))
app.asset_bank_accounts number_last4 CHECK (((length(number_last4) <= 4) AND (number_last4 ~ '^[0-9A-Za-z]{4}$'::text)))
app.asset_bank_accounts online_user CHECK ((length(online_user) <= 120))
app.asset_bank_accounts opened_on CHECK (((opened_on >= '1600-01-01'::date) AND (opened_on <= '2999-12-31'::date)))
app.asset_bank_accounts overdraft_limit_minor CHECK (((overdraft_limit_minor >= 0) AND (overdraft_limit_minor <= '9007199254740991'::bigint)))
app.asset_bank_accounts pod_beneficiaries CHECK ((length(pod_beneficiaries) <= 4000))
app.asset_bank_accounts rate_bp CHECK (((rate_bp >= 0) AND (rate_bp <= 10000)))
app.asset_bank_accounts title_on_account CHECK ((length(title_on_account) <= 200))
app.asset_businesses asset_businesses_pkey PRIMARY KEY (tenant_id, asset_id)
app.asset_businesses asset_businesses_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_businesses buy_sell_agreement CHECK ((buy_sell_agreement = ANY (ARRAY['none'::text, 'cross_purchase'::text, 'redemption'::text, 'hybrid'::text])))
app.asset_businesses buy_sell_trigger CHECK ((length(buy_sell_trigger) <= 200))
app.asset_businesses control_discount_bp CHECK (((control_discount_bp >= 0) AND (control_discount_bp <= 10000)))
app.asset_businesses distributions_minor CHECK (((distributions_minor >= 0) AND (distributions_minor <= '9007199254740991'::bigint)))
app.asset_businesses ebitda_minor CHECK (((ebitda_minor >= '-9007199254740991'::bigint) AND (ebitda_minor <= '9007199254740991'::bigint)))
app.asset_businesses employees CHECK (((employees >= 0) AND (employees <= 10000000)))
app.asset_businesses entity_interest_bp CHECK (((entity_interest_bp >= 0) AND (entity_interest_bp <= 10000)))
app.asset_businesses entity_type CHECK ((entity_type = ANY (ARRAY['sole_prop'::text, 'partnership'::text, 'lp'::text, 'llc'::text, 's_corp'::text, 'c_corp'::text, 'nonprofit'::text, 'franchise'::text])))
app.asset_businesses family_role CHECK ((length(family_role) <= 120))
app.asset_businesses interest_type CHECK ((interest_type = ANY (ARRAY['stock'::text, 'membership'::text, 'partnership'::text, 'option'::text, 'note'::text])))
app.asset_businesses key_contacts CHECK ((length(key_contacts) <= 4000))
app.asset_businesses legal_name CHECK (((length(legal_name) >= 1) AND (length(legal_name) <= 160)))
app.asset_businesses marketability_discount_bp CHECK (((marketability_discount_bp >= 0) AND (marketability_discount_bp <= 10000)))
app.asset_businesses revenue_minor CHECK (((revenue_minor >= 0) AND (revenue_minor <= '9007199254740991'::bigint)))
app.asset_businesses share_class CHECK ((length(share_class) <= 60))
app.asset_businesses shares_held CHECK (((shares_held >= (0)::numeric) AND (shares_held <= 999999999999999999.99999999)))
app.asset_businesses state_formed CHECK ((length(state_formed) <= 60))
app.asset_businesses succession_heir CHECK ((length(succession_heir) <= 120))
app.asset_businesses valuation_method CHECK ((valuation_method = ANY (ARRAY['income'::text, 'market'::text, 'asset'::text, 'rule_of_thumb'::text, 'book'::text])))
app.asset_businesses value_basis CHECK ((value_basis = ANY (ARRAY['whole_entity'::text, 'family_interest'::text])))
app.asset_categories asset_categories_pkey PRIMARY KEY (tenant_id, id)
app.asset_categories asset_categories_tenant_id_code_key UNIQUE (tenant_id, code)
app.asset_categories asset_categories_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.asset_categories code CHECK ((code ~ '^[a-z_]{1,40}$'::text))
app.asset_categories label CHECK (((length(label) >= 1) AND (length(label) <= 60)))
app.asset_categories sort_order CHECK (((sort_order >= 1) AND (sort_order <= 1000)))
app.asset_categories stale_after_days CHECK (((stale_after_days >= 1) AND (stale_after_days <= 3660)))
app.asset_categories table_name CHECK ((table_name ~ '^asset_[a-z_]{1,40}$'::text))
app.asset_collectibles appraisal_value_type CHECK ((appraisal_value_type = ANY (ARRAY['fair_market_value'::text, 'replacement'::text])))
app.asset_collectibles appraiser CHECK ((length(appraiser) <= 120))
app.asset_collectibles artist CHECK ((length(artist) <= 120))
app.asset_collectibles asset_collectibles_pkey PRIMARY KEY (tenant_id, asset_id)
app.asset_collectibles asset_collectibles_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_collectibles collectible_class CHECK ((collectible_class = ANY (ARRAY['art'::text, 'antiques'::text, 'wine'::text, 'coins'::text, 'stamps'::text, 'books'::text, 'watches'::text, 'cars_collection'::text, 'memorabilia'::text, 'other'::text])))
app.asset_collectibles condition CHECK ((length(condition) <= 120))
app.asset_collectibles dimensions_cm CHECK ((length(dimensions_cm) <= 60))
app.asset_collectibles edition CHECK ((length(edition) <= 60))
app.asset_collectibles export_restriction CHECK ((length(export_restriction) <= 200))
app.asset_collectibles item_count CHECK (((item_count >= 1) AND (item_count <= 1000000)))
app.asset_collectibles loaned_to CHECK ((length(loaned_to) <= 120))
app.asset_collectibles location CHECK ((length(location) <= 200))
app.asset_collectibles medium CHECK ((length(medium) <= 120))
app.asset_collectibles provenance CHECK ((length(provenance) <= 4000))
app.asset_collectibles title CHECK (((length(title) >= 1) AND (length(title) <= 200)))
app.asset_collectibles year_made CHECK ((length(year_made) <= 20))
app.asset_cryptocurrencies asset_cryptocurrencies_pkey PRIMARY KEY (tenant_id, asset_id)
app.asset_cryptocurrencies asset_cryptocurrencies_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_cryptocurrencies coin CHECK (((length(coin) >= 1) AND (length(coin) <= 60)))
app.asset_cryptocurrencies cost_lots CHECK (app.are_rows(cost_lots, '{"quantity": "decimal", "bought_on": "date", "cost_minor": "money"}'::jsonb, 200))
app.asset_cryptocurrencies custody CHECK ((custody = ANY (ARRAY['exchange'::text, 'hot'::text, 'hardware'::text, 'multisig'::text, 'etf'::text, 'paper'::text])))
app.asset_cryptocurrencies exchange_account CHECK ((length(exchange_account) <= 120))
app.asset_cryptocurrencies network CHECK (((length(network) >= 1) AND (length(network) <= 60)))
app.asset_cryptocurrencies price_source CHECK (((length(price_source) >= 1) AND (length(price_source) <= 120)))
app.asset_cryptocurrencies public_address CHECK ((length(public_address) <= 120))
app.asset_cryptocurrencies quantity CHECK (((quantity >= (0)::numeric) AND (quantity <= 99999999999999999999.999999999999999999)))
app.asset_debts applicable_federal_rate_percent CHECK (((applicable_federal_rate_percent >= (0)::numeric) AND (applicable_federal_rate_percent <= 999.9999)))
app.asset_debts asset_debts_pkey PRIMARY KEY (tenant_id, asset_id)
app.asset_debts asset_debts_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_debts counterparty CHECK (((length(counterparty) >= 1) AND (length(counterparty) <= 120)))
app.asset_debts debt_status CHECK ((debt_status = ANY (ARRAY['current'::text, 'late'::text, 'default'::text, 'paid'::text, 'refinanced'::text])))
app.asset_debts debt_type CHECK ((debt_type = ANY (ARRAY['mortgage'::text, 'heloc'::text, 'auto'::text, 'student'::text, 'personal'::text, 'margin'::text, 'credit_card'::text, 'business'::text, 'family_loan'::text, 'tax'::text, 'policy_loan'::text])))
app.asset_debts direction CHECK ((direction = ANY (ARRAY['owed_by_family'::text, 'owed_to_family'::text])))
app.asset_debts forgiveness_terms CHECK ((length(forgiveness_terms) <= 4000))
app.asset_debts guarantors CHECK ((length(guarantors) <= 200))
app.asset_debts matures_on CHECK ((((matures_on >= '1600-01-01'::date) AND (matures_on <= '2999-12-31'::date)) AND ((originated_on IS NULL) OR (matures_on > originated_on))))
app.asset_debts original_minor CHECK (((original_minor >= 0) AND (original_minor <= '9007199254740991'::bigint)))
app.asset_debts originated_on CHECK (((originated_on >= '1600-01-01'::date) AND (originated_on <= '2999-12-31'::date)))
app.asset_debts payment_frequency CHECK ((payment_frequency = ANY (ARRAY['monthly'::text, 'quarterly'::text, 'semiannual'::text, 'annual'::text, 'at_maturity'::text])))
app.asset_debts payment_minor CHECK (((payment_minor >= 0) AND (payment_minor <= '9007199254740991'::bigint)))
app.asset_debts rate_percent CHECK (((rate_percent >= (0)::numeric) AND (rate_percent <= 999.9999)))
app.asset_debts rate_type CHECK ((rate_type = ANY (ARRAY['fixed'::text, 'variable'::text, 'hybrid'::text])))
app.asset_intellectual_property application_number CHECK ((length(application_number) <= 60))
app.asset_intellectual_property asset_intellectual_property_pkey PRIMARY KEY (tenant_id, asset_id)
app.asset_intellectual_property asset_intellectual_property_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_intellectual_property assigned_to_entity CHECK ((length(assigned_to_entity) <= 120))
app.asset_intellectual_property encumbrance CHECK ((length(encumbrance) <= 200))
app.asset_intellectual_property expires_on CHECK ((((expires_on >= '1600-01-01'::date) AND (expires_on <= '2999-12-31'::date)) AND ((filed_on IS NULL) OR (expires_on > filed_on))))
app.asset_intellectual_property fees_minor CHECK (((fees_minor >= 0) AND (fees_minor <= '9007199254740991'::bigint)))
app.asset_intellectual_property filed_on CHECK (((filed_on >= '1600-01-01'::date) AND (filed_on <= '2999-12-31'::date)))
app.asset_intellectual_property granted_on CHECK (((granted_on >= '1600-01-01'::date) AND (granted_on <= '2999-12-31'::date)))
app.asset_intellectual_property income_12_months_minor CHECK (((income_12_months_minor >= '-9007199254740991'::bigint) AND (income_12_months_minor <= '9007199254740991'::bigint)))
app.asset_intellectual_property inventor CHECK ((length(inventor) <= 200))
app.asset_intellectual_property ip_type CHECK ((ip_type = ANY (ARRAY['patent'::text, 'trademark'::text, 'copyright'::text, 'trade_secret'::text, 'royalty_right'::text, 'domain'::text, 'licence'::text])))
app.asset_intellectual_property jurisdiction CHECK (((length(jurisdiction) >= 1) AND (length(jurisdiction) <= 60)))
app.asset_intellectual_property licensees CHECK ((length(licensees) <= 4000))
app.asset_intellectual_property registrar CHECK ((length(registrar) <= 120))
app.asset_intellectual_property registration_number CHECK ((length(registration_number) <= 60))
app.asset_intellectual_property renewal_due_on CHECK (((renewal_due_on >= '1600-01-01'::date) AND (renewal_due_on <= '2999-12-31'::date)))
app.asset_intellectual_property royalty_rate_bp CHECK (((royalty_rate_bp >= 0) AND (royalty_rate_bp <= 10000)))
app.asset_intellectual_property title CHECK (((length(title) >= 1) AND (length(title) <= 200)))
app.asset_intellectual_property valuation_method CHECK ((valuation_method = ANY (ARRAY['income'::text, 'market'::text, 'cost'::text])))
app.asset_investment_accounts account_type CHECK ((account_type = ANY (ARRAY['individual'::text, 'joint'::text, 'trust'::text, 'utma'::text, 'margin'::text, 'partnership_fund'::text, 'annuity'::text, '529'::text, 'hsa'::text])))
app.asset_investment_accounts advisor_reference CHECK ((length(advisor_reference) <= 60))
app.asset_investment_accounts asset_investment_accounts_pkey PRIMARY KEY (tenant_id, asset_id)
app.asset_investment_accounts asset_investment_accounts_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_investment_accounts asset_mix CHECK ((app.are_rows(asset_mix, '{"class": "text", "share_bp": "percent"}'::jsonb, 20) AND (app.rows_total(asset_mix, 'share_bp'::text) = ANY (ARRAY[(0)::bigint, (10000)::bigint]))))
app.asset_investment_accounts custodian CHECK (((length(custodian) >= 1) AND (length(custodian) <= 120)))
app.asset_investment_accounts margin_debt_minor CHECK (((margin_debt_minor >= 0) AND (margin_debt_minor <= '9007199254740991'::bigint)))
app.asset_investment_accounts number_last4 CHECK (((length(number_last4) <= 4) AND (number_last4 ~ '^[0-9A-Za-z]{4}$'::text)))
app.asset_investment_accounts positions CHECK (app.are_rows(positions, '{"price": "decimal", "symbol": "text", "quantity": "decimal", "security_number": "text"}'::jsonb, 500))
app.asset_investment_accounts risk_profile CHECK ((risk_profile = ANY (ARRAY['conservative'::text, 'moderate'::text, 'balanced'::text, 'growth'::text, 'speculative'::text])))
app.asset_investment_accounts tod_beneficiaries CHECK ((length(tod_beneficiaries) <= 4000))
app.asset_life_insurance agent CHECK ((length(agent) <= 120))
app.asset_life_insurance asset_life_insurance_pkey PRIMARY KEY (tenant_id, asset_id)
app.asset_life_insurance asset_life_insurance_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_life_insurance asset_life_insurance_tenant_id_insured_persona_id_fkey FOREIGN KEY (tenant_id, insured_persona_id) REFERENCES app.personas(tenant_id, id) ON DELETE RESTRICT
app.asset_life_insurance asset_life_insurance_tenant_id_second_insured_persona_id_fkey FOREIGN KEY (tenant_id, second_insured_persona_id) REFERENCES app.personas(tenant_id, id) ON DELETE RESTRICT
app.asset_life_insurance beneficiaries_note CHECK ((length(beneficiaries_note) <= 4000))
app.asset_life_insurance conversion_deadline_on CHECK (((conversion_deadline_on >= '1600-01-01'::date) AND (conversion_deadline_on <= '2999-12-31'::date)))
app.asset_life_insurance death_benefit_minor CHECK (((death_benefit_minor >= 1) AND (death_benefit_minor <= '9007199254740991'::bigint)))
app.asset_life_insurance ends_on CHECK ((((ends_on >= '1600-01-01'::date) AND (ends_on <= '2999-12-31'::date)) AND ((issued_on IS NULL) OR (ends_on > issued_on))))
app.asset_life_insurance insurer CHECK (((length(insurer) >= 1) AND (length(insurer) <= 120)))
app.asset_life_insurance issued_on CHECK (((issued_on >= '1600-01-01'::date) AND (issued_on <= '2999-12-31'::date)))
app.asset_life_insurance loans_against_minor CHECK (((loans_against_minor >= 0) AND (loans_against_minor <= '9007199254740991'::bigint)))
app.asset_life_insurance paid_to_on CHECK (((paid_to_on >= '1600-01-01'::date) AND (paid_to_on <= '2999-12-31'::date)))
app.asset_life_insurance policy_number CHECK (((length(policy_number) >= 1) AND (length(policy_number) <= 60)))
app.asset_life_insurance policy_status CHECK ((policy_status = ANY (ARRAY['in_force'::text, 'lapsed'::text, 'paid_up'::text, 'surrendered'::text, 'claimed'::text])))
app.asset_life_insurance policy_type CHECK ((policy_type = ANY (ARRAY['term'::text, 'whole'::text, 'universal'::text, 'variable'::text, 'iul'::text, 'survivorship'::text, 'group'::text])))
app.asset_life_insurance premium_frequency CHECK ((premium_frequency = ANY (ARRAY['monthly'::text, 'quarterly'::text, 'semiannual'::text, 'annual'::text, 'single'::text])))
app.asset_life_insurance premium_minor CHECK (((premium_minor >= 0) AND (premium_minor <= '9007199254740991'::bigint)))
app.asset_life_insurance riders CHECK ((length(riders) <= 4000))
app.asset_life_insurance term_years CHECK (((term_years >= 1) AND (term_years <= 100)))
app.asset_life_insurance underwriting_class CHECK ((length(underwriting_class) <= 60))
app.asset_misc asset_misc_pkey PRIMARY KEY (tenant_id, asset_id)
app.asset_misc asset_misc_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_misc counterparty CHECK ((length(counterparty) <= 120))
app.asset_misc custom_fields CHECK (app.are_rows(custom_fields, '{"key": "text", "value": "text"}'::jsonb, 20))
app.asset_misc details CHECK (((length(details) >= 1) AND (length(details) <= 4000)))
app.asset_misc expected_amount_minor CHECK (((expected_amount_minor >= 0) AND (expected_amount_minor <= '9007199254740991'::bigint)))
app.asset_misc expected_on CHECK (((expected_on >= '1600-01-01'::date) AND (expected_on <= '2999-12-31'::date)))
app.asset_misc frequency CHECK ((frequency = ANY (ARRAY['once'::text, 'monthly'::text, 'quarterly'::text, 'annual'::text, 'irregular'::text])))
app.asset_misc misc_kind CHECK (((length(misc_kind) >= 1) AND (length(misc_kind) <= 60)))
app.asset_ownership_history asset_ownership_history_pkey PRIMARY KEY (tenant_id, id)
app.asset_ownership_history asset_ownership_history_tenant_id_actor_user_id_fkey FOREIGN KEY (tenant_id, actor_user_id) REFERENCES app.users(tenant_id, id) ON DELETE RESTRICT
app.asset_ownership_history asset_ownership_history_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_ownership_history asset_ownership_history_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.asset_ownership_history effective_on CHECK (((effective_on >= '1600-01-01'::date) AND (effective_on <= '2999-12-31'::date)))
app.asset_ownership_history kind CHECK ((kind = ANY (ARRAY['created'::text, 'split'::text, 'transfer'::text, 'decision'::text])))
app.asset_ownership_history note CHECK ((length(note) <= 500))
app.asset_ownership_history outcome CHECK ((outcome = ANY (ARRAY['applied'::text, 'conflict'::text, 'decided'::text])))
app.asset_ownership_history shares_after CHECK ((jsonb_typeof(shares_after) = 'array'::text))
app.asset_ownership_history shares_before CHECK ((jsonb_typeof(shares_before) = 'array'::text))
app.asset_ownerships asset_ownerships_pkey PRIMARY KEY (tenant_id, id)
app.asset_ownerships asset_ownerships_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_ownerships asset_ownerships_tenant_id_asset_id_persona_id_interest_cla_key UNIQUE (tenant_id, asset_id, persona_id, interest_class)
app.asset_ownerships asset_ownerships_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.asset_ownerships asset_ownerships_tenant_id_persona_id_fkey FOREIGN KEY (tenant_id, persona_id) REFERENCES app.personas(tenant_id, id) ON DELETE RESTRICT
app.asset_ownerships basis_points CHECK (((basis_points >= 1) AND (basis_points <= 10000)))
app.asset_ownerships interest_class CHECK ((interest_class = ANY (ARRAY['owner'::text, 'beneficiary'::text, 'trustee'::text, 'executor'::text])))
app.asset_ownerships is_primary CHECK (((NOT is_primary) OR (interest_class = 'owner'::text)))
app.asset_permissions asset_permissions_pkey PRIMARY KEY (tenant_id, id)
app.asset_permissions asset_permissions_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_permissions asset_permissions_tenant_id_asset_id_persona_id_key UNIQUE (tenant_id, asset_id, persona_id)
app.asset_permissions asset_permissions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.asset_permissions asset_permissions_tenant_id_granted_by_user_id_fkey FOREIGN KEY (tenant_id, granted_by_user_id) REFERENCES app.users(tenant_id, id) ON DELETE RESTRICT
app.asset_permissions asset_permissions_tenant_id_persona_id_fkey FOREIGN KEY (tenant_id, persona_id) REFERENCES app.personas(tenant_id, id) ON DELETE RESTRICT
app.asset_permissions level CHECK ((level = ANY (ARRAY['none'::text, 'read'::text, 'edit'::text, 'admin'::text])))
app.asset_permissions valid_from CHECK (isfinite(valid_from))
app.asset_permissions valid_until CHECK ((isfinite(valid_until) AND ((valid_from IS NULL) OR (valid_until > valid_from))))
app.asset_personal_property asset_personal_property_pkey PRIMARY KEY (tenant_id, asset_id)
app.asset_personal_property asset_personal_property_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_personal_property carat CHECK (((carat >= (0)::numeric) AND (carat <= 99999.999)))
app.asset_personal_property care_notes CHECK ((length(care_notes) <= 4000))
app.asset_personal_property intended_recipient CHECK ((length(intended_recipient) <= 120))
app.asset_personal_property item_name CHECK (((length(item_name) >= 1) AND (length(item_name) <= 160)))
app.asset_personal_property location CHECK ((length(location) <= 200))
app.asset_personal_property maker CHECK ((length(maker) <= 120))
app.asset_personal_property material CHECK ((length(material) <= 120))
app.asset_personal_property microchip CHECK ((length(microchip) <= 30))
app.asset_personal_property model CHECK ((length(model) <= 120))
app.asset_personal_property property_kind CHECK ((property_kind = ANY (ARRAY['jewellery'::text, 'furniture'::text, 'clothing'::text, 'electronics'::text, 'tools'::text, 'musical_instrument'::text, 'firearms'::text, 'pets_livestock'::text, 'household'::text, 'other'::text])))
app.asset_personal_property serial_number CHECK ((length(serial_number) <= 60))
app.asset_personal_property species CHECK ((length(species) <= 60))
app.asset_personal_property veterinarian CHECK ((length(veterinarian) <= 120))
app.asset_personal_property weight_grams CHECK (((weight_grams >= (0)::numeric) AND (weight_grams <= 999999999.999)))
app.asset_real_estate address_city CHECK ((length(address_city) <= 120))
app.asset_real_estate address_country CHECK (((length(address_country) <= 2) AND (address_country ~ '^[A-Z]{2}$'::text)))
app.asset_real_estate address_line CHECK (((length(address_line) >= 1) AND (length(address_line) <= 200)))
app.asset_real_estate address_postal_code CHECK ((length(address_postal_code) <= 20))
app.asset_real_estate address_region CHECK ((length(address_region) <= 60))
app.asset_real_estate annual_tax_minor CHECK (((annual_tax_minor >= 0) AND (annual_tax_minor <= '9007199254740991'::bigint)))
app.asset_real_estate area_square_feet CHECK (((area_square_feet >= 0) AND (area_square_feet <= 10000000)))
app.asset_real_estate assessed_value_minor CHECK (((assessed_value_minor >= 0) AND (assessed_value_minor <= '9007199254740991'::bigint)))
app.asset_real_estate assessed_year CHECK (((assessed_year >= 1900) AND (assessed_year <= 2100)))
app.asset_real_estate asset_real_estate_pkey PRIMARY KEY (tenant_id, asset_id)
app.asset_real_estate asset_real_estate_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_real_estate association_fee_minor CHECK (((association_fee_minor >= 0) AND (association_fee_minor <= '9007199254740991'::bigint)))
app.asset_real_estate bathrooms CHECK (((bathrooms >= (0)::numeric) AND (bathrooms <= 9999.9)))
app.asset_real_estate bedrooms CHECK (((bedrooms >= 0) AND (bedrooms <= 500)))
app.asset_real_estate deed_type CHECK ((deed_type = ANY (ARRAY['warranty'::text, 'special_warranty'::text, 'quitclaim'::text, 'trustee'::text, 'transfer_on_death'::text, 'other'::text])))
app.asset_real_estate improvements_minor CHECK (((improvements_minor >= 0) AND (improvements_minor <= '9007199254740991'::bigint)))
app.asset_real_estate insurer CHECK ((length(insurer) <= 120))
app.asset_real_estate lot_acres CHECK (((lot_acres >= (0)::numeric) AND (lot_acres <= 99999999.9999)))
app.asset_real_estate parcel_number CHECK ((length(parcel_number) <= 60))
app.asset_real_estate policy_number CHECK ((length(policy_number) <= 60))
app.asset_real_estate property_type CHECK ((property_type = ANY (ARRAY['single_family'::text, 'condo'::text, 'townhouse'::text, 'multi_family'::text, 'land'::text, 'farm'::text, 'commercial'::text, 'vacation'::text, 'timeshare'::text])))
app.asset_real_estate purchase_price_minor CHECK (((purchase_price_minor >= 0) AND (purchase_price_minor <= '9007199254740991'::bigint)))
app.asset_real_estate rent_minor CHECK (((rent_minor >= 0) AND (rent_minor <= '9007199254740991'::bigint)))
app.asset_real_estate title_policy CHECK ((length(title_policy) <= 120))
app.asset_real_estate use CHECK ((use = ANY (ARRAY['primary'::text, 'second'::text, 'rental'::text, 'commercial'::text, 'vacant'::text])))
app.asset_real_estate year_built CHECK (((year_built >= 1600) AND (year_built <= 2100)))
app.asset_retirement_accounts asset_retirement_accounts_pkey PRIMARY KEY (tenant_id, asset_id)
app.asset_retirement_accounts asset_retirement_accounts_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_retirement_accounts beneficiaries_note CHECK ((length(beneficiaries_note) <= 4000))
app.asset_retirement_accounts contributions_ytd_minor CHECK (((contributions_ytd_minor >= 0) AND (contributions_ytd_minor <= '9007199254740991'::bigint)))
app.asset_retirement_accounts custodian CHECK (((length(custodian) >= 1) AND (length(custodian) <= 120)))
app.asset_retirement_accounts designation_confirmed_on CHECK (((designation_confirmed_on >= '1600-01-01'::date) AND (designation_confirmed_on <= '2999-12-31'::date)))
app.asset_retirement_accounts employer CHECK ((length(employer) <= 120))
app.asset_retirement_accounts inherited_from CHECK ((length(inherited_from) <= 120))
app.asset_retirement_accounts inherited_year CHECK (((inherited_year >= 1900) AND (inherited_year <= 2100)))
app.asset_retirement_accounts loan_balance_minor CHECK (((loan_balance_minor >= 0) AND (loan_balance_minor <= '9007199254740991'::bigint)))
app.asset_retirement_accounts monthly_pension_minor CHECK (((monthly_pension_minor >= 0) AND (monthly_pension_minor <= '9007199254740991'::bigint)))
app.asset_retirement_accounts number_last4 CHECK (((length(number_last4) <= 4) AND (number_last4 ~ '^[0-9A-Za-z]{4}$'::text)))
app.asset_retirement_accounts plan_type CHECK ((plan_type = ANY (ARRAY['401k'::text, '403b'::text, '457'::text, 'ira'::text, 'roth_ira'::text, 'roth_401k'::text, 'sep'::text, 'simple'::text, 'pension'::text, 'tsp'::text, 'inherited_ira'::text])))
app.asset_retirement_accounts required_distribution_minor CHECK (((required_distribution_minor >= 0) AND (required_distribution_minor <= '9007199254740991'::bigint)))
app.asset_retirement_accounts required_distribution_starts_on CHECK (((required_distribution_starts_on >= '1600-01-01'::date) AND (required_distribution_starts_on <= '2999-12-31'::date)))
app.asset_retirement_accounts ten_year_deadline_on CHECK (((ten_year_deadline_on >= '1600-01-01'::date) AND (ten_year_deadline_on <= '2999-12-31'::date)))
app.asset_retirement_accounts vested_value_minor CHECK (((vested_value_minor >= 0) AND (vested_value_minor <= '9007199254740991'::bigint)))
app.asset_valuations amount_minor CHECK (((amount_minor >= '-9007199254740991'::bigint) AND (amount_minor <= '9007199254740991'::bigint)))
app.asset_valuations as_of CHECK (((as_of >= '1600-01-01'::date) AND (as_of <= '2999-12-31'::date)))
app.asset_valuations asset_valuations_pkey PRIMARY KEY (tenant_id, id)
app.asset_valuations asset_valuations_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_valuations asset_valuations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.asset_valuations asset_valuations_tenant_id_recorded_by_user_id_fkey FOREIGN KEY (tenant_id, recorded_by_user_id) REFERENCES app.users(tenant_id, id) ON DELETE RESTRICT
app.asset_valuations confidence CHECK ((confidence = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text])))
app.asset_valuations currency CHECK (app.is_currency(currency))
app.asset_valuations high_minor CHECK (((high_minor >= '-9007199254740991'::bigint) AND (high_minor <= '9007199254740991'::bigint)))
app.asset_valuations low_minor CHECK ((((low_minor >= '-9007199254740991'::bigint) AND (low_minor <= '9007199254740991'::bigint)) AND ((high_minor IS NULL) OR (low_minor <= high_minor))))
app.asset_valuations method CHECK ((method = ANY (ARRAY['appraisal'::text, 'statement'::text, 'market_quote'::text, 'broker_opinion'::text, 'avm'::text, 'tax_assessment'::text, 'formula'::text, 'book'::text, 'owner_estimate'::text])))
app.asset_valuations next_due_on CHECK (((next_due_on >= '1600-01-01'::date) AND (next_due_on <= '2999-12-31'::date)))
app.asset_valuations note CHECK ((length(note) <= 1000))
app.asset_valuations purpose CHECK ((purpose = ANY (ARRAY['current'::text, 'date_of_death'::text, 'alternate_6m'::text, 'gift'::text])))
app.asset_valuations source CHECK (((length(source) >= 1) AND (length(source) <= 200)))
app.asset_valuations valuer CHECK ((length(valuer) <= 120))
app.asset_vehicles asset_vehicles_pkey PRIMARY KEY (tenant_id, asset_id)
app.asset_vehicles asset_vehicles_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id) ON DELETE RESTRICT
app.asset_vehicles condition CHECK ((condition = ANY (ARRAY['excellent'::text, 'good'::text, 'fair'::text, 'poor'::text, 'project'::text])))
app.asset_vehicles engine_hours CHECK (((engine_hours >= 0) AND (engine_hours <= 1000000)))
app.asset_vehicles garage_address CHECK ((length(garage_address) <= 200))
app.asset_vehicles identification_number CHECK (((length(identification_number) <= 30) AND ((identification_number = ''::text) OR (model_year < 1981) OR (vehicle_kind <> ALL (ARRAY['car'::text, 'truck'::text, 'motorcycle'::text, 'rv'::text, 'trailer'::text])) OR app.is_vehicle_identification_number(identification_number))))
app.asset_vehicles insurer CHECK ((length(insurer) <= 120))
app.asset_vehicles make CHECK (((length(make) >= 1) AND (length(make) <= 60)))
app.asset_vehicles mileage CHECK (((mileage >= 0) AND (mileage <= 5000000)))
app.asset_vehicles model CHECK (((length(model) >= 1) AND (length(model) <= 60)))
app.asset_vehicles model_year CHECK (((model_year >= 1886) AND (model_year <= 2100)))
app.asset_vehicles plate CHECK ((length(plate) <= 20))
app.asset_vehicles plate_region CHECK ((length(plate_region) <= 60))
app.asset_vehicles policy_number CHECK ((length(policy_number) <= 60))
app.asset_vehicles title_holder CHECK ((length(title_holder) <= 120))
app.asset_vehicles vehicle_kind CHECK ((vehicle_kind = ANY (ARRAY['car'::text, 'truck'::text, 'motorcycle'::text, 'rv'::text, 'boat'::text, 'aircraft'::text, 'trailer'::text, 'equipment'::text])))
app.assets acquired_how CHECK ((acquired_how = ANY (ARRAY['purchase'::text, 'gift'::text, 'inheritance'::text, 'founder'::text, 'other'::text])))
app.assets acquired_on CHECK (((acquired_on >= '1600-01-01'::date) AND (acquired_on <= '2999-12-31'::date)))
app.assets assets_pkey PRIMARY KEY (tenant_id, id)
app.assets assets_tenant_id_category_id_fkey FOREIGN KEY (tenant_id, category_id) REFERENCES app.asset_categories(tenant_id, id) ON DELETE RESTRICT
app.assets assets_tenant_id_created_by_user_id_fkey FOREIGN KEY (tenant_id, created_by_user_id) REFERENCES app.users(tenant_id, id) ON DELETE RESTRICT
app.assets assets_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.assets cost_basis_minor CHECK (((cost_basis_minor >= 0) AND (cost_basis_minor <= '9007199254740991'::bigint)))
app.assets currency CHECK (app.is_currency(currency))
app.assets current_value CHECK ((((current_value_minor >= '-9007199254740991'::bigint) AND (current_value_minor <= '9007199254740991'::bigint)) AND (num_nulls(current_value_minor, current_value_as_of, current_value_method, current_valuation_id) = ANY (ARRAY[0, 4]))))
app.assets custodian_or_location CHECK ((length(custodian_or_location) <= 200))
app.assets delete_reason CHECK (((length(delete_reason) >= 1) AND (length(delete_reason) <= 500)))
app.assets deleted_at CHECK ((((status = 'deleted'::text) = (deleted_at IS NOT NULL)) AND ((status = 'deleted'::text) = (status_before_delete IS NOT NULL)) AND isfinite(deleted_at)))
app.assets description CHECK ((length(description) <= 4000))
app.assets in_taxable_estate CHECK ((in_taxable_estate = ANY (ARRAY['yes'::text, 'no'::text, 'unsure'::text])))
app.assets insured_value_minor CHECK (((insured_value_minor >= 0) AND (insured_value_minor <= '9007199254740991'::bigint)))
app.assets name CHECK (((length(name) >= 1) AND (length(name) <= 120)))
app.assets notes CHECK ((length(notes) <= 4000))
app.assets review_due_on CHECK (((review_due_on >= '1600-01-01'::date) AND (review_due_on <= '2999-12-31'::date)))
app.assets status CHECK ((status = ANY (ARRAY['draft'::text, 'active'::text, 'sold'::text, 'transferred'::text, 'deceased_estate'::text, 'deleted'::text])))
app.assets tags CHECK ((length(tags) <= 200))
app.assets title_form CHECK ((title_form = ANY (ARRAY['sole'::text, 'jtwros'::text, 'tenancy_in_common'::text, 'tenancy_by_entirety'::text, 'community_property'::text, 'trust'::text, 'entity'::text])))
app.assets year_open_value_minor CHECK (((year_open_value_minor >= '-9007199254740991'::bigint) AND (year_open_value_minor <= '9007199254740991'::bigint)))
app.devices devices_check CHECK (((status = 'revoked'::text) = ((revoked_at IS NOT NULL) AND (revoke_reason IS NOT NULL))))
app.devices devices_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
app.devices devices_pkey PRIMARY KEY (tenant_id, id)
app.devices devices_platform_check CHECK (((length(platform) >= 1) AND (length(platform) <= 60)))
app.devices devices_public_key_check CHECK (((length(public_key) >= 1) AND (length(public_key) <= 200)))
app.devices devices_revoke_reason_check CHECK (((length(revoke_reason) >= 1) AND (length(revoke_reason) <= 500)))
app.devices devices_status_check CHECK ((status = ANY (ARRAY['active'::text, 'revoked'::text])))
app.devices devices_tenant_id_revoked_by_fkey FOREIGN KEY (tenant_id, revoked_by) REFERENCES app.users(tenant_id, id)
app.devices devices_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES app.users(tenant_id, id)
app.effective_access effective_access_check CHECK ((valid_from < valid_until))
app.effective_access effective_access_level_check CHECK ((level = ANY (ARRAY['outline'::text, 'read'::text, 'edit'::text, 'admin'::text])))
app.effective_access effective_access_pkey PRIMARY KEY (tenant_id, user_id, scope_kind, scope_id, source, source_id, level, valid_from, valid_until)
app.effective_access effective_access_scope_kind_check CHECK ((scope_kind = ANY (ARRAY['circle'::text, 'asset'::text])))
app.effective_access effective_access_source_check CHECK ((source = ANY (ARRAY['membership'::text, 'assignment'::text, 'firm_role'::text, 'ownership'::text, 'fiduciary'::text, 'permission'::text, 'circle_default'::text])))
app.family_relationships ended_on CHECK ((((ended_on >= '1600-01-01'::date) AND (ended_on <= '2999-12-31'::date)) AND ((started_on IS NULL) OR (ended_on >= started_on))))
app.family_relationships family_relationships_pkey PRIMARY KEY (tenant_id, id)
app.family_relationships family_relationships_tenant_id_ffc_id_fkey FOREIGN KEY (tenant_id, ffc_id) REFERENCES app.fwd_family_circles(tenant_id, id) ON DELETE RESTRICT
app.family_relationships family_relationships_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.family_relationships family_relationships_tenant_id_from_persona_id_fkey FOREIGN KEY (tenant_id, from_persona_id) REFERENCES app.personas(tenant_id, id) ON DELETE RESTRICT
app.family_relationships family_relationships_tenant_id_to_persona_id_fkey FOREIGN KEY (tenant_id, to_persona_id) REFERENCES app.personas(tenant_id, id) ON DELETE RESTRICT
app.family_relationships kind CHECK ((kind = ANY (ARRAY['parent_of'::text, 'spouse_of'::text, 'guardian_of'::text])))
app.family_relationships started_on CHECK (((started_on >= '1600-01-01'::date) AND (started_on <= '2999-12-31'::date)))
app.family_relationships to_persona_id CHECK ((to_persona_id <> from_persona_id))
app.ffc_advisor_assignments ends_at CHECK ((isfinite(ends_at) AND (ends_at >= starts_at)))
app.ffc_advisor_assignments ffc_advisor_assignments_pkey PRIMARY KEY (tenant_id, id)
app.ffc_advisor_assignments ffc_advisor_assignments_tenant_id_ffc_id_fkey FOREIGN KEY (tenant_id, ffc_id) REFERENCES app.fwd_family_circles(tenant_id, id) ON DELETE RESTRICT
app.ffc_advisor_assignments ffc_advisor_assignments_tenant_id_ffc_id_user_id_key UNIQUE (tenant_id, ffc_id, user_id)
app.ffc_advisor_assignments ffc_advisor_assignments_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.ffc_advisor_assignments ffc_advisor_assignments_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES app.users(tenant_id, id) ON DELETE RESTRICT
app.ffc_advisor_assignments granted_level CHECK ((granted_level = ANY (ARRAY['none'::text, 'read'::text, 'edit'::text, 'admin'::text])))
app.ffc_advisor_assignments role CHECK ((role = ANY (ARRAY['lead'::text, 'associate'::text, 'assistant'::text])))
app.ffc_advisor_assignments starts_at CHECK (isfinite(starts_at))
app.ffc_memberships ended_on CHECK ((((status = 'ended'::text) = (ended_on IS NOT NULL)) AND ((ended_on IS NULL) OR (((ended_on >= '1600-01-01'::date) AND (ended_on <= '2999-12-31'::date)) AND ((joined_on IS NULL) OR (ended_on >= joined_on))))))
app.ffc_memberships ffc_memberships_pkey PRIMARY KEY (tenant_id, id)
app.ffc_memberships ffc_memberships_tenant_id_ffc_id_fkey FOREIGN KEY (tenant_id, ffc_id) REFERENCES app.fwd_family_circles(tenant_id, id) ON DELETE RESTRICT
app.ffc_memberships ffc_memberships_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.ffc_memberships ffc_memberships_tenant_id_persona_id_fkey FOREIGN KEY (tenant_id, persona_id) REFERENCES app.personas(tenant_id, id) ON DELETE RESTRICT
app.ffc_memberships joined_on CHECK (((joined_on >= '1600-01-01'::date) AND (joined_on <= '2999-12-31'::date)))
app.ffc_memberships relation CHECK ((length(relation) <= 60))
app.ffc_memberships role CHECK ((role = ANY (ARRAY['owner'::text, 'beneficiary'::text, 'non_beneficiary'::text, 'advisor'::text])))
app.ffc_memberships status CHECK ((status = ANY (ARRAY['active'::text, 'ended'::text])))
app.fwd_family_circles default_level_beneficiary CHECK ((default_level_beneficiary = ANY (ARRAY['none'::text, 'read'::text, 'edit'::text, 'admin'::text])))
app.fwd_family_circles default_level_non_beneficiary CHECK ((default_level_non_beneficiary = ANY (ARRAY['none'::text, 'read'::text, 'edit'::text, 'admin'::text])))
app.fwd_family_circles default_level_owner CHECK ((default_level_owner = ANY (ARRAY['none'::text, 'read'::text, 'edit'::text, 'admin'::text])))
app.fwd_family_circles description CHECK ((length(description) <= 1000))
app.fwd_family_circles fwd_family_circles_pkey PRIMARY KEY (tenant_id, id)
app.fwd_family_circles fwd_family_circles_tenant_id_created_by_user_id_fkey FOREIGN KEY (tenant_id, created_by_user_id) REFERENCES app.users(tenant_id, id) ON DELETE RESTRICT
app.fwd_family_circles fwd_family_circles_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.fwd_family_circles handed_over_at CHECK (isfinite(handed_over_at))
app.fwd_family_circles name CHECK (((length(name) >= 1) AND (length(name) <= 120)))
app.fwd_family_circles status CHECK ((status = ANY (ARRAY['active'::text, 'archived'::text])))
app.personas birth_on CHECK (((birth_on >= '1600-01-01'::date) AND (birth_on <= '2999-12-31'::date)))
app.personas death_on CHECK (((is_living = (death_on IS NULL)) AND ((death_on IS NULL) OR (((death_on >= '1600-01-01'::date) AND (death_on <= '2999-12-31'::date)) AND ((birth_on IS NULL) OR (death_on >= birth_on))))))
app.personas display_name CHECK (((length(display_name) >= 1) AND (length(display_name) <= 120)))
app.personas family_name CHECK ((length(family_name) <= 60))
app.personas given_name CHECK ((length(given_name) <= 60))
app.personas kind CHECK (((kind = ANY (ARRAY['natural'::text, 'trust'::text, 'entity'::text, 'estate'::text])) AND ((kind = 'natural'::text) OR (is_living AND (birth_on IS NULL)))))
app.personas personas_pkey PRIMARY KEY (tenant_id, id)
app.personas personas_tenant_id_created_by_user_id_fkey FOREIGN KEY (tenant_id, created_by_user_id) REFERENCES app.users(tenant_id, id) ON DELETE RESTRICT
app.personas personas_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.personas status CHECK ((status = ANY (ARRAY['active'::text, 'inactive'::text])))
app.role_permissions permission CHECK ((permission = ANY (ARRAY['tenant.manage'::text, 'user.manage'::text, 'persona.link'::text, 'role.assign'::text, 'circle.create'::text, 'circle.outline'::text, 'advisor.assign'::text, 'device.manage'::text, 'access.read'::text, 'audit.read'::text])))
app.role_permissions role_permissions_pkey PRIMARY KEY (tenant_id, id)
app.role_permissions role_permissions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.role_permissions role_permissions_tenant_id_role_id_fkey FOREIGN KEY (tenant_id, role_id) REFERENCES app.user_roles(tenant_id, id) ON DELETE RESTRICT
app.role_permissions role_permissions_tenant_id_role_id_permission_key UNIQUE (tenant_id, role_id, permission)
app.sync_conflicts sync_conflicts_check CHECK (((status = 'resolved'::text) = ((decision IS NOT NULL) AND (decided_at IS NOT NULL))))
app.sync_conflicts sync_conflicts_decision_check CHECK ((decision = ANY (ARRAY['mine'::text, 'theirs'::text, 'merged'::text])))
app.sync_conflicts sync_conflicts_mine_level_check CHECK ((mine_level = ANY (ARRAY['none'::text, 'outline'::text, 'read'::text, 'edit'::text, 'admin'::text])))
app.sync_conflicts sync_conflicts_note_check CHECK ((length(note) <= 500))
app.sync_conflicts sync_conflicts_pkey PRIMARY KEY (tenant_id, id)
app.sync_conflicts sync_conflicts_status_check CHECK ((status = ANY (ARRAY['open'::text, 'resolved'::text])))
app.sync_conflicts sync_conflicts_tenant_id_asset_id_fkey FOREIGN KEY (tenant_id, asset_id) REFERENCES app.assets(tenant_id, id)
app.sync_conflicts sync_conflicts_tenant_id_decided_user_id_fkey FOREIGN KEY (tenant_id, decided_user_id) REFERENCES app.users(tenant_id, id)
app.sync_conflicts sync_conflicts_tenant_id_mine_user_id_fkey FOREIGN KEY (tenant_id, mine_user_id) REFERENCES app.users(tenant_id, id)
app.sync_conflicts sync_conflicts_tenant_id_theirs_user_id_fkey FOREIGN KEY (tenant_id, theirs_user_id) REFERENCES app.users(tenant_id, id)
app.sync_conflicts sync_conflicts_theirs_level_check CHECK ((theirs_level = ANY (ARRAY['none'::text, 'outline'::text, 'read'::text, 'edit'::text, 'admin'::text])))
app.sync_conflicts sync_conflicts_unit_check CHECK ((unit ~ '^(ownership|field:[a-z][a-z0-9_]*)$'::text))
app.tenant_settings accent_colour CHECK ((accent_colour ~ '^#[0-9a-f]{6}$'::text))
app.tenant_settings currency CHECK (app.is_currency(currency))
app.tenant_settings default_level_beneficiary CHECK ((default_level_beneficiary = ANY (ARRAY['none'::text, 'read'::text, 'edit'::text, 'admin'::text])))
app.tenant_settings default_level_non_beneficiary CHECK ((default_level_non_beneficiary = ANY (ARRAY['none'::text, 'read'::text, 'edit'::text, 'admin'::text])))
app.tenant_settings default_level_owner CHECK ((default_level_owner = ANY (ARRAY['none'::text, 'read'::text, 'edit'::text, 'admin'::text])))
app.tenant_settings firm_name CHECK (((length(firm_name) >= 1) AND (length(firm_name) <= 120)))
app.tenant_settings tenant_settings_pkey PRIMARY KEY (tenant_id, id)
app.tenant_settings tenant_settings_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.tenant_settings tenant_settings_tenant_id_key UNIQUE (tenant_id)
app.tenant_settings time_zone CHECK (((length(time_zone) >= 1) AND (length(time_zone) <= 60)))
app.tenants name CHECK (((length(name) >= 1) AND (length(name) <= 120)))
app.tenants status CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text, 'closed'::text])))
app.tenants tenants_pkey PRIMARY KEY (tenant_id)
app.tenants tenants_tenant_id_check CHECK ((tenant_id > 0))
app.user_persona_links user_persona_links_pkey PRIMARY KEY (tenant_id, id)
app.user_persona_links user_persona_links_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.user_persona_links user_persona_links_tenant_id_persona_id_fkey FOREIGN KEY (tenant_id, persona_id) REFERENCES app.personas(tenant_id, id) ON DELETE RESTRICT
app.user_persona_links user_persona_links_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES app.users(tenant_id, id) ON DELETE RESTRICT
app.user_persona_links user_persona_links_tenant_id_user_id_persona_id_key UNIQUE (tenant_id, user_id, persona_id)
app.user_role_assignments ends_at CHECK ((isfinite(ends_at) AND (ends_at >= starts_at)))
app.user_role_assignments scope CHECK (((scope = ANY (ARRAY['tenant'::text, 'circle'::text])) AND ((scope = 'circle'::text) = (ffc_id IS NOT NULL))))
app.user_role_assignments starts_at CHECK (isfinite(starts_at))
app.user_role_assignments user_role_assignments_pkey PRIMARY KEY (tenant_id, id)
app.user_role_assignments user_role_assignments_tenant_id_ffc_id_fkey FOREIGN KEY (tenant_id, ffc_id) REFERENCES app.fwd_family_circles(tenant_id, id) ON DELETE RESTRICT
app.user_role_assignments user_role_assignments_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.user_role_assignments user_role_assignments_tenant_id_granted_by_user_id_fkey FOREIGN KEY (tenant_id, granted_by_user_id) REFERENCES app.users(tenant_id, id) ON DELETE RESTRICT
app.user_role_assignments user_role_assignments_tenant_id_role_id_fkey FOREIGN KEY (tenant_id, role_id) REFERENCES app.user_roles(tenant_id, id) ON DELETE RESTRICT
app.user_role_assignments user_role_assignments_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES app.users(tenant_id, id) ON DELETE RESTRICT
app.user_roles code CHECK ((code = ANY (ARRAY['platform_operator'::text, 'firm_admin'::text, 'lead_advisor'::text, 'associate_advisor'::text, 'assistant'::text])))
app.user_roles label CHECK (((length(label) >= 1) AND (length(label) <= 60)))
app.user_roles user_roles_pkey PRIMARY KEY (tenant_id, id)
app.user_roles user_roles_tenant_id_code_key UNIQUE (tenant_id, code)
app.user_roles user_roles_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
app.users cognito_sub CHECK (((length(cognito_sub) >= 1) AND (length(cognito_sub) <= 200)))
app.users display_name CHECK (((length(display_name) >= 1) AND (length(display_name) <= 120)))
app.users email CHECK ((((length(email) >= 3) AND (length(email) <= 254)) AND (email = lower(email)) AND (email ~ '^[^@\s]+@[^@\s]+$'::text)))
app.users status CHECK ((status = ANY (ARRAY['pending_verification'::text, 'active'::text, 'inactive'::text, 'suspended'::text, 'locked'::text])))
app.users users_pkey PRIMARY KEY (tenant_id, id)
app.users users_tenant_id_cognito_sub_key UNIQUE (tenant_id, cognito_sub)
app.users users_tenant_id_email_key UNIQUE (tenant_id, email)
app.users users_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES app.tenants(tenant_id) ON DELETE RESTRICT
audit.audit_log audit_log_action_check CHECK ((action = ANY (ARRAY['insert'::text, 'update'::text, 'delete'::text])))
audit.audit_log audit_log_pkey PRIMARY KEY (tenant_id, at, id)
audit.audit_log_default audit_log_action_check CHECK ((action = ANY (ARRAY['insert'::text, 'update'::text, 'delete'::text])))
audit.audit_log_default audit_log_default_pkey PRIMARY KEY (tenant_id, at, id)
audit.hash_key hash_key_key_check CHECK ((octet_length(key) = 32))
audit.hash_key hash_key_only_row_check CHECK (only_row)
audit.hash_key hash_key_pkey PRIMARY KEY (only_row)
ops.applied_file applied_file_pkey PRIMARY KEY (path)
ops.applied_file applied_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
sec.device_state device_state_pkey PRIMARY KEY (tenant_id, device_id)
sec.identity identity_pkey PRIMARY KEY (cognito_sub)
sec.identity identity_tenant_id_user_id_key UNIQUE (tenant_id, user_id)
sec.mac_key mac_key_inner_pad_check CHECK ((octet_length(inner_pad) = 64))
sec.mac_key mac_key_only_row_check CHECK (only_row)
sec.mac_key mac_key_outer_pad_check CHECK ((octet_length(outer_pad) = 64))
sec.mac_key mac_key_pkey PRIMARY KEY (only_row)
sec.sessions sessions_pkey PRIMARY KEY (token_sha256)
sec.sessions sessions_session_id_key UNIQUE (session_id)
sec.sessions sessions_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
sec.system_context_log system_context_log_pkey PRIMARY KEY (id)
sec.system_context_log system_context_log_reason_check CHECK ((length(btrim(reason)) > 0))
sec.tenant_state tenant_state_pkey PRIMARY KEY (tenant_id)
sync.acl_event acl_event_pkey PRIMARY KEY (tenant_id, commit_id, user_id)
sync.acl_event acl_event_tenant_id_commit_id_fkey FOREIGN KEY (tenant_id, commit_id) REFERENCES sync.commit(tenant_id, commit_id)
sync.change change_op_check CHECK ((op = ANY (ARRAY['put'::text, 'del'::text])))
sync.change change_pkey PRIMARY KEY (tenant_id, change_id)
sync.change change_tenant_id_commit_id_fkey FOREIGN KEY (tenant_id, commit_id) REFERENCES sync.commit(tenant_id, commit_id)
sync.clock clock_pkey PRIMARY KEY (tenant_id)
sync.clock clock_version_check CHECK ((version >= 0))
sync.commit commit_pkey PRIMARY KEY (tenant_id, commit_id)
sync.commit commit_tenant_id_version_key UNIQUE (tenant_id, version)
sync.device_cursor device_cursor_pkey PRIMARY KEY (tenant_id, device_id)
sync.device_cursor device_cursor_scopes_digest_check CHECK ((scopes_digest ~ '^[0-9a-f]{16}$'::text))
sync.device_scope device_scope_pkey PRIMARY KEY (tenant_id, device_id, scope)
sync.device_scope device_scope_state_check CHECK ((state = ANY (ARRAY['held'::text, 'leaving'::text, 'purged'::text])))
sync.epoch epoch_pkey PRIMARY KEY (tenant_id, epoch_id)
sync.op op_args_sha256_check CHECK ((octet_length(args_sha256) = 32))
sync.op op_pkey PRIMARY KEY (tenant_id, op_id)
sync.op op_tenant_id_commit_id_fkey FOREIGN KEY (tenant_id, commit_id) REFERENCES sync.commit(tenant_id, commit_id)
sync.op op_tenant_id_device_id_seq_key UNIQUE (tenant_id, device_id, seq)
sync.op op_via_check CHECK ((via = ANY (ARRAY['call'::text, 'push'::text])))

-- 6 indexes
CREATE UNIQUE INDEX asset_bank_accounts_pkey ON app.asset_bank_accounts USING btree (tenant_id, asset_id)
CREATE UNIQUE INDEX asset_businesses_pkey ON app.asset_businesses USING btree (tenant_id, asset_id)
CREATE UNIQUE INDEX asset_categories_pkey ON app.asset_categories USING btree (tenant_id, id)
CREATE UNIQUE INDEX asset_categories_tenant_id_code_key ON app.asset_categories USING btree (tenant_id, code)
CREATE UNIQUE INDEX asset_collectibles_pkey ON app.asset_collectibles USING btree (tenant_id, asset_id)
CREATE UNIQUE INDEX asset_cryptocurrencies_pkey ON app.asset_cryptocurrencies USING btree (tenant_id, asset_id)
CREATE UNIQUE INDEX asset_debts_pkey ON app.asset_debts USING btree (tenant_id, asset_id)
CREATE UNIQUE INDEX asset_intellectual_property_pkey ON app.asset_intellectual_property USING btree (tenant_id, asset_id)
CREATE UNIQUE INDEX asset_investment_accounts_pkey ON app.asset_investment_accounts USING btree (tenant_id, asset_id)
CREATE INDEX asset_life_insurance_by_insured_persona ON app.asset_life_insurance USING btree (tenant_id, insured_persona_id)
CREATE INDEX asset_life_insurance_by_second_insured_persona ON app.asset_life_insurance USING btree (tenant_id, second_insured_persona_id)
CREATE UNIQUE INDEX asset_life_insurance_pkey ON app.asset_life_insurance USING btree (tenant_id, asset_id)
CREATE UNIQUE INDEX asset_misc_pkey ON app.asset_misc USING btree (tenant_id, asset_id)
CREATE INDEX asset_ownership_history_by_actor ON app.asset_ownership_history USING btree (tenant_id, actor_user_id)
CREATE INDEX asset_ownership_history_by_asset ON app.asset_ownership_history USING btree (tenant_id, asset_id, effective_on, entry_number)
CREATE UNIQUE INDEX asset_ownership_history_pkey ON app.asset_ownership_history USING btree (tenant_id, id)
CREATE INDEX asset_ownerships_by_persona ON app.asset_ownerships USING btree (tenant_id, persona_id, asset_id)
CREATE UNIQUE INDEX asset_ownerships_one_primary ON app.asset_ownerships USING btree (tenant_id, asset_id) WHERE is_primary
CREATE UNIQUE INDEX asset_ownerships_pkey ON app.asset_ownerships USING btree (tenant_id, id)
CREATE UNIQUE INDEX asset_ownerships_tenant_id_asset_id_persona_id_interest_cla_key ON app.asset_ownerships USING btree (tenant_id, asset_id, persona_id, interest_class)
CREATE INDEX asset_permissions_by_granted_by ON app.asset_permissions USING btree (tenant_id, granted_by_user_id)
CREATE INDEX asset_permissions_by_persona ON app.asset_permissions USING btree (tenant_id, persona_id)
CREATE UNIQUE INDEX asset_permissions_pkey ON app.asset_permissions USING btree (tenant_id, id)
CREATE UNIQUE INDEX asset_permissions_tenant_id_asset_id_persona_id_key ON app.asset_permissions USING btree (tenant_id, asset_id, persona_id)
CREATE UNIQUE INDEX asset_personal_property_pkey ON app.asset_personal_property USING btree (tenant_id, asset_id)
CREATE UNIQUE INDEX asset_real_estate_pkey ON app.asset_real_estate USING btree (tenant_id, asset_id)
CREATE UNIQUE INDEX asset_retirement_accounts_pkey ON app.asset_retirement_accounts USING btree (tenant_id, asset_id)
CREATE INDEX asset_valuations_by_asset ON app.asset_valuations USING btree (tenant_id, asset_id, as_of DESC)
CREATE INDEX asset_valuations_by_recorded_by ON app.asset_valuations USING btree (tenant_id, recorded_by_user_id)
CREATE UNIQUE INDEX asset_valuations_pkey ON app.asset_valuations USING btree (tenant_id, id)
CREATE UNIQUE INDEX asset_vehicles_pkey ON app.asset_vehicles USING btree (tenant_id, asset_id)
CREATE INDEX assets_by_category ON app.assets USING btree (tenant_id, category_id)
CREATE INDEX assets_by_created_by_user ON app.assets USING btree (tenant_id, created_by_user_id)
CREATE UNIQUE INDEX assets_pkey ON app.assets USING btree (tenant_id, id)
CREATE INDEX devices_by_revoker ON app.devices USING btree (tenant_id, revoked_by)
CREATE INDEX devices_by_user ON app.devices USING btree (tenant_id, user_id)
CREATE UNIQUE INDEX devices_pkey ON app.devices USING btree (tenant_id, id)
CREATE INDEX effective_access_by_end ON app.effective_access USING btree (tenant_id, user_id, valid_until) WHERE (valid_until < 'infinity'::timestamp with time zone)
CREATE INDEX effective_access_by_scope ON app.effective_access USING btree (tenant_id, scope_id, scope_kind)
CREATE INDEX effective_access_by_start ON app.effective_access USING btree (tenant_id, user_id, valid_from) WHERE (valid_from > '-infinity'::timestamp with time zone)
CREATE INDEX effective_access_ending ON app.effective_access USING btree (tenant_id) WHERE is_ending
CREATE UNIQUE INDEX effective_access_pkey ON app.effective_access USING btree (tenant_id, user_id, scope_kind, scope_id, source, source_id, level, valid_from, valid_until)
CREATE INDEX family_relationships_by_circle ON app.family_relationships USING btree (tenant_id, ffc_id)
CREATE INDEX family_relationships_by_from_persona ON app.family_relationships USING btree (tenant_id, from_persona_id)
CREATE INDEX family_relationships_by_to_persona ON app.family_relationships USING btree (tenant_id, to_persona_id)
CREATE UNIQUE INDEX family_relationships_one_current ON app.family_relationships USING btree (tenant_id, ffc_id, from_persona_id, to_persona_id, kind) WHERE (ended_on IS NULL)
CREATE UNIQUE INDEX family_relationships_pkey ON app.family_relationships USING btree (tenant_id, id)
CREATE INDEX ffc_advisor_assignments_by_user ON app.ffc_advisor_assignments USING btree (tenant_id, user_id)
CREATE UNIQUE INDEX ffc_advisor_assignments_pkey ON app.ffc_advisor_assignments USING btree (tenant_id, id)
CREATE UNIQUE INDEX ffc_advisor_assignments_tenant_id_ffc_id_user_id_key ON app.ffc_advisor_assignments USING btree (tenant_id, ffc_id, user_id)
CREATE INDEX ffc_memberships_by_circle ON app.ffc_memberships USING btree (tenant_id, ffc_id)
CREATE INDEX ffc_memberships_by_persona ON app.ffc_memberships USING btree (tenant_id, persona_id)
CREATE UNIQUE INDEX ffc_memberships_one_active ON app.ffc_memberships USING btree (tenant_id, ffc_id, persona_id) WHERE (status = 'active'::text)
CREATE UNIQUE INDEX ffc_memberships_pkey ON app.ffc_memberships USING btree (tenant_id, id)
CREATE INDEX fwd_family_circles_by_created_by_user ON app.fwd_family_circles USING btree (tenant_id, created_by_user_id)
CREATE UNIQUE INDEX fwd_family_circles_pkey ON app.fwd_family_circles USING btree (tenant_id, id)
CREATE INDEX personas_by_created_by_user ON app.personas USING btree (tenant_id, created_by_user_id)
CREATE UNIQUE INDEX personas_pkey ON app.personas USING btree (tenant_id, id)
CREATE UNIQUE INDEX role_permissions_pkey ON app.role_permissions USING btree (tenant_id, id)
CREATE UNIQUE INDEX role_permissions_tenant_id_role_id_permission_key ON app.role_permissions USING btree (tenant_id, role_id, permission)
CREATE INDEX sync_conflicts_by_asset ON app.sync_conflicts USING btree (tenant_id, asset_id, status)
CREATE INDEX sync_conflicts_by_decider ON app.sync_conflicts USING btree (tenant_id, decided_user_id)
CREATE INDEX sync_conflicts_by_mine ON app.sync_conflicts USING btree (tenant_id, mine_user_id)
CREATE INDEX sync_conflicts_by_theirs ON app.sync_conflicts USING btree (tenant_id, theirs_user_id)
CREATE UNIQUE INDEX sync_conflicts_pkey ON app.sync_conflicts USING btree (tenant_id, id)
CREATE UNIQUE INDEX tenant_settings_pkey ON app.tenant_settings USING btree (tenant_id, id)
CREATE UNIQUE INDEX tenant_settings_tenant_id_key ON app.tenant_settings USING btree (tenant_id)
CREATE UNIQUE INDEX tenants_pkey ON app.tenants USING btree (tenant_id)
CREATE INDEX user_persona_links_by_persona ON app.user_persona_links USING btree (tenant_id, persona_id, user_id)
CREATE UNIQUE INDEX user_persona_links_one_primary ON app.user_persona_links USING btree (tenant_id, user_id) WHERE is_primary
CREATE UNIQUE INDEX user_persona_links_pkey ON app.user_persona_links USING btree (tenant_id, id)
CREATE UNIQUE INDEX user_persona_links_tenant_id_user_id_persona_id_key ON app.user_persona_links USING btree (tenant_id, user_id, persona_id)
CREATE INDEX user_role_assignments_by_circle ON app.user_role_assignments USING btree (tenant_id, ffc_id)
CREATE INDEX user_role_assignments_by_granted_by_user ON app.user_role_assignments USING btree (tenant_id, granted_by_user_id)
CREATE INDEX user_role_assignments_by_role ON app.user_role_assignments USING btree (tenant_id, role_id)
CREATE INDEX user_role_assignments_by_user ON app.user_role_assignments USING btree (tenant_id, user_id)
CREATE UNIQUE INDEX user_role_assignments_pkey ON app.user_role_assignments USING btree (tenant_id, id)
CREATE UNIQUE INDEX user_roles_pkey ON app.user_roles USING btree (tenant_id, id)
CREATE UNIQUE INDEX user_roles_tenant_id_code_key ON app.user_roles USING btree (tenant_id, code)
CREATE UNIQUE INDEX users_pkey ON app.users USING btree (tenant_id, id)
CREATE UNIQUE INDEX users_tenant_id_cognito_sub_key ON app.users USING btree (tenant_id, cognito_sub)
CREATE UNIQUE INDEX users_tenant_id_email_key ON app.users USING btree (tenant_id, email)
CREATE INDEX audit_log_by_asset ON ONLY audit.audit_log USING btree (tenant_id, asset_id, id) WHERE (asset_id IS NOT NULL)
CREATE INDEX audit_log_by_circle ON ONLY audit.audit_log USING btree (tenant_id, ffc_id, id) WHERE (ffc_id IS NOT NULL)
CREATE INDEX audit_log_by_id ON ONLY audit.audit_log USING btree (tenant_id, id)
CREATE INDEX audit_log_by_row ON ONLY audit.audit_log USING btree (tenant_id, table_name, row_id, id)
CREATE INDEX audit_log_by_time ON ONLY audit.audit_log USING brin (at)
CREATE INDEX audit_log_by_user ON ONLY audit.audit_log USING btree (tenant_id, user_id, id) WHERE (user_id IS NOT NULL)
CREATE UNIQUE INDEX audit_log_pkey ON ONLY audit.audit_log USING btree (tenant_id, at, id)
CREATE INDEX audit_log_default_at_idx ON audit.audit_log_default USING brin (at)
CREATE UNIQUE INDEX audit_log_default_pkey ON audit.audit_log_default USING btree (tenant_id, at, id)
CREATE INDEX audit_log_default_tenant_id_asset_id_id_idx ON audit.audit_log_default USING btree (tenant_id, asset_id, id) WHERE (asset_id IS NOT NULL)
CREATE INDEX audit_log_default_tenant_id_ffc_id_id_idx ON audit.audit_log_default USING btree (tenant_id, ffc_id, id) WHERE (ffc_id IS NOT NULL)
CREATE INDEX audit_log_default_tenant_id_id_idx ON audit.audit_log_default USING btree (tenant_id, id)
CREATE INDEX audit_log_default_tenant_id_table_name_row_id_id_idx ON audit.audit_log_default USING btree (tenant_id, table_name, row_id, id)
CREATE INDEX audit_log_default_tenant_id_user_id_id_idx ON audit.audit_log_default USING btree (tenant_id, user_id, id) WHERE (user_id IS NOT NULL)
CREATE UNIQUE INDEX hash_key_pkey ON audit.hash_key USING btree (only_row)
CREATE UNIQUE INDEX applied_file_pkey ON ops.applied_file USING btree (path)
CREATE UNIQUE INDEX device_state_pkey ON sec.device_state USING btree (tenant_id, device_id)
CREATE UNIQUE INDEX identity_pkey ON sec.identity USING btree (cognito_sub)
CREATE UNIQUE INDEX identity_tenant_id_user_id_key ON sec.identity USING btree (tenant_id, user_id)
CREATE UNIQUE INDEX mac_key_pkey ON sec.mac_key USING btree (only_row)
CREATE INDEX sessions_by_expiry ON sec.sessions USING btree (expires_at)
CREATE INDEX sessions_by_user ON sec.sessions USING btree (tenant_id, user_id)
CREATE UNIQUE INDEX sessions_pkey ON sec.sessions USING btree (token_sha256)
CREATE UNIQUE INDEX sessions_session_id_key ON sec.sessions USING btree (session_id)
CREATE UNIQUE INDEX system_context_log_pkey ON sec.system_context_log USING btree (id)
CREATE UNIQUE INDEX tenant_state_pkey ON sec.tenant_state USING btree (tenant_id)
CREATE INDEX acl_event_by_user ON sync.acl_event USING btree (tenant_id, user_id)
CREATE UNIQUE INDEX acl_event_pkey ON sync.acl_event USING btree (tenant_id, commit_id, user_id)
CREATE INDEX change_by_commit ON sync.change USING btree (tenant_id, commit_id)
CREATE UNIQUE INDEX change_pkey ON sync.change USING btree (tenant_id, change_id)
CREATE UNIQUE INDEX clock_pkey ON sync.clock USING btree (tenant_id)
CREATE UNIQUE INDEX commit_in_flight ON sync.commit USING btree (tenant_id, xid) WHERE (version IS NULL)
CREATE UNIQUE INDEX commit_pkey ON sync.commit USING btree (tenant_id, commit_id)
CREATE UNIQUE INDEX commit_tenant_id_version_key ON sync.commit USING btree (tenant_id, version)
CREATE UNIQUE INDEX device_cursor_pkey ON sync.device_cursor USING btree (tenant_id, device_id)
CREATE UNIQUE INDEX device_scope_pkey ON sync.device_scope USING btree (tenant_id, device_id, scope)
CREATE UNIQUE INDEX epoch_pkey ON sync.epoch USING btree (tenant_id, epoch_id)
CREATE INDEX op_by_asset ON sync.op USING btree (tenant_id, asset_id, device_id) WHERE (effect IS NOT NULL)
CREATE INDEX op_by_commit ON sync.op USING btree (tenant_id, commit_id)
CREATE UNIQUE INDEX op_pkey ON sync.op USING btree (tenant_id, op_id)
CREATE UNIQUE INDEX op_tenant_id_device_id_seq_key ON sync.op USING btree (tenant_id, device_id, seq)

-- 7 policies
app.asset_bank_accounts asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_bank_accounts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_bank_accounts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_bank_accounts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_bank_accounts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_bank_accounts asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_bank_accounts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_bank_accounts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_bank_accounts asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_bank_accounts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_bank_accounts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_bank_accounts deployment for * to steward_owner using true check true
app.asset_bank_accounts keepers for * to steward_access using true check true
app.asset_bank_accounts tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_businesses asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_businesses.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_businesses.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_businesses.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_businesses.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_businesses asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_businesses.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_businesses.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_businesses asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_businesses.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_businesses.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_businesses deployment for * to steward_owner using true check true
app.asset_businesses keepers for * to steward_access using true check true
app.asset_businesses tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_categories deployment for * to steward_owner using true check true
app.asset_categories firm_reads for r to public using (( SELECT sec.uid() AS uid) IS NOT NULL)
app.asset_categories keepers for * to steward_access using true check true
app.asset_categories tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_collectibles asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_collectibles.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_collectibles.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_collectibles.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_collectibles.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_collectibles asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_collectibles.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_collectibles.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_collectibles asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_collectibles.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_collectibles.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_collectibles deployment for * to steward_owner using true check true
app.asset_collectibles keepers for * to steward_access using true check true
app.asset_collectibles tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_cryptocurrencies asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_cryptocurrencies.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_cryptocurrencies.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_cryptocurrencies.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_cryptocurrencies.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_cryptocurrencies asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_cryptocurrencies.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_cryptocurrencies.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_cryptocurrencies asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_cryptocurrencies.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_cryptocurrencies.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_cryptocurrencies deployment for * to steward_owner using true check true
app.asset_cryptocurrencies keepers for * to steward_access using true check true
app.asset_cryptocurrencies tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_debts asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_debts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_debts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_debts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_debts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_debts asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_debts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_debts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_debts asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_debts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_debts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_debts deployment for * to steward_owner using true check true
app.asset_debts keepers for * to steward_access using true check true
app.asset_debts tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_intellectual_property asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_intellectual_property.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_intellectual_property.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_intellectual_property.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_intellectual_property.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_intellectual_property asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_intellectual_property.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_intellectual_property.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_intellectual_property asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_intellectual_property.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_intellectual_property.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_intellectual_property deployment for * to steward_owner using true check true
app.asset_intellectual_property keepers for * to steward_access using true check true
app.asset_intellectual_property tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_investment_accounts asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_investment_accounts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_investment_accounts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_investment_accounts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_investment_accounts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_investment_accounts asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_investment_accounts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_investment_accounts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_investment_accounts asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_investment_accounts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_investment_accounts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_investment_accounts deployment for * to steward_owner using true check true
app.asset_investment_accounts keepers for * to steward_access using true check true
app.asset_investment_accounts tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_life_insurance asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_life_insurance.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_life_insurance.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_life_insurance.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_life_insurance.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_life_insurance asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_life_insurance.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_life_insurance.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_life_insurance asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_life_insurance.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_life_insurance.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_life_insurance deployment for * to steward_owner using true check true
app.asset_life_insurance keepers for * to steward_access using true check true
app.asset_life_insurance tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_misc asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_misc.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_misc.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_misc.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_misc.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_misc asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_misc.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_misc.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_misc asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_misc.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_misc.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_misc deployment for * to steward_owner using true check true
app.asset_misc keepers for * to steward_access using true check true
app.asset_misc tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_ownership_history asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_ownership_history.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_ownership_history.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_ownership_history asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_ownership_history.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_ownership_history.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_ownership_history deployment for * to steward_owner using true check true
app.asset_ownership_history keepers for * to steward_access using true check true
app.asset_ownership_history tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_ownerships asset_admin for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_ownerships.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_ownerships.asset_id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_ownerships.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_ownerships.asset_id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_ownerships asset_admin_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_ownerships.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_ownerships.asset_id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_ownerships asset_admin_remove for d to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_ownerships.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_ownerships.asset_id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_ownerships asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_ownerships.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_ownerships.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_ownerships deployment for * to steward_owner using true check true
app.asset_ownerships keepers for * to steward_access using true check true
app.asset_ownerships tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_permissions asset_admin for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_permissions.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_permissions.asset_id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_permissions.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_permissions.asset_id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_permissions asset_admin_add for a to steward_definer check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_permissions.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_permissions.asset_id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_permissions asset_admin_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_permissions.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_permissions.asset_id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_permissions deployment for * to steward_owner using true check true
app.asset_permissions keepers for * to steward_access using true check true
app.asset_permissions tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_personal_property asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_personal_property.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_personal_property.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_personal_property.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_personal_property.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_personal_property asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_personal_property.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_personal_property.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_personal_property asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_personal_property.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_personal_property.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_personal_property deployment for * to steward_owner using true check true
app.asset_personal_property keepers for * to steward_access using true check true
app.asset_personal_property tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_real_estate asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_real_estate.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_real_estate.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_real_estate.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_real_estate.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_real_estate asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_real_estate.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_real_estate.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_real_estate asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_real_estate.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_real_estate.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_real_estate deployment for * to steward_owner using true check true
app.asset_real_estate keepers for * to steward_access using true check true
app.asset_real_estate tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_retirement_accounts asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_retirement_accounts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_retirement_accounts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_retirement_accounts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_retirement_accounts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_retirement_accounts asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_retirement_accounts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_retirement_accounts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_retirement_accounts asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_retirement_accounts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_retirement_accounts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_retirement_accounts deployment for * to steward_owner using true check true
app.asset_retirement_accounts keepers for * to steward_access using true check true
app.asset_retirement_accounts tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_valuations asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_valuations.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_valuations.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_valuations.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_valuations.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_valuations asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_valuations.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_valuations.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_valuations asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_valuations.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_valuations.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_valuations deployment for * to steward_owner using true check true
app.asset_valuations keepers for * to steward_access using true check true
app.asset_valuations tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.asset_vehicles asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_vehicles.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_vehicles.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_vehicles.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_vehicles.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_vehicles asset_edit_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_vehicles.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_vehicles.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_in_creation(asset_id))
app.asset_vehicles asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = asset_vehicles.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = asset_vehicles.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.asset_vehicles deployment for * to steward_owner using true check true
app.asset_vehicles keepers for * to steward_access using true check true
app.asset_vehicles tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.assets asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = assets.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = assets.id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = assets.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = assets.id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.assets asset_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = assets.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = assets.id) AND (e.level = ANY ('{read,edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.assets create_own for a to steward_definer check (created_by_user_id = ( SELECT sec.uid() AS uid))
app.assets deployment for * to steward_owner using true check true
app.assets keepers for * to steward_access using true check true
app.assets tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.devices administrator for r to public using ((( SELECT sec.device() AS device) IS NOT NULL) AND ( SELECT app.may('device.manage'::text) AS may))
app.devices deployment for * to steward_owner using true check true
app.devices keepers for * to steward_access using true check true
app.devices own for r to public using (user_id = ( SELECT sec.actor() AS actor))
app.devices register_own for a to steward_definer check (user_id = ( SELECT sec.actor() AS actor))
app.devices revoke for w to steward_definer using ((user_id = ( SELECT sec.actor() AS actor)) OR ( SELECT app.may('device.manage'::text) AS may)) check ((user_id = ( SELECT sec.actor() AS actor)) OR ( SELECT app.may('device.manage'::text) AS may))
app.devices tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.effective_access deployment for * to steward_owner using true check true
app.effective_access keepers for * to steward_access using true check true
app.effective_access own_or_administrator for r to public using ((user_id = ( SELECT sec.uid() AS uid)) OR ( SELECT app.may('access.read'::text) AS may))
app.effective_access tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.family_relationships circle_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = family_relationships.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = family_relationships.ffc_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = family_relationships.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = family_relationships.ffc_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.family_relationships circle_edit_add for a to steward_definer check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = family_relationships.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = family_relationships.ffc_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.family_relationships circle_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = family_relationships.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = family_relationships.ffc_id) AND (e.level = ANY ('{read,edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.family_relationships deployment for * to steward_owner using true check true
app.family_relationships keepers for * to steward_access using true check true
app.family_relationships tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.ffc_advisor_assignments circle_admin for w to steward_definer using ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = ffc_advisor_assignments.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = ffc_advisor_assignments.ffc_id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR (user_id = ( SELECT sec.uid() AS uid)) OR ( SELECT app.may('advisor.assign'::text) AS may)) check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = ffc_advisor_assignments.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = ffc_advisor_assignments.ffc_id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR (user_id = ( SELECT sec.uid() AS uid)) OR ( SELECT app.may('advisor.assign'::text) AS may))
app.ffc_advisor_assignments circle_admin_add for a to steward_definer check ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = ffc_advisor_assignments.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = ffc_advisor_assignments.ffc_id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR ( SELECT app.may('advisor.assign'::text) AS may) OR app.is_circle_in_creation(ffc_id))
app.ffc_advisor_assignments circle_read for r to public using ((EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = ffc_advisor_assignments.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = ffc_advisor_assignments.ffc_id) AND (e.level = ANY ('{read,edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR ( SELECT app.may('advisor.assign'::text) AS may))
app.ffc_advisor_assignments deployment for * to steward_owner using true check true
app.ffc_advisor_assignments keepers for * to steward_access using true check true
app.ffc_advisor_assignments tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.ffc_memberships circle_admin for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = ffc_memberships.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = ffc_memberships.ffc_id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = ffc_memberships.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = ffc_memberships.ffc_id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.ffc_memberships circle_edit for a to steward_definer check (((role <> 'owner'::text) AND (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = ffc_memberships.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = ffc_memberships.ffc_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))) OR (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = ffc_memberships.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = ffc_memberships.ffc_id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) OR app.is_circle_in_creation(ffc_id))
app.ffc_memberships circle_outline for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = ffc_memberships.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = ffc_memberships.ffc_id) AND (e.level = ANY ('{outline,read,edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.ffc_memberships deployment for * to steward_owner using true check true
app.ffc_memberships keepers for * to steward_access using true check true
app.ffc_memberships tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.fwd_family_circles circle_admin for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = fwd_family_circles.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = fwd_family_circles.id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = fwd_family_circles.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = fwd_family_circles.id) AND (e.level = ANY ('{admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.fwd_family_circles circle_outline for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = fwd_family_circles.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = fwd_family_circles.id) AND (e.level = ANY ('{outline,read,edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.fwd_family_circles create_own for a to steward_definer check (created_by_user_id = ( SELECT sec.uid() AS uid))
app.fwd_family_circles deployment for * to steward_owner using true check true
app.fwd_family_circles keepers for * to steward_access using true check true
app.fwd_family_circles tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.personas create_own for a to steward_definer check (created_by_user_id = ( SELECT sec.uid() AS uid))
app.personas deployment for * to steward_owner using true check true
app.personas keepers for * to steward_access using true check true
app.personas member_or_holder for r to public using ((EXISTS ( SELECT FROM app.ffc_memberships m WHERE ((m.tenant_id = personas.tenant_id) AND (m.persona_id = personas.id) AND (m.status = 'active'::text)))) OR (EXISTS ( SELECT FROM app.asset_ownerships o WHERE ((o.tenant_id = personas.tenant_id) AND (o.persona_id = personas.id)))) OR (is_unattached AND (created_by_user_id = ( SELECT sec.uid() AS uid))))
app.personas tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.role_permissions deployment for * to steward_owner using true check true
app.role_permissions firm_reads for r to public using (( SELECT sec.uid() AS uid) IS NOT NULL)
app.role_permissions keepers for * to steward_access using true check true
app.role_permissions tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.sync_conflicts asset_edit for w to steward_definer using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = sync_conflicts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = sync_conflicts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now())))) check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = sync_conflicts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = sync_conflicts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.sync_conflicts asset_edit_add for a to steward_definer check (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = sync_conflicts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = sync_conflicts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.sync_conflicts asset_edit_read for r to public using (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = sync_conflicts.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'asset'::text) AND (e.scope_id = sync_conflicts.asset_id) AND (e.level = ANY ('{edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))
app.sync_conflicts deployment for * to steward_owner using true check true
app.sync_conflicts keepers for * to steward_access using true check true
app.sync_conflicts tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.tenant_settings deployment for * to steward_owner using true check true
app.tenant_settings firm_reads for r to public using (( SELECT sec.uid() AS uid) IS NOT NULL)
app.tenant_settings keepers for * to steward_access using true check true
app.tenant_settings tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.tenants deployment for * to steward_owner using true check true
app.tenants firm_reads for r to public using (( SELECT sec.uid() AS uid) IS NOT NULL)
app.tenants keepers for * to steward_access using true check true
app.tenants tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.user_persona_links deployment for * to steward_owner using true check true
app.user_persona_links keepers for * to steward_access using true check true
app.user_persona_links link for w to steward_definer using ( SELECT app.may('persona.link'::text) AS may) check ( SELECT app.may('persona.link'::text) AS may)
app.user_persona_links link_add for a to steward_definer check ( SELECT app.may('persona.link'::text) AS may)
app.user_persona_links tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.user_persona_links unlink for d to steward_definer using ( SELECT app.may('persona.link'::text) AS may)
app.user_persona_links visible_persona for r to public using ((EXISTS ( SELECT FROM app.ffc_memberships m WHERE ((m.tenant_id = user_persona_links.tenant_id) AND (m.persona_id = user_persona_links.persona_id) AND (m.status = 'active'::text) AND (EXISTS ( SELECT FROM app.effective_access e WHERE ((e.tenant_id = m.tenant_id) AND (e.user_id = ( SELECT sec.uid() AS uid)) AND (e.scope_kind = 'circle'::text) AND (e.scope_id = m.ffc_id) AND (e.level = ANY ('{read,edit,admin}'::text[])) AND (e.valid_from <= now()) AND (e.valid_until > now()))))))) OR (EXISTS ( SELECT FROM app.asset_ownerships o WHERE ((o.tenant_id = user_persona_links.tenant_id) AND (o.persona_id = user_persona_links.persona_id)))) OR ( SELECT app.may('persona.link'::text) AS may))
app.user_role_assignments deployment for * to steward_owner using true check true
app.user_role_assignments keepers for * to steward_access using true check true
app.user_role_assignments own_or_administrator for r to public using ((user_id = ( SELECT sec.uid() AS uid)) OR ( SELECT app.may('role.assign'::text) AS may))
app.user_role_assignments tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.user_roles deployment for * to steward_owner using true check true
app.user_roles firm_reads for r to public using (( SELECT sec.uid() AS uid) IS NOT NULL)
app.user_roles keepers for * to steward_access using true check true
app.user_roles tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
app.users deployment for * to steward_owner using true check true
app.users keepers for * to steward_access using true check true
app.users own_or_colleague for r to public using ((id = ( SELECT sec.uid() AS uid)) OR ((( SELECT sec.uid() AS uid) = ANY (( SELECT app.staff_ids() AS staff_ids)::uuid[])) AND (id = ANY (( SELECT app.staff_ids() AS staff_ids)::uuid[]))))
app.users tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
audit.audit_log keeper for * to steward_audit using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
audit.audit_log tenant_only RESTRICTIVE for * to public using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.acl_event keepers for * to steward_access, steward_definer using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.acl_event tenant_only RESTRICTIVE for * to steward_access, steward_definer, steward_owner using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.change keepers for * to steward_access, steward_definer using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.change tenant_only RESTRICTIVE for * to steward_access, steward_definer, steward_owner using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.clock keepers for * to steward_access, steward_definer using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.clock stamp for * to steward_sync using true check true
sync.clock tenant_only RESTRICTIVE for * to steward_access, steward_definer, steward_owner using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.commit keepers for * to steward_access, steward_definer using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.commit stamp for * to steward_sync using true check true
sync.commit tenant_only RESTRICTIVE for * to steward_access, steward_definer, steward_owner using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.device_cursor keepers for * to steward_access, steward_definer using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.device_cursor tenant_only RESTRICTIVE for * to steward_access, steward_definer, steward_owner using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.device_scope keepers for * to steward_access, steward_definer using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.device_scope tenant_only RESTRICTIVE for * to steward_access, steward_definer, steward_owner using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.epoch keepers for * to steward_access, steward_definer using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.epoch stamp for * to steward_sync using true check true
sync.epoch tenant_only RESTRICTIVE for * to steward_access, steward_definer, steward_owner using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.op keepers for * to steward_access, steward_definer using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))
sync.op tenant_only RESTRICTIVE for * to steward_access, steward_definer, steward_owner using (tenant_id = ( SELECT sec.tid() AS tid)) check (tenant_id = ( SELECT sec.tid() AS tid))

-- 8 triggers
app.asset_bank_accounts CREATE TRIGGER b_dates BEFORE INSERT OR UPDATE ON app.asset_bank_accounts FOR EACH ROW EXECUTE FUNCTION app.not_in_future('opened_on')
app.asset_bank_accounts CREATE TRIGGER b_subtype BEFORE INSERT OR UPDATE ON app.asset_bank_accounts FOR EACH ROW EXECUTE FUNCTION app.check_subtype()
app.asset_bank_accounts CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_bank_accounts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_bank_accounts CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_bank_accounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_bank_accounts CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_bank_accounts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_bank_accounts CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_bank_accounts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_bank_accounts CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_bank_accounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_bank_accounts CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_bank_accounts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_bank_accounts CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_bank_accounts FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_businesses CREATE TRIGGER b_subtype BEFORE INSERT OR UPDATE ON app.asset_businesses FOR EACH ROW EXECUTE FUNCTION app.check_subtype()
app.asset_businesses CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_businesses REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_businesses CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_businesses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_businesses CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_businesses REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_businesses CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_businesses REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_businesses CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_businesses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_businesses CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_businesses REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_businesses CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_businesses FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_categories CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_categories REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_categories CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_categories REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_categories CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_categories REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_categories CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_categories REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'tenant', '')
app.asset_categories CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_categories REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'tenant', '')
app.asset_categories CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_categories REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'tenant', '')
app.asset_categories CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_categories FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_collectibles CREATE TRIGGER b_subtype BEFORE INSERT OR UPDATE ON app.asset_collectibles FOR EACH ROW EXECUTE FUNCTION app.check_subtype()
app.asset_collectibles CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_collectibles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_collectibles CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_collectibles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_collectibles CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_collectibles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_collectibles CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_collectibles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_collectibles CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_collectibles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_collectibles CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_collectibles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_collectibles CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_collectibles FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_cryptocurrencies CREATE TRIGGER b_subtype BEFORE INSERT OR UPDATE ON app.asset_cryptocurrencies FOR EACH ROW EXECUTE FUNCTION app.check_subtype()
app.asset_cryptocurrencies CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_cryptocurrencies REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_cryptocurrencies CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_cryptocurrencies REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_cryptocurrencies CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_cryptocurrencies REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_cryptocurrencies CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_cryptocurrencies REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_cryptocurrencies CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_cryptocurrencies REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_cryptocurrencies CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_cryptocurrencies REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_cryptocurrencies CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_cryptocurrencies FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_debts CREATE TRIGGER b_dates BEFORE INSERT OR UPDATE ON app.asset_debts FOR EACH ROW EXECUTE FUNCTION app.not_in_future('originated_on')
app.asset_debts CREATE TRIGGER b_subtype BEFORE INSERT OR UPDATE ON app.asset_debts FOR EACH ROW EXECUTE FUNCTION app.check_subtype()
app.asset_debts CREATE TRIGGER m_liability AFTER INSERT OR UPDATE OF direction ON app.asset_debts FOR EACH ROW EXECUTE FUNCTION app.liability_of_debt()
app.asset_debts CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_debts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_debts CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_debts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_debts CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_debts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_debts CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_debts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_debts CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_debts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_debts CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_debts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_debts CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_debts FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_intellectual_property CREATE TRIGGER b_dates BEFORE INSERT OR UPDATE ON app.asset_intellectual_property FOR EACH ROW EXECUTE FUNCTION app.not_in_future('filed_on', 'granted_on')
app.asset_intellectual_property CREATE TRIGGER b_subtype BEFORE INSERT OR UPDATE ON app.asset_intellectual_property FOR EACH ROW EXECUTE FUNCTION app.check_subtype()
app.asset_intellectual_property CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_intellectual_property REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_intellectual_property CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_intellectual_property REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_intellectual_property CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_intellectual_property REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_intellectual_property CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_intellectual_property REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_intellectual_property CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_intellectual_property REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_intellectual_property CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_intellectual_property REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_intellectual_property CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_intellectual_property FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_investment_accounts CREATE TRIGGER b_subtype BEFORE INSERT OR UPDATE ON app.asset_investment_accounts FOR EACH ROW EXECUTE FUNCTION app.check_subtype()
app.asset_investment_accounts CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_investment_accounts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_investment_accounts CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_investment_accounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_investment_accounts CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_investment_accounts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_investment_accounts CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_investment_accounts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_investment_accounts CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_investment_accounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_investment_accounts CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_investment_accounts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_investment_accounts CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_investment_accounts FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_life_insurance CREATE TRIGGER b_dates BEFORE INSERT OR UPDATE ON app.asset_life_insurance FOR EACH ROW EXECUTE FUNCTION app.not_in_future('issued_on')
app.asset_life_insurance CREATE TRIGGER b_subtype BEFORE INSERT OR UPDATE ON app.asset_life_insurance FOR EACH ROW EXECUTE FUNCTION app.check_subtype()
app.asset_life_insurance CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_life_insurance REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_life_insurance CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_life_insurance REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_life_insurance CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_life_insurance REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_life_insurance CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_life_insurance REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_life_insurance CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_life_insurance REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_life_insurance CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_life_insurance REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_life_insurance CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_life_insurance FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_misc CREATE TRIGGER b_subtype BEFORE INSERT OR UPDATE ON app.asset_misc FOR EACH ROW EXECUTE FUNCTION app.check_subtype()
app.asset_misc CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_misc REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_misc CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_misc REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_misc CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_misc REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_misc CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_misc REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_misc CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_misc REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_misc CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_misc REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_misc CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_misc FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_ownership_history CREATE TRIGGER b_append_only BEFORE DELETE OR UPDATE ON app.asset_ownership_history FOR EACH ROW EXECUTE FUNCTION app.append_only()
app.asset_ownership_history CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_ownership_history REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_ownership_history CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_ownership_history REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_ownership_history CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_ownership_history REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_ownership_history CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_ownership_history REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.asset_ownership_history CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_ownership_history REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.asset_ownership_history CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_ownership_history REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.asset_ownerships CREATE TRIGGER a_lock BEFORE INSERT OR DELETE OR UPDATE ON app.asset_ownerships FOR EACH ROW EXECUTE FUNCTION app.lock_asset_of_share()
app.asset_ownerships CREATE CONSTRAINT TRIGGER asset_ownership_total AFTER INSERT OR UPDATE ON app.asset_ownerships DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.check_ownership_total()
app.asset_ownerships CREATE TRIGGER m_access_delete AFTER DELETE ON app.asset_ownerships REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.access_of_shares()
app.asset_ownerships CREATE TRIGGER m_access_insert AFTER INSERT ON app.asset_ownerships REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.access_of_shares()
app.asset_ownerships CREATE TRIGGER m_access_update AFTER UPDATE ON app.asset_ownerships REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.access_of_shares()
app.asset_ownerships CREATE TRIGGER m_attach AFTER INSERT ON app.asset_ownerships REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.attach_persona()
app.asset_ownerships CREATE TRIGGER m_owner_names_delete AFTER DELETE ON app.asset_ownerships REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.owner_names_of_shares()
app.asset_ownerships CREATE TRIGGER m_owner_names_insert AFTER INSERT ON app.asset_ownerships REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.owner_names_of_shares()
app.asset_ownerships CREATE TRIGGER m_owner_names_update AFTER UPDATE ON app.asset_ownerships REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.owner_names_of_shares()
app.asset_ownerships CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_ownerships REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_ownerships CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_ownerships REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_ownerships CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_ownerships REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_ownerships CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_ownerships REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.asset_ownerships CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_ownerships REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.asset_ownerships CREATE TRIGGER zz_capture_personas_delete AFTER DELETE ON app.asset_ownerships REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture_personas('asset', 'asset_id')
app.asset_ownerships CREATE TRIGGER zz_capture_personas_insert AFTER INSERT ON app.asset_ownerships REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture_personas('asset', 'asset_id')
app.asset_ownerships CREATE TRIGGER zz_capture_personas_update AFTER UPDATE ON app.asset_ownerships REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture_personas('asset', 'asset_id')
app.asset_ownerships CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_ownerships REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.asset_ownerships CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_ownerships FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_permissions CREATE TRIGGER m_access_delete AFTER DELETE ON app.asset_permissions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.access_of_shares()
app.asset_permissions CREATE TRIGGER m_access_insert AFTER INSERT ON app.asset_permissions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.access_of_shares()
app.asset_permissions CREATE TRIGGER m_access_update AFTER UPDATE ON app.asset_permissions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.access_of_shares()
app.asset_permissions CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_permissions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_permissions CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_permissions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_permissions CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_permissions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_permissions CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_permissions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.asset_permissions CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_permissions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.asset_permissions CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_permissions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.asset_permissions CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_permissions FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_personal_property CREATE TRIGGER b_subtype BEFORE INSERT OR UPDATE ON app.asset_personal_property FOR EACH ROW EXECUTE FUNCTION app.check_subtype()
app.asset_personal_property CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_personal_property REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_personal_property CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_personal_property REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_personal_property CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_personal_property REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_personal_property CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_personal_property REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_personal_property CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_personal_property REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_personal_property CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_personal_property REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_personal_property CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_personal_property FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_real_estate CREATE TRIGGER b_subtype BEFORE INSERT OR UPDATE ON app.asset_real_estate FOR EACH ROW EXECUTE FUNCTION app.check_subtype()
app.asset_real_estate CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_real_estate REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_real_estate CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_real_estate REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_real_estate CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_real_estate REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_real_estate CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_real_estate REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_real_estate CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_real_estate REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_real_estate CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_real_estate REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_real_estate CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_real_estate FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_retirement_accounts CREATE TRIGGER b_dates BEFORE INSERT OR UPDATE ON app.asset_retirement_accounts FOR EACH ROW EXECUTE FUNCTION app.not_in_future('designation_confirmed_on')
app.asset_retirement_accounts CREATE TRIGGER b_subtype BEFORE INSERT OR UPDATE ON app.asset_retirement_accounts FOR EACH ROW EXECUTE FUNCTION app.check_subtype()
app.asset_retirement_accounts CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_retirement_accounts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_retirement_accounts CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_retirement_accounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_retirement_accounts CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_retirement_accounts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_retirement_accounts CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_retirement_accounts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_retirement_accounts CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_retirement_accounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_retirement_accounts CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_retirement_accounts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_retirement_accounts CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_retirement_accounts FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_valuations CREATE TRIGGER b_append_only BEFORE DELETE OR UPDATE ON app.asset_valuations FOR EACH ROW EXECUTE FUNCTION app.append_only('is_pinned', 'row_version', 'updated_at')
app.asset_valuations CREATE TRIGGER b_dates BEFORE INSERT ON app.asset_valuations FOR EACH ROW EXECUTE FUNCTION app.not_in_future('as_of')
app.asset_valuations CREATE TRIGGER b_valuation BEFORE INSERT ON app.asset_valuations FOR EACH ROW EXECUTE FUNCTION app.check_valuation()
app.asset_valuations CREATE TRIGGER m_values_insert AFTER INSERT ON app.asset_valuations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.values_of_valuations()
app.asset_valuations CREATE TRIGGER m_values_update AFTER UPDATE ON app.asset_valuations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.values_of_valuations()
app.asset_valuations CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_valuations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_valuations CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_valuations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_valuations CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_valuations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.asset_valuations CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_valuations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.asset_valuations CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_valuations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.asset_valuations CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_valuations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.asset_valuations CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_valuations FOR EACH ROW EXECUTE FUNCTION app.touch()
app.asset_vehicles CREATE TRIGGER b_subtype BEFORE INSERT OR UPDATE ON app.asset_vehicles FOR EACH ROW EXECUTE FUNCTION app.check_subtype()
app.asset_vehicles CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.asset_vehicles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_vehicles CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.asset_vehicles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_vehicles CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.asset_vehicles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('asset_id')
app.asset_vehicles CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.asset_vehicles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_vehicles CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.asset_vehicles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_vehicles CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.asset_vehicles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('asset_id', 'asset', 'asset_id')
app.asset_vehicles CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.asset_vehicles FOR EACH ROW EXECUTE FUNCTION app.touch()
app.assets CREATE TRIGGER b_dates BEFORE INSERT OR UPDATE ON app.assets FOR EACH ROW EXECUTE FUNCTION app.not_in_future('acquired_on')
app.assets CREATE TRIGGER b_fixed BEFORE UPDATE ON app.assets FOR EACH ROW EXECUTE FUNCTION app.fix_category()
app.assets CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.assets REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.assets CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.assets REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.assets CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.assets REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.assets CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.assets REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'id')
app.assets CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.assets REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'id')
app.assets CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.assets REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'id')
app.assets CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.assets FOR EACH ROW EXECUTE FUNCTION app.touch('is_liability', 'owner_names', 'current_value_minor', 'current_value_as_of', 'current_value_method', 'current_valuation_id', 'year_open_value_minor')
app.devices CREATE TRIGGER mirror_to_sec AFTER INSERT OR DELETE OR UPDATE ON app.devices FOR EACH ROW EXECUTE FUNCTION sec.mirror_device()
app.devices CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.devices REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.devices CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.devices REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.devices CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.devices REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.devices CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.devices FOR EACH ROW EXECUTE FUNCTION app.touch()
app.effective_access CREATE CONSTRAINT TRIGGER end_access AFTER UPDATE ON app.effective_access DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.is_ending AND (NOT old.is_ending))) EXECUTE FUNCTION app.end_access()
app.family_relationships CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.family_relationships REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.family_relationships CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.family_relationships REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.family_relationships CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.family_relationships REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.family_relationships CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.family_relationships REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'circle', 'ffc_id')
app.family_relationships CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.family_relationships REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'circle', 'ffc_id')
app.family_relationships CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.family_relationships REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'circle', 'ffc_id')
app.family_relationships CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.family_relationships FOR EACH ROW EXECUTE FUNCTION app.touch()
app.ffc_advisor_assignments CREATE TRIGGER a_lock BEFORE INSERT OR DELETE OR UPDATE ON app.ffc_advisor_assignments FOR EACH ROW EXECUTE FUNCTION app.lock_access_sources('ffc_id')
app.ffc_advisor_assignments CREATE TRIGGER m_access AFTER INSERT OR DELETE OR UPDATE ON app.ffc_advisor_assignments FOR EACH ROW EXECUTE FUNCTION app.access_of_assignments()
app.ffc_advisor_assignments CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.ffc_advisor_assignments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.ffc_advisor_assignments CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.ffc_advisor_assignments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.ffc_advisor_assignments CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.ffc_advisor_assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.ffc_advisor_assignments CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.ffc_advisor_assignments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'circle', 'ffc_id')
app.ffc_advisor_assignments CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.ffc_advisor_assignments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'circle', 'ffc_id')
app.ffc_advisor_assignments CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.ffc_advisor_assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'circle', 'ffc_id')
app.ffc_advisor_assignments CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.ffc_advisor_assignments FOR EACH ROW EXECUTE FUNCTION app.touch()
app.ffc_memberships CREATE TRIGGER a_lock BEFORE INSERT OR DELETE OR UPDATE ON app.ffc_memberships FOR EACH ROW EXECUTE FUNCTION app.lock_access_sources('ffc_id')
app.ffc_memberships CREATE TRIGGER m_access_insert AFTER INSERT ON app.ffc_memberships REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.access_of_circles('ffc_id')
app.ffc_memberships CREATE TRIGGER m_access_update AFTER UPDATE ON app.ffc_memberships REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.access_of_circles('ffc_id')
app.ffc_memberships CREATE TRIGGER m_attach AFTER INSERT ON app.ffc_memberships REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.attach_persona()
app.ffc_memberships CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.ffc_memberships REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.ffc_memberships CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.ffc_memberships REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.ffc_memberships CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.ffc_memberships REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.ffc_memberships CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.ffc_memberships REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'circle', 'ffc_id')
app.ffc_memberships CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.ffc_memberships REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'circle', 'ffc_id')
app.ffc_memberships CREATE TRIGGER zz_capture_personas_delete AFTER DELETE ON app.ffc_memberships REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture_personas('circle', 'ffc_id')
app.ffc_memberships CREATE TRIGGER zz_capture_personas_insert AFTER INSERT ON app.ffc_memberships REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture_personas('circle', 'ffc_id')
app.ffc_memberships CREATE TRIGGER zz_capture_personas_update AFTER UPDATE ON app.ffc_memberships REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture_personas('circle', 'ffc_id')
app.ffc_memberships CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.ffc_memberships REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'circle', 'ffc_id')
app.ffc_memberships CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.ffc_memberships FOR EACH ROW EXECUTE FUNCTION app.touch()
app.fwd_family_circles CREATE TRIGGER m_access_insert AFTER INSERT ON app.fwd_family_circles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.access_of_circles('id')
app.fwd_family_circles CREATE TRIGGER m_access_update AFTER UPDATE ON app.fwd_family_circles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.access_of_circles('id')
app.fwd_family_circles CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.fwd_family_circles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.fwd_family_circles CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.fwd_family_circles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.fwd_family_circles CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.fwd_family_circles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.fwd_family_circles CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.fwd_family_circles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'circle', 'id')
app.fwd_family_circles CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.fwd_family_circles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'circle', 'id')
app.fwd_family_circles CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.fwd_family_circles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'circle', 'id')
app.fwd_family_circles CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.fwd_family_circles FOR EACH ROW EXECUTE FUNCTION app.touch()
app.personas CREATE TRIGGER m_owner_names AFTER UPDATE OF display_name ON app.personas FOR EACH ROW WHEN ((old.display_name IS DISTINCT FROM new.display_name)) EXECUTE FUNCTION app.owner_names_of_persona()
app.personas CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.personas REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.personas CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.personas REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.personas CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.personas REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.personas CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.personas REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'many', '')
app.personas CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.personas REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'many', '')
app.personas CREATE TRIGGER zz_capture_names AFTER UPDATE ON app.personas FOR EACH ROW EXECUTE FUNCTION sync.capture_names()
app.personas CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.personas REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'many', '')
app.personas CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.personas FOR EACH ROW EXECUTE FUNCTION app.touch('is_unattached')
app.role_permissions CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.role_permissions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.role_permissions CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.role_permissions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.role_permissions CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.role_permissions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.role_permissions CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.role_permissions FOR EACH ROW EXECUTE FUNCTION app.touch()
app.sync_conflicts CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.sync_conflicts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.sync_conflicts CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.sync_conflicts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.sync_conflicts CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.sync_conflicts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.sync_conflicts CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.sync_conflicts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.sync_conflicts CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.sync_conflicts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.sync_conflicts CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.sync_conflicts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'asset', 'asset_id')
app.sync_conflicts CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.sync_conflicts FOR EACH ROW EXECUTE FUNCTION app.touch()
app.tenant_settings CREATE TRIGGER m_access AFTER UPDATE OF default_level_owner, default_level_beneficiary, default_level_non_beneficiary ON app.tenant_settings FOR EACH ROW EXECUTE FUNCTION app.access_of_tenant()
app.tenant_settings CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.tenant_settings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.tenant_settings CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.tenant_settings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.tenant_settings CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.tenant_settings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.tenant_settings CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.tenant_settings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'tenant', '')
app.tenant_settings CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.tenant_settings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'tenant', '')
app.tenant_settings CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.tenant_settings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'tenant', '')
app.tenant_settings CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.tenant_settings FOR EACH ROW EXECUTE FUNCTION app.touch()
app.tenants CREATE TRIGGER mirror_to_sec AFTER INSERT OR DELETE OR UPDATE ON app.tenants FOR EACH ROW EXECUTE FUNCTION sec.mirror_tenant()
app.tenants CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.tenants REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('tenant_id')
app.tenants CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.tenants REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('tenant_id')
app.tenants CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.tenants REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('tenant_id')
app.tenants CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.tenants FOR EACH ROW EXECUTE FUNCTION app.touch()
app.user_persona_links CREATE TRIGGER a_lock BEFORE INSERT OR DELETE OR UPDATE ON app.user_persona_links FOR EACH ROW EXECUTE FUNCTION app.lock_access_sources('none')
app.user_persona_links CREATE TRIGGER m_access AFTER INSERT OR DELETE OR UPDATE ON app.user_persona_links FOR EACH ROW EXECUTE FUNCTION app.access_of_links()
app.user_persona_links CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.user_persona_links REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.user_persona_links CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.user_persona_links REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.user_persona_links CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.user_persona_links REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.user_persona_links CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.user_persona_links REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'many', '')
app.user_persona_links CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.user_persona_links REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'many', '')
app.user_persona_links CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.user_persona_links REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'many', '')
app.user_persona_links CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.user_persona_links FOR EACH ROW EXECUTE FUNCTION app.touch()
app.user_role_assignments CREATE TRIGGER m_access AFTER INSERT OR DELETE OR UPDATE ON app.user_role_assignments FOR EACH ROW EXECUTE FUNCTION app.access_of_tenant()
app.user_role_assignments CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.user_role_assignments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.user_role_assignments CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.user_role_assignments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.user_role_assignments CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.user_role_assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.user_role_assignments CREATE TRIGGER zz_capture_role AFTER INSERT OR DELETE OR UPDATE ON app.user_role_assignments FOR EACH ROW EXECUTE FUNCTION sync.capture_role()
app.user_role_assignments CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.user_role_assignments FOR EACH ROW EXECUTE FUNCTION app.touch()
app.user_roles CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.user_roles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.user_roles CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.user_roles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.user_roles CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.user_roles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.user_roles CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.user_roles FOR EACH ROW EXECUTE FUNCTION app.touch()
app.users CREATE TRIGGER mirror_to_sec AFTER INSERT OR DELETE OR UPDATE ON app.users FOR EACH ROW EXECUTE FUNCTION sec.mirror_user()
app.users CREATE TRIGGER zz_audit_delete AFTER DELETE ON app.users REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.users CREATE TRIGGER zz_audit_insert AFTER INSERT ON app.users REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.users CREATE TRIGGER zz_audit_update AFTER UPDATE ON app.users REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.record('id')
app.users CREATE TRIGGER zz_capture_delete AFTER DELETE ON app.users REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'many', '')
app.users CREATE TRIGGER zz_capture_insert AFTER INSERT ON app.users REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'many', '')
app.users CREATE TRIGGER zz_capture_names AFTER UPDATE ON app.users FOR EACH ROW EXECUTE FUNCTION sync.capture_names()
app.users CREATE TRIGGER zz_capture_update AFTER UPDATE ON app.users REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sync.capture('id', 'many', '')
app.users CREATE TRIGGER zz_touch BEFORE INSERT OR UPDATE ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch()
audit.audit_log CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON audit.audit_log FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()
audit.audit_log CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON audit.audit_log FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()
audit.audit_log_default CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON audit.audit_log_default FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()
sync.commit CREATE CONSTRAINT TRIGGER close_commit AFTER INSERT ON sync.commit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION sync.close_commit()
sync.commit CREATE CONSTRAINT TRIGGER stamp_commits AFTER UPDATE OF closing ON sync.commit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.closing AND (new.version IS NULL))) EXECUTE FUNCTION sync.stamp_commits()

-- 9 functions
api.sp_add_ffc_member(p_mutation_id uuid, p_membership jsonb) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp a8c1f0c94fce84ec69bd47d3f14d36fe
api.sp_assign_advisor(p_mutation_id uuid, p_assignment jsonb) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp c16231855c5d00dd633f1c104dd83bd6
api.sp_assign_asset_to_persona(p_mutation_id uuid, p_split jsonb, p_expected_version bigint) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp af922810155c167ff2c783423bfb6476
api.sp_calculate_net_worth(p_ffc_id uuid DEFAULT NULL::uuid, p_persona_id uuid DEFAULT NULL::uuid, p_as_of date DEFAULT NULL::date, p_currency text DEFAULT NULL::text) returns TABLE(owner_persona_id uuid, owner_name text, category_code text, currency text, assets_minor bigint, debts_minor bigint, net_minor bigint, unknown_count integer, death_benefit_minor bigint) owner steward_definer definer stable set search_path=pg_catalog, pg_temp 714840cdfbaab539e4524be72f6443af
api.sp_create_asset(p_mutation_id uuid, p_asset jsonb) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp c8dbfc0712dd60efc51e9ee5e6b1decc
api.sp_create_ffc(p_mutation_id uuid, p_circle jsonb) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp cd5a6e53e58a4b2a82964432f9916dc5
api.sp_create_persona(p_mutation_id uuid, p_persona jsonb) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp 74f8ebda4e834bcfbba0bc2c83e29725
api.sp_delete_asset(p_mutation_id uuid, p_request jsonb, p_expected_version bigint) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp 267e6fe9f0dd8f1367173a4f32406c46
api.sp_get_asset_details(p_asset_id uuid) returns jsonb owner steward_definer definer stable set search_path=pg_catalog, pg_temp 2dc3c14c0552fb5daa40351330e5722b
api.sp_get_audit_trail(p_filter jsonb) returns jsonb owner steward_definer definer stable set search_path=pg_catalog, pg_temp c7ae7cac1cd85d867ec92e3514e5f5d6
api.sp_get_ffc_hierarchy(p_ffc_id uuid, p_depth integer DEFAULT 30) returns TABLE(membership_id uuid, persona_id uuid, display_name text, kind text, role text, relation text, birth_on date, death_on date, is_living boolean, generation integer, parent_persona_id uuid, spouse_persona_id uuid) owner steward_definer definer stable set search_path=pg_catalog, pg_temp ca06d02a549f09a061e17b2977b3f24e
api.sp_get_me() returns TABLE(user_id uuid, tenant_id integer, firm_name text, display_name text, email text, firm_role text) owner steward_definer definer stable set search_path=pg_catalog, pg_temp de7013741e23e0bd13f1f096e8ed82df
api.sp_get_operation_versions(p_op_ids uuid[]) returns TABLE(op_id uuid, version bigint) owner steward_definer definer stable set search_path=pg_catalog, pg_temp 3df4491c666722416e060d3edb3f51a7
api.sp_get_persona_assets(p_persona_id uuid, p_as_of date DEFAULT NULL::date, p_interest_class text DEFAULT NULL::text) returns TABLE(asset_id uuid, name text, category_code text, interest_class text, basis_points integer, currency text, status text, is_liability boolean, value_minor bigint, share_minor bigint) owner steward_definer definer stable set search_path=pg_catalog, pg_temp c6fabcbe012ba284ae37a027f3d12192
api.sp_get_sync_clock() returns TABLE(epoch uuid, version bigint, commit_id uuid, server_time timestamp with time zone) owner steward_definer definer stable set search_path=pg_catalog, pg_temp ddcc41ed794fe352cf9153ecf552d3e3
api.sp_link_user_persona(p_mutation_id uuid, p_link jsonb) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp e1b485860bd35f4c64f1d896727e489a
api.sp_pin_valuation(p_mutation_id uuid, p_pin jsonb) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp be30581efca08bb6a5a3418409799ce9
api.sp_pull_changes(p_request jsonb) returns TABLE(page text, record jsonb) owner steward_definer definer stable set search_path=pg_catalog, pg_temp 0e1ded6f54b4191e6ddf8b5603662e83
api.sp_push_changes(p_device_id uuid, p_ops jsonb) returns TABLE(result jsonb) owner steward_definer definer set search_path=pg_catalog, pg_temp 030ecc71ca3f052bebb9ca3fd46439cd
api.sp_record_device_cursor(p_record jsonb) returns void owner steward_definer definer set search_path=pg_catalog, pg_temp ffe546bdde4f81ba601a10e6447fb81d
api.sp_register_device(p_mutation_id uuid, p_device_id uuid, p_name text, p_platform text, p_public_key text) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp c54f982a1046dfef30c6465360e74434
api.sp_resolve_conflict(p_mutation_id uuid, p_decision jsonb) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp 62c8f846a80b9c623b3fad3601e15480
api.sp_revoke_device(p_mutation_id uuid, p_device_id uuid, p_reason text) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp ab3748bfa869308f31e86efeafa9c0b3
api.sp_set_asset_permission(p_mutation_id uuid, p_permission jsonb) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp 53dac5dfb7d40e1453be3efe9a8f38e7
api.sp_set_family_relationship(p_mutation_id uuid, p_relationship jsonb) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp b57b30c467cedf5f1dbf8f5ee38c1bf6
api.sp_set_session_context(p_token text, p_request_id text) returns TABLE(tenant_id integer, user_id uuid, device_id uuid) owner steward_definer definer set search_path=pg_catalog, pg_temp 183571e045abca11908dca968a76c976
api.sp_transfer_asset_ownership(p_mutation_id uuid, p_transfer jsonb, p_expected_version bigint) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp cbcf7a917d36df6702cf99aa378e2577
api.sp_transfer_ffc_ownership(p_mutation_id uuid, p_transfer jsonb, p_expected_version bigint) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp ad3f4496fe1279397594ad47e8462341
api.sp_update_asset(p_mutation_id uuid, p_patch jsonb, p_expected_version bigint) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp 9b5869338fcdaf429fb56f9d69737011
api.sp_update_asset_value(p_mutation_id uuid, p_value jsonb) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp c8bd120fbf541290863dbcf97703f387
api.sp_update_ffc_member_role(p_mutation_id uuid, p_change jsonb, p_expected_version bigint) returns jsonb owner steward_definer definer set search_path=pg_catalog, pg_temp f87fafc74569552ca6f1e39a0e3e2a3c
app.access_of_assignments() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp c872b2ee16f2d98fc57aa93ea99ae049
app.access_of_circles() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp cc54c07aa082c51d74e4798ce0ff365b
app.access_of_links() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp e6456609158c36e80d45735e1edf0c66
app.access_of_shares() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp 9555b0ecad95e6c9ddc1d61d3382a535
app.access_of_tenant() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp 124ea91d3673a29e9b5e7a4bb8fe857e
app.actor_name() returns text owner steward_access definer stable set search_path=pg_catalog, pg_temp b8efd2fa631a878ce0fa038c2c4eece9
app.acts_for(p_persona_id uuid) returns boolean owner steward_access definer stable set search_path=pg_catalog, pg_temp ab226eaa1b6ed56a1a555dd595ac8ff8
app.add_valuation(p_asset_id uuid, p_valuation jsonb) returns uuid owner steward_definer set search_path=pg_catalog, pg_temp 642b30c1287b00fe8c91def17ce2e06b
app.append_only() returns trigger owner steward_owner set search_path=pg_catalog, pg_temp 56fa68c486a0a3ba33ce4ec998111968
app.are_rows(p_rows jsonb, p_columns jsonb, p_maximum integer) returns boolean owner steward_owner immutable set search_path=pg_catalog, pg_temp 168173febfaac688e8f868dc61ea32e5
app.asset_columns() returns text[] owner steward_definer immutable set search_path=pg_catalog, pg_temp 0038962092968a6ef9d4491bd47bbf16
app.attach_persona() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp 69d6a93c8f18bfd8145b868a89dccbf6
app.category_of(p_code text) returns app.asset_categories owner steward_definer stable set search_path=pg_catalog, pg_temp bf3ed42817f15e8e3c8dcb6314bb2b19
app.check_choice(p_field text, p_value text, p_allowed text[]) returns void owner steward_owner immutable set search_path=pg_catalog, pg_temp 0f00acabc9eee4f6ded66d35865637fa
app.check_detail_personas(p_details jsonb) returns void owner steward_definer stable set search_path=pg_catalog, pg_temp 1076af36c9741b3ae365b659158b43e8
app.check_ownership_total() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp 231c703b3fee9bdc1b71ed33773dd85a
app.check_subtype() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp 541d399c99eae89a3bbd0a134607a5f5
app.check_valuation() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp 5392b3ad08797d40d149c20a779e78f8
app.check_version(p_actual bigint, p_expected bigint) returns void owner steward_owner immutable set search_path=pg_catalog, pg_temp 96f96683373d75c9b226d3686091fa98
app.checked_asset_fields(p_fields jsonb, p_base jsonb DEFAULT NULL::jsonb) returns jsonb owner steward_definer stable set search_path=pg_catalog, pg_temp 16444cd7466333300cd4087cbeeaf964
app.checked_object(p_input jsonb, p_kinds jsonb, p_optional text[] DEFAULT '{}'::text[]) returns void owner steward_owner stable set search_path=pg_catalog, pg_temp cfe5f9e3da1edb374056a3966920e06c
app.checked_row(p_table regclass, p_input jsonb, p_path text, p_columns text[], p_base jsonb DEFAULT NULL::jsonb) returns jsonb owner steward_owner stable set search_path=pg_catalog, pg_temp 9ea3aa4622858fb84ed6ef8918dd1d91
app.checked_shares(p_shares jsonb) returns SETOF app.asset_ownerships owner steward_definer stable set search_path=pg_catalog, pg_temp 703905714f3229369fae90b790f33d7d
app.current_valuation(p_asset_id uuid, p_as_of date) returns SETOF app.asset_valuations owner steward_access stable set search_path=pg_catalog, pg_temp c24032ad9941e6ef95368aa8037a86f5
app.date_of(p_text text) returns date owner steward_owner immutable set search_path=pg_catalog, pg_temp 064d6b016cb066bf3fdab021acdd7906
app.details_of(p_table text, p_asset_id uuid) returns jsonb owner steward_definer stable set search_path=pg_catalog, pg_temp 0b8b2dae3c40395b7266bd2dba1d53d9
app.device_name() returns text owner steward_access definer stable set search_path=pg_catalog, pg_temp f9f41334d8140201d5eb89fc5de2b1db
app.editable_columns(p_table regclass) returns text[] owner steward_definer stable set search_path=pg_catalog, pg_temp 280d2d3fd4aa04996686c536656c11a0
app.end_access() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp 3bbe5efddb2693b938fc794eb8e17024
app.firm_role_of(p_user_id uuid) returns text owner steward_access definer stable set search_path=pg_catalog, pg_temp a821a261b56f6e59866498b82fd55dea
app.fix_category() returns trigger owner steward_access set search_path=pg_catalog, pg_temp 735dc4665031f4e0917b67409cdccea8
app.holdings(p_persona_ids uuid[], p_as_of date, p_currency text) returns TABLE(asset_id uuid, persona_id uuid, interest_class text, basis_points integer, value_minor bigint, share_minor bigint) owner steward_definer stable set search_path=pg_catalog, pg_temp 0befc92014be065d7715e6e6f6ec8f23
app.insert_details(p_table text, p_asset_id uuid, p_details jsonb) returns void owner steward_definer set search_path=pg_catalog, pg_temp 040a7b217e4901ac09120b04f191ad1a
app.instant_of(p_text text) returns timestamp with time zone owner steward_owner stable set search_path=pg_catalog, pg_temp 56518684b4298ad06835426b8e3f12e6
app.is_cell(p_value jsonb, p_kind text) returns boolean owner steward_owner immutable set search_path=pg_catalog, pg_temp 817d3342cf51d9212d8770e8bb1d6599
app.is_circle_in_creation(p_ffc_id uuid) returns boolean owner steward_access definer stable set search_path=pg_catalog, pg_temp c71283c5816b8cc42e2113e13273a98e
app.is_currency(p_code text) returns boolean owner steward_owner immutable set search_path=pg_catalog, pg_temp 75e13b93772150e07f4595167e706612
app.is_in_creation(p_asset_id uuid) returns boolean owner steward_access definer stable set search_path=pg_catalog, pg_temp e1adbd25c9ca3224e8671f5d97f576ca
app.is_staff() returns boolean owner steward_access stable set search_path=pg_catalog, pg_temp 708cedb45234af41233bdd265cb748da
app.is_vehicle_identification_number(p_text text) returns boolean owner steward_owner immutable set search_path=pg_catalog, pg_temp 492b38f31a344dcec76fad609b303ac4
app.is_wholly_own(p_ffc_id uuid, p_shares jsonb) returns boolean owner steward_access definer stable set search_path=pg_catalog, pg_temp 807387c150c22c8e5fcb9285340ceb47
app.level_on(p_kind text, p_id uuid) returns text owner steward_definer stable set search_path=pg_catalog, pg_temp a1f81bd1d701eb84ad67a38102adfdf4
app.level_rank(p_level text) returns integer owner steward_owner immutable set search_path=pg_catalog, pg_temp 64bbd2a9da2678e6f5798939ddd80c46
app.liability_of_debt() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp 3bcf331f7b711487c20bd7cf30939067
app.lock_access_sources() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp b6e9346feb32d4b49d338f3a6f89b52f
app.lock_asset(p_asset_id uuid, p_needed text) returns app.assets owner steward_definer set search_path=pg_catalog, pg_temp 521e4c8f39691a19f8635db9f5bc5432
app.lock_asset_of_share() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp 29c0380beb8db7b6be72376a12250f62
app.may(p_permission text) returns boolean owner steward_access definer stable set search_path=pg_catalog, pg_temp bf9207372121c36b07e501355ae4fb25
app.method_rank(p_method text) returns integer owner steward_access immutable set search_path=pg_catalog, pg_temp 1c6620203d79cfbdfb9d46fcaade206e
app.not_in_future() returns trigger owner steward_access set search_path=pg_catalog, pg_temp 13f2d7308499fba57ed4bbb055ee335d
app.outside_window(p_has_window boolean, p_from timestamp with time zone, p_until timestamp with time zone) returns TABLE(valid_from timestamp with time zone, valid_until timestamp with time zone) owner steward_access immutable b232c4aa66d814c0521325b3cadce065
app.owner_names_of_persona() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp 63ffee3f2b50ae86725a447d792e9161
app.owner_names_of_shares() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp 520366b5594a54b73425d5b38dc1fa5e
app.owns_circle(p_ffc_id uuid DEFAULT NULL::uuid) returns boolean owner steward_access definer stable set search_path=pg_catalog, pg_temp 7f88dd898f3b8c729f7331ce69fe97f8
app.persona_level(p_asset_id uuid, p_persona_id uuid) returns text owner steward_access definer stable set search_path=pg_catalog, pg_temp 36c743072ab120e3ad777fc5a0e07f71
app.persona_name(p_persona_id uuid) returns text owner steward_access definer stable set search_path=pg_catalog, pg_temp b5b7cf7d4da18a5efae2dab1db66fbd2
app.policy(p_table regclass, p_name text, p_command text, p_role text, p_condition text, p_comment text) returns void owner steward_owner set search_path=pg_catalog, pg_temp b2e9f79cfb61df424958b94135a17e11
app.problem_of(p_value jsonb, p_type text) returns text owner steward_owner stable set search_path=pg_catalog, pg_temp 89323732ee45a01020e51702a8546dca
app.profile_of_actor() returns TABLE(user_id uuid, tenant_id integer, firm_name text, display_name text, email text, firm_role text) owner steward_access definer stable set search_path=pg_catalog, pg_temp 3d1ad1f933324ed0d660c04ed1316f85
app.provision_tenant(p_tenant_id integer, p_name text, p_time_zone text DEFAULT 'America/New_York'::text, p_currency text DEFAULT 'USD'::text, p_accent_colour text DEFAULT NULL::text) returns void owner steward_owner set search_path=pg_catalog, pg_temp b2e941ec2bf960ffcb2411cc029c1e9d
app.provision_user(p_user_id uuid, p_cognito_sub text, p_email text, p_display_name text, p_role text DEFAULT NULL::text) returns void owner steward_owner set search_path=pg_catalog, pg_temp de52b0c8958ec614eac482159f58de89
app.raises_oneself(p_asset_id uuid, p_persona_id uuid, p_interest_class text) returns boolean owner steward_access definer stable set search_path=pg_catalog, pg_temp a93585eee5f7f81bdc226812a1a6ab3e
app.refresh_access(p_assets uuid[], p_circles uuid[], p_user uuid DEFAULT NULL::uuid) returns void owner steward_access definer set search_path=pg_catalog, pg_temp c8f9628f32191e8a3f59afa5e2d72c89
app.refresh_asset_values(p_assets uuid[]) returns void owner steward_access definer set search_path=pg_catalog, pg_temp 24ffab3b3e91d84272270dd99b4045f9
app.refresh_owner_names(p_assets uuid[]) returns void owner steward_access definer set search_path=pg_catalog, pg_temp 9cc7559d1ac063d25bd7f8564475beb2
app.refuse(p_fields jsonb, p_message text DEFAULT 'The input is not valid.'::text) returns void owner steward_owner immutable set search_path=pg_catalog, pg_temp e0f9375d4502589aeb2d7f302c395f55
app.require_level(p_kind text, p_id uuid, p_needed text) returns text owner steward_definer stable set search_path=pg_catalog, pg_temp 01f7b6f33e4ae35d2ea09370cb363b0c
app.require_not_deleted(p_asset app.assets) returns void owner steward_definer immutable set search_path=pg_catalog, pg_temp 1c8d538669bccc9740d3646a833b8519
app.require_persona(p_persona_id uuid, p_must_be_active boolean DEFAULT false) returns app.personas owner steward_definer stable set search_path=pg_catalog, pg_temp 574cd9c212e8f49ee100114299181d61
app.require_persona_beyond_outline(p_persona_id uuid) returns void owner steward_definer stable set search_path=pg_catalog, pg_temp 9e1600ef56d2539abbb538ad505298db
app.rows_total(p_rows jsonb, p_column text) returns bigint owner steward_owner immutable set search_path=pg_catalog, pg_temp 650dbd7c9a38f4c8dcabc09c3375fd97
app.set_split(p_asset app.assets, p_shares jsonb, p_kind text, p_outcome text, p_effective_on date, p_note text DEFAULT NULL::text, p_conflict_id uuid DEFAULT NULL::uuid) returns void owner steward_definer set search_path=pg_catalog, pg_temp d9484382bf5a6abaaf41d628662dc5f9
app.shares_of(p_asset_id uuid) returns jsonb owner steward_definer stable set search_path=pg_catalog, pg_temp 43f31585ca6d634be366302fa3ad7d54
app.shares_on(p_asset_id uuid, p_as_of date) returns jsonb owner steward_definer stable set search_path=pg_catalog, pg_temp b554d24eb0a3bbfef675ec2a275d30dc
app.split_minor(p_amount bigint, p_ids uuid[], p_basis_points integer[]) returns TABLE(id uuid, amount_minor bigint) owner steward_owner immutable set search_path=pg_catalog, pg_temp f081f19512c30070b57e74a5a645cb31
app.staff_ids() returns uuid[] owner steward_access definer stable set search_path=pg_catalog, pg_temp ba3d9436543bb8ce8a76bb662763176c
app.standard_policies(p_table regclass) returns void owner steward_owner set search_path=pg_catalog, pg_temp 3682dcfbc830e0d25f2cbabfe9d8307e
app.standard_triggers(p_table regclass, p_key text DEFAULT 'id'::text, p_unversioned text[] DEFAULT '{}'::text[], p_sensitive text[] DEFAULT '{}'::text[]) returns void owner steward_owner set search_path=pg_catalog, pg_temp ad76b82fe8f628a213aceb295aed89be
app.today() returns date owner steward_access definer stable set search_path=pg_catalog, pg_temp 90a331fcdb7e41ec27f2d0df54596e32
app.touch() returns trigger owner steward_owner set search_path=pg_catalog, pg_temp 3865b2725610757d12ba7ef7f26d5f5e
app.user_name(p_user_id uuid) returns text owner steward_access definer stable set search_path=pg_catalog, pg_temp 2cef48b2d2b7d1c60ba5aca2376a7ec6
app.values_of_valuations() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp 2af8e11bc0b1dcb96793966e4c5d4c75
app.write_split_history(p_asset_id uuid, p_kind text, p_outcome text, p_effective_on date, p_before jsonb, p_after jsonb, p_note text DEFAULT NULL::text, p_conflict_id uuid DEFAULT NULL::uuid) returns uuid owner steward_definer set search_path=pg_catalog, pg_temp fb0542afe0069a8ba326fa60d58949fb
audit.changed(p_old jsonb, p_new jsonb) returns jsonb owner steward_audit immutable set search_path=pg_catalog, pg_temp e4b78221dbd1f17738df4471d1142491
audit.keyed_hash(p_value text) returns text owner steward_audit definer stable set search_path=pg_catalog, pg_temp cc0fc4d875964c7f096d52ffd179b8d1
audit.last_change(p_table text, p_row_id text, p_fields text[]) returns TABLE(user_id uuid, device_id uuid, at timestamp with time zone) owner steward_audit definer stable set search_path=pg_catalog, pg_temp f8716402451c40ae2b7cd2faa44f9050
audit.make_partitions(p_months_ahead integer) returns integer owner steward_audit definer set search_path=pg_catalog, pg_temp a0a016e7a7c7f444c742fe1c1e30070b
audit.record() returns trigger owner steward_audit definer set search_path=pg_catalog, pg_temp; enable_nestloop=off b043c61b2276e769c143a924e87b474f
audit.redact(p_row jsonb, p_sensitive text[]) returns jsonb owner steward_audit stable set search_path=pg_catalog, pg_temp 840afaadab933dc55c08049eebbc71d2
audit.refuse_change() returns trigger owner steward_audit set search_path=pg_catalog, pg_temp 329040757d674e3f383331eb56c08a50
audit.trail(p_asset_id uuid, p_ffc_id uuid, p_user_id uuid, p_from timestamp with time zone, p_until timestamp with time zone, p_before bigint, p_limit integer) returns TABLE(id bigint, at timestamp with time zone, action text, table_name text, row_id text, user_id uuid, device_id uuid, before jsonb, after jsonb) owner steward_audit definer stable set search_path=pg_catalog, pg_temp 5a852197c16905a4c9c7d42cf579b7ed
sec.actor() returns uuid owner steward_ctx stable 9a641b60098d00b7794831c3063a6364
sec.close(p_session_token text) returns boolean owner steward_ctx definer set search_path=pg_catalog, pg_temp ec4a6ada5f638006118635708f250a12
sec.context_part(p_number integer) returns text owner steward_ctx definer stable set search_path=pg_catalog, pg_temp a97ccd4ad655bb2aa1a11762cfa1be72
sec.device() returns uuid owner steward_ctx stable 56d12c9489d8891734744165173618c9
sec.is_system() returns boolean owner steward_ctx stable a84cb6d33b7973c319326d54f9238443
sec.mac(p_message text) returns text owner steward_ctx definer stable set search_path=pg_catalog, pg_temp e7cc9ccfe339acb8a315a2d415f0b269
sec.mirror_device() returns trigger owner steward_ctx definer set search_path=pg_catalog, pg_temp d9c40700987e6a468697bed180576fc4
sec.mirror_tenant() returns trigger owner steward_ctx definer set search_path=pg_catalog, pg_temp 658b4702e91e7242370a741f0e999663
sec.mirror_user() returns trigger owner steward_ctx definer set search_path=pg_catalog, pg_temp e381b421a051082fe9bc730fce64d523
sec.open(p_cognito_sub text, p_device_id uuid DEFAULT NULL::uuid, p_expires_at timestamp with time zone DEFAULT NULL::timestamp with time zone) returns TABLE(session_token text, tenant_id integer, user_id uuid, expires_at timestamp with time zone) owner steward_ctx definer set search_path=pg_catalog, pg_temp 7cf79920861fe5d6343200555b1a97e4
sec.request() returns text owner steward_ctx stable 8fac45cb860b8b42c5ff3c3c03503e63
sec.revoke(p_cognito_sub text, p_device_id uuid DEFAULT NULL::uuid) returns integer owner steward_ctx definer set search_path=pg_catalog, pg_temp e97c94f0af8b97f039f5afc4bd40550f
sec.session() returns uuid owner steward_ctx stable c98247bb3caa204b4ca589ea64ae89b4
sec.system_context(p_tenant_id integer, p_reason text, p_user_id uuid DEFAULT NULL::uuid) returns void owner steward_ctx definer set search_path=pg_catalog, pg_temp 8f3d6e5698f52f2d4dfa638288b4d90c
sec.tid() returns integer owner steward_ctx stable bb84ce577601a5f941459bbefb8cc552
sec.uid() returns uuid owner steward_ctx stable 5e284583b19b98b908db70bde799b979
sec.use(p_session_token text, p_request_id text) returns TABLE(tenant_id integer, user_id uuid, device_id uuid) owner steward_ctx definer set search_path=pg_catalog, pg_temp 6c17dc18e7a20f463f65f2b32fb36ccc
sync.access_changed(p_version bigint, p_since timestamp with time zone) returns boolean owner steward_definer stable set search_path=pg_catalog, pg_temp bde32ecfc44d2bc9958f551af42dc2cc
sync.apply_create_asset(p_op jsonb) returns jsonb owner steward_definer set search_path=pg_catalog, pg_temp 3a27a8ed05dd1d5fbb8f3a6e5f0cc3d1
sync.apply_delete(p_op jsonb) returns jsonb owner steward_definer set search_path=pg_catalog, pg_temp 701361ab103064ef742874df5dc1b3e9
sync.apply_fields(p_op jsonb) returns jsonb owner steward_definer set search_path=pg_catalog, pg_temp ff252b694ce9f4cc5b4a4d59f151e8cc
sync.apply_op(p_op jsonb) returns jsonb owner steward_definer set search_path=pg_catalog, pg_temp ae96efafff7c9746556e0a6e78ef940a
sync.apply_split(p_op jsonb) returns jsonb owner steward_definer set search_path=pg_catalog, pg_temp f593567032e8a985ce606848b0fec8d5
sync.begin_epoch(p_tenant_id integer, p_reason text) returns uuid owner steward_sync definer set search_path=pg_catalog, pg_temp 5357fc4cdc8a9462e2a205eee9a53fd2
sync.canonical_shares(p_shares jsonb) returns jsonb owner steward_definer immutable set search_path=pg_catalog, pg_temp 6b4661aee98f84680b28259d60f38a37
sync.capture() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp; enable_nestloop=off c6a333a55caf6c5202e25bf7f219c75a
sync.capture_names() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp 598ad14bc53d753506b4b87429432861
sync.capture_personas() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp 120c2cd243d0fb78555bcf99e755e700
sync.capture_role() returns trigger owner steward_access definer set search_path=pg_catalog, pg_temp b93e53756089a15ff6a96977a91e89a2
sync.changed_keys(p_from bigint, p_to bigint, p_after_table text, p_after_row text, p_limit integer) returns TABLE(table_name text, ids uuid[], before jsonb, key_count integer, last_row text) owner steward_definer stable set search_path=pg_catalog, pg_temp df38f265ec906874bd23d3a10f19d1a7
sync.changed_part(p_table text, p_ids uuid[], p_before jsonb, p_device uuid, p_held jsonb, OUT put text, OUT row_scopes text, OUT del text) returns record owner steward_definer stable set search_path=pg_catalog, pg_temp b59fd5f463c2dadcdca9c3b215e74191
sync.close_commit() returns trigger owner steward_sync definer set search_path=pg_catalog, pg_temp 82678c6d276e338406a722e4428ff072
sync.device_name(p_device_id uuid) returns text owner steward_access definer stable set search_path=pg_catalog, pg_temp af5609468c5a29fbef81cf0903b8e04a
sync.estimated_rows() returns bigint owner steward_definer stable set search_path=pg_catalog, pg_temp 571eff4ee6cdc42f207822c44ae89a5e
sync.field_group(p_table text, p_field text) returns text owner steward_definer immutable set search_path=pg_catalog, pg_temp c6e641fabe0b10723432f0af6da81839
sync.field_units(p_table text, p_patch jsonb, p_base jsonb, p_row jsonb, p_own jsonb) returns TABLE(unit text, fields text[], is_theirs boolean, is_same boolean) owner steward_definer stable set search_path=pg_catalog, pg_temp a558abf11f943ed8edbebe713e111893
sync.finish(p_mutation_id uuid, p_result jsonb) returns jsonb owner steward_definer set search_path=pg_catalog, pg_temp 6b7c54e65e70d4ea98d53b27d24a0989
sync.instant(p_at timestamp with time zone) returns text owner steward_definer immutable set search_path=pg_catalog, pg_temp 9e32ccf66b2a6bc274a9b9bf39e9685a
sync.join_parts(p_parts text[]) returns text owner steward_definer immutable set search_path=pg_catalog, pg_temp 63c915f4f67355a3bac16c9efda3a8c9
sync.level_of(p_user_id uuid, p_asset_id uuid) returns text owner steward_access definer stable set search_path=pg_catalog, pg_temp e41be54c8d1ab9738c0ce5001e4f73a2
sync.normal_fields(p_table text, p_fields jsonb) returns jsonb owner steward_definer stable set search_path=pg_catalog, pg_temp 42cd31015a4d16f6f3158f599d37f1d8
sync.open_commit(p_tenant_id integer) returns uuid owner steward_sync definer set search_path=pg_catalog, pg_temp 4d07eda5f113cf3ce615df9644787ab5
sync.open_conflict(p_op jsonb, p_asset_id uuid, p_unit text, p_base jsonb, p_mine jsonb, p_theirs jsonb, p_their_user uuid, p_their_name text, p_their_device text, p_their_at timestamp with time zone) returns uuid owner steward_definer set search_path=pg_catalog, pg_temp d1c270ac9a20c82ba332f78c4ba74a59
sync.open_field_conflict(p_op jsonb, p_asset_id uuid, p_table text, p_unit text, p_fields text[], p_row jsonb) returns uuid owner steward_definer set search_path=pg_catalog, pg_temp 7d7aa8dbd8be79aa4af9c352447cc6e6
sync.open_split_conflict(p_op jsonb, p_asset_id uuid, p_mine jsonb) returns uuid owner steward_definer set search_path=pg_catalog, pg_temp eafab98ac50dd7cf3dc34e1bc3d5fbae
sync.own_effect(p_asset_id uuid, p_row_version bigint, OUT fields jsonb, OUT split jsonb, OUT row_version bigint) returns record owner steward_definer stable set search_path=pg_catalog, pg_temp 341966f1be9400f0d1de32485db5b47b
sync.page_text(p_mode text, p_epoch uuid, p_version bigint, p_commit uuid, p_done boolean) returns text owner steward_definer stable set search_path=pg_catalog, pg_temp 24eacf856ec946f3753f0b35ba5a6cde
sync.permitted_scopes() returns TABLE(scope text, level text) owner steward_definer stable set search_path=pg_catalog, pg_temp d229ff1083757286cd5f9f21577f48dd
sync.push_one(p_op jsonb) returns jsonb owner steward_definer set search_path=pg_catalog, pg_temp e760cecd77865e000bb37115f9aaba8e
sync.read_token(p_token text) returns jsonb owner steward_definer stable set search_path=pg_catalog, pg_temp 62aaa3df2f15ed3085231f3bd8f57b76
sync.refresh_conflict(p_conflict_id uuid) returns void owner steward_definer set search_path=pg_catalog, pg_temp ecada6f82a0c08d863fc539469b4d393
sync.refusal(p_op jsonb, p_code text, p_message text, p_detail text) returns jsonb owner steward_definer immutable set search_path=pg_catalog, pg_temp 3d097e9ba331dce97e9a4423884aab5d
sync.replayed(p_mutation_id uuid, p_name text, p_args jsonb) returns jsonb owner steward_definer set search_path=pg_catalog, pg_temp c1849bcadc3001a7162c5266f8a6fcaf
sync.replicated() returns TABLE(position_number integer, table_name text, scope_kind text, from_rank integer) owner steward_definer immutable set search_path=pg_catalog, pg_temp 7ba887c0c7d9a6035ba394f7179d521d
sync.rows_in_scopes(p_table text, p_scopes text[]) returns uuid[] owner steward_access definer stable set search_path=pg_catalog, pg_temp 63225056d08f8b3d4fe703bf83e53eca
sync.scopes_digest(p_scopes jsonb) returns text owner steward_definer immutable set search_path=pg_catalog, pg_temp f27569e3d5cbc55f9e9672418f6a3ecf
sync.scopes_of_many(p_table text, p_row jsonb) returns text[] owner steward_access definer stable set search_path=pg_catalog, pg_temp 70aa9f8680f579218329ad95961707bd
sync.scopes_of_persona(p_persona_id uuid) returns text[] owner steward_access definer stable set search_path=pg_catalog, pg_temp 40df401f3e7cb00baf62a7e894e2edd2
sync.shares_after_transfer(p_shares jsonb, p_args jsonb) returns jsonb owner steward_definer immutable set search_path=pg_catalog, pg_temp ae2651276d586eb8af4b5c4f41b61e83
sync.snapshot_part(p_table text, p_kind text, p_after uuid, p_ids uuid[], p_limit integer, OUT row_count integer, OUT last_id uuid, OUT put text, OUT row_scopes text) returns record owner steward_definer stable set search_path=pg_catalog, pg_temp 649b028a317cc65910d5a3e8a21519dd
sync.stamp_commits() returns trigger owner steward_sync definer set search_path=pg_catalog, pg_temp 1a7d10d97199de5d3b2d7cfec4fce989
sync.unit_now(p_conflict app.sync_conflicts) returns jsonb owner steward_definer stable set search_path=pg_catalog, pg_temp 21fad1e14dc8a9ae0c934ca174852a3d
sync.unit_table(p_conflict app.sync_conflicts) returns text owner steward_definer stable set search_path=pg_catalog, pg_temp ee891879bebc1111d823fd126d06944f
sync.viewer_rank(p_kind text, p_id uuid) returns TABLE(rank integer) owner steward_definer stable 51ebae519c0f25a9f812b4f6b32d7a12
sync.viewer_scopes_of_persona(p_persona_id uuid, p_from_rank integer) returns TABLE(scopes text[], rank integer) owner steward_definer stable d3c097ab4d5df974be51b1df1fdb2411
sync.viewer_scopes_of_user(p_user_id uuid) returns TABLE(scopes text[], rank integer) owner steward_definer stable 77511c89e2b7e89e265490db7cb0ff07
sync.wire_value(p_table text, p_field text, p_value jsonb) returns jsonb owner steward_definer stable set search_path=pg_catalog, pg_temp dacfdafc6f68d04603ee7a0ef17e7bd8

-- 9a grants
column app.assets.current_valuation_id to steward_access: UPDATE
column app.assets.current_value_as_of to steward_access: UPDATE
column app.assets.current_value_method to steward_access: UPDATE
column app.assets.current_value_minor to steward_access: UPDATE
column app.assets.is_liability to steward_access: UPDATE
column app.assets.owner_names to steward_access: UPDATE
column app.assets.row_version to steward_access: UPDATE
column app.assets.updated_at to steward_access: UPDATE
column app.assets.year_open_value_minor to steward_access: UPDATE
column app.fwd_family_circles.updated_at to steward_access: UPDATE
column app.personas.is_unattached to steward_access: UPDATE
column app.personas.row_version to steward_access: UPDATE
column app.personas.updated_at to steward_access: UPDATE
function api.sp_add_ffc_member(p_mutation_id uuid, p_membership jsonb) to steward_app: EXECUTE
function api.sp_add_ffc_member(p_mutation_id uuid, p_membership jsonb) to steward_definer: EXECUTE
function api.sp_assign_advisor(p_mutation_id uuid, p_assignment jsonb) to steward_app: EXECUTE
function api.sp_assign_advisor(p_mutation_id uuid, p_assignment jsonb) to steward_definer: EXECUTE
function api.sp_assign_asset_to_persona(p_mutation_id uuid, p_split json to steward_app: EXECUTE
function api.sp_assign_asset_to_persona(p_mutation_id uuid, p_split json to steward_definer: EXECUTE
function api.sp_calculate_net_worth(p_ffc_id uuid, p_persona_id uuid, p_ to steward_app: EXECUTE
function api.sp_calculate_net_worth(p_ffc_id uuid, p_persona_id uuid, p_ to steward_definer: EXECUTE
function api.sp_create_asset(p_mutation_id uuid, p_asset jsonb) to steward_app: EXECUTE
function api.sp_create_asset(p_mutation_id uuid, p_asset jsonb) to steward_definer: EXECUTE
function api.sp_create_ffc(p_mutation_id uuid, p_circle jsonb) to steward_app: EXECUTE
function api.sp_create_ffc(p_mutation_id uuid, p_circle jsonb) to steward_definer: EXECUTE
function api.sp_create_persona(p_mutation_id uuid, p_persona jsonb) to steward_app: EXECUTE
function api.sp_create_persona(p_mutation_id uuid, p_persona jsonb) to steward_definer: EXECUTE
function api.sp_delete_asset(p_mutation_id uuid, p_request jsonb, p_expe to steward_app: EXECUTE
function api.sp_delete_asset(p_mutation_id uuid, p_request jsonb, p_expe to steward_definer: EXECUTE
function api.sp_get_asset_details(p_asset_id uuid) to steward_app: EXECUTE
function api.sp_get_asset_details(p_asset_id uuid) to steward_definer: EXECUTE
function api.sp_get_audit_trail(p_filter jsonb) to steward_app: EXECUTE
function api.sp_get_audit_trail(p_filter jsonb) to steward_definer: EXECUTE
function api.sp_get_ffc_hierarchy(p_ffc_id uuid, p_depth integer) to steward_app: EXECUTE
function api.sp_get_ffc_hierarchy(p_ffc_id uuid, p_depth integer) to steward_definer: EXECUTE
function api.sp_get_me() to steward_app: EXECUTE
function api.sp_get_me() to steward_definer: EXECUTE
function api.sp_get_operation_versions(p_op_ids uuid[]) to steward_app: EXECUTE
function api.sp_get_operation_versions(p_op_ids uuid[]) to steward_definer: EXECUTE
function api.sp_get_persona_assets(p_persona_id uuid, p_as_of date, p_in to steward_app: EXECUTE
function api.sp_get_persona_assets(p_persona_id uuid, p_as_of date, p_in to steward_definer: EXECUTE
function api.sp_get_sync_clock() to steward_app: EXECUTE
function api.sp_get_sync_clock() to steward_definer: EXECUTE
function api.sp_link_user_persona(p_mutation_id uuid, p_link jsonb) to steward_app: EXECUTE
function api.sp_link_user_persona(p_mutation_id uuid, p_link jsonb) to steward_definer: EXECUTE
function api.sp_pin_valuation(p_mutation_id uuid, p_pin jsonb) to steward_app: EXECUTE
function api.sp_pin_valuation(p_mutation_id uuid, p_pin jsonb) to steward_definer: EXECUTE
function api.sp_pull_changes(p_request jsonb) to steward_app: EXECUTE
function api.sp_pull_changes(p_request jsonb) to steward_definer: EXECUTE
function api.sp_push_changes(p_device_id uuid, p_ops jsonb) to steward_app: EXECUTE
function api.sp_push_changes(p_device_id uuid, p_ops jsonb) to steward_definer: EXECUTE
function api.sp_record_device_cursor(p_record jsonb) to steward_app: EXECUTE
function api.sp_record_device_cursor(p_record jsonb) to steward_definer: EXECUTE
function api.sp_register_device(p_mutation_id uuid, p_device_id uuid, p_ to steward_app: EXECUTE
function api.sp_register_device(p_mutation_id uuid, p_device_id uuid, p_ to steward_definer: EXECUTE
function api.sp_resolve_conflict(p_mutation_id uuid, p_decision jsonb) to steward_app: EXECUTE
function api.sp_resolve_conflict(p_mutation_id uuid, p_decision jsonb) to steward_definer: EXECUTE
function api.sp_revoke_device(p_mutation_id uuid, p_device_id uuid, p_re to steward_app: EXECUTE
function api.sp_revoke_device(p_mutation_id uuid, p_device_id uuid, p_re to steward_definer: EXECUTE
function api.sp_set_asset_permission(p_mutation_id uuid, p_permission js to steward_app: EXECUTE
function api.sp_set_asset_permission(p_mutation_id uuid, p_permission js to steward_definer: EXECUTE
function api.sp_set_family_relationship(p_mutation_id uuid, p_relationsh to steward_app: EXECUTE
function api.sp_set_family_relationship(p_mutation_id uuid, p_relationsh to steward_definer: EXECUTE
function api.sp_set_session_context(p_token text, p_request_id text) to steward_app: EXECUTE
function api.sp_set_session_context(p_token text, p_request_id text) to steward_definer: EXECUTE
function api.sp_set_session_context(p_token text, p_request_id text) to steward_worker: EXECUTE
function api.sp_transfer_asset_ownership(p_mutation_id uuid, p_transfer  to steward_app: EXECUTE
function api.sp_transfer_asset_ownership(p_mutation_id uuid, p_transfer  to steward_definer: EXECUTE
function api.sp_transfer_ffc_ownership(p_mutation_id uuid, p_transfer js to steward_app: EXECUTE
function api.sp_transfer_ffc_ownership(p_mutation_id uuid, p_transfer js to steward_definer: EXECUTE
function api.sp_update_asset(p_mutation_id uuid, p_patch jsonb, p_expect to steward_app: EXECUTE
function api.sp_update_asset(p_mutation_id uuid, p_patch jsonb, p_expect to steward_definer: EXECUTE
function api.sp_update_asset_value(p_mutation_id uuid, p_value jsonb) to steward_app: EXECUTE
function api.sp_update_asset_value(p_mutation_id uuid, p_value jsonb) to steward_definer: EXECUTE
function api.sp_update_ffc_member_role(p_mutation_id uuid, p_change json to steward_app: EXECUTE
function api.sp_update_ffc_member_role(p_mutation_id uuid, p_change json to steward_definer: EXECUTE
function app.access_of_assignments() to steward_access: EXECUTE
function app.access_of_assignments() to steward_owner: EXECUTE
function app.access_of_circles() to steward_access: EXECUTE
function app.access_of_circles() to steward_owner: EXECUTE
function app.access_of_links() to steward_access: EXECUTE
function app.access_of_links() to steward_owner: EXECUTE
function app.access_of_shares() to steward_access: EXECUTE
function app.access_of_shares() to steward_owner: EXECUTE
function app.access_of_tenant() to steward_access: EXECUTE
function app.access_of_tenant() to steward_owner: EXECUTE
function app.actor_name() to steward_access: EXECUTE
function app.actor_name() to steward_definer: EXECUTE
function app.acts_for(p_persona_id uuid) to steward_access: EXECUTE
function app.acts_for(p_persona_id uuid) to steward_definer: EXECUTE
function app.add_valuation(p_asset_id uuid, p_valuation jsonb) to steward_definer: EXECUTE
function app.append_only() to steward_owner: EXECUTE
function app.are_rows(p_rows jsonb, p_columns jsonb, p_maximum integer) to steward_access: EXECUTE
function app.are_rows(p_rows jsonb, p_columns jsonb, p_maximum integer) to steward_definer: EXECUTE
function app.are_rows(p_rows jsonb, p_columns jsonb, p_maximum integer) to steward_owner: EXECUTE
function app.asset_columns() to steward_definer: EXECUTE
function app.attach_persona() to steward_access: EXECUTE
function app.attach_persona() to steward_owner: EXECUTE
function app.category_of(p_code text) to steward_definer: EXECUTE
function app.check_choice(p_field text, p_value text, p_allowed text[]) to steward_definer: EXECUTE
function app.check_choice(p_field text, p_value text, p_allowed text[]) to steward_owner: EXECUTE
function app.check_detail_personas(p_details jsonb) to steward_definer: EXECUTE
function app.check_ownership_total() to steward_access: EXECUTE
function app.check_ownership_total() to steward_owner: EXECUTE
function app.check_subtype() to steward_access: EXECUTE
function app.check_subtype() to steward_owner: EXECUTE
function app.check_valuation() to steward_access: EXECUTE
function app.check_valuation() to steward_owner: EXECUTE
function app.check_version(p_actual bigint, p_expected bigint) to steward_definer: EXECUTE
function app.check_version(p_actual bigint, p_expected bigint) to steward_owner: EXECUTE
function app.checked_asset_fields(p_fields jsonb, p_base jsonb) to steward_definer: EXECUTE
function app.checked_object(p_input jsonb, p_kinds jsonb, p_optional tex to steward_definer: EXECUTE
function app.checked_object(p_input jsonb, p_kinds jsonb, p_optional tex to steward_owner: EXECUTE
function app.checked_row(p_table regclass, p_input jsonb, p_path text, p to steward_definer: EXECUTE
function app.checked_row(p_table regclass, p_input jsonb, p_path text, p to steward_owner: EXECUTE
function app.checked_shares(p_shares jsonb) to steward_definer: EXECUTE
function app.current_valuation(p_asset_id uuid, p_as_of date) to steward_access: EXECUTE
function app.current_valuation(p_asset_id uuid, p_as_of date) to steward_definer: EXECUTE
function app.date_of(p_text text) to steward_definer: EXECUTE
function app.date_of(p_text text) to steward_owner: EXECUTE
function app.details_of(p_table text, p_asset_id uuid) to steward_definer: EXECUTE
function app.device_name() to steward_access: EXECUTE
function app.device_name() to steward_definer: EXECUTE
function app.editable_columns(p_table regclass) to steward_definer: EXECUTE
function app.end_access() to steward_access: EXECUTE
function app.end_access() to steward_owner: EXECUTE
function app.firm_role_of(p_user_id uuid) to steward_access: EXECUTE
function app.firm_role_of(p_user_id uuid) to steward_definer: EXECUTE
function app.firm_role_of(p_user_id uuid) to steward_owner: EXECUTE
function app.fix_category() to steward_access: EXECUTE
function app.fix_category() to steward_owner: EXECUTE
function app.holdings(p_persona_ids uuid[], p_as_of date, p_currency tex to steward_definer: EXECUTE
function app.insert_details(p_table text, p_asset_id uuid, p_details jso to steward_definer: EXECUTE
function app.instant_of(p_text text) to steward_definer: EXECUTE
function app.instant_of(p_text text) to steward_owner: EXECUTE
function app.is_cell(p_value jsonb, p_kind text) to steward_access: EXECUTE
function app.is_cell(p_value jsonb, p_kind text) to steward_definer: EXECUTE
function app.is_cell(p_value jsonb, p_kind text) to steward_owner: EXECUTE
function app.is_circle_in_creation(p_ffc_id uuid) to steward_access: EXECUTE
function app.is_circle_in_creation(p_ffc_id uuid) to steward_definer: EXECUTE
function app.is_circle_in_creation(p_ffc_id uuid) to steward_owner: EXECUTE
function app.is_currency(p_code text) to steward_access: EXECUTE
function app.is_currency(p_code text) to steward_definer: EXECUTE
function app.is_currency(p_code text) to steward_owner: EXECUTE
function app.is_in_creation(p_asset_id uuid) to steward_access: EXECUTE
function app.is_in_creation(p_asset_id uuid) to steward_definer: EXECUTE
function app.is_in_creation(p_asset_id uuid) to steward_owner: EXECUTE
function app.is_staff() to steward_access: EXECUTE
function app.is_staff() to steward_definer: EXECUTE
function app.is_staff() to steward_owner: EXECUTE
function app.is_vehicle_identification_number(p_text text) to steward_access: EXECUTE
function app.is_vehicle_identification_number(p_text text) to steward_definer: EXECUTE
function app.is_vehicle_identification_number(p_text text) to steward_owner: EXECUTE
function app.is_wholly_own(p_ffc_id uuid, p_shares jsonb) to steward_access: EXECUTE
function app.is_wholly_own(p_ffc_id uuid, p_shares jsonb) to steward_definer: EXECUTE
function app.level_on(p_kind text, p_id uuid) to steward_definer: EXECUTE
function app.level_rank(p_level text) to steward_access: EXECUTE
function app.level_rank(p_level text) to steward_definer: EXECUTE
function app.level_rank(p_level text) to steward_owner: EXECUTE
function app.liability_of_debt() to steward_access: EXECUTE
function app.liability_of_debt() to steward_owner: EXECUTE
function app.lock_access_sources() to steward_access: EXECUTE
function app.lock_access_sources() to steward_owner: EXECUTE
function app.lock_asset(p_asset_id uuid, p_needed text) to steward_definer: EXECUTE
function app.lock_asset_of_share() to steward_access: EXECUTE
function app.lock_asset_of_share() to steward_owner: EXECUTE
function app.may(p_permission text) to steward_access: EXECUTE
function app.may(p_permission text) to steward_audit: EXECUTE
function app.may(p_permission text) to steward_definer: EXECUTE
function app.may(p_permission text) to steward_owner: EXECUTE
function app.method_rank(p_method text) to steward_access: EXECUTE
function app.method_rank(p_method text) to steward_definer: EXECUTE
function app.not_in_future() to steward_access: EXECUTE
function app.not_in_future() to steward_owner: EXECUTE
function app.outside_window(p_has_window boolean, p_from timestamp with  to steward_access: EXECUTE
function app.owner_names_of_persona() to steward_access: EXECUTE
function app.owner_names_of_persona() to steward_owner: EXECUTE
function app.owner_names_of_shares() to steward_access: EXECUTE
function app.owner_names_of_shares() to steward_owner: EXECUTE
function app.owns_circle(p_ffc_id uuid) to steward_access: EXECUTE
function app.owns_circle(p_ffc_id uuid) to steward_definer: EXECUTE
function app.persona_level(p_asset_id uuid, p_persona_id uuid) to steward_access: EXECUTE
function app.persona_level(p_asset_id uuid, p_persona_id uuid) to steward_definer: EXECUTE
function app.persona_name(p_persona_id uuid) to steward_access: EXECUTE
function app.persona_name(p_persona_id uuid) to steward_definer: EXECUTE
function app.policy(p_table regclass, p_name text, p_command text, p_rol to steward_owner: EXECUTE
function app.problem_of(p_value jsonb, p_type text) to steward_definer: EXECUTE
function app.problem_of(p_value jsonb, p_type text) to steward_owner: EXECUTE
function app.profile_of_actor() to steward_access: EXECUTE
function app.profile_of_actor() to steward_definer: EXECUTE
function app.provision_tenant(p_tenant_id integer, p_name text, p_time_z to steward_migrate: EXECUTE
function app.provision_tenant(p_tenant_id integer, p_name text, p_time_z to steward_owner: EXECUTE
function app.provision_user(p_user_id uuid, p_cognito_sub text, p_email  to steward_migrate: EXECUTE
function app.provision_user(p_user_id uuid, p_cognito_sub text, p_email  to steward_owner: EXECUTE
function app.raises_oneself(p_asset_id uuid, p_persona_id uuid, p_intere to steward_access: EXECUTE
function app.raises_oneself(p_asset_id uuid, p_persona_id uuid, p_intere to steward_definer: EXECUTE
function app.refresh_access(p_assets uuid[], p_circles uuid[], p_user uu to steward_access: EXECUTE
function app.refresh_asset_values(p_assets uuid[]) to steward_access: EXECUTE
function app.refresh_owner_names(p_assets uuid[]) to steward_access: EXECUTE
function app.refuse(p_fields jsonb, p_message text) to steward_definer: EXECUTE
function app.refuse(p_fields jsonb, p_message text) to steward_owner: EXECUTE
function app.require_level(p_kind text, p_id uuid, p_needed text) to steward_definer: EXECUTE
function app.require_not_deleted(p_asset app.assets) to steward_definer: EXECUTE
function app.require_persona(p_persona_id uuid, p_must_be_active boolean to steward_definer: EXECUTE
function app.require_persona_beyond_outline(p_persona_id uuid) to steward_definer: EXECUTE
function app.rows_total(p_rows jsonb, p_column text) to steward_access: EXECUTE
function app.rows_total(p_rows jsonb, p_column text) to steward_definer: EXECUTE
function app.rows_total(p_rows jsonb, p_column text) to steward_owner: EXECUTE
function app.set_split(p_asset app.assets, p_shares jsonb, p_kind text,  to steward_definer: EXECUTE
function app.shares_of(p_asset_id uuid) to steward_definer: EXECUTE
function app.shares_on(p_asset_id uuid, p_as_of date) to steward_definer: EXECUTE
function app.split_minor(p_amount bigint, p_ids uuid[], p_basis_points i to steward_access: EXECUTE
function app.split_minor(p_amount bigint, p_ids uuid[], p_basis_points i to steward_definer: EXECUTE
function app.split_minor(p_amount bigint, p_ids uuid[], p_basis_points i to steward_owner: EXECUTE
function app.staff_ids() to steward_access: EXECUTE
function app.staff_ids() to steward_definer: EXECUTE
function app.staff_ids() to steward_owner: EXECUTE
function app.standard_policies(p_table regclass) to steward_owner: EXECUTE
function app.standard_triggers(p_table regclass, p_key text, p_unversion to steward_owner: EXECUTE
function app.today() to steward_access: EXECUTE
function app.today() to steward_definer: EXECUTE
function app.today() to steward_owner: EXECUTE
function app.touch() to steward_owner: EXECUTE
function app.user_name(p_user_id uuid) to steward_access: EXECUTE
function app.user_name(p_user_id uuid) to steward_definer: EXECUTE
function app.values_of_valuations() to steward_access: EXECUTE
function app.values_of_valuations() to steward_owner: EXECUTE
function app.write_split_history(p_asset_id uuid, p_kind text, p_outcome to steward_definer: EXECUTE
function audit.changed(p_old jsonb, p_new jsonb) to steward_audit: EXECUTE
function audit.keyed_hash(p_value text) to steward_audit: EXECUTE
function audit.last_change(p_table text, p_row_id text, p_fields text[]) to steward_audit: EXECUTE
function audit.last_change(p_table text, p_row_id text, p_fields text[]) to steward_definer: EXECUTE
function audit.make_partitions(p_months_ahead integer) to steward_audit: EXECUTE
function audit.make_partitions(p_months_ahead integer) to steward_migrate: EXECUTE
function audit.make_partitions(p_months_ahead integer) to steward_worker: EXECUTE
function audit.record() to steward_audit: EXECUTE
function audit.record() to steward_owner: EXECUTE
function audit.redact(p_row jsonb, p_sensitive text[]) to steward_audit: EXECUTE
function audit.refuse_change() to steward_audit: EXECUTE
function audit.trail(p_asset_id uuid, p_ffc_id uuid, p_user_id uuid, p_f to steward_audit: EXECUTE
function audit.trail(p_asset_id uuid, p_ffc_id uuid, p_user_id uuid, p_f to steward_definer: EXECUTE
function sec.actor() to steward_access: EXECUTE
function sec.actor() to steward_audit: EXECUTE
function sec.actor() to steward_ctx: EXECUTE
function sec.actor() to steward_definer: EXECUTE
function sec.actor() to steward_owner: EXECUTE
function sec.actor() to steward_search: EXECUTE
function sec.actor() to steward_sync: EXECUTE
function sec.close(p_session_token text) to steward_ctx: EXECUTE
function sec.close(p_session_token text) to steward_gate: EXECUTE
function sec.context_part(p_number integer) to steward_access: EXECUTE
function sec.context_part(p_number integer) to steward_audit: EXECUTE
function sec.context_part(p_number integer) to steward_ctx: EXECUTE
function sec.context_part(p_number integer) to steward_definer: EXECUTE
function sec.context_part(p_number integer) to steward_owner: EXECUTE
function sec.context_part(p_number integer) to steward_search: EXECUTE
function sec.context_part(p_number integer) to steward_sync: EXECUTE
function sec.device() to steward_access: EXECUTE
function sec.device() to steward_audit: EXECUTE
function sec.device() to steward_ctx: EXECUTE
function sec.device() to steward_definer: EXECUTE
function sec.device() to steward_owner: EXECUTE
function sec.device() to steward_search: EXECUTE
function sec.device() to steward_sync: EXECUTE
function sec.is_system() to steward_access: EXECUTE
function sec.is_system() to steward_audit: EXECUTE
function sec.is_system() to steward_ctx: EXECUTE
function sec.is_system() to steward_definer: EXECUTE
function sec.is_system() to steward_owner: EXECUTE
function sec.is_system() to steward_search: EXECUTE
function sec.is_system() to steward_sync: EXECUTE
function sec.mac(p_message text) to steward_ctx: EXECUTE
function sec.mirror_device() to steward_ctx: EXECUTE
function sec.mirror_device() to steward_owner: EXECUTE
function sec.mirror_tenant() to steward_ctx: EXECUTE
function sec.mirror_tenant() to steward_owner: EXECUTE
function sec.mirror_user() to steward_ctx: EXECUTE
function sec.mirror_user() to steward_owner: EXECUTE
function sec.open(p_cognito_sub text, p_device_id uuid, p_expires_at tim to steward_ctx: EXECUTE
function sec.open(p_cognito_sub text, p_device_id uuid, p_expires_at tim to steward_gate: EXECUTE
function sec.request() to steward_access: EXECUTE
function sec.request() to steward_audit: EXECUTE
function sec.request() to steward_ctx: EXECUTE
function sec.request() to steward_definer: EXECUTE
function sec.request() to steward_owner: EXECUTE
function sec.request() to steward_search: EXECUTE
function sec.request() to steward_sync: EXECUTE
function sec.revoke(p_cognito_sub text, p_device_id uuid) to steward_ctx: EXECUTE
function sec.revoke(p_cognito_sub text, p_device_id uuid) to steward_gate: EXECUTE
function sec.session() to steward_access: EXECUTE
function sec.session() to steward_audit: EXECUTE
function sec.session() to steward_ctx: EXECUTE
function sec.session() to steward_definer: EXECUTE
function sec.session() to steward_owner: EXECUTE
function sec.session() to steward_search: EXECUTE
function sec.session() to steward_sync: EXECUTE
function sec.system_context(p_tenant_id integer, p_reason text, p_user_i to steward_ctx: EXECUTE
function sec.system_context(p_tenant_id integer, p_reason text, p_user_i to steward_migrate: EXECUTE
function sec.system_context(p_tenant_id integer, p_reason text, p_user_i to steward_owner: EXECUTE
function sec.tid() to steward_access: EXECUTE
function sec.tid() to steward_audit: EXECUTE
function sec.tid() to steward_ctx: EXECUTE
function sec.tid() to steward_definer: EXECUTE
function sec.tid() to steward_owner: EXECUTE
function sec.tid() to steward_search: EXECUTE
function sec.tid() to steward_sync: EXECUTE
function sec.uid() to steward_access: EXECUTE
function sec.uid() to steward_audit: EXECUTE
function sec.uid() to steward_ctx: EXECUTE
function sec.uid() to steward_definer: EXECUTE
function sec.uid() to steward_owner: EXECUTE
function sec.uid() to steward_search: EXECUTE
function sec.uid() to steward_sync: EXECUTE
function sec.use(p_session_token text, p_request_id text) to steward_ctx: EXECUTE
function sec.use(p_session_token text, p_request_id text) to steward_definer: EXECUTE
function sync.access_changed(p_version bigint, p_since timestamp with ti to steward_definer: EXECUTE
function sync.apply_create_asset(p_op jsonb) to steward_definer: EXECUTE
function sync.apply_delete(p_op jsonb) to steward_definer: EXECUTE
function sync.apply_fields(p_op jsonb) to steward_definer: EXECUTE
function sync.apply_op(p_op jsonb) to steward_definer: EXECUTE
function sync.apply_split(p_op jsonb) to steward_definer: EXECUTE
function sync.begin_epoch(p_tenant_id integer, p_reason text) to steward_migrate: EXECUTE
function sync.begin_epoch(p_tenant_id integer, p_reason text) to steward_sync: EXECUTE
function sync.canonical_shares(p_shares jsonb) to steward_definer: EXECUTE
function sync.capture() to steward_access: EXECUTE
function sync.capture() to steward_owner: EXECUTE
function sync.capture_names() to steward_access: EXECUTE
function sync.capture_names() to steward_owner: EXECUTE
function sync.capture_personas() to steward_access: EXECUTE
function sync.capture_personas() to steward_owner: EXECUTE
function sync.capture_role() to steward_access: EXECUTE
function sync.capture_role() to steward_owner: EXECUTE
function sync.changed_keys(p_from bigint, p_to bigint, p_after_table tex to steward_definer: EXECUTE
function sync.changed_part(p_table text, p_ids uuid[], p_before jsonb, p to steward_definer: EXECUTE
function sync.close_commit() to steward_owner: EXECUTE
function sync.close_commit() to steward_sync: EXECUTE
function sync.device_name(p_device_id uuid) to steward_access: EXECUTE
function sync.device_name(p_device_id uuid) to steward_definer: EXECUTE
function sync.estimated_rows() to steward_definer: EXECUTE
function sync.field_group(p_table text, p_field text) to steward_definer: EXECUTE
function sync.field_units(p_table text, p_patch jsonb, p_base jsonb, p_r to steward_definer: EXECUTE
function sync.finish(p_mutation_id uuid, p_result jsonb) to steward_definer: EXECUTE
function sync.instant(p_at timestamp with time zone) to steward_definer: EXECUTE
function sync.join_parts(p_parts text[]) to steward_definer: EXECUTE
function sync.level_of(p_user_id uuid, p_asset_id uuid) to steward_access: EXECUTE
function sync.level_of(p_user_id uuid, p_asset_id uuid) to steward_definer: EXECUTE
function sync.normal_fields(p_table text, p_fields jsonb) to steward_definer: EXECUTE
function sync.open_commit(p_tenant_id integer) to steward_access: EXECUTE
function sync.open_commit(p_tenant_id integer) to steward_definer: EXECUTE
function sync.open_commit(p_tenant_id integer) to steward_sync: EXECUTE
function sync.open_conflict(p_op jsonb, p_asset_id uuid, p_unit text, p_ to steward_definer: EXECUTE
function sync.open_field_conflict(p_op jsonb, p_asset_id uuid, p_table t to steward_definer: EXECUTE
function sync.open_split_conflict(p_op jsonb, p_asset_id uuid, p_mine js to steward_definer: EXECUTE
function sync.own_effect(p_asset_id uuid, p_row_version bigint, OUT fiel to steward_definer: EXECUTE
function sync.page_text(p_mode text, p_epoch uuid, p_version bigint, p_c to steward_definer: EXECUTE
function sync.permitted_scopes() to steward_definer: EXECUTE
function sync.push_one(p_op jsonb) to steward_definer: EXECUTE
function sync.read_token(p_token text) to steward_definer: EXECUTE
function sync.refresh_conflict(p_conflict_id uuid) to steward_definer: EXECUTE
function sync.refusal(p_op jsonb, p_code text, p_message text, p_detail  to steward_definer: EXECUTE
function sync.replayed(p_mutation_id uuid, p_name text, p_args jsonb) to steward_definer: EXECUTE
function sync.replicated() to steward_definer: EXECUTE
function sync.rows_in_scopes(p_table text, p_scopes text[]) to steward_access: EXECUTE
function sync.rows_in_scopes(p_table text, p_scopes text[]) to steward_definer: EXECUTE
function sync.scopes_digest(p_scopes jsonb) to steward_definer: EXECUTE
function sync.scopes_of_many(p_table text, p_row jsonb) to steward_access: EXECUTE
function sync.scopes_of_persona(p_persona_id uuid) to steward_access: EXECUTE
function sync.shares_after_transfer(p_shares jsonb, p_args jsonb) to steward_definer: EXECUTE
function sync.snapshot_part(p_table text, p_kind text, p_after uuid, p_i to steward_definer: EXECUTE
function sync.stamp_commits() to steward_owner: EXECUTE
function sync.stamp_commits() to steward_sync: EXECUTE
function sync.unit_now(p_conflict app.sync_conflicts) to steward_definer: EXECUTE
function sync.unit_table(p_conflict app.sync_conflicts) to steward_definer: EXECUTE
function sync.viewer_rank(p_kind text, p_id uuid) to steward_definer: EXECUTE
function sync.viewer_scopes_of_persona(p_persona_id uuid, p_from_rank in to steward_definer: EXECUTE
function sync.viewer_scopes_of_user(p_user_id uuid) to steward_definer: EXECUTE
function sync.wire_value(p_table text, p_field text, p_value jsonb) to steward_definer: EXECUTE
schema api to steward_app: USAGE
schema api to steward_definer: USAGE
schema api to steward_owner: CREATE, USAGE
schema api to steward_worker: USAGE
schema app to steward_access: USAGE
schema app to steward_audit: USAGE
schema app to steward_ctx: USAGE
schema app to steward_definer: USAGE
schema app to steward_owner: CREATE, USAGE
schema app to steward_search: USAGE
schema app to steward_sync: USAGE
schema audit to steward_audit: CREATE, USAGE
schema audit to steward_definer: USAGE
schema audit to steward_migrate: USAGE
schema audit to steward_owner: USAGE
schema audit to steward_worker: USAGE
schema ops to steward_migrate: CREATE, USAGE
schema search to steward_search: CREATE, USAGE
schema sec to steward_access: USAGE
schema sec to steward_audit: USAGE
schema sec to steward_ctx: CREATE, USAGE
schema sec to steward_definer: USAGE
schema sec to steward_gate: USAGE
schema sec to steward_migrate: USAGE
schema sec to steward_owner: USAGE
schema sec to steward_search: USAGE
schema sec to steward_sync: USAGE
schema sync to steward_access: USAGE
schema sync to steward_definer: USAGE
schema sync to steward_owner: CREATE, USAGE
schema sync to steward_sync: USAGE
table api.v_asset_summary to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table api.v_family_hierarchy to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_bank_accounts to steward_access: SELECT
table app.asset_bank_accounts to steward_definer: INSERT, SELECT, UPDATE
table app.asset_bank_accounts to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_businesses to steward_access: SELECT
table app.asset_businesses to steward_definer: INSERT, SELECT, UPDATE
table app.asset_businesses to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_categories to steward_access: SELECT
table app.asset_categories to steward_definer: SELECT
table app.asset_categories to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_collectibles to steward_access: SELECT
table app.asset_collectibles to steward_definer: INSERT, SELECT, UPDATE
table app.asset_collectibles to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_cryptocurrencies to steward_access: SELECT
table app.asset_cryptocurrencies to steward_definer: INSERT, SELECT, UPDATE
table app.asset_cryptocurrencies to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_debts to steward_access: SELECT
table app.asset_debts to steward_definer: INSERT, SELECT, UPDATE
table app.asset_debts to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_intellectual_property to steward_access: SELECT
table app.asset_intellectual_property to steward_definer: INSERT, SELECT, UPDATE
table app.asset_intellectual_property to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_investment_accounts to steward_access: SELECT
table app.asset_investment_accounts to steward_definer: INSERT, SELECT, UPDATE
table app.asset_investment_accounts to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_life_insurance to steward_access: SELECT
table app.asset_life_insurance to steward_definer: INSERT, SELECT, UPDATE
table app.asset_life_insurance to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_misc to steward_access: SELECT
table app.asset_misc to steward_definer: INSERT, SELECT, UPDATE
table app.asset_misc to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_ownership_history to steward_access: SELECT
table app.asset_ownership_history to steward_definer: INSERT, SELECT
table app.asset_ownership_history to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_ownership_history_entry_number_seq to steward_owner: USAGE
table app.asset_ownerships to steward_access: SELECT
table app.asset_ownerships to steward_definer: DELETE, INSERT, SELECT, UPDATE
table app.asset_ownerships to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_permissions to steward_access: SELECT
table app.asset_permissions to steward_definer: INSERT, SELECT, UPDATE
table app.asset_permissions to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_personal_property to steward_access: SELECT
table app.asset_personal_property to steward_definer: INSERT, SELECT, UPDATE
table app.asset_personal_property to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_real_estate to steward_access: SELECT
table app.asset_real_estate to steward_definer: INSERT, SELECT, UPDATE
table app.asset_real_estate to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_retirement_accounts to steward_access: SELECT
table app.asset_retirement_accounts to steward_definer: INSERT, SELECT, UPDATE
table app.asset_retirement_accounts to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_valuations to steward_access: SELECT
table app.asset_valuations to steward_definer: INSERT, SELECT, UPDATE
table app.asset_valuations to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.asset_vehicles to steward_access: SELECT
table app.asset_vehicles to steward_definer: INSERT, SELECT, UPDATE
table app.asset_vehicles to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.assets to steward_access: SELECT
table app.assets to steward_definer: INSERT, SELECT, UPDATE
table app.assets to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.devices to steward_access: SELECT
table app.devices to steward_definer: INSERT, SELECT, UPDATE
table app.devices to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.effective_access to steward_access: DELETE, INSERT, SELECT, UPDATE
table app.effective_access to steward_definer: SELECT
table app.effective_access to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.family_relationships to steward_access: SELECT
table app.family_relationships to steward_definer: INSERT, SELECT, UPDATE
table app.family_relationships to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.ffc_advisor_assignments to steward_access: SELECT
table app.ffc_advisor_assignments to steward_definer: INSERT, SELECT, UPDATE
table app.ffc_advisor_assignments to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.ffc_memberships to steward_access: SELECT
table app.ffc_memberships to steward_definer: INSERT, SELECT, UPDATE
table app.ffc_memberships to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.fwd_family_circles to steward_access: SELECT
table app.fwd_family_circles to steward_definer: INSERT, SELECT, UPDATE
table app.fwd_family_circles to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.personas to steward_access: SELECT
table app.personas to steward_definer: INSERT, SELECT, UPDATE
table app.personas to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.role_permissions to steward_access: SELECT
table app.role_permissions to steward_definer: SELECT
table app.role_permissions to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.sync_conflicts to steward_access: SELECT
table app.sync_conflicts to steward_definer: INSERT, SELECT, UPDATE
table app.sync_conflicts to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.tenant_settings to steward_access: SELECT
table app.tenant_settings to steward_definer: SELECT
table app.tenant_settings to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.tenants to steward_access: SELECT
table app.tenants to steward_definer: SELECT
table app.tenants to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.user_persona_links to steward_access: SELECT
table app.user_persona_links to steward_definer: DELETE, INSERT, SELECT, UPDATE
table app.user_persona_links to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.user_role_assignments to steward_access: SELECT
table app.user_role_assignments to steward_definer: SELECT
table app.user_role_assignments to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.user_roles to steward_access: SELECT
table app.user_roles to steward_definer: SELECT
table app.user_roles to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.users to steward_access: SELECT
table app.users to steward_definer: SELECT
table app.users to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table app.wanted_access to steward_access: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table audit.audit_log to steward_audit: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table audit.audit_log_default to steward_audit: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table audit.audit_log_id_seq to steward_audit: USAGE
table audit.hash_key to steward_audit: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table ops.applied_file to steward_migrate: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sec.device_state to steward_ctx: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sec.identity to steward_ctx: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sec.mac_key to steward_ctx: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sec.sessions to steward_ctx: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sec.system_context_log to steward_ctx: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sec.system_context_log_id_seq to steward_ctx: USAGE
table sec.tenant_state to steward_ctx: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.acl_event to steward_access: INSERT, SELECT
table sync.acl_event to steward_definer: SELECT
table sync.acl_event to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.change to steward_access: INSERT, SELECT
table sync.change to steward_definer: SELECT
table sync.change to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.change_change_id_seq to steward_owner: USAGE
table sync.clock to steward_access: SELECT
table sync.clock to steward_definer: SELECT
table sync.clock to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.clock to steward_sync: INSERT, SELECT, UPDATE
table sync.commit to steward_access: SELECT
table sync.commit to steward_definer: SELECT
table sync.commit to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.commit to steward_sync: INSERT, SELECT, UPDATE
table sync.device_cursor to steward_definer: INSERT, SELECT, UPDATE
table sync.device_cursor to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.device_scope to steward_definer: INSERT, SELECT, UPDATE
table sync.device_scope to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.epoch to steward_definer: INSERT, SELECT
table sync.epoch to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.epoch to steward_sync: INSERT, SELECT
table sync.op to steward_definer: INSERT, SELECT, UPDATE
table sync.op to steward_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_bank_accounts to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_businesses to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_categories to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_collectibles to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_cryptocurrencies to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_debts to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_intellectual_property to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_investment_accounts to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_life_insurance to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_misc to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_ownership_history to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_ownerships to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_permissions to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_personal_property to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_real_estate to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_retirement_accounts to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_valuations to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_asset_vehicles to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_assets to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_family_relationships to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_ffc_advisor_assignments to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_ffc_memberships to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_fwd_family_circles to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_personas to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_sync_conflicts to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_tenant_settings to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_user_persona_links to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
table sync.put_users to steward_definer: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
