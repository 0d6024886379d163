-- Life insurance: fields of contract/entities/assets, secret-grade ones left out. A constraint is named after the
-- field that it guards and its comment is the sentence that a person reads when it refuses.
create table app.asset_life_insurance (
  tenant_id                 integer not null,
  asset_id                  uuid not null,
  insurer                   text not null,
  policy_number             text not null,
  policy_type               text not null,
  death_benefit_minor       bigint not null,
  policy_status             text not null,
  insured_persona_id        uuid not null,
  second_insured_persona_id uuid,
  premium_minor             bigint,
  premium_frequency         text,
  paid_to_on                date,
  issued_on                 date,
  term_years                integer,
  ends_on                   date,
  conversion_deadline_on    date,
  loans_against_minor       bigint,
  riders                    text,
  beneficiaries_note        text,
  is_trust_owned            boolean,
  underwriting_class        text,
  agent                     text,
  row_version               bigint not null default 1,
  updated_at                timestamptz not null default now(),
  primary key (tenant_id, asset_id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  foreign key (tenant_id, insured_persona_id) references app.personas (tenant_id, id) on delete restrict,
  foreign key (tenant_id, second_insured_persona_id) references app.personas (tenant_id, id) on delete restrict,
  constraint insurer check (length(insurer) between 1 and 120),
  constraint policy_number check (length(policy_number) between 1 and 60),
  constraint policy_type check (policy_type in ('term', 'whole', 'universal', 'variable', 'iul', 'survivorship', 'group')),
  constraint death_benefit_minor check (death_benefit_minor between 1 and 9007199254740991),
  constraint policy_status check (policy_status in ('in_force', 'lapsed', 'paid_up', 'surrendered', 'claimed')),
  constraint premium_minor check (premium_minor between 0 and 9007199254740991),
  constraint premium_frequency check (premium_frequency in ('monthly', 'quarterly', 'semiannual', 'annual', 'single')),
  constraint paid_to_on check (paid_to_on between date '1600-01-01' and date '2999-12-31'),
  constraint issued_on check (issued_on between date '1600-01-01' and date '2999-12-31'),
  constraint term_years check (term_years between 1 and 100),
  constraint ends_on check (ends_on between date '1600-01-01' and date '2999-12-31' and (issued_on is null or ends_on > issued_on)),
  constraint conversion_deadline_on check (conversion_deadline_on between date '1600-01-01' and date '2999-12-31'),
  constraint loans_against_minor check (loans_against_minor between 0 and 9007199254740991),
  constraint riders check (length(riders) <= 4000),
  constraint beneficiaries_note check (length(beneficiaries_note) <= 4000),
  constraint underwriting_class check (length(underwriting_class) <= 60),
  constraint agent check (length(agent) <= 120)
);
create index asset_life_insurance_by_insured_persona on app.asset_life_insurance (tenant_id, insured_persona_id);
create index asset_life_insurance_by_second_insured_persona on app.asset_life_insurance (tenant_id, second_insured_persona_id);
comment on table app.asset_life_insurance is 'Life insurance: what is particular to this type; one row per asset of category life_insurance';
comment on column app.asset_life_insurance.tenant_id is 'Tenant';
comment on column app.asset_life_insurance.asset_id is 'The asset';
comment on column app.asset_life_insurance.insurer is 'Insurer';
comment on column app.asset_life_insurance.policy_number is 'Policy number (personal data)';
comment on column app.asset_life_insurance.policy_type is 'Kind of policy';
comment on column app.asset_life_insurance.death_benefit_minor is 'Death benefit; minor units of the asset''s currency';
comment on column app.asset_life_insurance.policy_status is 'Status';
comment on column app.asset_life_insurance.insured_persona_id is 'Insured';
comment on column app.asset_life_insurance.second_insured_persona_id is 'Second insured';
comment on column app.asset_life_insurance.premium_minor is 'Premium; minor units of the asset''s currency';
comment on column app.asset_life_insurance.premium_frequency is 'Paid';
comment on column app.asset_life_insurance.paid_to_on is 'Paid up to';
comment on column app.asset_life_insurance.issued_on is 'Issued';
comment on column app.asset_life_insurance.term_years is 'Term; years';
comment on column app.asset_life_insurance.ends_on is 'Ends';
comment on column app.asset_life_insurance.conversion_deadline_on is 'Conversion possible until';
comment on column app.asset_life_insurance.loans_against_minor is 'Loans against the policy; minor units of the asset''s currency';
comment on column app.asset_life_insurance.riders is 'Riders';
comment on column app.asset_life_insurance.beneficiaries_note is 'Beneficiaries as on the form (personal data)';
comment on column app.asset_life_insurance.is_trust_owned is 'Owned by an insurance trust';
comment on column app.asset_life_insurance.underwriting_class is 'Underwriting class';
comment on column app.asset_life_insurance.agent is 'Agent (personal data)';
comment on column app.asset_life_insurance.row_version is 'Raised by one at each change of the row';
comment on column app.asset_life_insurance.updated_at is 'Instant of the last change';
comment on constraint insurer on app.asset_life_insurance is '1 to 120 characters.';
comment on constraint policy_number on app.asset_life_insurance is '1 to 60 characters.';
comment on constraint policy_type on app.asset_life_insurance is 'One of: term, whole, universal, variable, iul, survivorship, group.';
comment on constraint death_benefit_minor on app.asset_life_insurance is 'Must be above zero.';
comment on constraint policy_status on app.asset_life_insurance is 'One of: in_force, lapsed, paid_up, surrendered, claimed.';
comment on constraint premium_minor on app.asset_life_insurance is 'Must not be below zero.';
comment on constraint premium_frequency on app.asset_life_insurance is 'One of: monthly, quarterly, semiannual, annual, single.';
comment on constraint paid_to_on on app.asset_life_insurance is 'A date of the years 1600 to 2999.';
comment on constraint issued_on on app.asset_life_insurance is 'A date of the years 1600 to 2999.';
comment on constraint term_years on app.asset_life_insurance is 'Between 1 and 100.';
comment on constraint ends_on on app.asset_life_insurance is 'Must come after the date of issue.';
comment on constraint conversion_deadline_on on app.asset_life_insurance is 'A date of the years 1600 to 2999.';
comment on constraint loans_against_minor on app.asset_life_insurance is 'Must not be below zero.';
comment on constraint riders on app.asset_life_insurance is 'At most 4000 characters.';
comment on constraint beneficiaries_note on app.asset_life_insurance is 'At most 4000 characters.';
comment on constraint underwriting_class on app.asset_life_insurance is 'At most 60 characters.';
comment on constraint agent on app.asset_life_insurance is 'At most 120 characters.';
