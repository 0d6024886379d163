// Keys: what opens, what does not, what a thief of the files sees. Source: security.md section 3.
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import axios from 'axios';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../core/clock.ts';
import type { Keychain } from '../../core/dependencies.ts';
import { createCore, type Core } from '../../core/engine.ts';
import { createTokenStorage } from '../../core/session/token-storage.ts';
import { openAccounts } from '../../core/vault/accounts.ts';
import { openEnvelope, readEnvelope, type Envelope } from '../../core/vault/envelope.ts';
import type { SessionState } from '../../contract/views.ts';
import { copyFolder, enrolFolder, fixtureMe, nowhere, type EnrolledFolder } from '../support/cache-fixture.ts';
import { hartwell } from '../support/demo.ts';

const passphrase = 'a quiet orchard in May';
let enrolled: EnrolledFolder;
let folder: EnrolledFolder;
let cores: Core[];

beforeAll(async () => {
  enrolled = await enrolFolder(passphrase);
});
afterAll(() => enrolled.drop());
beforeEach(() => {
  cores = [];
  folder = copyFolder(enrolled);
});
afterEach(async () => {
  for (const core of cores) await core.close();
  folder.drop();
});

/** A clock that stands still until it is moved; timers never fire. */
function stoppedClock(): Clock & { advance(milliseconds: number): void } {
  let now = Date.parse('2026-06-30T12:00:00Z');
  return { now: () => now, schedule: () => () => undefined, advance: (milliseconds) => void (now += milliseconds) };
}
async function start(clock: Clock = stoppedClock(), keychain: Keychain | null = null): Promise<Core> {
  const core = await createCore({
    dataFolder: folder.dataFolder,
    config: { ...nowhere, defaultDeviceName: 'Test' },
    http: (defaults) => axios.create(defaults),
    clock,
    keychain,
    emit: () => undefined,
  });
  cores.push(core);
  return core;
}
const unlock = (core: Core, word: string) =>
  core.call('session.unlock', { email: fixtureMe.email, passphrase: word }) as Promise<SessionState>;
const state = async (core: Core) => (await core.call('session.state', {})) as SessionState;
const envelopePath = () => join(folder.dataFolder, `account-${folder.account.envelope.account}.json`);
const changeEnvelope = (change: (envelope: Envelope) => object) => {
  const envelope = JSON.parse(readFileSync(envelopePath(), 'utf8')) as Envelope;
  writeFileSync(envelopePath(), JSON.stringify({ ...envelope, ...change(envelope) }));
};

it('opens offline with the passphrase alone and shows the families', async () => {
  const core = await start();
  expect(await state(core)).toMatchObject({
    phase: 'locked',
    email: fixtureMe.email,
    signed_in: false,
    accounts: [{ email: fixtureMe.email, display_name: 'Priya Raman' }],
  });
  expect(await unlock(core, passphrase)).toMatchObject({ phase: 'ready', user_id: fixtureMe.user_id, signed_in: false });
  expect(await core.call('families.list', {})).toMatchObject({ families: [{ name: 'Hartwell' }] });
});

it('opens nothing while locked, and again nothing after locking', async () => {
  const core = await start();
  await expect(core.call('families.list', {})).rejects.toMatchObject({ code: 'FW423' });
  await unlock(core, passphrase);
  await core.call('session.lock', {});
  await expect(core.call('assets.get', { asset_id: hartwell.assets.lakeCabin })).rejects.toMatchObject({ code: 'FW423' });
});

it('answers a wrong passphrase with a delay that grows, survives a restart and ends with success', async () => {
  const clock = stoppedClock();
  let core = await start(clock);
  const delays: number[] = [];
  for (const wanted of [1, 5, 30, 60, 60]) {
    await expect(unlock(core, 'not the passphrase')).rejects.toMatchObject({ code: 'FW423', retryAfterSeconds: wanted });
    await expect(unlock(core, passphrase)).rejects.toMatchObject({ code: 'FW423' });
    // A new process does not forget.
    await core.close();
    core = await start(clock);
    const { retry_at } = await state(core);
    delays.push((Date.parse(retry_at ?? '') - clock.now()) / 1_000);
    clock.advance(wanted * 1_000);
  }
  expect(delays).toEqual([1, 5, 30, 60, 60]);
  expect(await unlock(core, passphrase)).toMatchObject({ phase: 'ready', retry_at: null });
});

it('does not wait longer because the clock was put back', async () => {
  const clock = stoppedClock();
  const core = await start(clock);
  await expect(unlock(core, 'not the passphrase')).rejects.toMatchObject({ code: 'FW423' });
  clock.advance(-86_400_000);
  const { retry_at } = await state(core);
  expect(Date.parse(retry_at ?? '') - clock.now()).toBe(1_000);
});

