-- None of our roles is a superuser, bypasses row security or may create roles and databases.
select r.rolname as object from pg_roles r
 where r.rolname like 'steward\_%' and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb);
