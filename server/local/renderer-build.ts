// The screen is built when there is none or its sources are newer: a second start must not wait for a build.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataFolder } from './data-folder.ts';
import type { Supervisor } from './supervisor.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, 'out');
const sources = ['renderer', 'contract', 'ops/build', 'package-lock.json'];

/** Builds the screen if needed; returns the folder it lies in. */
export async function ensureRenderer(supervisor: Supervisor, folder: DataFolder, say: (line: string) => void): Promise<string> {
  const built = join(output, 'renderer');
  const stamp = join(built, 'sources.sha256');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return built;
  say('Building the screen (first start, or its sources changed) ...');
  // Beside its place, so that a build that is interrupted, or one by another command, never shows a half-written screen.
  const fresh = join(output, `renderer.new-${process.pid}`);
  try {
    await build(supervisor, folder, fresh);
    writeFileSync(join(fresh, 'sources.sha256'), wanted);
    rmSync(built, { recursive: true, force: true });
    renameSync(fresh, built);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return built;
}

/** Size and time of every source: content need not be read to see a change. */
function fingerprint(): string {
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

async function build(supervisor: Supervisor, folder: DataFolder, into: string): Promise<void> {
  const logFile = join(folder.logs, 'renderer-build.log');
  const log = openSync(logFile, 'w', 0o600);
  try {
    const child = supervisor.start({
      name: 'renderer-build',
      command: process.execPath,
      args: [join(root, 'ops', 'build', 'renderer.ts'), into],
      env: { PATH: '/usr/bin:/bin', NODE_ENV: 'production' },
      stdio: ['ignore', log, log],
      cwd: root,
      end: (running) => void running.kill('SIGTERM'),
      grace: 3_000,
    });
    const how = await child.ended;
    supervisor.stopping.throwIfAborted();
    if (!how.endsWith('code 0')) throw new Error(`The screen could not be built (${how}):\n${readFileSync(logFile, 'utf8').slice(-4_000)}`);
  } finally {
    closeSync(log);
  }
}
