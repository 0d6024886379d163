import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem, codeOf, type TestDatabase } from '../../support/database.ts';
import { Replica } from './replica.ts';
import { asset, circle, id, makeWorld, persona, tenant, users } from './world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await makeWorld();
});
afterAll(() => db.drop());

const system = (statement: string, values: unknown[] = []) => asSystem(db, tenant.home, ({ query }) => query(statement, values));

/** A device that has pulled from nothing must hold the same as one that pulled step by step. */
async function expectFresh(replica: Replica): Promise<void> {
  const fresh = new Replica(db, replica.subject);
  await fresh.pull();
  expect(replica.content()).toEqual(fresh.content());
  expect([...replica.scopes].sort()).toEqual([...fresh.scopes].sort());
  expect(replica.rowScopeContent()).toEqual(fresh.rowScopeContent());
  // The fresh device shares the ledger entry of the first one, so let the first one settle it again.
  await replica.pull();
}

describe('first pull', () => {
  it('brings an advisor the family with all that hangs on its assets', async () => {
    const priya = new Replica(db, users.priya.subject);
    expect(await priya.pull()).toBe('snapshot');
    expect([...priya.table('assets').keys()].sort()).toEqual(Object.values(asset).sort());
    expect(priya.cell('assets', asset.cabin, 'owner_names')).toBe('Eleanor, Caroline, James');
    expect(priya.cell('assets', asset.cabin, 'current_value_minor')).toBe(72_000_000);
    expect(priya.cell('assets', asset.cabin, 'access')).toBe('admin');
    expect(priya.table('asset_ownerships').size).toBe(6);
    expect([...priya.table('users').keys()].sort()).toEqual([users.priya.id, users.tom.id, users.admin.id].sort());
    // The outsider holds a part of the ranch, hence his name is seen; the CPA's persona is not.
    expect([...priya.table('personas').keys()].sort()).toEqual([persona.eleanor, persona.james, persona.caroline, persona.outsider].sort());
    expect(await priya.pull()).toBe('unchanged');
  });

  it('shows a firm administrator the outline of circles and nothing of assets', async () => {
    const admin = new Replica(db, users.admin.subject);
    await admin.pull();
    expect([...admin.table('fwd_family_circles').keys()]).toEqual([circle]);
    expect(admin.cell('fwd_family_circles', circle, 'description')).toBeNull();
    expect(admin.cell('personas', persona.eleanor, 'given_name')).toBeNull();
    expect(admin.table('assets').size).toBe(0);
    expect(admin.table('ffc_advisor_assignments').size).toBe(0);
    expect(admin.table('user_persona_links').size).toBe(0);
  });

  it('brings a person without any right the catalogue and his own row', async () => {
    const cpa = new Replica(db, users.cpa.subject);
    await cpa.pull();
    expect(Object.keys(cpa.content()).sort()).toEqual(['asset_categories', 'tenant_settings', 'users']);
    expect([...cpa.table('users').keys()]).toEqual([users.cpa.id]);
  });

  it('brings the other firm nothing of this one', async () => {
    const other = new Replica(db, users.other.subject);
    await other.pull();
    const text = JSON.stringify(other.content());
    for (const foreign of [...Object.values(asset), ...Object.values(persona), circle, 'Hartwell', 'Brightwater'])
      expect(text).not.toContain(foreign);
    expect([...other.table('fwd_family_circles').keys()]).toEqual([id('circ', 31)]);
  });
});

