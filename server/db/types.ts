import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const queriesFolder = 'server/queries';

/**
 * Generates server/queries/*.queries.ts with pgtyped against a database that has the schema.
 * pgtyped ends with 0 even when a query is broken, so the outcome is checked here: the old files go first,
 * and afterwards each query of each file must be there.
 * @param url connection to the database as superuser or steward_migrate
 * @returns number of queries
 * @throws Error with pgtyped's own words when a query is broken
 */
export async function generateTypes(url: string, root: string): Promise<number> {
  const folder = join(root, queriesFolder);
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => name.endsWith('.queries.ts')).map((name) => rm(join(folder, name))));
  const output = await runPgtyped(url, root);
  let count = 0;
  for (const name of names.filter((each) => each.endsWith('.sql')).sort()) {
    const source = await readFile(join(folder, name), 'utf8');
    const generated = await readFile(join(folder, name.replace(/\.sql$/, '.queries.ts')), 'utf8').catch(() => '');
    for (const [, query = ''] of source.matchAll(/@name\s+(\w+)/g)) {
      if (!new RegExp(`export const ${query}\\b`, 'i').test(generated))
        throw new Error(`${queriesFolder}/${name}: query ${query} is broken\n${output}`);
      count += 1;
    }
  }
  if (/error/i.test(output)) throw new Error(output);
  return count;
}

async function runPgtyped(url: string, root: string): Promise<string> {
  const temporary = await mkdtemp(join(tmpdir(), 'steward-pgtyped-'));
  const { hostname, port, username, password, pathname } = new URL(url);
  const config = {
    transforms: [{ mode: 'sql', include: '*.sql', emitTemplate: '{{dir}}/{{name}}.queries.ts' }],
    srcDir: `./${queriesFolder}/`,
    failOnError: true,
    camelCaseColumnNames: false,
    // As db/pools.ts reads them: bigint is kept within the safe integers, dates and instants stay text, JSON is checked by zod.
    typesOverrides: {
      int8: { parameter: 'number', return: 'number' },
      date: { parameter: 'string', return: 'string' },
      timestamptz: { parameter: 'string', return: 'string' },
      json: { parameter: 'unknown', return: 'unknown' },
      jsonb: { parameter: 'unknown', return: 'unknown' },
    },
    maxWorkerThreads: 1,
    db: {
      host: hostname,
      port: Number(port),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      dbName: decodeURIComponent(pathname.slice(1)),
    },
  };
  const path = join(temporary, 'config.json');
  try {
    await writeFile(path, JSON.stringify(config), { mode: 0o600 });
    return await new Promise<string>((resolve, reject) => {
      const child = spawn(process.execPath, [join(root, 'node_modules/@pgtyped/cli/lib/index.js'), '-c', path], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let text = '';
      child.stdout.on('data', (chunk) => (text += String(chunk)));
      child.stderr.on('data', (chunk) => (text += String(chunk)));
      child.once('error', reject);
      child.once('close', (code) => (code === 0 ? resolve(text) : reject(new Error(`pgtyped ended with ${code}\n${text}`))));
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
