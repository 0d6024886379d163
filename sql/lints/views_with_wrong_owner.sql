-- On version 14 a view reads with its owner's rights: only an owner under row security will do.
select c.oid::regclass::text as object
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and c.relkind in ('v', 'm')
   and c.relowner::regrole::text not in ('steward_definer', 'steward_audit', 'steward_access');
