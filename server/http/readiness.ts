/** Whether this process can serve: the database answers and the keys of the identity provider are known. */
import type { Pool } from 'pg';
import type { TokenVerifier } from '../auth/access-token.ts';
import { answers } from '../db/session.ts';

export type Readiness = { database: boolean; identity: boolean };

const keptMilliseconds = 500;

/** Probes at most twice a second, however often it is asked: the address is open to everybody. */
export function createReadiness(pool: Pool, verifier: TokenVerifier): () => Promise<Readiness> {
  let kept: { at: number; answer: Promise<Readiness> } | undefined;
  const probe = async (): Promise<Readiness> => {
    const [database, identity] = await Promise.all([answers(pool), verifier.isReady()]);
    return { database, identity };
  };
  return () => {
    if (!kept || Date.now() - kept.at > keptMilliseconds) kept = { at: Date.now(), answer: probe() };
    return kept.answer;
  };
}
