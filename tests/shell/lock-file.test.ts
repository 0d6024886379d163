// A lock file without the packages of other platforms installs nowhere: npm ci refuses it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingOptionalPackages } from '../../ops/install/lock-file.mjs';

type Lock = { packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }> };
const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lock;

test('the lock file holds every optional package that its packages ask for', () => {
  expect(missingOptionalPackages(lock)).toEqual([]);
});

test('a package that was dropped is noticed', () => {
  const [place] = Object.keys(lock.packages).filter((path) => path.endsWith('/darwin-arm64'));
  const { [place!]: _dropped, ...packages } = lock.packages;
  expect(missingOptionalPackages({ packages }).length).toBeGreaterThan(0);
});
