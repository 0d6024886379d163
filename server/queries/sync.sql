/* @name spPullChanges */
select p.page as "page!", p.record
  from api.sp_pull_changes(:request!) p;

/* @name spRecordDeviceCursor */
select api.sp_record_device_cursor(:record!) as "recorded";

/* @name spPushChanges */
select p.result as "result!"
  from api.sp_push_changes(:deviceId!, :operations!) p;

/* @name spGetOperationVersions */
select o.op_id as "op_id!", o.version as "version!"
  from api.sp_get_operation_versions(:operationIds!) o;

/* @name spGetSyncClock */
select c.version as "version!"
  from api.sp_get_sync_clock() c;
