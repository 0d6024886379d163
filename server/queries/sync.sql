/* @name spPullChanges */
select p.page as "page!", p.cursor
  from api.sp_pull_changes(:request!) p;

/* @name spRecordPull */
select api.sp_record_pull(:cursor!) as "recorded";

/* @name spPushChanges */
select api.sp_push_changes(:operation!) as "verdict!";

/* @name spGetOperationVersions */
select o.op_id as "op_id!", o.version as "version!"
  from api.sp_get_operation_versions(:operationIds!) o;

/* @name spGetVersion */
select api.sp_get_version() as "version!";
