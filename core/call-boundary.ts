/** What comes from the screen is parsed, what goes there is checked, and every failure leaves as a StewardError. */
import type { z } from 'zod';
import { errorCodes, invalidInput, StewardError, type ErrorCode } from '../contract/errors.ts';
import { maximumFrameBytes, methods, type MethodName } from '../contract/ipc.ts';

export function knownMethod(name: string): MethodName {
  if (!Object.hasOwn(methods, name)) throw new StewardError('FW422', 'There is no such method.');
  return name as MethodName;
}

/**
 * Through JSON and back: what cannot be written (cycles, getters that throw, proxies) never gets further, and nothing keeps
 * a hold on the caller's objects.
 */
export function parseInput(method: MethodName, params: unknown): unknown {
  let text: string | undefined;
  try {
    text = JSON.stringify(params);
  } catch (error) {
    throw new StewardError('FW422', 'The input cannot be read.', { cause: error });
  }
  if (text === undefined || Buffer.byteLength(text) > maximumFrameBytes)
    throw new StewardError('FW422', 'The input is missing or too large.');
  const parsed = methods[method].input.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw codedInput(parsed.error);
}

/** A refinement may name its own code: more than 100 % is FW460, not merely invalid. */
function codedInput(error: z.ZodError): StewardError {
  const plain = invalidInput(error);
  for (const issue of error.issues) {
    const code: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
    if (typeof code === 'string' && (errorCodes as readonly string[]).includes(code))
      return new StewardError(code as ErrorCode, issue.message, plain.fields === undefined ? {} : { fields: plain.fields });
  }
  return plain;
}

export function checkOutput(method: MethodName, output: unknown): unknown {
  const parsed = methods[method].output.safeParse(output);
  if (!parsed.success) throw new StewardError('FW500', undefined, { cause: parsed.error });
  return parsed.data;
}

export function asStewardError(error: unknown): StewardError {
  if (error instanceof StewardError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_FULL') return new StewardError('FW500', 'Not saved: the disk is full.', { cause: error });
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN'))
    return new StewardError('FW500', 'Not saved: the data folder cannot be written.', { cause: error });
  return new StewardError('FW500', undefined, { cause: error });
}
