-- Takes back what deploy_begin.sql lent.
revoke create on schema api  from steward_definer;
revoke create on schema app  from steward_definer, steward_access;
revoke create on schema sync from steward_definer, steward_access, steward_sync;
