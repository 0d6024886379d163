-- A circle keeps an owner.
select c.id::text as object
  from app.fwd_family_circles c
 where c.tenant_id = sec.tid()
   and not exists (select from app.ffc_memberships m where m.tenant_id = c.tenant_id and m.ffc_id = c.id and m.role = 'owner' and m.status = 'active');
