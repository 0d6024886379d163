-- One name, one function.
select n.nspname || '.' || p.proname as object
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops')
 group by n.nspname, p.proname having count(*) > 1;
