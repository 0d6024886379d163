-- Categories and the base row of every asset. Names of constraints are the names of the fields they
-- guard; the comment of a constraint is the sentence that a person reads when it refuses.

create table app.asset_categories (
  tenant_id        integer     not null references app.tenants (tenant_id) on delete restrict,
  id               uuid        not null,
  code             text        not null,
  label            text        not null,
  table_name       text        not null,
  is_liability     boolean     not null,
  signed_value     boolean     not null,
  single_owner     boolean     not null,
  stale_after_days integer     not null,
  sort_order       integer     not null,
  row_version      bigint      not null default 1,
  updated_at       timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, code),
  constraint code check (code ~ '^[a-z_]{1,40}$'),
  constraint label check (length(label) between 1 and 60),
  constraint table_name check (table_name ~ '^asset_[a-z_]{1,40}$'),
  constraint stale_after_days check (stale_after_days between 1 and 3660),
  constraint sort_order check (sort_order between 1 and 1000)
);
comment on table app.asset_categories is 'The 13 types of asset; copied into each tenant when it is provisioned';
comment on column app.asset_categories.tenant_id is 'Tenant';
comment on column app.asset_categories.id is 'Category';
comment on column app.asset_categories.code is 'Code, as in contract/entities/assets';
comment on column app.asset_categories.label is 'Name shown';
comment on column app.asset_categories.table_name is 'Table of the fields particular to the type';
comment on column app.asset_categories.is_liability is 'Counts against net worth unless the row says otherwise';
comment on column app.asset_categories.signed_value is 'Values may be below zero (overdraft)';
comment on column app.asset_categories.single_owner is 'Exactly one natural persona owns all of it (retirement accounts)';
comment on column app.asset_categories.stale_after_days is 'Days after which a value counts as stale';
comment on column app.asset_categories.sort_order is 'Order in lists';
comment on column app.asset_categories.row_version is 'Raised by one at each change of the row';
comment on column app.asset_categories.updated_at is 'Instant of the last change';
comment on constraint code on app.asset_categories is 'Lower-case letters and underscores.';
comment on constraint label on app.asset_categories is '1 to 60 characters.';
comment on constraint table_name on app.asset_categories is 'asset_ and lower-case letters.';
comment on constraint stale_after_days on app.asset_categories is 'Between 1 and 3660.';
comment on constraint sort_order on app.asset_categories is 'Between 1 and 1000.';

