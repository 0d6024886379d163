-- A constraint trigger cannot be replaced, hence "once". Within a push it is made immediate by its name,
-- app.asset_ownership_total, inside the savepoint, so that its refusal becomes a verdict.
create constraint trigger asset_ownership_total after insert or update on app.asset_ownerships
  deferrable initially deferred for each row execute function app.check_ownership_total();
comment on trigger asset_ownership_total on app.asset_ownerships is 'Owner shares of one asset over all circles are at most 100.00 %';
