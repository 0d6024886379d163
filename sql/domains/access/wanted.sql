-- app.wanted_access: effective access computed from its sources. The table app.effective_access must hold
-- exactly these rows at every COMMIT; triggers see to it (refresh.sql) and sql/consistency proves it.
--
-- The rules (domain.md, "Level of a user on an asset"):
--   circle  membership: owner admin, others read; role "advisor" gives nothing by itself
--           assignment: before the hand-over lead admin, associate edit, assistant read; afterwards read
--           firm role with circle.outline: outline, on every circle
--   asset   own owner share: admin, always
--           explicit permission: its level in its window; in that window it replaces, for that persona,
--             trustee or executor: edit, and the circle's default level for the role
--           assignment: as on the circle before the hand-over, granted_level afterwards
-- An asset is "of a circle" when an active member who is not there as advisor holds an owner share.
create or replace view app.wanted_access as
with circle_assets as (
  select distinct m.tenant_id, m.ffc_id, o.asset_id
    from app.ffc_memberships m
    join app.asset_ownerships o on o.tenant_id = m.tenant_id and o.persona_id = m.persona_id and o.interest_class = 'owner'
   where m.status = 'active' and m.role <> 'advisor'
)
select m.tenant_id, l.user_id, 'circle'::text as scope_kind, m.ffc_id as scope_id,
       case m.role when 'owner' then 'admin' else 'read' end as level, 'membership'::text as source, m.id as source_id,
       '-infinity'::timestamptz as valid_from, 'infinity'::timestamptz as valid_until
  from app.ffc_memberships m
  join app.user_persona_links l on l.tenant_id = m.tenant_id and l.persona_id = m.persona_id
 where m.status = 'active' and m.role <> 'advisor'
union all
select a.tenant_id, a.user_id, 'circle', a.ffc_id,
       case when c.handed_over_at is not null then 'read'
            else case a.role when 'lead' then 'admin' when 'associate' then 'edit' else 'read' end end,
       'assignment', a.id, a.starts_at, coalesce(a.ends_at, 'infinity')
  from app.ffc_advisor_assignments a
  join app.fwd_family_circles c on c.tenant_id = a.tenant_id and c.id = a.ffc_id
 where a.starts_at < coalesce(a.ends_at, 'infinity')
union all
select r.tenant_id, r.user_id, 'circle', c.id, 'outline', 'firm_role', r.id, r.starts_at, coalesce(r.ends_at, 'infinity')
  from app.user_role_assignments r
  join app.role_permissions p on p.tenant_id = r.tenant_id and p.role_id = r.role_id and p.permission = 'circle.outline'
  join app.fwd_family_circles c on c.tenant_id = r.tenant_id and (r.scope = 'tenant' or c.id = r.ffc_id)
 where r.starts_at < coalesce(r.ends_at, 'infinity')
union all
select o.tenant_id, l.user_id, 'asset', o.asset_id, 'admin', 'ownership', o.id, '-infinity', 'infinity'
  from app.asset_ownerships o
  join app.user_persona_links l on l.tenant_id = o.tenant_id and l.persona_id = o.persona_id
 where o.interest_class = 'owner'
union all
select p.tenant_id, l.user_id, 'asset', p.asset_id, p.level, 'permission', p.id,
       coalesce(p.valid_from, '-infinity'), coalesce(p.valid_until, 'infinity')
  from app.asset_permissions p
  join app.user_persona_links l on l.tenant_id = p.tenant_id and l.persona_id = p.persona_id
 where p.level <> 'none'
union all
select o.tenant_id, l.user_id, 'asset', o.asset_id, 'edit', 'fiduciary', o.id, w.valid_from, w.valid_until
  from app.asset_ownerships o
  join app.user_persona_links l on l.tenant_id = o.tenant_id and l.persona_id = o.persona_id
  left join app.asset_permissions p on p.tenant_id = o.tenant_id and p.asset_id = o.asset_id and p.persona_id = o.persona_id
 cross join lateral app.outside_window(p.id is not null, p.valid_from, p.valid_until) w
 where o.interest_class in ('trustee', 'executor')
union all
select m.tenant_id, l.user_id, 'asset', a.asset_id, d.level, 'circle_default', m.id, w.valid_from, w.valid_until
  from circle_assets a
  join app.ffc_memberships m on m.tenant_id = a.tenant_id and m.ffc_id = a.ffc_id and m.status = 'active' and m.role <> 'advisor'
  join app.user_persona_links l on l.tenant_id = m.tenant_id and l.persona_id = m.persona_id
  join app.fwd_family_circles c on c.tenant_id = m.tenant_id and c.id = m.ffc_id
  join app.tenant_settings t on t.tenant_id = m.tenant_id
 cross join lateral (select case m.role when 'owner' then coalesce(c.default_level_owner, t.default_level_owner)
                                        when 'beneficiary' then coalesce(c.default_level_beneficiary, t.default_level_beneficiary)
                                        else coalesce(c.default_level_non_beneficiary, t.default_level_non_beneficiary) end as level) d
  left join app.asset_permissions p on p.tenant_id = m.tenant_id and p.asset_id = a.asset_id and p.persona_id = m.persona_id
 cross join lateral app.outside_window(p.id is not null, p.valid_from, p.valid_until) w
 where d.level <> 'none'
union all
select s.tenant_id, s.user_id, 'asset', a.asset_id, d.level, 'assignment', s.id, s.starts_at, coalesce(s.ends_at, 'infinity')
  from circle_assets a
  join app.ffc_advisor_assignments s on s.tenant_id = a.tenant_id and s.ffc_id = a.ffc_id
  join app.fwd_family_circles c on c.tenant_id = s.tenant_id and c.id = s.ffc_id
 cross join lateral (select case when c.handed_over_at is not null then coalesce(s.granted_level, 'none')
                                 else case s.role when 'lead' then 'admin' when 'associate' then 'edit' else 'read' end end as level) d
 where d.level <> 'none' and s.starts_at < coalesce(s.ends_at, 'infinity');
revoke all on app.wanted_access from public;
comment on view app.wanted_access is 'Effective access computed from its sources; app.effective_access holds the same rows at every COMMIT';
