// An edit that breaks the redoing, by a fault of ours, costs neither the copy nor the edit.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PullResponse } from '../../contract/sync.ts';
import { findEdit, listedEdits } from '../../core/db/outbox.ts';
import { readCursor } from '../../core/db/state.ts';
import { applyPull } from '../../core/sync/apply-pull.ts';
import { saveEdits } from '../../core/sync/save-edit.ts';
import { fixtureEpoch, fixtureSurroundings, makeCache, type TestCache } from '../support/cache-fixture.ts';
import { hartwell } from '../support/demo.ts';

let cache: TestCache;
beforeAll(() => {
  cache = makeCache();
});
afterAll(() => cache.drop());

const madeAt = '2026-06-30T12:00:00.000Z';
const page: PullResponse = {
  mode: 'changes',
  epoch: fixtureEpoch,
  version: 11,
  commit_id: fixtureEpoch,
  server_time: madeAt,
  done: true,
  token: null,
  progress: null,
  scopes: { added: [], removed: [] },
  put: {},
  row_scopes: {},
  del: {},
};

it('keeps and marks an edit that it does not know, and takes in what the server sent', () => {
  const { db } = cache;
  const rename = (name: string) =>
    saveEdits(db, fixtureSurroundings, madeAt, [
      { name: 'update_asset', args: { asset_id: hartwell.assets.lakeCabin, category: 'real_estate', asset: { name }, details: {} } },
    ]);
  const unknown = rename('Written by another version');
  const known = rename('The cabin');
  db.run(`update outbox set name = 'rename_asset' where op_id = ?`, unknown);
  applyPull(db, fixtureSurroundings, [page], [page.scopes], madeAt);
  expect(readCursor(db).version).toBe(11);
  expect(findEdit(db, unknown)).toMatchObject({ state: 'waiting', inOverlay: false, code: 'FW500' });
  expect(findEdit(db, known)).toMatchObject({ state: 'waiting', inOverlay: true, code: null });
  expect(listedEdits(db)).toHaveLength(2);
  expect(db.get<{ name: string }>('select name from assets where id = ?', hartwell.assets.lakeCabin)).toEqual({ name: 'The cabin' });
});
