// What is known about a request that failed: only one that cannot have left this computer may be taken back.
import { createServer, type AddressInfo } from 'node:net';
import axios from 'axios';
import { expect, it } from 'vitest';
import { StewardError } from '../../contract/errors.ts';
import type { Identity } from '../../core/session/identity.ts';
import { createServerClient, neverSent } from '../../core/sync/server-client.ts';

function clientOf(serverUrl: string, accessToken: Identity['accessToken']) {
  const never = () => Promise.reject(new Error('not asked for'));
  const config = { serverUrl, identity: { endpoint: null, userPoolId: 'us-east-1_x', clientId: 'x' }, defaultDeviceName: 'Test computer' };
  return createServerClient(
    { config, http: (defaults) => axios.create(defaults) },
    { accessToken, signIn: never, newPassword: never, signOut: never },
  );
}
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => error,
  );

it.each([
  ['the token ended', async () => null, 'FW401'],
  ['its refresh found no network', () => Promise.reject(new StewardError('FW503', 'The sign-in service cannot be reached.')), 'FW503'],
])('was not sent when %s', async (_, accessToken, code) => {
  const failure = await failureOf(clientOf('http://127.0.0.1:1', accessToken).call('me', {}, null));
  expect([failure instanceof StewardError && failure.code, neverSent(failure)]).toEqual([code, true]);
});

it('was not sent when nobody listens, and may have been when the line breaks', async () => {
  const breaking = createServer((socket) => socket.once('data', () => socket.destroy()));
  await new Promise<void>((resolve) => breaking.listen(0, '127.0.0.1', resolve));
  const { port } = breaking.address() as AddressInfo;
  const client = clientOf(`http://127.0.0.1:${port}`, async () => 'token');
  expect(neverSent(await failureOf(client.call('me', {}, null)))).toBe(false);
  await new Promise((resolve) => breaking.close(resolve));
  expect(neverSent(await failureOf(client.call('me', {}, null)))).toBe(true);
});
