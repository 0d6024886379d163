// Cases 59 to 64 of the bad inputs: each token is refused by our verifier, for the reason that the library does or does not know.
import { createHmac, createSign, randomUUID } from 'node:crypto';
import type { Jwks } from 'aws-jwt-verify/jwk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTokenVerifier, type TokenVerifier } from '../../server/auth/access-token.ts';
import { startIdentity, type TestIdentity } from '../support/identity.ts';
import { goodClaims, localKey, otherKey, publicKey, signToken } from '../support/tokens.ts';

const subject = randomUUID();
const password = 'Correct-horse-battery-1';
let identity: TestIdentity;
let keys: Jwks;
let verifier: TokenVerifier;

beforeAll(async () => {
  identity = await startIdentity();
  keys = JSON.parse(identity.keys) as Jwks;
  verifier = createTokenVerifier(options());
  await identity.createUser({ email: 'margaret@brightwater.example', password, subject });
});
afterAll(() => identity.stop());

const options = () => ({
  userPoolId: identity.userPoolId,
  clientIds: [identity.clientId],
  keys,
  longestTokenSeconds: 3600,
  isProduction: false,
});
const good = (changes: Record<string, unknown> = {}) => ({ ...goodClaims(subject, identity.userPoolId, identity.clientId), ...changes });
const without = (name: string) => Object.fromEntries(Object.entries(good()).filter(([key]) => key !== name));
const now = () => Math.floor(Date.now() / 1000);
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a good token', () => {
  it('of a real sign-in names its subject and its end', async () => {
    const { accessToken } = await identity.signIn('margaret@brightwater.example', password);
    const found = await verifier.verify(accessToken);
    expect(found.subject).toBe(subject);
    expect(found.expiresAt.getTime()).toBeGreaterThan(Date.now());
    expect(found.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  });
  it('made by hand is taken, so that the refusals below have the reason that they name', async () => {
    expect((await verifier.verify(signToken(good()))).subject).toBe(subject);
  });
});

describe('refused with FW401', () => {
  const cases: Record<string, () => string> = {
    'algorithm none': () => `${encode({ alg: 'none', kid: 'CognitoLocal' })}.${encode(good())}.`,
    'algorithm none with a signature': () => signToken(good(), { alg: 'none' }),
    'HS256 with the public key as the secret': () => {
      const input = `${encode({ alg: 'HS256', kid: 'CognitoLocal' })}.${encode(good())}`;
      return `${input}.${createHmac('sha256', publicKey).update(input).digest('base64url')}`;
    },
    'RS512 in the header': () => {
      const input = `${encode({ alg: 'RS512', kid: 'CognitoLocal' })}.${encode(good())}`;
      return `${input}.${createSign('RSA-SHA512').update(input).sign(localKey).toString('base64url')}`;
    },
    'no exp': () => signToken(without('exp')),
    'exp as text': () => signToken(good({ exp: String(now() + 600) })),
    'exp in the past': () => signToken(good({ iat: now() - 700, exp: now() - 100 })),
    'valid for longer than allowed': () => signToken(good({ exp: now() + 3601 })),
    'ends before it begins': () => signToken(good({ iat: now() + 50, exp: now() + 40 })),
    'no iat': () => signToken(without('iat')),
    'iat in the future': () => signToken(good({ iat: now() + 120, exp: now() + 600 })),
    'nbf in the future': () => signToken(good({ nbf: now() + 120 })),
    'no sub': () => signToken(without('sub')),
    'sub that is no UUID': () => signToken(good({ sub: 'margaret' })),
    'sub in upper case': () => signToken(good({ sub: subject.toUpperCase().replace(/^./, 'A') })),
    'sub as an object': () => signToken(good({ sub: { toString: subject } })),
    'an id token': () => signToken(good({ token_use: 'id', aud: identity.clientId })),
    'no token_use': () => signToken(without('token_use')),
    'another client': () => signToken(good({ client_id: 'another' })),
    'another pool': () => signToken(good({ iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Other' })),
    'an issuer of another service': () => signToken(good({ iss: identity.endpoint })),
    'an unknown critical header': () => signToken(good(), { crit: ['b64'], b64: false }),
    'another key under the same name': () => signToken(good(), {}, otherKey.privateKey),
    'an unknown key name': () => signToken(good(), { kid: 'other' }, otherKey.privateKey),
    'no key name': () => signToken(good(), { kid: undefined }),
    'a changed payload': () => {
      const [header, , signature] = signToken(good()).split('.');
      return `${header}.${encode(good({ sub: randomUUID() }))}.${signature}`;
    },
    'a payload that is a list': () => signToken('[]'),
    'two parts': () => signToken(good()).split('.').slice(0, 2).join('.'),
    nothing: () => '',
    'too long': () => signToken(good({ note: 'x'.repeat(9_000) })),
  };
  it.each(Object.keys(cases))('%s', async (name) => {
    await expect(verifier.verify(cases[name]!())).rejects.toMatchObject({ code: 'FW401' });
  });
  it('the real id token of a real sign-in', async () => {
    const { idToken } = await identity.signIn('margaret@brightwater.example', password);
    await expect(verifier.verify(idToken)).rejects.toMatchObject({ code: 'FW401' });
  });
  it('the published key, in production', async () => {
    const production = createTokenVerifier({ ...options(), isProduction: true });
    await expect(production.verify(signToken(good()))).rejects.toMatchObject({
      code: 'FW401',
      message: expect.stringContaining('published'),
    });
  });
});

it('takes of two subjects the one that the checks have seen', async () => {
  const second = randomUUID();
  const payload = JSON.stringify(good())
    .replace('{', `{"sub":"${randomUUID()}",`)
    .replace(/"sub":"[^"]+"(?=,"iss")/, `"sub":"${second}"`);
  expect(payload.match(/"sub"/g)).toHaveLength(2);
  expect((await verifier.verify(signToken(payload))).subject).toBe(second);
});

describe('keys that come from the pool', () => {
  const counting = (fetch: () => Promise<ArrayBuffer>) => {
    const state = { fetches: 0 };
    const fetcher = { fetch: () => ((state.fetches += 1), fetch()) };
    return { state, verifier: createTokenVerifier({ ...options(), keys: null, fetcher }) };
  };
  const published = () => Promise.resolve(new TextEncoder().encode(identity.keys).buffer as ArrayBuffer);

  it('are fetched once, and a flood of unknown key names fetches them no more than once again', async () => {
    const { state, verifier: remote } = counting(published);
    expect(await remote.isReady()).toBe(true);
    const flood = Array.from({ length: 50 }, (_, index) =>
      remote.verify(signToken(good(), { kid: `unknown-${index}` }, otherKey.privateKey)),
    );
    for (const outcome of await Promise.allSettled(flood)) expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'FW401' } });
    await remote.verify(signToken(good()));
    expect(state.fetches).toBeLessThanOrEqual(2);
  });
  it('that cannot be fetched are our trouble: FW503, and the person stays signed in', async () => {
    const { verifier: remote } = counting(() => Promise.reject(new Error('no network')));
    expect(await remote.isReady()).toBe(false);
    await expect(remote.verify(signToken(good()))).rejects.toMatchObject({ code: 'FW503' });
  });
});
