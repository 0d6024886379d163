// A whole firm for an end-to-end test: real PostgreSQL, real identity, the demo firm, and a sync server process
// that the test can stop, kill and start again at the same address.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { databaseName, openDatabase } from '../../../server/local/database.ts';
import { openDataFolder, postgresSystemUser } from '../../../server/local/data-folder.ts';
import { startIdentity } from '../../../server/local/identity.ts';
import { startPostgres } from '../../../server/local/postgres.ts';
import { ensureRenderer } from '../../../server/local/renderer-build.ts';
import type { DemoUser } from '../../../server/local/seed-place.ts';
import { readSettings } from '../../../server/local/settings.ts';
import { createSupervisor } from '../../../server/local/supervisor.ts';
import { startSyncServer, type SyncServer } from '../../../server/local/sync-server.ts';
import type { LoginRole, TestDatabase } from '../database.ts';

export interface Firm {
  readonly users: readonly DemoUser[];
  readonly serverPort: number;
  readonly serverUrl: string;
  readonly identity: { readonly endpoint: string; readonly userPoolId: string; readonly clientId: string };
  readonly rendererFolder: string;
  /** The firm's database as the other tests use theirs, for `asUser` and the like. */
  readonly database: TestDatabase;
  /** Statement as superuser, outside row security. */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Ends the server process: politely, or with SIGKILL. */
  stopServer(how: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  startServer(): Promise<void>;
  close(): Promise<void>;
}

/** Starts database and identity on a data folder, the demo firm in it. */
async function startParts(path: string) {
  const say = () => undefined;
  const user = postgresSystemUser();
  const folder = openDataFolder(path, user);
  const supervisor = createSupervisor(folder.processes);
  const settings = readSettings(folder.settings);
  const [postgres, identity, rendererFolder] = await Promise.all([
    startPostgres({ folder, user, password: settings.passwords.superuser, supervisor, say }),
    startIdentity(supervisor, folder, settings, 0),
    ensureRenderer(supervisor, folder, say),
  ]);
  const users = await openDatabase({ folder, settings, postgres, identity, content: { kind: 'demo' }, stopping: supervisor.stopping, say });
  return { folder, supervisor, settings, postgres, identity, rendererFolder, users };
}

/** A new data folder with the demo firm in it and nothing running: about as slow as the first `npm start`. */
export async function fillFolder(): Promise<string> {
  const { folder, supervisor } = await startParts(mkdtempSync(join(tmpdir(), 'steward-e2e-')));
  await supervisor.stopAll();
  return folder.root;
}

/** Starts a whole firm. @param prepared folder made by `fillFolder`, of which a copy is used; without one the demo firm is made anew */
export async function openFirm(prepared?: string): Promise<Firm> {
  const path = mkdtempSync(join(tmpdir(), 'steward-e2e-'));
  // `cp -a` keeps the owner: PostgreSQL runs only on a cluster of its own user.
  if (prepared !== undefined) execFileSync('cp', ['-a', `${prepared}/.`, path]);
  const { folder, supervisor, settings, postgres, identity, rendererFolder, users } = await startParts(path);
  const start = (port: number): Promise<SyncServer> => startSyncServer({ supervisor, folder, settings, postgres, identity, port });
  let server = await start(0);
  const pools = new Map<LoginRole, pg.Pool>();
  const url = (role: LoginRole = 'postgres') => {
    const password = settings.passwords[role === 'postgres' ? 'superuser' : (role.replace('steward_', '') as 'app')];
    return postgres.url(role, password, databaseName);
  };
  const pool = (role: LoginRole): pg.Pool => {
    const known = pools.get(role) ?? new pg.Pool({ connectionString: url(role), max: 2 });
    pools.set(role, known);
    return known;
  };
  const endPools = async () => void (await Promise.all([...pools.values()].map((each) => each.end())));
  const query = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
    (await pool('postgres').query<Row>(text, [...values])).rows;
  return {
    users,
    serverPort: server.port,
    serverUrl: server.url,
    identity: { endpoint: identity.endpoint, userPoolId: settings.userPoolId, clientId: settings.clientId },
    rendererFolder,
    database: { name: databaseName, url, pool, query, drop: endPools },
    query,
    async stopServer(how) {
      server.child.process.kill(how);
      await server.child.ended;
    },
    async startServer() {
      server = await start(server.port);
    },
    async close() {
      await endPools();
      await supervisor.stopAll();
      rmSync(folder.root, { recursive: true, force: true });
    },
  };
}
