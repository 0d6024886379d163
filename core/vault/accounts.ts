/**
 * The accounts that have a cache in the data folder: `account-<id>.json` (envelope) and `account-<id>.state` (what changes:
 * failures, last use, and the name shown on the unlock screen).
 * The name is sealed with a key that lies beside it, or in the keychain: that keeps names out of indexes and search tools,
 * not from somebody who has the disk and no keychain protects it. Source: contract/views.ts, `accounts`.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StewardError } from '../../contract/errors.ts';
import { firmRoleSchema } from '../../contract/entities/people.ts';
import { uuidSchema } from '../../contract/ids.ts';
import type { Keychain } from '../dependencies.ts';
import { readGeneration, removeGenerations, writeAtomically } from './atomic-file.ts';
import { type Envelope, readEnvelope, writeEnvelope } from './envelope.ts';
import { keyLength, seal, unseal } from './seal.ts';

const labelSchema = z.strictObject({
  email: z.string(),
  display_name: z.string(),
  user_id: uuidSchema,
  firm_name: z.string(),
  firm_role: firmRoleSchema.nullable(),
  device_name: z.string(),
});
export type AccountLabel = z.infer<typeof labelSchema>;

const stateSchema = z.strictObject({
  v: z.literal(1),
  failures: z.int().min(0),
  failed_at: z.number(),
  last_used_at: z.number(),
  signed_out: z.boolean(),
  label: z.base64(),
});

export type Account = {
  envelope: Envelope;
  label: AccountLabel;
  failures: number;
  failedAt: number;
  lastUsedAt: number;
  /** The person signed out: the next start asks for a sign-in. */
  signedOut: boolean;
};

export type Accounts = {
  /** Last used first. Accounts whose files cannot be read are left out, never deleted. */
  list(): Account[];
  find(email: string): Account | null;
  save(account: Account): void;
  /** Adds the envelope as well. */
  add(account: Account): void;
  /** Envelope first: without it the rest is noise, whatever happens next. */
  wipe(account: Account): void;
  cachePath(account: Account): string;
  tokensPath(account: Account): string;
};

/** @param dataFolder made when missing, readable by its owner only */
export async function openAccounts(dataFolder: string, keychain: Keychain | null): Promise<Accounts> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const labelKey = await readLabelKey(dataFolder, keychain);
  const envelopePath = (id: string) => join(dataFolder, `account-${id}.json`);
  const statePath = (id: string) => join(dataFolder, `account-${id}.state`);
  const cachePath = (account: Account) => join(dataFolder, account.envelope.cache);
  const tokensPath = (account: Account) => join(dataFolder, `tokens-${account.envelope.account}.sealed`);

  const read = (id: string): Account | null => {
    const envelope = readEnvelope(envelopePath(id));
    if (envelope === null || envelope.account !== id) return null;
    return readGeneration(statePath(id), (bytes) => {
      const state = stateSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
      const label = unseal(labelKey, Buffer.from(state.label, 'base64'), `label ${id}`);
      if (label === null) return null;
      return {
        envelope,
        label: labelSchema.parse(JSON.parse(Buffer.from(label).toString('utf8'))),
        failures: state.failures,
        failedAt: state.failed_at,
        lastUsedAt: state.last_used_at,
        signedOut: state.signed_out,
      };
    });
  };
  const list = (): Account[] => {
    const ids = new Set(readdirSync(dataFolder).flatMap((name) => /^account-([0-9a-f]{32})\.json(\.previous)?$/.exec(name)?.[1] ?? []));
    return [...ids].flatMap((id) => read(id) ?? []).sort((a, b) => b.lastUsedAt - a.lastUsedAt);
  };
  const save = (account: Account): void => {
    const id = account.envelope.account;
    const label = Buffer.from(seal(labelKey, Buffer.from(JSON.stringify(account.label), 'utf8'), `label ${id}`)).toString('base64');
    const state = {
      v: 1,
      failures: account.failures,
      failed_at: account.failedAt,
      last_used_at: account.lastUsedAt,
      signed_out: account.signedOut,
      label,
    };
    writeAtomically(statePath(id), Buffer.from(JSON.stringify(state), 'utf8'));
  };
  return {
    list,
    save,
    cachePath,
    tokensPath,
    find: (email) => list().find((account) => account.label.email.toLowerCase() === email.toLowerCase()) ?? null,
    add(account) {
      save(account);
      writeEnvelope(envelopePath(account.envelope.account), account.envelope);
    },
    wipe(account) {
      removeGenerations(envelopePath(account.envelope.account));
      removeGenerations(tokensPath(account));
      for (const end of ['', '-wal', '-shm']) rmSync(`${cachePath(account)}${end}`, { force: true });
      removeGenerations(statePath(account.envelope.account));
    },
  };
}

async function readLabelKey(dataFolder: string, keychain: Keychain | null): Promise<Uint8Array> {
  const path = join(dataFolder, keychain === null ? 'labels.key' : 'labels.keychain');
  const stored = readGeneration(path, (bytes) => bytes);
  if (stored !== null) {
    const key = keychain === null ? stored : await keychain.unwrap(stored);
    if (key.length !== keyLength) throw new StewardError('FW500', 'The key of the account list is damaged.');
    return key;
  }
  if (existsSync(path)) throw new StewardError('FW500', 'The key of the account list cannot be read.');
  const key = new Uint8Array(randomBytes(keyLength));
  writeAtomically(path, keychain === null ? key : await keychain.wrap(key));
  return key;
}
