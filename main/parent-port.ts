// The engine's way to the shell that started it: process.parentPort in Electron, the channel of a forked child otherwise.
import type { MessageEvent, MessagePortMain, ParentPort } from 'electron';

/** The line to one window or tab, where frames do not pass through the shell. */
export interface ScreenPort {
  post(text: string): void;
  onFrame(listen: (text: string) => void, onClose: () => void): void;
}

export interface ParentLine {
  post(message: unknown): void;
  onMessage(listen: (message: unknown, port: ScreenPort | undefined) => void): void;
  /** Called once when the shell has ended. */
  onGone(listen: () => void): void;
}

/** Opens whichever line this process was started with. */
export function openParent(): ParentLine {
  // Typed by electron.d.ts; there only in a utilityProcess.
  const electronParent = (process as { parentPort?: ParentPort }).parentPort;
  return electronParent ? utilityLine(electronParent) : forkLine();
}

function utilityLine(parent: ParentPort): ParentLine {
  return {
    post: (message) => parent.postMessage(message),
    onMessage: (listen) => {
      parent.on('message', (event: MessageEvent) => listen(event.data, event.ports[0] && screenPort(event.ports[0])));
    },
    // Electron ends its utility processes itself.
    onGone: () => undefined,
  };
}

/** Wraps a port handed over by Electron's main process. */
export function screenPort(port: MessagePortMain): ScreenPort {
  return {
    post: (text) => port.postMessage(text),
    onFrame: (listen, onClose) => {
      port.on('message', (event: MessageEvent) => {
        if (typeof event.data === 'string') listen(event.data);
      });
      port.on('close', onClose);
      port.start();
    },
  };
}

function forkLine(): ParentLine {
  return {
    post: (message) => {
      if (process.connected) process.send?.(message);
    },
    onMessage: (listen) => void process.on('message', (message) => listen(message, undefined)),
    onGone: (listen) => void process.once('disconnect', listen),
  };
}
