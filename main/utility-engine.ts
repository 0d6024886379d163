// The engine as Electron's utilityProcess: its own process, with Node, without a window.
import type { MessagePortMain } from 'electron';
import type { ElectronFacade } from './electron-facade.ts';
import type { EngineLine } from './engine-host.ts';

/** An engine line that can also carry the port of a page. */
export interface UtilityLine extends EngineLine {
  connect(client: number, port: MessagePortMain): void;
}

/** @param entry absolute path of the engine bundle */
export function forkUtility(electron: Pick<ElectronFacade, 'utilityProcess'>, entry: string): UtilityLine {
  const child = electron.utilityProcess.fork(entry, [], { serviceName: 'Steward engine', stdio: 'inherit', env: {} });
  return {
    post: (message) => child.postMessage(message),
    connect: (client, port) => child.postMessage({ kind: 'open', client }, [port]),
    onMessage: (listen) => void child.on('message', listen),
    onExit: (listen) => void child.once('exit', listen),
    kill: () => void child.kill(),
  };
}
