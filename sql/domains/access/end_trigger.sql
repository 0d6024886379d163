-- A constraint trigger cannot be replaced, hence "once".
create constraint trigger end_access after update on app.effective_access
  deferrable initially deferred for each row when (new.is_ending and not old.is_ending)
  execute function app.end_access();
comment on trigger end_access on app.effective_access is 'Removes at COMMIT what is wanted no more';
