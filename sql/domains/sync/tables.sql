-- Schema sync: what the protocol remembers. No grants but to the functions that keep it.
-- The cursor is (epoch, version, commit_id); see docs/protocol. Versions are given at COMMIT, in
-- tenant order, so a snapshot that shows version V shows exactly the commits 1..V.

create table sync.epoch (
  tenant_id integer     not null,
  epoch_id  uuid        not null default gen_random_uuid(),
  reason    text        not null,
  at        timestamptz not null default clock_timestamp(),
  primary key (tenant_id, epoch_id)
);
comment on table sync.epoch is 'One row per life of the tenant''s history; a restore from backup starts a new one. The latest is in force';
comment on column sync.epoch.tenant_id is 'Tenant';
comment on column sync.epoch.epoch_id is 'Name of the epoch, part of each cursor';
comment on column sync.epoch.reason is 'Why it began: created, restored from backup';
comment on column sync.epoch.at is 'When it began';

create table sync.clock (
  tenant_id integer not null primary key,
  version   bigint  not null default 0 check (version >= 0)
);
comment on table sync.clock is 'Number of the last stamped commit of each tenant; its row lock is what puts commits in order';
comment on column sync.clock.tenant_id is 'Tenant';
comment on column sync.clock.version is 'Version of the last commit';

create table sync.commit (
  tenant_id integer     not null,
  commit_id uuid        not null default gen_random_uuid(),
  version   bigint,
  xid       xid8        not null default pg_current_xact_id(),
  closing   boolean     not null default false,
  at        timestamptz not null default clock_timestamp(),
  primary key (tenant_id, commit_id),
  unique (tenant_id, version)
);
create unique index commit_in_flight on sync.commit (tenant_id, xid) where version is null;
comment on table sync.commit is 'One row per transaction that changed something of a tenant; kept for ever, it is the history in which cursors are found again';
comment on column sync.commit.tenant_id is 'Tenant';
comment on column sync.commit.commit_id is 'Random name: version and name together detect a server that went back in time';
comment on column sync.commit.version is 'Position in the tenant''s history; null until COMMIT';
comment on column sync.commit.xid is 'Transaction; unique only while in flight, since numbers can come again after a restore';
comment on column sync.commit.closing is 'Set by the first deferred trigger, so that the stamp comes after the other deferred triggers';
comment on column sync.commit.at is 'When it was stamped';

create table sync.change (
  tenant_id     integer not null,
  change_id     bigint  not null generated always as identity,
  commit_id     uuid    not null,
  table_name    text    not null,
  row_id        text    not null,
  op            text    not null check (op in ('put', 'del')),
  scopes_before text[]  not null,
  scopes_after  text[]  not null,
  primary key (tenant_id, change_id),
  foreign key (tenant_id, commit_id) references sync.commit (tenant_id, commit_id)
);
create index change_by_commit on sync.change (tenant_id, commit_id);
comment on table sync.change is 'Which row changed in which commit, and the scopes it was in before and is in after; no content';
comment on column sync.change.tenant_id is 'Tenant';
comment on column sync.change.change_id is 'Order of entry';
comment on column sync.change.commit_id is 'The commit';
comment on column sync.change.table_name is 'Replicated table, as in contract/replica.ts';
comment on column sync.change.row_id is 'Key of the row';
comment on column sync.change.op is 'put or del';
comment on column sync.change.scopes_before is 'Scopes before the change; a device that held one of them is told of a removal';
comment on column sync.change.scopes_after is 'Scopes after the change';

create table sync.acl_event (
  tenant_id integer not null,
  commit_id uuid    not null,
  user_id   uuid    not null,
  primary key (tenant_id, commit_id, user_id),
  foreign key (tenant_id, commit_id) references sync.commit (tenant_id, commit_id)
);
create index acl_event_by_user on sync.acl_event (tenant_id, user_id);
comment on table sync.acl_event is 'Effective access of a user changed in this commit: his next pull compares scopes';
comment on column sync.acl_event.tenant_id is 'Tenant';
comment on column sync.acl_event.commit_id is 'The commit';
comment on column sync.acl_event.user_id is 'Whose access changed';

