-- The ledger of mutations, as the business procedures use it.
--
-- A procedure that writes begins and ends like this (p_mutation_id uuid is one of its parameters):
--
--   v_replay := sync.replayed(p_mutation_id, 'sp_create_asset', jsonb_build_object('p_asset', p_asset, ...));
--   if v_replay is not null then
--     return v_replay;                       -- the same answer as the first time; nothing is done again
--   end if;
--   ... check, write ...
--   return sync.finish(p_mutation_id, jsonb_build_object('asset_id', v_id, ...));
--
-- The third argument holds every argument but p_mutation_id: the same id with other arguments is
-- refused with FW409. p_expected_version may stay in it. A result is a json object, never null.
-- If the procedure raises, the entry goes with the transaction, and the id may be used again.
-- Within sp_push_changes the push has registered the operation: replayed() then answers null and
-- finish() hands the result through, because the push stores its own verdict. A procedure may also call
-- another one with its own id: within the transaction the id counts as new until the outer one has
-- finished, and the outer result is the one that stays.
-- sync.open_commit(tenant) stands in commit_stamp.sql.

create or replace function sync.replayed(p_mutation_id uuid, p_name text, p_args jsonb) returns jsonb
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_hash bytea := sha256(convert_to(p_name || ' ' || coalesce(p_args, '{}'::jsonb)::text, 'UTF8'));
  v_op   sync.op;
begin
  if p_mutation_id is null then
    raise exception using errcode = 'FW422', message = 'A mutation id is missing';
  end if;
  select o.* into v_op from sync.op o where o.tenant_id = (select sec.tid()) and o.op_id = p_mutation_id;
  if v_op.op_id is null then
    insert into sync.op (tenant_id, op_id, device_id, user_id, via, name, args_sha256, commit_id)
    values (sec.tid(), p_mutation_id, sec.device(), sec.actor(), 'call', p_name, v_hash, sync.open_commit(sec.tid()))
    on conflict (tenant_id, op_id) do nothing;
    if found then
      return null;
    end if;
    -- A parallel copy was first; the insert waited for its commit.
    select o.* into v_op from sync.op o where o.tenant_id = (select sec.tid()) and o.op_id = p_mutation_id;
  end if;
  if v_op.result is null and v_op.xid = pg_current_xact_id() then
    return null;
  end if;
  if v_op.via <> 'call' or v_op.args_sha256 <> v_hash or v_op.user_id is distinct from (select sec.actor()) then
    raise exception using errcode = 'FW409', message = 'This mutation id was used for something else';
  end if;
  return coalesce(v_op.result, '{}'::jsonb);
end
$$;
revoke all on function sync.replayed(uuid, text, jsonb) from public;
comment on function sync.replayed(uuid, text, jsonb) is 'Registers a mutation: null when it is new, its first result when it is a replay. FW409 same id for something else; FW422 no id. Callers: the writing procedures';

create or replace function sync.finish(p_mutation_id uuid, p_result jsonb) returns jsonb
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  update sync.op o set result = p_result
   where o.tenant_id = (select sec.tid()) and o.op_id = p_mutation_id and o.via = 'call' and o.xid = pg_current_xact_id();
  return p_result;
end
$$;
revoke all on function sync.finish(uuid, jsonb) from public;
comment on function sync.finish(uuid, jsonb) is 'Stores the result of a mutation for replays and returns it. Callers: the writing procedures, as their last statement';
