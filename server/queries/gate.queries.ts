/** Types generated for queries found in "server/queries/gate.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'OpenSession' parameters type */
export interface IOpenSessionParams {
  cognitoSub: string;
  deviceId?: string | null | void;
  expiresAt: string;
}

/** 'OpenSession' return type */
export interface IOpenSessionResult {
  session_token: string;
  tenant_id: number;
  user_id: string;
}

/** 'OpenSession' query type */
export interface IOpenSessionQuery {
  params: IOpenSessionParams;
  result: IOpenSessionResult;
}

const openSessionIR: any = {"usedParamSet":{"cognitoSub":true,"deviceId":true,"expiresAt":true},"params":[{"name":"cognitoSub","required":true,"transform":{"type":"scalar"},"locs":[{"a":113,"b":124}]},{"name":"deviceId","required":false,"transform":{"type":"scalar"},"locs":[{"a":127,"b":135}]},{"name":"expiresAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":138,"b":148}]}],"statement":"select o.session_token as \"session_token!\", o.tenant_id as \"tenant_id!\", o.user_id as \"user_id!\"\n  from sec.open(:cognitoSub!, :deviceId, :expiresAt!) o"};

/**
 * Query generated from SQL:
 * ```
 * select o.session_token as "session_token!", o.tenant_id as "tenant_id!", o.user_id as "user_id!"
 *   from sec.open(:cognitoSub!, :deviceId, :expiresAt!) o
 * ```
 */
export const openSession = new PreparedQuery<IOpenSessionParams,IOpenSessionResult>(openSessionIR);


/** 'CloseSession' parameters type */
export interface ICloseSessionParams {
  sessionToken: string;
}

/** 'CloseSession' return type */
export interface ICloseSessionResult {
  closed: boolean;
}

/** 'CloseSession' query type */
export interface ICloseSessionQuery {
  params: ICloseSessionParams;
  result: ICloseSessionResult;
}

const closeSessionIR: any = {"usedParamSet":{"sessionToken":true},"params":[{"name":"sessionToken","required":true,"transform":{"type":"scalar"},"locs":[{"a":17,"b":30}]}],"statement":"select sec.close(:sessionToken!) as \"closed!\""};

/**
 * Query generated from SQL:
 * ```
 * select sec.close(:sessionToken!) as "closed!"
 * ```
 */
export const closeSession = new PreparedQuery<ICloseSessionParams,ICloseSessionResult>(closeSessionIR);


