-- Row security of the log. Every tenant sees its own log only; writing is the trigger's alone.
alter table audit.audit_log enable row level security;
alter table audit.audit_log force row level security;
alter table audit.audit_log_default enable row level security;
alter table audit.audit_log_default force row level security;

drop policy if exists tenant_only on audit.audit_log;
create policy tenant_only on audit.audit_log as restrictive
  using (tenant_id = (select sec.tid())) with check (tenant_id = (select sec.tid()));
comment on policy tenant_only on audit.audit_log is 'Rows of the tenant of the session';

drop policy if exists keeper on audit.audit_log;
create policy keeper on audit.audit_log to steward_audit
  using (tenant_id = (select sec.tid())) with check (tenant_id = (select sec.tid()));
comment on policy keeper on audit.audit_log is 'The trigger function writes, audit.trail reads';
