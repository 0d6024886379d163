/** Types generated for queries found in "server/queries/identity.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SpGetMe' parameters type */
export type ISpGetMeParams = void;

/** 'SpGetMe' return type */
export interface ISpGetMeResult {
  display_name: string;
  email: string;
  firm_name: string;
  firm_role: string | null;
  tenant_id: number;
  user_id: string;
}

/** 'SpGetMe' query type */
export interface ISpGetMeQuery {
  params: ISpGetMeParams;
  result: ISpGetMeResult;
}

const spGetMeIR: any = {"usedParamSet":{},"params":[],"statement":"select m.user_id as \"user_id!\", m.tenant_id as \"tenant_id!\", m.firm_name as \"firm_name!\", m.display_name as \"display_name!\", m.email as \"email!\", m.firm_role\n  from api.sp_get_me() m"};

/**
 * Query generated from SQL:
 * ```
 * select m.user_id as "user_id!", m.tenant_id as "tenant_id!", m.firm_name as "firm_name!", m.display_name as "display_name!", m.email as "email!", m.firm_role
 *   from api.sp_get_me() m
 * ```
 */
export const spGetMe = new PreparedQuery<ISpGetMeParams,ISpGetMeResult>(spGetMeIR);


