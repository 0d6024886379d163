import { describe, expect, it } from 'vitest';
import { StewardError } from '../../contract/errors.ts';
import { answerFrameSchema, maximumFrameBytes } from '../../contract/ipc.ts';
import { answerFrame } from '../../main/frames.ts';

const echo = { call: (method: string, params: unknown) => Promise.resolve({ method, params }) };
const failing = (error: unknown) => ({ call: () => Promise.reject(error) });
const answerTo = async (text: string, core: Parameters<typeof answerFrame>[0] = echo) =>
  answerFrameSchema.parse(JSON.parse(await answerFrame(core, text)));

describe('a frame', () => {
  it('is answered under its number', async () => {
    expect(await answerTo('{"id":7,"method":"session.state","params":{}}')).toEqual({
      id: 7,
      result: { method: 'session.state', params: {} },
    });
  });
  it.each([
    '',
    'null',
    '[]',
    '7',
    '{"id":1}',
    '{"id":0,"method":"a","params":{}}',
    '{"id":"1","method":"a","params":{}}',
    '{"id":1,"method":7,"params":{}}',
    '{"id":1,"method":"a","params":{},"more":1}',
    `{"id":1,"method":"${'x'.repeat(61)}","params":{}}`,
    `${'['.repeat(20_000)}`,
    '\ud800',
    `{"id":1,"method":"a","params":"${'x'.repeat(maximumFrameBytes)}"}`,
  ])('that is no request is answered with FW422: %.40j', async (text) => {
    let calls = 0;
    const answer = await answerTo(text, { call: () => Promise.resolve((calls += 1)) });
    expect(answer).toMatchObject({ error: { code: 'FW422' } });
    expect(calls).toBe(0);
  });
  it('carries an error of the closed list', async () => {
    const answer = await answerTo(
      '{"id":3,"method":"a","params":{}}',
      failing(new StewardError('FW460', 'Too much.', { fields: { shares: 'Lower them.' } })),
    );
    expect(answer).toEqual({ id: 3, error: { code: 'FW460', message: 'Too much.', fields: { shares: 'Lower them.' } } });
  });
  it.each([new Error('secret path /home/x'), 'text', undefined, null, { code: 'FW401' }])(
    'turns any other failure into FW500 without its words: %s',
    async (thrown) => {
      const answer = await answerTo('{"id":3,"method":"a","params":{}}', failing(thrown));
      expect(answer).toEqual({ id: 3, error: { code: 'FW500', message: 'Something failed inside Steward.' } });
    },
  );
});
