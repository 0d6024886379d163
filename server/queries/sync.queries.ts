/** Types generated for queries found in "server/queries/sync.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'SpPullChanges' parameters type */
export interface ISpPullChangesParams {
  request: unknown;
}

/** 'SpPullChanges' return type */
export interface ISpPullChangesResult {
  cursor: unknown | null;
  page: string;
}

/** 'SpPullChanges' query type */
export interface ISpPullChangesQuery {
  params: ISpPullChangesParams;
  result: ISpPullChangesResult;
}

const spPullChangesIR: any = {"usedParamSet":{"request":true},"params":[{"name":"request","required":true,"transform":{"type":"scalar"},"locs":[{"a":62,"b":70}]}],"statement":"select p.page as \"page!\", p.cursor\n  from api.sp_pull_changes(:request!) p"};

/**
 * Query generated from SQL:
 * ```
 * select p.page as "page!", p.cursor
 *   from api.sp_pull_changes(:request!) p
 * ```
 */
export const spPullChanges = new PreparedQuery<ISpPullChangesParams,ISpPullChangesResult>(spPullChangesIR);


/** 'SpRecordPull' parameters type */
export interface ISpRecordPullParams {
  cursor: unknown;
}

/** 'SpRecordPull' return type */
export interface ISpRecordPullResult {
  recorded: undefined | null;
}

/** 'SpRecordPull' query type */
export interface ISpRecordPullQuery {
  params: ISpRecordPullParams;
  result: ISpRecordPullResult;
}

const spRecordPullIR: any = {"usedParamSet":{"cursor":true},"params":[{"name":"cursor","required":true,"transform":{"type":"scalar"},"locs":[{"a":26,"b":33}]}],"statement":"select api.sp_record_pull(:cursor!) as \"recorded\""};

/**
 * Query generated from SQL:
 * ```
 * select api.sp_record_pull(:cursor!) as "recorded"
 * ```
 */
export const spRecordPull = new PreparedQuery<ISpRecordPullParams,ISpRecordPullResult>(spRecordPullIR);


/** 'SpPushChanges' parameters type */
export interface ISpPushChangesParams {
  operation: unknown;
}

/** 'SpPushChanges' return type */
export interface ISpPushChangesResult {
  verdict: unknown;
}

/** 'SpPushChanges' query type */
export interface ISpPushChangesQuery {
  params: ISpPushChangesParams;
  result: ISpPushChangesResult;
}

const spPushChangesIR: any = {"usedParamSet":{"operation":true},"params":[{"name":"operation","required":true,"transform":{"type":"scalar"},"locs":[{"a":27,"b":37}]}],"statement":"select api.sp_push_changes(:operation!) as \"verdict!\""};

/**
 * Query generated from SQL:
 * ```
 * select api.sp_push_changes(:operation!) as "verdict!"
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


/** 'SpGetVersion' parameters type */
export type ISpGetVersionParams = void;

/** 'SpGetVersion' return type */
export interface ISpGetVersionResult {
  version: number;
}

/** 'SpGetVersion' query type */
export interface ISpGetVersionQuery {
  params: ISpGetVersionParams;
  result: ISpGetVersionResult;
}

const spGetVersionIR: any = {"usedParamSet":{},"params":[],"statement":"select api.sp_get_version() as \"version!\""};

/**
 * Query generated from SQL:
 * ```
 * select api.sp_get_version() as "version!"
 * ```
 */
export const spGetVersion = new PreparedQuery<ISpGetVersionParams,ISpGetVersionResult>(spGetVersionIR);


