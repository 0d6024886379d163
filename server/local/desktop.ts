// Opens the desktop on a running stack: Electron where its program and a display exist, else the loopback shell.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StackDescription } from './open-stack.ts';
import { nodeChild } from './node-child.ts';
import type { DataFolder } from './data-folder.ts';
import type { Child, Supervisor } from './supervisor.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the desktop is told, in the form of main/desktop-config.ts. */
export function desktopConfig(description: StackDescription, dataFolder: string, rendererFolder: string): string {
  const { server, identity } = description;
  return JSON.stringify({ dataFolder, serverUrl: server, identity, rendererFolder });
}

/** True where a window can be shown. */
export function hasDisplay(environment: NodeJS.ProcessEnv): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']);
}

/** The Electron program, or undefined where it was never downloaded. */
export function electronProgram(): string | undefined {
  const folder = join(root, 'node_modules', 'electron');
  const path = join(folder, 'path.txt');
  if (!existsSync(path)) return undefined;
  const program = join(folder, 'dist', readFileSync(path, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}

/** Starts the loopback shell and returns the address to open. */
export async function startLoopback(
  supervisor: Supervisor,
  folder: DataFolder,
  config: string,
  port: number,
): Promise<{ address: string; child: Child }> {
  const child = nodeChild(supervisor, folder, {
    name: 'desktop',
    entry: join(root, 'main', 'loopback-process.ts'),
    env: { STEWARD_DESKTOP_CONFIG: config, STEWARD_DESKTOP_PORT: String(port) },
    grace: 10_000,
  });
  const told = await Promise.race([once(child.process, 'message'), child.ended]);
  if (typeof told === 'string') throw new Error(`The desktop does not start: ${told}. Its log: ${join(folder.logs, 'desktop.log')}`);
  return { address: (told[0] as { address: string }).address, child };
}

/** Starts Electron; the command ends when its last window is closed. */
export function startElectron(supervisor: Supervisor, program: string, config: string, environment: NodeJS.ProcessEnv): Child {
  return supervisor.start({
    name: 'desktop',
    command: program,
    // Chromium's sandbox refuses to run as root; nobody works as root, but a first try on a server may.
    args: [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...environment, STEWARD_DESKTOP_CONFIG: config },
    stdio: ['ignore', 2, 2],
    end: (child) => void child.kill('SIGTERM'),
    grace: 10_000,
  });
}

/** Opens an address in the user's browser; a machine without one shows the address anyway. */
export function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  spawn(command ?? '', args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
