/**
 * The client engine. `createCore` is all that a shell needs: it calls methods of contract/ipc.ts by name and hears events.
 *
 *   const core = await createCore({ dataFolder, config, http: (defaults) => axios.create(defaults), clock: systemClock, keychain: null, emit });
 *   await core.call('session.state', {});
 */
import type { CoreDependencies } from './dependencies.ts';

export type Core = {
  /**
   * Runs one method of the contract.
   * @throws StewardError always and only; `toBody()` is what crosses the boundary
   */
  call(method: string, params: unknown): Promise<unknown>;
  /** Stops sync, closes the cache, drops keys. */
  close(): Promise<void>;
};

export async function createCore(_deps: CoreDependencies): Promise<Core> {
  throw new Error('not built yet');
}
