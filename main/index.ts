// The entry of the Electron app.
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { readDesktopConfig } from './desktop-config.ts';
import { runDesktop } from './desktop.ts';

const facade = { app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, protocol, safeStorage, session, shell, utilityProcess };

// Not awaited here: Electron becomes ready only after this module has been evaluated.
void start().catch(async (error: unknown) => {
  await app.whenReady();
  dialog.showErrorBox('Steward cannot start', error instanceof Error ? error.message : String(error));
  app.exit(1);
});

async function start() {
  await runDesktop(facade, {
    config: readDesktopConfig(configText(), {
      dataFolder: join(app.getPath('userData'), 'desk'),
      rendererFolder: join(import.meta.dirname, '..', 'renderer'),
    }),
    deviceName: hostname().slice(0, 120) || 'This computer',
    platform: process.platform,
    preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
    engine: join(import.meta.dirname, 'engine-process.js'),
  });
}

/** Told by npm start, or by the file that an administrator put beside the user's data. */
function configText(): string | undefined {
  const told = process.env['STEWARD_DESKTOP_CONFIG'];
  const file = join(app.getPath('userData'), 'desktop.json');
  return told ?? (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
}
