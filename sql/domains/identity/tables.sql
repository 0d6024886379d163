-- Two identities: users sign in, personas are the people (and trusts) of the records.

create table app.users (
  tenant_id    integer     not null references app.tenants (tenant_id) on delete restrict,
  id           uuid        not null,
  cognito_sub  text,
  email        text        not null,
  display_name text        not null,
  status       text        not null default 'pending_verification',
  created_at   timestamptz not null default now(),
  row_version  bigint      not null default 1,
  updated_at   timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, cognito_sub),
  unique (tenant_id, email),
  constraint cognito_sub check (length(cognito_sub) between 1 and 200),
  constraint email check (length(email) between 3 and 254 and email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
  constraint display_name check (length(display_name) between 1 and 120),
  constraint status check (status in ('pending_verification', 'active', 'inactive', 'suspended', 'locked'))
);
comment on table app.users is 'Logins, mapped to AWS Cognito';
comment on column app.users.tenant_id is 'Tenant';
comment on column app.users.id is 'User';
comment on column app.users.cognito_sub is 'Subject at the identity provider; null until the login is confirmed there';
comment on column app.users.email is 'E-mail address in lower case (personal data)';
comment on column app.users.display_name is 'Name shown to colleagues and in histories';
comment on column app.users.status is 'pending_verification, active, inactive, suspended or locked; only active may sign in';
comment on column app.users.created_at is 'Instant of creation';
comment on column app.users.row_version is 'Raised by one at each change of the row';
comment on column app.users.updated_at is 'Instant of the last change';
comment on constraint cognito_sub on app.users is '1 to 200 characters.';
comment on constraint email on app.users is 'A valid e-mail address in lower case.';
comment on constraint display_name on app.users is '1 to 120 characters.';
comment on constraint status on app.users is 'One of: pending_verification, active, inactive, suspended, locked.';

create table app.personas (
  tenant_id          integer     not null references app.tenants (tenant_id) on delete restrict,
  id                 uuid        not null,
  kind               text        not null,
  display_name       text        not null,
  given_name         text,
  family_name        text,
  birth_on           date,
  death_on           date,
  is_living          boolean     not null default true,
  status             text        not null default 'active',
  is_unattached      boolean     not null default true,
  created_by_user_id uuid,
  created_at         timestamptz not null default now(),
  row_version        bigint      not null default 1,
  updated_at         timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by_user_id) references app.users (tenant_id, id) on delete restrict,
  constraint kind check (kind in ('natural', 'trust', 'entity', 'estate') and (kind = 'natural' or (is_living and birth_on is null))),
  constraint display_name check (length(display_name) between 1 and 120),
  constraint given_name check (length(given_name) <= 60),
  constraint family_name check (length(family_name) <= 60),
  constraint birth_on check (birth_on between date '1600-01-01' and date '2999-12-31'),
  constraint death_on check (is_living = (death_on is null) and (death_on is null or (death_on between date '1600-01-01' and date '2999-12-31' and (birth_on is null or death_on >= birth_on)))),
  constraint status check (status in ('active', 'inactive'))
);
create index personas_by_created_by_user on app.personas (tenant_id, created_by_user_id);
comment on table app.personas is 'People as the records know them: natural persons, trusts, entities, estates; with or without a login';
comment on column app.personas.tenant_id is 'Tenant';
comment on column app.personas.id is 'Persona';
comment on column app.personas.kind is 'natural, trust, entity or estate; only a natural person is born and dies';
comment on column app.personas.display_name is 'Name as shown (personal data)';
comment on column app.personas.given_name is 'Given name (personal data)';
comment on column app.personas.family_name is 'Family name (personal data)';
comment on column app.personas.birth_on is 'Date of birth (personal data)';
comment on column app.personas.death_on is 'Date of death; set exactly when the person is not living';
comment on column app.personas.is_living is 'False for the deceased';
comment on column app.personas.status is 'active or inactive; only an active persona gets new shares';
comment on column app.personas.is_unattached is 'True until the first membership or share: so long, the creator alone sees the persona';
comment on column app.personas.created_by_user_id is 'Who recorded the persona';
comment on column app.personas.created_at is 'Instant of creation';
comment on column app.personas.row_version is 'Raised by one at each change of the row';
comment on column app.personas.updated_at is 'Instant of the last change';
comment on constraint kind on app.personas is 'One of: natural, trust, entity, estate; only a natural person is born and dies.';
comment on constraint display_name on app.personas is '1 to 120 characters.';
comment on constraint given_name on app.personas is 'At most 60 characters.';
comment on constraint family_name on app.personas is 'At most 60 characters.';
comment on constraint birth_on on app.personas is 'A date of the years 1600 to 2999.';
comment on constraint death_on on app.personas is 'A date of death belongs to a person who has died, and comes after birth.';
comment on constraint status on app.personas is 'One of: active, inactive.';

