-- Every table of app, sync and audit says whose row it is. Not audit.hash_key: one key for the database.
select n.nspname || '.' || c.relname as object
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname in ('app', 'sync', 'audit') and c.relkind in ('r', 'p') and c.oid <> 'audit.hash_key'::regclass
   and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull);
