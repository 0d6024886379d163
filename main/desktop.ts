// The Electron shell: one window, one engine process, and the few powers that only this process has.
import type { BrowserWindow, MessagePortMain } from 'electron';
import { registerAppScheme, serveApp } from './app-scheme.ts';
import type { DesktopConfig } from './desktop-config.ts';
import type { ElectronFacade } from './electron-facade.ts';
import { hostEngine } from './engine-host.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';
import { engineStateFrame } from './engine-state.ts';
import { denyPermissions, guardContents } from './guards.ts';
import { hasSafeKeychain, openKeychain } from './keychain.ts';
import { setMenu } from './menu.ts';
import { handOverPorts, portChannel } from './port-handover.ts';
import { readRendererFiles } from './renderer-files.ts';
import { forkUtility, type UtilityLine } from './utility-engine.ts';
import { rememberBounds, savedBounds } from './window-bounds.ts';
import { openWindow } from './window.ts';

export interface DesktopPlan {
  readonly config: DesktopConfig;
  readonly deviceName: string;
  readonly platform: NodeJS.Platform;
  /** Absolute paths of the bundles. */
  readonly preload: string;
  readonly engine: string;
}

/** Runs the shell until the last window is closed. A second instance only brings the first one to the front. */
export async function runDesktop(electron: ElectronFacade, plan: DesktopPlan): Promise<void> {
  const { app } = electron;
  app.enableSandbox();
  registerAppScheme(electron);
  guardContents(electron);
  if (!app.requestSingleInstanceLock()) return app.quit();
  await app.whenReady();

  denyPermissions(electron.session.defaultSession);
  serveApp(electron, readRendererFiles(plan.config.rendererFolder));
  setMenu(electron, { platform: plan.platform, serverUrl: plan.config.serverUrl });

  const windows = new Map<number, BrowserWindow>();
  const engine = startEngine(electron, plan, windows);
  handOverPorts(electron, { isOurs: (id) => windows.has(id), connect: engine.connect });

  const open = () => {
    const window = openWindow(electron, { preload: plan.preload, bounds: savedBounds(plan.config.dataFolder) });
    const { id } = window.webContents;
    windows.set(id, window);
    window.on('close', () => rememberBounds(plan.config.dataFolder, window.getNormalBounds()));
    window.on('closed', () => windows.delete(id));
  };
  open();
  app.on('second-instance', () => {
    const [first] = windows.values();
    if (!first) return open();
    if (first.isMinimized()) first.restore();
    first.focus();
  });
  app.on('activate', () => {
    if (windows.size === 0) open();
  });
  app.on('window-all-closed', () => {
    if (plan.platform !== 'darwin') app.quit();
  });
  let isStopped = false;
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void engine.stop().then(() => {
      isStopped = true;
      app.quit();
    });
  });
}

/** The engine process with its keychain. Ports wait for a process that can take them. */
function startEngine(electron: ElectronFacade, plan: DesktopPlan, windows: ReadonlyMap<number, BrowserWindow>) {
  const keychainPlan = { electron, platform: plan.platform, wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)) };
  const keychain = openKeychain(keychainPlan);
  const waiting: MessagePortMain[] = [];
  let line: UtilityLine | undefined;
  let nextClient = 1;

  const answerKeychain = async ({ id, ask, bytes }: Extract<FromEngine, { kind: 'keychain' }>): Promise<ToEngine> => {
    try {
      const given = await keychain[ask](Buffer.from(bytes, 'base64'));
      return { kind: 'keychain', id, answer: { ok: Buffer.from(given).toString('base64') } };
    } catch (error) {
      return { kind: 'keychain', id, answer: { failed: error instanceof Error ? error.message : 'The secret store failed.' } };
    }
  };

  const host = hostEngine({
    spawn: () => (line = forkUtility(electron, plan.engine)),
    start: { kind: 'start', config: plan.config, deviceName: plan.deviceName, hasKeychain: hasSafeKeychain(keychainPlan) },
    wait: (milliseconds, then) => void setTimeout(then, milliseconds),
    onMessage: (message, from) => {
      if (message.kind === 'keychain') void answerKeychain(message).then((answer) => from.post(answer));
      if (message.kind === 'up') for (const port of waiting.splice(0)) line?.connect(nextClient++, port);
    },
    // After "up" the preload asks for a new port by itself: the old one ended with the old process.
    onState: (state) => {
      for (const window of windows.values()) window.webContents.send(`${portChannel}-state`, engineStateFrame(state));
    },
  });
  return {
    connect: (port: MessagePortMain) => {
      if (host.state() === 'up') line?.connect(nextClient++, port);
      else waiting.push(port);
    },
    stop: () => host.stop(),
  };
}
