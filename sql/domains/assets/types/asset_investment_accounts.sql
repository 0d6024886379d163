-- Investment account: fields of contract/entities/assets, secret-grade ones left out. A constraint is named after the
-- field that it guards and its comment is the sentence that a person reads when it refuses.
create table app.asset_investment_accounts (
  tenant_id         integer not null,
  asset_id          uuid not null,
  custodian         text not null,
  account_type      text not null,
  number_last4      text not null,
  margin_debt_minor bigint,
  risk_profile      text,
  managed_by_us     boolean,
  advisor_reference text,
  restricted_stock  boolean,
  tod_beneficiaries text,
  asset_mix         jsonb,
  positions         jsonb,
  row_version       bigint not null default 1,
  updated_at        timestamptz not null default now(),
  primary key (tenant_id, asset_id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  constraint custodian check (length(custodian) between 1 and 120),
  constraint account_type check (account_type in ('individual', 'joint', 'trust', 'utma', 'margin', 'partnership_fund', 'annuity', '529', 'hsa')),
  constraint number_last4 check (length(number_last4) <= 4 and number_last4 ~ '^[0-9A-Za-z]{4}$'),
  constraint margin_debt_minor check (margin_debt_minor between 0 and 9007199254740991),
  constraint risk_profile check (risk_profile in ('conservative', 'moderate', 'balanced', 'growth', 'speculative')),
  constraint advisor_reference check (length(advisor_reference) <= 60),
  constraint tod_beneficiaries check (length(tod_beneficiaries) <= 4000),
  constraint asset_mix check (app.are_rows(asset_mix, '{"class":"text","share_bp":"percent"}', 20) and app.rows_total(asset_mix, 'share_bp') in (0, 10000)),
  constraint positions check (app.are_rows(positions, '{"symbol":"text","security_number":"text","quantity":"decimal","price":"decimal"}', 500))
);
comment on table app.asset_investment_accounts is 'Investment account: what is particular to this type; one row per asset of category investment_account';
comment on column app.asset_investment_accounts.tenant_id is 'Tenant';
comment on column app.asset_investment_accounts.asset_id is 'The asset';
comment on column app.asset_investment_accounts.custodian is 'Custodian';
comment on column app.asset_investment_accounts.account_type is 'Kind of account';
comment on column app.asset_investment_accounts.number_last4 is 'Last four digits (personal data)';
comment on column app.asset_investment_accounts.margin_debt_minor is 'Margin debt; minor units of the asset''s currency';
comment on column app.asset_investment_accounts.risk_profile is 'Risk profile';
comment on column app.asset_investment_accounts.managed_by_us is 'Managed by us';
comment on column app.asset_investment_accounts.advisor_reference is 'Advisor reference';
comment on column app.asset_investment_accounts.restricted_stock is 'Holds restricted stock';
comment on column app.asset_investment_accounts.tod_beneficiaries is 'Transfer on death to (personal data)';
comment on column app.asset_investment_accounts.asset_mix is 'Asset mix; list of class, share_bp (basis points)';
comment on column app.asset_investment_accounts.positions is 'Positions; list of symbol, security_number, quantity, price';
comment on column app.asset_investment_accounts.row_version is 'Raised by one at each change of the row';
comment on column app.asset_investment_accounts.updated_at is 'Instant of the last change';
comment on constraint custodian on app.asset_investment_accounts is '1 to 120 characters.';
comment on constraint account_type on app.asset_investment_accounts is 'One of: individual, joint, trust, utma, margin, partnership_fund, annuity, 529, hsa.';
comment on constraint number_last4 on app.asset_investment_accounts is 'Exactly four characters.';
comment on constraint margin_debt_minor on app.asset_investment_accounts is 'Must not be below zero.';
comment on constraint risk_profile on app.asset_investment_accounts is 'One of: conservative, moderate, balanced, growth, speculative.';
comment on constraint advisor_reference on app.asset_investment_accounts is 'At most 60 characters.';
comment on constraint tod_beneficiaries on app.asset_investment_accounts is 'At most 4000 characters.';
comment on constraint asset_mix on app.asset_investment_accounts is 'At most 20 rows with class and share; together 100.00 %.';
comment on constraint positions on app.asset_investment_accounts is 'At most 500 rows with symbol, security_number, quantity, price.';
