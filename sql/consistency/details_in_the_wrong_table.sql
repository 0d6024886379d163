-- A row of a type table belongs to an asset of that type.
select d.table_name || ' ' || d.asset_id as object
  from (select tenant_id, asset_id, 'asset_bank_accounts' as table_name from app.asset_bank_accounts
        union all select tenant_id, asset_id, 'asset_investment_accounts' from app.asset_investment_accounts
        union all select tenant_id, asset_id, 'asset_real_estate' from app.asset_real_estate
        union all select tenant_id, asset_id, 'asset_vehicles' from app.asset_vehicles
        union all select tenant_id, asset_id, 'asset_businesses' from app.asset_businesses
        union all select tenant_id, asset_id, 'asset_life_insurance' from app.asset_life_insurance
        union all select tenant_id, asset_id, 'asset_personal_property' from app.asset_personal_property
        union all select tenant_id, asset_id, 'asset_debts' from app.asset_debts
        union all select tenant_id, asset_id, 'asset_cryptocurrencies' from app.asset_cryptocurrencies
        union all select tenant_id, asset_id, 'asset_retirement_accounts' from app.asset_retirement_accounts
        union all select tenant_id, asset_id, 'asset_collectibles' from app.asset_collectibles
        union all select tenant_id, asset_id, 'asset_intellectual_property' from app.asset_intellectual_property
        union all select tenant_id, asset_id, 'asset_misc' from app.asset_misc) d
  join app.assets a on a.tenant_id = d.tenant_id and a.id = d.asset_id
  join app.asset_categories c on c.tenant_id = a.tenant_id and c.id = a.category_id
 where d.tenant_id = sec.tid() and c.table_name <> d.table_name;
