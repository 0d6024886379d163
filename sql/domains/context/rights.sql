-- Who may name things in schema sec. Which function each may call stands beside the function.
grant usage on schema sec to steward_owner, steward_definer, steward_access, steward_sync,
                             steward_audit, steward_search, steward_gate, steward_migrate;
