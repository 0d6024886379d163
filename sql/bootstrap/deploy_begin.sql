-- While a deployment runs (one transaction), the owners of functions may create them in schemas that
-- steward_owner owns. deploy_end.sql takes the right away again before anybody can see it.
grant create on schema api  to steward_definer;
grant create on schema app  to steward_definer, steward_access;
grant create on schema sync to steward_definer, steward_access, steward_sync;

-- Lasting rights to name things. steward_app, the gate and the worker get only what they call.
grant usage on schema app  to steward_definer, steward_access, steward_sync, steward_audit, steward_ctx, steward_search;
grant usage on schema api  to steward_definer, steward_app, steward_worker;
grant usage on schema sync to steward_definer, steward_access, steward_sync;
