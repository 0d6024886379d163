// What a page may not do, whatever it was talked into: leave, open windows, embed, or ask for powers.
import type { Session, WebContents } from 'electron';
import type { ElectronFacade } from './electron-facade.ts';

/** Binds every page that is ever made. */
export function guardContents(electron: ElectronFacade): void {
  electron.app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Denies camera, location, notifications, devices, screen capture and everything to come. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}
