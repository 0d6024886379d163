-- A function that runs with its owner's rights has a pinned search_path.
select p.oid::regprocedure::text as object
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and p.prosecdef
   and not coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false);
