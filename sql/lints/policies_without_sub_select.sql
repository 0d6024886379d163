-- In a policy a context reader stands in a scalar sub-select, else it runs once per row.
select n.nspname || '.' || c.relname || ' ' || p.polname as object
  from pg_policy p
  join pg_class c on c.oid = p.polrelid
  join pg_namespace n on n.oid = c.relnamespace
  cross join lateral (select coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as body) e
 where (select count(*) from regexp_matches(e.body, 'sec\.[a-z_]+\(', 'g'))
     > (select count(*) from regexp_matches(e.body, 'SELECT sec\.[a-z_]+\(', 'g'));
