// The emulator's own store writes its file in place: a kill in the middle would leave half a user pool.
// This one keeps everything in memory and writes each change whole.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataStore } from 'cognito-local/lib/services/dataStore/dataStore.js';
import type { DataStoreFactory } from 'cognito-local/lib/services/dataStore/factory.js';
import { writeWhole } from './settings.ts';

type Tree = Record<string, unknown>;

/** @param folder one file per pool, and one for the app clients */
export function identityStores(folder: string): DataStoreFactory {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    create: async (_context, id, defaults) => {
      const file = join(folder, `${id}.json`);
      const tree: Tree = { ...defaults, ...(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8'), reviveDate) as Tree) : {}) };
      writeWhole(file, JSON.stringify(tree));
      return openStore(tree, () => writeWhole(file, JSON.stringify(tree)));
    },
  };
}

function openStore(tree: Tree, save: () => void): DataStore {
  function read<T>(_context: unknown, key: string | string[], fallback?: T): Promise<T | null> {
    const found = pathOf(key).reduce<unknown>((branch, name) => (isTree(branch) ? branch[name] : undefined), tree);
    return Promise.resolve((found ?? fallback ?? null) as T | null);
  }
  return {
    get: read as DataStore['get'],
    getRoot: <T>() => Promise.resolve(tree as T),
    set: async (_context, key, value) => {
      const { branch, name } = parentOf(tree, key);
      branch[name] = value;
      save();
    },
    delete: async (_context, key) => {
      const { branch, name } = parentOf(tree, key);
      delete branch[name];
      save();
    },
  };
}

function parentOf(tree: Tree, key: string | string[]) {
  const path = pathOf(key);
  const name = path.pop() ?? '';
  let branch = tree;
  for (const step of path) {
    const next = branch[step];
    branch = isTree(next) ? next : (branch[step] = {} as Tree);
  }
  return { branch, name };
}

function pathOf(key: string | string[]): string[] {
  return Array.isArray(key) ? [...key] : [key];
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

// The emulator compares these as dates; JSON has none.
function reviveDate(key: string, value: unknown): unknown {
  return key.endsWith('Date') && typeof value === 'string' ? new Date(value) : value;
}
