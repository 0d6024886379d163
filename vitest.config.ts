import { defineConfig } from 'vitest/config';

/** One project per kind of test, so that each can be run alone: `npx vitest run --project sql`. */
const project = (name: string, timeout: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    testTimeout: timeout,
    hookTimeout: 240_000,
    pool: 'forks' as const,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('contract', 30_000),
      project('sql', 120_000),
      project('server', 120_000),
      project('core', 60_000),
      project('shell', 60_000),
      project('sync', 240_000),
      project('e2e', 300_000),
    ],
  },
});
