-- Family circles: who works together on whose records. A circle owns nothing.

create table app.fwd_family_circles (
  tenant_id                     integer     not null references app.tenants (tenant_id) on delete restrict,
  id                            uuid        not null,
  name                          text        not null,
  description                   text,
  status                        text        not null default 'active',
  handed_over_at                timestamptz,
  default_level_owner           text,
  default_level_beneficiary     text,
  default_level_non_beneficiary text,
  created_by_user_id            uuid,
  created_at                    timestamptz not null default now(),
  row_version                   bigint      not null default 1,
  updated_at                    timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by_user_id) references app.users (tenant_id, id) on delete restrict,
  constraint name check (length(name) between 1 and 120),
  constraint description check (length(description) <= 1000),
  constraint status check (status in ('active', 'archived')),
  constraint handed_over_at check (isfinite(handed_over_at)),
  constraint default_level_owner check (default_level_owner in ('none', 'read', 'edit', 'admin')),
  constraint default_level_beneficiary check (default_level_beneficiary in ('none', 'read', 'edit', 'admin')),
  constraint default_level_non_beneficiary check (default_level_non_beneficiary in ('none', 'read', 'edit', 'admin'))
);
create index fwd_family_circles_by_created_by_user on app.fwd_family_circles (tenant_id, created_by_user_id);
comment on table app.fwd_family_circles is 'Family circles: collaboration group and viewing context';
comment on column app.fwd_family_circles.tenant_id is 'Tenant';
comment on column app.fwd_family_circles.id is 'Circle';
comment on column app.fwd_family_circles.name is 'Name of the family';
comment on column app.fwd_family_circles.description is 'Free text';
comment on column app.fwd_family_circles.status is 'active or archived';
comment on column app.fwd_family_circles.handed_over_at is 'When the head of the family took over from the advisor; null during set-up';
comment on column app.fwd_family_circles.default_level_owner is 'Level of owners on the assets of the circle; null: as the firm''s settings say';
comment on column app.fwd_family_circles.default_level_beneficiary is 'The same for beneficiaries';
comment on column app.fwd_family_circles.default_level_non_beneficiary is 'The same for non-beneficiaries';
comment on column app.fwd_family_circles.created_by_user_id is 'Who created it';
comment on column app.fwd_family_circles.created_at is 'Instant of creation';
comment on column app.fwd_family_circles.row_version is 'Raised by one at each change of the row';
comment on column app.fwd_family_circles.updated_at is 'Instant of the last change';
comment on constraint name on app.fwd_family_circles is '1 to 120 characters.';
comment on constraint description on app.fwd_family_circles is 'At most 1000 characters.';
comment on constraint status on app.fwd_family_circles is 'One of: active, archived.';
comment on constraint handed_over_at on app.fwd_family_circles is 'A finite instant.';
comment on constraint default_level_owner on app.fwd_family_circles is 'One of: none, read, edit, admin.';
comment on constraint default_level_beneficiary on app.fwd_family_circles is 'One of: none, read, edit, admin.';
comment on constraint default_level_non_beneficiary on app.fwd_family_circles is 'One of: none, read, edit, admin.';

create table app.ffc_memberships (
  tenant_id   integer     not null references app.tenants (tenant_id) on delete restrict,
  id          uuid        not null,
  ffc_id      uuid        not null,
  persona_id  uuid        not null,
  role        text        not null,
  status      text        not null default 'active',
  relation    text,
  joined_on   date,
  ended_on    date,
  created_at  timestamptz not null default now(),
  row_version bigint      not null default 1,
  updated_at  timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, ffc_id) references app.fwd_family_circles (tenant_id, id) on delete restrict,
  foreign key (tenant_id, persona_id) references app.personas (tenant_id, id) on delete restrict,
  constraint role check (role in ('owner', 'beneficiary', 'non_beneficiary', 'advisor')),
  constraint status check (status in ('active', 'ended')),
  constraint relation check (length(relation) <= 60),
  constraint joined_on check (joined_on between date '1600-01-01' and date '2999-12-31'),
  constraint ended_on check ((status = 'ended') = (ended_on is not null) and (ended_on is null or (ended_on between date '1600-01-01' and date '2999-12-31' and (joined_on is null or ended_on >= joined_on))))
);
create unique index ffc_memberships_one_active on app.ffc_memberships (tenant_id, ffc_id, persona_id) where status = 'active';
create index ffc_memberships_by_circle on app.ffc_memberships (tenant_id, ffc_id);
create index ffc_memberships_by_persona on app.ffc_memberships (tenant_id, persona_id);
comment on table app.ffc_memberships is 'Personas in circles, with their role; one active membership per persona and circle';
comment on column app.ffc_memberships.tenant_id is 'Tenant';
comment on column app.ffc_memberships.id is 'Membership';
comment on column app.ffc_memberships.ffc_id is 'Circle';
comment on column app.ffc_memberships.persona_id is 'Member';
comment on column app.ffc_memberships.role is 'owner, beneficiary, non_beneficiary or advisor; advisor is the family''s view of a professional and gives nothing by itself';
comment on column app.ffc_memberships.status is 'active or ended';
comment on column app.ffc_memberships.relation is 'Family label such as "daughter"; grants nothing';
comment on column app.ffc_memberships.joined_on is 'Date of joining';
comment on column app.ffc_memberships.ended_on is 'Date of leaving; set exactly when ended';
comment on column app.ffc_memberships.created_at is 'Instant of creation';
comment on column app.ffc_memberships.row_version is 'Raised by one at each change of the row';
comment on column app.ffc_memberships.updated_at is 'Instant of the last change';
comment on constraint role on app.ffc_memberships is 'One of: owner, beneficiary, non_beneficiary, advisor.';
comment on constraint status on app.ffc_memberships is 'One of: active, ended.';
comment on constraint relation on app.ffc_memberships is 'At most 60 characters.';
comment on constraint joined_on on app.ffc_memberships is 'A date of the years 1600 to 2999.';
comment on constraint ended_on on app.ffc_memberships is 'An ended membership has a date of ending, not before that of joining.';

