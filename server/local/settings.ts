// What is chosen once per data folder: the passwords of the database logins and the names of the identity pool.
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { z } from 'zod';

const settingsSchema = z.strictObject({
  passwords: z.strictObject({ superuser: z.string(), app: z.string(), gate: z.string(), worker: z.string(), migrate: z.string() }),
  /** In the form of a real pool, because the token verifier reads the region from it. */
  userPoolId: z.string().regex(/^us-east-1_[A-Za-z0-9]+$/),
  clientId: z.string(),
});

export type StackSettings = z.infer<typeof settingsSchema>;

/** Reads the settings of a data folder; makes them on the first start. */
export function readSettings(file: string): StackSettings {
  if (!existsSync(file)) writeWhole(file, JSON.stringify(freshSettings(), null, 2));
  return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function freshSettings(): StackSettings {
  const password = () => randomBytes(24).toString('base64url');
  return {
    passwords: { superuser: password(), app: password(), gate: password(), worker: password(), migrate: password() },
    userPoolId: `us-east-1_${randomBytes(5).toString('hex').slice(0, 9)}`,
    clientId: randomBytes(13).toString('hex'),
  };
}

/** Writes a file so that after a power cut it is there whole or not at all. */
export function writeWhole(file: string, text: string): void {
  const fresh = `${file}.new`;
  const descriptor = openSync(fresh, 'w', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(fresh, file);
}
