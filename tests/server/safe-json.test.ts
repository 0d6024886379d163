import { describe, expect, it } from 'vitest';
import { deepestNesting, parseSafeJson } from '../../server/http/safe-json.ts';

const parse = (text: string | Buffer) => parseSafeJson(Buffer.from(text));
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('what may go on', () => {
  it.each([
    ['ordinary values', '{"a":[1,-0.5,true,null,"text"],"b":{"c":"\\u00e9\\ud83d\\ude00"}}'],
    ['the deepest nesting', nested(deepestNesting)],
    ['brackets and quotes inside text', `{"a":"${'['.repeat(500)}\\"${'{'.repeat(500)}"}`],
    ['a backslash at the end of a text', '["\\\\",[]]'],
    ['words that only look like forbidden keys', '{"proto":"__proto__","constructors":"constructor"}'],
  ])('%s', (_name, text) => {
    expect(parse(text)).toEqual(JSON.parse(text));
  });
});

describe('refused as malformed', () => {
  it.each([
    ['one level too deep', nested(deepestNesting + 1)],
    ['20,000 levels of lists', nested(20_000)],
    ['20,000 levels of objects', '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000)],
    ['20,000 opened and never closed', '['.repeat(20_000)],
    ['__proto__', '{"a":{"__proto__":{"admin":true}}}'],
    ['constructor', '[{"constructor":{"prototype":{}}}]'],
    ['an escaped __proto__', '{"\\u005f_proto__":1}'],
    ['NUL in a text', '{"a":"x\\u0000y"}'],
    ['NUL in a key', '{"a\\u0000":1}'],
    ['a lone high surrogate', '{"a":"\\ud800"}'],
    ['a lone low surrogate', '["\\udc00 x"]'],
    ['a lone surrogate in a key', '{"\\ud800":1}'],
    ['NaN', '{"a":NaN}'],
    ['a trailing comma', '[1,]'],
    ['two values', '{}{}'],
    ['nothing', ''],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
    ['an overlong encoding', Buffer.from([0x22, 0xc0, 0x80, 0x22])],
    ['a byte order mark', Buffer.from('\ufeff{}')],
  ])('%s', (_name, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'FW422' }));
  });
});
