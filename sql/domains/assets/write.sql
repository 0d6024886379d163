-- Writing the two rows of an asset. The table of a type comes from the catalogue, never from a client.

create or replace function app.editable_columns(p_table regclass) returns text[]
language sql stable set search_path = pg_catalog, pg_temp as $$
  select array_agg(a.attname::text order by a.attnum) from pg_attribute a
   where a.attrelid = p_table and a.attnum > 0 and not a.attisdropped and a.attname <> all ('{tenant_id,asset_id,row_version,updated_at}'::name[])
$$;
revoke all on function app.editable_columns(regclass) from public;
comment on function app.editable_columns(regclass) is 'Columns of a type table that a person edits';

create or replace function app.asset_columns() returns text[]
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select array['name', 'status', 'description', 'title_form', 'acquired_on', 'acquired_how', 'cost_basis_minor', 'in_taxable_estate',
               'insured_value_minor', 'custodian_or_location', 'review_due_on', 'tags', 'notes']
$$;
revoke all on function app.asset_columns() from public;
comment on function app.asset_columns() is 'Columns of app.assets that a person edits: assetFields of contract/entities/assets/asset.ts';

create or replace function app.category_of(p_code text) returns app.asset_categories
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_category app.asset_categories;
begin
  select c.* into v_category from app.asset_categories c where c.tenant_id = (select sec.tid()) and c.code = p_code;
  if v_category.id is null then
    perform app.refuse('{"category": "There is no such category."}');
  end if;
  return v_category;
end
$$;
revoke all on function app.category_of(text) from public;
comment on function app.category_of(text) is 'The category with that code; FW422 when there is none';

-- A deleted asset is reached by sp_delete_asset only.
create or replace function app.checked_asset_fields(p_fields jsonb, p_base jsonb default null) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_row jsonb := app.checked_row('app.assets', p_fields, 'asset.', app.asset_columns(), p_base);
begin
  if v_row ->> 'status' = 'deleted' then
    perform app.refuse('{"asset.status": "One of: draft, active, sold, transferred, deceased_estate."}');
  end if;
  return v_row;
end
$$;
revoke all on function app.checked_asset_fields(jsonb, jsonb) from public;
comment on function app.checked_asset_fields(jsonb, jsonb) is 'The common fields of an asset after all rules were tried; p_base: the row as it is, for a patch. FW422';

create or replace function app.insert_details(p_table text, p_asset_id uuid, p_details jsonb) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_table regclass := format('app.%I', p_table)::regclass;
  v_row   jsonb := app.checked_row(v_table, p_details, 'details.', app.editable_columns(v_table))
                   || jsonb_build_object('tenant_id', sec.tid(), 'asset_id', p_asset_id, 'row_version', 1, 'updated_at', now());
begin
  execute format('insert into %s select (jsonb_populate_record(null::%s, $1)).*', v_table, v_table) using v_row;
end
$$;
revoke all on function app.insert_details(text, uuid, jsonb) from public;
comment on function app.insert_details(text, uuid, jsonb) is 'Inserts the row of the type of an asset. FW422. Caller: sp_create_asset';

create or replace function app.details_of(p_table text, p_asset_id uuid) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_row jsonb;
begin
  execute format('select to_jsonb(d) from app.%I d where d.tenant_id = $1 and d.asset_id = $2', p_table) into v_row using sec.tid(), p_asset_id;
  return v_row;
end
$$;
revoke all on function app.details_of(text, uuid) from public;
comment on function app.details_of(text, uuid) is 'The row of the type of an asset as JSON, null where the caller may not see it';

-- Personas named in details must be visible to who names them.
create or replace function app.check_detail_personas(p_details jsonb) returns void
language sql stable set search_path = pg_catalog, pg_temp as $$
  select app.require_persona((d.value #>> '{}')::uuid)
    from jsonb_each(p_details) as d where d.key like '%persona_id' and jsonb_typeof(d.value) = 'string'
$$;
revoke all on function app.check_detail_personas(jsonb) from public;
comment on function app.check_detail_personas(jsonb) is 'FW404 when details name a persona that the user does not see';
