/**
 * The only place that opens a transaction: begin, bind the session, run, commit. Whoever wants the database goes through here,
 * so nobody can forget whose rights apply, and nobody but this file holds a connection of the app pool.
 */
import type pg from 'pg';
import { StewardError } from '../../contract/errors.ts';
import { spSetSessionContext } from '../queries/context.queries.ts';
import { asStewardError, isRepeatable } from './database-error.ts';

/** What a query needs; a connection inside a transaction, never a pool. */
export type Transaction = Pick<pg.PoolClient, 'query'>;

export type TransactionOptions = {
  /** Begins REPEATABLE READ READ ONLY: all statements see one instant, and nothing can be written. */
  isSnapshot?: boolean;
};

const begin = { writing: 'begin', snapshot: 'begin isolation level repeatable read read only' };
const attempts = 4;
const firstPauseMilliseconds = 15;

/**
 * Runs one transaction in a session of the database.
 * A serialization failure or a deadlock is run again, at most four times; `run` must have no effect but on the transaction.
 * @param sessionToken from sec.open; names tenant, user and device
 * @param requestId goes into the audit log
 * @throws StewardError
 */
export async function withSession<Result>(
  pool: pg.Pool,
  sessionToken: string,
  requestId: string,
  run: (transaction: Transaction) => Promise<Result>,
  options: TransactionOptions = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(pool, sessionToken, requestId, run, options);
    } catch (error) {
      if (!isRepeatable(error) || attempt === attempts) throw asStewardError(error, requestId);
      await pause(firstPauseMilliseconds * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

async function runOnce<Result>(
  pool: pg.Pool,
  sessionToken: string,
  requestId: string,
  run: (transaction: Transaction) => Promise<Result>,
  options: TransactionOptions,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onLost = (error: Error) => {
    broken = error;
  };
  client.on('error', onLost);
  try {
    await client.query(options.isSnapshot ? begin.snapshot : begin.writing);
    await spSetSessionContext.run({ sessionToken, requestId }, client);
    const result = await run(client);
    const end = await client.query('commit');
    // PostgreSQL answers ROLLBACK, without an error, when a statement had failed and somebody swallowed it.
    if (end.command !== 'COMMIT') throw new StewardError('FW500', 'The transaction had failed before its end.', { requestId });
    return result;
  } catch (error) {
    // A connection that cannot roll back is in an unknown state: it is closed, not given to the next caller.
    await client.query('rollback').catch((rollbackError: Error) => {
      broken ??= rollbackError;
    });
    throw error;
  } finally {
    client.off('error', onLost);
    client.release(broken);
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** True when the database takes a statement; reads nothing and needs no session. */
export async function answers(pool: pg.Pool): Promise<boolean> {
  try {
    await pool.query('select 1');
    return true;
  } catch {
    return false;
  }
}
