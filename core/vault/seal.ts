/** Authenticated encryption and key derivation, both from node:crypto. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export const keyLength = 32;

/** AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text. The additional data is bound but not stored. */
export function seal(key: Uint8Array, text: Uint8Array, additional: string): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(additional, 'utf8'));
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** @returns null when the key, the additional data or a single bit is not the same as when it was sealed */
export function unseal(key: Uint8Array, sealed: Uint8Array, additional: string): Uint8Array | null {
  if (sealed.length < 28) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(additional, 'utf8'));
  decipher.setAuthTag(sealed.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  } catch {
    return null;
  }
}

/** HKDF-SHA-256. `purpose` keeps keys of one secret apart. */
export function deriveKey(secret: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, purpose, keyLength));
}
