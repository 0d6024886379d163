/** Pages of a pull that has not ended. They lie beside the cache until the last one is here, so that a kill resumes and nobody sees half. */
import type { PullResponse } from '../../contract/sync.ts';
import type { ReadDb, WriteDb } from './driver.ts';
import { readState, writeState } from './state.ts';

/** Keeps the page and where the next one starts, together. */
export function stagePage(db: WriteDb, page: PullResponse): void {
  db.transaction(() => {
    db.run(
      'insert into staging (page, scopes, body) select coalesce(max(page), 0) + 1, ?, ? from staging',
      JSON.stringify(page.scopes),
      JSON.stringify(page),
    );
    writeState(db, 'pull_token', page.token);
  });
}

export function stagedToken(db: ReadDb): string | null {
  return readState(db, 'pull_token');
}

export function stagedCount(db: ReadDb): number {
  return db.get<{ count: number }>('select count(*) as count from staging')?.count ?? 0;
}

/** The scopes of all pages, without reading their rows. */
export function stagedScopes(db: ReadDb): PullResponse['scopes'][] {
  return db
    .all<{ scopes: string }>('select scopes from staging order by page')
    .map((row) => JSON.parse(row.scopes) as PullResponse['scopes']);
}

/** One page at a time: a first sync has many. */
export function* stagedPages(db: ReadDb): Generator<PullResponse> {
  const pages = db.all<{ page: number }>('select page from staging order by page');
  for (const { page } of pages) {
    const row = db.get<{ body: string }>('select body from staging where page = ?', page);
    if (row !== undefined) yield JSON.parse(row.body) as PullResponse;
  }
}

export function clearStaging(db: WriteDb): void {
  db.run('delete from staging');
  writeState(db, 'pull_token', null);
}
