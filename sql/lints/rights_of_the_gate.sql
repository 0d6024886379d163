-- steward_gate opens, closes and revokes sessions and does nothing else.
select 'function ' || p.oid::regprocedure::text as object
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and has_function_privilege('steward_gate', p.oid, 'execute')
   and not (n.nspname = 'sec' and p.proname in ('open', 'close', 'revoke'))
union all
select 'table ' || c.oid::regclass::text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and c.relkind in ('r', 'p', 'v', 'm')
   and has_table_privilege('steward_gate', c.oid, 'select, insert, update, delete, truncate, references, trigger');
