-- Monthly partitions of the log, made ahead. Row security does not pass from the parent to a partition
-- that is read directly, so each has its own, without any policy: nobody reads a partition directly.
create or replace function audit.make_partitions(p_months_ahead integer) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_month date := date_trunc('month', now() at time zone 'UTC')::date;
  v_name  text;
  v_made  integer := 0;
begin
  if p_months_ahead not between 0 and 24 then
    raise exception using errcode = 'FW422', message = 'Partitions are made for 0 to 24 months ahead';
  end if;
  for i in 0..p_months_ahead loop
    v_name := 'audit_log_' || to_char(v_month + make_interval(months => i), 'YYYY_MM');
    if to_regclass('audit.' || v_name) is null then
      execute format('create table audit.%I partition of audit.audit_log for values from (%L) to (%L)', v_name,
                     (v_month + make_interval(months => i))::timestamp at time zone 'UTC',
                     (v_month + make_interval(months => i + 1))::timestamp at time zone 'UTC');
      execute format('alter table audit.%I enable row level security', v_name);
      execute format('alter table audit.%I force row level security', v_name);
      execute format('comment on table audit.%I is %L', v_name, 'One month of the audit log');
      v_made := v_made + 1;
    end if;
  end loop;
  return v_made;
end
$$;
revoke all on function audit.make_partitions(integer) from public;
grant execute on function audit.make_partitions(integer) to steward_migrate, steward_worker;
comment on function audit.make_partitions(integer) is 'Makes the partitions of this month and of the months ahead; returns how many were made. FW422 outside 0 to 24. Callers: deployment and a monthly job';

select audit.make_partitions(3);
