-- What has been applied. Kept by server/db/apply.ts.
create table if not exists ops.applied_file (
  path        text        not null primary key,
  sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  applied_at  timestamptz not null default now(),
  applied_by  text        not null default session_user
);
comment on table ops.applied_file is 'One row per "once" file of sql/load_order.txt: it is never applied again, and its text may not change';
comment on column ops.applied_file.path is 'Path as written in sql/load_order.txt';
comment on column ops.applied_file.sha256 is 'SHA-256 of the text that was applied, hexadecimal';
comment on column ops.applied_file.applied_at is 'Start of the deployment that applied it';
comment on column ops.applied_file.applied_by is 'Login that applied it';
