// withSession: the one place that opens a transaction. Real connections, real errors.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPools, type Pools } from '../../server/db/pools.ts';
import { withSession, type Transaction } from '../../server/db/session.ts';
import { cloneDatabase, deviceOf, openSession, type TestDatabase } from '../support/database.ts';
import { addFirm } from '../support/firm.ts';
import { asSystem } from '../support/database.ts';

let db: TestDatabase;
let pools: Pools;
let token: string;
const subject = randomUUID();

beforeAll(async () => {
  db = await cloneDatabase();
  await addFirm(db, 2, 'Brightwater');
  await asSystem(db, 2, ({ query }) =>
    query('select app.provision_user($1, $2, $3, $4, $5)', [randomUUID(), subject, 'a@b.example', 'Ada', 'lead_advisor']),
  );
  pools = createPools({
    appUrl: db.url('steward_app'),
    gateUrl: db.url('steward_gate'),
    connections: 3,
    statementTimeoutMilliseconds: 1_000,
    onIdleError: () => undefined,
  });
});
beforeEach(async () => {
  token = await openSession(db, subject, await deviceOf(db, subject));
});
afterAll(async () => {
  await pools.close();
  await db.drop();
});

const run = <Result>(work: (transaction: Transaction) => Promise<Result>, options = {}) =>
  withSession(pools.app, token, 'test-1', work, options);
const raise = (state: string, message = 'said by the test', detail = '') =>
  `do $$ begin raise exception using errcode = '${state}', message = '${message}', detail = '${detail}'; end $$`;
const attempt = async (statement: string) =>
  run((transaction) => transaction.query(statement)).then(
    () => null,
    (error: { code: string; message: string; fields?: unknown }) => error,
  );

describe('errors', () => {
  it.each([
    ['FW409', 'FW409'],
    ['FW460', 'FW460'],
    ['22021', 'FW422'],
    ['22P02', 'FW422'],
    ['22P05', 'FW422'],
    ['54001', 'FW422'],
    ['23514', 'FW422'],
    ['23505', 'FW409'],
    ['23503', 'FW404'],
    ['42501', 'FW403'],
    ['57014', 'FW503'],
    ['53300', 'FW503'],
    ['55P03', 'FW503'],
    ['40001', 'FW503'],
    ['40P01', 'FW503'],
    ['42P01', 'FW500'],
    ['42883', 'FW500'],
    ['P0001', 'FW500'],
    ['XX000', 'FW500'],
    ['FW999', 'FW500'],
  ])('SQLSTATE %s is %s', async (state, code) => {
    const error = await attempt(raise(state, 'Margaret 123-45-6789'));
    expect(error).toMatchObject({ code });
    // Sentences of ours are written for people; those of PostgreSQL stay inside.
    expect(error!.message.includes('Margaret')).toBe(state === code);
  });
  it('carry fields when the detail names them', async () => {
    expect(await attempt(raise('FW422', 'Wrong', '{"name": "Required.", "n": 1}'))).toMatchObject({
      code: 'FW422',
      message: 'Wrong',
      fields: { name: 'Required.' },
    });
    expect((await attempt(raise('FW422', 'Wrong', '{not json')))?.fields).toBeUndefined();
  });
  it('never carry SQL', async () => {
    for (const statement of [
      'select secret_column from app.users',
      'select 1/0',
      `select 'x'::uuid`,
      'insert into app.users default values',
    ]) {
      expect((await attempt(statement))?.message).not.toMatch(/secret_column|app\.|users|select|uuid|zero/i);
    }
  });
  it('of a statement that takes too long are FW503', async () => {
    expect(await attempt('select pg_sleep(5)')).toMatchObject({ code: 'FW503' });
  });
  it('of a lost connection are FW503, and the next call has another connection', async () => {
    const lost = run(async (transaction) => {
      const { rows } = await transaction.query<{ pid: number }>('select pg_backend_pid() as pid');
      await db.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
      await transaction.query('select 1');
    });
    await expect(lost).rejects.toMatchObject({ code: 'FW503' });
    expect(await run(async (transaction) => (await transaction.query('select 1 as one')).rows)).toEqual([{ one: 1 }]);
  });
  it('of a session that does not exist, has ended or is empty are FW401', async () => {
    for (const wrong of ['', 'x', 'a'.repeat(64)])
      await expect(withSession(pools.app, wrong, 'test-1', async () => null)).rejects.toMatchObject({ code: 'FW401' });
    await db.query('update sec.sessions set expires_at = now()');
    await expect(run(async () => null)).rejects.toMatchObject({ code: 'FW401' });
  });
});

describe('a transaction', () => {
  it.each(['40001', '40P01'])('that fails with %s is run again, and only one run counts', async (state) => {
    let runs = 0;
    const device = await run(async (transaction) => {
      runs += 1;
      const id = randomUUID();
      await transaction.query('select api.sp_register_device($1, $2, $3, $4, $5)', [randomUUID(), id, `Try ${state}`, 'linux', 'none']);
      if (runs < 3) await transaction.query(raise(state));
      return id;
    });
    expect(runs).toBe(3);
    expect(await db.query('select id from app.devices where name = $1', [`Try ${state}`])).toEqual([{ id: device }]);
  });
  it('that never succeeds is given up after four runs', async () => {
    let runs = 0;
    await expect(run((transaction) => ((runs += 1), transaction.query(raise('40001'))))).rejects.toMatchObject({ code: 'FW503' });
    expect(runs).toBe(4);
  });
  it('in which somebody swallowed an error is not taken for committed', async () => {
    const swallowed = run(async (transaction) => {
      await transaction.query('select 1/0').catch(() => undefined);
      return 'fine';
    });
    await expect(swallowed).rejects.toMatchObject({ code: 'FW500' });
  });
  it('that is a snapshot cannot write and sees one instant', async () => {
    await expect(
      run(
        (transaction) =>
          transaction.query('select api.sp_register_device($1, $2, $3, $4, $5)', [randomUUID(), randomUUID(), 'No', 'linux', 'none']),
        { isSnapshot: true },
      ),
    ).rejects.toMatchObject({ code: 'FW503' });
    const rows = await run(
      async (transaction) =>
        (
          await transaction.query(
            `select current_setting('transaction_isolation') as level, current_setting('transaction_read_only') as only`,
          )
        ).rows,
      { isSnapshot: true },
    );
    expect(rows).toEqual([{ level: 'repeatable read', only: 'on' }]);
  });
  it('leaves no session behind on its connection', async () => {
    await run((transaction) => transaction.query('select 1'));
    for (let index = 0; index < 3; index += 1) {
      await expect(pools.app.query('select * from api.sp_get_sync_clock()')).rejects.toMatchObject({ code: 'FW401' });
    }
  });
  it('cannot be given another context by what runs in it', async () => {
    const forged = run(async (transaction) => {
      await transaction.query(`select set_config('steward.context', '3|' || gen_random_uuid() || '||||', true)`);
      return transaction.query('select * from api.sp_get_sync_clock()');
    });
    await expect(forged).rejects.toMatchObject({ code: 'FW401' });
  });
});

it('a bigint that JavaScript would round is refused, not rounded', async () => {
  expect(await run(async (transaction) => (await transaction.query('select 9007199254740991::bigint as n')).rows)).toEqual([
    { n: 9007199254740991 },
  ]);
  await expect(run((transaction) => transaction.query('select 9007199254740993::bigint as n'))).rejects.toMatchObject({ code: 'FW500' });
});
