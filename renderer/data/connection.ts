/** The state of the line to the engine, for the screen. Electron's line never goes down without `engine` events; the loopback socket reports its own. */
export type LineState = 'connecting' | 'up' | 'down' | 'refused';

type Listener = () => void;

let state: LineState = 'connecting';
const listeners = new Set<Listener>();

export function lineState(): LineState {
  return state;
}

export function setLineState(next: LineState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

export function onLineState(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
