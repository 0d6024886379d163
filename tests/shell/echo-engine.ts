import type { EngineLine } from '../../main/engine-host.ts';
import { fromEngineSchema, toEngineSchema, type ToEngine } from '../../main/engine-messages.ts';

/** An engine line that answers each frame with the frame itself, and can be ended like a crashed process. */
export interface EchoEngine {
  readonly spawn: () => EngineLine;
  /** Every message that any engine process got. */
  readonly received: ToEngine[];
  readonly spawned: () => number;
  crash(): void;
}

export function echoEngine(): EchoEngine {
  const received: ToEngine[] = [];
  let count = 0;
  let crash = () => {};
  return {
    received,
    spawned: () => count,
    crash: () => crash(),
    spawn: () => {
      count += 1;
      let listen: (message: unknown) => void = () => {};
      let ended: () => void = () => {};
      crash = () => ended();
      const tell = (message: unknown) => queueMicrotask(() => listen(fromEngineSchema.parse(message)));
      return {
        post: (message) => {
          received.push(toEngineSchema.parse(message));
          if (message.kind === 'start') tell({ kind: 'up' });
          if (message.kind === 'frame') tell({ kind: 'frame', client: message.client, text: `echo ${message.text}` });
          if (message.kind === 'stop') queueMicrotask(() => ended());
        },
        onMessage: (listener) => void (listen = listener),
        onExit: (listener) => void (ended = listener),
        kill: () => ended(),
      };
    },
  };
}
