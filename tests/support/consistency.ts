/** The queries of sql/consistency, for each tenant of a database. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { asSystem, type TestDatabase } from './database.ts';

const folder = fileURLToPath(new URL('../../sql/consistency/', import.meta.url));

/** What the queries find, as "file: object (tenant)"; empty when what triggers keep equals what it is kept from. */
export async function inconsistencies(db: TestDatabase): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const found: string[] = [];
  for (const { tenant_id: tenant } of await db.query<{ tenant_id: number }>('select tenant_id from app.tenants order by tenant_id')) {
    await asSystem(db, tenant, async ({ query }) => {
      for (const file of files) {
        const rows = await query<{ object: string }>(await readFile(folder + file, 'utf8'));
        found.push(...rows.map(({ object }) => `${file}: ${object} (tenant ${tenant})`));
      }
    });
  }
  return found;
}