describe('the envelope', () => {
  it('refuses parameters that were weakened on disk', async () => {
    changeEnvelope((envelope) => ({ kdf: { ...envelope.kdf, m: 1_024, t: 1 } }));
    expect(readEnvelope(envelopePath())).toBeNull();
  });

  it('opens nothing when a readable part was changed', async () => {
    for (const change of [
      { user_id: randomUUID() },
      { tenant_id: 3 },
      { device_id: randomUUID() },
      { kdf: { ...folder.account.envelope.kdf, t: 4 } },
    ]) {
      expect(await openEnvelope(passphrase, { ...folder.account.envelope, ...change }, null)).toBeNull();
    }
    expect(await openEnvelope(passphrase, folder.account.envelope, null)).toEqual(folder.dataKey);
  });

  it('falls back to the generation before when the newest is torn', async () => {
    const accounts = await openAccounts(folder.dataFolder, null);
    accounts.add({ ...folder.account, lastUsedAt: 5 });
    expect(existsSync(`${envelopePath()}.previous`)).toBe(true);
    truncateSync(envelopePath(), 40);
    truncateSync(envelopePath().replace(/json$/, 'state'), 10);
    expect(await unlock(await start(), passphrase)).toMatchObject({ phase: 'ready' });
  });

  it('is readable by its owner only', () => {
    for (const name of readdirSync(folder.dataFolder).filter((each) => each.startsWith('account-') || each === 'labels.key'))
      expect([name, statSync(join(folder.dataFolder, name)).mode & 0o077]).toEqual([name, 0]);
  });
});

describe('with a keychain', () => {
  /** The keychain of an operating system, as far as a test can have one: real encryption under a key that is elsewhere. */
  const keychainOf = (key = randomBytes(32)): Keychain => ({
    async wrap(secret) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
    },
    async unwrap(blob) {
      const decipher = createDecipheriv('aes-256-gcm', key, blob.subarray(0, 12));
      decipher.setAuthTag(blob.subarray(-16));
      return Buffer.concat([decipher.update(blob.subarray(12, -16)), decipher.final()]);
    },
  });

  it('needs both halves', async () => {
    const keychain = keychainOf();
    folder.drop();
    folder = await enrolFolder(passphrase, keychain);
    expect(await unlock(await start(stoppedClock(), keychain), passphrase)).toMatchObject({ phase: 'ready' });
    await expect(openEnvelope(passphrase, folder.account.envelope, null)).rejects.toMatchObject({ code: 'FW461' });
    await expect(openEnvelope(passphrase, folder.account.envelope, keychainOf())).rejects.toThrow('unable to authenticate');
  });
});

it('keeps tokens in one sealed file, never a half of them', async () => {
  const path = join(folder.dataFolder, 'tokens.sealed');
  const storage = createTokenStorage();
  storage.attach(path, new Uint8Array(32).fill(1), true);
  await Promise.all(
    [
      ['access', 'one'],
      ['id', 'two'],
      ['refresh', 'a secret refresh token'],
    ].map(([key, value]) => storage.setItem(key ?? '', value ?? '')),
  );
  storage.flush();
  copyFileSync(path, `${path}.copy`);
  expect(readFileSync(path).includes('a secret refresh token')).toBe(false);
  const again = createTokenStorage();
  again.attach(path, new Uint8Array(32).fill(1), false);
  expect([await again.getItem('access'), await again.getItem('refresh')]).toEqual(['one', 'a secret refresh token']);
  const other = createTokenStorage();
  other.attach(`${path}.copy`, new Uint8Array(32).fill(2), false);
  expect(other.isEmpty()).toBe(true);
});

it('leaves nothing readable in any file of the folder after a session', async () => {
  const core = await start();
  await unlock(core, passphrase);
  const marker = 'Zanzibar-Quince-7741';
  await core.call('assets.addValuation', {
    asset_id: hartwell.assets.lakeCabin,
    valuation: { id: randomUUID(), as_of: '2026-01-10', amount_minor: 791_234_567, currency: 'USD', method: 'appraisal', source: marker },
  });
  await core.call('assets.update', {
    asset_id: hartwell.assets.lakeCabin,
    category: 'real_estate',
    asset: { notes: `${marker} notes` },
    details: {},
  });
  const markers = [
    marker,
    `${marker} notes`,
    fixtureMe.email,
    fixtureMe.display_name,
    'Hartwell',
    'Eleanor',
    'Lake cabin',
    'Jewellery',
    'Hill House',
    'Orchards',
    'Revocable',
    'Caroline',
    'Sofia',
    'Timeshare',
    '791234567',
    '168827401',
    '1944-',
    fixtureMe.firm_name,
    'lead_advisor',
    passphrase,
    Buffer.from(folder.dataKey).toString('hex'),
    Buffer.from(folder.dataKey).toString('base64'),
  ];
  const found = () =>
    readdirSync(folder.dataFolder).flatMap((name) => {
      const bytes = readFileSync(join(folder.dataFolder, name));
      return markers.flatMap((text) =>
        (['utf8', 'utf16le'] as const)
          .filter((encoding) => bytes.includes(Buffer.from(text, encoding)))
          .map((encoding) => `${name}: ${text} (${encoding})`),
      );
    });
  expect(readdirSync(folder.dataFolder).some((name) => name.endsWith('-wal'))).toBe(true);
  expect(found()).toEqual([]);
  await core.close();
  expect(found()).toEqual([]);
});

it('notices a changed byte of the cache instead of reading it', async () => {
  const bytes = readFileSync(folder.cacheFile);
  const file = openSync(folder.cacheFile, 'r+');
  writeSync(file, Buffer.from([(bytes[5_000] ?? 0) ^ 1]), 0, 1, 5_000);
  closeSync(file);
  await expect(unlock(await start(), passphrase)).rejects.toMatchObject({ code: 'FW500' });
});
