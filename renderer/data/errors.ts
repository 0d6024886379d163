import { errorBodySchema, StewardError } from '../../contract/errors.ts';

/**
 * Any thrown thing as an error of the house.
 * Electron's bridge passes only an Error with a text, so there the text is the error body as JSON.
 */
export function asStewardError(error: unknown): StewardError {
  if (error instanceof StewardError) return error;
  const body = errorBodySchema.safeParse(error instanceof Error ? jsonOf(error.message) : error);
  return body.success ? StewardError.fromBody(body.data) : new StewardError('FW500');
}

function jsonOf(text: string): unknown {
  try {
    // "Error invoking …: {…}" is how some bridges hand an error on.
    return JSON.parse(text.slice(Math.max(0, text.indexOf('{'))));
  } catch {
    return undefined;
  }
}
