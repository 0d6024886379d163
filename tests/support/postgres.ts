/**
 * Real PostgreSQL for tests: one server per version for the whole run, and in it one template database
 * with the schema applied. Vitest calls setup() once per project; the server is shared between projects.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { apply } from '../../server/db/apply.ts';
import { openDataFolder, postgresSystemUser } from '../../server/local/data-folder.ts';
import { startPostgres } from '../../server/local/postgres.ts';
import { createSupervisor } from '../../server/local/supervisor.ts';

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

/** A test database is thrown away: what protects data from a power cut only costs time here. */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '128MB',
  autovacuum: 'off',
  jit: 'off',
};

interface Server {
  stop(): Promise<void>;
}

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
  const user = postgresSystemUser();
  const folder = openDataFolder(mkdtempSync(join(tmpdir(), `steward-test-pg${version}-`)), user);
  // Behind the supervisor of the stack it also ends when the test run is killed.
  const supervisor = createSupervisor(folder.processes);
  const stop = async () => {
    await supervisor.stopAll();
    for (const path of [folder.postgres, folder.root]) rmSync(path, { recursive: true, force: true });
  };
  try {
    const { port } = await startPostgres({ folder, user, password, supervisor, version, settings, say: () => undefined });
    const described: TestPostgres = { version, port, password, template };
    await makeTemplate(described);
    return { server: { stop }, described };
  } catch (error) {
    await stop();
    throw error;
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
