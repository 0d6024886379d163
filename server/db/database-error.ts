/** What PostgreSQL and the driver say, in the words of the closed list. No text of PostgreSQL's own leaves here: it can hold input, names or SQL. */
import pg from 'pg';
import { errorCatalogue, StewardError, type ErrorCode } from '../../contract/errors.ts';

/** Serialization failure and deadlock: the transaction did nothing and may run again. */
const repeatable = new Set(['40001', '40P01']);
/** Input that a column, a check or a parser cannot take: range, format, NUL, lone surrogate, nesting. */
const badInput = new Set([
  '23502',
  '23514',
  '22001',
  '22003',
  '22007',
  '22008',
  '22021',
  '22023',
  '22P02',
  '22P03',
  '22P05',
  '22P06',
  '54001',
  '2200G',
  '22030',
  '22032',
]);
/** Rules that stand in constraints and policies rather than in a procedure. */
const refusals: Record<string, ErrorCode> = { '23503': 'FW404', '23505': 'FW409', '23P01': 'FW409', '42501': 'FW403' };
/** Network and driver: the transaction may or may not have committed; the mutation id makes a second try safe. */
const lostConnection = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);
const lostConnectionText =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Cannot use a pool after calling end|Client was closed)/;

/** True when the whole transaction may simply be run again. */
export function isRepeatable(error: unknown): boolean {
  return repeatable.has(sqlStateOf(error) ?? '');
}

/** SQLSTATE of an error of the database, or the code of a network error. */
export function sqlStateOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Translates an error of a transaction.
 * FWxxx keeps its sentence, which our procedures wrote for people; a JSON object in its detail names the fields.
 * FW503 means that the infrastructure failed and that the same call may be tried again; FW500 that something is wrong in Steward.
 */
export function asStewardError(error: unknown, requestId: string): StewardError {
  if (error instanceof StewardError) return error;
  const state = sqlStateOf(error) ?? '';
  if (error instanceof pg.DatabaseError) {
    if (isErrorCode(state))
      return new StewardError(state, error.message.slice(0, 2_000), { ...fieldsOf(error.detail), requestId, cause: error });
    if (badInput.has(state))
      return new StewardError('FW422', 'The input holds a value that cannot be stored.', { requestId, cause: error });
    const refusal = refusals[state];
    if (refusal) return new StewardError(refusal, undefined, { requestId, cause: error });
    if (isInfrastructure(state)) return busy(requestId, error);
    return new StewardError('FW500', undefined, { requestId, cause: error });
  }
  if (lostConnection.has(state) || (error instanceof Error && lostConnectionText.test(error.message))) return busy(requestId, error);
  return new StewardError('FW500', undefined, { requestId, cause: error });
}

/** Connection, resources, shut-down, cancelled statement, lock timeout, repeated conflict, read-only standby. */
function isInfrastructure(state: string): boolean {
  return /^(08|53|57|58)/.test(state) || repeatable.has(state) || ['55P03', '25P03', '25006', '28P01', '3D000'].includes(state);
}

function busy(requestId: string, cause: unknown): StewardError {
  return new StewardError('FW503', undefined, { requestId, retryAfterSeconds: 2, cause });
}

function isErrorCode(state: string): state is ErrorCode {
  return Object.hasOwn(errorCatalogue, state);
}

function fieldsOf(detail: string | undefined): { fields?: Record<string, string> } {
  if (!detail?.startsWith('{')) return {};
  try {
    const parsed: unknown = JSON.parse(detail);
    if (typeof parsed !== 'object' || parsed === null) return {};
    const entries = Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return entries.length > 0 ? { fields: Object.fromEntries(entries) } : {};
  } catch {
    return {};
  }
}
