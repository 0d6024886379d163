import { mkdtemp, cp, mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { replicaTables } from '../../../contract/replica.ts';
import { errorCodes } from '../../../contract/errors.ts';
import { listSchema, schemaListing } from '../../../server/db/dump.ts';
import { apply } from '../../../server/db/apply.ts';
import { projections } from '../../../server/db/projections.ts';
import { generateTypes } from '../../../server/db/types.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
let db: TestDatabase;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

describe('what is generated and committed is fresh', () => {
  it('the projections and capture triggers', async () => {
    for (const [path, text] of projections()) expect(await readFile(join(repository, path), 'utf8')).toBe(text);
  });

  // The listing and the types are written from version 18, so there they are compared.
  if (inject('postgres').version !== '18') return;

  it('the listing of the catalog', async () => {
    expect(await listSchema(db.url(), repository)).toBe(await readFile(join(repository, schemaListing), 'utf8'));
  });

  it('the types of the queries', async () => {
    const folder = 'server/queries';
    const copy = await mkdtemp(join(tmpdir(), 'steward-queries-'));
    try {
      await mkdir(join(copy, 'server'));
      await cp(join(repository, folder), join(copy, folder), { recursive: true });
      await symlink(join(repository, 'node_modules'), join(copy, 'node_modules'));
      expect(await generateTypes(db.url(), copy)).toBeGreaterThan(10);
      for (const name of (await readdir(join(copy, folder))).filter((each) => each.endsWith('.queries.ts'))) {
        expect(await readFile(join(copy, folder, name), 'utf8')).toBe(await readFile(join(repository, folder, name), 'utf8'));
      }
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });
});

describe('the schema', () => {
  it('is the same after a second deployment, by the deployment role', async () => {
    const before = await listSchema(db.url(), repository);
    await apply(db.url('steward_migrate'), repository);
    expect(await listSchema(db.url(), repository)).toBe(before);
  });

  it('has every column of the contract, and captures every replicated table', async () => {
    const columns = new Set(
      (
        await db.query<{ name: string }>(
          `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'app'::regnamespace and a.attnum > 0 and not a.attisdropped`,
        )
      ).map(({ name }) => name),
    );
    const missing = replicaTables.flatMap((table) =>
      table.columns
        .filter((column) => !column.computed && !columns.has(`${table.name}.${column.name}`))
        .map((column) => `${table.name}.${column.name}`),
    );
    expect(missing).toEqual([]);
    for (const table of replicaTables) {
      const triggers = await db.query<{ tgname: string }>(
        `select tgname from pg_trigger where tgrelid = $1::regclass and tgfoid = 'sync.capture()'::regprocedure and tgenabled = 'O'`,
        [`app.${table.name}`],
      );
      expect(`${table.name} ${triggers.length}`).toBe(`${table.name} 3`);
    }
  });

  it('raises only errors of the closed list', async () => {
    const sources = await db.query<{ name: string; source: string }>(
      `select p.oid::regprocedure::text as name, p.prosrc as source from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('app', 'api', 'sec', 'sync', 'search', 'audit', 'ops')`,
    );
    const codes = new Set<string>(errorCodes);
    const unknown = sources.flatMap(({ name, source }) =>
      [...source.matchAll(/errcode\s*=\s*'([^']*)'/g)]
        .map(([, code]) => code ?? '')
        .filter((code) => !codes.has(code))
        .map((code) => `${name} ${code}`),
    );
    expect(unknown).toEqual([]);
    expect(sources.filter(({ source }) => /raise exception '/.test(source)).map(({ name }) => name)).toEqual([]);
  });
});
