import { createHash } from 'node:crypto';
import type { HeldScope } from '../../contract/sync.ts';

/** The digest of the scopes that a desktop holds, as contract/sync.ts describes it. */
export function scopesDigest(scopes: readonly HeldScope[]): string {
  const lines = scopes.map(({ scope, level }) => `${scope} ${level}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16);
}
