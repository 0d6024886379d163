// The same desktop in real Electron, for npm run test:electron: the app as it is built, with a profile of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron as electron, type ElectronApplication } from 'playwright-core';
import type { Desk, DeskPlan } from './desk.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @param program Electron's program */
export async function openElectronDesk(program: string, plan: DeskPlan): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'steward-desk-'));
  const dataFolder = join(folder, 'desk');
  const config = JSON.stringify({
    dataFolder,
    serverUrl: plan.serverUrl,
    identity: plan.firm.identity,
    rendererFolder: plan.firm.rendererFolder,
  });
  const problems: string[] = [];
  const open = async () => {
    const app = await electron.launch({
      executablePath: program,
      // A profile of its own is also what lets two desktops run at once: one instance per profile.
      args: [root, `--user-data-dir=${join(folder, 'profile')}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      env: { ...environment(), TZ: 'UTC', STEWARD_DESKTOP_CONFIG: config },
      locale: 'en-US',
      colorScheme: plan.colourScheme ?? 'light',
    });
    const page = await app.firstWindow();
    page.setDefaultTimeout(20_000);
    await page.setViewportSize(plan.viewport ?? { width: 1440, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    page.on('console', (message) => void (message.type() === 'error' && problems.push(message.text())));
    page.on('pageerror', (error) => void problems.push(String(error)));
    return { app, page };
  };
  let opened = await open();
  return {
    get page() {
      return opened.page;
    },
    dataFolder,
    problems: () => problems,
    killEngine: () => killEngine(opened.app),
    async restart() {
      await killEngine(opened.app);
      await end(opened.app);
      opened = await open();
    },
    async close() {
      await end(opened.app);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

async function killEngine(app: ElectronApplication) {
  const pid = await app.evaluate(({ app: main }) => main.getAppMetrics().find((each) => each.name === 'Steward engine')?.pid);
  if (pid === undefined) throw new Error('the app has no engine process');
  process.kill(pid, 'SIGKILL');
}

async function end(app: ElectronApplication) {
  const child = app.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
