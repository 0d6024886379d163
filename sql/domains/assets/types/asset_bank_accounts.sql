-- Bank account: fields of contract/entities/assets, secret-grade ones left out. A constraint is named after the
-- field that it guards and its comment is the sentence that a person reads when it refuses.
create table app.asset_bank_accounts (
  tenant_id             integer not null,
  asset_id              uuid not null,
  institution           text not null,
  account_type          text not null,
  number_last4          text not null,
  title_on_account      text,
  joint_type            text,
  pod_beneficiaries     text,
  rate_bp               integer,
  opened_on             date,
  cd_matures_on         date,
  overdraft_limit_minor bigint,
  online_user           text,
  row_version           bigint not null default 1,
  updated_at            timestamptz not null default now(),
  primary key (tenant_id, asset_id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  constraint institution check (length(institution) between 1 and 120),
  constraint account_type check (account_type in ('checking', 'savings', 'money_market', 'cd', 'foreign', 'other')),
  constraint number_last4 check (length(number_last4) <= 4 and number_last4 ~ '^[0-9A-Za-z]{4}$'),
  constraint title_on_account check (length(title_on_account) <= 200),
  constraint joint_type check (joint_type in ('sole', 'joint_survivorship', 'joint_common', 'payable_on_death', 'convenience')),
  constraint pod_beneficiaries check (length(pod_beneficiaries) <= 4000),
  constraint rate_bp check (rate_bp between 0 and 10000),
  constraint opened_on check (opened_on between date '1600-01-01' and date '2999-12-31'),
  constraint cd_matures_on check (cd_matures_on between date '1600-01-01' and date '2999-12-31' and (opened_on is null or cd_matures_on > opened_on)),
  constraint overdraft_limit_minor check (overdraft_limit_minor between 0 and 9007199254740991),
  constraint online_user check (length(online_user) <= 120)
);
comment on table app.asset_bank_accounts is 'Bank account: what is particular to this type; one row per asset of category bank_account';
comment on column app.asset_bank_accounts.tenant_id is 'Tenant';
comment on column app.asset_bank_accounts.asset_id is 'The asset';
comment on column app.asset_bank_accounts.institution is 'Bank';
comment on column app.asset_bank_accounts.account_type is 'Kind of account';
comment on column app.asset_bank_accounts.number_last4 is 'Last four digits (personal data)';
comment on column app.asset_bank_accounts.title_on_account is 'Title on the account (personal data)';
comment on column app.asset_bank_accounts.joint_type is 'Joint form';
comment on column app.asset_bank_accounts.pod_beneficiaries is 'Payable on death to (personal data)';
comment on column app.asset_bank_accounts.rate_bp is 'Interest rate; basis points';
comment on column app.asset_bank_accounts.opened_on is 'Opened';
comment on column app.asset_bank_accounts.cd_matures_on is 'Matures';
comment on column app.asset_bank_accounts.overdraft_limit_minor is 'Overdraft limit; minor units of the asset''s currency';
comment on column app.asset_bank_accounts.online_user is 'Online user name (personal data)';
comment on column app.asset_bank_accounts.row_version is 'Raised by one at each change of the row';
comment on column app.asset_bank_accounts.updated_at is 'Instant of the last change';
comment on constraint institution on app.asset_bank_accounts is '1 to 120 characters.';
comment on constraint account_type on app.asset_bank_accounts is 'One of: checking, savings, money_market, cd, foreign, other.';
comment on constraint number_last4 on app.asset_bank_accounts is 'Exactly four characters.';
comment on constraint title_on_account on app.asset_bank_accounts is 'At most 200 characters.';
comment on constraint joint_type on app.asset_bank_accounts is 'One of: sole, joint_survivorship, joint_common, payable_on_death, convenience.';
comment on constraint pod_beneficiaries on app.asset_bank_accounts is 'At most 4000 characters.';
comment on constraint rate_bp on app.asset_bank_accounts is 'Between 0 and 100.00 %.';
comment on constraint opened_on on app.asset_bank_accounts is 'A date of the years 1600 to 2999.';
comment on constraint cd_matures_on on app.asset_bank_accounts is 'Must come after the opening date.';
comment on constraint overdraft_limit_minor on app.asset_bank_accounts is 'Must not be below zero.';
comment on constraint online_user on app.asset_bank_accounts is 'At most 120 characters.';
