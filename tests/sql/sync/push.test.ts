import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem, codeOf, type TestDatabase } from '../../support/database.ts';
import { Outbox } from './push.ts';
import { Replica } from './replica.ts';
import { asset, circle, id, makeWorld, persona, tenant, users } from './world.ts';

let db: TestDatabase;
let priya: Outbox;
let tom: Outbox;
let cpa: Outbox;
beforeAll(async () => {
  db = await makeWorld();
  priya = new Outbox(db, users.priya.subject);
  tom = new Outbox(db, users.tom.subject);
  cpa = new Outbox(db, users.cpa.subject);
});
afterAll(() => db.drop());

const share = (person: string, points: number, primary = false) => ({
  id: randomUUID(),
  persona_id: person,
  interest_class: 'owner',
  basis_points: points,
  is_primary: primary,
});
const split = (eleanor: number, james: number, caroline: number) => [
  share(persona.eleanor, eleanor),
  share(persona.james, james),
  share(persona.caroline, caroline),
];
const row = async (assetId: string) => (await db.query<Record<string, unknown>>('select * from app.assets where id = $1', [assetId]))[0]!;
const points = async (assetId: string) =>
  Object.fromEntries(
    (
      await db.query<{ persona_id: string; basis_points: number }>(
        'select persona_id, basis_points from app.asset_ownerships where asset_id = $1 order by 1',
        [assetId],
      )
    ).map((each) => [each.persona_id, each.basis_points]),
  );
const version = async (assetId: string) => Number((await row(assetId))['row_version']);
const setSplit = (assetId: string, shares: unknown[]) => ({ asset_id: assetId, effective_on: '2026-01-10', shares, note: null });
const valuation = (amount: number, method = 'appraisal') => ({
  id: randomUUID(),
  as_of: '2026-01-10',
  amount_minor: amount,
  currency: 'USD',
  method,
  source: 'Somebody',
  purpose: 'current',
  valuer: null,
  low_minor: null,
  high_minor: null,
  confidence: null,
  next_due_on: null,
  note: null,
});

describe('an operation', () => {
  it('is applied once, however often and in however many copies it comes', async () => {
    const operation = priya.operation('add_valuation', { asset_id: asset.checking, valuation: valuation(9_000_000, 'statement') });
    const results = await Promise.all(Array.from({ length: 6 }, () => priya.send(operation)));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]).toMatchObject({ status: 'applied', code: null });
    expect(results[0]!.version).toBeGreaterThan(0);
    expect(await db.query('select 1 from app.asset_valuations where asset_id = $1', [asset.checking])).toHaveLength(2);
    expect((await row(asset.checking))['current_value_minor']).toBe(9_000_000);
  });

  it('with the id of another one is refused and does nothing', async () => {
    const operation = priya.operation('add_valuation', { asset_id: asset.checking, valuation: valuation(1) });
    await priya.send(operation);
    const altered = { ...operation, args: { asset_id: asset.checking, valuation: valuation(2) } };
    expect(await priya.send(altered)).toMatchObject({ status: 'rejected', code: 'FW409' });
    expect(await tom.send(operation)).toMatchObject({ status: 'rejected', code: 'FW409' });
    expect(await db.query('select 1 from app.asset_valuations where amount_minor = 2', [])).toHaveLength(0);
  });

  it('at a place of the outbox that was used already is refused: the cache is an older copy', async () => {
    const operation = priya.operation('add_valuation', { asset_id: asset.checking, valuation: valuation(3) });
    await priya.send(operation);
    expect(await priya.send({ ...operation, op_id: randomUUID() })).toMatchObject({ status: 'rejected', code: 'FW409' });
  });

  it('that is refused keeps its verdict, has a version, and leaves nothing behind', async () => {
    const before = await points(asset.ranch);
    const operation = cpa.operation('set_ownership', setSplit(asset.ranch, [share(persona.cpa, 10_000)]), { shares: [], row_version: 1 });
    const first = await cpa.send(operation);
    expect(first).toMatchObject({ status: 'rejected', code: 'FW404', conflict_id: null });
    expect(first.version).toBeGreaterThan(0);
    expect(await cpa.send(operation)).toEqual(first);
    expect(await points(asset.ranch)).toEqual(before);
  });

  it('waits for what it builds on, and falls with it', async () => {
    const lost = randomUUID();
    expect(await priya.push('add_valuation', { asset_id: asset.checking, valuation: valuation(4) }, null, { deps: [lost] })).toMatchObject({
      status: 'retry',
      version: null,
    });
    const refused = await cpa.push('add_valuation', { asset_id: asset.checking, valuation: valuation(5) });
    expect(refused).toMatchObject({ status: 'rejected', code: 'FW404' });
    expect(
      await cpa.push(
        'create_persona',
        {
          ffc_id: null,
          persona: {
            persona_id: randomUUID(),
            kind: 'natural',
            display_name: 'N',
            given_name: null,
            family_name: null,
            birth_on: null,
            death_on: null,
            is_living: true,
          },
        },
        null,
        { deps: [refused.op_id] },
      ),
    ).toMatchObject({ status: 'rejected', code: 'FW461' });
  });

  it.each([
    ['not a list', '{}', 'FW422'],
    ['without an id', '[{"seq":1,"name":"add_valuation","args":{},"deps":[],"made_at":"2026-01-10T09:00:00Z"}]', 'FW422'],
    [
      'with a wrong asset id',
      `[{"op_id":"${randomUUID()}","seq":1,"name":"add_valuation","args":{"asset_id":"x' or 1=1"},"deps":[],"made_at":"2026-01-10T09:00:00Z"}]`,
      'FW422',
    ],
  ])('%s is refused as a whole', async (_, ops, code) => {
    expect(
      await codeOf(cpa.session(async ({ query }) => query('select * from api.sp_push_changes($1, $2)', [await deviceId(cpa), ops]))),
    ).toBe(code);
  });

  it('of an unknown name is a refusal in words', async () => {
    const operation = {
      ...priya.operation('add_valuation', { asset_id: asset.checking, valuation: valuation(6) }),
      name: 'drop_everything',
    };
    expect(await priya.send(operation as never)).toMatchObject({ status: 'rejected', code: 'FW422' });
  });
});

