// The open tabs of the loopback shell. Each is one client of the engine; frames pass through unread.
import type { WebSocket } from 'ws';
import type { ToEngine } from './engine-messages.ts';

export interface Screens {
  add(screen: WebSocket, greeting: string): void;
  /** To one tab; a tab that has gone is no error. */
  deliver(client: number, text: string): void;
  /** To every tab; `thenClose` ends the sockets, so that calls under way fail at once and tabs connect anew. */
  tellAll(text: string, thenClose: boolean): void;
  /** Introduces every open tab to a new engine. */
  announceAll(): void;
  closeAll(): void;
}

const restarting = 1012;
const policy = 1008;

/** @param post the way to the engine; false when there is none */
export function openScreens(post: (message: ToEngine) => boolean): Screens {
  const open = new Map<number, WebSocket>();
  let nextClient = 1;
  return {
    add(screen, greeting) {
      const client = nextClient++;
      open.set(client, screen);
      screen.on('message', (data, isBinary) => {
        if (isBinary) return screen.close(policy, 'Text only.');
        // eslint-disable-next-line typescript/no-base-to-string -- ws gives text as a Buffer
        if (!post({ kind: 'frame', client, text: data.toString() })) screen.close(restarting);
      });
      screen.on('close', () => {
        open.delete(client);
        post({ kind: 'close', client });
      });
      screen.on('error', () => screen.terminate());
      screen.send(greeting);
      post({ kind: 'open', client });
    },
    deliver: (client, text) => open.get(client)?.send(text),
    tellAll(text, thenClose) {
      for (const screen of open.values()) {
        screen.send(text);
        if (thenClose) screen.close(restarting);
      }
    },
    announceAll() {
      for (const client of open.keys()) post({ kind: 'open', client });
    },
    closeAll() {
      for (const screen of open.values()) screen.terminate();
      open.clear();
    },
  };
}
