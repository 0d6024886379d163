/** Splits and transfers: the whole set, what it remembers, what it refuses, and two writers at once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, newAsset, newPersona, share, valuation, versionOf } from '../../support/calls.ts';
import { inconsistencies } from '../../support/consistency.ts';
import { asSystem, asUser, codeOf, deviceOf, inTransaction, type TestDatabase } from '../../support/database.ts';
import { email, makeFirmOfRights, type FirmOfRights } from '../../support/firm-of-rights.ts';

describe('ownership', () => {
  let firm: FirmOfRights;
  let db: TestDatabase;
  let asset: string;
  let [owner, head, version] = ['', '', 1];
  const lead = email('lead');
  beforeAll(async () => {
    firm = await makeFirmOfRights();
    db = firm.db;
    [owner, head] = [firm.persona['member_of_s'] ?? '', firm.persona['head_of_s'] ?? ''];
  });
  afterAll(async () => {
    expect(await inconsistencies(db)).toEqual([]);
    await db.drop();
  });
  /** A fresh asset each time: 60 % owner (primary), 40 % head; counts from 2020-01-01. */
  beforeEach(async () => {
    const args = newAsset(firm.circle.setUp, [share(owner, 6_000, 'owner', true), share(head, 4_000)], {
      valuation: valuation('2020-01-01', 1_000),
    });
    asset = args.asset_id;
    await call(db, lead, { procedure: 'sp_create_asset', args });
    version = await versionOf(db, 'assets', asset);
  });

  const split = (shares: readonly unknown[], more: Record<string, unknown> = {}, user = lead) =>
    call<{
      shares: { id: string; persona_id: string; basis_points: number; is_primary: boolean }[];
      unallocated_bp: number;
      row_version: number;
    }>(db, user, {
      procedure: 'sp_assign_asset_to_persona',
      args: { asset_id: asset, effective_on: '2024-01-01', shares, note: null, ...more },
      version,
    });
  const transfer = (points: number, more: Record<string, unknown> = {}) =>
    call<{ shares: { persona_id: string; basis_points: number; is_primary: boolean }[] }>(db, lead, {
      procedure: 'sp_transfer_asset_ownership',
      args: {
        asset_id: asset,
        effective_on: '2024-01-01',
        from_persona_id: owner,
        to_persona_id: head,
        share_id: randomUUID(),
        basis_points: points,
        kind: 'gift',
        note: null,
        ...more,
      },
      version,
    });
  const holders = () =>
    db.query<{ persona_id: string; basis_points: number; is_primary: boolean }>(
      'select persona_id, basis_points, is_primary from app.asset_ownerships where asset_id = $1 order by basis_points',
      [asset],
    );
  const history = () =>
    db.query<{
      kind: string;
      outcome: string;
      effective_on: string;
      note: string | null;
      actor_name: string;
      device_name: string;
      before: number;
      after: number;
    }>(
      `select kind, outcome, effective_on, note, actor_name, device_name, jsonb_array_length(shares_before) as before, jsonb_array_length(shares_after) as after
       from app.asset_ownership_history where asset_id = $1 order by entry_number`,
      [asset],
    );

  it('keeps the ids of unchanged pairs, tells what is unallocated, keeps the names', async () => {
    const before = new Map(
      (
        await db.query<{ persona_id: string; id: string }>('select persona_id, id from app.asset_ownerships where asset_id = $1', [asset])
      ).map((row) => [row.persona_id, row.id]),
    );
    const result = await split([share(owner, 2_500), share(head, 5_000, 'owner', true)]);
    expect(result.unallocated_bp).toBe(2_500);
    expect(result.row_version).toBe(2);
    expect(new Map(result.shares.map((row) => [row.persona_id, row.id]))).toEqual(before);
    expect((await db.query<{ owner_names: string }>('select owner_names from app.assets where id = $1', [asset]))[0]?.owner_names).toBe(
      'head_of_s, member_of_s',
    );
  });

  it('remembers each change whole, with who, when and on which device', async () => {
    await deviceOf(db, lead);
    await split([share(head, 10_000)], { note: 'Bought out' });
    expect(await history()).toEqual([
      {
        kind: 'created',
        outcome: 'applied',
        effective_on: '2020-01-01',
        note: null,
        actor_name: 'lead',
        device_name: 'Test laptop',
        before: 0,
        after: 2,
      },
      {
        kind: 'split',
        outcome: 'applied',
        effective_on: '2024-01-01',
        note: 'Bought out',
        actor_name: 'lead',
        device_name: 'Test laptop',
        before: 2,
        after: 1,
      },
    ]);
  });

  it('the history is never changed or removed, not even by its owner', async () => {
    for (const sql of [`update app.asset_ownership_history set note = 'x'`, 'delete from app.asset_ownership_history']) {
      expect(await codeOf(asSystem(db, 2, ({ query }) => query(sql)))).toBe('FW403');
    }
  });

  it('may give the primary place to another in one step, and may leave it empty', async () => {
    await split([share(owner, 5_000), share(head, 5_000, 'owner', true)]);
    expect(await holders()).toEqual(
      expect.arrayContaining([
        { persona_id: head, basis_points: 5_000, is_primary: true },
        { persona_id: owner, basis_points: 5_000, is_primary: false },
      ]),
    );
  });

  it('refuses more than the whole, a stale version, a date before the last change, a date ahead', async () => {
    expect(await codeOf(split([share(owner, 6_000), share(head, 4_001)]))).toBe('FW460');
    expect(
      await codeOf(
        call(db, lead, {
          procedure: 'sp_assign_asset_to_persona',
          args: { asset_id: asset, effective_on: '2024-01-01', shares: [], note: null },
          version: 7,
        }),
      ),
    ).toBe('FW412');
    expect(await codeOf(split([share(owner, 6_000)], { effective_on: '2019-12-31' }))).toBe('FW422');
    expect(await codeOf(split([share(owner, 6_000)], { effective_on: '2999-01-01' }))).toBe('FW422');
    expect(await codeOf(split([share(owner, 6_000)], { note: 'x'.repeat(501) }))).toBe('FW422');
    expect(
      await codeOf(
        asUser(db, lead, undefined, ({ query }) =>
          query('select api.sp_assign_asset_to_persona($1, $2, null)', [
            randomUUID(),
            JSON.stringify({ asset_id: asset, effective_on: '2024-01-01', shares: [], note: null }),
          ]),
        ),
      ),
    ).toBe('FW422');
    expect(await history()).toHaveLength(1);
  });

  it('nobody gives himself a share that outlives the set-up, by a split, a transfer or a new asset', async () => {
    const persona = newPersona(firm.circle.setUp, { display_name: 'The lead as a person' });
    const mine = persona.persona.persona_id;
    await call(db, lead, { procedure: 'sp_create_persona', args: persona });
    await call(db, lead, {
      procedure: 'sp_add_ffc_member',
      args: { membership_id: randomUUID(), ffc_id: firm.circle.setUp, persona_id: mine, role: 'advisor', relation: null },
    });
    await asSystem(db, 2, ({ query }) =>
      query('insert into app.user_persona_links (tenant_id, id, user_id, persona_id, is_primary) values (2, $1, $2, $3, true)', [
        randomUUID(),
        firm.user['lead'],
        mine,
      ]),
    );
    expect(await codeOf(split([share(owner, 9_000), share(mine, 1_000)]))).toBe('FW403');
    expect(await codeOf(split([share(owner, 9_000), share(mine, 10_000, 'trustee')]))).toBe('FW403');
    expect(await codeOf(transfer(1, { to_persona_id: mine }))).toBe('FW403');
    const own = newAsset(firm.circle.setUp, [share(owner, 9_000, 'owner', true), share(mine, 1_000)], {});
    expect(await codeOf(call(db, lead, { procedure: 'sp_create_asset', args: own }))).toBe('FW403');
    expect(await holders()).toHaveLength(2);
    // To be named as a beneficiary gives no right.
    await split([share(owner, 9_000), share(mine, 10_000, 'beneficiary')]);
  });

  it('an owner may bring in another person that he acts for, as his trust', async () => {
    const [person, trust, user] = [firm.persona['asset_owner'] ?? '', randomUUID(), firm.user['asset_owner']];
    await asSystem(db, 2, async ({ query }) => {
      await query(`insert into app.personas (tenant_id, id, kind, display_name) values (2, $1, 'trust', 'A trust')`, [trust]);
      await query(`insert into app.ffc_memberships (tenant_id, id, ffc_id, persona_id, role) values (2, $1, $2, $3, 'beneficiary')`, [
        randomUUID(),
        firm.circle.handedOver,
        trust,
      ]);
      await query('insert into app.user_persona_links (tenant_id, id, user_id, persona_id, is_primary) values (2, $1, $2, $3, false)', [
        randomUUID(),
        user,
        trust,
      ]);
    });
    await call(db, email('asset_owner'), {
      procedure: 'sp_assign_asset_to_persona',
      args: {
        asset_id: firm.asset.a,
        effective_on: '2024-01-01',
        shares: [share(person, 4_000, 'owner', true), share(trust, 6_000)],
        note: null,
      },
      version: await versionOf(db, 'assets', firm.asset.a),
    });
    expect(
      await db.query('select basis_points from app.asset_ownerships where asset_id = $1 order by basis_points', [firm.asset.a]),
    ).toEqual([{ basis_points: 4_000 }, { basis_points: 6_000 }]);
  });

  it('an empty set leaves everything unallocated and nobody in totals', async () => {
    expect((await split([])).unallocated_bp).toBe(10_000);
    expect(await holders()).toEqual([]);
  });

  it('a transfer moves a part, dated, and keeps the sum', async () => {
    await transfer(1_500, { note: 'Birthday' });
    expect(await holders()).toEqual([
      { persona_id: owner, basis_points: 4_500, is_primary: true },
      { persona_id: head, basis_points: 5_500, is_primary: false },
    ]);
    expect((await history()).at(-1)).toMatchObject({ kind: 'transfer', note: 'Gift: Birthday', effective_on: '2024-01-01' });
    const onDate = async (date: string) =>
      (
        await asUser(db, lead, undefined, ({ query }) =>
          query<{ asset_id: string; basis_points: number }>('select asset_id, basis_points from api.sp_get_persona_assets($1, $2)', [
            owner,
            date,
          ]),
        )
      ).find((row) => row.asset_id === asset)?.basis_points;
    expect([await onDate('2023-12-31'), await onDate('2024-01-01'), await onDate('2019-12-31')]).toEqual([6_000, 4_500, undefined]);
  });

  it('who gives everything leaves the set and hands on the primary place', async () => {
    await transfer(6_000);
    expect(await holders()).toEqual([{ persona_id: head, basis_points: 10_000, is_primary: true }]);
  });

  it('refuses more than the giver holds, a giver without a share, oneself, a stranger', async () => {
    expect(await codeOf(transfer(6_001))).toBe('FW422');
    expect(await codeOf(transfer(1, { from_persona_id: firm.persona['reader'], to_persona_id: owner }))).toBe('FW404');
    expect(await codeOf(transfer(1, { to_persona_id: owner }))).toBe('FW422');
    expect(await codeOf(transfer(1, { to_persona_id: firm.persona['reader'] }))).toBe('FW404');
    expect(await codeOf(transfer(0))).toBe('FW422');
    expect(await codeOf(transfer(1, { kind: 'theft' }))).toBe('FW422');
    expect(await holders()).toHaveLength(2);
  });

  it('of two splits at once one is applied and one told that its version is old', async () => {
    const codes = await Promise.all(
      [
        [5_000, 5_000],
        [7_000, 3_000],
      ].map(([a, b]) => codeOf(split([share(owner, a ?? 0), share(head, b ?? 0)]))),
    );
    expect(codes.sort()).toEqual(['FW412', null].sort());
    expect((await holders()).reduce((sum, { basis_points: points }) => sum + points, 0)).toBe(10_000);
  });

  it('statements that bypass the procedures cannot pass the whole either, alone or side by side', async () => {
    const add = (points: number) =>
      inTransaction(db.pool('postgres'), async ({ query }) => {
        await query(`select sec.system_context(2, 'race')`);
        await query(
          `insert into app.asset_ownerships (tenant_id, id, asset_id, persona_id, interest_class, basis_points) values (2, gen_random_uuid(), $1, $2, 'owner', $3)`,
          [asset, points === 1 ? firm.persona['reader'] : firm.persona['editor'], points],
        );
        await query('select pg_sleep(0.05)');
      });
    expect(await codeOf(add(1))).toBe('FW460');
    await split([share(owner, 9_998)]);
    expect((await Promise.all([codeOf(add(1)), codeOf(add(2))])).sort()).toEqual(['FW460', null].sort());
    // What was written past the procedures is in no history: it goes again.
    await asSystem(db, 2, ({ query }) =>
      query('delete from app.asset_ownerships where asset_id = $1 and persona_id in ($2, $3)', [
        asset,
        firm.persona['reader'],
        firm.persona['editor'],
      ]),
    );
  });

  it('the check can be made immediate by its name, for a verdict within a transaction', async () => {
    await expect(
      asSystem(db, 2, async ({ query }) => {
        await query(`update app.asset_ownerships set basis_points = 9000 where tenant_id = 2 and asset_id = $1`, [asset]);
        await query('set constraints app.asset_ownership_total immediate');
      }),
    ).rejects.toMatchObject({ code: 'FW460' });
  });
});
