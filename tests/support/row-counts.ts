import type { TestDatabase } from './database.ts';

/** Number of rows of every table that a request could write to; sessions and the ids of roles aside. */
export async function rowCounts(db: TestDatabase): Promise<Record<string, number>> {
  const tables = await db.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('app', 'sync', 'audit') and c.relkind = 'r' order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) counts[name] = Number((await db.query<{ n: number }>(`select count(*) as n from ${name}`))[0]?.n);
  return counts;
}
