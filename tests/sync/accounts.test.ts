// Signing in for real: first password, refreshed tokens, two people on one computer.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createIdentity } from '../../core/session/identity.ts';
import { createTokenStorage } from '../../core/session/token-storage.ts';
import { demoPassword } from '../../server/local/demo/users.ts';
import { people } from '../support/demo.ts';
import { startDemoStack, type DemoStack } from '../support/demo-stack.ts';
import { makeEngine, testPassphrase, type TestEngine } from '../support/engine.ts';

let stack: DemoStack;
const engines: TestEngine[] = [];
beforeAll(async () => {
  stack = await startDemoStack();
});
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});
afterAll(() => stack?.stop());

async function computer(): Promise<TestEngine> {
  const engine = await makeEngine(stack.config);
  engines.push(engine);
  return engine;
}

it('asks for a new password where the first one was given by somebody else', async () => {
  const response = await fetch(stack.identity.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AWSCognitoIdentityProviderService.AdminSetUserPassword' },
    body: JSON.stringify({
      UserPoolId: stack.identity.userPoolId,
      Username: people.assistant,
      Password: 'Given-By-Helen-1!',
      Permanent: false,
    }),
  });
  expect(response.status).toBe(200);
  const engine = await computer();
  expect(await engine.call('session.signIn', { email: people.assistant, password: 'Given-By-Helen-1!' })).toMatchObject({
    phase: 'new_password',
    email: people.assistant,
    signed_in: false,
  });
  await expect(engine.call('session.choosePassphrase', { passphrase: testPassphrase, device_name: 'x' })).rejects.toMatchObject({
    code: 'FW461',
  });
  expect(await engine.call('session.newPassword', { password: 'My-Own-Passw0rd!' })).toMatchObject({
    phase: 'choose_passphrase',
    display_name: 'Owen Pruitt',
    firm_role: 'assistant',
    signed_in: true,
  });
  expect(await engine.call('session.choosePassphrase', { passphrase: testPassphrase, device_name: 'Front desk' })).toMatchObject({
    phase: 'ready',
    device_name: 'Front desk',
  });
});

it('says only that e-mail or password is wrong', async () => {
  const engine = await computer();
  for (const input of [
    { email: people.priya, password: 'not it' },
    { email: 'nobody@example.com', password: demoPassword },
  ])
    await expect(engine.call('session.signIn', input)).rejects.toMatchObject({ code: 'FW401', message: 'E-mail or password is wrong.' });
  expect(await engine.call('session.state', {})).toMatchObject({ phase: 'signed_out', signed_in: false });
});

it('refreshes its tokens by the real call, and ends when they were revoked', async () => {
  const storage = createTokenStorage();
  const identity = createIdentity(stack.config.identity, storage);
  await identity.signIn(people.priya, demoPassword);
  const first = await identity.accessToken();
  expect(await identity.accessToken()).toBe(first);
  const second = await identity.accessToken(true);
  const issued = (token: string | null) =>
    JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8')) as { jti: string; sub: string };
  expect(issued(second).sub).toBe(issued(first).sub);
  expect(issued(second).jti).not.toBe(issued(first).jti);
  await identity.signOut();
  expect([storage.isEmpty(), await identity.accessToken()]).toEqual([true, null]);
});

it('keeps two people on one computer apart', async () => {
  const engine = await computer();
  await engine.enrol(people.priya);
  await engine.until((status) => status.last_synced_at !== null);
  await expect(engine.call('session.signIn', { email: people.tom, password: demoPassword })).rejects.toMatchObject({ code: 'FW461' });
  await engine.call('session.lock', {});
  expect(await engine.call('session.signIn', { email: people.otherFirmLead, password: demoPassword })).toMatchObject({
    phase: 'choose_passphrase',
    firm_name: 'Cedar & Lark Advisory',
  });
  const other = 'another quiet orchard';
  await engine.call('session.choosePassphrase', { passphrase: other, device_name: 'The same computer' });
  await engine.until((status) => status.last_synced_at !== null);
  const theirs = (await engine.call('families.list', {})).families.map(({ name }) => name);
  await engine.call('session.lock', {});
  expect((await engine.call('session.state', {})).accounts.map(({ email }) => email).sort()).toEqual(
    [people.otherFirmLead, people.priya].sort(),
  );
  await expect(engine.call('session.unlock', { email: people.priya, passphrase: other })).rejects.toMatchObject({ code: 'FW423' });
  await expect
    .poll(
      () =>
        engine.call('session.unlock', { email: people.priya, passphrase: testPassphrase }).then(
          ({ phase }) => phase,
          (error: { code: string }) => error.code,
        ),
      { timeout: 10_000, interval: 300 },
    )
    .toBe('ready');
  const mine = (await engine.call('families.list', {})).families.map(({ name }) => name);
  expect(mine.filter((name) => theirs.includes(name))).toEqual([]);
  expect(mine).toContain('Hartwell');
  expect(readdirSync(engine.dataFolder).filter((name) => name.endsWith('.db'))).toHaveLength(2);
  // Neither names nor tokens stand in any file.
  for (const name of readdirSync(engine.dataFolder)) {
    const bytes = readFileSync(join(engine.dataFolder, name));
    for (const marker of [people.priya, people.otherFirmLead, 'Priya', 'Judith', 'Hartwell', 'eyJ', 'Cedar'])
      expect([name, marker, bytes.includes(marker)]).toEqual([name, marker, false]);
  }
});
