/** The powers the engine is given. Nothing in core reaches for them by itself, so that it runs under plain Node in tests. */
import type { AxiosInstance, CreateAxiosDefaults } from 'axios';
import type { EventName, EventPayload } from '../contract/ipc.ts';
import type { Clock } from './clock.ts';

export type IdentityConfig = {
  /** Address of a local identity; null for AWS Cognito. */
  endpoint: string | null;
  userPoolId: string;
  clientId: string;
};

export type CoreConfig = { serverUrl: string; identity: IdentityConfig; defaultDeviceName: string };

/** The operating system's secret store; null where there is none (loopback shell). */
export type Keychain = { wrap(secret: Uint8Array): Promise<Uint8Array>; unwrap(blob: Uint8Array): Promise<Uint8Array> };

export type CoreDependencies = {
  /** Made when missing. Holds the envelopes and the encrypted caches, nothing else. */
  dataFolder: string;
  config: CoreConfig;
  /** `axios.create`, or one that injects faults. */
  http: (defaults: CreateAxiosDefaults) => AxiosInstance;
  clock: Clock;
  keychain: Keychain | null;
  emit<Name extends EventName>(event: Name, payload: EventPayload<Name>): void;
};
