import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

export const schemaListing = 'sql/schema.sql';

/**
 * The catalog as text: schemas, tables, columns, constraints, indexes, policies, triggers, signatures, grants.
 * The query stands in sql/shared/catalog.query.sql; its order does not depend on object ids.
 * @param url any connection that may read the catalog
 */
export async function listSchema(url: string, root: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const query = await readFile(join(root, 'sql/shared/catalog.query.sql'), 'utf8');
    const { rows } = await client.query<{ section: string; line: string }>(query);
    const sections = new Map<string, string[]>();
    for (const { section, line } of rows) sections.set(section, [...(sections.get(section) ?? []), line]);
    const body = [...sections].map(([section, lines]) => `-- ${section}\n${lines.join('\n')}\n`).join('\n');
    return `-- Listing of the catalog, written by "npm run db -- dump" from PostgreSQL 18. For reading and comparing; it is never applied.\n\n${body}`;
  } finally {
    await client.end();
  }
}

/** Writes the listing to sql/schema.sql and returns its number of lines. */
export async function dump(url: string, root: string): Promise<number> {
  const text = await listSchema(url, root);
  await writeFile(join(root, schemaListing), text);
  return text.split('\n').length - 1;
}
