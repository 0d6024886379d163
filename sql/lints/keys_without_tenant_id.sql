-- Every primary, unique and foreign key starts with tenant_id: checks of foreign keys bypass row security,
-- and with a single-column key another tenant's delete would reach our rows.
select n.nspname || '.' || c.relname || ' ' || k.conname as object
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  join pg_namespace n on n.oid = c.relnamespace
 where n.nspname in ('app', 'sync', 'audit') and k.contype in ('p', 'u', 'f') and c.oid <> 'audit.hash_key'::regclass
   and (select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]) <> 'tenant_id';
