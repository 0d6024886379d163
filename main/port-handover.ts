// The page asks once for its line to the engine. Who asks is checked here; afterwards frames no longer pass through this process.
import type { IpcMainInvokeEvent, MessagePortMain } from 'electron';
import { appOrigin } from './app-scheme.ts';
import type { ElectronFacade } from './electron-facade.ts';

export const portChannel = 'engine-port';

export interface HandoverPlan {
  /** True for the page of a window that we made. */
  readonly isOurs: (webContentsId: number) => boolean;
  /** Takes the engine's end of the new line. */
  readonly connect: (port: MessagePortMain) => void;
}

/** Answers requests for a port; a sender that is not our main frame is refused loudly. */
export function handOverPorts(electron: ElectronFacade, plan: HandoverPlan): void {
  electron.ipcMain.handle(portChannel, (event, ...rest: unknown[]) => {
    const frame = trustedFrame(event, plan.isOurs);
    if (!frame || rest.length > 0) {
      console.error('A frame that is not the main page asked for the engine; refused.');
      throw new Error('Refused.');
    }
    const { port1, port2 } = new electron.MessageChannelMain();
    plan.connect(port1);
    frame.postMessage(portChannel, null, [port2]);
  });
}

function trustedFrame(event: IpcMainInvokeEvent, isOurs: (id: number) => boolean) {
  // Null when the frame was navigated away or destroyed meanwhile.
  const frame = event.senderFrame;
  if (!frame || frame.parent !== null || frame.origin !== appOrigin || !isOurs(event.sender.id)) return undefined;
  return frame;
}
