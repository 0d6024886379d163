/** Replicated rows laid side by side: what the database shows a person under row security, and what a cache holds. */
import { randomUUID } from 'node:crypto';
import { replicaTables } from '../../contract/replica.ts';
import type { ReadDb } from '../../core/db/driver.ts';
import { decodeRow, type Row } from '../../core/db/rows.ts';
import { deviceOf, inTransaction, openSession, type TestDatabase } from './database.ts';

const inOrder = (rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort();

/** Table by table, read as the role that owns nothing, in the person's session. */
export async function shownTo(db: TestDatabase, email: string): Promise<Record<string, string[]>> {
  const subject =
    (await db.query<{ cognito_sub: string }>('select cognito_sub from app.users where email = $1', [email]))[0]?.cognito_sub ?? '';
  const token = await openSession(db, subject, await deviceOf(db, email));
  return inTransaction(db.pool('postgres'), async (connection) => {
    await connection.query('select api.sp_set_session_context($1, $2)', [token, `test-${randomUUID()}`]);
    await connection.query('set local role steward_definer');
    const answer: Record<string, string[]> = {};
    for (const table of replicaTables) {
      const rows = await connection.query<{ cells: unknown[] }>(`select cells from sync.put_${table.name}`);
      answer[table.name] = inOrder(
        rows.map(({ cells }) => Object.fromEntries(table.columns.map((column, index) => [column.name, cells[index] ?? null]))),
      );
    }
    return answer;
  });
}

export function heldIn(db: ReadDb): Record<string, string[]> {
  return Object.fromEntries(
    replicaTables.map(({ name }) => [name, inOrder(db.all<Row>(`select * from "${name}"`).map((row) => decodeRow(name, row)))]),
  );
}
