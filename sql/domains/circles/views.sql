-- Kinship as a tree. A generation is one more than that of the eldest line of parents in the circle; who
-- has no parents on record stands beside a spouse. Kinship is not seen at outline: then nobody has one.

create or replace view api.v_family_hierarchy as
  with recursive lines (tenant_id, ffc_id, persona_id, depth) as (
    select m.tenant_id, m.ffc_id, m.persona_id, 1
      from app.ffc_memberships m
     where m.status = 'active'
    union
    select r.tenant_id, r.ffc_id, r.to_persona_id, l.depth + 1
      from lines l
      join app.family_relationships r on r.tenant_id = l.tenant_id and r.ffc_id = l.ffc_id and r.from_persona_id = l.persona_id and r.kind = 'parent_of'
     where l.depth < 30
  ), own as (
    select l.tenant_id, l.ffc_id, l.persona_id, max(l.depth) as depth from lines l group by 1, 2, 3
  ), kin as (
    select r.tenant_id, r.ffc_id, r.from_persona_id as persona_id, r.to_persona_id as other_id, r.kind, r.ended_on is null as is_current, false as is_child from app.family_relationships r
    union all
    select r.tenant_id, r.ffc_id, r.to_persona_id, r.from_persona_id, r.kind, r.ended_on is null, true from app.family_relationships r
  )
  select m.tenant_id, m.ffc_id, m.id as membership_id, m.persona_id, p.display_name, p.kind, m.role, m.relation, p.birth_on, p.death_on, p.is_living,
         case when exists (select from kin k where k.tenant_id = m.tenant_id and k.ffc_id = m.ffc_id and k.persona_id = m.persona_id)
              then greatest(o.depth, (select max(s.depth) from kin k join own s on s.tenant_id = k.tenant_id and s.ffc_id = k.ffc_id and s.persona_id = k.other_id
                                       where k.tenant_id = m.tenant_id and k.ffc_id = m.ffc_id and k.persona_id = m.persona_id and k.kind = 'spouse_of'))
              else 0 end as generation,
         (select k.other_id from kin k where k.tenant_id = m.tenant_id and k.ffc_id = m.ffc_id and k.persona_id = m.persona_id and k.kind = 'parent_of' and k.is_child
           order by k.other_id limit 1) as parent_persona_id,
         (select k.other_id from kin k where k.tenant_id = m.tenant_id and k.ffc_id = m.ffc_id and k.persona_id = m.persona_id and k.kind = 'spouse_of' and k.is_current
           order by k.other_id limit 1) as spouse_persona_id
    from app.ffc_memberships m
    join own o on o.tenant_id = m.tenant_id and o.ffc_id = m.ffc_id and o.persona_id = m.persona_id
    join app.personas p on p.tenant_id = m.tenant_id and p.id = m.persona_id
   where m.status = 'active';
comment on view api.v_family_hierarchy is 'One line per active member of the circles that the user sees: role, generation (1 is the eldest on record, 0 without kinship), a parent, the current spouse';
comment on column api.v_family_hierarchy.generation is 'Generation in the circle; 1 is the eldest on record, 0 for who has no kinship on record';
comment on column api.v_family_hierarchy.parent_persona_id is 'One of the parents';
