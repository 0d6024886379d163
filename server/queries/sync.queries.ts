/** Types generated for queries found in "server/queries/sync.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'SpPullChanges' parameters type */
export interface ISpPullChangesParams {
  request: unknown;
}

/** 'SpPullChanges' return type */
export interface ISpPullChangesResult {
  page: string;
  record: unknown | null;
}

/** 'SpPullChanges' query type */
export interface ISpPullChangesQuery {
  params: ISpPullChangesParams;
  result: ISpPullChangesResult;
}

const spPullChangesIR: any = {"usedParamSet":{"request":true},"params":[{"name":"request","required":true,"transform":{"type":"scalar"},"locs":[{"a":62,"b":70}]}],"statement":"select p.page as \"page!\", p.record\n  from api.sp_pull_changes(:request!) p"};

/**
 * Query generated from SQL:
 * ```
 * select p.page as "page!", p.record
 *   from api.sp_pull_changes(:request!) p
 * ```
 */
export const spPullChanges = new PreparedQuery<ISpPullChangesParams,ISpPullChangesResult>(spPullChangesIR);


/** 'SpRecordDeviceCursor' parameters type */
export interface ISpRecordDeviceCursorParams {
  record: unknown;
}

/** 'SpRecordDeviceCursor' return type */
export interface ISpRecordDeviceCursorResult {
  recorded: undefined | null;
}

/** 'SpRecordDeviceCursor' query type */
export interface ISpRecordDeviceCursorQuery {
  params: ISpRecordDeviceCursorParams;
  result: ISpRecordDeviceCursorResult;
}

const spRecordDeviceCursorIR: any = {"usedParamSet":{"record":true},"params":[{"name":"record","required":true,"transform":{"type":"scalar"},"locs":[{"a":35,"b":42}]}],"statement":"select api.sp_record_device_cursor(:record!) as \"recorded\""};

/**
 * Query generated from SQL:
 * ```
 * select api.sp_record_device_cursor(:record!) as "recorded"
 * ```
 */
export const spRecordDeviceCursor = new PreparedQuery<ISpRecordDeviceCursorParams,ISpRecordDeviceCursorResult>(spRecordDeviceCursorIR);


/** 'SpPushChanges' parameters type */
export interface ISpPushChangesParams {
  deviceId: string;
  operations: unknown;
}

/** 'SpPushChanges' return type */
export interface ISpPushChangesResult {
  result: unknown;
}

/** 'SpPushChanges' query type */
export interface ISpPushChangesQuery {
  params: ISpPushChangesParams;
  result: ISpPushChangesResult;
}

const spPushChangesIR: any = {"usedParamSet":{"deviceId":true,"operations":true},"params":[{"name":"deviceId","required":true,"transform":{"type":"scalar"},"locs":[{"a":56,"b":65}]},{"name":"operations","required":true,"transform":{"type":"scalar"},"locs":[{"a":68,"b":79}]}],"statement":"select p.result as \"result!\"\n  from api.sp_push_changes(:deviceId!, :operations!) p"};

/**
 * Query generated from SQL:
 * ```
 * select p.result as "result!"
 *   from api.sp_push_changes(:deviceId!, :operations!) p
 * ```
 */
export const spPushChanges = new PreparedQuery<ISpPushChangesParams,ISpPushChangesResult>(spPushChangesIR);


/** 'SpGetOperationVersions' parameters type */
export interface ISpGetOperationVersionsParams {
  operationIds: stringArray;
}

/** 'SpGetOperationVersions' return type */
export interface ISpGetOperationVersionsResult {
  op_id: string;
  version: number;
}

/** 'SpGetOperationVersions' query type */
export interface ISpGetOperationVersionsQuery {
  params: ISpGetOperationVersionsParams;
  result: ISpGetOperationVersionsResult;
}

const spGetOperationVersionsIR: any = {"usedParamSet":{"operationIds":true},"params":[{"name":"operationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":102}]}],"statement":"select o.op_id as \"op_id!\", o.version as \"version!\"\n  from api.sp_get_operation_versions(:operationIds!) o"};

/**
 * Query generated from SQL:
 * ```
 * select o.op_id as "op_id!", o.version as "version!"
 *   from api.sp_get_operation_versions(:operationIds!) o
 * ```
 */
export const spGetOperationVersions = new PreparedQuery<ISpGetOperationVersionsParams,ISpGetOperationVersionsResult>(spGetOperationVersionsIR);


/** 'SpGetSyncClock' parameters type */
export type ISpGetSyncClockParams = void;

/** 'SpGetSyncClock' return type */
export interface ISpGetSyncClockResult {
  version: number;
}

/** 'SpGetSyncClock' query type */
export interface ISpGetSyncClockQuery {
  params: ISpGetSyncClockParams;
  result: ISpGetSyncClockResult;
}

const spGetSyncClockIR: any = {"usedParamSet":{},"params":[],"statement":"select c.version as \"version!\"\n  from api.sp_get_sync_clock() c"};

/**
 * Query generated from SQL:
 * ```
 * select c.version as "version!"
 *   from api.sp_get_sync_clock() c
 * ```
 */
export const spGetSyncClock = new PreparedQuery<ISpGetSyncClockParams,ISpGetSyncClockResult>(spGetSyncClockIR);


