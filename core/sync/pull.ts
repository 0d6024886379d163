/** One pull: pages are staged until the last one is here, then applied together. */
import { StewardError } from '../../contract/errors.ts';
import type { PullResponse } from '../../contract/sync.ts';
import { protocolVersion } from '../../contract/version.ts';
import type { WriteDb } from '../db/driver.ts';
import { heldScopes, scopesDigest } from '../db/scopes.ts';
import { clearStaging, stagedCount, stagedPages, stagedScopes, stagedToken, stagePage } from '../db/staging.ts';
import { readCursor, writeCursor, writeState } from '../db/state.ts';
import { applyPull } from './apply-pull.ts';
import type { Change } from './changes.ts';
import type { Surroundings } from './overlay.ts';
import { reofferJournal } from './push.ts';
import type { ServerClient } from './server-client.ts';

export type PullParts = {
  db: WriteDb;
  server: ServerClient;
  deviceId: string;
  surroundings(): Surroundings;
  now(): string;
  progress(progress: { sent: number; total: number } | null): void;
  /** False once the cache is about to close: the pull stops at the next page. */
  isWanted(): boolean;
};

const rowsPerPage = 5_000;
/** Starts over (need_scopes, reset, a continuation refused) after which this round gives up. */
const mostDetours = 4;

/** @returns what changed, or null for nothing new */
export async function pull(parts: PullParts): Promise<Change | null> {
  const { db, server, deviceId } = parts;
  let sendScopes = false;
  let detours = 0;
  // While a page is put aside the next one is on its way already.
  let ahead: Promise<PullResponse> | null = null;
  while (parts.isWanted()) {
    const cursor = readCursor(db);
    // At version 0 the cache starts from nothing, whatever still lies in it.
    const scopes = cursor.version === 0 ? [] : heldScopes(db);
    const token = stagedToken(db);
    const ask = (from: string | null): Promise<PullResponse> =>
      server.call(
        'pull',
        {
          device_id: deviceId,
          protocol: protocolVersion,
          ...cursor,
          scopes_digest: scopesDigest(scopes),
          scopes: sendScopes ? scopes : null,
          token: from,
          limit: rowsPerPage,
        },
        deviceId,
      );
    let page: PullResponse;
    try {
      page = await (ahead ?? ask(token));
      ahead = null;
    } catch (error) {
      if (!parts.isWanted()) throw error;
      ahead = null;
      // A continuation the server no longer knows, or rights that changed on the way: start the pull again.
      if (
        token === null ||
        ++detours > mostDetours ||
        !(error instanceof StewardError) ||
        !['FW404', 'FW409', 'FW410', 'FW412', 'FW422', 'FW461'].includes(error.code)
      )
        throw error;
      clearStaging(db);
      continue;
    }
    if (!parts.isWanted()) return null;
    if (page.mode === 'unchanged') {
      db.transaction(() => {
        clearStaging(db);
        writeState(db, 'last_synced_at', parts.now());
      });
      return null;
    }
    if (page.mode === 'need_scopes' || page.mode === 'reset') {
      if (++detours > mostDetours) throw new StewardError('FW503', 'The server keeps asking for the same.');
      sendScopes = page.mode === 'need_scopes';
      db.transaction(() => {
        clearStaging(db);
        if (page.mode !== 'reset') return;
        writeCursor(db, { epoch: null, version: 0, commit_id: null });
        reofferJournal(db);
      });
      continue;
    }
    if (page.progress !== null) parts.progress(page.progress);
    if (page.done && stagedCount(db) === 0) return applyPull(db, parts.surroundings(), [page], [page.scopes], parts.now());
    if (!page.done) {
      ahead = ask(page.token);
      // Awaited in the next turn; until then its failure is nobody's.
      ahead.catch(() => undefined);
    }
    stagePage(db, page);
    if (page.done) return applyPull(db, parts.surroundings(), stagedPages(db), stagedScopes(db), parts.now());
    // Reads of the screen come in between two pages.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return null;
}
