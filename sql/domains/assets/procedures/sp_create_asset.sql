-- An asset with its details, first split and first value, in one. Who may: the owner of the circle and
-- advisors during set-up; any member for what is wholly his own. What the creator may do with the asset
-- afterwards follows from the split like everybody's rights.
create or replace function api.sp_create_asset(p_mutation_id uuid, p_asset jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay   jsonb := sync.replayed(p_mutation_id, 'sp_create_asset', p_asset);
  v_id       uuid;
  v_circle   uuid;
  v_level    text;
  v_category app.asset_categories;
  v_fields   jsonb;
  v_value    jsonb;
  v_value_id uuid;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_asset, '{"asset_id": "uuid", "ffc_id": "uuid", "category": "text", "currency": "text", "asset": "object", "details": "object", "shares": "array", "valuation": "object"}', '{valuation}');
  v_id := (p_asset ->> 'asset_id')::uuid;
  v_circle := (p_asset ->> 'ffc_id')::uuid;
  v_value := nullif(p_asset -> 'valuation', 'null');
  v_level := app.require_level('circle', v_circle, 'read');
  if app.level_rank(v_level) < app.level_rank('edit') and not app.is_wholly_own(v_circle, p_asset -> 'shares') then
    raise exception using errcode = 'FW403', message = 'You may record what is wholly your own; for others the owner of the circle does it.';
  end if;
  v_category := app.category_of(p_asset ->> 'category');
  perform app.checked_row('app.assets', jsonb_build_object('currency', p_asset -> 'currency'), '', '{currency}');
  v_fields := app.checked_asset_fields(p_asset -> 'asset');
  perform app.require_persona(s.persona_id, true) from app.checked_shares(p_asset -> 'shares') s;
  if not exists (select from app.checked_shares(p_asset -> 'shares') s
                   join app.ffc_memberships m on m.tenant_id = sec.tid() and m.ffc_id = v_circle and m.persona_id = s.persona_id
                  where s.interest_class = 'owner' and m.status = 'active' and m.role <> 'advisor') then
    perform app.refuse('{"shares": "At least one owner must be a member of the circle, or nobody would see the asset."}');
  end if;
  if not app.owns_circle(v_circle) and not app.is_wholly_own(v_circle, p_asset -> 'shares')
     and exists (select from app.checked_shares(p_asset -> 'shares') s where app.raises_oneself(v_id, s.persona_id, s.interest_class)) then
    raise exception using errcode = 'FW403', message = 'You cannot give yourself a right that outlives the set-up.';
  end if;
  perform app.check_detail_personas(p_asset -> 'details');
  begin
    insert into app.assets (tenant_id, id, category_id, name, currency, status, description, title_form, acquired_on, acquired_how, cost_basis_minor,
                            in_taxable_estate, insured_value_minor, custodian_or_location, review_due_on, tags, notes, is_liability, created_by_user_id)
    select sec.tid(), v_id, v_category.id, r.name, p_asset ->> 'currency', coalesce(r.status, 'active'), r.description, r.title_form, r.acquired_on, r.acquired_how, r.cost_basis_minor,
           r.in_taxable_estate, r.insured_value_minor, r.custodian_or_location, r.review_due_on, r.tags, r.notes, v_category.is_liability, sec.uid()
      from jsonb_populate_record(null::app.assets, v_fields) r;
    insert into app.asset_ownerships (tenant_id, id, asset_id, persona_id, interest_class, basis_points, is_primary)
    select sec.tid(), s.id, v_id, s.persona_id, s.interest_class, s.basis_points, s.is_primary from app.checked_shares(p_asset -> 'shares') s;
  exception when unique_violation then
    raise exception using errcode = 'FW409', message = 'This asset, or one of its shares, is recorded already.';
  end;
  perform app.insert_details(v_category.table_name, v_id, p_asset -> 'details');
  if v_value is not null then
    v_value_id := app.add_valuation(v_id, v_value);
  end if;
  -- The first split counts from the acquisition, else from the first value: totals of that time must find it.
  perform app.write_split_history(v_id, 'created', 'applied',
    least(coalesce((v_fields ->> 'acquired_on')::date, (v_value ->> 'as_of')::date, app.today()), (v_value ->> 'as_of')::date, app.today()),
    '[]', (select jsonb_agg(s.value order by s.value ->> 'interest_class', s.value ->> 'persona_id') from jsonb_array_elements(p_asset -> 'shares') as s (value)));
  return sync.finish(p_mutation_id, jsonb_build_object('asset_id', v_id, 'valuation_id', v_value_id, 'row_version', 1));
end
$$;
revoke all on function api.sp_create_asset(uuid, jsonb) from public;
grant execute on function api.sp_create_asset(uuid, jsonb) to steward_app;
comment on function api.sp_create_asset(uuid, jsonb) is 'Records an asset with details, split and first value. p_asset: arguments of create_asset in contract/sync.ts; money in minor units, shares in basis points. Returns asset_id, valuation_id, row_version. Errors: FW403, FW404 (circle, persons), FW409, FW422, FW460, FW461 (inactive person). Callers: circle owner, lead or associate before the hand-over, a member for what is wholly his own';
