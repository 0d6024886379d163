// The committed types of the queries are those that pgtyped writes for the procedures as they are now.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { generateTypes } from '../../server/db/types.ts';
import { cloneDatabase } from '../support/database.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const queries = 'server/queries';

const generated = async (root: string): Promise<Record<string, string>> => {
  const names = (await readdir(join(root, queries))).filter((name) => name.endsWith('.queries.ts')).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(root, queries, name), 'utf8')])));
};

it('are fresh', async () => {
  const root = await mkdtemp(join(tmpdir(), 'steward-queries-'));
  const db = await cloneDatabase();
  try {
    await mkdir(join(root, queries), { recursive: true });
    await symlink(join(repository, 'node_modules'), join(root, 'node_modules'));
    for (const name of await readdir(join(repository, queries))) if (name.endsWith('.sql')) await cp(join(repository, queries, name), join(root, queries, name));
    await generateTypes(db.url(), root);
    expect(await generated(root)).toEqual(await generated(repository));
  } finally {
    await db.drop();
    await rm(root, { recursive: true, force: true });
  }
});