create table app.assets (
  tenant_id              integer     not null references app.tenants (tenant_id) on delete restrict,
  id                     uuid        not null,
  category_id            uuid        not null,
  name                   text        not null,
  currency               text        not null,
  status                 text        not null default 'active',
  status_before_delete   text,
  delete_reason          text,
  deleted_at             timestamptz,
  description            text,
  title_form             text,
  acquired_on            date,
  acquired_how           text,
  cost_basis_minor       bigint,
  in_taxable_estate      text,
  insured_value_minor    bigint,
  custodian_or_location  text,
  review_due_on          date,
  tags                   text,
  notes                  text,
  is_liability           boolean     not null,
  owner_names            text        not null default '',
  current_value_minor    bigint,
  current_value_as_of    date,
  current_value_method   text,
  current_valuation_id   uuid,
  year_open_value_minor  bigint,
  parts_version          bigint      not null default 0,
  created_by_user_id     uuid,
  created_at             timestamptz not null default now(),
  row_version            bigint      not null default 1,
  updated_at             timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, category_id) references app.asset_categories (tenant_id, id) on delete restrict,
  foreign key (tenant_id, created_by_user_id) references app.users (tenant_id, id) on delete restrict,
  constraint name check (length(name) between 1 and 120),
  constraint currency check (app.is_currency(currency)),
  constraint status check (status in ('draft', 'active', 'sold', 'transferred', 'deceased_estate', 'deleted')),
  constraint deleted_at check ((status = 'deleted') = (deleted_at is not null) and (status = 'deleted') = (status_before_delete is not null) and isfinite(deleted_at)),
  constraint delete_reason check (length(delete_reason) between 1 and 500),
  constraint description check (length(description) <= 4000),
  constraint title_form check (title_form in ('sole', 'jtwros', 'tenancy_in_common', 'tenancy_by_entirety', 'community_property', 'trust', 'entity')),
  constraint acquired_on check (acquired_on between date '1600-01-01' and date '2999-12-31'),
  constraint acquired_how check (acquired_how in ('purchase', 'gift', 'inheritance', 'founder', 'other')),
  constraint cost_basis_minor check (cost_basis_minor between 0 and 9007199254740991),
  constraint in_taxable_estate check (in_taxable_estate in ('yes', 'no', 'unsure')),
  constraint insured_value_minor check (insured_value_minor between 0 and 9007199254740991),
  constraint custodian_or_location check (length(custodian_or_location) <= 200),
  constraint review_due_on check (review_due_on between date '1600-01-01' and date '2999-12-31'),
  constraint tags check (length(tags) <= 200),
  constraint notes check (length(notes) <= 4000),
  constraint current_value check (current_value_minor between -9007199254740991 and 9007199254740991
    and num_nulls(current_value_minor, current_value_as_of, current_value_method, current_valuation_id) in (0, 4)),
  constraint year_open_value_minor check (year_open_value_minor between -9007199254740991 and 9007199254740991)
);
create index assets_by_category on app.assets (tenant_id, category_id);
create index assets_by_created_by_user on app.assets (tenant_id, created_by_user_id);
comment on table app.assets is 'Assets and debts: what is common to all types, with the copies that a reader sees';
comment on column app.assets.tenant_id is 'Tenant';
comment on column app.assets.id is 'Asset';
comment on column app.assets.category_id is 'Type; decides which type table holds the other half';
comment on column app.assets.name is 'Name shown';
comment on column app.assets.currency is 'ISO 4217 code of all its money; never changes';
comment on column app.assets.status is 'draft, active, sold, transferred, deceased_estate or deleted; totals leave out all but active and deceased_estate';
comment on column app.assets.status_before_delete is 'Status that a restore gives back';
comment on column app.assets.delete_reason is 'Why it was deleted';
comment on column app.assets.deleted_at is 'Instant of deletion; set exactly when deleted';
comment on column app.assets.description is 'Free text';
comment on column app.assets.title_form is 'How title is held';
comment on column app.assets.acquired_on is 'Date of acquisition';
comment on column app.assets.acquired_how is 'purchase, gift, inheritance, founder or other';
comment on column app.assets.cost_basis_minor is 'Cost basis; minor units of the currency';
comment on column app.assets.in_taxable_estate is 'yes, no or unsure';
comment on column app.assets.insured_value_minor is 'Insured value; minor units of the currency';
comment on column app.assets.custodian_or_location is 'Who keeps it, or where it is';
comment on column app.assets.review_due_on is 'When to look at it again';
comment on column app.assets.tags is 'Words separated by commas';
comment on column app.assets.notes is 'Free text';
comment on column app.assets.is_liability is 'Copy: counts against net worth (debts owed by the family)';
comment on column app.assets.owner_names is 'Copy: names of the owners, primary first, then by share';
comment on column app.assets.current_value_minor is 'Copy of the current valuation; minor units; null is unknown, never zero';
comment on column app.assets.current_value_as_of is 'Copy: date of the current valuation';
comment on column app.assets.current_value_method is 'Copy: its method';
comment on column app.assets.current_valuation_id is 'Copy: its id';
comment on column app.assets.year_open_value_minor is 'Copy: value of the latest valuation before 1 January of the year of current_value_as_of; minor units; null is unknown';
comment on column app.assets.parts_version is 'Raised by procedures that change details or split, so that row_version tells of a change of any part';
comment on column app.assets.created_by_user_id is 'Who recorded it';
comment on column app.assets.created_at is 'Instant of creation';
comment on column app.assets.row_version is 'Raised by one at each change of what a person edits; the copies do not raise it';
comment on column app.assets.updated_at is 'Instant of the last change';
comment on constraint name on app.assets is '1 to 120 characters.';
comment on constraint currency on app.assets is 'Not a currency that is offered.';
comment on constraint status on app.assets is 'One of: draft, active, sold, transferred, deceased_estate.';
comment on constraint deleted_at on app.assets is 'A deleted asset has an instant of deletion and remembers its status.';
comment on constraint delete_reason on app.assets is '1 to 500 characters.';
comment on constraint description on app.assets is 'At most 4000 characters.';
comment on constraint title_form on app.assets is 'One of: sole, jtwros, tenancy_in_common, tenancy_by_entirety, community_property, trust, entity.';
comment on constraint acquired_on on app.assets is 'A date of the years 1600 to 2999.';
comment on constraint acquired_how on app.assets is 'One of: purchase, gift, inheritance, founder, other.';
comment on constraint cost_basis_minor on app.assets is 'Must not be below zero.';
comment on constraint in_taxable_estate on app.assets is 'One of: yes, no, unsure.';
comment on constraint insured_value_minor on app.assets is 'Must not be below zero.';
comment on constraint custodian_or_location on app.assets is 'At most 200 characters.';
comment on constraint review_due_on on app.assets is 'A date of the years 1600 to 2999.';
comment on constraint tags on app.assets is 'At most 200 characters.';
comment on constraint notes on app.assets is 'At most 4000 characters.';
comment on constraint current_value on app.assets is 'Value, date, method and id of the current valuation are known together.';
comment on constraint year_open_value_minor on app.assets is 'A safe integer.';
