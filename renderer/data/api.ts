/** The one line from the screen to the engine: Electron's preload gives it, the loopback shell gets a socket. */
import { errorBodySchema, StewardError } from '../../contract/errors.ts';
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
  return {
    on: given.on,
    call: (method, params) => given.call(method, params).catch((error: unknown) => Promise.reject(fromBridge(error))),
  };
}

/** Of an error only the message crosses Electron's bridge; the preload wrote the error body into it. */
function fromBridge(error: unknown): StewardError {
  try {
    return StewardError.fromBody(errorBodySchema.parse(JSON.parse(error instanceof Error ? error.message : '')));
  } catch {
    return new StewardError('FW500', undefined, { cause: error });
  }
}

export const api: WindowApi = connect();
