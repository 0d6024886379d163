// The native menu. Standard roles give each system its own shortcuts and words.
import type { MenuItemConstructorOptions } from 'electron';
import type { ElectronFacade } from './electron-facade.ts';
import { openLink } from './external-links.ts';

export interface MenuPlan {
  readonly platform: NodeJS.Platform;
  /** Address of the firm's server; its status page is the only link. */
  readonly serverUrl: string;
}

/** Sets the application menu. */
export function setMenu(electron: ElectronFacade, plan: MenuPlan): void {
  const { app, Menu } = electron;
  const status = new URL('/readyz', plan.serverUrl);
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(app.isPackaged
      ? []
      : ([{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[])),
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(plan.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      { role: 'fileMenu' },
      { role: 'editMenu' },
      { label: '&View', submenu: view },
      { role: 'windowMenu' },
      {
        role: 'help',
        submenu: [
          {
            label: "Status of the firm's server",
            enabled: status.protocol === 'https:',
            click: () => void openLink(electron, status.href, [status.hostname]),
          },
        ],
      },
    ]),
  );
}
