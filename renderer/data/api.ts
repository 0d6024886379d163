/** The one line from the screen to the engine: Electron's preload gives it, the loopback shell gets a socket. */
import type { WindowApi } from '../../contract/ipc.ts';
import { setLineState } from './connection.ts';
import { connectLoopback } from './loopback-socket.ts';

declare global {
  // eslint-disable-next-line typescript/consistent-type-definitions -- a global can only be extended by an interface
  interface Window { api?: WindowApi }
}

function connect(): WindowApi {
  if (!window.api) return connectLoopback();
  const given = window.api;
  setLineState('up');
  return given;
}

export const api: WindowApi = connect();
