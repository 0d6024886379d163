-- What deploy_begin.sql lends is taken back: only the owner of a schema may create in it.
select n.nspname || ' ' || a.grantee::regrole::text as object
  from pg_namespace n, aclexplode(n.nspacl) a
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and a.privilege_type = 'CREATE' and a.grantee <> n.nspowner;
