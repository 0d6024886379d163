import type { EventFrame, EventPayload } from '../contract/ipc.ts';

export type EngineState = EventPayload<'engine'>['state'];

/** The frame that tells the screen how the engine process is doing. */
export function engineStateFrame(state: EngineState): EventFrame {
  return { event: 'engine', payload: { state } };
}
