// One frame of the screen in, one frame out. Whatever comes in, an answer of the closed list goes out and the engine lives on.
import type { Core } from '../core/engine.ts';
import { StewardError } from '../contract/errors.ts';
import { maximumFrameBytes, requestFrameSchema, type AnswerFrame } from '../contract/ipc.ts';

// Answers to a frame whose own number could not be read.
const unknownId = 0;

/**
 * Runs the call of one frame.
 * @param text the frame as it came
 * @returns the answer frame as text
 */
export async function answerFrame(core: Pick<Core, 'call'>, text: string): Promise<string> {
  const frame = readFrame(text);
  if ('error' in frame) return JSON.stringify({ id: unknownId, error: frame.error.toBody() } satisfies AnswerFrame);
  try {
    return JSON.stringify({ id: frame.id, result: await core.call(frame.method, frame.params) } satisfies AnswerFrame);
  } catch (error) {
    const known = error instanceof StewardError ? error : new StewardError('FW500', undefined, { cause: error });
    return JSON.stringify({ id: frame.id, error: known.toBody() } satisfies AnswerFrame);
  }
}

function readFrame(text: string) {
  if (Buffer.byteLength(text) > maximumFrameBytes) return { error: new StewardError('FW422', 'The message is too large.') };
  try {
    const parsed = requestFrameSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON, or nested so deep that it cannot be read: answered like any other wrong frame.
  }
  return { error: new StewardError('FW422', 'The message is not a request.') };
}
