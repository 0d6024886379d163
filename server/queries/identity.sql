/* @name spGetMe */
select m.user_id as "user_id!", m.tenant_id as "tenant_id!", m.firm_name as "firm_name!", m.display_name as "display_name!", m.email as "email!", m.firm_role
  from api.sp_get_me() m;
