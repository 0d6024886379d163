-- Rights: what people granted, and what follows from everything for each user.

create table app.asset_permissions (
  tenant_id          integer     not null references app.tenants (tenant_id) on delete restrict,
  id                 uuid        not null default gen_random_uuid(),
  asset_id           uuid        not null,
  persona_id         uuid        not null,
  level              text        not null,
  valid_from         timestamptz,
  valid_until        timestamptz,
  granted_by_user_id uuid,
  row_version        bigint      not null default 1,
  updated_at         timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, asset_id, persona_id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  foreign key (tenant_id, persona_id) references app.personas (tenant_id, id) on delete restrict,
  foreign key (tenant_id, granted_by_user_id) references app.users (tenant_id, id) on delete restrict,
  constraint level check (level in ('none', 'read', 'edit', 'admin')),
  constraint valid_from check (isfinite(valid_from)),
  constraint valid_until check (isfinite(valid_until) and (valid_from is null or valid_until > valid_from))
);
create index asset_permissions_by_persona on app.asset_permissions (tenant_id, persona_id);
create index asset_permissions_by_granted_by on app.asset_permissions (tenant_id, granted_by_user_id);
comment on table app.asset_permissions is 'Explicit level of one persona on one asset; during its window it replaces every other source of that persona but his own share';
comment on column app.asset_permissions.tenant_id is 'Tenant';
comment on column app.asset_permissions.id is 'Permission';
comment on column app.asset_permissions.asset_id is 'Asset';
comment on column app.asset_permissions.persona_id is 'Who';
comment on column app.asset_permissions.level is 'none, read, edit or admin';
comment on column app.asset_permissions.valid_from is 'Start of the window; null: open';
comment on column app.asset_permissions.valid_until is 'End of the window; null: open';
comment on column app.asset_permissions.granted_by_user_id is 'Who granted it';
comment on column app.asset_permissions.row_version is 'Raised by one at each change of the row';
comment on column app.asset_permissions.updated_at is 'Instant of the last change';
comment on constraint level on app.asset_permissions is 'One of: none, read, edit, admin.';
comment on constraint valid_from on app.asset_permissions is 'A finite instant.';
comment on constraint valid_until on app.asset_permissions is 'A finite instant after the start.';

-- The key holds the whole row: while a right is exchanged, old and new stand side by side until COMMIT.
create table app.effective_access (
  tenant_id   integer     not null,
  user_id     uuid        not null,
  scope_kind  text        not null check (scope_kind in ('circle', 'asset')),
  scope_id    uuid        not null,
  level       text        not null check (level in ('outline', 'read', 'edit', 'admin')),
  source      text        not null check (source in ('membership', 'assignment', 'firm_role', 'ownership', 'fiduciary', 'permission', 'circle_default')),
  source_id   uuid        not null,
  valid_from  timestamptz not null default '-infinity',
  valid_until timestamptz not null default 'infinity',
  is_ending   boolean     not null default false,
  primary key (tenant_id, user_id, scope_kind, scope_id, source, source_id, level, valid_from, valid_until),
  check (valid_from < valid_until)
);
create index effective_access_by_scope on app.effective_access (tenant_id, scope_id, scope_kind);
create index effective_access_ending on app.effective_access (tenant_id) where is_ending;
comment on table app.effective_access is 'Which user holds which scope at which level, from which source and when; the only thing that row security and sync scopes look at. Written by triggers only; the level now is the highest of the rows valid now';
comment on column app.effective_access.tenant_id is 'Tenant';
comment on column app.effective_access.user_id is 'User';
comment on column app.effective_access.scope_kind is 'circle or asset';
comment on column app.effective_access.scope_id is 'The circle or the asset';
comment on column app.effective_access.level is 'outline, read, edit or admin';
comment on column app.effective_access.source is 'membership, assignment, firm_role, ownership, fiduciary, permission or circle_default';
comment on column app.effective_access.source_id is 'Row that gives it: membership, assignment, role assignment, share or permission';
comment on column app.effective_access.valid_from is 'Start of validity';
comment on column app.effective_access.valid_until is 'End of validity';
comment on column app.effective_access.is_ending is 'True within a transaction that takes the row away: it goes at COMMIT';
