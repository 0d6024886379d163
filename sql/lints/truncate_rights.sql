-- TRUNCATE skips row triggers, so nobody but the owner of a table has it.
select c.oid::regclass::text || ' ' || a.grantee::regrole::text as object
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and a.privilege_type = 'TRUNCATE' and a.grantee <> c.relowner;
