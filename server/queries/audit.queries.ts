/** Types generated for queries found in "server/queries/audit.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SpGetAuditTrail' parameters type */
export interface ISpGetAuditTrailParams {
  filter: unknown;
}

/** 'SpGetAuditTrail' return type */
export interface ISpGetAuditTrailResult {
  trail: unknown;
}

/** 'SpGetAuditTrail' query type */
export interface ISpGetAuditTrailQuery {
  params: ISpGetAuditTrailParams;
  result: ISpGetAuditTrailResult;
}

const spGetAuditTrailIR: any = {"usedParamSet":{"filter":true},"params":[{"name":"filter","required":true,"transform":{"type":"scalar"},"locs":[{"a":30,"b":37}]}],"statement":"select api.sp_get_audit_trail(:filter!) as \"trail!\""};

/**
 * Query generated from SQL:
 * ```
 * select api.sp_get_audit_trail(:filter!) as "trail!"
 * ```
 */
export const spGetAuditTrail = new PreparedQuery<ISpGetAuditTrailParams,ISpGetAuditTrailResult>(spGetAuditTrailIR);


