-- Others name functions of schema audit only; the tables are for steward_audit alone.
grant usage on schema audit to steward_owner, steward_definer, steward_migrate, steward_worker;
