// The embedded stack: PostgreSQL, identity and sync server on one data folder, from nothing to ready and back.
import { openDataFolder, postgresSystemUser } from './data-folder.ts';
import { databaseName, openDatabase, type Content } from './database.ts';
import { takeFolderLock } from './folder-lock.ts';
import { startIdentity, type Identity } from './identity.ts';
import { startPostgres } from './postgres.ts';
import type { DemoUser } from './seed-place.ts';
import { readSettings } from './settings.ts';
import { createSupervisor, endLeftovers, type Child, type Supervisor } from './supervisor.ts';
import { startSyncServer, type SyncServer } from './sync-server.ts';

/** The line that `npm run stack` prints. */
export interface StackDescription {
  readonly ready: true;
  readonly server: string;
  readonly postgres: {
    readonly superuser: string;
    readonly app: string;
    readonly gate: string;
    readonly worker: string;
    readonly migrate: string;
  };
  readonly identity: { readonly endpoint: string; readonly userPoolId: string; readonly clientId: string };
  readonly users: readonly DemoUser[];
}

export interface StackPlan {
  readonly dataFolder: string;
  /** Port of the sync server; 0: any free one. */
  readonly port: number;
  readonly content: Content;
  /** Told what is going on, for a person who waits. */
  readonly say: (line: string) => void;
}

export interface Stack {
  /** Rejects when the start fails or is interrupted; everything is stopped by then. */
  readonly ready: Promise<StackDescription>;
  /** Resolves with the reason when something ended for good that the stack cannot do without. */
  readonly broken: Promise<string>;
  readonly supervisor: Supervisor;
  readonly folder: ReturnType<typeof openDataFolder>;
  /** Ends every process, the last started first, and gives the folder free. May be called at any moment, also twice. */
  stop(): Promise<void>;
}

const restartsPerMinute = 5;

/** Opens the stack. @throws when another one uses the folder, or PostgreSQL could not reach it */
export function openStack(plan: StackPlan): Stack {
  const user = postgresSystemUser();
  const folder = openDataFolder(plan.dataFolder, user);
  const release = takeFolderLock(folder.lock);
  const supervisor = createSupervisor(folder.processes);
  const broken = Promise.withResolvers<string>();
  let stopped: Promise<void> | undefined;
  const stop = (why?: unknown) => {
    stopped ??= supervisor.stopAll(why).finally(release);
    return stopped;
  };

  const start = async (): Promise<StackDescription> => {
    await endLeftovers(folder.processes, plan.say);
    const settings = readSettings(folder.settings);
    const { passwords } = settings;
    plan.say('Starting PostgreSQL and identity ...');
    const [postgres, identity] = await Promise.all([
      startPostgres({ folder, user, password: passwords.superuser, supervisor, say: plan.say }),
      startIdentity(supervisor, folder, settings, 0),
    ]);
    const users = await openDatabase({
      folder,
      settings,
      postgres,
      identity,
      content: plan.content,
      stopping: supervisor.stopping,
      say: plan.say,
    });
    plan.say('Starting the sync server ...');
    const server = await startSyncServer({ supervisor, folder, settings, postgres, identity, port: plan.port });
    keepAlive(postgres.child, async () => undefined);
    keepAlive(identity.child, () => startIdentity(supervisor, folder, settings, Number(new URL(identity.endpoint).port)));
    keepAlive(server.child, () => startSyncServer({ supervisor, folder, settings, postgres, identity, port: server.port }));
    const url = (login: keyof typeof passwords) =>
      postgres.url(login === 'superuser' ? 'postgres' : `steward_${login}`, passwords[login], databaseName);
    return {
      ready: true,
      server: server.url,
      postgres: { superuser: url('superuser'), app: url('app'), gate: url('gate'), worker: url('worker'), migrate: url('migrate') },
      identity: { endpoint: identity.endpoint, userPoolId: settings.userPoolId, clientId: settings.clientId },
      users,
    };
  };

  // A child that ends by itself is started again at the same address; when that does not last, the stack gives up.
  const keepAlive = (child: Child, again: () => Promise<Identity | SyncServer | undefined>, starts: readonly number[] = []) => {
    void child.ended.then(async (how) => {
      if (supervisor.stopping.aborted) return;
      const recent = [...starts, Date.now()].filter((at) => at > Date.now() - 60_000);
      plan.say(`${how}; starting it again.`);
      const next = recent.length > restartsPerMinute ? undefined : await again().catch(() => undefined);
      if (next) keepAlive(next.child, again, recent);
      else if (!supervisor.stopping.aborted) broken.resolve(how);
    });
  };

  const ready = start().catch(async (error: unknown) => {
    await stop(error);
    throw error;
  });
  return { ready, broken: broken.promise, supervisor, folder, stop: () => stop() };
}
