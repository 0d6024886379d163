-- Who holds what part of an asset: the present set, and the history of whole sets.

create table app.asset_ownerships (
  tenant_id      integer     not null references app.tenants (tenant_id) on delete restrict,
  id             uuid        not null,
  asset_id       uuid        not null,
  persona_id     uuid        not null,
  interest_class text        not null,
  basis_points   integer     not null,
  is_primary     boolean     not null default false,
  row_version    bigint      not null default 1,
  updated_at     timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, asset_id, persona_id, interest_class),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  foreign key (tenant_id, persona_id) references app.personas (tenant_id, id) on delete restrict,
  constraint interest_class check (interest_class in ('owner', 'beneficiary', 'trustee', 'executor')),
  constraint basis_points check (basis_points between 1 and 10000),
  constraint is_primary check (not is_primary or interest_class = 'owner')
);
create unique index asset_ownerships_one_primary on app.asset_ownerships (tenant_id, asset_id) where is_primary;
create index asset_ownerships_by_persona on app.asset_ownerships (tenant_id, persona_id, asset_id);
comment on table app.asset_ownerships is 'The present shares of an asset; rows leave the table when they leave the set';
comment on column app.asset_ownerships.tenant_id is 'Tenant';
comment on column app.asset_ownerships.id is 'Share';
comment on column app.asset_ownerships.asset_id is 'Asset';
comment on column app.asset_ownerships.persona_id is 'Holder';
comment on column app.asset_ownerships.interest_class is 'owner, beneficiary, trustee or executor; only owner counts to 100 % and to net worth';
comment on column app.asset_ownerships.basis_points is 'Share; basis points, 10000 is the whole';
comment on column app.asset_ownerships.is_primary is 'True for the primary owner, at most one';
comment on column app.asset_ownerships.row_version is 'Raised by one at each change of the row';
comment on column app.asset_ownerships.updated_at is 'Instant of the last change';
comment on constraint interest_class on app.asset_ownerships is 'One of: owner, beneficiary, trustee, executor.';
comment on constraint basis_points on app.asset_ownerships is 'Between 0.01 % and 100.00 %.';
comment on constraint is_primary on app.asset_ownerships is 'The primary owner must be of class owner.';

create table app.asset_ownership_history (
  tenant_id     integer     not null references app.tenants (tenant_id) on delete restrict,
  id            uuid        not null default gen_random_uuid(),
  asset_id      uuid        not null,
  entry_number  bigint      not null generated always as identity,
  kind          text        not null,
  outcome       text        not null,
  effective_on  date        not null,
  shares_before jsonb       not null,
  shares_after  jsonb       not null,
  actor_user_id uuid,
  actor_name    text        not null,
  device_id     uuid,
  device_name   text,
  conflict_id   uuid,
  note          text,
  recorded_at   timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  foreign key (tenant_id, actor_user_id) references app.users (tenant_id, id) on delete restrict,
  constraint kind check (kind in ('created', 'split', 'transfer', 'decision')),
  constraint outcome check (outcome in ('applied', 'conflict', 'decided')),
  constraint effective_on check (effective_on between date '1600-01-01' and date '2999-12-31'),
  constraint shares_before check (jsonb_typeof(shares_before) = 'array'),
  constraint shares_after check (jsonb_typeof(shares_after) = 'array'),
  constraint note check (length(note) <= 500)
);
create index asset_ownership_history_by_asset on app.asset_ownership_history (tenant_id, asset_id, effective_on, entry_number);
create index asset_ownership_history_by_actor on app.asset_ownership_history (tenant_id, actor_user_id);
comment on table app.asset_ownership_history is 'Append-only: one row per change of the set, also the one that lost in a conflict';
comment on column app.asset_ownership_history.tenant_id is 'Tenant';
comment on column app.asset_ownership_history.id is 'Entry';
comment on column app.asset_ownership_history.asset_id is 'Asset';
comment on column app.asset_ownership_history.entry_number is 'Order of entry, for entries of one date';
comment on column app.asset_ownership_history.kind is 'created, split, transfer or decision (on a conflict)';
comment on column app.asset_ownership_history.outcome is 'applied, conflict (asked for, did not take effect) or decided';
comment on column app.asset_ownership_history.effective_on is 'Date from which the set counts';
comment on column app.asset_ownership_history.shares_before is 'Set before: list of id, persona_id, interest_class, basis_points, is_primary';
comment on column app.asset_ownership_history.shares_after is 'Set after (or asked for), in the same form';
comment on column app.asset_ownership_history.actor_user_id is 'Who; null for the system';
comment on column app.asset_ownership_history.actor_name is 'Name of the actor as it was then';
comment on column app.asset_ownership_history.device_id is 'From which device';
comment on column app.asset_ownership_history.device_name is 'Name of the device as it was then';
comment on column app.asset_ownership_history.conflict_id is 'The conflict that this entry belongs to';
comment on column app.asset_ownership_history.note is 'Reason given';
comment on column app.asset_ownership_history.recorded_at is 'Instant of recording';
comment on constraint kind on app.asset_ownership_history is 'One of: created, split, transfer, decision.';
comment on constraint outcome on app.asset_ownership_history is 'One of: applied, conflict, decided.';
comment on constraint effective_on on app.asset_ownership_history is 'A date of the years 1600 to 2999.';
comment on constraint shares_before on app.asset_ownership_history is 'A list of shares.';
comment on constraint shares_after on app.asset_ownership_history is 'A list of shares.';
comment on constraint note on app.asset_ownership_history is 'At most 500 characters.';
