/**
 * The closed list of errors. PostgreSQL raises them as SQLSTATE, HTTP and IPC carry the same code:
 * a person who reads "FW460" in a log finds cause and remedy here, and nowhere else.
 */
import { z } from 'zod';

export const errorCatalogue = {
  FW401: { http: 401, cause: 'Not signed in, or the session has ended.', remedy: 'Sign in again.' },
  FW402: { http: 402, cause: 'The plan has no free seat or no more room.', remedy: 'Free a seat or change the plan.' },
  FW403: { http: 403, cause: 'You can see this, but you may not change it.', remedy: 'Ask the owner of the asset or of the circle.' },
  FW404: {
    http: 404,
    cause: 'There is no such record, or you may not see it.',
    remedy: 'Check that it still exists and that it is shared with you.',
  },
  FW409: {
    http: 409,
    cause: 'This already exists, or the same operation came with other content.',
    remedy: 'Look at the existing record.',
  },
  FW410: { http: 410, cause: 'This has expired.', remedy: 'Ask for a new one.' },
  FW412: { http: 412, cause: 'Somebody changed this in the meantime.', remedy: 'Look at the newer version, then decide.' },
  FW422: { http: 422, cause: 'The input is not valid.', remedy: 'Correct the fields that are named.' },
  FW423: { http: 423, cause: 'Locked.', remedy: 'Unlock it, or wait until the delay has passed.' },
  FW426: { http: 426, cause: 'This version of Steward is too old for the server.', remedy: 'Update Steward; waiting edits are kept.' },
  FW429: { http: 429, cause: 'Too many requests in a short time.', remedy: 'Wait a moment; Steward tries again by itself.' },
  FW460: { http: 422, cause: 'Ownership would pass 100 %.', remedy: 'Lower the shares to 100.00 % or less.' },
  FW461: { http: 409, cause: 'This is not possible in the present state.', remedy: 'See the message for what has to happen first.' },
  FW500: { http: 500, cause: 'Something failed inside Steward.', remedy: 'Try again; if it persists, give the request number to support.' },
  FW503: { http: 503, cause: 'The server cannot be reached or is busy.', remedy: 'Steward goes on offline and tries again by itself.' },
} as const;

export type ErrorCode = keyof typeof errorCatalogue;
export const errorCodes = Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]];
export const errorCodeSchema = z.enum(errorCodes);

/** What crosses a boundary when a call fails. `fields` names inputs by path, so that a form can mark them. */
export const errorBodySchema = z.strictObject({
  code: errorCodeSchema,
  message: z.string().max(2_000),
  fields: z.record(z.string(), z.string()).optional(),
  requestId: z.string().max(100).optional(),
  retryAfterSeconds: z.number().nonnegative().optional(),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;

export type StewardErrorOptions = { fields?: Record<string, string>; requestId?: string; retryAfterSeconds?: number; cause?: unknown };

/** The one error class of the house. Without a message it speaks the catalogue's cause. */
export class StewardError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message?: string, options: StewardErrorOptions = {}) {
    super(message ?? errorCatalogue[code].cause, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'StewardError';
    this.code = code;
    this.fields = options.fields;
    this.requestId = options.requestId;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  /** The shape that crosses a boundary; never holds a cause or a stack. */
  toBody(): ErrorBody {
    return {
      code: this.code,
      message: this.message,
      ...(this.fields && { fields: this.fields }),
      ...(this.requestId && { requestId: this.requestId }),
      ...(this.retryAfterSeconds !== undefined && { retryAfterSeconds: this.retryAfterSeconds }),
    };
  }

  static fromBody(body: ErrorBody): StewardError {
    return new StewardError(body.code, body.message, {
      ...(body.fields && { fields: body.fields }),
      ...(body.requestId && { requestId: body.requestId }),
      ...(body.retryAfterSeconds !== undefined && { retryAfterSeconds: body.retryAfterSeconds }),
    });
  }
}

/** FW422 from a zod failure, one sentence per field path. */
export function invalidInput(error: z.ZodError, message = 'The input is not valid.'): StewardError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues.slice(0, 50)) fields[issue.path.map(String).join('.') || '(input)'] ??= issue.message;
  return new StewardError('FW422', message, { fields });
}
