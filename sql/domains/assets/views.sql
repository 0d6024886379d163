-- Views are owned by steward_definer, so that forced row security filters them for the session.

create or replace view api.v_asset_summary as
  select a.tenant_id, a.id as asset_id, c.code as category_code, c.label as category_label, a.name, a.currency, a.status, a.is_liability, a.owner_names,
         a.current_value_minor, a.current_value_as_of,
         case when a.current_value_minor is null then null
              when extract(year from a.current_value_as_of) < extract(year from t.today) then 0
              else a.current_value_minor - a.year_open_value_minor end as year_change_minor,
         a.current_value_as_of is null or t.today - a.current_value_as_of > c.stale_after_days as is_stale,
         app.level_on('asset', a.id) as access
    from app.assets a
    join app.asset_categories c on c.tenant_id = a.tenant_id and c.id = a.category_id
   cross join (select app.today() as today) t
   where a.status <> 'deleted';
comment on view api.v_asset_summary is 'One line per asset that the user sees, as a reader sees it: value, date, change this year (minor units; null is unknown), owners, own level';
comment on column api.v_asset_summary.year_change_minor is 'Change since 1 January; 0 when there is no value of this year; null when either end is unknown';
