-- Kinship as a tree. A generation is one more than that of the parents; spouses stand in one generation,
-- so that a child of somebody who married in stands below both. Of several lines the longest counts.
-- Kinship is not seen at outline: then nobody has a generation.

create or replace view api.v_family_hierarchy as
  with recursive kin (tenant_id, ffc_id, persona_id, other_id, kind, is_current, step) as (
    select r.tenant_id, r.ffc_id, r.from_persona_id, r.to_persona_id, r.kind, r.ended_on is null, case r.kind when 'parent_of' then 1 when 'spouse_of' then 0 end
      from app.family_relationships r
    union all
    select r.tenant_id, r.ffc_id, r.to_persona_id, r.from_persona_id, case r.kind when 'parent_of' then 'child_of' when 'guardian_of' then 'ward_of' else r.kind end,
           r.ended_on is null, case r.kind when 'spouse_of' then 0 end
      from app.family_relationships r
  ), lines (tenant_id, ffc_id, persona_id, depth) as (
    select m.tenant_id, m.ffc_id, m.persona_id, 1 from app.ffc_memberships m where m.status = 'active'
    union
    select k.tenant_id, k.ffc_id, k.other_id, l.depth + k.step
      from lines l
      join kin k on k.tenant_id = l.tenant_id and k.ffc_id = l.ffc_id and k.persona_id = l.persona_id and k.step is not null
     where l.depth < 30
  ), generations as (
    select l.tenant_id, l.ffc_id, l.persona_id, max(l.depth) as depth from lines l group by 1, 2, 3
  )
  select m.tenant_id, m.ffc_id, m.id as membership_id, m.persona_id, p.display_name, p.kind, m.role, m.relation, p.birth_on, p.death_on, p.is_living,
         case when exists (select from kin k where k.tenant_id = m.tenant_id and k.ffc_id = m.ffc_id and k.persona_id = m.persona_id) then g.depth else 0 end as generation,
         (select k.other_id from kin k where k.tenant_id = m.tenant_id and k.ffc_id = m.ffc_id and k.persona_id = m.persona_id and k.kind = 'child_of'
           order by k.other_id limit 1) as parent_persona_id,
         (select k.other_id from kin k where k.tenant_id = m.tenant_id and k.ffc_id = m.ffc_id and k.persona_id = m.persona_id and k.kind = 'spouse_of' and k.is_current
           order by k.other_id limit 1) as spouse_persona_id
    from app.ffc_memberships m
    join generations g on g.tenant_id = m.tenant_id and g.ffc_id = m.ffc_id and g.persona_id = m.persona_id
    join app.personas p on p.tenant_id = m.tenant_id and p.id = m.persona_id
   where m.status = 'active';
comment on view api.v_family_hierarchy is 'One line per active member of the circles that the user sees: role, generation (1 is the eldest on record, 0 without kinship), a parent, the current spouse';
comment on column api.v_family_hierarchy.generation is 'Generation in the circle; 1 is the eldest on record, 0 for who has no kinship on record';
comment on column api.v_family_hierarchy.parent_persona_id is 'One of the parents';
