/** Types generated for queries found in "server/queries/context.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SpSetSessionContext' parameters type */
export interface ISpSetSessionContextParams {
  requestId: string;
  sessionToken: string;
}

/** 'SpSetSessionContext' return type */
export interface ISpSetSessionContextResult {
  device_id: string | null;
  tenant_id: number;
  user_id: string;
}

/** 'SpSetSessionContext' query type */
export interface ISpSetSessionContextQuery {
  params: ISpSetSessionContextParams;
  result: ISpSetSessionContextResult;
}

const spSetSessionContextIR: any = {"usedParamSet":{"sessionToken":true,"requestId":true},"params":[{"name":"sessionToken","required":true,"transform":{"type":"scalar"},"locs":[{"a":107,"b":120}]},{"name":"requestId","required":true,"transform":{"type":"scalar"},"locs":[{"a":123,"b":133}]}],"statement":"select c.tenant_id as \"tenant_id!\", c.user_id as \"user_id!\", c.device_id\n  from api.sp_set_session_context(:sessionToken!, :requestId!) c"};

/**
 * Query generated from SQL:
 * ```
 * select c.tenant_id as "tenant_id!", c.user_id as "user_id!", c.device_id
 *   from api.sp_set_session_context(:sessionToken!, :requestId!) c
 * ```
 */
export const spSetSessionContext = new PreparedQuery<ISpSetSessionContextParams,ISpSetSessionContextResult>(spSetSessionContextIR);


