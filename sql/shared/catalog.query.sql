-- The catalog as lines of text, for sql/schema.sql. Sorted by name, so that two databases made from the
-- same files give the same text. Months of the audit log are left out: they depend on the calendar.
with
ours as (
  select oid, nspname from pg_namespace where nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops')
),
relations as (
  select c.oid, c.relname, c.relkind, c.relacl, c.relowner, c.relrowsecurity, c.relforcerowsecurity, n.nspname,
         n.nspname || '.' || c.relname as name
    from pg_class c join ours n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relname !~ '_[0-9]{4}_[0-9]{2}$'
),
grants as (
  select coalesce(r.rolname, 'public') as grantee, x.privilege_type, x.object, x.kind
    from (
      select 'schema' as kind, n.nspname as object, (a).grantee, (a).privilege_type
        from (select nspname, aclexplode(coalesce(nspacl, acldefault('n', nspowner))) as a
                from pg_namespace where nspname in (select nspname from ours)) n
      union all
      select 'table', r.name, (a).grantee, (a).privilege_type
        from (select name, aclexplode(coalesce(relacl, acldefault(case when relkind = 'S' then 'S' else 'r' end::"char", relowner))) as a from relations) r
      union all
      select 'function', f.signature, (a).grantee, (a).privilege_type
        from (select n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as signature,
                     aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as a
                from pg_proc p join ours n on n.oid = p.pronamespace) f
      union all
      select 'column', r.name || '.' || at.attname, (a).grantee, (a).privilege_type
        from pg_attribute at join relations r on r.oid = at.attrelid,
             lateral (select aclexplode(at.attacl) as a) e
       where at.attacl is not null
    ) x
    left join pg_roles r on r.oid = x.grantee
   -- Version 17 added MAINTAIN to the rights of an owner.
   where x.privilege_type <> 'MAINTAIN'
)
select * from (
  select '1 roles' as section, r.rolname as sort1, '' as sort2,
         r.rolname || case when r.rolcanlogin then ' login' else ' nologin' end
           || case when r.rolinherit then '' else ' noinherit' end
           || case when r.rolsuper then ' SUPERUSER' else '' end || case when r.rolbypassrls then ' BYPASSRLS' else '' end
           || case when r.rolreplication then ' replication' else '' end
           || case when r.rolconnlimit >= 0 then ' limit ' || r.rolconnlimit else '' end
           || coalesce(' member of ' || (select string_agg(g.rolname, ', ' order by g.rolname)
                                          from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid), '') as line
    from pg_roles r where r.rolname like 'steward\_%'
  union all
  select '2 schemas', n.nspname, '', n.nspname || ' owner ' || pg_get_userbyid(n.nspowner)
    from pg_namespace n where n.oid in (select oid from ours)
  union all
  select '3 tables and columns', r.name, '',
         r.name || case r.relkind when 'p' then ' partitioned' when 'v' then ' view' when 'm' then ' materialized view' when 'S' then ' sequence' else '' end
           || ' owner ' || pg_get_userbyid(r.relowner)
           || case when r.relrowsecurity then ' rls' else '' end || case when r.relforcerowsecurity then ' forced' else '' end
    from relations r
  union all
  select '3 tables and columns', r.name, to_char(a.attnum, '0000'),
         '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
           || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || case when a.attidentity <> '' then ' identity ' || a.attidentity::text else '' end
    from relations r
    join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
   where r.relkind <> 'S'
  union all
  select '4 views', r.name, '', r.name || ' ' || md5(pg_get_viewdef(r.oid)) from relations r where r.relkind in ('v', 'm')
  union all
  select '5 constraints', r.name, c.conname, r.name || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
    from pg_constraint c join relations r on r.oid = c.conrelid
   where c.contype in ('p', 'u', 'f', 'c', 'x')
  union all
  select '6 indexes', r.name, i.relname, pg_get_indexdef(x.indexrelid)
    from pg_index x join relations r on r.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
  union all
  select '7 policies', r.name, p.polname,
         r.name || ' ' || p.polname || case when p.polpermissive then '' else ' RESTRICTIVE' end || ' for ' || p.polcmd::text
           || ' to ' || coalesce((select string_agg(g.rolname, ', ' order by g.rolname) from pg_roles g where g.oid = any (p.polroles)), 'public')
           || coalesce(' using ' || regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\s+', ' ', 'g'), '')
           || coalesce(' check ' || regexp_replace(pg_get_expr(p.polwithcheck, p.polrelid), '\s+', ' ', 'g'), '')
    from pg_policy p join relations r on r.oid = p.polrelid
  union all
  select '8 triggers', r.name, t.tgname, r.name || ' ' || pg_get_triggerdef(t.oid)
    from pg_trigger t join relations r on r.oid = t.tgrelid where not t.tgisinternal
  union all
  select '9 functions', n.nspname || '.' || p.proname, pg_get_function_identity_arguments(p.oid),
         n.nspname || '.' || p.proname || '(' || pg_get_function_arguments(p.oid) || ') returns ' || pg_get_function_result(p.oid)
           || ' owner ' || pg_get_userbyid(p.proowner) || case when p.prosecdef then ' definer' else '' end
           || case p.provolatile when 'i' then ' immutable' when 's' then ' stable' else '' end
           || coalesce(' set ' || array_to_string(p.proconfig, '; '), '') || ' ' || md5(p.prosrc)
    from pg_proc p join ours n on n.oid = p.pronamespace
  union all
  select '9a grants', g.kind || ' ' || g.object, g.grantee,
         g.kind || ' ' || g.object || ' to ' || g.grantee || ': ' || string_agg(g.privilege_type, ', ' order by g.privilege_type)
    from grants g group by g.kind, g.object, g.grantee
) lines
order by section, sort1 collate "C", sort2 collate "C";
