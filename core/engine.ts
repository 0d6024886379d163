/**
 * The client engine. `createCore` is all that a shell needs: it calls methods of contract/ipc.ts by name and hears events.
 *
 *   const core = await createCore({ dataFolder, config, http: (defaults) => axios.create(defaults), clock: systemClock, keychain: null, emit });
 *   await core.call('session.state', {});
 */
import { asStewardError, checkOutput, knownMethod, parseInput } from './call-boundary.ts';
import { countEdits } from './db/outbox.ts';
import type { CoreDependencies } from './dependencies.ts';
import { createHandlers, surroundingsOf } from './handlers/handlers.ts';
import { createIdentity } from './session/identity.ts';
import { createSession } from './session/session.ts';
import { createTokenStorage } from './session/token-storage.ts';
import { createServerClient } from './sync/server-client.ts';
import { createSyncEngine, type SyncEngine } from './sync/sync-engine.ts';
import { openAccounts } from './vault/accounts.ts';

export type Core = {
  /**
   * Runs one method of the contract.
   * @throws StewardError always and only; `toBody()` is what crosses the boundary
   */
  call(method: string, params: unknown): Promise<unknown>;
  /** Stops sync, closes the cache, drops keys. */
  close(): Promise<void>;
};

/** @throws StewardError FW500 when the data folder cannot be used */
export async function createCore(deps: CoreDependencies): Promise<Core> {
  const accounts = await openAccounts(deps.dataFolder, deps.keychain);
  const storage = createTokenStorage();
  const identity = createIdentity(deps.config.identity, storage);
  const server = createServerClient(deps, identity);
  let sync: SyncEngine | null = null;

  const session = createSession({
    deps,
    accounts,
    storage,
    identity,
    server,
    opened(cache) {
      if (sync !== null) {
        sync.resume();
        return;
      }
      sync = createSyncEngine({
        deps,
        cache,
        server,
        surroundings: () => surroundingsOf(cache, deps.clock.now()),
        tokensEnded: () => session.tokensEnded(),
      });
    },
    closing() {
      sync?.stop();
      sync = null;
    },
    waitingEdits(db) {
      const { waiting, refused } = countEdits(db);
      return waiting + refused;
    },
  });
  const handlers = createHandlers({ deps, session, sync: () => sync }) as Record<string, (input: unknown) => unknown>;

  return {
    async call(name, params) {
      try {
        const method = knownMethod(name);
        const input = parseInput(method, params);
        return checkOutput(method, await handlers[method]?.(input));
      } catch (error) {
        throw asStewardError(error);
      }
    },
    close: () => session.close(),
  };
}
