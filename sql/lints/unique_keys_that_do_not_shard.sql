-- A unique index without tenant_id would be refused when the tables are distributed by tenant_id.
select i.indexrelid::regclass::text as object
  from pg_index i
  join pg_class c on c.oid = i.indrelid
  join pg_namespace n on n.oid = c.relnamespace
 where n.nspname in ('app', 'sync') and i.indisunique
   and not exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'tenant_id' and a.attnum = any (i.indkey::smallint[]));
