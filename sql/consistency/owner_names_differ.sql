-- The names on the asset row are those of its owners, primary first, then by share, then by name.
select a.id::text as object
  from app.assets a
 where a.tenant_id = sec.tid()
   and a.owner_names <> coalesce((select string_agg(p.display_name, ', ' order by o.is_primary desc, o.basis_points desc, p.display_name, p.id)
                                    from app.asset_ownerships o join app.personas p on p.tenant_id = o.tenant_id and p.id = o.persona_id
                                   where o.tenant_id = a.tenant_id and o.asset_id = a.id and o.interest_class = 'owner'), '');
