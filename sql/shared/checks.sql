-- Small immutable functions that check constraints use. Null in, null out: a missing value is the
-- business of "not null", not of a check.

create or replace function app.level_rank(p_level text) returns integer
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select case p_level when 'none' then 0 when 'outline' then 1 when 'read' then 2 when 'edit' then 3 when 'admin' then 4 end
$$;
revoke all on function app.level_rank(text) from public;
grant execute on function app.level_rank(text) to steward_definer, steward_access;
comment on function app.level_rank(text) is 'Rank of an access level: none 0, outline 1, read 2, edit 3, admin 4; null for anything else';

create or replace function app.is_currency(p_code text) returns boolean
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
  select p_code in ('USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'JPY', 'SEK', 'NOK', 'DKK', 'XOF', 'MXN', 'BRL', 'INR', 'NGN', 'ZAR', 'SGD', 'HKD', 'NZD')
$$;
revoke all on function app.is_currency(text) from public;
grant execute on function app.is_currency(text) to steward_definer, steward_access;
comment on function app.is_currency(text) is 'True for the ISO 4217 codes offered (the list of contract/money.ts)';

-- Check digit of a vehicle identification number: 49 CFR 565.15(c).
create or replace function app.is_vehicle_identification_number(p_text text) returns boolean
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
  select case when p_text !~ '^[A-HJ-NPR-Z0-9]{17}$' then false
         else substr(p_text, 9, 1) = (
           select case sum(((strpos('0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ', substr(p_text, place, 1)) - 1) % 10)
                           * (array[8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2])[place]) % 11
                    when 10 then 'X'
                    else (sum(((strpos('0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ', substr(p_text, place, 1)) - 1) % 10)
                              * (array[8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2])[place]) % 11)::text
                  end
             from generate_series(1, 17) as place)
         end
$$;
revoke all on function app.is_vehicle_identification_number(text) from public;
grant execute on function app.is_vehicle_identification_number(text) to steward_definer, steward_access;
comment on function app.is_vehicle_identification_number(text) is 'True for 17 characters without I, O, Q whose ninth is the right check digit';

create or replace function app.is_cell(p_value jsonb, p_kind text) returns boolean
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select case p_kind
    when 'text'    then jsonb_typeof(p_value) = 'string' and length(p_value #>> '{}') <= 200
    when 'percent' then jsonb_typeof(p_value) = 'number' and (p_value #>> '{}') ~ '^\d{1,5}$' and (p_value #>> '{}')::integer <= 10000
    when 'money'   then jsonb_typeof(p_value) = 'number' and (p_value #>> '{}') ~ '^-?\d{1,16}$' and abs((p_value #>> '{}')::numeric) <= 9007199254740991
    when 'decimal' then jsonb_typeof(p_value) = 'string' and (p_value #>> '{}') ~ '^-?\d{1,18}(\.\d{1,8})?$'
    when 'date'    then jsonb_typeof(p_value) = 'string' and (p_value #>> '{}') ~ '^(1[6-9]|2\d)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    else false
  end
$$;
revoke all on function app.is_cell(jsonb, text) from public;
grant execute on function app.is_cell(jsonb, text) to steward_definer, steward_access;
comment on function app.is_cell(jsonb, text) is 'True when a JSON value is a text of at most 200 characters, a percent in basis points, money in minor units, a decimal text or an ISO date, as the kind says';

create or replace function app.are_rows(p_rows jsonb, p_columns jsonb, p_maximum integer) returns boolean
language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  v_row jsonb;
begin
  if jsonb_typeof(p_rows) <> 'array' or jsonb_array_length(p_rows) > p_maximum then
    return false;
  end if;
  for v_row in select * from jsonb_array_elements(p_rows) loop
    if jsonb_typeof(v_row) <> 'object' then
      return false;
    end if;
    if exists (select from jsonb_object_keys(v_row) as k (name) where not p_columns ? k.name)
       or exists (select from jsonb_each_text(p_columns) as c (name, kind)
                   where not v_row ? c.name or not app.is_cell(v_row -> c.name, c.kind)) then
      return false;
    end if;
  end loop;
  return true;
end
$$;
revoke all on function app.are_rows(jsonb, jsonb, integer) from public;
grant execute on function app.are_rows(jsonb, jsonb, integer) to steward_definer, steward_access;
comment on function app.are_rows(jsonb, jsonb, integer) is 'True for a list of at most p_maximum objects with exactly the columns of p_columns (name -> kind), each of its kind';

create or replace function app.rows_total(p_rows jsonb, p_column text) returns bigint
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
  select coalesce(sum((r.value ->> p_column)::bigint), 0)::bigint from jsonb_array_elements(p_rows) as r (value)
$$;
revoke all on function app.rows_total(jsonb, text) from public;
grant execute on function app.rows_total(jsonb, text) to steward_definer, steward_access;
comment on function app.rows_total(jsonb, text) is 'Sum of one whole-number column of a list of objects';
