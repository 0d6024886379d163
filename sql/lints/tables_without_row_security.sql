-- Row security is on and forced on every table and every partition.
select n.nspname || '.' || c.relname as object
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname in ('app', 'sync', 'audit') and c.relkind in ('r', 'p') and c.oid <> 'audit.hash_key'::regclass
   and not (c.relrowsecurity and c.relforcerowsecurity);
