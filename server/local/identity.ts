// Starts the local identity and makes its users.
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DataFolder } from './data-folder.ts';
import { nodeChild } from './node-child.ts';
import type { StackSettings } from './settings.ts';
import type { Child, Supervisor } from './supervisor.ts';

/** A person who can sign in. The subject is what the database knows the person by. */
export interface IdentityUser {
  readonly email: string;
  readonly password: string;
  /** UUID; becomes the claim `sub`. */
  readonly subject: string;
}

export interface Identity {
  readonly endpoint: string;
  readonly child: Child;
  /** Makes the user, or gives an existing one this password. */
  createUser(user: IdentityUser): Promise<void>;
}

/** @param port the port of an earlier run, or 0 */
export async function startIdentity(supervisor: Supervisor, folder: DataFolder, settings: StackSettings, port: number): Promise<Identity> {
  const child = nodeChild(supervisor, folder, {
    name: 'identity',
    entry: fileURLToPath(new URL('identity-process.ts', import.meta.url)),
    env: {
      STEWARD_IDENTITY_FOLDER: folder.identity,
      STEWARD_IDENTITY_POOL: settings.userPoolId,
      STEWARD_IDENTITY_CLIENT: settings.clientId,
      STEWARD_IDENTITY_PORT: String(port),
    },
    grace: 5_000,
  });
  const started = await Promise.race([once(child.process, 'message'), child.ended]);
  if (typeof started === 'string') throw new Error(`The local identity does not start: ${started}. Its log: ${folder.logs}/identity.log`);
  const endpoint = `http://127.0.0.1:${(started[0] as { port: number }).port}`;
  return { endpoint, child, createUser: (user) => createUser(endpoint, settings.userPoolId, user) };
}

async function createUser(endpoint: string, pool: string, user: IdentityUser) {
  const known = { UserPoolId: pool, Username: user.email };
  const made = await call(endpoint, 'AdminCreateUser', {
    ...known,
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      { Name: 'sub', Value: user.subject },
      { Name: 'email', Value: user.email },
      { Name: 'email_verified', Value: 'true' },
    ],
  });
  if (!made.ok && made.error !== 'UsernameExistsException') throw new Error(`The local identity refused ${user.email}: ${made.error}`);
  const set = await call(endpoint, 'AdminSetUserPassword', { ...known, Password: user.password, Permanent: true });
  if (!set.ok) throw new Error(`The local identity refused the password of ${user.email}: ${set.error}`);
}

async function call(endpoint: string, target: string, body: unknown): Promise<{ ok: boolean; error: string }> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AWSCognitoIdentityProviderService.${target}` },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { __type?: string } | null;
  return { ok: response.ok, error: answer?.__type ?? `HTTP ${response.status}` };
}
