import { defineConfig } from 'vitest/config';

/** One project per kind of test, so that each can be run alone: `npx vitest run --project core`. */
const project = (name: string, timeout: number) => ({
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout: timeout, hookTimeout: 240_000, pool: 'forks' as const },
});

/** A project that needs a database: one server per PostgreSQL version, shared by the whole run (tests/support/postgres.ts). */
const database = (name: string, timeout: number, folder = name, version: '14' | '18' = '18') => {
  const { test } = project(folder, timeout);
  return { test: { ...test, name, globalSetup: ['tests/support/postgres.ts'], env: { STEWARD_TEST_POSTGRES: version } } };
};

/** Whole firms with browsers: one file at a time, each on a copy of one prepared demo firm. */
const e2e = () => {
  const { test } = project('e2e', 300_000);
  return { test: { ...test, globalSetup: ['tests/support/e2e/prepare.ts'], fileParallelism: false, sequence: { groupOrder: 1 } } };
};

export default defineConfig({
  test: {
    projects: [
      project('contract', 30_000),
      database('sql-14', 120_000, 'sql', '14'),
      database('sql-18', 120_000, 'sql', '18'),
      database('server', 120_000),
      project('core', 60_000),
      project('renderer', 60_000),
      project('shell', 60_000),
      database('sync', 240_000),
      e2e(),
    ],
  },
});
