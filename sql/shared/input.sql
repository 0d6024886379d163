-- Reading what a client sent. A procedure takes one aggregate as jsonb; nothing of it reaches a table
-- before its keys, types and rules were checked here, and keys that the caller may not set (tenant_id,
-- row_version) are unknown keys like any other. Every refusal is FW422 and names all wrong fields.

create or replace function app.refuse(p_fields jsonb, p_message text default 'The input is not valid.') returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = 'FW422', message = p_message, detail = p_fields::text;
end
$$;
revoke all on function app.refuse(jsonb, text) from public;
grant execute on function app.refuse(jsonb, text) to steward_definer;
comment on function app.refuse(jsonb, text) is 'Raises FW422 with a JSON object of path and sentence as detail';

create or replace function app.date_of(p_text text) returns date
language plpgsql immutable strict set search_path = pg_catalog, pg_temp as $$
begin
  if p_text !~ '^(1[6-9]|2\d)\d\d-\d\d-\d\d$' then
    return null;
  end if;
  return make_date(substr(p_text, 1, 4)::integer, substr(p_text, 6, 2)::integer, substr(p_text, 9, 2)::integer);
exception when datetime_field_overflow then
  return null;
end
$$;
revoke all on function app.date_of(text) from public;
grant execute on function app.date_of(text) to steward_definer;
comment on function app.date_of(text) is 'The date of an ISO text of the years 1600 to 2999, else null; never words such as "tomorrow"';

create or replace function app.instant_of(p_text text) returns timestamptz
language plpgsql stable strict set search_path = pg_catalog, pg_temp as $$
begin
  if p_text !~ '^(1[6-9]|2\d)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$' then
    return null;
  end if;
  return p_text::timestamptz;
exception when datetime_field_overflow then
  return null;
end
$$;
revoke all on function app.instant_of(text) from public;
grant execute on function app.instant_of(text) to steward_definer;
comment on function app.instant_of(text) is 'The instant of an ISO text in UTC, else null';

