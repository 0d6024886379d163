/** Devices: enrol the desktop that calls, revoke one that is lost. */
import { routes } from '../../contract/http.ts';
import { oneRow } from '../db/one-row.ts';
import { DatabaseAnswer, type RouteRow } from '../http/call.ts';
import { spRegisterDevice, spRevokeDevice } from '../queries/devices.queries.ts';

export const registerDevice: RouteRow<'registerDevice'> = {
  route: routes.registerDevice,
  run: async ({ caller, input }) => {
    const { mutation_id: mutationId, device_id: deviceId, public_key: publicKey, name, platform } = input;
    const { result } = oneRow(
      await caller.transaction((transaction) => spRegisterDevice.run({ mutationId, deviceId, name, platform, publicKey }, transaction)),
    );
    return new DatabaseAnswer(result);
  },
};

export const revokeDevice: RouteRow<'revokeDevice'> = {
  route: routes.revokeDevice,
  run: async ({ caller, input, services }) => {
    const { mutation_id: mutationId, device_id: deviceId, reason } = input;
    const { result } = oneRow(await caller.transaction((transaction) => spRevokeDevice.run({ mutationId, deviceId, reason }, transaction)));
    services.hub.endDevice(deviceId);
    return new DatabaseAnswer(result);
  },
};
