// Where the embedded stack keeps everything, and who may reach it.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { isPassable, outside } from './passable.ts';

/** The paths inside one data folder. */
export interface DataFolder {
  readonly root: string;
  readonly lock: string;
  readonly settings: string;
  readonly processes: string;
  readonly logs: string;
  readonly identity: string;
  readonly postgres: string;
  readonly desktop: string;
}

/** The system user PostgreSQL runs as; undefined means the user who runs us. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const ownerFile = 'owner';

/**
 * The folder used when none is named.
 * Root gets /var/lib/steward: PostgreSQL refuses to run as root, and its own user cannot look into /root.
 */
export function defaultDataFolder(): string {
  if (process.getuid?.() === 0) return '/var/lib/steward';
  if (process.platform === 'win32') return join(homedir(), 'AppData', 'Local', 'Steward');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Steward');
  return join(homedir(), '.local', 'share', 'steward');
}

/** Makes the folder and its parts. */
export function openDataFolder(path: string, postgresUser: SystemUser | undefined): DataFolder {
  const root = resolve(path);
  const at = (name: string) => join(root, name);
  // Others may pass through the folder (PostgreSQL's user must), but look only into what is theirs.
  mkdirSync(root, { recursive: true, mode: 0o711 });
  if (postgresUser) chmodSync(root, 0o711);
  const folder: DataFolder = {
    root,
    lock: at('stack.lock'),
    settings: at('settings.json'),
    processes: at('processes'),
    logs: at('logs'),
    identity: at('identity'),
    postgres: postgresUser && !isPassable(root) ? outsideFolder(root) : at('postgres'),
    desktop: at('desktop'),
  };
  for (const part of [folder.processes, folder.logs, folder.identity, folder.desktop, folder.postgres]) {
    mkdirSync(part, { recursive: true, mode: 0o700 });
  }
  if (postgresUser) chownSync(folder.postgres, postgresUser.uid, postgresUser.gid);
  return folder;
}

/**
 * Where the cluster of a folder lies that PostgreSQL's user cannot reach, for example one below /root.
 * The folder keeps the place's random name; clusters whose folder was deleted are deleted too.
 */
function outsideFolder(root: string): string {
  mkdirSync(outside, { recursive: true, mode: 0o711 });
  for (const name of readdirSync(outside)) {
    const owner = join(outside, name, ownerFile);
    if (existsSync(owner) && !existsSync(readFileSync(owner, 'utf8'))) rmSync(join(outside, name), { recursive: true, force: true });
  }
  const pointer = join(root, 'postgres.location');
  if (!existsSync(pointer)) writeFileSync(pointer, join(outside, randomUUID()));
  const place = readFileSync(pointer, 'utf8');
  if (dirname(place) !== outside)
    throw new Error(`${pointer} does not name a folder in ${outside}. Delete the data folder and start again.`);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  writeFileSync(join(place, ownerFile), pointer);
  return place;
}

/** The user that PostgreSQL runs as; made when we are root and there is none. */
export function postgresSystemUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    makePostgresUser();
    return { uid: ask('-u'), gid: ask('-g') };
  }
}

function makePostgresUser() {
  try {
    const shell = existsSync('/usr/sbin/nologin') ? '/usr/sbin/nologin' : '/bin/false';
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', shell, 'postgres'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (error) {
    throw new Error('PostgreSQL does not run as root, and the system user "postgres" could not be made. Run as another user.', {
      cause: error,
    });
  }
}
