-- Every foreign key has an index that begins with its columns, in any order.
select k.conrelid::regclass::text || ' ' || k.conname as object
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  join pg_namespace n on n.oid = c.relnamespace
 where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops') and k.contype = 'f'
   and not exists (
     select from pg_index i
      where i.indrelid = k.conrelid and i.indpred is null
        and (i.indkey::smallint[])[0:cardinality(k.conkey) - 1] @> k.conkey);
