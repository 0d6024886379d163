// The file on disk: encrypted, migrated step by step, never half; rebuilt where the contract changed, the outbox never.
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replicaTables } from '../../contract/replica.ts';
import { openCache } from '../../core/db/cache-file.ts';
import { openDatabase } from '../../core/db/driver.ts';
import { currentSchemaVersion, migrate } from '../../core/db/migrations.ts';
import { listedEdits, pendingEdits } from '../../core/db/outbox.ts';
import { ensureReplica, replicaHash } from '../../core/db/replica-tables.ts';
import { readCursor } from '../../core/db/state.ts';
import { saveEdits } from '../../core/sync/save-edit.ts';
import { fixtureSurroundings, makeCache, type TestCache } from '../support/cache-fixture.ts';
import { hartwell } from '../support/demo.ts';

let cache: TestCache;
beforeEach(() => {
  cache = makeCache(null);
});
afterEach(() => cache.drop());

it('opens with the settings that the promises rest on', () => {
  const pragma = (name: string) => Object.values(cache.db.get<Record<string, unknown>>(`pragma ${name}`) ?? {})[0];
  expect(
    Object.fromEntries(
      ['cipher', 'journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'secure_delete', 'temp_store'].map((name) => [
        name,
        pragma(name),
      ]),
    ),
  ).toEqual({
    cipher: 'sqlcipher',
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    secure_delete: 1,
    temp_store: 2,
  });
});

it('is noise without its key', () => {
  cache.db.close();
  expect(readFileSync(cache.file).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  expect(() => openCache(cache.file, new Uint8Array(32))).toThrow(expect.objectContaining({ code: 'FW500' }));
  cache.db = openCache(cache.file, cache.key);
});

it('refuses an unencrypted file in its place', () => {
  const plain = `${cache.file}.plain`;
  const raw = new Database(plain);
  raw.exec('create table t (a)');
  raw.close();
  expect(() => openCache(plain, cache.key)).toThrow(expect.objectContaining({ code: 'FW500' }));
});

it('stands at the old or the new version after a crash before any statement of a migration', () => {
  const steps: [number, number][] = [];
  const probe = openDatabase(`${cache.file}.probe`, cache.key);
  migrate(probe, (version, index) => steps.push([version, index]));
  const wanted = probe.all('select name, sql from sqlite_master order by name');
  probe.close();
  expect(steps.length).toBeGreaterThan(5);
  for (const [number, [version, index]] of steps.entries()) {
    const file = `${cache.file}.crash${number}`;
    const first = openDatabase(file, cache.key);
    const crash = () =>
      migrate(first, (at, step) => {
        if (at === version && step === index) throw new Error('crash');
      });
    expect(crash).toThrow('crash');
    first.close();
    const again = openDatabase(file, cache.key);
    expect(again.get('pragma user_version')).toEqual({ user_version: version - 1 });
    migrate(again);
    expect(again.get('pragma user_version')).toEqual({ user_version: currentSchemaVersion });
    expect(again.all('select name, sql from sqlite_master order by name')).toEqual(wanted);
    again.close();
  }
});

it('leaves a file of a newer Steward alone', () => {
  cache.db.exec(`pragma user_version = ${currentSchemaVersion + 1}`);
  cache.db.close();
  expect(() => openCache(cache.file, cache.key)).toThrow(expect.objectContaining({ code: 'FW426' }));
  cache.db = openDatabase(cache.file, cache.key);
  expect(cache.db.get('pragma user_version')).toEqual({ user_version: currentSchemaVersion + 1 });
});

it('has every table and column of the contract', () => {
  const columns = (name: string) => cache.db.all<{ name: string }>(`select name from pragma_table_info('${name}')`).map((row) => row.name);
  expect(Object.fromEntries(replicaTables.map(({ name }) => [name, columns(name)]))).toEqual(
    Object.fromEntries(replicaTables.map((table) => [table.name, table.columns.map((column) => column.name)])),
  );
});

describe('when the contract changes', () => {
  it('empties the replica, starts the cursor over and keeps every edit', () => {
    const full = makeCache();
    try {
      saveEdits(full.db, fixtureSurroundings, '2026-06-30T12:00:00.000Z', [
        { name: 'delete_asset', args: { asset_id: hartwell.assets.lakeCabin, action: 'delete', reason: 'Sold' } },
      ]);
      expect(ensureReplica(full.db)).toBe(false);
      expect(ensureReplica(full.db, 'another contract')).toBe(true);
      expect(full.db.get('select count(*) as count from assets')).toEqual({ count: 0 });
      expect(readCursor(full.db)).toEqual({ epoch: null, version: 0, commit_id: null });
      expect(pendingEdits(full.db).map(({ name, state, inOverlay }) => [name, state, inOverlay])).toEqual([
        ['delete_asset', 'waiting', false],
      ]);
      expect(ensureReplica(full.db, replicaHash())).toBe(true);
      expect(listedEdits(full.db)).toHaveLength(1);
    } finally {
      full.drop();
    }
  });
});
