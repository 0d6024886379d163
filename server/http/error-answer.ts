/** From any failure to the one shape that a caller sees, and to a log line that helps without telling anything about people. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import pg from 'pg';
import { errorCatalogue, StewardError } from '../../contract/errors.ts';
import { asStewardError } from '../db/database-error.ts';
import { MalformedInput } from './safe-json.ts';

/** Refusals by Fastify itself, before a route runs: their HTTP status stays, the code comes from the closed list. */
const refusals: Record<string, { status: number; message: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, message: 'The body is too large.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, message: 'The body must be application/json.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, message: 'The body is empty.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { status: 400, message: 'The body is not as long as announced.' },
  FST_ERR_BAD_URL: { status: 400, message: 'The address is malformed.' },
  FST_ERR_MAX_PARAM_LENGTH: { status: 400, message: 'The address is malformed.' },
};

export type Failure = { status: number; error: StewardError };

/** Status and error for anything that was thrown. */
export function failureOf(thrown: unknown, requestId: string): Failure {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const refusal = refusals[code];
  if (refusal) return { status: refusal.status, error: new StewardError('FW422', refusal.message) };
  if (code === 'ECONNABORTED' || code === 'ERR_STREAM_PREMATURE_CLOSE')
    return { status: 400, error: new MalformedInput('The request ended early.') };
  const error = asStewardError(thrown, requestId);
  return { status: error instanceof MalformedInput ? 400 : errorCatalogue[error.code].http, error };
}

/** Sends the failure. Callers log it with `describeCause`. */
export function sendFailure(reply: FastifyReply, { status, error }: Failure, requestId: string): FastifyReply {
  if (error.retryAfterSeconds !== undefined) void reply.header('retry-after', String(Math.ceil(error.retryAfterSeconds)));
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ ...error.toBody(), requestId });
}

/** The error handler of the application. */
export function answerError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const failure = failureOf(thrown, request.id);
  logFailure(request, failure, thrown);
  void sendFailure(reply, failure, request.id);
}

/** 5xx with its cause, the rest as a short line. */
export function logFailure(request: FastifyRequest, { status, error }: Failure, thrown: unknown): void {
  if (status >= 500) request.log.error({ code: error.code, cause: describeCause(thrown) }, 'request failed');
  else request.log.info({ code: error.code, fields: error.fields ? Object.keys(error.fields) : undefined }, 'request refused');
}

type Description = {
  kind: string;
  state?: string;
  constraint?: string;
  table?: string;
  routine?: string;
  frames?: string[];
  cause?: Description;
};

/** An error without its message: messages of PostgreSQL and of parsers quote the input. */
export function describeCause(thrown: unknown): Description {
  if (!(thrown instanceof Error)) return { kind: typeof thrown };
  const description: Description = { kind: thrown.name };
  if ('code' in thrown && typeof thrown.code === 'string') description.state = thrown.code;
  if (thrown instanceof pg.DatabaseError) {
    if (thrown.constraint) description.constraint = thrown.constraint;
    if (thrown.table) description.table = thrown.table;
    if (thrown.routine) description.routine = thrown.routine;
    description.frames = (thrown.where ?? '')
      .split('\n')
      .filter((line) => line.startsWith('PL/pgSQL function'))
      .slice(0, 8);
  } else {
    description.frames = (thrown.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim());
  }
  if (thrown.cause !== undefined) description.cause = describeCause(thrown.cause);
  return description;
}
