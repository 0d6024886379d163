/* @name spGetAuditTrail */
select api.sp_get_audit_trail(:filter!) as "trail!";
