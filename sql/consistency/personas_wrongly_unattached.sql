-- A persona with a membership or a share is not "new and the creator's own" any more.
select p.id::text as object
  from app.personas p
 where p.tenant_id = sec.tid() and p.is_unattached
   and (exists (select from app.ffc_memberships m where m.tenant_id = p.tenant_id and m.persona_id = p.id)
        or exists (select from app.asset_ownerships o where o.tenant_id = p.tenant_id and o.persona_id = p.id));
