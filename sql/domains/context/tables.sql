-- Schema sec: what must be known before there is a context. Hence no row security here: no role but
-- steward_ctx may touch these tables, and its functions answer only about the session at hand.

create table sec.mac_key (
  only_row    boolean not null default true primary key check (only_row),
  inner_pad   bytea   not null check (octet_length(inner_pad) = 64),
  outer_pad   bytea   not null check (octet_length(outer_pad) = 64)
);
comment on table sec.mac_key is 'Key of the HMAC-SHA256 that signs the session context, stored as its two padded blocks; made at random when the database is created';
comment on column sec.mac_key.only_row is 'Keeps the table at one row';
comment on column sec.mac_key.inner_pad is 'Key xor 0x36, 64 bytes';
comment on column sec.mac_key.outer_pad is 'Key xor 0x5c, 64 bytes';

create table sec.identity (
  cognito_sub text    not null primary key,
  tenant_id   integer not null,
  user_id     uuid    not null,
  status      text    not null,
  unique (tenant_id, user_id)
);
comment on table sec.identity is 'Login subject to user; a mirror of app.users kept by trigger, because without a context app.users cannot be read';
comment on column sec.identity.cognito_sub is 'Subject of the identity provider';
comment on column sec.identity.tenant_id is 'Tenant of the user';
comment on column sec.identity.user_id is 'User in app.users';
comment on column sec.identity.status is 'Status of the user; only active may open a session';

create table sec.tenant_state (
  tenant_id integer not null primary key,
  status    text    not null
);
comment on table sec.tenant_state is 'Mirror of app.tenants kept by trigger: only people of an active tenant may open a session';
comment on column sec.tenant_state.tenant_id is 'Tenant';
comment on column sec.tenant_state.status is 'Status of the tenant; only active may sign in';

create table sec.device_state (
  tenant_id integer not null,
  device_id uuid    not null,
  user_id   uuid    not null,
  status    text    not null,
  primary key (tenant_id, device_id)
);
comment on table sec.device_state is 'Mirror of app.devices kept by trigger: a revoked device is refused at its next call';
comment on column sec.device_state.tenant_id is 'Tenant of the device';
comment on column sec.device_state.device_id is 'Device in app.devices';
comment on column sec.device_state.user_id is 'The one user of the device';
comment on column sec.device_state.status is 'active or revoked';

create table sec.sessions (
  token_sha256 bytea       not null primary key check (octet_length(token_sha256) = 32),
  session_id   uuid        not null default gen_random_uuid() unique,
  tenant_id    integer     not null,
  user_id      uuid        not null,
  device_id    uuid,
  opened_at    timestamptz not null default now(),
  expires_at   timestamptz not null
);
create index sessions_by_user on sec.sessions (tenant_id, user_id);
create index sessions_by_expiry on sec.sessions (expires_at);
comment on table sec.sessions is 'Open sessions. The token is random and known to the server only; here is its SHA-256';
comment on column sec.sessions.token_sha256 is 'SHA-256 of the token';
comment on column sec.sessions.session_id is 'Name of the session in the audit log';
comment on column sec.sessions.tenant_id is 'Tenant of the user';
comment on column sec.sessions.user_id is 'Who signed in';
comment on column sec.sessions.device_id is 'From which device; null only to register one';
comment on column sec.sessions.opened_at is 'When it was opened';
comment on column sec.sessions.expires_at is 'When it ends by itself';

create table sec.system_context_log (
  id         bigint      not null generated always as identity primary key,
  tenant_id  integer     not null,
  user_id    uuid,
  reason     text        not null check (length(btrim(reason)) > 0),
  login      text        not null default session_user,
  at         timestamptz not null default clock_timestamp()
);
comment on table sec.system_context_log is 'Each time seed, migration or maintenance worked without a session';
comment on column sec.system_context_log.id is 'Order of entry';
comment on column sec.system_context_log.tenant_id is 'Tenant whose rows became visible';
comment on column sec.system_context_log.user_id is 'User in whose name the work was done, if any';
comment on column sec.system_context_log.reason is 'Why, in words';
comment on column sec.system_context_log.login is 'Database login';
comment on column sec.system_context_log.at is 'When';

-- The key: 32 random bytes padded to the 64-byte block of SHA-256, then xor-ed with the two constants.
do $$
declare
  v_key   bytea := sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));
  v_inner bytea := decode(repeat('36', 64), 'hex');
  v_outer bytea := decode(repeat('5c', 64), 'hex');
begin
  for i in 0..31 loop
    v_inner := set_byte(v_inner, i, get_byte(v_key, i) # 54);
    v_outer := set_byte(v_outer, i, get_byte(v_key, i) # 92);
  end loop;
  insert into sec.mac_key (inner_pad, outer_pad) values (v_inner, v_outer);
end
$$;
