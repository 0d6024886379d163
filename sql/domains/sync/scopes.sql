-- Scopes: what a user may hold now, and whether that can have changed.

create or replace function sync.permitted_scopes() returns table (scope text, level text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select 'tenant', 'read'
  union all
  select 'user:' || sec.uid(), 'read'
  union all
  select 'staff', 'outline' where app.is_staff()
  union all
  select e.scope_kind || ':' || e.scope_id, (array['none', 'outline', 'read', 'edit', 'admin'])[max(app.level_rank(e.level)) + 1]
    from app.effective_access e
   where e.tenant_id = (select sec.tid()) and e.user_id = (select sec.uid()) and e.valid_from <= now() and now() < e.valid_until
   group by e.scope_kind, e.scope_id
$$;
revoke all on function sync.permitted_scopes() from public;
comment on function sync.permitted_scopes() is 'Scopes that the session''s user may hold now, each with its level';

-- First 16 hex digits of SHA-256 over the sorted lines "scope level\n"; the same in core/sync.
create or replace function sync.scopes_digest(p_scopes jsonb) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select left(encode(sha256(convert_to(coalesce(string_agg(s.key || ' ' || (s.value #>> '{}') || E'\n', '' order by s.key collate "C"), ''), 'UTF8')), 'hex'), 16)
    from jsonb_each(p_scopes) as s
$$;
revoke all on function sync.scopes_digest(jsonb) from public;
comment on function sync.scopes_digest(jsonb) is 'Digest of a set of scopes given as an object scope -> level';

create or replace function sync.access_changed(p_version bigint, p_since timestamptz) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from sync.acl_event a join sync.commit c on c.tenant_id = a.tenant_id and c.commit_id = a.commit_id
                  where a.tenant_id = (select sec.tid()) and a.user_id = (select sec.uid()) and c.version > p_version)
      or exists (select from app.effective_access e
                  where e.tenant_id = (select sec.tid()) and e.user_id = (select sec.uid()) and e.valid_from > '-infinity'
                    and e.valid_from > p_since and e.valid_from <= now())
      or exists (select from app.effective_access e
                  where e.tenant_id = (select sec.tid()) and e.user_id = (select sec.uid()) and e.valid_until < 'infinity'
                    and e.valid_until > p_since and e.valid_until <= now())
      or exists (select from app.user_role_assignments r
                  where r.tenant_id = (select sec.tid()) and r.user_id = (select sec.uid())
                    and ((r.starts_at > p_since and r.starts_at <= now()) or (r.ends_at > p_since and r.ends_at <= now())))
$$;
revoke all on function sync.access_changed(bigint, timestamptz) from public;
comment on function sync.access_changed(bigint, timestamptz) is 'True when the rights of the session''s user may have changed after a version or by a date that has passed since';
