-- The one deferred trigger that stamps commits. A constraint trigger cannot be replaced, hence "once".
create constraint trigger stamp_commits after insert on sync.commit
  deferrable initially deferred for each row execute function sync.stamp_commits();
