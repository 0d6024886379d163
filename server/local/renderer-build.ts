// Bundles are built when there are none or their sources are newer: a second start must not wait for a build.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataFolder } from './data-folder.ts';
import type { Supervisor } from './supervisor.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, 'out');
const stamp = 'sources.sha256';
const screenSources = ['renderer', 'contract', 'ops/build', 'package-lock.json'];
const electronSources = [...screenSources, 'main', 'preload', 'core', 'electron.vite.config.ts'];

/** Builds the screen if needed; returns the folder it lies in. */
export async function ensureRenderer(supervisor: Supervisor, folder: DataFolder, say: (line: string) => void): Promise<string> {
  const built = join(output, 'renderer');
  const wanted = fingerprint(screenSources);
  if (isBuilt(built, wanted)) return built;
  say('Building the screen (first start, or its sources changed) ...');
  // Beside its place, so that a build that is interrupted, or one by another command, never shows a half-written screen.
  const fresh = join(output, `renderer.new-${process.pid}`);
  try {
    await build(supervisor, folder, [join(root, 'ops', 'build', 'renderer.ts'), fresh]);
    writeFileSync(join(fresh, stamp), wanted);
    rmSync(built, { recursive: true, force: true });
    renameSync(fresh, built);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return built;
}

/** Builds everything that Electron runs if needed; returns the folder of the screen. */
export async function ensureElectronBundles(supervisor: Supervisor, folder: DataFolder, say: (line: string) => void): Promise<string> {
  const built = join(output, 'main');
  const wanted = fingerprint(electronSources);
  if (!isBuilt(built, wanted)) {
    say('Building the app (first start, or its sources changed) ...');
    rmSync(join(built, stamp), { force: true });
    await build(supervisor, folder, [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build']);
    writeFileSync(join(built, stamp), wanted);
  }
  return join(output, 'renderer');
}

function isBuilt(folder: string, wanted: string): boolean {
  const file = join(folder, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === wanted;
}

/** Size and time of every source: content need not be read to see a change. */
function fingerprint(sources: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string) => {
    const info = statSync(path);
    if (info.isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else hash.update(`${path}\0${info.size}\0${info.mtimeMs}\n`);
  };
  for (const source of sources) add(join(root, source));
  return hash.digest('hex');
}

async function build(supervisor: Supervisor, folder: DataFolder, args: readonly string[]): Promise<void> {
  const logFile = join(folder.logs, 'build.log');
  const log = openSync(logFile, 'w', 0o600);
  try {
    const child = supervisor.start({
      name: 'build',
      command: process.execPath,
      args,
      env: { PATH: '/usr/bin:/bin', NODE_ENV: 'production' },
      stdio: ['ignore', log, log],
      cwd: root,
      end: (running) => void running.kill('SIGTERM'),
      grace: 3_000,
    });
    const how = await child.ended;
    supervisor.stopping.throwIfAborted();
    if (!how.endsWith('code 0')) throw new Error(`The build failed (${how}):\n${readFileSync(logFile, 'utf8').slice(-4_000)}`);
  } finally {
    closeSync(log);
  }
}
