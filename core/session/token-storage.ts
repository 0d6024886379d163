/**
 * Where Amplify keeps its tokens: a map in memory, written as ONE sealed file. Amplify sets its five and more keys one by one;
 * they are gathered until it has finished, so that a crash never mixes old and new tokens (security.md section 3.3).
 */
import type { KeyValueStorageInterface } from '@aws-amplify/core';
import { readGeneration, removeGenerations, writeAtomically } from '../vault/atomic-file.ts';
import { seal, unseal } from '../vault/seal.ts';

export type TokenStorage = KeyValueStorageInterface & {
  /** From now on the content is kept in the file; what the file holds is read, or replaced when `keepMemory`. */
  attach(path: string, key: Uint8Array, keepMemory: boolean): void;
  /** Writes what changed. */
  flush(): void;
  /** Forgets everything in memory; the file stays. */
  detach(): void;
  /** Forgets everything, the file too. */
  erase(): void;
  isEmpty(): boolean;
  snapshot(): ReadonlyMap<string, string>;
  restore(before: ReadonlyMap<string, string>): void;
};

const purpose = 'tokens v1';

export function createTokenStorage(): TokenStorage {
  let values = new Map<string, string>();
  let file: { path: string; key: Uint8Array } | null = null;
  let changed = false;
  let planned = false;

  const flush = (): void => {
    if (file === null || !changed) return;
    changed = false;
    const text = Buffer.from(JSON.stringify([...values]), 'utf8');
    writeAtomically(file.path, seal(file.key, text, purpose));
  };
  /** Amplify clears tokens without awaiting it; its awaits between two keys are all done before the next turn of the loop. */
  const plan = (): void => {
    changed = true;
    if (planned) return;
    planned = true;
    setImmediate(() => {
      planned = false;
      flush();
    });
  };
  return {
    async setItem(key, value) {
      values.set(key, value);
      plan();
    },
    async getItem(key) {
      return values.get(key) ?? null;
    },
    async removeItem(key) {
      if (values.delete(key)) plan();
    },
    async clear() {
      values.clear();
      plan();
    },
    attach(path, key, keepMemory) {
      file = { path, key };
      if (keepMemory) {
        changed = true;
        flush();
        return;
      }
      const stored = readGeneration(path, (bytes) => {
        const text = unseal(key, bytes, purpose);
        return text === null ? null : (JSON.parse(Buffer.from(text).toString('utf8')) as [string, string][]);
      });
      values = new Map(stored ?? []);
      changed = false;
    },
    flush,
    detach() {
      flush();
      values = new Map();
      file?.key.fill(0);
      file = null;
    },
    erase() {
      values = new Map();
      changed = false;
      if (file !== null) removeGenerations(file.path);
    },
    isEmpty: () => values.size === 0,
    snapshot: () => new Map(values),
    restore(before) {
      values = new Map(before);
      plan();
    },
  };
}
