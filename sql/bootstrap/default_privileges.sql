-- Functions are executable by PUBLIC from birth. Without "in schema": that form has no effect.
-- Replayed at each deployment; the statement changes nothing the second time.
alter default privileges for role steward_owner   revoke execute on functions from public;
alter default privileges for role steward_definer revoke execute on functions from public;
alter default privileges for role steward_ctx     revoke execute on functions from public;
alter default privileges for role steward_audit   revoke execute on functions from public;
alter default privileges for role steward_access  revoke execute on functions from public;
alter default privileges for role steward_sync    revoke execute on functions from public;
alter default privileges for role steward_search  revoke execute on functions from public;
alter default privileges for role steward_migrate revoke execute on functions from public;
