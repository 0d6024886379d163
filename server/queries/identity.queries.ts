/** Types generated for queries found in "server/queries/identity.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SpGetMe' parameters type */
export type ISpGetMeParams = void;

/** 'SpGetMe' return type */
export interface ISpGetMeResult {
  me: unknown;
}

/** 'SpGetMe' query type */
export interface ISpGetMeQuery {
  params: ISpGetMeParams;
  result: ISpGetMeResult;
}

const spGetMeIR: any = {"usedParamSet":{},"params":[],"statement":"select api.sp_get_me() as \"me!\""};

/**
 * Query generated from SQL:
 * ```
 * select api.sp_get_me() as "me!"
 * ```
 */
export const spGetMe = new PreparedQuery<ISpGetMeParams,ISpGetMeResult>(spGetMeIR);


