/**
 * Sessions of the database, one per access token and device, opened through the gate role once the token is verified.
 * Kept in memory only, under a hash: neither the access token nor the session token is ever written down.
 */
import type pg from 'pg';
import { StewardError } from '../../contract/errors.ts';
import { asStewardError } from '../db/database-error.ts';
import { closeSession, openSession } from '../queries/gate.queries.ts';
import type { Identity } from './access-token.ts';

export type DatabaseSession = { token: string; tenantId: number; userId: string; expiresAt: Date };

export type DatabaseSessions = {
  /**
   * The session of this login on this device, opened if there is none.
   * @param deviceId null only for the calls that come before a device is registered
   * @throws StewardError FW401 unknown or not active user, tenant or device; FW423 locked; FW503
   */
  get: (identity: Identity, deviceId: string | null, requestId: string) => Promise<DatabaseSession>;
  /** Forgets a session that the database no longer takes, so that the next get opens another. */
  forget: (identity: Identity, deviceId: string | null) => void;
  /** Ends all sessions in the database; for the end of the process. */
  closeAll: () => Promise<void>;
};

const mostSessions = 20_000;

/** @param gate pool of the login steward_gate */
export function createDatabaseSessions(gate: pg.Pool): DatabaseSessions {
  // A Map keeps the order of insertion: the first is the oldest. A promise, so that parallel calls of one login open one session.
  const sessions = new Map<string, Promise<DatabaseSession>>();
  const keyOf = (identity: Identity, deviceId: string | null) => `${identity.tokenHash} ${deviceId ?? ''}`;

  async function open(identity: Identity, deviceId: string | null, requestId: string): Promise<DatabaseSession> {
    try {
      const rows = await openSession.run({ cognitoSub: identity.subject, deviceId, expiresAt: identity.expiresAt.toISOString() }, gate);
      const row = rows[0];
      if (!row) throw new StewardError('FW500', undefined, { requestId });
      return { token: row.session_token, tenantId: row.tenant_id, userId: row.user_id, expiresAt: identity.expiresAt };
    } catch (error) {
      throw asStewardError(error, requestId);
    }
  }

  function makeRoom(): void {
    const oldest = sessions.keys().next();
    if (sessions.size >= mostSessions && !oldest.done) sessions.delete(oldest.value);
  }

  return {
    async get(identity, deviceId, requestId) {
      if (identity.expiresAt.getTime() <= Date.now()) throw new StewardError('FW401', 'The sign-in has expired.', { requestId });
      const key = keyOf(identity, deviceId);
      const known = sessions.get(key);
      if (known) return known;
      makeRoom();
      const opening = open(identity, deviceId, requestId);
      sessions.set(key, opening);
      try {
        return await opening;
      } catch (error) {
        if (sessions.get(key) === opening) sessions.delete(key);
        throw error;
      }
    },
    forget(identity, deviceId) {
      sessions.delete(keyOf(identity, deviceId));
    },
    async closeAll() {
      const open = await Promise.allSettled(sessions.values());
      sessions.clear();
      for (const session of open) {
        // The database ends a session by itself at its expiry; closing it now is only tidier.
        if (session.status === 'fulfilled') await closeSession.run({ sessionToken: session.value.token }, gate).catch(() => undefined);
      }
    },
  };
}
