-- Nobody may connect to the database, use it for temporary tables or touch large objects by default.
select 'database ' || d.datname || ' ' || a.privilege_type as object
  from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
 where d.datname = current_database() and a.grantee = 0
union all
select 'schema public ' || a.privilege_type
  from pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
 where n.nspname = 'public' and a.grantee = 0
union all
select 'function ' || p.oid::regprocedure::text
  from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
 where p.pronamespace = 'pg_catalog'::regnamespace and (p.proname like 'lo\_%' or p.proname in ('loread', 'lowrite')) and a.grantee = 0;
