import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

export interface LintResult {
  /** File name without .sql. */
  readonly name: string;
  /** What breaks the rule; empty when all is well. */
  readonly findings: readonly string[];
}

/**
 * Runs every query of sql/lints. Each must return no rows; a row names the object that breaks the rule.
 * @param url connection to the database in question, as superuser or steward_migrate
 */
export async function lint(url: string, root: string): Promise<LintResult[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await lintOn(client, root);
  } finally {
    await client.end();
  }
}

/** The same on an open connection: sees what its transaction has not committed yet. */
export async function lintOn(client: pg.Client, root: string): Promise<LintResult[]> {
  const folder = join(root, 'sql/lints');
  const results: LintResult[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()) {
    const { rows } = await client.query<{ object: string }>(await readFile(join(folder, file), 'utf8'));
    results.push({ name: file.replace(/\.sql$/, ''), findings: rows.map(({ object }) => object) });
  }
  return results;
}

/** The results as lines for a terminal. */
export function describeLint(results: readonly LintResult[]): string {
  return results
    .map(
      ({ name, findings }) =>
        `${findings.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${findings.length}${findings.map((finding) => `\n       ${finding}`).join('')}`,
    )
    .join('\n');
}
