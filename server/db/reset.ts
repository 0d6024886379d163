import pg from 'pg';
import { apply, type ApplyResult } from './apply.ts';
import { statements } from './statements.ts';

/**
 * Throws a database away and makes it anew. All its data is lost.
 * @param url connection as superuser to the database in question
 */
export async function reset(url: string, root: string): Promise<ApplyResult> {
  const maintenance = new URL(url);
  const name = decodeURIComponent(maintenance.pathname.slice(1));
  if (name === '' || name === 'postgres') throw new Error('reset needs a database of its own in the address');
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query(statements.dropDatabase(pg.escapeIdentifier(name)));
    await client.query(statements.createDatabase(pg.escapeIdentifier(name)));
  } finally {
    await client.end();
  }
  return apply(url, root);
}
