-- Owner shares of one asset are at most 100.00 %.
select concat_ws(' ', o.asset_id, sum(o.basis_points)) as object
  from app.asset_ownerships o where o.tenant_id = sec.tid() and o.interest_class = 'owner'
 group by o.asset_id having sum(o.basis_points) > 10000;
