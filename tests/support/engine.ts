/** Real engines for tests: a data folder of their own, the real identity, the real server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axios from 'axios';
import { systemClock, type Clock } from '../../core/clock.ts';
import type { CoreConfig, Keychain } from '../../core/dependencies.ts';
import { createCore, type Core } from '../../core/engine.ts';
import type { EventName, MethodInput, MethodName, MethodOutput } from '../../contract/ipc.ts';
import type { SyncStatus } from '../../contract/views.ts';
import { demoPassword } from '../../server/local/demo/users.ts';

export const testPassphrase = 'a quiet orchard in May';

export type TestEngine = {
  readonly core: Core;
  readonly dataFolder: string;
  readonly events: { event: EventName; payload: unknown }[];
  call<Name extends MethodName>(method: Name, params: MethodInput<Name>): Promise<MethodOutput<Name>>;
  /** Signs in, and chooses the passphrase on a computer that does not know the account. */
  enrol(email: string, deviceName?: string): Promise<void>;
  unlock(email: string): Promise<void>;
  /** Resolves when the status satisfies the condition; fails after a while with the status as it is. */
  until(condition: (status: SyncStatus) => boolean, within?: number): Promise<SyncStatus>;
  /** Waits until a whole round that began after this call has left nothing to send and the copy current. */
  synced(): Promise<SyncStatus>;
  close(): Promise<void>;
};

export type EngineOptions = { dataFolder?: string; clock?: Clock; keychain?: Keychain | null };

const patience = 30_000;

export async function makeEngine(config: Pick<CoreConfig, 'serverUrl' | 'identity'>, options: EngineOptions = {}): Promise<TestEngine> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'steward-test-core-')));
  const events: TestEngine['events'] = [];
  let wake: () => void = () => undefined;
  const core = await createCore({
    dataFolder,
    config: { ...config, defaultDeviceName: 'Test computer' },
    http: (defaults) => axios.create(defaults),
    clock: options.clock ?? systemClock,
    keychain: options.keychain ?? null,
    emit(event, payload) {
      events.push({ event, payload });
      wake();
    },
  });
  const call = async <Name extends MethodName>(method: Name, params: MethodInput<Name>) =>
    (await core.call(method, params)) as MethodOutput<Name>;
  const until: TestEngine['until'] = async (condition, within = patience) => {
    const end = Date.now() + within;
    for (;;) {
      const status = await call('sync.status', {});
      if (condition(status)) return status;
      if (Date.now() > end) throw new Error(`still ${JSON.stringify(status)}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, 50);
      });
    }
  };
  return {
    core,
    dataFolder,
    events,
    call,
    until,
    async enrol(email, deviceName = 'Test computer') {
      await call('session.signIn', { email, password: demoPassword });
      await call('session.choosePassphrase', { passphrase: testPassphrase, device_name: deviceName });
    },
    unlock: async (email) => void (await call('session.unlock', { email, passphrase: testPassphrase })),
    async synced() {
      // A round that was under way when it was asked for may have read too early; the one after it began later.
      const oneMore = async () => {
        const { last_synced_at: last } = await call('sync.status', {});
        await call('sync.now', {});
        return until(
          (status) => status.last_synced_at !== last && status.waiting === 0 && ['up_to_date', 'needs_you'].includes(status.state),
        );
      };
      await oneMore();
      return oneMore();
    },
    async close() {
      await core.close();
      if (options.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
