-- Dated rights begin and end without a write. A pull asks whether a date of the user has passed since
-- his scopes were last compared; these indexes hold the dated rows only.
create index effective_access_by_start on app.effective_access (tenant_id, user_id, valid_from) where valid_from > '-infinity';
create index effective_access_by_end on app.effective_access (tenant_id, user_id, valid_until) where valid_until < 'infinity';
