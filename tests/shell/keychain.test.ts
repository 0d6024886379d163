import { describe, expect, it } from 'vitest';
import type { ElectronFacade } from '../../main/electron-facade.ts';
import { hasSafeKeychain, openKeychain } from '../../main/keychain.ts';

const secret = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');

/** A store as a test wants it: by default it works and marks what it seals like a real keyring. */
function store(
  changes: {
    backend?: string;
    mark?: string;
    available?: () => boolean;
    decrypted?: (plain: string) => unknown;
    shouldReEncrypt?: () => boolean;
    throws?: string;
  } = {},
) {
  const calls: string[] = [];
  const mark = changes.mark ?? 'v11';
  const safeStorage = {
    getSelectedStorageBackend: () => changes.backend ?? 'gnome_libsecret',
    isAsyncEncryptionAvailable: () => {
      calls.push('available');
      return Promise.resolve(changes.available?.() ?? true);
    },
    encryptStringAsync: (plain: string) => {
      calls.push('encrypt');
      if (changes.throws) return Promise.reject(new Error(changes.throws));
      return Promise.resolve(Buffer.from(mark + plain));
    },
    decryptStringAsync: (sealed: Buffer) => {
      calls.push('decrypt');
      if (changes.throws) return Promise.reject(new Error(changes.throws));
      const plain = sealed.toString().slice(mark.length);
      return Promise.resolve({
        result: changes.decrypted ? changes.decrypted(plain) : plain,
        shouldReEncrypt: changes.shouldReEncrypt?.() ?? false,
      });
    },
  };
  return { calls, electron: { safeStorage } as unknown as Pick<ElectronFacade, 'safeStorage'> };
}

const open = (given: ReturnType<typeof store>, platform: NodeJS.Platform = 'linux') =>
  openKeychain({ electron: given.electron, platform, wait: () => Promise.resolve() });

describe('the keychain', () => {
  it.each(['linux', 'darwin', 'win32'] as const)('gives back what it was given (%s)', async (platform) => {
    const keychain = open(store(platform === 'linux' ? {} : { mark: 'v10' }), platform);
    const blob = await keychain.wrap(secret);
    expect(Buffer.from(blob).includes(secret)).toBe(false);
    expect(Buffer.from(await keychain.unwrap(blob))).toEqual(secret);
  });
  it.each(['basic_text', 'unknown', 'something_new'])('is not used on Linux with the backend %s', async (backend) => {
    const given = store({ backend });
    expect(hasSafeKeychain({ electron: given.electron, platform: 'linux', wait: () => Promise.resolve() })).toBe(false);
    await expect(open(given).wrap(secret)).rejects.toThrow('no secret store that protects');
    expect(given.calls).not.toContain('encrypt');
  });
  it('refuses a seal made with the password that everybody knows', async () => {
    await expect(open(store({ mark: 'v10' })).wrap(secret)).rejects.toThrow('known to everybody');
    const blob = Buffer.from(JSON.stringify({ v: 1, backend: 'gnome_libsecret', sealed: Buffer.from('v10stuff').toString('base64') }));
    const given = store();
    await expect(open(given).unwrap(blob)).rejects.toThrow('known to everybody');
    expect(given.calls).not.toContain('decrypt');
  });
  it('names the backend that made the key when another one is there', async () => {
    const blob = await open(store({ backend: 'kwallet6' })).wrap(secret);
    const given = store({ backend: 'gnome_libsecret' });
    await expect(open(given).unwrap(blob)).rejects.toThrow('stored with kwallet6, but this computer now uses gnome_libsecret');
    expect(given.calls).toEqual([]);
  });
  it('waits for a store that is locked for a moment', async () => {
    let asked = 0;
    const given = store({ available: () => (asked += 1) >= 3 });
    const blob = await open(given).wrap(secret);
    expect(Buffer.from(await open(store()).unwrap(blob))).toEqual(secret);
    expect(given.calls).toEqual(['available', 'available', 'available', 'encrypt']);
  });
  it('says so when the store stays locked, and makes nothing anew', async () => {
    const blob = await open(store()).wrap(secret);
    const given = store({ available: () => false });
    await expect(open(given).unwrap(blob)).rejects.toThrow('does not answer at the moment');
    await expect(open(given).wrap(secret)).rejects.toThrow('does not answer at the moment');
    expect(given.calls.filter((call) => call !== 'available')).toEqual([]);
  });
  it('passes the error of the store on', async () => {
    const blob = await open(store()).wrap(secret);
    await expect(open(store({ throws: 'store broke' })).unwrap(blob)).rejects.toThrow('store broke');
    await expect(open(store({ throws: 'store broke' })).wrap(secret)).rejects.toThrow('store broke');
  });
  it.each([undefined, null, '', 42, 'other secret', {}])('refuses what it did not store: %j', async (result) => {
    const blob = await open(store()).wrap(secret);
    await expect(open(store({ decrypted: () => result })).unwrap(blob)).rejects.toThrow('did not store');
  });
  it('reads again when the store changed its key', async () => {
    const blob = await open(store()).wrap(secret);
    let readings = 0;
    const given = store({ shouldReEncrypt: () => (readings += 1) === 1 });
    expect(Buffer.from(await open(given).unwrap(blob))).toEqual(secret);
    expect(given.calls.filter((call) => call === 'decrypt')).toHaveLength(2);
  });
  it.each(['', '{', '[]', '{"v":2,"backend":"gnome_libsecret","sealed":""}', '{"v":1,"sealed":""}'])(
    'says that a stored key is damaged: %j',
    async (text) => {
      await expect(open(store()).unwrap(Buffer.from(text))).rejects.toThrow('damaged');
    },
  );
});
