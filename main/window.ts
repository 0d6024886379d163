// The only place that makes a window. Every security setting is stated, also where it is Electron's default.
import type { BrowserWindow, Rectangle } from 'electron';
import { appAddress } from './app-scheme.ts';
import type { ElectronFacade } from './electron-facade.ts';

export interface WindowPlan {
  /** Absolute path of the preload bundle. */
  readonly preload: string;
  /** Place and size of the last time. */
  readonly bounds: Partial<Rectangle>;
}

const smallest = { width: 960, height: 640 };
const usual = { width: 1360, height: 880 };

/** Opens a window on the screen; it shows itself when there is something to see. */
export function openWindow(electron: ElectronFacade, plan: WindowPlan): BrowserWindow {
  const window = new electron.BrowserWindow({
    ...usual,
    ...plan.bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Steward',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: plan.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // Names and numbers of clients must not go to a dictionary service.
      spellcheck: false,
      devTools: !electron.app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(appAddress);
  return window;
}
