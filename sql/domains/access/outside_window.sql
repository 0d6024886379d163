-- What is left of all time outside a window: an explicit permission silences other sources within it.
create or replace function app.outside_window(p_has_window boolean, p_from timestamptz, p_until timestamptz)
returns table (valid_from timestamptz, valid_until timestamptz)
language sql immutable parallel safe as $$
  select '-infinity'::timestamptz, 'infinity'::timestamptz where not p_has_window
  union all
  select '-infinity'::timestamptz, p_from where p_has_window and p_from is not null
  union all
  select p_until, 'infinity'::timestamptz where p_has_window and p_until is not null
$$;
revoke all on function app.outside_window(boolean, timestamptz, timestamptz) from public;
grant execute on function app.outside_window(boolean, timestamptz, timestamptz) to steward_access;
comment on function app.outside_window(boolean, timestamptz, timestamptz) is 'The parts of all time outside a window: all of it without a window, at most two pieces with one; null bounds are open';
