-- Dated values of whole assets: append-only, the only source of value.
create table app.asset_valuations (
  tenant_id           integer     not null references app.tenants (tenant_id) on delete restrict,
  id                  uuid        not null,
  asset_id            uuid        not null,
  as_of               date        not null,
  amount_minor        bigint      not null,
  currency            text        not null,
  method              text        not null,
  source              text        not null,
  purpose             text        not null default 'current',
  valuer              text,
  low_minor           bigint,
  high_minor          bigint,
  confidence          text,
  next_due_on         date,
  note                text,
  is_pinned           boolean     not null default false,
  recorded_by_user_id uuid,
  recorded_by_name    text,
  device_id           uuid,
  device_name         text,
  recorded_at         timestamptz not null default clock_timestamp(),
  row_version         bigint      not null default 1,
  updated_at          timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  foreign key (tenant_id, recorded_by_user_id) references app.users (tenant_id, id) on delete restrict,
  constraint as_of check (as_of between date '1600-01-01' and date '2999-12-31'),
  constraint amount_minor check (amount_minor between -9007199254740991 and 9007199254740991),
  constraint currency check (app.is_currency(currency)),
  constraint method check (method in ('appraisal', 'statement', 'market_quote', 'broker_opinion', 'avm', 'tax_assessment', 'formula', 'book', 'owner_estimate')),
  constraint source check (length(source) between 1 and 200),
  constraint purpose check (purpose in ('current', 'date_of_death', 'alternate_6m', 'gift')),
  constraint valuer check (length(valuer) <= 120),
  constraint low_minor check (low_minor between -9007199254740991 and 9007199254740991 and (high_minor is null or low_minor <= high_minor)),
  constraint high_minor check (high_minor between -9007199254740991 and 9007199254740991),
  constraint confidence check (confidence in ('low', 'medium', 'high')),
  constraint next_due_on check (next_due_on between date '1600-01-01' and date '2999-12-31'),
  constraint note check (length(note) <= 1000)
);
create index asset_valuations_by_asset on app.asset_valuations (tenant_id, asset_id, as_of desc);
create index asset_valuations_by_recorded_by on app.asset_valuations (tenant_id, recorded_by_user_id);
comment on table app.asset_valuations is 'Values of whole assets with date, method and source; only the pin may change';
comment on column app.asset_valuations.tenant_id is 'Tenant';
comment on column app.asset_valuations.id is 'Valuation';
comment on column app.asset_valuations.asset_id is 'Asset';
comment on column app.asset_valuations.as_of is 'Date of the value';
comment on column app.asset_valuations.amount_minor is 'Value of the whole asset; minor units; below zero for accounts only';
comment on column app.asset_valuations.currency is 'ISO 4217 code, that of the asset';
comment on column app.asset_valuations.method is 'How it was found; decides among values of one date';
comment on column app.asset_valuations.source is 'Where it comes from';
comment on column app.asset_valuations.purpose is 'current, date_of_death, alternate_6m or gift; only current counts as shown value';
comment on column app.asset_valuations.valuer is 'Who valued';
comment on column app.asset_valuations.low_minor is 'Low estimate; minor units';
comment on column app.asset_valuations.high_minor is 'High estimate; minor units';
comment on column app.asset_valuations.confidence is 'low, medium or high';
comment on column app.asset_valuations.next_due_on is 'When the next valuation is due';
comment on column app.asset_valuations.note is 'Free text';
comment on column app.asset_valuations.is_pinned is 'The owner''s choice among values of one date';
comment on column app.asset_valuations.recorded_by_user_id is 'Who recorded it; null for the system';
comment on column app.asset_valuations.recorded_by_name is 'Name of that user as it was then';
comment on column app.asset_valuations.device_id is 'From which device';
comment on column app.asset_valuations.device_name is 'Name of the device as it was then';
comment on column app.asset_valuations.recorded_at is 'Instant of recording';
comment on column app.asset_valuations.row_version is 'Raised by one at each change of the row';
comment on column app.asset_valuations.updated_at is 'Instant of the last change';
comment on constraint as_of on app.asset_valuations is 'A date of the years 1600 to 2999.';
comment on constraint amount_minor on app.asset_valuations is 'Whole minor units, a safe integer.';
comment on constraint currency on app.asset_valuations is 'Not a currency that is offered.';
comment on constraint method on app.asset_valuations is 'One of: appraisal, statement, market_quote, broker_opinion, avm, tax_assessment, formula, book, owner_estimate.';
comment on constraint source on app.asset_valuations is '1 to 200 characters.';
comment on constraint purpose on app.asset_valuations is 'One of: current, date_of_death, alternate_6m, gift.';
comment on constraint valuer on app.asset_valuations is 'At most 120 characters.';
comment on constraint low_minor on app.asset_valuations is 'The low estimate is above the high one, or not a safe integer.';
comment on constraint high_minor on app.asset_valuations is 'A safe integer.';
comment on constraint confidence on app.asset_valuations is 'One of: low, medium, high.';
comment on constraint next_due_on on app.asset_valuations is 'A date of the years 1600 to 2999.';
comment on constraint note on app.asset_valuations is 'At most 1000 characters.';