describe('changes', () => {
  it('bring a changed row to those who hold it, and nothing to others', async () => {
    const priya = new Replica(db, users.priya.subject);
    const cpa = new Replica(db, users.cpa.subject);
    await priya.pull();
    await cpa.pull();
    await system(`update app.assets set notes = 'new roof' where tenant_id = 2 and id = $1`, [asset.cabin]);
    expect(await priya.pull()).toBe('changes');
    expect(priya.cell('assets', asset.cabin, 'notes')).toBe('new roof');
    expect(priya.pages[0]!.put).toHaveProperty('assets');
    await cpa.pull();
    expect(cpa.pages[0]!.put).toEqual({});
    expect(cpa.pages[0]!.del).toEqual({});
    await expectFresh(priya);
  });

  it('delete by id what has gone, only where it was held', async () => {
    const priya = new Replica(db, users.priya.subject);
    const cpa = new Replica(db, users.cpa.subject);
    await priya.pull();
    await cpa.pull();
    await system(
      `insert into app.asset_ownerships (tenant_id, id, asset_id, persona_id, interest_class, basis_points) values (2, $1, $2, $3, 'beneficiary', 10)`,
      [id('shar', 99), asset.checking, persona.james],
    );
    await priya.pull();
    expect(priya.table('asset_ownerships').has(id('shar', 99))).toBe(true);
    await system(`delete from app.asset_ownerships where tenant_id = 2 and id = $1`, [id('shar', 99)]);
    await priya.pull();
    expect(priya.pages[0]!.del).toEqual({ asset_ownerships: [id('shar', 99)] });
    await cpa.pull();
    expect(cpa.pages.flatMap((page) => Object.keys(page.del))).toEqual([]);
    await expectFresh(priya);
  });

  it('page through a long history and end at the clock, also when rows change between the pages', async () => {
    const priya = new Replica(db, users.priya.subject);
    await priya.pull();
    for (let index = 0; index < 3; index += 1) {
      await system(
        `insert into app.asset_valuations (tenant_id, id, asset_id, as_of, amount_minor, currency, method, source)
                    select 2, gen_random_uuid(), $1, date '2020-01-01' + g, 100, 'USD', 'book', 'ledger' from generate_series(1, 80) g`,
        [asset.ranch],
      );
    }
    priya.limit = 100;
    let writes = 0;
    await priya.pull(async () => {
      writes += 1;
      await system(`update app.assets set notes = $2 where tenant_id = 2 and id = $1`, [asset.checking, `edit ${writes}`]);
    });
    expect(priya.pages.length).toBeGreaterThan(2);
    expect(priya.cell('assets', asset.checking, 'notes')).toBe(`edit ${writes}`);
    await expectFresh(priya);
  });

  it('page through a first pull, also when rows change between the pages', async () => {
    const priya = new Replica(db, users.priya.subject);
    priya.limit = 100;
    let writes = 0;
    await priya.pull(async () => {
      writes += 1;
      if (writes === 1)
        await system(`update app.fwd_family_circles set description = 'changed meanwhile' where tenant_id = 2 and id = $1`, [circle]);
    });
    expect(priya.pages.length).toBeGreaterThan(2);
    expect(priya.cell('fwd_family_circles', circle, 'description')).toBe('changed meanwhile');
    priya.limit = 10_000;
    await expectFresh(priya);
  });
});

describe('scopes', () => {
  const grant = (level: string, from: string | null = null, until: string | null = null) =>
    system(
      `insert into app.asset_permissions (tenant_id, id, asset_id, persona_id, level, valid_from, valid_until) values (2, $1, $2, $3, $4, $5, $6)
            on conflict (tenant_id, asset_id, persona_id) do update set level = excluded.level, valid_from = excluded.valid_from, valid_until = excluded.valid_until`,
      [id('perm', 1), asset.checking, persona.cpa, level, from, until],
    );

  it('come with a grant, change with its level and go with it', async () => {
    const cpa = new Replica(db, users.cpa.subject);
    await cpa.pull();
    await grant('read');
    await cpa.pull();
    expect([...cpa.table('assets').keys()]).toEqual([asset.checking]);
    expect(cpa.cell('assets', asset.checking, 'name')).toBe('Checking');
    expect(cpa.cell('assets', asset.checking, 'notes')).toBeNull();
    expect(cpa.table('asset_bank_accounts').size).toBe(0);
    expect(cpa.table('personas').size).toBe(0);
    await expectFresh(cpa);

    await grant('edit');
    await cpa.pull();
    expect(cpa.pages[0]!.scopes.removed).toEqual([`asset:${asset.checking}`]);
    expect(cpa.pages[0]!.scopes.added).toEqual([{ scope: `asset:${asset.checking}`, level: 'edit' }]);
    expect(cpa.cell('assets', asset.checking, 'notes')).toMatch(/^edit/);
    expect(cpa.table('asset_bank_accounts').size).toBe(1);
    expect([...cpa.table('personas').keys()]).toEqual([persona.eleanor]);
    await expectFresh(cpa);

    await grant('read');
    await cpa.pull();
    expect(cpa.cell('assets', asset.checking, 'notes')).toBeNull();
    expect(cpa.table('asset_bank_accounts').size).toBe(0);
    expect(cpa.table('personas').size).toBe(0);
    await expectFresh(cpa);

    await grant('none');
    await cpa.pull();
    expect(cpa.table('assets').size).toBe(0);
    await expectFresh(cpa);
  });

  it('come and go on their dates without a write', async () => {
    const cpa = new Replica(db, users.cpa.subject);
    const soon = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
    await grant('read', soon(1_500), soon(3_000));
    await cpa.pull();
    expect(cpa.table('assets').size).toBe(0);
    const versionBefore = cpa.version;
    await db.query('select pg_sleep_until($1::timestamptz)', [soon(1_600)]);
    await cpa.pull();
    expect([...cpa.table('assets').keys()]).toEqual([asset.checking]);
    expect(cpa.version).toBe(versionBefore);
    await db.query('select pg_sleep_until($1::timestamptz)', [soon(1_600)]);
    await cpa.pull();
    expect(cpa.table('assets').size).toBe(0);
    expect(cpa.version).toBe(versionBefore);
  });

  it('are asked for when the ledger does not agree', async () => {
    const priya = new Replica(db, users.priya.subject);
    await priya.pull();
    priya.scopes.delete(`asset:${asset.ranch}`);
    priya.table('assets').delete(asset.ranch);
    expect((await priya.page(null, null)).page.mode).toBe('need_scopes');
    await priya.pull();
    expect(priya.table('assets').has(asset.ranch)).toBe(true);
    await expectFresh(priya);
  });

  it('restart the pull when rights change between its pages', async () => {
    const priya = new Replica(db, users.priya.subject);
    priya.limit = 100;
    const first = await priya.page(null, null);
    expect(first.page.done).toBe(false);
    await system(`insert into app.asset_permissions (tenant_id, id, asset_id, persona_id, level) values (2, $1, $2, $3, 'read')`, [
      id('perm', 2),
      asset.ranch,
      persona.eleanor,
    ]);
    await system(`update app.ffc_advisor_assignments set role = 'associate' where tenant_id = 2 and user_id = $1`, [users.priya.id]);
    expect(await codeOf(priya.page(first.page.token, null))).toBe('FW412');
    priya.limit = 10_000;
    await priya.pull();
    expect(priya.cell('assets', asset.cabin, 'access')).toBe('edit');
    expect(priya.table('asset_permissions').size).toBe(0);
    await expectFresh(priya);
    await system(`update app.ffc_advisor_assignments set role = 'lead' where tenant_id = 2 and user_id = $1`, [users.priya.id]);
  });
});

