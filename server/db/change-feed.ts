/**
 * Listens for commits: the stamp of a commit notifies the channel with the number of the tenant. A hint and nothing more:
 * any login could send one, and one can be lost. The truth is the clock of the tenant, which live/hub.ts reads.
 */
import pg from 'pg';

export type ChangeFeed = { close: () => Promise<void> };

export type ChangeFeedOptions = {
  connectionString: string;
  /** A commit of this tenant. */
  onChange: (tenantId: number) => void;
  /** Connected, for the first time or again: hints may have been missed. */
  onConnected: () => void;
  onError: (error: unknown) => void;
};

const channel = 'steward_changed';
const shortestPauseMilliseconds = 250;
const longestPauseMilliseconds = 10_000;

/** One connection for the whole process, opened again for ever with growing pauses. */
export function openChangeFeed(options: ChangeFeedOptions): ChangeFeed {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pause = shortestPauseMilliseconds;
  let isClosed = false;

  function connectLater(): void {
    client = undefined;
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void connect(), pause * (0.5 + Math.random()));
    pause = Math.min(pause * 2, longestPauseMilliseconds);
  }

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: options.connectionString,
      application_name: 'steward-server changes',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client = next;
    next.on('error', options.onError);
    next.on('end', () => {
      if (client === next) connectLater();
    });
    next.on('notification', ({ payload }) => {
      const tenantId = Number(payload);
      if (Number.isInteger(tenantId) && tenantId > 0) options.onChange(tenantId);
    });
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
      pause = shortestPauseMilliseconds;
      options.onConnected();
    } catch (error) {
      options.onError(error);
      if (client === next) connectLater();
      await next.end().catch(() => undefined);
    }
  }

  void connect();
  return {
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
