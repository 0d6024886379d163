/** One pool per login role. Nobody but session.ts (app) and auth/database-sessions.ts (gate) takes a connection out of one. */
import pg from 'pg';

export type Pools = {
  app: pg.Pool;
  gate: pg.Pool;
  /** Waits for connections in use, then closes all. */
  close: () => Promise<void>;
};

export type PoolOptions = {
  appUrl: string;
  gateUrl: string;
  connections: number;
  statementTimeoutMilliseconds: number;
  /** Told about errors of idle connections, which would otherwise end the process. */
  onIdleError: (error: Error) => void;
};

const int8 = 20;

/** Bigint columns are kept within the safe integers by check constraints; a larger value is a fault and must not be rounded. */
function parseWholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('A bigint from the database passes the safe integers.');
  return value;
}

/** Dates, instants and numerics stay text: JavaScript has no type that holds them exactly. */
export const databaseTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === int8) return parseWholeNumber;
    if (oid === pg.types.builtins.DATE || oid === pg.types.builtins.TIMESTAMPTZ) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/** Makes the pools; connects on first use. */
export function createPools(options: PoolOptions): Pools {
  const makePool = (connectionString: string, max: number) => {
    const pool = new pg.Pool({
      connectionString,
      max,
      types: databaseTypes,
      application_name: 'steward-server',
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: options.statementTimeoutMilliseconds,
      // Only where a server that does not answer at all would hold a request for ever.
      query_timeout: options.statementTimeoutMilliseconds + 5_000,
      idle_in_transaction_session_timeout: 15_000,
      lock_timeout: 10_000,
      keepAlive: true,
    });
    pool.on('error', options.onIdleError);
    return pool;
  };
  const app = makePool(options.appUrl, options.connections);
  const gate = makePool(options.gateUrl, Math.min(5, options.connections));
  return {
    app,
    gate,
    close: async () => {
      await Promise.all([app.end(), gate.end()]);
    },
  };
}
