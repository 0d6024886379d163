-- Every table has one restrictive policy that binds rows to the tenant of the session, for reading and
-- for writing. In schema sync it names the roles, since the commit stamp works for all tenants.
select n.nspname || '.' || c.relname as object
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname in ('app', 'sync', 'audit') and c.relkind in ('r', 'p') and not c.relispartition
   and c.oid <> 'audit.hash_key'::regclass
   and not exists (
     select from pg_policy p
      where p.polrelid = c.oid and not p.polpermissive and p.polcmd = '*'
        and (p.polroles = '{0}' or n.nspname = 'sync')
        and pg_get_expr(p.polqual, p.polrelid) = '(tenant_id = ( SELECT sec.tid() AS tid))'
        and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) = '(tenant_id = ( SELECT sec.tid() AS tid))');
