-- Every schema, table, column, view, function, policy and trigger says what it is for.
select 'schema ' || n.nspname as object from pg_namespace n
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and obj_description(n.oid, 'pg_namespace') is null
union all
select 'table ' || c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and c.relkind in ('r', 'p', 'v', 'm') and obj_description(c.oid, 'pg_class') is null
union all
select 'column ' || c.oid::regclass::text || '.' || a.attname
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
   and col_description(c.oid, a.attnum) is null
union all
select 'function ' || p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and obj_description(p.oid, 'pg_proc') is null;
