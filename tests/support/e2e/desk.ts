// One desktop in an end-to-end test: the loopback shell as its own process on its own data folder, and a browser window on it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureBrowser } from '../../../ops/install/browser.mjs';
import { openElectronDesk } from './electron-desk.ts';
import type { Firm } from './firm.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One browser for all desktops of a test file; each desktop has a profile of its own. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(root, () => undefined), headless: true, args: flags });
}

export interface Desk {
  readonly page: Page;
  readonly dataFolder: string;
  /** What the page complained of so far: console errors, uncaught errors, breaches of the content security policy. */
  problems(): readonly string[];
  /** SIGKILL to the engine process; the shell starts another one. */
  killEngine(): Promise<void>;
  /** SIGKILL to shell and engine, then both anew on the same data folder, with a new window. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface DeskPlan {
  readonly browser: Browser;
  readonly firm: Firm;
  /** Where this desktop finds the server: the server itself or a cable to it. */
  readonly serverUrl: string;
  readonly colourScheme?: 'light' | 'dark';
  readonly viewport?: { width: number; height: number };
}

/** Starts a desktop and opens its window. */
export async function openDesk(plan: DeskPlan): Promise<Desk> {
  // Set by npm run test:electron only.
  const electron = process.env['STEWARD_ELECTRON'];
  if (electron !== undefined) return openElectronDesk(electron, plan);
  const dataFolder = mkdtempSync(join(tmpdir(), 'steward-desk-'));
  const config = JSON.stringify({
    dataFolder,
    serverUrl: plan.serverUrl,
    identity: plan.firm.identity,
    rendererFolder: plan.firm.rendererFolder,
  });
  let shell = await startShell(config);
  const problems: string[] = [];
  let page = await openWindow(plan, shell.address, problems);
  return {
    get page() {
      return page;
    },
    dataFolder,
    problems: () => problems,
    async killEngine() {
      const engine = engineOf(shell.child);
      process.kill(engine, 'SIGKILL');
      await gone(engine);
    },
    async restart() {
      await page.context().close();
      await endShell(shell.child);
      shell = await startShell(config);
      page = await openWindow(plan, shell.address, problems);
    },
    async close() {
      await page.context().close();
      await endShell(shell.child);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A desktop for as long as `run` takes. */
export async function atDesk(plan: DeskPlan, run: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await openDesk(plan);
  try {
    await run(desk);
  } finally {
    await desk.close();
  }
}

async function startShell(config: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [join(root, 'main', 'loopback-process.ts')], {
    env: { PATH: process.env['PATH'], TZ: 'UTC', STEWARD_DESKTOP_CONFIG: config, STEWARD_DESKTOP_PORT: '0' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const told = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
  const message = told[0];
  if (typeof message !== 'object' || message === null || !('address' in message))
    throw new Error(`the desktop ended with ${String(message)}`);
  return { child, address: String(message.address) };
}

async function openWindow(plan: DeskPlan, address: string, problems: string[]): Promise<Page> {
  const context = await plan.browser.newContext({
    viewport: plan.viewport ?? { width: 1440, height: 900 },
    colorScheme: plan.colourScheme ?? 'light',
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  // Chromium reports a breach of the content security policy as a console error too.
  page.on('console', (message) => void (message.type() === 'error' && problems.push(message.text())));
  page.on('pageerror', (error) => void problems.push(String(error)));
  await page.goto(address);
  return page;
}

/** Kills the engine first, so that nothing of it can still write after the shell is gone. */
async function endShell(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const engine = childrenOf(child)[0];
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  if (engine !== undefined) await gone(engine);
}

function childrenOf(child: ChildProcess): number[] {
  return readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

function engineOf(child: ChildProcess): number {
  const [engine] = childrenOf(child);
  if (engine === undefined) throw new Error('the shell has no engine');
  return engine;
}

/** Waits until a process has ended; one that nobody has collected yet (a zombie) has ended too. */
async function gone(pid: number): Promise<void> {
  const state = () => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0];
    } catch {
      return undefined;
    }
  };
  for (let now = state(); now !== undefined && now !== 'Z'; now = state()) await new Promise((resolve) => setTimeout(resolve, 20));
}