create table app.user_persona_links (
  tenant_id   integer     not null references app.tenants (tenant_id) on delete restrict,
  id          uuid        not null,
  user_id     uuid        not null,
  persona_id  uuid        not null,
  is_primary  boolean     not null default false,
  created_at  timestamptz not null default now(),
  row_version bigint      not null default 1,
  updated_at  timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, user_id, persona_id),
  foreign key (tenant_id, user_id) references app.users (tenant_id, id) on delete restrict,
  foreign key (tenant_id, persona_id) references app.personas (tenant_id, id) on delete restrict
);
create unique index user_persona_links_one_primary on app.user_persona_links (tenant_id, user_id) where is_primary;
create index user_persona_links_by_persona on app.user_persona_links (tenant_id, persona_id, user_id);
comment on table app.user_persona_links is 'Which login acts for which persona; a trust is acted for by its linked users';
comment on column app.user_persona_links.tenant_id is 'Tenant';
comment on column app.user_persona_links.id is 'Link';
comment on column app.user_persona_links.user_id is 'Login';
comment on column app.user_persona_links.persona_id is 'Persona acted for';
comment on column app.user_persona_links.is_primary is 'True for the persona that the user himself is; at most one';
comment on column app.user_persona_links.created_at is 'Instant of creation';
comment on column app.user_persona_links.row_version is 'Raised by one at each change of the row';
comment on column app.user_persona_links.updated_at is 'Instant of the last change';

create table app.user_roles (
  tenant_id   integer     not null references app.tenants (tenant_id) on delete restrict,
  id          uuid        not null,
  code        text        not null,
  label       text        not null,
  row_version bigint      not null default 1,
  updated_at  timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, code),
  constraint code check (code in ('platform_operator', 'firm_admin', 'lead_advisor', 'associate_advisor', 'assistant')),
  constraint label check (length(label) between 1 and 60)
);
comment on table app.user_roles is 'Roles of the firm''s own people (staff); copied into each tenant when it is provisioned';
comment on column app.user_roles.tenant_id is 'Tenant';
comment on column app.user_roles.id is 'Role';
comment on column app.user_roles.code is 'platform_operator, firm_admin, lead_advisor, associate_advisor or assistant';
comment on column app.user_roles.label is 'Name shown';
comment on column app.user_roles.row_version is 'Raised by one at each change of the row';
comment on column app.user_roles.updated_at is 'Instant of the last change';
comment on constraint code on app.user_roles is 'One of: platform_operator, firm_admin, lead_advisor, associate_advisor, assistant.';
comment on constraint label on app.user_roles is '1 to 60 characters.';

create table app.role_permissions (
  tenant_id   integer     not null references app.tenants (tenant_id) on delete restrict,
  id          uuid        not null,
  role_id     uuid        not null,
  permission  text        not null,
  row_version bigint      not null default 1,
  updated_at  timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, role_id, permission),
  foreign key (tenant_id, role_id) references app.user_roles (tenant_id, id) on delete restrict,
  constraint permission check (permission in ('tenant.manage', 'user.manage', 'persona.link', 'role.assign', 'circle.create', 'circle.outline', 'advisor.assign', 'device.manage', 'access.read', 'audit.read'))
);
comment on table app.role_permissions is 'What a firm role may do across the tenant; rights on circles and assets are in effective_access';
comment on column app.role_permissions.tenant_id is 'Tenant';
comment on column app.role_permissions.id is 'Row';
comment on column app.role_permissions.role_id is 'Role';
comment on column app.role_permissions.permission is 'Word that procedures ask for with app.may()';
comment on column app.role_permissions.row_version is 'Raised by one at each change of the row';
comment on column app.role_permissions.updated_at is 'Instant of the last change';
comment on constraint permission on app.role_permissions is 'Not a permission that a procedure asks for.';
