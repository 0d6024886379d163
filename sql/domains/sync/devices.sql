-- Devices and conflicts: the two tables of sync that people see, hence in schema app.

create table app.devices (
  tenant_id     integer     not null,
  id            uuid        not null,
  user_id       uuid        not null,
  name          text        not null check (length(name) between 1 and 120),
  platform      text        not null check (length(platform) between 1 and 60),
  public_key    text        not null check (length(public_key) between 1 and 200),
  status        text        not null default 'active' check (status in ('active', 'revoked')),
  registered_at timestamptz not null default now(),
  revoked_at    timestamptz,
  revoked_by    uuid,
  revoke_reason text        check (length(revoke_reason) between 1 and 500),
  row_version   integer     not null default 1,
  updated_at    timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references app.users (tenant_id, id),
  foreign key (tenant_id, revoked_by) references app.users (tenant_id, id),
  check ((status = 'revoked') = (revoked_at is not null and revoke_reason is not null))
);
create index devices_by_user on app.devices (tenant_id, user_id);
create index devices_by_revoker on app.devices (tenant_id, revoked_by);
comment on table app.devices is 'Desktops that may hold a cache; one device belongs to one user';
comment on column app.devices.tenant_id is 'Tenant';
comment on column app.devices.id is 'Made by the device';
comment on column app.devices.user_id is 'The one user of the device';
comment on column app.devices.name is 'Name that the user recognises';
comment on column app.devices.platform is 'Operating system';
comment on column app.devices.public_key is 'Public key of the device';
comment on column app.devices.status is 'active, or revoked: refused at its next call, its cache to be erased';
comment on column app.devices.registered_at is 'When it was enrolled';
comment on column app.devices.revoked_at is 'When it was revoked';
comment on column app.devices.revoked_by is 'Who revoked it';
comment on column app.devices.revoke_reason is 'Why';
comment on column app.devices.row_version is 'Counter of changes';
comment on column app.devices.updated_at is 'Last change';

create table app.sync_conflicts (
  tenant_id      integer     not null,
  id             uuid        not null,
  asset_id       uuid        not null,
  unit           text        not null check (unit ~ '^(ownership|field:[a-z][a-z0-9_]*)$'),
  base           jsonb       not null,
  mine           jsonb       not null,
  theirs         jsonb       not null,
  mine_user_id   uuid        not null,
  mine_by        text        not null,
  mine_device    text,
  mine_device_id uuid,
  mine_at        timestamptz not null,
  mine_level     text        not null check (mine_level in ('none', 'outline', 'read', 'edit', 'admin')),
  theirs_user_id uuid,
  theirs_by      text,
  theirs_device  text,
  theirs_at      timestamptz,
  theirs_level   text        check (theirs_level in ('none', 'outline', 'read', 'edit', 'admin')),
  status         text        not null default 'open' check (status in ('open', 'resolved')),
  decision       text        check (decision in ('mine', 'theirs', 'merged')),
  decided        jsonb,
  decided_by     text,
  decided_user_id uuid,
  decided_device text,
  decided_at     timestamptz,
  note           text        check (length(note) <= 500),
  op_id          uuid        not null,
  op_args        jsonb       not null,
  row_version    integer     not null default 1,
  updated_at     timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id),
  foreign key (tenant_id, mine_user_id) references app.users (tenant_id, id),
  foreign key (tenant_id, theirs_user_id) references app.users (tenant_id, id),
  foreign key (tenant_id, decided_user_id) references app.users (tenant_id, id),
  check ((status = 'resolved') = (decision is not null and decided_at is not null))
);
create index sync_conflicts_by_asset on app.sync_conflicts (tenant_id, asset_id, status);
create index sync_conflicts_by_mine on app.sync_conflicts (tenant_id, mine_user_id);
create index sync_conflicts_by_theirs on app.sync_conflicts (tenant_id, theirs_user_id);
create index sync_conflicts_by_decider on app.sync_conflicts (tenant_id, decided_user_id);
comment on table app.sync_conflicts is 'Two people changed the same unit of an asset: what both started from and what each wants. The first decision closes it';
comment on column app.sync_conflicts.tenant_id is 'Tenant';
comment on column app.sync_conflicts.id is 'Id';
comment on column app.sync_conflicts.asset_id is 'The asset';
comment on column app.sync_conflicts.unit is 'ownership (the whole split), or field:<group of fields bound by one check>';
comment on column app.sync_conflicts.base is 'The unit as the device last had it from the server';
comment on column app.sync_conflicts.mine is 'The unit as the pushed edit wants it';
comment on column app.sync_conflicts.theirs is 'The unit as the server has it';
comment on column app.sync_conflicts.mine_user_id is 'Who pushed the edit';
comment on column app.sync_conflicts.mine_by is 'His name then';
comment on column app.sync_conflicts.mine_device is 'Name of his device';
comment on column app.sync_conflicts.mine_device_id is 'His device';
comment on column app.sync_conflicts.mine_at is 'When he made the edit, by his device''s clock: shown, decides nothing';
comment on column app.sync_conflicts.mine_level is 'His level on the asset when it was pushed';
comment on column app.sync_conflicts.theirs_user_id is 'Who made the change that is on the server';
comment on column app.sync_conflicts.theirs_by is 'His name';
comment on column app.sync_conflicts.theirs_device is 'Name of his device';
comment on column app.sync_conflicts.theirs_at is 'When it was recorded';
comment on column app.sync_conflicts.theirs_level is 'His level on the asset now';
comment on column app.sync_conflicts.status is 'open or resolved';
comment on column app.sync_conflicts.decision is 'mine, theirs or merged';
comment on column app.sync_conflicts.decided is 'The unit as decided';
comment on column app.sync_conflicts.decided_by is 'Who decided';
comment on column app.sync_conflicts.decided_user_id is 'Who decided';
comment on column app.sync_conflicts.decided_device is 'On which device';
comment on column app.sync_conflicts.decided_at is 'When';
comment on column app.sync_conflicts.note is 'His note';
comment on column app.sync_conflicts.op_id is 'Operation that was pushed';
comment on column app.sync_conflicts.op_args is 'Its arguments, for a decision for "mine"';
comment on column app.sync_conflicts.row_version is 'Counter of changes';
comment on column app.sync_conflicts.updated_at is 'Last change';
