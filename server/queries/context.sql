/* @name spSetSessionContext */
select c.tenant_id as "tenant_id!", c.user_id as "user_id!", c.device_id
  from api.sp_set_session_context(:sessionToken!, :requestId!) c;
