-- The log is append-only by grant (nobody but steward_audit may touch it) and by trigger (nor may he).
create or replace function audit.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = 'FW403', message = 'The audit log is never changed';
end
$$;
revoke all on function audit.refuse_change() from public;
comment on function audit.refuse_change() is 'Trigger: refuses update, delete and truncate of the audit log with FW403';

create or replace trigger append_only before update or delete on audit.audit_log
  for each row execute function audit.refuse_change();
create or replace trigger append_only_truncate before truncate on audit.audit_log
  for each statement execute function audit.refuse_change();
comment on trigger append_only on audit.audit_log is 'Entries stay as they are';
comment on trigger append_only_truncate on audit.audit_log is 'Entries stay';
