// The operating system's secret store, through Electron's safeStorage. A wrapped secret remembers which store made it:
// when that one is not there, the person is told, and nothing is made anew in its place.
import type { Keychain } from '../core/dependencies.ts';
import type { ElectronFacade } from './electron-facade.ts';

export interface KeychainPlan {
  readonly electron: Pick<ElectronFacade, 'safeStorage'>;
  readonly platform: NodeJS.Platform;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const safeLinuxBackends = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']);
const attempts = 5;
const pause = 400;
// Tells a secret of ours from whatever a broken store may answer.
const prefix = 'steward:1:';

/** True where there is a store worth the name; on Linux without a keyring Electron would use a password known to all. */
export function hasSafeKeychain({ electron, platform }: KeychainPlan): boolean {
  return platform !== 'linux' || safeLinuxBackends.has(electron.safeStorage.getSelectedStorageBackend());
}

/** Opens the store. Both calls fail with a plain sentence and never make a new key. */
export function openKeychain(plan: KeychainPlan): Keychain {
  const { electron, platform } = plan;
  const backend = () => (platform === 'linux' ? electron.safeStorage.getSelectedStorageBackend() : platform);

  async function available() {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      if (await electron.safeStorage.isAsyncEncryptionAvailable()) return;
      if (attempt < attempts) await plan.wait(pause * attempt);
    }
    throw new Error(
      'The secret store of this computer does not answer at the moment. Unlock it (or sign in to the desktop again) and try once more.',
    );
  }

  return {
    async wrap(secret) {
      if (!hasSafeKeychain(plan)) throw new Error('This computer has no secret store that protects anything.');
      await available();
      const sealed = await electron.safeStorage.encryptStringAsync(prefix + Buffer.from(secret).toString('base64'));
      refuseKnownKey(sealed, platform);
      return Buffer.from(JSON.stringify({ v: 1, backend: backend(), sealed: sealed.toString('base64') }));
    },
    async unwrap(blob) {
      const { madeBy, sealed } = readBlob(blob);
      if (madeBy !== backend()) {
        throw new Error(
          `The key was stored with ${madeBy}, but this computer now uses ${backend()}. Bring ${madeBy} back, or sign in anew.`,
        );
      }
      refuseKnownKey(sealed, platform);
      await available();
      const first = await electron.safeStorage.decryptStringAsync(sealed);
      // The store changed its own key in between: only a second reading gives the final answer.
      const { result } = first.shouldReEncrypt ? await electron.safeStorage.decryptStringAsync(sealed) : first;
      if (typeof result !== 'string' || !result.startsWith(prefix))
        throw new Error('The secret store gave back something that Steward did not store.');
      return Buffer.from(result.slice(prefix.length), 'base64');
    },
  };
}

// On Linux this mark means: encrypted with a password that is written in Chromium's source.
function refuseKnownKey(sealed: Buffer, platform: NodeJS.Platform) {
  if (platform === 'linux' && sealed.subarray(0, 3).toString('latin1') === 'v10') {
    throw new Error('The secret store of this computer would protect the key with a password known to everybody; refused.');
  }
}

function readBlob(blob: Uint8Array): { madeBy: string; sealed: Buffer } {
  try {
    const { v, backend, sealed } = JSON.parse(Buffer.from(blob).toString('utf8')) as Record<string, unknown>;
    if (v === 1 && typeof backend === 'string' && typeof sealed === 'string')
      return { madeBy: backend, sealed: Buffer.from(sealed, 'base64') };
  } catch {
    // Falls through to the same sentence.
  }
  throw new Error('The stored key is damaged.');
}
