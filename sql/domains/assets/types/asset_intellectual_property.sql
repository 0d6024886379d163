-- Intellectual property: fields of contract/entities/assets, secret-grade ones left out. A constraint is named after the
-- field that it guards and its comment is the sentence that a person reads when it refuses.
create table app.asset_intellectual_property (
  tenant_id              integer not null,
  asset_id               uuid not null,
  ip_type                text not null,
  title                  text not null,
  jurisdiction           text not null,
  registration_number    text,
  application_number     text,
  filed_on               date,
  granted_on             date,
  expires_on             date,
  renewal_due_on         date,
  inventor               text,
  registrar              text,
  licensees              text,
  assigned_to_entity     text,
  encumbrance            text,
  fees_minor             bigint,
  royalty_rate_bp        integer,
  income_12_months_minor bigint,
  valuation_method       text,
  row_version            bigint not null default 1,
  updated_at             timestamptz not null default now(),
  primary key (tenant_id, asset_id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  constraint ip_type check (ip_type in ('patent', 'trademark', 'copyright', 'trade_secret', 'royalty_right', 'domain', 'licence')),
  constraint title check (length(title) between 1 and 200),
  constraint jurisdiction check (length(jurisdiction) between 1 and 60),
  constraint registration_number check (length(registration_number) <= 60),
  constraint application_number check (length(application_number) <= 60),
  constraint filed_on check (filed_on between date '1600-01-01' and date '2999-12-31'),
  constraint granted_on check (granted_on between date '1600-01-01' and date '2999-12-31'),
  constraint expires_on check (expires_on between date '1600-01-01' and date '2999-12-31' and (filed_on is null or expires_on > filed_on)),
  constraint renewal_due_on check (renewal_due_on between date '1600-01-01' and date '2999-12-31'),
  constraint inventor check (length(inventor) <= 200),
  constraint registrar check (length(registrar) <= 120),
  constraint licensees check (length(licensees) <= 4000),
  constraint assigned_to_entity check (length(assigned_to_entity) <= 120),
  constraint encumbrance check (length(encumbrance) <= 200),
  constraint fees_minor check (fees_minor between 0 and 9007199254740991),
  constraint royalty_rate_bp check (royalty_rate_bp between 0 and 10000),
  constraint income_12_months_minor check (income_12_months_minor between -9007199254740991 and 9007199254740991),
  constraint valuation_method check (valuation_method in ('income', 'market', 'cost'))
);
comment on table app.asset_intellectual_property is 'Intellectual property: what is particular to this type; one row per asset of category intellectual_property';
comment on column app.asset_intellectual_property.tenant_id is 'Tenant';
comment on column app.asset_intellectual_property.asset_id is 'The asset';
comment on column app.asset_intellectual_property.ip_type is 'Kind of right';
comment on column app.asset_intellectual_property.title is 'Title';
comment on column app.asset_intellectual_property.jurisdiction is 'Jurisdiction';
comment on column app.asset_intellectual_property.registration_number is 'Registration number';
comment on column app.asset_intellectual_property.application_number is 'Application number';
comment on column app.asset_intellectual_property.filed_on is 'Filed';
comment on column app.asset_intellectual_property.granted_on is 'Granted';
comment on column app.asset_intellectual_property.expires_on is 'Expires';
comment on column app.asset_intellectual_property.renewal_due_on is 'Renewal due';
comment on column app.asset_intellectual_property.inventor is 'Inventor or author (personal data)';
comment on column app.asset_intellectual_property.registrar is 'Registrar';
comment on column app.asset_intellectual_property.licensees is 'Licensees (personal data)';
comment on column app.asset_intellectual_property.assigned_to_entity is 'Assigned to';
comment on column app.asset_intellectual_property.encumbrance is 'Encumbrance';
comment on column app.asset_intellectual_property.fees_minor is 'Fees a year; minor units of the asset''s currency';
comment on column app.asset_intellectual_property.royalty_rate_bp is 'Royalty rate; basis points';
comment on column app.asset_intellectual_property.income_12_months_minor is 'Income of the last 12 months; minor units of the asset''s currency';
comment on column app.asset_intellectual_property.valuation_method is 'How it was valued';
comment on column app.asset_intellectual_property.row_version is 'Raised by one at each change of the row';
comment on column app.asset_intellectual_property.updated_at is 'Instant of the last change';
comment on constraint ip_type on app.asset_intellectual_property is 'One of: patent, trademark, copyright, trade_secret, royalty_right, domain, licence.';
comment on constraint title on app.asset_intellectual_property is '1 to 200 characters.';
comment on constraint jurisdiction on app.asset_intellectual_property is '1 to 60 characters.';
comment on constraint registration_number on app.asset_intellectual_property is 'At most 60 characters.';
comment on constraint application_number on app.asset_intellectual_property is 'At most 60 characters.';
comment on constraint filed_on on app.asset_intellectual_property is 'A date of the years 1600 to 2999.';
comment on constraint granted_on on app.asset_intellectual_property is 'A date of the years 1600 to 2999.';
comment on constraint expires_on on app.asset_intellectual_property is 'Must come after the filing date.';
comment on constraint renewal_due_on on app.asset_intellectual_property is 'A date of the years 1600 to 2999.';
comment on constraint inventor on app.asset_intellectual_property is 'At most 200 characters.';
comment on constraint registrar on app.asset_intellectual_property is 'At most 120 characters.';
comment on constraint licensees on app.asset_intellectual_property is 'At most 4000 characters.';
comment on constraint assigned_to_entity on app.asset_intellectual_property is 'At most 120 characters.';
comment on constraint encumbrance on app.asset_intellectual_property is 'At most 200 characters.';
comment on constraint fees_minor on app.asset_intellectual_property is 'Must not be below zero.';
comment on constraint royalty_rate_bp on app.asset_intellectual_property is 'Between 0 and 100.00 %.';
comment on constraint income_12_months_minor on app.asset_intellectual_property is 'Whole cents, a safe integer.';
comment on constraint valuation_method on app.asset_intellectual_property is 'One of: income, market, cost.';
