-- Tenants: the firms. Every other table hangs on tenants.tenant_id.

create table app.tenants (
  tenant_id   integer     not null primary key check (tenant_id > 0),
  name        text        not null,
  status      text        not null default 'active',
  created_at  timestamptz not null default now(),
  row_version bigint      not null default 1,
  updated_at  timestamptz not null default now(),
  constraint name check (length(name) between 1 and 120),
  constraint status check (status in ('active', 'suspended', 'closed'))
);
comment on table app.tenants is 'White-label partners (advisory firms); 1 is the platform';
comment on column app.tenants.tenant_id is 'Number of the tenant, the first part of every key';
comment on column app.tenants.name is 'Legal or trade name';
comment on column app.tenants.status is 'active, suspended or closed; only an active tenant may sign in or add users';
comment on column app.tenants.created_at is 'Instant of provisioning';
comment on column app.tenants.row_version is 'Raised by one at each change of the row';
comment on column app.tenants.updated_at is 'Instant of the last change';
comment on constraint name on app.tenants is '1 to 120 characters.';
comment on constraint status on app.tenants is 'One of: active, suspended, closed.';

create table app.tenant_settings (
  tenant_id                   integer     not null references app.tenants (tenant_id) on delete restrict,
  id                          uuid        not null,
  firm_name                   text        not null,
  time_zone                   text        not null default 'America/New_York',
  currency                    text        not null default 'USD',
  accent_colour               text,
  default_level_owner         text        not null default 'read',
  default_level_beneficiary   text        not null default 'read',
  default_level_non_beneficiary text      not null default 'none',
  row_version                 bigint      not null default 1,
  updated_at                  timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id),
  constraint firm_name check (length(firm_name) between 1 and 120),
  constraint time_zone check (length(time_zone) between 1 and 60),
  constraint currency check (app.is_currency(currency)),
  constraint accent_colour check (accent_colour ~ '^#[0-9a-f]{6}$'),
  constraint default_level_owner check (default_level_owner in ('none', 'read', 'edit', 'admin')),
  constraint default_level_beneficiary check (default_level_beneficiary in ('none', 'read', 'edit', 'admin')),
  constraint default_level_non_beneficiary check (default_level_non_beneficiary in ('none', 'read', 'edit', 'admin'))
);
comment on table app.tenant_settings is 'Settings of a firm, one row a tenant';
comment on column app.tenant_settings.tenant_id is 'Tenant';
comment on column app.tenant_settings.id is 'Key for replication';
comment on column app.tenant_settings.firm_name is 'Name shown in the product';
comment on column app.tenant_settings.time_zone is 'IANA time zone; decides what "today" is';
comment on column app.tenant_settings.currency is 'ISO 4217 code proposed for new assets and totals';
comment on column app.tenant_settings.accent_colour is 'Branding colour, #rrggbb in lower case';
comment on column app.tenant_settings.default_level_owner is 'Level of circle owners on the assets of their circle, where the circle says nothing';
comment on column app.tenant_settings.default_level_beneficiary is 'The same for beneficiaries';
comment on column app.tenant_settings.default_level_non_beneficiary is 'The same for non-beneficiaries';
comment on column app.tenant_settings.row_version is 'Raised by one at each change of the row';
comment on column app.tenant_settings.updated_at is 'Instant of the last change';
comment on constraint firm_name on app.tenant_settings is '1 to 120 characters.';
comment on constraint time_zone on app.tenant_settings is '1 to 60 characters.';
comment on constraint currency on app.tenant_settings is 'Not a currency that is offered.';
comment on constraint accent_colour on app.tenant_settings is 'A colour such as #1f4e79.';
comment on constraint default_level_owner on app.tenant_settings is 'One of: none, read, edit, admin.';
comment on constraint default_level_beneficiary on app.tenant_settings is 'One of: none, read, edit, admin.';
comment on constraint default_level_non_beneficiary on app.tenant_settings is 'One of: none, read, edit, admin.';
