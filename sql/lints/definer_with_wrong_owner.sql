-- A function that runs with its owner's rights is not owned by a superuser, by a role that bypasses row
-- security or by the owner of a table in app: the latter could switch forced row security off.
select p.oid::regprocedure::text as object
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
  join pg_roles r on r.oid = p.proowner
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and p.prosecdef
   and (r.rolsuper or r.rolbypassrls
        or exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')));
