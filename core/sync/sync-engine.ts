/**
 * Rounds of push and pull for one open cache: started by an edit, a live event, a poll or a person; one at a time.
 * Whether there is a network is told by what fails, never asked of the operating system.
 */
import { StewardError } from '../../contract/errors.ts';
import { liveEventSchema } from '../../contract/sync.ts';
import type { SyncStatus } from '../../contract/views.ts';
import { instantOf } from '../clock.ts';
import { countOpenConflicts } from '../cache/conflict-rows.ts';
import { countEdits, pruneJournal, unsentEdits } from '../db/outbox.ts';
import { readCursor, readState, writeState } from '../db/state.ts';
import type { CoreDependencies } from '../dependencies.ts';
import type { OpenCache } from '../session/session.ts';
import { pollDelay, retryDelay } from './backoff.ts';
import { changedPayload, type Change } from './changes.ts';
import type { Surroundings } from './overlay.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import type { ServerClient } from './server-client.ts';

export type SyncEngine = {
  status(): SyncStatus;
  /** Starts a round now, whatever the back-off says. */
  now(): void;
  /** An edit was saved: send it, unless a retry is due anyway. */
  saved(): void;
  /** After a new sign-in: tries again what had to stop. */
  resume(): void;
  /** From now on the cache is not touched any more; what is under way on the network ends unheard. */
  stop(): void;
};

export type SyncEngineParts = {
  deps: Pick<CoreDependencies, 'clock' | 'emit'>;
  cache: OpenCache;
  server: ServerClient;
  surroundings(): Surroundings;
  tokensEnded(): void;
};

type Halt = 'none' | 'tokens' | 'device' | 'version';

const watchdogPeriod = 15_000;
const journalDays = 30;

export function createSyncEngine(parts: SyncEngineParts): SyncEngine {
  const {
    deps: { clock, emit },
    cache: { db, account },
    server,
  } = parts;
  const deviceId = account.envelope.device_id;
  let stopped = false;
  let running: Promise<void> | null = null;
  let again = false;
  let halt: Halt = 'none';
  let failures = 0;
  let error: StewardError | null = null;
  let progress: { sent: number; total: number } | null = null;
  let timer: { due: number; cancel(): void } | null = null;
  let closeEvents: (() => void) | null = null;
  let isIntroduced = false;
  let lastTold = '';

  const status = (): SyncStatus => {
    const { waiting, refused } = countEdits(db);
    const conflicts = countOpenConflicts(db);
    const lastSynced = readState(db, 'last_synced_at');
    const state: SyncStatus['state'] =
      halt === 'version'
        ? 'too_old'
        : halt === 'device'
          ? 'refused_device'
          : failures > 0
            ? 'offline'
            : lastSynced === null
              ? 'first_sync'
              : running !== null && (waiting > 0 || progress !== null)
                ? 'syncing'
                : conflicts > 0 || refused > 0 || halt === 'tokens'
                  ? 'needs_you'
                  : 'up_to_date';
    return {
      state,
      waiting,
      refused,
      conflicts,
      last_synced_at: lastSynced,
      version: readCursor(db).version,
      progress,
      next_attempt_at: failures > 0 && timer !== null ? instantOf(timer.due) : null,
      error: error?.toBody() ?? null,
    };
  };
  const tell = (): void => {
    if (stopped) return;
    const present = status();
    const text = JSON.stringify(present);
    if (text === lastTold) return;
    lastTold = text;
    emit('sync', present);
  };
  const changed = (change: Change): void => {
    if (change.topics.size > 0) emit('changed', changedPayload(change));
    tell();
  };
  const plan = (delay: number): void => {
    timer?.cancel();
    timer = stopped || halt !== 'none' ? null : { due: clock.now() + delay, cancel: clock.schedule(delay, start) };
  };
  const listen = (): void => {
    if (closeEvents !== null || stopped) return;
    closeEvents = server.listen(
      deviceId,
      (data) => {
        const event = liveEventSchema.safeParse(safeJson(data));
        if (!stopped && event.success && event.data.version > readCursor(db).version) start();
      },
      () => {
        closeEvents = null;
        // The stream's end is the first sign of a server that went away.
        if (!stopped && halt === 'none' && failures === 0) plan(retryDelay(1));
      },
    );
  };
  const round = async (): Promise<void> => {
    const isWanted = (): boolean => !stopped;
    if (!isIntroduced) {
      const me = await server.call('me', {}, null);
      if (stopped) return;
      writeState(db, 'me', JSON.stringify(me));
      isIntroduced = true;
    }
    const hasSentAll = await push({ db, server, deviceId, surroundings: parts.surroundings, isWanted, changed });
    const change = await pull({
      db,
      server,
      deviceId,
      surroundings: parts.surroundings,
      now: () => instantOf(clock.now()),
      isWanted,
      progress(next) {
        progress = next;
        tell();
      },
    });
    if (stopped) return;
    if (change !== null) changed(change);
    // One edit that the server cannot take yet holds up nothing that comes from there; it is tried again with growing pauses.
    if (!hasSentAll) throw new StewardError('FW503', 'The server asks to try again later.');
    // A pull can put acknowledged edits back in the queue (a restored server); an edit can come in while it ran.
    if (unsentEdits(db, 1).length > 0) again = true;
    pruneJournal(db, instantOf(clock.now() - journalDays * 86_400_000));
  };
  /** Which end it is when the server knows neither token nor device: only the second can be told apart. */
  const whoIsRefused = async (): Promise<Halt> => {
    try {
      await server.call('me', {}, null);
      return 'device';
    } catch (failure) {
      return failure instanceof StewardError && failure.code === 'FW401' ? 'tokens' : 'none';
    }
  };
  const failed = async (failure: unknown): Promise<void> => {
    if (stopped) return;
    error = failure instanceof StewardError ? failure : new StewardError('FW500', undefined, { cause: failure });
    if (error.code === 'FW426') halt = 'version';
    else if (error.code === 'FW401') halt = await whoIsRefused();
    if (stopped) return;
    if (halt === 'tokens') parts.tokensEnded();
    if (halt !== 'none') {
      closeEvents?.();
      plan(0);
      return;
    }
    failures += 1;
    plan(Math.max(retryDelay(failures), (error.retryAfterSeconds ?? 0) * 1_000));
  };
  function start(): void {
    if (stopped || halt !== 'none') return;
    if (running !== null) {
      again = true;
      return;
    }
    timer?.cancel();
    timer = null;
    running = round()
      .then(() => {
        failures = 0;
        error = null;
        plan(pollDelay());
        listen();
      }, failed)
      .then(() => {
        running = null;
        progress = null;
        tell();
        if (again && failures === 0) {
          again = false;
          start();
        }
        again = false;
      });
    tell();
  }
  /** A laptop that slept, or a bug that lost a timer: what should have run by now runs. */
  let watchdog = clock.schedule(watchdogPeriod, function watch() {
    if (stopped) return;
    const isOverdue = timer === null ? countEdits(db).waiting > 0 : clock.now() > timer.due + watchdogPeriod;
    if (running === null && isOverdue) start();
    watchdog = clock.schedule(watchdogPeriod, watch);
  });
  start();
  return {
    status,
    now() {
      if (halt === 'tokens' || halt === 'device') halt = 'none';
      start();
    },
    saved() {
      tell();
      if (failures === 0) start();
    },
    resume() {
      halt = 'none';
      failures = 0;
      error = null;
      start();
    },
    stop() {
      stopped = true;
      timer?.cancel();
      watchdog();
      closeEvents?.();
      server.interrupt();
    },
  };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
