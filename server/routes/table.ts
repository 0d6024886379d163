/** Every route of the contract with what it runs. A route without a row, or a row without a route, does not compile. */
import type { RouteTable } from '../http/call.ts';
import { assetDetails, circleHierarchy, netWorth, personaAssets, setPermission } from './assets.ts';
import { auditTrail } from './audit.ts';
import { registerDevice, revokeDevice } from './devices.ts';
import { healthz, readyz } from './health.ts';
import { me } from './me.ts';
import { events } from './sync-events.ts';
import { pull } from './sync-pull.ts';
import { push, resolve } from './sync-push.ts';

export const routeTable: RouteTable = {
  healthz,
  readyz,
  registerDevice,
  revokeDevice,
  me,
  pull,
  push,
  resolve,
  events,
  netWorth,
  assetDetails,
  personaAssets,
  circleHierarchy,
  setPermission,
  auditTrail,
};
