-- A liability is an asset of a liability category, but for debts owed to the family.
select a.id::text as object
  from app.assets a
  join app.asset_categories c on c.tenant_id = a.tenant_id and c.id = a.category_id
  left join app.asset_debts d on d.tenant_id = a.tenant_id and d.asset_id = a.id
 where a.tenant_id = sec.tid() and a.is_liability <> (c.is_liability and coalesce(d.direction, '') <> 'owed_to_family');
