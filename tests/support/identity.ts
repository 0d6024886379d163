/** A real local identity for tests: the process that `npm run stack` runs, with real sign-ins and real tokens. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface TestIdentity {
  readonly endpoint: string;
  readonly userPoolId: string;
  readonly clientId: string;
  /** The public keys as the pool publishes them. */
  readonly keys: string;
  /** Makes a person who can sign in; `subject` becomes the claim sub. */
  readonly createUser: (user: { email: string; password: string; subject: string }) => Promise<void>;
  /** Signs in and returns the tokens. */
  readonly signIn: (email: string, password: string) => Promise<{ accessToken: string; idToken: string }>;
  readonly stop: () => Promise<void>;
}

export async function startIdentity(): Promise<TestIdentity> {
  const folder = await mkdtemp(join(tmpdir(), 'steward-test-identity-'));
  const userPoolId = 'us-east-1_TestPool1';
  const clientId = 'stewardtestclient';
  const entry = fileURLToPath(new URL('../../server/local/identity-process.ts', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [entry], {
    env: {
      PATH: process.env['PATH'],
      STEWARD_IDENTITY_FOLDER: folder,
      STEWARD_IDENTITY_POOL: userPoolId,
      STEWARD_IDENTITY_CLIENT: clientId,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [message] = await Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error('the local identity ended')))]);
  const endpoint = `http://127.0.0.1:${(message as { port: number }).port}`;
  const call = async (target: string, body: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AWSCognitoIdentityProviderService.${target}` },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${target}: ${await response.text()}`);
    const text = await response.text();
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
  return {
    endpoint,
    userPoolId,
    clientId,
    keys: await (await fetch(`${endpoint}/${userPoolId}/.well-known/jwks.json`)).text(),
    async createUser({ email, password, subject }) {
      const known = { UserPoolId: userPoolId, Username: email };
      const attributes = [
        { Name: 'sub', Value: subject },
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ];
      await call('AdminCreateUser', { ...known, MessageAction: 'SUPPRESS', UserAttributes: attributes });
      await call('AdminSetUserPassword', { ...known, Password: password, Permanent: true });
    },
    async signIn(email, password) {
      const answer = await call('InitiateAuth', {
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: clientId,
        AuthParameters: { USERNAME: email, PASSWORD: password },
      });
      const result = answer['AuthenticationResult'] as { AccessToken: string; IdToken: string };
      return { accessToken: result.AccessToken, idToken: result.IdToken };
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
