/**
 * JSON that may go on to zod and to PostgreSQL. Refused here, since the layers below fail late or differently on them:
 * nesting (54001 after much work), NUL (22021, or accepted by json), lone surrogates (22P02), keys that reach a prototype.
 */
import { StewardError } from '../../contract/errors.ts';

export const deepestNesting = 200;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Malformed as opposed to wrong: answered with status 400 instead of 422. */
export class MalformedInput extends StewardError {
  constructor(message: string) {
    super('FW422', message);
  }
}

/**
 * Parses the bytes of a request body.
 * @throws MalformedInput
 */
export function parseSafeJson(body: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new MalformedInput('The body is not UTF-8.');
  }
  checkNesting(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new MalformedInput('The body is not JSON.');
  }
  checkStrings(value);
  return value;
}

/** Before parsing: JSON.parse itself recurses. */
function checkNesting(text: string): void {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (isInString) {
      if (character === 0x5c) index += 1;
      else if (character === 0x22) isInString = false;
    } else if (character === 0x22) isInString = true;
    else if (character === 0x5b || character === 0x7b) {
      depth += 1;
      if (depth > deepestNesting) throw new MalformedInput(`The body is nested deeper than ${deepestNesting}.`);
    } else if (character === 0x5d || character === 0x7d) depth -= 1;
  }
}

/**
 * Looks at every key and text of a parsed value; also used for query strings.
 * @throws MalformedInput
 */
export function checkStrings(value: unknown): void {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') checkText(next);
    else if (Array.isArray(next)) for (const item of next) waiting.push(item);
    else if (typeof next === 'object' && next !== null) {
      for (const [key, item] of Object.entries(next)) {
        if (forbiddenKeys.has(key)) throw new MalformedInput('The input holds a key that is not allowed.');
        checkText(key);
        waiting.push(item);
      }
    }
  }
}

function checkText(text: string): void {
  if (text.includes('\u0000') || !text.isWellFormed()) throw new MalformedInput('The input holds a character that cannot be stored.');
}
