// However an error reaches the screen, it speaks the closed list.
import { expect, test } from 'vitest';
import { StewardError } from '../../contract/errors.ts';
import { asStewardError } from '../../renderer/data/errors.ts';

const body = { code: 'FW460', message: 'The owners together hold 105.00 %.', fields: { shares: 'Too much.' } };

test.each([
  ['a body', body],
  ['an error whose text is the body', new Error(JSON.stringify(body))],
  ['the same behind a bridge that adds words', new Error(`Error: ${JSON.stringify(body)}`)],
  ['itself', new StewardError('FW460', body.message, { fields: body.fields })],
])('%s keeps code, words and fields', (_name, thrown) => {
  expect(asStewardError(thrown).toBody()).toEqual(body);
});

test.each([[new Error('boom')], [new Error('{"code":"XX999","message":"forged"}')], ['text'], [undefined], [{ code: 'FW403' }]])(
  '%s becomes FW500 without its text',
  (thrown) => {
    expect(asStewardError(thrown).toBody()).toEqual({ code: 'FW500', message: 'Something failed inside Steward.' });
  },
);
