/** From passphrase to key: Argon2id. Parameters stand in the envelope; what is weaker than the floor is refused, whoever wrote it. */
import { argon2id } from 'hash-wasm';
import { z } from 'zod';
import { keyLength } from './seal.ts';

/** m in KiB. Source: security.md section 3.1; the floor is that of OWASP. */
export const passphraseParameters = { m: 65_536, t: 3, p: 1 } as const;

export const kdfSchema = z.strictObject({
  name: z.literal('argon2id'),
  m: z.int().min(19_456).max(1_048_576),
  t: z.int().min(2).max(20),
  p: z.int().min(1).max(4),
  salt: z.base64().length(24),
});
export type Kdf = z.infer<typeof kdfSchema>;

/** The passphrase is taken in Unicode normal form, so that it opens from another keyboard as well. */
export async function passphraseKey(passphrase: string, kdf: Kdf): Promise<Uint8Array> {
  return argon2id({
    password: passphrase.normalize('NFKC'),
    salt: Buffer.from(kdf.salt, 'base64'),
    memorySize: kdf.m,
    iterations: kdf.t,
    parallelism: kdf.p,
    hashLength: keyLength,
    outputType: 'binary',
  });
}
