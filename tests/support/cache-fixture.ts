/**
 * An encrypted cache that holds a demo family as if a server had sent it, without a server: the family is recorded by the
 * engine's own operations, then its edits are declared to be the server's rows. And the data folder of an account around it.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Me } from '../../contract/http.ts';
import type { OperationName } from '../../contract/sync.ts';
import { openCache } from '../../core/db/cache-file.ts';
import type { WriteDb } from '../../core/db/driver.ts';
import { putRow } from '../../core/db/rows.ts';
import { holdScope, setRowScopes } from '../../core/db/scopes.ts';
import { writeCursor, writeState } from '../../core/db/state.ts';
import type { Keychain } from '../../core/dependencies.ts';
import type { Surroundings } from '../../core/sync/overlay.ts';
import { saveEdits, type Intention } from '../../core/sync/save-edit.ts';
import { openAccounts, type Account } from '../../core/vault/accounts.ts';
import { sealEnvelope } from '../../core/vault/envelope.ts';
import type { DemoFamily } from '../../server/local/demo/family.ts';
import { hartwell } from '../../server/local/demo/families/hartwell.ts';
import { callsOf } from '../../server/local/demo/load-calls.ts';
import { demoUser } from '../../server/local/demo/users.ts';

const operationOf: Record<string, OperationName> = {
  sp_create_persona: 'create_persona',
  sp_create_ffc: 'create_circle',
  sp_add_ffc_member: 'add_member',
  sp_set_family_relationship: 'set_relationship',
  sp_create_asset: 'create_asset',
  sp_update_asset_value: 'add_valuation',
};

export const fixtureMe: Me = {
  user_id: demoUser('priya.raman@example.com').id,
  tenant_id: 2,
  firm_name: 'Brightwater Family Wealth',
  display_name: 'Priya Raman',
  email: 'priya.raman@example.com',
  firm_role: 'lead_advisor',
};
export const fixtureDevice = '019ab000-0000-7000-8000-000000000001';
export const fixtureSurroundings: Surroundings = {
  me: fixtureMe,
  deviceId: fixtureDevice,
  deviceName: 'Test computer',
  today: '2026-06-30',
};
export const fixtureEpoch = '019ab000-0000-7000-8000-00000000000e';

/** Records the family and forgets that it was recorded here. */
export function fillCache(db: WriteDb, family: DemoFamily = hartwell): void {
  db.transaction(() => {
    writeState(db, 'me', JSON.stringify(fixtureMe));
    putRow(db, 'tenant_settings', {
      id: randomUUID(),
      firm_name: fixtureMe.firm_name,
      time_zone: 'America/New_York',
      currency: 'USD',
      accent_colour: null,
      row_version: 1,
    });
    holdScope(db, { scope: 'tenant', level: 'outline' });
    for (const batch of callsOf(family)) {
      const name = operationOf[batch.procedure];
      if (name !== undefined)
        for (const call of batch.calls)
          saveEdits(db, fixtureSurroundings, '2026-01-05T12:00:00.000Z', [{ name, args: call.args } as Intention]);
    }
    db.exec('delete from outbox; delete from undo_log; update assets set row_version = 1; update asset_ownerships set row_version = 1;');
    const circle = db.get<{ id: string }>('select id from fwd_family_circles')?.id ?? '';
    holdScope(db, { scope: `circle:${circle}`, level: 'admin' });
    for (const { id } of db.all<{ id: string }>('select id from assets')) holdScope(db, { scope: `asset:${id}`, level: 'admin' });
    for (const { id } of db.all<{ id: string }>('select id from personas')) setRowScopes(db, 'personas', id, [`circle:${circle}`]);
    writeCursor(db, { epoch: fixtureEpoch, version: 10, commit_id: fixtureEpoch });
    writeState(db, 'last_synced_at', '2026-06-30T12:00:00.000Z');
  });
}

export type TestCache = { db: WriteDb; file: string; key: Uint8Array; reopen(): WriteDb; drop(): void };

export function makeCache(family: DemoFamily | null = hartwell): TestCache {
  const folder = mkdtempSync(join(tmpdir(), 'steward-test-cache-'));
  const file = join(folder, 'cache.db');
  const key = new Uint8Array(randomBytes(32));
  const cache: TestCache = {
    db: openCache(file, key),
    file,
    key,
    reopen() {
      cache.db.close();
      cache.db = openCache(file, key);
      return cache.db;
    },
    drop() {
      cache.db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  if (family !== null) fillCache(cache.db, family);
  return cache;
}

export type EnrolledFolder = { dataFolder: string; account: Account; dataKey: Uint8Array; cacheFile: string; drop(): void };

/** A data folder as enrolment leaves it, with the family in the cache. */
export async function enrolFolder(passphrase: string, keychain: Keychain | null = null): Promise<EnrolledFolder> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'steward-test-folder-'));
  const accounts = await openAccounts(dataFolder, keychain);
  const { envelope, dataKey } = await sealEnvelope(
    passphrase,
    { account: randomBytes(16).toString('hex'), user_id: fixtureMe.user_id, tenant_id: fixtureMe.tenant_id, device_id: fixtureDevice },
    keychain,
  );
  const { email, display_name, user_id, firm_name, firm_role } = fixtureMe;
  const account: Account = {
    envelope,
    label: { email, display_name, user_id, firm_name, firm_role, device_name: 'Test computer' },
    failures: 0,
    failedAt: 0,
    lastUsedAt: Date.now(),
    signedOut: false,
  };
  const cacheFile = accounts.cachePath(account);
  const db = openCache(cacheFile, dataKey);
  fillCache(db);
  db.close();
  accounts.add(account);
  return { dataFolder, account, dataKey, cacheFile, drop: () => rmSync(dataFolder, { recursive: true, force: true }) };
}

/** The same folder once more, for a test that will change it: Argon2id is not run again. */
export function copyFolder(folder: EnrolledFolder): EnrolledFolder {
  const dataFolder = mkdtempSync(join(tmpdir(), 'steward-test-folder-'));
  cpSync(folder.dataFolder, dataFolder, { recursive: true });
  return {
    ...folder,
    dataFolder,
    cacheFile: join(dataFolder, folder.account.envelope.cache),
    drop: () => rmSync(dataFolder, { recursive: true, force: true }),
  };
}

/** Nobody listens there: a desktop without a network. */
export const nowhere = {
  serverUrl: 'http://127.0.0.1:1',
  identity: { endpoint: 'http://127.0.0.1:1', userPoolId: 'us-east-1_Nowhere', clientId: 'nobody' },
};
