/** The one line from the screen to the engine: Electron's preload gives it, the loopback shell gets a socket. */
import type { MethodInput, MethodName, MethodOutput, WindowApi } from '../../contract/ipc.ts';
import { setLineState } from './connection.ts';
import { asStewardError } from './errors.ts';
import { connectLoopback } from './loopback-socket.ts';

declare global {
  // eslint-disable-next-line typescript/consistent-type-definitions -- a global can only be extended by an interface
  interface Window {
    api?: WindowApi;
  }
}

function connect(): WindowApi {
  if (!window.api) return connectLoopback();
  setLineState('up');
  return window.api;
}

const line = connect();

export const api: WindowApi = {
  async call<Name extends MethodName>(method: Name, params: MethodInput<Name>): Promise<MethodOutput<Name>> {
    try {
      return await line.call(method, params);
    } catch (error) {
      throw asStewardError(error);
    }
  },
  on: (event, listener) => line.on(event, listener),
};
