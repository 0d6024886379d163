/** The device's own key pair, made once at enrolment. The private half lies in the encrypted cache only. */
import { generateKeyPairSync } from 'node:crypto';

/** Ed25519: PKCS #8 and SubjectPublicKeyInfo in DER. */
export function makeDeviceKey(): { privateKey: Uint8Array; publicKey: string } {
  const pair = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  return { privateKey: pair.privateKey, publicKey: pair.publicKey.toString('base64') };
}
