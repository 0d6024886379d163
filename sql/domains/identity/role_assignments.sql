-- Who holds which firm role; after the circles, since a role can be held for one circle only.
create table app.user_role_assignments (
  tenant_id          integer     not null references app.tenants (tenant_id) on delete restrict,
  id                 uuid        not null,
  user_id            uuid        not null,
  role_id            uuid        not null,
  scope              text        not null default 'tenant',
  ffc_id             uuid,
  starts_at          timestamptz not null default now(),
  ends_at            timestamptz,
  granted_by_user_id uuid,
  row_version        bigint      not null default 1,
  updated_at         timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references app.users (tenant_id, id) on delete restrict,
  foreign key (tenant_id, role_id) references app.user_roles (tenant_id, id) on delete restrict,
  foreign key (tenant_id, ffc_id) references app.fwd_family_circles (tenant_id, id) on delete restrict,
  foreign key (tenant_id, granted_by_user_id) references app.users (tenant_id, id) on delete restrict,
  constraint scope check (scope in ('tenant', 'circle') and (scope = 'circle') = (ffc_id is not null)),
  constraint starts_at check (isfinite(starts_at)),
  constraint ends_at check (isfinite(ends_at) and ends_at >= starts_at)
);
create index user_role_assignments_by_user on app.user_role_assignments (tenant_id, user_id);
create index user_role_assignments_by_role on app.user_role_assignments (tenant_id, role_id);
create index user_role_assignments_by_circle on app.user_role_assignments (tenant_id, ffc_id);
create index user_role_assignments_by_granted_by_user on app.user_role_assignments (tenant_id, granted_by_user_id);
comment on table app.user_role_assignments is 'Firm roles of users, across the tenant or for one circle, with an expiry';
comment on column app.user_role_assignments.tenant_id is 'Tenant';
comment on column app.user_role_assignments.id is 'Assignment of a role';
comment on column app.user_role_assignments.user_id is 'Who holds it';
comment on column app.user_role_assignments.role_id is 'Role';
comment on column app.user_role_assignments.scope is 'tenant or circle';
comment on column app.user_role_assignments.ffc_id is 'The circle, for scope circle';
comment on column app.user_role_assignments.starts_at is 'Instant from which it counts';
comment on column app.user_role_assignments.ends_at is 'Instant from which it counts no more; null: until revoked';
comment on column app.user_role_assignments.granted_by_user_id is 'Who granted it; null for provisioning';
comment on column app.user_role_assignments.row_version is 'Raised by one at each change of the row';
comment on column app.user_role_assignments.updated_at is 'Instant of the last change';
comment on constraint scope on app.user_role_assignments is 'tenant, or circle with its circle.';
comment on constraint starts_at on app.user_role_assignments is 'A finite instant.';
comment on constraint ends_at on app.user_role_assignments is 'A finite instant, not before the start.';
