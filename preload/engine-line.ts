// Calls and events over one MessagePort that may be replaced when the engine is started again.

/** The part of a MessagePort that is used. */
export interface LinePort {
  postMessage(text: string): void;
  addEventListener(type: 'message', listen: (event: MessageEvent) => void): void;
  start(): void;
}

export interface EngineLinePlan {
  readonly methods: readonly string[];
  readonly events: readonly string[];
  readonly askForPort: () => Promise<unknown>;
}

type Listener = (payload: unknown) => void;
interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** An error crosses the bridge to the page as its message only, so the message is the error body as JSON. */
function bridgeError(body: unknown): Error {
  return new Error(JSON.stringify(body));
}

const engineEnded = { code: 'FW503', message: 'The engine stopped before it answered. Check whether the change is there, then try again.' };

/** Opens the line; calls made before the port has come wait for it. */
export function openEngineLine(plan: EngineLinePlan) {
  const methods = new Set(plan.methods);
  const listeners = new Map<string, Set<Listener>>(plan.events.map((event) => [event, new Set()]));
  const pending = new Map<number, Pending>();
  const waiting: string[] = [];
  let port: LinePort | undefined;
  let nextId = 1;
  const ask = () => void plan.askForPort().catch(() => undefined);
  ask();

  const emit = (event: string, payload: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(payload);
  };

  const receive = (text: string) => {
    const frame = JSON.parse(text) as { id?: number; result?: unknown; error?: unknown; event?: string; payload?: unknown };
    if (frame.event !== undefined) return emit(frame.event, frame.payload);
    const call = pending.get(frame.id ?? 0);
    pending.delete(frame.id ?? 0);
    if (frame.error === undefined) call?.resolve(frame.result);
    else call?.reject(bridgeError(frame.error));
  };

  return {
    call(method: string, params: unknown): Promise<unknown> {
      if (!methods.has(method)) return Promise.reject(bridgeError({ code: 'FW404', message: 'There is no such method.' }));
      return new Promise((resolve, reject) => {
        const id = nextId++;
        pending.set(id, { resolve, reject });
        const text = JSON.stringify({ id, method, params });
        if (port) port.postMessage(text);
        else waiting.push(text);
      });
    },
    on(event: string, listener: Listener): () => void {
      const set = listeners.get(event);
      // Wrapped, so that the same function may listen twice and each listening ends by itself.
      const entry: Listener = (payload) => listener(payload);
      set?.add(entry);
      return () => void set?.delete(entry);
    },
    connect(given: LinePort) {
      port = given;
      given.addEventListener('message', (event) => receive(String(event.data)));
      given.start();
      for (const text of waiting.splice(0)) given.postMessage(text);
    },
    /** The shell tells how the engine process is doing. Calls under way ended with the old one. */
    engineIs(state: string) {
      if (state === 'down') {
        port = undefined;
        for (const { reject } of pending.values()) reject(bridgeError(engineEnded));
        pending.clear();
        waiting.length = 0;
      }
      if (state === 'up' && !port) ask();
      emit('engine', { state });
    },
  };
}
