-- Other asset: fields of contract/entities/assets, secret-grade ones left out. A constraint is named after the
-- field that it guards and its comment is the sentence that a person reads when it refuses.
create table app.asset_misc (
  tenant_id             integer not null,
  asset_id              uuid not null,
  misc_kind             text not null,
  details               text not null,
  counterparty          text,
  expected_amount_minor bigint,
  expected_on           date,
  frequency             text,
  custom_fields         jsonb,
  row_version           bigint not null default 1,
  updated_at            timestamptz not null default now(),
  primary key (tenant_id, asset_id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  constraint misc_kind check (length(misc_kind) between 1 and 60),
  constraint details check (length(details) between 1 and 4000),
  constraint counterparty check (length(counterparty) <= 120),
  constraint expected_amount_minor check (expected_amount_minor between 0 and 9007199254740991),
  constraint expected_on check (expected_on between date '1600-01-01' and date '2999-12-31'),
  constraint frequency check (frequency in ('once', 'monthly', 'quarterly', 'annual', 'irregular')),
  constraint custom_fields check (app.are_rows(custom_fields, '{"key":"text","value":"text"}', 20))
);
comment on table app.asset_misc is 'Other asset: what is particular to this type; one row per asset of category misc';
comment on column app.asset_misc.tenant_id is 'Tenant';
comment on column app.asset_misc.asset_id is 'The asset';
comment on column app.asset_misc.misc_kind is 'Kind';
comment on column app.asset_misc.details is 'Description';
comment on column app.asset_misc.counterparty is 'Counterparty (personal data)';
comment on column app.asset_misc.expected_amount_minor is 'Expected amount; minor units of the asset''s currency';
comment on column app.asset_misc.expected_on is 'Expected';
comment on column app.asset_misc.frequency is 'Frequency';
comment on column app.asset_misc.custom_fields is 'Own fields; list of key, value';
comment on column app.asset_misc.row_version is 'Raised by one at each change of the row';
comment on column app.asset_misc.updated_at is 'Instant of the last change';
comment on constraint misc_kind on app.asset_misc is '1 to 60 characters.';
comment on constraint details on app.asset_misc is '1 to 4000 characters.';
comment on constraint counterparty on app.asset_misc is 'At most 120 characters.';
comment on constraint expected_amount_minor on app.asset_misc is 'Must not be below zero.';
comment on constraint expected_on on app.asset_misc is 'A date of the years 1600 to 2999.';
comment on constraint frequency on app.asset_misc is 'One of: once, monthly, quarterly, annual, irregular.';
comment on constraint custom_fields on app.asset_misc is 'At most 20 rows with key, value.';
