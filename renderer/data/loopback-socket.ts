/**
 * The line to the engine where no preload gave one: a WebSocket to /engine on the page's own origin, frames as in contract/ipc.ts.
 * A one-time token in the address is exchanged for a cookie once and then removed from the address.
 */
import { StewardError } from '../../contract/errors.ts';
import {
  answerFrameSchema,
  eventFrameSchema,
  type EventName,
  type EventPayload,
  type MethodInput,
  type MethodName,
  type MethodOutput,
  type WindowApi,
} from '../../contract/ipc.ts';
import { setLineState } from './connection.ts';

type Pending = { resolve(result: unknown): void; reject(error: StewardError): void; frame: string; isSent: boolean };

const firstDelay = 250;
const longestDelay = 8_000;

/** Route fragments begin with a slash; anything else in the fragment is the one-time token. */
async function exchangeToken(): Promise<void> {
  const fragment = location.hash.slice(1);
  if (fragment === '' || fragment.startsWith('/')) return;
  history.replaceState(null, '', location.pathname);
  await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: fragment }),
    credentials: 'same-origin',
  });
}

/** Opens the line and keeps it open with growing pauses. Calls made while it is down wait; calls that were under way when it broke fail with FW503. */
export function connectLoopback(): WindowApi {
  const pending = new Map<number, Pending>();
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  let socket: WebSocket | undefined;
  let nextId = 1;
  let delay = firstDelay;
  let hasBeenUp = false;
  let failures = 0;

  const emit = (event: EventName, payload: unknown) => {
    for (const listener of listeners.get(event) ?? []) (listener as (payload: unknown) => void)(payload);
  };

  const receive = (text: string) => {
    const frame: unknown = JSON.parse(text);
    const event = eventFrameSchema.safeParse(frame);
    if (event.success) return emit(event.data.event, event.data.payload);
    const answer = answerFrameSchema.safeParse(frame);
    if (!answer.success) return;
    const call = pending.get(answer.data.id);
    if (!call) return;
    pending.delete(answer.data.id);
    // Only an answer proves that an engine is there; an open socket does not.
    delay = firstDelay;
    if ('error' in answer.data) call.reject(StewardError.fromBody(answer.data.error));
    else call.resolve(answer.data.result);
  };

  // That the engine is up is said by its own event, the first frame of every connection.
  const open = () => {
    const opened = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/engine`);
    socket = opened;
    opened.addEventListener('open', () => {
      hasBeenUp = true;
      failures = 0;
      for (const call of pending.values()) {
        if (!call.isSent) {
          opened.send(call.frame);
          call.isSent = true;
        }
      }
    });
    opened.addEventListener('message', (message) => receive(String(message.data)));
    opened.addEventListener('close', () => {
      for (const [id, call] of pending) {
        if (!call.isSent) continue;
        pending.delete(id);
        call.reject(new StewardError('FW503', 'The engine stopped before it answered. Check whether the change is there, then try again.'));
      }
      failures += 1;
      setLineState(!hasBeenUp && failures >= 4 ? 'refused' : 'down');
      setTimeout(open, delay);
      delay = Math.min(delay * 2, longestDelay);
    });
  };

  void exchangeToken()
    .catch(() => undefined)
    .then(open);

  return {
    call<Name extends MethodName>(method: Name, params: MethodInput<Name>): Promise<MethodOutput<Name>> {
      return new Promise((resolve, reject) => {
        const id = nextId++;
        const frame = JSON.stringify({ id, method, params });
        const isSent = socket?.readyState === WebSocket.OPEN;
        pending.set(id, { resolve: resolve as (result: unknown) => void, reject, frame, isSent });
        if (isSent) socket?.send(frame);
      });
    },
    on<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void): () => void {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set);
      set.add(listener as (payload: never) => void);
      return () => set.delete(listener as (payload: never) => void);
    },
  };
}