create table app.family_relationships (
  tenant_id       integer     not null references app.tenants (tenant_id) on delete restrict,
  id              uuid        not null,
  ffc_id          uuid        not null,
  from_persona_id uuid        not null,
  to_persona_id   uuid        not null,
  kind            text        not null,
  started_on      date,
  ended_on        date,
  created_at      timestamptz not null default now(),
  row_version     bigint      not null default 1,
  updated_at      timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, ffc_id) references app.fwd_family_circles (tenant_id, id) on delete restrict,
  foreign key (tenant_id, from_persona_id) references app.personas (tenant_id, id) on delete restrict,
  foreign key (tenant_id, to_persona_id) references app.personas (tenant_id, id) on delete restrict,
  constraint kind check (kind in ('parent_of', 'spouse_of', 'guardian_of')),
  constraint to_persona_id check (to_persona_id <> from_persona_id),
  constraint started_on check (started_on between date '1600-01-01' and date '2999-12-31'),
  constraint ended_on check (ended_on between date '1600-01-01' and date '2999-12-31' and (started_on is null or ended_on >= started_on))
);
create unique index family_relationships_one_current on app.family_relationships (tenant_id, ffc_id, from_persona_id, to_persona_id, kind) where ended_on is null;
create index family_relationships_by_circle on app.family_relationships (tenant_id, ffc_id);
create index family_relationships_by_from_persona on app.family_relationships (tenant_id, from_persona_id);
create index family_relationships_by_to_persona on app.family_relationships (tenant_id, to_persona_id);
comment on table app.family_relationships is 'Kinship as recorded in a circle: a label that grants nothing';
comment on column app.family_relationships.tenant_id is 'Tenant';
comment on column app.family_relationships.id is 'Relationship';
comment on column app.family_relationships.ffc_id is 'Circle in which it is recorded';
comment on column app.family_relationships.from_persona_id is 'Parent, spouse or guardian';
comment on column app.family_relationships.to_persona_id is 'Child, spouse or ward';
comment on column app.family_relationships.kind is 'parent_of, spouse_of or guardian_of, read from "from" to "to"';
comment on column app.family_relationships.started_on is 'Date of its beginning, if known';
comment on column app.family_relationships.ended_on is 'Date of its end (divorce, majority, death)';
comment on column app.family_relationships.created_at is 'Instant of creation';
comment on column app.family_relationships.row_version is 'Raised by one at each change of the row';
comment on column app.family_relationships.updated_at is 'Instant of the last change';
comment on constraint kind on app.family_relationships is 'One of: parent_of, spouse_of, guardian_of.';
comment on constraint to_persona_id on app.family_relationships is 'Nobody is related to himself.';
comment on constraint started_on on app.family_relationships is 'A date of the years 1600 to 2999.';
comment on constraint ended_on on app.family_relationships is 'A date of the years 1600 to 2999, not before the beginning.';

create table app.ffc_advisor_assignments (
  tenant_id     integer     not null references app.tenants (tenant_id) on delete restrict,
  id            uuid        not null,
  ffc_id        uuid        not null,
  user_id       uuid        not null,
  role          text        not null,
  granted_level text,
  starts_at     timestamptz not null default now(),
  ends_at       timestamptz,
  created_at    timestamptz not null default now(),
  row_version   bigint      not null default 1,
  updated_at    timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, ffc_id, user_id),
  foreign key (tenant_id, ffc_id) references app.fwd_family_circles (tenant_id, id) on delete restrict,
  foreign key (tenant_id, user_id) references app.users (tenant_id, id) on delete restrict,
  constraint role check (role in ('lead', 'associate', 'assistant')),
  constraint granted_level check (granted_level in ('none', 'read', 'edit', 'admin')),
  constraint starts_at check (isfinite(starts_at)),
  constraint ends_at check (isfinite(ends_at) and ends_at >= starts_at)
);
create index ffc_advisor_assignments_by_user on app.ffc_advisor_assignments (tenant_id, user_id);
comment on table app.ffc_advisor_assignments is 'Which of the firm''s people serve a circle; one row per user and circle';
comment on column app.ffc_advisor_assignments.tenant_id is 'Tenant';
comment on column app.ffc_advisor_assignments.id is 'Assignment';
comment on column app.ffc_advisor_assignments.ffc_id is 'Circle';
comment on column app.ffc_advisor_assignments.user_id is 'Advisor or assistant';
comment on column app.ffc_advisor_assignments.role is 'lead, associate or assistant; before the hand-over it gives admin, edit or read';
comment on column app.ffc_advisor_assignments.granted_level is 'What the head of the family chose for the time after the hand-over; null is none';
comment on column app.ffc_advisor_assignments.starts_at is 'Instant from which it counts';
comment on column app.ffc_advisor_assignments.ends_at is 'Instant from which it counts no more';
comment on column app.ffc_advisor_assignments.created_at is 'Instant of creation';
comment on column app.ffc_advisor_assignments.row_version is 'Raised by one at each change of the row';
comment on column app.ffc_advisor_assignments.updated_at is 'Instant of the last change';
comment on constraint role on app.ffc_advisor_assignments is 'One of: lead, associate, assistant.';
comment on constraint granted_level on app.ffc_advisor_assignments is 'One of: none, read, edit, admin.';
comment on constraint starts_at on app.ffc_advisor_assignments is 'A finite instant.';
comment on constraint ends_at on app.ffc_advisor_assignments is 'A finite instant, not before the start.';
