-- Debt: fields of contract/entities/assets, secret-grade ones left out. A constraint is named after the
-- field that it guards and its comment is the sentence that a person reads when it refuses.
create table app.asset_debts (
  tenant_id                       integer not null,
  asset_id                        uuid not null,
  debt_type                       text not null,
  direction                       text not null,
  counterparty                    text not null,
  debt_status                     text,
  original_minor                  bigint,
  rate_percent                    numeric(7,4),
  rate_type                       text,
  originated_on                   date,
  matures_on                      date,
  payment_minor                   bigint,
  payment_frequency               text,
  guarantors                      text,
  applicable_federal_rate_percent numeric(7,4),
  forgiveness_terms               text,
  row_version                     bigint not null default 1,
  updated_at                      timestamptz not null default now(),
  primary key (tenant_id, asset_id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  constraint debt_type check (debt_type in ('mortgage', 'heloc', 'auto', 'student', 'personal', 'margin', 'credit_card', 'business', 'family_loan', 'tax', 'policy_loan')),
  constraint direction check (direction in ('owed_by_family', 'owed_to_family')),
  constraint counterparty check (length(counterparty) between 1 and 120),
  constraint debt_status check (debt_status in ('current', 'late', 'default', 'paid', 'refinanced')),
  constraint original_minor check (original_minor between 0 and 9007199254740991),
  constraint rate_percent check (rate_percent between 0 and 999.9999),
  constraint rate_type check (rate_type in ('fixed', 'variable', 'hybrid')),
  constraint originated_on check (originated_on between date '1600-01-01' and date '2999-12-31'),
  constraint matures_on check (matures_on between date '1600-01-01' and date '2999-12-31' and (originated_on is null or matures_on > originated_on)),
  constraint payment_minor check (payment_minor between 0 and 9007199254740991),
  constraint payment_frequency check (payment_frequency in ('monthly', 'quarterly', 'semiannual', 'annual', 'at_maturity')),
  constraint guarantors check (length(guarantors) <= 200),
  constraint applicable_federal_rate_percent check (applicable_federal_rate_percent between 0 and 999.9999),
  constraint forgiveness_terms check (length(forgiveness_terms) <= 4000)
);
comment on table app.asset_debts is 'Debt: what is particular to this type; one row per asset of category debt';
comment on column app.asset_debts.tenant_id is 'Tenant';
comment on column app.asset_debts.asset_id is 'The asset';
comment on column app.asset_debts.debt_type is 'Kind of debt';
comment on column app.asset_debts.direction is 'Direction';
comment on column app.asset_debts.counterparty is 'Lender or borrower (personal data)';
comment on column app.asset_debts.debt_status is 'Status';
comment on column app.asset_debts.original_minor is 'Original amount; minor units of the asset''s currency';
comment on column app.asset_debts.rate_percent is 'Interest rate; %';
comment on column app.asset_debts.rate_type is 'Kind of rate';
comment on column app.asset_debts.originated_on is 'Taken out';
comment on column app.asset_debts.matures_on is 'Ends';
comment on column app.asset_debts.payment_minor is 'Payment; minor units of the asset''s currency';
comment on column app.asset_debts.payment_frequency is 'Paid';
comment on column app.asset_debts.guarantors is 'Guarantors (personal data)';
comment on column app.asset_debts.applicable_federal_rate_percent is 'Applicable federal rate at signing; %';
comment on column app.asset_debts.forgiveness_terms is 'Forgiveness';
comment on column app.asset_debts.row_version is 'Raised by one at each change of the row';
comment on column app.asset_debts.updated_at is 'Instant of the last change';
comment on constraint debt_type on app.asset_debts is 'One of: mortgage, heloc, auto, student, personal, margin, credit_card, business, family_loan, tax, policy_loan.';
comment on constraint direction on app.asset_debts is 'One of: owed_by_family, owed_to_family.';
comment on constraint counterparty on app.asset_debts is '1 to 120 characters.';
comment on constraint debt_status on app.asset_debts is 'One of: current, late, default, paid, refinanced.';
comment on constraint original_minor on app.asset_debts is 'Must not be below zero.';
comment on constraint rate_percent on app.asset_debts is 'At least 0.';
comment on constraint rate_type on app.asset_debts is 'One of: fixed, variable, hybrid.';
comment on constraint originated_on on app.asset_debts is 'A date of the years 1600 to 2999.';
comment on constraint matures_on on app.asset_debts is 'Must come after the date it was taken out.';
comment on constraint payment_minor on app.asset_debts is 'Must not be below zero.';
comment on constraint payment_frequency on app.asset_debts is 'One of: monthly, quarterly, semiannual, annual, at_maturity.';
comment on constraint guarantors on app.asset_debts is 'At most 200 characters.';
comment on constraint applicable_federal_rate_percent on app.asset_debts is 'At least 0.';
comment on constraint forgiveness_terms on app.asset_debts is 'At most 4000 characters.';
