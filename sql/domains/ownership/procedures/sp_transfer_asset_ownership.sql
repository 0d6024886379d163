-- A gift, a sale or a passage by death: part of one owner's share goes to another person, dated.
create or replace function api.sp_transfer_asset_ownership(p_mutation_id uuid, p_transfer jsonb, p_expected_version bigint) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_replay   jsonb := sync.replayed(p_mutation_id, 'sp_transfer_asset_ownership', jsonb_build_object('p_transfer', p_transfer, 'p_expected_version', p_expected_version));
  v_asset    app.assets;
  v_from     uuid;
  v_to       uuid;
  v_points   integer;
  v_giver    app.asset_ownerships;
  v_receiver app.asset_ownerships;
  v_shares   jsonb;
begin
  if v_replay is not null then
    return v_replay;
  end if;
  perform app.checked_object(p_transfer, '{"asset_id": "uuid", "effective_on": "date", "from_persona_id": "uuid", "to_persona_id": "uuid", "share_id": "uuid", "basis_points": "integer", "kind": "text", "note": "text"}', '{note}');
  perform app.check_choice('kind', p_transfer ->> 'kind', '{gift,sale,death}');
  perform app.checked_row('app.asset_ownership_history', jsonb_build_object('note', p_transfer -> 'note'), '', '{note}', '{}');
  v_from := (p_transfer ->> 'from_persona_id')::uuid;
  v_to := (p_transfer ->> 'to_persona_id')::uuid;
  v_points := (p_transfer ->> 'basis_points')::integer;
  if v_points not between 1 and 10000 then
    perform app.refuse('{"basis_points": "Between 0.01 % and 100.00 %."}');
  elsif v_from = v_to then
    perform app.refuse('{"to_persona_id": "Giver and receiver are the same person."}');
  end if;
  v_asset := app.lock_asset((p_transfer ->> 'asset_id')::uuid, 'admin');
  perform app.require_not_deleted(v_asset);
  perform app.check_version(v_asset.row_version, p_expected_version);
  perform app.require_persona(v_from);
  perform app.require_persona(v_to, true);
  select o.* into v_giver from app.asset_ownerships o
   where o.tenant_id = sec.tid() and o.asset_id = v_asset.id and o.persona_id = v_from and o.interest_class = 'owner';
  select o.* into v_receiver from app.asset_ownerships o
   where o.tenant_id = sec.tid() and o.asset_id = v_asset.id and o.persona_id = v_to and o.interest_class = 'owner';
  if coalesce(v_giver.basis_points, 0) < v_points then
    perform app.refuse(jsonb_build_object('basis_points', format('The giver holds %s %% only.', to_char(coalesce(v_giver.basis_points, 0) / 100.0, 'FM990.00'))));
  end if;
  -- The others stay; the giver keeps the rest, the receiver has his own and what he is given. Who gives all hands on the first place too.
  select coalesce(jsonb_agg(s.value), '[]') into v_shares from jsonb_array_elements(app.shares_of(v_asset.id)) as s (value)
   where (s.value ->> 'id')::uuid <> v_giver.id and (v_receiver.id is null or (s.value ->> 'id')::uuid <> v_receiver.id);
  if v_giver.basis_points > v_points then
    v_shares := v_shares || jsonb_build_object('id', v_giver.id, 'persona_id', v_from, 'interest_class', 'owner',
                                               'basis_points', v_giver.basis_points - v_points, 'is_primary', v_giver.is_primary);
  end if;
  v_shares := v_shares || jsonb_build_object('id', coalesce(v_receiver.id, (p_transfer ->> 'share_id')::uuid), 'persona_id', v_to, 'interest_class', 'owner',
                                             'basis_points', coalesce(v_receiver.basis_points, 0) + v_points,
                                             'is_primary', coalesce(v_receiver.is_primary, false) or (v_giver.is_primary and v_giver.basis_points = v_points));
  perform app.set_split(v_asset, v_shares, 'transfer', 'applied', (p_transfer ->> 'effective_on')::date,
                        left(concat_ws(': ', initcap(p_transfer ->> 'kind'), nullif(p_transfer ->> 'note', '')), 500));
  return sync.finish(p_mutation_id, jsonb_build_object('asset_id', v_asset.id, 'row_version', v_asset.row_version + 1, 'shares', app.shares_of(v_asset.id)));
end
$$;
revoke all on function api.sp_transfer_asset_ownership(uuid, jsonb, bigint) from public;
grant execute on function api.sp_transfer_asset_ownership(uuid, jsonb, bigint) to steward_app;
comment on function api.sp_transfer_asset_ownership(uuid, jsonb, bigint) is 'Moves part of an owner''s share to another person. p_transfer: arguments of transfer_ownership in contract/sync.ts, basis points of the whole asset; p_expected_version: row_version of the asset. Returns asset_id, row_version, shares. Errors: FW403, FW404, FW412, FW422 (more than the giver holds), FW461. Callers: asset owner or admin level';
