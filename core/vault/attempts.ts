/** Growing delays after failed unlocks. Kept on disk; against somebody who copies the files only Argon2id and the keychain stand. */

/** Seconds to wait after the n-th failure in a row; the last one repeats. Source: security.md section 3.2. */
const delays = [1, 5, 30, 60] as const;

export type Attempts = { failures: number; failedAt: number };

/**
 * Until when no attempt is accepted, in milliseconds; null when one is.
 * A clock that was put back cannot make the wait longer than the delay itself.
 */
export function blockedUntil(attempts: Attempts, now: number): number | null {
  if (attempts.failures === 0) return null;
  const delay = (delays[Math.min(attempts.failures, delays.length) - 1] ?? 60) * 1_000;
  if (now < attempts.failedAt) return now + delay;
  const until = attempts.failedAt + delay;
  return until > now ? until : null;
}
