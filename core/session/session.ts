/**
 * Who is here and whether the cache is open. One account at a time; every step runs alone.
 * Unlocking never touches the network (security.md section 3.2).
 */
import { randomBytes } from 'node:crypto';
import { arch, platform } from 'node:os';
import { v7 } from 'uuid';
import { StewardError } from '../../contract/errors.ts';
import type { Me } from '../../contract/http.ts';
import type { SessionState } from '../../contract/views.ts';
import { instantOf } from '../clock.ts';
import { openCache } from '../db/cache-file.ts';
import type { WriteDb } from '../db/driver.ts';
import { readState, writeSecret, writeState } from '../db/state.ts';
import type { CoreDependencies } from '../dependencies.ts';
import type { ServerClient } from '../sync/server-client.ts';
import type { Account, Accounts } from '../vault/accounts.ts';
import { blockedUntil } from '../vault/attempts.ts';
import { makeDeviceKey } from '../vault/device-key.ts';
import { openEnvelope, sealEnvelope } from '../vault/envelope.ts';
import { deriveKey } from '../vault/seal.ts';
import type { Identity } from './identity.ts';
import type { TokenStorage } from './token-storage.ts';

/** An open cache and whose it is. */
export type OpenCache = { db: WriteDb; account: Account };

export type Session = {
  state(): SessionState;
  signIn(email: string, password: string): Promise<void>;
  newPassword(password: string): Promise<void>;
  choosePassphrase(passphrase: string, deviceName: string): Promise<void>;
  unlock(email: string, passphrase: string): Promise<void>;
  lock(): Promise<void>;
  /** As lock, for the end of the process: tells nobody. */
  close(): Promise<void>;
  signOut(wipe: boolean, discardWaiting: boolean): Promise<void>;
  /** @throws StewardError FW423 while locked, FW401 when nobody is signed in */
  cache(): OpenCache;
  /** The tokens have ended: reading and editing go on. */
  tokensEnded(): void;
};

export type SessionParts = {
  deps: CoreDependencies;
  accounts: Accounts;
  storage: TokenStorage;
  identity: Identity;
  server: ServerClient;
  /** Called after the cache is open, and after a new sign-in for it. */
  opened(cache: OpenCache): void;
  /** Called before the cache closes; nobody uses it after. */
  closing(): void;
  /** Edits that only this computer has. */
  waitingEdits(db: WriteDb): number;
};

