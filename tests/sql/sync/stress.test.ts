import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem, inTransaction, type TestDatabase } from '../../support/database.ts';
import { asset, id, makeWorld, persona, tenant } from './world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await makeWorld();
});
afterAll(() => db.drop());

interface Cursor {
  version: number;
  seen: string[];
}

/** What a reader does: clock first, then the changes up to it, in one snapshot. */
async function poll(cursor: Cursor, tenantId: number): Promise<void> {
  await inTransaction(
    db.pool('postgres'),
    async ({ query }) => {
      const [clock] = await query<{ version: number }>('select version from sync.clock where tenant_id = $1', [tenantId]);
      const rows = await query<{ row_id: string }>(
        `select h.row_id from sync.commit c join sync.change h using (tenant_id, commit_id)
      where c.tenant_id = $1 and c.version > $2 and c.version <= $3 and h.table_name = 'asset_valuations'`,
        [tenantId, cursor.version, clock!.version],
      );
      cursor.seen.push(...rows.map((row) => row.row_id));
      cursor.version = clock!.version;
    },
    'begin isolation level repeatable read read only',
  );
}

describe('the clock', () => {
  it('loses no change to a reader while several write, one of them slowly, some rolling back', async () => {
    const [start] = await db.query<{ version: number }>('select version from sync.clock where tenant_id = 2');
    const cursor: Cursor = { version: start!.version, seen: [] };
    const written: string[] = [];
    const insert = `insert into app.asset_valuations (tenant_id, id, asset_id, as_of, amount_minor, currency, method, source) values (2, $1, $2, '2025-01-01', 1, 'USD', 'book', 'stress')`;
    const assets = [asset.cabin, asset.checking, asset.ranch];
    const state = { isWriting: true };
    const writer = async (number: number): Promise<void> => {
      for (let turn = 0; turn < 25; turn += 1) {
        const valuation = randomUUID();
        const isUndone = turn % 7 === 3;
        await asSystem(db, tenant.home, async ({ query }) => {
          await query('savepoint s');
          await query(insert, [randomUUID(), assets[(number + turn) % 3]]);
          await query('rollback to savepoint s');
          await query(insert, [valuation, assets[(number + turn) % 3]]);
          if (number === 0) await query('select pg_sleep(0.05)');
          if (isUndone) throw new Error('undone');
        }).catch((error: Error) => {
          if (error.message !== 'undone') throw error;
        });
        if (!isUndone) written.push(valuation);
      }
    };
    const reader = async (): Promise<void> => {
      while (state.isWriting) await poll(cursor, tenant.home);
    };
    const reading = reader();
    await Promise.all([0, 1, 2, 3, 4].map(writer));
    state.isWriting = false;
    await reading;
    await poll(cursor, tenant.home);
    expect(cursor.seen.sort()).toEqual(written.sort());
    const [gap] = await db.query<{ commits: number; version: number; open: number }>(
      `select count(c.version) as commits, max(c.version) as version, count(*) filter (where c.version is null) as open from sync.commit c where tenant_id = 2`,
    );
    expect(gap!.commits).toBe(gap!.version);
    expect(gap!.open).toBe(0);
  });

  it('stamps a transaction that touches two tenants in both, also in opposite orders, without a deadlock', async () => {
    const touch = async (order: number[]): Promise<void> => {
      await inTransaction(db.pool('postgres'), async ({ query }) => {
        for (const each of order) {
          await query(`select sec.system_context($1, 'stress')`, [each]);
          await query('insert into app.personas (tenant_id, id, kind, display_name) values ($1, $2, $$natural$$, $$Stress$$)', [
            each,
            randomUUID(),
          ]);
        }
      });
    };
    await Promise.all(Array.from({ length: 20 }, (_, number) => touch(number % 2 === 0 ? [2, 3] : [3, 2])));
    for (const each of [2, 3]) {
      const [row] = await db.query<{ commits: number; clock: number }>(
        'select count(*) as commits, (select version from sync.clock where tenant_id = $1) as clock from sync.commit where tenant_id = $1 and version is not null',
        [each],
      );
      expect(row!.commits).toBe(row!.clock);
    }
  });

  it('is stamped after rights that end with the transaction have gone', async () => {
    await asSystem(db, tenant.home, ({ query }) =>
      query(`insert into app.asset_permissions (tenant_id, id, asset_id, persona_id, level) values (2, $1, $2, $3, 'read')`, [
        id('perm', 9),
        asset.cabin,
        persona.cpa,
      ]),
    );
    const held = () => db.query(`select 1 from app.effective_access where scope_id = $1 and source = 'permission'`, [asset.cabin]);
    expect(await held()).toHaveLength(1);
    const before = (await db.query<{ version: number }>('select version from sync.clock where tenant_id = 2'))[0]!.version;
    await asSystem(db, tenant.home, ({ query }) =>
      query(`update app.asset_permissions set level = 'none' where tenant_id = 2 and id = $1`, [id('perm', 9)]),
    );
    expect(await held()).toHaveLength(0);
    expect((await db.query<{ version: number }>('select version from sync.clock where tenant_id = 2'))[0]!.version).toBe(before + 1);
    expect(await db.query('select 1 from sync.commit where version is null')).toHaveLength(0);
  });

  it('tells the tenant and nothing more', async () => {
    const client = await db.pool('steward_app').connect();
    const heard: (string | undefined)[] = [];
    client.on('notification', ({ payload }) => void heard.push(payload));
    await client.query('listen steward_changed');
    await asSystem(db, tenant.home, ({ query }) =>
      query(`update app.assets set notes = 'notify' where tenant_id = 2 and id = $1`, [asset.cabin]),
    );
    for (let turn = 0; turn < 50 && heard.length === 0; turn += 1) await client.query('select pg_sleep(0.02)');
    expect(heard).toEqual(['2']);
    await client.query('unlisten *');
    client.release();
  });
});
