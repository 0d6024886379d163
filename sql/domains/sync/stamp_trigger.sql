-- The deferred triggers that stamp commits. Constraint triggers cannot be replaced, hence "once".
create constraint trigger close_commit after insert on sync.commit
  deferrable initially deferred for each row execute function sync.close_commit();
comment on trigger close_commit on sync.commit is 'At COMMIT, first round: mark';

create constraint trigger stamp_commits after update of closing on sync.commit
  deferrable initially deferred for each row when (new.closing and new.version is null)
  execute function sync.stamp_commits();
comment on trigger stamp_commits on sync.commit is 'At COMMIT, second round: give the version';
