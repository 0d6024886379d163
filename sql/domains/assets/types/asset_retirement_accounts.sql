-- Retirement account: fields of contract/entities/assets, secret-grade ones left out. A constraint is named after the
-- field that it guards and its comment is the sentence that a person reads when it refuses.
create table app.asset_retirement_accounts (
  tenant_id                       integer not null,
  asset_id                        uuid not null,
  plan_type                       text not null,
  custodian                       text not null,
  number_last4                    text not null,
  vested_value_minor              bigint,
  employer                        text,
  contributions_ytd_minor         bigint,
  loan_balance_minor              bigint,
  monthly_pension_minor           bigint,
  required_distribution_starts_on date,
  required_distribution_minor     bigint,
  inherited_from                  text,
  inherited_year                  integer,
  ten_year_deadline_on            date,
  spousal_consent                 boolean,
  beneficiaries_note              text,
  per_stirpes                     boolean,
  designation_confirmed_on        date,
  row_version                     bigint not null default 1,
  updated_at                      timestamptz not null default now(),
  primary key (tenant_id, asset_id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  constraint plan_type check (plan_type in ('401k', '403b', '457', 'ira', 'roth_ira', 'roth_401k', 'sep', 'simple', 'pension', 'tsp', 'inherited_ira')),
  constraint custodian check (length(custodian) between 1 and 120),
  constraint number_last4 check (length(number_last4) <= 4 and number_last4 ~ '^[0-9A-Za-z]{4}$'),
  constraint vested_value_minor check (vested_value_minor between 0 and 9007199254740991),
  constraint employer check (length(employer) <= 120),
  constraint contributions_ytd_minor check (contributions_ytd_minor between 0 and 9007199254740991),
  constraint loan_balance_minor check (loan_balance_minor between 0 and 9007199254740991),
  constraint monthly_pension_minor check (monthly_pension_minor between 0 and 9007199254740991),
  constraint required_distribution_starts_on check (required_distribution_starts_on between date '1600-01-01' and date '2999-12-31'),
  constraint required_distribution_minor check (required_distribution_minor between 0 and 9007199254740991),
  constraint inherited_from check (length(inherited_from) <= 120),
  constraint inherited_year check (inherited_year between 1900 and 2100),
  constraint ten_year_deadline_on check (ten_year_deadline_on between date '1600-01-01' and date '2999-12-31'),
  constraint beneficiaries_note check (length(beneficiaries_note) <= 4000),
  constraint designation_confirmed_on check (designation_confirmed_on between date '1600-01-01' and date '2999-12-31')
);
comment on table app.asset_retirement_accounts is 'Retirement account: what is particular to this type; one row per asset of category retirement_account';
comment on column app.asset_retirement_accounts.tenant_id is 'Tenant';
comment on column app.asset_retirement_accounts.asset_id is 'The asset';
comment on column app.asset_retirement_accounts.plan_type is 'Kind of plan';
comment on column app.asset_retirement_accounts.custodian is 'Custodian';
comment on column app.asset_retirement_accounts.number_last4 is 'Last four digits (personal data)';
comment on column app.asset_retirement_accounts.vested_value_minor is 'Vested value; minor units of the asset''s currency';
comment on column app.asset_retirement_accounts.employer is 'Employer';
comment on column app.asset_retirement_accounts.contributions_ytd_minor is 'Contributions this year; minor units of the asset''s currency';
comment on column app.asset_retirement_accounts.loan_balance_minor is 'Loan against the plan; minor units of the asset''s currency';
comment on column app.asset_retirement_accounts.monthly_pension_minor is 'Pension a month; minor units of the asset''s currency';
comment on column app.asset_retirement_accounts.required_distribution_starts_on is 'Required distributions from';
comment on column app.asset_retirement_accounts.required_distribution_minor is 'Required distribution this year; minor units of the asset''s currency';
comment on column app.asset_retirement_accounts.inherited_from is 'Inherited from (personal data)';
comment on column app.asset_retirement_accounts.inherited_year is 'Year inherited';
comment on column app.asset_retirement_accounts.ten_year_deadline_on is 'Empty by (ten-year rule)';
comment on column app.asset_retirement_accounts.spousal_consent is 'Spousal consent on file';
comment on column app.asset_retirement_accounts.beneficiaries_note is 'Beneficiaries as on the form (personal data)';
comment on column app.asset_retirement_accounts.per_stirpes is 'Per stirpes';
comment on column app.asset_retirement_accounts.designation_confirmed_on is 'Designation confirmed';
comment on column app.asset_retirement_accounts.row_version is 'Raised by one at each change of the row';
comment on column app.asset_retirement_accounts.updated_at is 'Instant of the last change';
comment on constraint plan_type on app.asset_retirement_accounts is 'One of: 401k, 403b, 457, ira, roth_ira, roth_401k, sep, simple, pension, tsp, inherited_ira.';
comment on constraint custodian on app.asset_retirement_accounts is '1 to 120 characters.';
comment on constraint number_last4 on app.asset_retirement_accounts is 'Exactly four characters.';
comment on constraint vested_value_minor on app.asset_retirement_accounts is 'Must not be below zero.';
comment on constraint employer on app.asset_retirement_accounts is 'At most 120 characters.';
comment on constraint contributions_ytd_minor on app.asset_retirement_accounts is 'Must not be below zero.';
comment on constraint loan_balance_minor on app.asset_retirement_accounts is 'Must not be below zero.';
comment on constraint monthly_pension_minor on app.asset_retirement_accounts is 'Must not be below zero.';
comment on constraint required_distribution_starts_on on app.asset_retirement_accounts is 'A date of the years 1600 to 2999.';
comment on constraint required_distribution_minor on app.asset_retirement_accounts is 'Must not be below zero.';
comment on constraint inherited_from on app.asset_retirement_accounts is 'At most 120 characters.';
comment on constraint inherited_year on app.asset_retirement_accounts is 'Between 1900 and 2100.';
comment on constraint ten_year_deadline_on on app.asset_retirement_accounts is 'A date of the years 1600 to 2999.';
comment on constraint beneficiaries_note on app.asset_retirement_accounts is 'At most 4000 characters.';
comment on constraint designation_confirmed_on on app.asset_retirement_accounts is 'A date of the years 1600 to 2999.';
