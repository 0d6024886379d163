import { expect, it } from 'vitest';
import { readDesktopConfig } from '../../main/desktop-config.ts';

const told = { serverUrl: 'https://sync.firm.example', identity: { userPoolId: 'eu-west-1_Abc123', clientId: 'client', endpoint: null } };
const own = { dataFolder: '/data/desk', rendererFolder: '/app/renderer' };

it('takes what it is told and knows the rest', () => {
  expect(readDesktopConfig(JSON.stringify(told), own)).toEqual({ ...own, ...told });
  expect(readDesktopConfig(JSON.stringify({ ...told, dataFolder: '/other' }), own).dataFolder).toBe('/other');
});

it.each([
  [undefined, 'not set'],
  ['', 'STEWARD_DESKTOP_CONFIG'],
  ['null', 'serverUrl'],
  ['7', 'STEWARD_DESKTOP_CONFIG'],
  ['{}', 'serverUrl'],
  [JSON.stringify({ ...told, serverUrl: 'file:///etc/passwd' }), 'serverUrl'],
  [JSON.stringify({ ...told, serverUrl: 'javascript:alert(1)' }), 'serverUrl'],
  [JSON.stringify({ ...told, identity: { ...told.identity, userPoolId: 'nonsense' } }), 'identity.userPoolId'],
  [JSON.stringify({ ...told, more: 1 }), 'more'],
])('names what is wrong in %s', (text, word) => {
  expect(() => readDesktopConfig(text, own)).toThrow(word);
});
