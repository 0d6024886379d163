-- steward_app may execute functions of schema api and nothing else.
select 'table ' || c.oid::regclass::text as object
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and c.relkind in ('r', 'p', 'v', 'm')
   and (has_table_privilege('steward_app', c.oid, 'select, insert, update, delete, truncate, references, trigger')
        or has_any_column_privilege('steward_app', c.oid, 'select, insert, update, references'))
union all
select 'sequence ' || c.oid::regclass::text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and case when c.relkind = 'S' then has_sequence_privilege('steward_app', c.oid, 'usage, select, update') end
union all
select 'function ' || p.oid::regprocedure::text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and n.nspname <> 'api' and has_function_privilege('steward_app', p.oid, 'execute')
union all
select 'schema ' || n.nspname
  from pg_namespace n
 where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
   and (has_schema_privilege('steward_app', n.oid, 'create')
        or (n.nspname <> 'api' and has_schema_privilege('steward_app', n.oid, 'usage')))
union all
select 'database ' || d.datname from pg_database d
 where d.datname = current_database() and has_database_privilege('steward_app', d.oid, 'create, temporary');