create or replace function app.problem_of(p_value jsonb, p_type text) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case p_type
    when 'text' then case when jsonb_typeof(p_value) <> 'string' then 'Must be a text.' end
    when 'uuid' then case when jsonb_typeof(p_value) <> 'string' or (p_value #>> '{}') !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then 'Not a valid id.' end
    when 'date' then case when jsonb_typeof(p_value) <> 'string' or app.date_of(p_value #>> '{}') is null then 'Use a date such as 2026-01-31.' end
    when 'timestamp with time zone' then case when jsonb_typeof(p_value) <> 'string' or app.instant_of(p_value #>> '{}') is null then 'Use an instant in UTC.' end
    when 'boolean' then case when jsonb_typeof(p_value) <> 'boolean' then 'Must be true or false.' end
    when 'integer' then case when jsonb_typeof(p_value) <> 'number' or (p_value #>> '{}') !~ '^-?\d{1,10}$' or abs((p_value #>> '{}')::numeric) > 2147483647 then 'Must be a whole number.' end
    when 'bigint' then case when jsonb_typeof(p_value) <> 'number' or (p_value #>> '{}') !~ '^-?\d{1,16}$' or abs((p_value #>> '{}')::numeric) > 9007199254740991 then 'Must be a whole number, at most 9007199254740991.' end
    when 'jsonb' then case when jsonb_typeof(p_value) <> 'array' then 'Must be a list.' end
    else case when p_type like 'numeric%' then
           case when jsonb_typeof(p_value) <> 'string' or (p_value #>> '{}') !~ '^-?\d{1,30}(\.\d{1,18})?$' then 'Must be a decimal number as text.'
                when length(split_part(ltrim(p_value #>> '{}', '-'), '.', 1)) > split_part(substr(p_type, 9), ',', 1)::integer - rtrim(split_part(p_type, ',', 2), ')')::integer
                  or length(split_part(p_value #>> '{}', '.', 2)) > rtrim(split_part(p_type, ',', 2), ')')::integer then 'Too many digits.' end
         else 'Unknown field.' end
  end
$$;
revoke all on function app.problem_of(jsonb, text) from public;
grant execute on function app.problem_of(jsonb, text) to steward_definer;
comment on function app.problem_of(jsonb, text) is 'What is wrong with a JSON value for a column type, or null';

-- The rules of a field are the check constraint of its name; its comment is the sentence. They are asked
-- before the write, so that all wrong fields can be named at once.
create or replace function app.checked_row(p_table regclass, p_input jsonb, p_path text, p_columns text[], p_base jsonb default null) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_errors jsonb := '{}';
  v_row    jsonb := '{}';
  v_field  record;
  v_problem text;
  v_checks text;
  v_broken jsonb;
  v_whole  jsonb;
begin
  if jsonb_typeof(p_input) is distinct from 'object' then
    perform app.refuse(jsonb_build_object(coalesce(nullif(rtrim(p_path, '.'), ''), '(input)'), 'Must be an object.'));
  end if;
  select coalesce(jsonb_object_agg(p_path || k.name, 'Unknown field.'), '{}') into v_errors
    from jsonb_object_keys(p_input) as k (name) where k.name <> all (p_columns);
  for v_field in
    select c.name, a.attnotnull and not a.atthasdef as is_required, a.attnotnull as is_not_null, p_input ? c.name as is_given,
           p_input -> c.name as value, format_type(a.atttypid, a.atttypmod) as type
      from unnest(p_columns) as c (name)
      join pg_attribute a on a.attrelid = p_table and a.attname = c.name and not a.attisdropped
     where p_base is null or p_input ? c.name
  loop
    v_problem := null;
    if not v_field.is_given then
      if v_field.is_required then
        v_problem := 'Required.';
      elsif not v_field.is_not_null then
        v_row := v_row || jsonb_build_object(v_field.name, null);
      end if;
    else
      v_row := v_row || jsonb_build_object(v_field.name, v_field.value);
      if v_field.value <> 'null'::jsonb then
        v_problem := app.problem_of(v_field.value, v_field.type);
      elsif v_field.is_not_null then
        v_problem := 'Required.';
      end if;
    end if;
    if v_problem is not null then
      v_errors := v_errors || jsonb_build_object(p_path || v_field.name, v_problem);
    end if;
  end loop;
  if v_errors <> '{}' then
    perform app.refuse(v_errors);
  end if;
  select string_agg(format('(%L, %s)', c.conname, pg_get_expr(c.conbin, c.conrelid)), ', ') into v_checks
    from pg_constraint c
   where c.conrelid = p_table and c.contype = 'c' and c.conname = any (p_columns)
     -- A patch can break only the rules that name one of its columns.
     and (p_base is null or exists (select from pg_attribute a where a.attrelid = p_table and a.attnum = any (c.conkey) and v_row ? a.attname));
  if v_checks is not null then
    v_whole := coalesce(p_base, '{}'::jsonb) || v_row;
    execute format('select jsonb_object_agg(concat($2, broken.field), coalesce(obj_description(c.oid, ''pg_constraint''), ''Not allowed.''))
                      from (select checked.field from jsonb_populate_record(null::%1$s, $1) as the_row
                              cross join lateral (values %2$s) as checked (field, holds) where not checked.holds) as broken
                      join pg_constraint c on c.conrelid = $3 and c.conname = broken.field', p_table, v_checks)
      into v_broken using v_whole, p_path, p_table::oid;
    if v_broken is not null then
      perform app.refuse(v_broken);
    end if;
  end if;
  return v_row;
end
$$;
revoke all on function app.checked_row(regclass, jsonb, text, text[], jsonb) from public;
grant execute on function app.checked_row(regclass, jsonb, text, text[], jsonb) to steward_definer;
comment on function app.checked_row(regclass, jsonb, text, text[], jsonb) is 'The columns of a table that a client may set, taken from a JSON object after its keys, types and the table''s check constraints were tried (for a patch together with p_base, the row as it is). FW422 names all wrong fields, with p_path before them';

create or replace function app.checked_object(p_input jsonb, p_kinds jsonb, p_optional text[] default '{}') returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_errors jsonb := '{}';
begin
  if jsonb_typeof(p_input) is distinct from 'object' then
    perform app.refuse('{"(input)": "Must be an object."}');
  end if;
  select coalesce(jsonb_object_agg(k.name, 'Unknown field.'), '{}') into v_errors
    from jsonb_object_keys(p_input) as k (name) where not p_kinds ? k.name;
  select v_errors || coalesce(jsonb_object_agg(c.name, c.problem), '{}') into v_errors
    from (select k.key as name,
                 case when p_input -> k.key is null or p_input -> k.key = 'null'::jsonb then case when k.key = any (p_optional) then null else 'Required.' end
                      when k.value in ('object', 'array') then case when jsonb_typeof(p_input -> k.key) <> k.value then 'Must be an ' || k.value || '.' end
                      else app.problem_of(p_input -> k.key, k.value) end as problem
            from jsonb_each_text(p_kinds) as k) c
   where c.problem is not null;
  if v_errors <> '{}' then
    perform app.refuse(v_errors);
  end if;
end
$$;
revoke all on function app.checked_object(jsonb, jsonb, text[]) from public;
grant execute on function app.checked_object(jsonb, jsonb, text[]) to steward_definer;
comment on function app.checked_object(jsonb, jsonb, text[]) is 'Refuses (FW422) an object with other keys or kinds than p_kinds (key to type name, object or array); keys of p_optional may be null or missing';

create or replace function app.check_choice(p_field text, p_value text, p_allowed text[]) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if p_value is null or p_value <> all (p_allowed) then
    perform app.refuse(jsonb_build_object(p_field, 'One of: ' || array_to_string(p_allowed, ', ') || '.'));
  end if;
end
$$;
revoke all on function app.check_choice(text, text, text[]) from public;
grant execute on function app.check_choice(text, text, text[]) to steward_definer;
comment on function app.check_choice(text, text, text[]) is 'Refuses (FW422) a value that is not in the list';

create or replace function app.check_version(p_actual bigint, p_expected bigint) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if p_expected is null then
    perform app.refuse('{"p_expected_version": "Required."}');
  elsif p_expected <> p_actual then
    raise exception using errcode = 'FW412', message = 'Somebody changed this in the meantime.',
      detail = jsonb_build_object('expected', p_expected, 'actual', p_actual)::text;
  end if;
end
$$;
revoke all on function app.check_version(bigint, bigint) from public;
grant execute on function app.check_version(bigint, bigint) to steward_definer;
comment on function app.check_version(bigint, bigint) is 'FW412 when the row has another version than the caller expects; FW422 when he expects none';
