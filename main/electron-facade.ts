import type * as electron from 'electron';

/** The few parts of Electron that the shell uses. They come as a parameter, so that a recording fake can stand in. */
export type ElectronFacade = Pick<
  typeof electron,
  | 'app'
  | 'BrowserWindow'
  | 'Menu'
  | 'MessageChannelMain'
  | 'dialog'
  | 'ipcMain'
  | 'protocol'
  | 'safeStorage'
  | 'session'
  | 'shell'
  | 'utilityProcess'
>;
