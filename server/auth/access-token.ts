/**
 * Verification of Cognito access tokens. The library checks signature, issuer, client, use and times where they are present;
 * it accepts a token without exp or sub, with iat in the future and with unknown critical headers, so those checks stand here.
 * A signature cannot show a sign-out or a revoked device: that is decided by the database at each call.
 */
import { createHash } from 'node:crypto';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { JwksValidationError, JwkValidationError } from 'aws-jwt-verify/error';
import { SimpleFetcher, type Fetcher } from 'aws-jwt-verify/https';
import { SimpleJwksCache, type Jwks } from 'aws-jwt-verify/jwk';
import { StewardError } from '../../contract/errors.ts';
import { uuidSchema } from '../../contract/ids.ts';

/** The signing key of cognito-local: its private half is published in the package, so anybody can sign with it. */
const publishedKeyId = 'CognitoLocal';
const clockSkewSeconds = 60;
const longestTokenText = 8_192;

export type Identity = {
  /** Subject of the identity provider; the database knows to whom it belongs. */
  subject: string;
  expiresAt: Date;
  /** SHA-256 of the token: names it in memory without keeping it. */
  tokenHash: string;
};

export type TokenVerifier = {
  /** @throws StewardError FW401 for every token that is not good, FW503 while the keys of the pool cannot be fetched */
  verify: (token: string) => Promise<Identity>;
  /** True once the keys of the pool are known; tries to fetch them. */
  isReady: () => Promise<boolean>;
};

export type TokenVerifierOptions = {
  userPoolId: string;
  clientIds: readonly string[];
  /** Null: fetched from the pool and cached. */
  keys: Jwks | null;
  longestTokenSeconds: number;
  isProduction: boolean;
  /** Replaces the download of keys; counted in tests. */
  fetcher?: Fetcher;
};

const noDownload: Fetcher = {
  fetch: () => Promise.reject(new StewardError('FW401', 'The access token is signed by a key that this pool does not have.')),
};

/** Keys that cannot be fetched are our trouble, not the caller's: he is not signed out for it. */
const keysUnknown = (cause: unknown) =>
  new StewardError('FW503', 'The keys of the identity provider cannot be fetched.', { cause, retryAfterSeconds: 10 });
const patient = (fetcher: Fetcher): Fetcher => ({
  fetch: (...request) => fetcher.fetch(...request).catch((error: unknown) => Promise.reject(keysUnknown(error))),
});

/** Makes the verifier of one user pool. The tokens of a local pool must carry the issuer https://cognito-idp.REGION.amazonaws.com/POOL. */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const fetcher = options.keys ? noDownload : patient(options.fetcher ?? new SimpleFetcher());
  const jwksCache = new SimpleJwksCache({ fetcher });
  const verifier = CognitoJwtVerifier.create(
    { userPoolId: options.userPoolId, clientId: [...options.clientIds], tokenUse: 'access' },
    { jwksCache },
  );
  if (options.keys) verifier.cacheJwks(options.keys);
  let areKeysKnown = options.keys !== null;

  return {
    async verify(token) {
      checkHeader(token, options.isProduction);
      try {
        const payload = await verifier.verify(token);
        areKeysKnown = true;
        return checkClaims(token, payload, options.longestTokenSeconds);
      } catch (error) {
        throw asRefusal(error);
      }
    },
    async isReady() {
      if (areKeysKnown) return true;
      try {
        await jwksCache.getJwks(CognitoJwtVerifier.parseUserPoolId(options.userPoolId).jwksUri);
        areKeysKnown = true;
      } catch {
        // Not ready yet; asked again at the next probe.
      }
      return areKeysKnown;
    },
  };
}

function checkHeader(token: string, isProduction: boolean): void {
  if (token.length > longestTokenText) throw new StewardError('FW401', 'The access token is too long.');
  const header = headerOf(token);
  if (header['alg'] !== 'RS256') throw new StewardError('FW401', 'The access token is not signed with RS256.');
  if ('crit' in header) throw new StewardError('FW401', 'The access token demands an extension that is not known.');
  if (isProduction && header['kid'] === publishedKeyId) throw new StewardError('FW401', 'The access token is signed with a published key.');
}

function headerOf(token: string): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8'));
    if (typeof header === 'object' && header !== null && !Array.isArray(header)) return header as Record<string, unknown>;
  } catch {
    // Falls through to the refusal: what does not parse is not a token.
  }
  throw new StewardError('FW401', 'The access token cannot be read.');
}

function checkClaims(token: string, payload: Record<string, unknown>, longestTokenSeconds: number): Identity {
  const { exp, iat, sub } = payload;
  if (typeof exp !== 'number' || typeof iat !== 'number')
    throw new StewardError('FW401', 'The access token has no time of issue or of expiry.');
  if (iat > Date.now() / 1000 + clockSkewSeconds) throw new StewardError('FW401', 'The access token was issued in the future.');
  if (exp - iat > longestTokenSeconds || exp <= iat) throw new StewardError('FW401', 'The access token is valid for too long.');
  if (!uuidSchema.safeParse(sub).success) throw new StewardError('FW401', 'The access token names no person.');
  return { subject: String(sub), expiresAt: new Date(exp * 1000), tokenHash: createHash('sha256').update(token).digest('hex') };
}

function asRefusal(error: unknown): StewardError {
  if (error instanceof StewardError) return error;
  if (error instanceof JwksValidationError || error instanceof JwkValidationError) return keysUnknown(error);
  return new StewardError('FW401', 'The access token is not valid.', { cause: error });
}