const deviceId = async (outbox: Outbox): Promise<string> =>
  (
    await db.query<{ id: string }>('select d.id from app.devices d join app.users u on u.id = d.user_id where u.cognito_sub = $1', [
      outbox.subject,
    ])
  )[0]!.id;

describe('two splits of one asset', () => {
  it('become one conflict, and the decision counts for both', async () => {
    const base = { shares: split(4000, 3000, 3000), row_version: await version(asset.cabin) };
    expect(await tom.push('set_ownership', setSplit(asset.cabin, split(3500, 3000, 3500)), base)).toMatchObject({ status: 'applied' });
    const conflict = await priya.push('set_ownership', setSplit(asset.cabin, split(2000, 4000, 4000)), base);
    expect(conflict).toMatchObject({ status: 'conflict', code: null });
    expect(await points(asset.cabin)).toEqual({ [persona.eleanor]: 3500, [persona.james]: 3000, [persona.caroline]: 3500 });

    // A second edit of the same device joins the open conflict.
    const again = await priya.push('set_ownership', setSplit(asset.cabin, split(2000, 3900, 4100)), {
      ...base,
      shares: split(2000, 4000, 4000),
    });
    expect(again).toMatchObject({ status: 'conflict', conflict_id: conflict.conflict_id });
    await priya.push('set_ownership', setSplit(asset.cabin, split(2000, 4000, 4000)), { ...base, shares: split(2000, 3900, 4100) });

    const seen = new Replica(db, users.tom.subject);
    await seen.pull();
    const cell = (column: string) => seen.cell('sync_conflicts', conflict.conflict_id!, column);
    expect(cell('unit')).toBe('ownership');
    expect([cell('mine_by'), cell('mine_level'), cell('theirs_by'), cell('theirs_level'), cell('status')]).toEqual([
      'Priya Raman',
      'admin',
      'Tom Becker',
      'admin',
      'open',
    ]);
    expect(cell('mine_at')).toBe('2026-01-10T09:00:00.000000Z');
    expect((cell('base') as { basis_points: number }[]).map((each) => each.basis_points)).toEqual([4000, 3000, 3000]);
    expect((cell('mine') as { basis_points: number }[]).map((each) => each.basis_points)).toEqual([2000, 4000, 4000]);

    const decision = { conflict_id: conflict.conflict_id, asset_id: asset.cabin, choice: 'mine', merged: null, note: 'as Eleanor said' };
    expect(await cpa.push('resolve_conflict', decision)).toMatchObject({ status: 'rejected', code: 'FW404' });
    expect(await priya.push('resolve_conflict', decision)).toMatchObject({ status: 'applied' });
    expect(await tom.push('resolve_conflict', { ...decision, choice: 'theirs' })).toMatchObject({ status: 'rejected', code: 'FW461' });
    expect(await points(asset.cabin)).toEqual({ [persona.eleanor]: 2000, [persona.james]: 4000, [persona.caroline]: 4000 });

    await seen.pull();
    expect([cell('status'), cell('decision'), cell('decided_by')]).toEqual(['resolved', 'mine', 'Priya Raman']);
    const history = await db.query<{ outcome: string; kind: string; actor_name: string; device_name: string }>(
      'select outcome, kind, actor_name, device_name from app.asset_ownership_history where asset_id = $1 order by entry_number',
      [asset.cabin],
    );
    expect(history.map((entry) => `${entry.actor_name} ${entry.kind} ${entry.outcome}`)).toEqual([
      'Tom Becker split applied',
      'Priya Raman split conflict',
      'Priya Raman split conflict',
      'Priya Raman split conflict',
      'Priya Raman decision decided',
    ]);
    expect(history.every((entry) => entry.device_name === 'Test laptop')).toBe(true);
  });

  it('that ask for the same are no conflict', async () => {
    const base = { shares: split(2000, 4000, 4000), row_version: await version(asset.cabin) };
    expect(await tom.push('set_ownership', setSplit(asset.cabin, split(1000, 4500, 4500)), base)).toMatchObject({ status: 'applied' });
    expect(await priya.push('set_ownership', setSplit(asset.cabin, split(1000, 4500, 4500)), base)).toMatchObject({ status: 'applied' });
    expect(await db.query(`select 1 from app.sync_conflicts where status = 'open'`)).toHaveLength(0);
  });

  it('of one device in a row are no conflict, even when the second still carries the older base', async () => {
    const base = { shares: split(1000, 4500, 4500), row_version: await version(asset.cabin) };
    expect(await priya.push('set_ownership', setSplit(asset.cabin, split(3000, 3500, 3500)), base)).toMatchObject({ status: 'applied' });
    expect(await priya.push('set_ownership', setSplit(asset.cabin, split(4000, 3000, 3000)), base)).toMatchObject({ status: 'applied' });
    expect(await points(asset.cabin)).toEqual({ [persona.eleanor]: 4000, [persona.james]: 3000, [persona.caroline]: 3000 });
  });

  it('above the whole are refused, inside a push as a verdict', async () => {
    const base = { shares: split(4000, 3000, 3000), row_version: await version(asset.cabin) };
    const operation = { ...priya.operation('set_ownership', setSplit(asset.cabin, split(4000, 3000, 3000)), base) };
    operation.args = setSplit(asset.cabin, split(4000, 3000, 3001));
    expect(await priya.send(operation)).toMatchObject({ status: 'rejected', code: 'FW460' });
  });

  it('one of them a transfer: the transfer becomes a conflict with the split it would have made', async () => {
    const base = { shares: split(4000, 3000, 3000), row_version: await version(asset.cabin) };
    await tom.push('set_ownership', setSplit(asset.cabin, split(5000, 2500, 2500)), base);
    const transfer = {
      asset_id: asset.cabin,
      effective_on: '2026-01-10',
      from_persona_id: persona.eleanor,
      to_persona_id: persona.james,
      share_id: randomUUID(),
      basis_points: 1000,
      kind: 'gift',
      note: null,
    };
    const result = await priya.push('transfer_ownership', transfer, base);
    expect(result.status).toBe('conflict');
    const [conflict] = await db.query<{ mine: { persona_id: string; basis_points: number }[] }>(
      'select mine from app.sync_conflicts where id = $1',
      [result.conflict_id],
    );
    expect(Object.fromEntries(conflict!.mine.map((each) => [each.persona_id, each.basis_points]))).toEqual({
      [persona.eleanor]: 3000,
      [persona.james]: 4000,
      [persona.caroline]: 3000,
    });
    // Before it is decided, the split changes once more: the decision is asked again, with the newer other side.
    await priya.push('set_ownership', setSplit(asset.cabin, split(6000, 2000, 2000)), {
      shares: split(5000, 2500, 2500),
      row_version: await version(asset.cabin),
    });
    const decision = { conflict_id: result.conflict_id, asset_id: asset.cabin, choice: 'mine', merged: null, note: null };
    expect(await priya.push('resolve_conflict', decision)).toMatchObject({ status: 'rejected', code: 'FW412' });
    const [refreshed] = await db.query<{
      theirs: { basis_points: number }[];
      theirs_by: string;
      theirs_user_id: string;
      theirs_at: string;
    }>('select theirs, theirs_by, theirs_user_id, theirs_at from app.sync_conflicts where id = $1', [result.conflict_id]);
    expect(refreshed!.theirs.map((each) => each.basis_points).sort()).toEqual([2000, 2000, 6000]);
    // Under the name and time of who made it, not of whom the conflict began with.
    const [made] = await db.query(
      'select actor_name as theirs_by, actor_user_id as theirs_user_id, recorded_at as theirs_at from app.asset_ownership_history where asset_id = $1 order by entry_number desc limit 1',
      [asset.cabin],
    );
    expect(made).toMatchObject({ theirs_by: 'Priya Raman' });
    expect(refreshed).toMatchObject(made ?? {});
    expect(await priya.push('resolve_conflict', { ...decision, choice: 'merged', merged: split(5000, 3000, 2000) })).toMatchObject({
      status: 'applied',
    });
    expect(await points(asset.cabin)).toEqual({ [persona.eleanor]: 5000, [persona.james]: 3000, [persona.caroline]: 2000 });
  });
});

