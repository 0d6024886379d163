/** Types generated for queries found in "server/queries/devices.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SpRegisterDevice' parameters type */
export interface ISpRegisterDeviceParams {
  device: unknown;
  mutationId: string;
}

/** 'SpRegisterDevice' return type */
export interface ISpRegisterDeviceResult {
  result: unknown;
}

/** 'SpRegisterDevice' query type */
export interface ISpRegisterDeviceQuery {
  params: ISpRegisterDeviceParams;
  result: ISpRegisterDeviceResult;
}

const spRegisterDeviceIR: any = {"usedParamSet":{"mutationId":true,"device":true},"params":[{"name":"mutationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":30,"b":41}]},{"name":"device","required":true,"transform":{"type":"scalar"},"locs":[{"a":44,"b":51}]}],"statement":"select api.sp_register_device(:mutationId!, :device!) as \"result!\""};

/**
 * Query generated from SQL:
 * ```
 * select api.sp_register_device(:mutationId!, :device!) as "result!"
 * ```
 */
export const spRegisterDevice = new PreparedQuery<ISpRegisterDeviceParams,ISpRegisterDeviceResult>(spRegisterDeviceIR);


/** 'SpRevokeDevice' parameters type */
export interface ISpRevokeDeviceParams {
  deviceId: string;
  mutationId: string;
  reason: string;
}

/** 'SpRevokeDevice' return type */
export interface ISpRevokeDeviceResult {
  result: unknown;
}

/** 'SpRevokeDevice' query type */
export interface ISpRevokeDeviceQuery {
  params: ISpRevokeDeviceParams;
  result: ISpRevokeDeviceResult;
}

const spRevokeDeviceIR: any = {"usedParamSet":{"mutationId":true,"deviceId":true,"reason":true},"params":[{"name":"mutationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":28,"b":39}]},{"name":"deviceId","required":true,"transform":{"type":"scalar"},"locs":[{"a":42,"b":51}]},{"name":"reason","required":true,"transform":{"type":"scalar"},"locs":[{"a":54,"b":61}]}],"statement":"select api.sp_revoke_device(:mutationId!, :deviceId!, :reason!) as \"result!\""};

/**
 * Query generated from SQL:
 * ```
 * select api.sp_revoke_device(:mutationId!, :deviceId!, :reason!) as "result!"
 * ```
 */
export const spRevokeDevice = new PreparedQuery<ISpRevokeDeviceParams,ISpRevokeDeviceResult>(spRevokeDeviceIR);