export function createSession(parts: SessionParts): Session {
  const { deps, accounts, storage, identity, server } = parts;
  const { clock, keychain } = deps;
  let open: (OpenCache & { dataKey: Uint8Array }) | null = null;
  let me: Me | null = null;
  let challenged: string | null = null;
  let signedIn = false;
  let queue: Promise<unknown> = Promise.resolve();

  const alone = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = queue.then(work, work);
    queue = mine.catch(() => undefined);
    return mine;
  };
  const shown = (): Account | null => {
    if (open !== null) return open.account;
    const mine = me;
    if (mine !== null) return accounts.list().find((account) => account.envelope.user_id === mine.user_id) ?? null;
    return accounts.list()[0] ?? null;
  };
  const phaseOf = (account: Account | null): SessionState['phase'] => {
    if (challenged !== null) return 'new_password';
    if (open !== null) return 'ready';
    if (me !== null) return account === null ? 'choose_passphrase' : 'locked';
    return account === null || account.signedOut ? 'signed_out' : 'locked';
  };
  const state = (): SessionState => {
    const account = shown();
    const phase = phaseOf(account);
    const person = me ?? (phase === 'signed_out' ? null : account?.label) ?? null;
    const blocked = account === null ? null : blockedUntil(account, clock.now());
    return {
      phase,
      email: challenged ?? person?.email ?? null,
      display_name: person?.display_name ?? null,
      user_id: person?.user_id ?? null,
      firm_name: person?.firm_name ?? null,
      firm_role: person?.firm_role ?? null,
      signed_in: signedIn,
      device_name: account?.label.device_name ?? deps.config.defaultDeviceName,
      retry_at: blocked === null ? null : instantOf(blocked),
      accounts: accounts.list().map(({ label }) => ({ email: label.email, display_name: label.display_name })),
    };
  };
  const told = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await alone(work);
    } finally {
      deps.emit('session', state());
    }
  };
  const enter = (account: Account, dataKey: Uint8Array, keepTokens: boolean): void => {
    const db = openCache(accounts.cachePath(account), dataKey);
    storage.attach(
      accounts.tokensPath(account),
      deriveKey(dataKey, Buffer.from(account.envelope.account, 'hex'), 'steward tokens v1'),
      keepTokens,
    );
    open = { db, account, dataKey };
    signedIn = !storage.isEmpty();
    parts.opened(open);
  };
  const leave = (): void => {
    if (open === null) return;
    const closed = open;
    parts.closing();
    open = null;
    closed.db.close();
    closed.dataKey.fill(0);
    storage.detach();
    signedIn = false;
    me = null;
  };
  /** After the identity said yes: who is this to the firm, and does this computer know the account? */
  const arrive = async (): Promise<void> => {
    challenged = null;
    const person = await server.call('me', {}, null);
    if (open !== null && open.account.envelope.user_id !== person.user_id)
      throw new StewardError('FW461', 'Another account is open. Lock it first.');
    signedIn = true;
    if (open === null) {
      me = person;
      return;
    }
    writeState(open.db, 'me', JSON.stringify(person));
    parts.opened(open);
  };
  return {
    state,
    signIn: (email, password) =>
      told(async () => {
        if (open !== null && open.account.label.email.toLowerCase() !== email.toLowerCase())
          throw new StewardError('FW461', 'Another account is open. Lock it first.');
        challenged = null;
        me = null;
        const before = storage.snapshot();
        try {
          if ((await identity.signIn(email, password)) === 'new_password') challenged = email;
          else await arrive();
        } catch (error) {
          // A mistyped password does not end the tokens of the account that is open.
          if (open !== null) storage.restore(before);
          throw error;
        }
      }),
    newPassword: (password) =>
      told(async () => {
        if (challenged === null) throw new StewardError('FW461', 'No new password is asked for.');
        await identity.newPassword(password);
        await arrive();
      }),
    choosePassphrase: (passphrase, deviceName) =>
      told(async () => {
        const person = me;
        if (person === null || phaseOf(shown()) !== 'choose_passphrase')
          throw new StewardError('FW461', 'Sign in first; a passphrase is chosen once for each account.');
        if ([person.email, person.display_name].some((name) => name.toLowerCase() === passphrase.toLowerCase()))
          throw new StewardError('FW422', undefined, { fields: { passphrase: 'Your own name is no passphrase.' } });
        const device = makeDeviceKey();
        const deviceId = v7();
        const registered = await server.call(
          'registerDevice',
          { device_id: deviceId, name: deviceName, platform: `${platform()} ${arch()}`, public_key: device.publicKey, mutation_id: v7() },
          null,
        );
        if (registered.status !== 'active') throw new StewardError('FW403', 'The firm does not accept this device.');
        const owner = {
          account: randomBytes(16).toString('hex'),
          user_id: person.user_id,
          tenant_id: person.tenant_id,
          device_id: deviceId,
        };
        const { envelope, dataKey } = await sealEnvelope(passphrase, owner, keychain);
        const { email, display_name, user_id, firm_name, firm_role } = person;
        const account: Account = {
          envelope,
          label: { email, display_name, user_id, firm_name, firm_role, device_name: deviceName },
          failures: 0,
          failedAt: 0,
          lastUsedAt: clock.now(),
          signedOut: false,
        };
        const db = openCache(accounts.cachePath(account), dataKey);
        db.transaction(() => {
          writeSecret(db, 'device_private_key', device.privateKey);
          writeState(db, 'me', JSON.stringify(person));
        });
        device.privateKey.fill(0);
        db.close();
        // The envelope comes last: a kill before this line leaves a file that nothing points to, not a cache without a key.
        accounts.add(account);
        enter(account, dataKey, true);
      }),
    unlock: (email, passphrase) =>
      told(async () => {
        if (open !== null) throw new StewardError('FW461', 'An account is open already. Lock it first.');
        const account = accounts.find(email);
        if (account === null) throw new StewardError('FW404', 'This account has no copy on this computer. Sign in first.');
        const blocked = blockedUntil(account, clock.now());
        if (blocked !== null) throw lockedUntil(blocked, clock.now());
        // Counted before it is tried: ending the process in the middle is a failure too.
        const counted = { ...account, failures: account.failures + 1, failedAt: clock.now() };
        accounts.save(counted);
        const dataKey = await openEnvelope(passphrase, account.envelope, keychain);
        if (dataKey === null) {
          const failed = { ...counted, failedAt: clock.now() };
          accounts.save(failed);
          throw lockedUntil(blockedUntil(failed, clock.now()) ?? clock.now(), clock.now(), 'The passphrase is wrong.');
        }
        const opened = { ...account, failures: 0, failedAt: 0, lastUsedAt: clock.now(), signedOut: false };
        accounts.save(opened);
        const isSame = me?.user_id === account.envelope.user_id;
        if (!isSame) {
          me = null;
          challenged = null;
        }
        enter(opened, dataKey, isSame && !storage.isEmpty());
      }),
    lock: () => told(async () => leave()),
    close: () => alone(async () => leave()),
    signOut: (wipe, discardWaiting) =>
      told(async () => {
        const account = shown();
        if (account !== null && wipe && !discardWaiting && (open === null || parts.waitingEdits(open.db) > 0)) {
          throw new StewardError(
            'FW461',
            open === null
              ? 'Unlock first: there may be edits that only this computer has.'
              : 'There are edits that only this computer has.',
          );
        }
        challenged = null;
        if (open !== null) parts.closing();
        await identity.signOut();
        storage.erase();
        leave();
        me = null;
        signedIn = false;
        if (account === null) return;
        if (wipe) accounts.wipe(account);
        else accounts.save({ ...account, signedOut: true });
      }),
    cache() {
      if (open !== null) return open;
      throw phaseOf(shown()) === 'locked' ? new StewardError('FW423', 'The copy on this computer is locked.') : new StewardError('FW401');
    },
    tokensEnded() {
      if (!signedIn) return;
      signedIn = false;
      deps.emit('session', state());
    },
  };
}

function lockedUntil(until: number, now: number, message?: string): StewardError {
  return new StewardError('FW423', message ?? 'Too many wrong passphrases; wait a moment.', {
    retryAfterSeconds: Math.max(0, Math.ceil((until - now) / 1_000)),
  });
}

/** The person as the server last described him, for reads. */
export function readMe(db: WriteDb): Me | null {
  const text = readState(db, 'me');
  return text === null ? null : (JSON.parse(text) as Me);
}
