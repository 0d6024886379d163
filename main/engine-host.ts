// Keeps one engine process alive for the shell: starts it, starts it again when it ends, and says so.
import type { EngineState } from './engine-state.ts';
import { fromEngineSchema, type FromEngine, type ToEngine } from './engine-messages.ts';

/** One engine process, however it was started. */
export interface EngineLine {
  post(message: ToEngine): void;
  /** At most one listener each. */
  onMessage(listen: (message: unknown) => void): void;
  onExit(listen: () => void): void;
  kill(): void;
}

export interface EngineHostPlan {
  readonly spawn: () => EngineLine;
  /** The first message of every engine process. */
  readonly start: Extract<ToEngine, { kind: 'start' }>;
  readonly onMessage: (message: FromEngine, line: EngineLine) => void;
  readonly onState: (state: EngineState) => void;
  readonly wait: (milliseconds: number, then: () => void) => void;
}

export interface EngineHost {
  readonly state: () => EngineState;
  /** Passes a message on; false when there is no engine to take it. */
  post(message: ToEngine): boolean;
  /** Ends the engine for good; resolves when it has ended. */
  stop(): Promise<void>;
}

const shortestPause = 100;
const longestPause = 10_000;
const stopWithin = 5_000;

/** Starts the engine and keeps it running. An engine that dies at once is tried again with growing pauses. */
export function hostEngine(plan: EngineHostPlan): EngineHost {
  let line: EngineLine | undefined;
  let state: EngineState = 'starting';
  let pause = shortestPause;
  let stopping: PromiseWithResolvers<void> | undefined;

  const enter = (next: EngineState) => {
    state = next;
    plan.onState(next);
  };

  const start = () => {
    if (stopping) return;
    enter('starting');
    const started = plan.spawn();
    line = started;
    started.onMessage((raw) => {
      const message = fromEngineSchema.safeParse(raw);
      if (!message.success || line !== started) return;
      if (message.data.kind === 'up') {
        pause = shortestPause;
        enter('up');
      }
      plan.onMessage(message.data, started);
    });
    started.onExit(() => {
      if (line !== started) return;
      line = undefined;
      enter('down');
      if (stopping) return stopping.resolve();
      plan.wait(pause, start);
      pause = Math.min(pause * 2, longestPause);
    });
    started.post(plan.start);
  };

  start();
  return {
    state: () => state,
    post(message) {
      line?.post(message);
      return line !== undefined;
    },
    stop() {
      if (stopping) return stopping.promise;
      stopping = Promise.withResolvers<void>();
      if (line) {
        const ending = line;
        ending.post({ kind: 'stop' });
        plan.wait(stopWithin, () => ending.kill());
      } else stopping.resolve();
      return stopping.promise;
    },
  };
}
