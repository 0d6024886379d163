import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { replicaTables } from '../../contract/replica.ts';
import { openDatabase } from '../../core/db/driver.ts';
import { openStack } from '../../server/local/open-stack.ts';
import { makeEngine } from '../support/engine.ts';
import type { Benchmark } from './benchmark.ts';

const circles = 120;

/**
 * A new desktop's first sync: token, row security, projections, HTTP, staging, encrypted cache with its indexes, one atomic apply.
 * The limit is what the cache can take at best: rows of the same number and size into a fresh encrypted file, no server at all.
 */
export const benchmark: Benchmark = {
  name: 'first sync of an advisor',
  async run(say) {
    const folder = mkdtempSync(join(tmpdir(), 'steward-bench-'));
    chmodSync(folder, 0o711);
    const stack = openStack({ dataFolder: join(folder, 'data'), port: 0, content: { kind: 'load', circles }, say });
    try {
      const { server, identity, users, postgres } = await stack.ready;
      const advisor = await advisorWithMostFamilies(
        postgres.superuser,
        users.map((user) => user.email),
      );
      const engine = await makeEngine({ serverUrl: server, identity }, { dataFolder: await mkdtemp(join(folder, 'desk-')) });
      const before = performance.now();
      await engine.enrol(advisor);
      const started = performance.now();
      let rows = 0;
      await engine.until((status) => {
        rows = status.progress?.sent ?? rows;
        return status.last_synced_at !== null;
      }, 600_000);
      const seconds = (performance.now() - started) / 1000;
      const { families } = await engine.call('families.list', {});
      await engine.close();
      const limit = insertLimit(join(folder, 'limit.db'), rows);
      return [
        { what: `rows of ${families.length} families`, value: rows, unit: 'rows' },
        { what: 'sign-in, Argon2id, device', value: (started - before) / 1000, unit: 's' },
        { what: 'first sync', value: rows / seconds, unit: 'rows/s', limit, target: '>= 60 % of the fresh-file limit at 550,000 rows' },
        { what: 'first sync', value: seconds, unit: 's' },
      ];
    } finally {
      await stack.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function advisorWithMostFamilies(url: string, emails: readonly string[]): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ email: string }>(
      'select u.email from app.ffc_advisor_assignments a join app.users u on u.tenant_id = a.tenant_id and u.id = a.user_id where u.email = any($1) group by u.email order by count(*) desc limit 1',
      [emails],
    );
    const email = rows[0]?.email;
    if (email === undefined) throw new Error('the synthetic firm has no advisor with families');
    return email;
  } finally {
    await client.end();
  }
}

/** Rows a second of plain prepared inserts, valuation-shaped, in one transaction. */
function insertLimit(file: string, rows: number): number {
  const db = openDatabase(file, randomBytes(32));
  const table = replicaTables.find((candidate) => candidate.name === 'asset_valuations');
  if (!table) throw new Error('no valuations in the replica');
  db.exec(`create table rows (${table.columns.map((column) => column.name).join(', ')}, primary key (${table.key}))`);
  const insert = `insert into rows values (${table.columns.map(() => '?').join(', ')})`;
  const before = performance.now();
  db.transaction(() => {
    for (let row = 0; row < rows; row += 1)
      db.run(
        insert,
        ...table.columns.map((column) =>
          column.name === table.key ? `${row}-${'x'.repeat(30)}` : column.type === 'minor' ? row : 'a text of twenty chars',
        ),
      );
  });
  const seconds = (performance.now() - before) / 1000;
  db.close();
  return rows / seconds;
}
