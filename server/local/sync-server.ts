// The sync server of the stack: the same program that runs in production, fed by environment variables.
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { databaseName } from './database.ts';
import type { DataFolder } from './data-folder.ts';
import { freePort } from './free-port.ts';
import type { Identity } from './identity.ts';
import { nodeChild } from './node-child.ts';
import type { Postgres } from './postgres.ts';
import type { StackSettings } from './settings.ts';
import type { Child, Supervisor } from './supervisor.ts';

export interface SyncServer {
  readonly url: string;
  readonly port: number;
  readonly child: Child;
}

export interface SyncServerPlan {
  readonly supervisor: Supervisor;
  readonly folder: DataFolder;
  readonly settings: StackSettings;
  readonly postgres: Postgres;
  readonly identity: Identity;
  /** 0: any free port. */
  readonly port: number;
}

const startAttempts = 4;

/** Starts the server and waits until it is ready. */
export async function startSyncServer(plan: SyncServerPlan): Promise<SyncServer> {
  const keys = await (await fetch(`${plan.identity.endpoint}/${plan.settings.userPoolId}/.well-known/jwks.json`)).text();
  let reason = '';
  for (let attempt = 0; attempt < startAttempts; attempt += 1) {
    const port = plan.port === 0 ? await freePort() : plan.port;
    const child = start(plan, port, keys);
    const url = `http://127.0.0.1:${port}`;
    const outcome = await Promise.race([child.ended, ready(url, plan.supervisor.stopping)]);
    if (outcome === undefined) return { url, port, child };
    plan.supervisor.stopping.throwIfAborted();
    reason = outcome;
    // A port that somebody named is either ours in a moment or taken: trying another one would hide that.
    await sleep(200 * (attempt + 1));
  }
  throw new Error(`The sync server does not start (${reason}). Its log: ${plan.folder.logs}/server.log`);
}

function start({ supervisor, folder, settings, postgres, identity }: SyncServerPlan, port: number, keys: string): Child {
  return nodeChild(supervisor, folder, {
    name: 'server',
    entry: fileURLToPath(new URL('../main.ts', import.meta.url)),
    env: {
      STEWARD_ENVIRONMENT: 'local',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_APP_URL: postgres.url('steward_app', settings.passwords.app, databaseName),
      DATABASE_GATE_URL: postgres.url('steward_gate', settings.passwords.gate, databaseName),
      IDENTITY_USER_POOL_ID: settings.userPoolId,
      IDENTITY_CLIENT_IDS: settings.clientId,
      IDENTITY_KEYS: keys,
      IDENTITY_ENDPOINT: identity.endpoint,
      SHUTDOWN_SECONDS: '5',
    },
    grace: 10_000,
  });
}

async function ready(url: string, stopping: AbortSignal): Promise<undefined> {
  while (!stopping.aborted) {
    try {
      if ((await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok) return undefined;
    } catch {
      // Not listening yet.
    }
    await sleep(50);
  }
  return undefined;
}