create table sync.op (
  tenant_id   integer     not null,
  op_id       uuid        not null,
  device_id   uuid,
  user_id     uuid,
  seq         bigint,
  via         text        not null check (via in ('call', 'push')),
  name        text        not null,
  args_sha256 bytea       not null check (octet_length(args_sha256) = 32),
  asset_id    uuid,
  effect      jsonb,
  result      jsonb,
  commit_id   uuid        not null,
  xid         xid8        not null default pg_current_xact_id(),
  at          timestamptz not null default clock_timestamp(),
  primary key (tenant_id, op_id),
  unique (tenant_id, device_id, seq),
  foreign key (tenant_id, commit_id) references sync.commit (tenant_id, commit_id)
);
create index op_by_commit on sync.op (tenant_id, commit_id);
create index op_by_asset on sync.op (tenant_id, asset_id, device_id) where effect is not null;
comment on table sync.op is 'Ledger of mutations: the id, a hash of what was asked, and the answer that a replay gets again';
comment on column sync.op.tenant_id is 'Tenant';
comment on column sync.op.op_id is 'Mutation id made by the client';
comment on column sync.op.device_id is 'Device that sent it; null in a system context';
comment on column sync.op.user_id is 'User who sent it';
comment on column sync.op.seq is 'Position in the outbox of the device; null for a direct call';
comment on column sync.op.via is 'push (through sp_push_changes, which stores the verdict) or call (a procedure called directly)';
comment on column sync.op.name is 'Operation or procedure';
comment on column sync.op.args_sha256 is 'SHA-256 of name and arguments: the same id with other content is refused with FW409';
comment on column sync.op.asset_id is 'Asset that it worked on, where it has one';
comment on column sync.op.effect is 'Units as this operation left them: the next edit of the same device still carries the older base and is no conflict with it';
comment on column sync.op.result is 'The answer; null only within its own transaction';
comment on column sync.op.commit_id is 'Its commit; even a refused operation has one';
comment on column sync.op.xid is 'Transaction that registered it';
comment on column sync.op.at is 'When it was registered';

create table sync.device_cursor (
  tenant_id integer     not null,
  device_id uuid        not null,
  epoch_id  uuid        not null,
  version   bigint      not null,
  commit_id uuid,
  scopes_digest text     check (scopes_digest ~ '^[0-9a-f]{16}$'),
  compared_at timestamptz not null,
  pulled_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, device_id)
);
comment on table sync.device_cursor is 'How far each device has applied the tenant''s history';
comment on column sync.device_cursor.tenant_id is 'Tenant';
comment on column sync.device_cursor.device_id is 'Device';
comment on column sync.device_cursor.epoch_id is 'Epoch of the cursor';
comment on column sync.device_cursor.version is 'Last version applied';
comment on column sync.device_cursor.commit_id is 'Name of that commit; null at version 0';
comment on column sync.device_cursor.scopes_digest is 'Digest of the scopes that device_scope says are held; null when the ledger could not be written exactly, and the device is asked';
comment on column sync.device_cursor.compared_at is 'Server time at which these scopes were the permitted ones; dated rights that start or end later are due';
comment on column sync.device_cursor.pulled_at is 'Time of the last pull';

create table sync.device_scope (
  tenant_id integer     not null,
  device_id uuid        not null,
  scope     text        not null,
  level     text        not null,
  state     text        not null check (state in ('held', 'leaving', 'purged')),
  since     timestamptz not null default clock_timestamp(),
  primary key (tenant_id, device_id, scope)
);
comment on table sync.device_scope is 'Holdings ledger: which device holds which scope, and which it has purged';
comment on column sync.device_scope.tenant_id is 'Tenant';
comment on column sync.device_scope.device_id is 'Device';
comment on column sync.device_scope.scope is 'tenant, staff, user:<id>, circle:<id> or asset:<id>';
comment on column sync.device_scope.level is 'Level at which it is held';
comment on column sync.device_scope.state is 'held; leaving (removal was sent); purged (the device confirmed it)';
comment on column sync.device_scope.since is 'Since when';
