-- No function of ours may be executed by everybody.
select p.oid::regprocedure::text as object
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops')
   and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0);
