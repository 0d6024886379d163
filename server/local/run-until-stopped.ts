// How a foreground command ends: by signal, by the death of its starter, or because something broke.
import { whenParentEnds } from './parent-watch.ts';

/** Everything that the command needs to know to end cleanly. */
export interface Foreground {
  readonly environment: NodeJS.ProcessEnv;
  /** Resolves when the work itself is over, with the exit code. */
  readonly work: Promise<number>;
  readonly stop: () => Promise<void>;
  readonly say: (line: string) => void;
}

/** Runs until told to stop and then ends the process. The first signal stops in order; the third gives up waiting. */
export async function runUntilStopped({ environment, work, stop, say }: Foreground): Promise<never> {
  const asked = Promise.withResolvers<number>();
  let signals = 0;
  const onSignal = (signal: NodeJS.Signals, code: number) => {
    signals += 1;
    if (signals === 1) say(`\nStopping (${signal}) ...`);
    if (signals >= 3) process.exit(code);
    asked.resolve(code);
  };
  process.on('SIGINT', () => onSignal('SIGINT', 130));
  process.on('SIGTERM', () => onSignal('SIGTERM', 143));
  process.on('SIGHUP', () => onSignal('SIGHUP', 129));
  // The terminal or the reader of our output may be gone; that must not keep us from stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => asked.resolve(1));
  // A connection that ends with PostgreSQL may raise this while we stop; before that it is a fault, and the stack must not die half.
  process.on('uncaughtException', (error) => {
    if (signals === 0) say(error.stack ?? error.message);
    asked.resolve(1);
  });
  whenParentEnds(environment, () => asked.resolve(1));
  const failure = work.catch((error: unknown) => {
    if (signals === 0) say(error instanceof Error ? error.message : String(error));
    return 1;
  });
  const code = await Promise.race([asked.promise, failure]);
  await stop();
  process.exit(code);
}
