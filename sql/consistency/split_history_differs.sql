-- The last split in the history that took effect is the present set.
select a.id::text as object
  from app.assets a
 where a.tenant_id = sec.tid()
   and exists (select from app.asset_ownership_history h where h.tenant_id = a.tenant_id and h.asset_id = a.id)
   and (select coalesce(jsonb_agg(s.value order by s.value ->> 'id'), '[]') from jsonb_array_elements(
          (select h.shares_after from app.asset_ownership_history h
            where h.tenant_id = a.tenant_id and h.asset_id = a.id and h.outcome in ('applied', 'decided')
            order by h.effective_on desc, h.entry_number desc limit 1)) as s (value))
       is distinct from
       (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'persona_id', o.persona_id, 'interest_class', o.interest_class, 'basis_points', o.basis_points,
                                                     'is_primary', o.is_primary) order by o.id::text), '[]')
          from app.asset_ownerships o where o.tenant_id = a.tenant_id and o.asset_id = a.id);
