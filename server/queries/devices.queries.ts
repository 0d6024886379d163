/** Types generated for queries found in "server/queries/devices.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SpRegisterDevice' parameters type */
export interface ISpRegisterDeviceParams {
  deviceId: string;
  mutationId: string;
  name: string;
  platform: string;
  publicKey: string;
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

const spRegisterDeviceIR: any = {"usedParamSet":{"mutationId":true,"deviceId":true,"name":true,"platform":true,"publicKey":true},"params":[{"name":"mutationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":30,"b":41}]},{"name":"deviceId","required":true,"transform":{"type":"scalar"},"locs":[{"a":44,"b":53}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":56,"b":61}]},{"name":"platform","required":true,"transform":{"type":"scalar"},"locs":[{"a":64,"b":73}]},{"name":"publicKey","required":true,"transform":{"type":"scalar"},"locs":[{"a":76,"b":86}]}],"statement":"select api.sp_register_device(:mutationId!, :deviceId!, :name!, :platform!, :publicKey!) as \"result!\""};

/**
 * Query generated from SQL:
 * ```
 * select api.sp_register_device(:mutationId!, :deviceId!, :name!, :platform!, :publicKey!) as "result!"
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


