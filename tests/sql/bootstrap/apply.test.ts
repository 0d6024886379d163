import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apply } from '../../../server/db/apply.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

describe('apply', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await cloneDatabase();
  });
  afterAll(() => db.drop());

  it('adds nothing the second time, also as steward_migrate', async () => {
    const result = await apply(db.url('steward_migrate'), repository);
    expect(result.added).toEqual([]);
    expect(result.replayed).toBeGreaterThan(5);
  });

  it('refuses a "once" file that was changed after it had been applied', async () => {
    const other = createHash('sha256').update('another text').digest('hex');
    await db.query(`update ops.applied_file set sha256 = $1 where path = 'sql/domains/sync/tables.sql'`, [other]);
    await expect(apply(db.url(), repository)).rejects.toThrow(/sql\/domains\/sync\/tables\.sql was changed/);
  });
});