describe('a cursor', () => {
  it('between two pages is of this history, or the pull begins again: what a restored backup took back is not mixed in', async () => {
    const priya = new Replica(db, users.priya.subject);
    priya.limit = 100;
    const { page } = await priya.page(null, null);
    expect((await priya.page(page.token, null)).page.mode).toBe('snapshot');
    const other = page.token?.replace(page.commit_id ?? 'none', randomUUID()) ?? null;
    expect(other).not.toBe(page.token);
    expect(await codeOf(priya.page(other, null))).toBe('FW412');
  });

  it('of another history is told to start again', async () => {
    const priya = new Replica(db, users.priya.subject);
    await priya.pull();
    const { version, commitId, epoch } = priya;
    priya.version = version + 100;
    expect((await priya.page(null, null)).page.mode).toBe('reset');
    priya.version = version;
    priya.commitId = randomUUID();
    expect((await priya.page(null, null)).page.mode).toBe('reset');
    priya.commitId = commitId;
    priya.epoch = randomUUID();
    expect((await priya.page(null, null)).page.mode).toBe('reset');
    priya.epoch = epoch;
    expect(await priya.pull()).toBe('unchanged');
  });

  it.each([
    ['a forged token', { token: '{"p":"s"}' }, 'FW422'],
    [
      'a token with SQL',
      {
        token: `{"a": "x'; drop table app.assets; --", "f": 1, "k": "", "n": 1, "o": 1, "p": "s", "s": 0, "t": "2026-01-01T00:00:00Z", "v": 1, "x": null}`,
      },
      'FW422',
    ],
    ['a page of 0 rows', { limit: 0 }, 'FW422'],
    ['a page of a million rows', { limit: 1_000_000 }, 'FW422'],
    ['a negative version', { version: -1 }, 'FW422'],
    ['a version that is no number', { version: 'x' }, 'FW422'],
    ['a version beyond all numbers', { version: 1e300 }, 'FW422'],
    ['scopes that are no list', { scopes: { a: 1 } }, 'FW422'],
    ['a scope with SQL in it', { scopes: [{ scope: `asset:' or 1=1`, level: 'read' }] }, 'FW422'],
    ['a level that does not exist', { scopes: [{ scope: 'tenant', level: 'god' }] }, 'FW422'],
    ['another device', { device_id: randomUUID() }, 'FW401'],
    ['no protocol', { protocol: 0 }, 'FW426'],
  ])('refuses %s', async (_, change, code) => {
    const replica = new Replica(db, users.tom.subject);
    expect(await codeOf(replica.raw(change))).toBe(code);
  });

  it.each([
    {},
    { version: 'x' },
    { version: 1, server_time: 'now', commit_id: randomUUID() },
    { version: 1, server_time: '2999-01-01T00:00:00Z', commit_id: randomUUID() },
  ])('refuses the record %j', async (record) => {
    expect(await codeOf(new Replica(db, users.tom.subject).record(record))).toBe('FW422');
  });

  it('needs one snapshot', async () => {
    expect(await codeOf(new Replica(db, users.tom.subject).raw({}, 'begin'))).toBe('FW500');
  });
});