describe('two edits of fields', () => {
  const edit = (fields: Record<string, unknown>, details: Record<string, unknown> = {}) => ({
    asset_id: asset.cabin,
    category: 'real_estate',
    asset: fields,
    details,
  });

  it('of different fields merge', async () => {
    const rowVersion = await version(asset.cabin);
    expect(
      await tom.push('update_asset', edit({ notes: 'Tom was here' }), { asset: { notes: null }, details: {}, row_version: rowVersion }),
    ).toMatchObject({ status: 'applied' });
    expect(
      await priya.push('update_asset', edit({ description: 'By the lake' }, { year_built: 1961 }), {
        asset: { description: null },
        details: { year_built: null },
        row_version: rowVersion,
      }),
    ).toMatchObject({ status: 'merged' });
    expect(await row(asset.cabin)).toMatchObject({ notes: 'Tom was here', description: 'By the lake' });
  });

  it('of one field conflict, and what did not collide is written', async () => {
    const rowVersion = await version(asset.cabin);
    await tom.push('update_asset', edit({ notes: 'from Tom' }), { asset: { notes: 'Tom was here' }, details: {}, row_version: rowVersion });
    const result = await priya.push('update_asset', edit({ notes: 'from Priya', tags: 'lake' }), {
      asset: { notes: 'Tom was here', tags: null },
      details: {},
      row_version: rowVersion,
    });
    expect(result.status).toBe('conflict');
    expect(await row(asset.cabin)).toMatchObject({ notes: 'from Tom', tags: 'lake' });
    const [conflict] = await db.query<Record<string, unknown>>(
      'select unit, base, mine, theirs, theirs_by, theirs_device from app.sync_conflicts where id = $1',
      [result.conflict_id],
    );
    expect(conflict).toEqual({
      unit: 'field:notes',
      base: { notes: 'Tom was here' },
      mine: { notes: 'from Priya' },
      theirs: { notes: 'from Tom' },
      theirs_by: 'Tom Becker',
      theirs_device: 'Test laptop',
    });
    expect(
      await tom.push('resolve_conflict', {
        conflict_id: result.conflict_id,
        asset_id: asset.cabin,
        choice: 'merged',
        merged: { notes: 'from both' },
        note: null,
      }),
    ).toMatchObject({ status: 'applied' });
    expect(await row(asset.cabin)).toMatchObject({ notes: 'from both' });
  });

  it('of fields that one check binds are one unit', async () => {
    const rowVersion = await version(asset.cabin);
    await tom.push('update_asset', edit({}, { address_city: 'Oak' }), {
      asset: {},
      details: {
        address_line: '1 Lake Rd',
        address_city: 'Elm',
        address_region: 'VT',
        address_postal_code: '05401',
        address_country: 'US',
      },
      row_version: rowVersion,
    });
    const result = await priya.push('update_asset', edit({}, { address_line: '2 Hill Rd' }), {
      asset: {},
      details: {
        address_line: '1 Lake Rd',
        address_city: 'Elm',
        address_region: 'VT',
        address_postal_code: '05401',
        address_country: 'US',
      },
      row_version: rowVersion,
    });
    expect(result.status).toBe('conflict');
    const [conflict] = await db.query<{ unit: string; mine: object; theirs: object }>(
      'select unit, mine, theirs from app.sync_conflicts where id = $1',
      [result.conflict_id],
    );
    expect(conflict!.unit).toBe('field:address');
    expect(conflict!.mine).toMatchObject({ address_line: '2 Hill Rd', address_city: 'Elm' });
    expect(conflict!.theirs).toMatchObject({ address_line: '1 Lake Rd', address_city: 'Oak' });
    expect(
      await priya.push('resolve_conflict', {
        conflict_id: result.conflict_id,
        asset_id: asset.cabin,
        choice: 'mine',
        merged: null,
        note: null,
      }),
    ).toMatchObject({ status: 'applied' });
    expect(
      await db.query('select 1 from app.asset_real_estate where asset_id = $1 and address_line = $2 and address_city = $3', [
        asset.cabin,
        '2 Hill Rd',
        'Elm',
      ]),
    ).toHaveLength(1);
  });

  it('a delete is refused when somebody else changed the asset since', async () => {
    const rowVersion = await version(asset.ranch);
    await tom.push(
      'update_asset',
      { ...edit({ notes: 'x' }), asset_id: asset.ranch },
      { asset: { notes: null }, details: {}, row_version: rowVersion },
    );
    const request = { asset_id: asset.ranch, action: 'delete', reason: 'sold' };
    expect(await priya.push('delete_asset', request, { row_version: rowVersion })).toMatchObject({ status: 'rejected', code: 'FW412' });
    expect(await priya.push('delete_asset', request, { row_version: await version(asset.ranch) })).toMatchObject({ status: 'applied' });
  });
});

