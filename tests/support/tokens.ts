/** Access tokens made by hand, signed with the published key of the local identity or with any other key: for what a real identity never emits. */
import { createSign, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
export const localKey = (load('cognito-local/lib/keys/cognitoLocal.private.json') as { pem: string }).pem;
export const publicKey = (load('cognito-local/lib/keys/cognitoLocal.public.json') as { pem: string }).pem;
export const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 });

const encode = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Signs any header and payload; a string payload goes in as it is. */
export function signToken(
  payload: Record<string, unknown> | string,
  header: Record<string, unknown> = {},
  key: string | KeyObject = localKey,
): string {
  const whole = { alg: 'RS256', kid: 'CognitoLocal', typ: 'JWT', ...header };
  const input = `${encode(whole)}.${encode(payload)}`;
  return `${input}.${createSign('RSA-SHA256').update(input).sign(key).toString('base64url')}`;
}

/** Claims of a good access token, as the local identity makes them. */
export function goodClaims(subject: string, pool: string, client: string): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return {
    sub: subject,
    iss: `https://cognito-idp.us-east-1.amazonaws.com/${pool}`,
    client_id: client,
    token_use: 'access',
    scope: 'aws.cognito.signin.user.admin',
    username: subject,
    auth_time: now,
    iat: now,
    exp: now + 600,
    jti: randomUUID(),
    event_id: randomUUID(),
  };
}
