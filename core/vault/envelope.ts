/**
 * The envelope of one account on this computer: the cache's key, wrapped by the passphrase and, where there is one,
 * by the operating system's keychain as well (then both are needed). Everything readable in it is bound to the wrap
 * as additional data: a changed byte opens nothing. Source: security.md section 3.1.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { StewardError } from '../../contract/errors.ts';
import { tenantIdSchema, uuidSchema } from '../../contract/ids.ts';
import type { Keychain } from '../dependencies.ts';
import { readGeneration, writeAtomically } from './atomic-file.ts';
import { kdfSchema, passphraseKey, passphraseParameters } from './passphrase-key.ts';
import { deriveKey, keyLength, seal, unseal } from './seal.ts';

const envelopeSchema = z.strictObject({
  v: z.literal(1),
  account: z.string().regex(/^[0-9a-f]{32}$/),
  user_id: uuidSchema,
  tenant_id: tenantIdSchema,
  device_id: uuidSchema,
  cache: z.string().regex(/^cache-[0-9a-f]{32}\.db$/),
  kdf: kdfSchema,
  /** The keychain's half, as the keychain wrapped it; null where there is no keychain. */
  os: z.strictObject({ blob: z.base64() }).nullable(),
  wrap: z.base64(),
});
export type Envelope = z.infer<typeof envelopeSchema>;
export type EnvelopeOwner = Pick<Envelope, 'account' | 'user_id' | 'tenant_id' | 'device_id'>;

/** In the order of this list, so that the bytes are the same on every machine. */
function boundData(envelope: Omit<Envelope, 'wrap'>): string {
  const { v, account, user_id, tenant_id, device_id, cache, kdf, os } = envelope;
  return JSON.stringify([v, account, user_id, tenant_id, device_id, cache, kdf.name, kdf.m, kdf.t, kdf.p, kdf.salt, os?.blob ?? null]);
}

async function wrappingKey(passphrase: string, envelope: Omit<Envelope, 'wrap'>, keychainHalf: Uint8Array | null): Promise<Uint8Array> {
  const fromPassphrase = await passphraseKey(passphrase, envelope.kdf);
  const secret = keychainHalf === null ? fromPassphrase : Buffer.concat([keychainHalf, fromPassphrase]);
  return deriveKey(secret, Buffer.from(envelope.kdf.salt, 'base64'), 'steward envelope v1');
}

/**
 * Makes a key for a new cache and the envelope around it; writes nothing.
 * @returns the data key: 32 bytes, to be zeroed by the caller on lock
 */
export async function sealEnvelope(
  passphrase: string,
  owner: EnvelopeOwner,
  keychain: Keychain | null,
): Promise<{ envelope: Envelope; dataKey: Uint8Array }> {
  const keychainHalf = keychain === null ? null : new Uint8Array(randomBytes(keyLength));
  const bare = {
    v: 1 as const,
    ...owner,
    cache: `cache-${randomBytes(16).toString('hex')}.db`,
    kdf: { name: 'argon2id' as const, ...passphraseParameters, salt: randomBytes(16).toString('base64') },
    os: keychain === null || keychainHalf === null ? null : { blob: Buffer.from(await keychain.wrap(keychainHalf)).toString('base64') },
  };
  const dataKey = new Uint8Array(randomBytes(keyLength));
  const key = await wrappingKey(passphrase, bare, keychainHalf);
  const wrap = Buffer.from(seal(key, dataKey, boundData(bare))).toString('base64');
  key.fill(0);
  return { envelope: { ...bare, wrap }, dataKey };
}

/**
 * The cache's key.
 * @returns null for a wrong passphrase (or a changed envelope, which looks the same)
 * @throws StewardError FW461 when the envelope needs a keychain that is not there
 */
export async function openEnvelope(passphrase: string, envelope: Envelope, keychain: Keychain | null): Promise<Uint8Array | null> {
  let keychainHalf: Uint8Array | null = null;
  if (envelope.os !== null) {
    if (keychain === null)
      throw new StewardError('FW461', 'This cache was made with the keychain of the desktop app and opens only there.');
    keychainHalf = await keychain.unwrap(Buffer.from(envelope.os.blob, 'base64'));
  }
  const key = await wrappingKey(passphrase, envelope, keychainHalf);
  const dataKey = unseal(key, Buffer.from(envelope.wrap, 'base64'), boundData(envelope));
  key.fill(0);
  return dataKey === null ? null : new Uint8Array(dataKey);
}

/** Strict: unknown keys, another version or parameters under the floor make it unreadable. */
export function readEnvelope(path: string): Envelope | null {
  return readGeneration(path, (bytes) => envelopeSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))));
}

export function writeEnvelope(path: string, envelope: Envelope): void {
  writeAtomically(path, Buffer.from(JSON.stringify(envelope), 'utf8'));
}