describe('work made offline', () => {
  it('arrives as one chain: persona, member, asset, edit, split', async () => {
    const made = { persona: randomUUID(), asset: randomUUID() };
    const results = [
      await tom.push('create_persona', {
        ffc_id: circle,
        persona: {
          persona_id: made.persona,
          kind: 'natural',
          display_name: 'Sofia',
          given_name: 'Sofia',
          family_name: null,
          birth_on: '2003-02-01',
          death_on: null,
          is_living: true,
        },
      }),
      await tom.push('add_member', {
        membership_id: randomUUID(),
        ffc_id: circle,
        persona_id: made.persona,
        role: 'beneficiary',
        relation: 'granddaughter',
      }),
      await tom.push('create_asset', {
        asset_id: made.asset,
        ffc_id: circle,
        category: 'bank_account',
        currency: 'USD',
        asset: {
          name: 'Savings',
          status: 'active',
          description: null,
          title_form: null,
          acquired_on: null,
          acquired_how: null,
          cost_basis_minor: null,
          in_taxable_estate: null,
          insured_value_minor: null,
          custodian_or_location: null,
          review_due_on: null,
          tags: null,
          notes: null,
        },
        details: {
          institution: 'First Bank',
          account_type: 'savings',
          number_last4: '9876',
          title_on_account: null,
          joint_type: null,
          pod_beneficiaries: null,
          rate_bp: null,
          opened_on: null,
          cd_matures_on: null,
          overdraft_limit_minor: null,
          online_user: null,
        },
        shares: [{ ...share(made.persona, 10_000) }],
        valuation: valuation(1_000, 'statement'),
      }),
      await tom.push(
        'update_asset',
        { asset_id: made.asset, category: 'bank_account', asset: { name: 'Savings account' }, details: { rate_bp: 125 } },
        { asset: { name: 'Savings' }, details: { rate_bp: null }, row_version: 0 },
      ),
      await tom.push('set_ownership', setSplit(made.asset, [share(made.persona, 9_000)]), {
        shares: [share(made.persona, 10_000)],
        row_version: 0,
      }),
    ];
    expect(results.map(({ status, message }) => message ?? status)).toEqual(['applied', 'applied', 'applied', 'applied', 'applied']);
    const seen = new Replica(db, users.priya.subject);
    await seen.pull();
    expect(seen.cell('assets', made.asset, 'name')).toBe('Savings account');
    expect(seen.cell('personas', made.persona, 'display_name')).toBe('Sofia');
  });

  it('in the system context of a tenant is not possible without a device', async () => {
    expect(
      await codeOf(asSystem(db, tenant.home, ({ query }) => query('select * from api.sp_push_changes($1, $2)', [id('devi', 1), '[]']))),
    ).toBe('FW401');
  });
});
