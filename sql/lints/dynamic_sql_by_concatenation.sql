-- Dynamic SQL is made with format() and "using", never with ||.
select p.oid::regprocedure::text as object
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and p.prolang = (select oid from pg_language where lanname = 'plpgsql')
   and regexp_replace(p.prosrc, '--[^\n]*', '', 'g') ~* '\mexecute\s+[^;]*\|\|';
