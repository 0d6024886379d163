/** From the headers of a request to a caller: access token, device, session of the database. */
import type { FastifyRequest } from 'fastify';
import { StewardError } from '../../contract/errors.ts';
import { uuidSchema } from '../../contract/ids.ts';
import type { Identity, TokenVerifier } from '../auth/access-token.ts';
import type { DatabaseSessions } from '../auth/database-sessions.ts';
import type { FairShare } from '../db/fair-share.ts';
import type { Pools } from '../db/pools.ts';
import { withSession } from '../db/session.ts';
import type { Caller } from './call.ts';

export const deviceHeader = 'x-steward-device';

export type AuthenticateParts = { verifier: TokenVerifier; sessions: DatabaseSessions; pools: Pools; fairShare: FairShare };

/** @throws StewardError FW401, FW503 */
export async function identityOf(request: FastifyRequest, verifier: TokenVerifier): Promise<Identity> {
  const header = request.headers.authorization ?? '';
  const token = /^Bearer ([A-Za-z0-9_.=-]+)$/.exec(header)?.[1];
  if (token === undefined) throw new StewardError('FW401', 'The access token is missing.');
  return verifier.verify(token);
}

/**
 * The caller of a route.
 * @param needsDevice false on the calls that come before a device is registered; a device header is ignored there
 * @throws StewardError FW401 unknown person, unknown or revoked device; FW423; FW503
 */
export async function callerOf(
  request: FastifyRequest,
  identity: Identity,
  needsDevice: boolean,
  { sessions, pools, fairShare }: AuthenticateParts,
): Promise<Caller> {
  const deviceId = needsDevice ? deviceOf(request) : null;
  const session = await sessions.get(identity, deviceId, request.id);
  return {
    identity,
    deviceId,
    tenantId: session.tenantId,
    userId: session.userId,
    transaction: async (run, options) => {
      const attempt = async () => {
        const { token } = await sessions.get(identity, deviceId, request.id);
        return fairShare.run(session.tenantId, () => withSession(pools.app, token, request.id, run, options));
      };
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof StewardError && error.code === 'FW401')) throw error;
        // The database may have swept the session: one more try with a fresh one. A revoked device gets none.
        sessions.forget(identity, deviceId);
        return attempt();
      }
    },
  };
}

function deviceOf(request: FastifyRequest): string {
  const device = uuidSchema.safeParse(request.headers[deviceHeader]);
  if (!device.success) throw new StewardError('FW401', `The header ${deviceHeader} must name a registered device.`);
  return device.data;
}
