/** The whole demo firm: some families come with the template, the others are loaded beside them. Hartwell's totals from the procedures stand in tests/sql/totals. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoFamilies } from '../../../server/local/demo/families.ts';
import { brandt as brandtFamily } from '../../../server/local/demo/families/brandt.ts';
import { idsOf, type DemoFamily } from '../../../server/local/demo/family.ts';
import { demoId } from '../../../server/local/demo/ids.ts';
import { demoSubject, loadDemoFirm } from '../../../server/local/demo/load-demo-firm.ts';
import { demoUser } from '../../../server/local/demo/users.ts';
import { inconsistencies } from '../../support/consistency.ts';
import { asUser, codeOf, type TestDatabase } from '../../support/database.ts';
import { cloneDemo } from '../../support/demo-database.ts';
import {
  brandt,
  delacroix,
  everyAsset,
  hartwell,
  ndiaye,
  okonkwoReyes,
  people,
  reyesCalder,
  tanakaMoore,
  tenants,
} from '../../support/demo.ts';
import { Replica } from '../sync/replica.ts';

type Row = Record<string, unknown>;

let db: TestDatabase;
let loaded: string[];

beforeAll(async () => {
  db = await cloneDemo();
  loaded = await loadDemoFirm({ databaseUrl: db.url(), subjectOf: demoSubject });
});
afterAll(async () => {
  await db?.drop();
});

/** Rows of every business table and the clock of every tenant. */
async function fingerprint(): Promise<Row> {
  const tables = await db.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  );
  const counted: Row = {};
  for (const { name } of tables)
    counted[name] = (
      await db.query(
        `select count(*) as rows, md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) as content from app.${name} t`,
      )
    )[0];
  return {
    ...counted,
    clock: await db.query('select tenant_id, max(version) as version from sync.commit group by tenant_id order by tenant_id'),
    log: await db.query('select count(*) from audit.audit_log'),
  };
}

async function netWorth(user: string, circle: string): Promise<Row[]> {
  return asUser(db, user, undefined, ({ query }) => query('select * from api.sp_calculate_net_worth($1)', [circle]));
}

const sumOf = (rows: readonly Row[], column: string, where: Row = {}): number =>
  rows
    .filter((row) => Object.entries(where).every(([key, value]) => row[key] === value))
    .reduce((sum, row) => sum + Number(row[column]), 0);

/** The highest level that is valid now, per asset key of a family. */
async function levelsOf(user: string, ids: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const rows = await db.query<{ scope_id: string; level: string }>(
    `select e.scope_id, (array_agg(e.level order by app.level_rank(e.level) desc))[1] as level from app.effective_access e
      where e.user_id = $1 and e.scope_kind = 'asset' and e.valid_from <= now() and e.valid_until > now() group by e.scope_id`,
    [demoUser(user).id],
  );
  const levels = new Map(rows.map((row) => [row.scope_id, row.level]));
  return Object.fromEntries(Object.entries(ids).flatMap(([key, id]) => (levels.has(id) ? [[key, levels.get(id) ?? '']] : [])));
}

async function pulled(user: string): Promise<Replica> {
  const replica = new Replica(db, demoSubject(demoUser(user)));
  await replica.pull();
  return replica;
}

describe('the firm', () => {
  test('loads what was missing, and then every family is there', async () => {
    expect(loaded).toStrictEqual(['lindqvist', 'tanaka_moore', 'delacroix', 'brandt', 'ndiaye']);
    const ids = (await db.query<{ id: string }>('select id from app.assets')).map((row) => row.id);
    expect(ids.sort()).toStrictEqual(everyAsset.map((asset) => asset.id).sort());
  });

  test('keeps what triggers keep in order', async () => {
    expect(await inconsistencies(db)).toStrictEqual([]);
  });

  test('loaded twice changes nothing, not even the clock or the log', async () => {
    const before = await fingerprint();
    expect(await loadDemoFirm({ databaseUrl: db.url(), subjectOf: demoSubject })).toStrictEqual([]);
    expect(await fingerprint()).toStrictEqual(before);
  });

  test('a family that cannot be loaded whole is not there at all', async () => {
    const broken: DemoFamily = {
      ...(brandtFamily as DemoFamily),
      key: 'broken',
      assets: { ...brandtFamily.assets, twice: { ...brandtFamily.assets.car, owners: { ursula: 100, nephew: 0.01 } } },
    };
    expect(await codeOf(loadDemoFirm({ databaseUrl: db.url(), subjectOf: demoSubject, families: [broken] }))).toBe('FW460');
    const { circles, people: persons } = idsOf(broken);
    expect(await db.query('select from app.fwd_family_circles where id = any ($1)', [Object.values(circles)])).toHaveLength(0);
    expect(await db.query('select from app.personas where id = any ($1)', [Object.values(persons)])).toHaveLength(0);
  });

  test('leaves no device behind that anybody trusts', async () => {
    expect(
      await db.query(`select count(*)::int as active from app.devices where status = 'active' and name = 'Set-up desk'`),
    ).toStrictEqual([{ active: 0 }]);
  });

  test('stands in the name of the advisors, not of a superuser', async () => {
    const actors = await db.query(`select distinct h.actor_name, h.device_name from app.asset_ownership_history h order by 1`);
    expect(actors).toStrictEqual(
      ['Judith Lark', 'Priya Raman', 'Tom Becker'].map((name) => ({ actor_name: name, device_name: 'Set-up desk' })),
    );
  });
});

describe('values on the rows of the assets', () => {
  test('are those of the data, for every asset of every family', async () => {
    const rows = await db.query<{ id: string; value: number | null; as_of: string | null }>(
      'select id, current_value_minor as value, current_value_as_of as as_of from app.assets',
    );
    const kept = new Map(rows.map((row) => [row.id, [row.as_of, row.value]]));
    for (const family of demoFamilies) {
      for (const [key, asset] of Object.entries(family.assets)) {
        const last = asset.values.at(-1);
        // Every demo currency has two minor digits.
        expect(kept.get(demoId(`${family.key}/asset/${key}`)), `${family.key}/${key}`).toStrictEqual(
          last === undefined ? [null, null] : [last.asOf, Math.round(last.amount * 100)],
        );
      }
    }
  });

  test('the outsider of the ranch parcel holds his part and counts nowhere', async () => {
    const rows = await netWorth(people.priya, hartwell.circles.family);
    expect(rows.map((row) => row['owner_persona_id'])).not.toContain(hartwell.people.outsider);
    expect(sumOf(rows, 'assets_minor', { category_code: 'real_estate', owner_persona_id: hartwell.people.james })).toBe(
      74_250_000 + 21_600_000 + 16_000_000,
    );
  });
});

describe('Ndiaye', () => {
  test('dollars and euros stand apart', async () => {
    const rows = await netWorth(people.tom, ndiaye.circles.family);
    expect(new Set(rows.map((row) => row['currency']))).toStrictEqual(new Set(['USD', 'EUR']));
    expect(sumOf(rows, 'net_minor', { currency: 'EUR' })).toBe(1_540_275 + 30_125_001 - 2_811_550 + 500_000);
    expect(sumOf(rows, 'net_minor', { currency: 'USD' })).toBe(
      3_100_547 - 128_463 + 41_800_000 - 6_124_418 + 51_233_029 - 5_387_005 - 486_621 + 410_000,
    );
    // 66.66 % and 33.34 % of 301,250.01 end on the cent that the larger remainder takes.
    expect(sumOf(rows, 'assets_minor', { currency: 'EUR', category_code: 'real_estate', owner_persona_id: ndiaye.people.aminata })).toBe(
      10_043_675,
    );
    expect(sumOf(rows, 'assets_minor', { currency: 'EUR', category_code: 'real_estate', owner_persona_id: ndiaye.people.ousmane })).toBe(
      20_081_326,
    );
  });

  test('Fatou is below zero, overdraft included, and the loan to the cousin is an asset', async () => {
    const rows = await netWorth(people.tom, ndiaye.circles.family);
    expect(sumOf(rows, 'net_minor', { owner_persona_id: ndiaye.people.fatou })).toBe(-128_463 - 5_387_005 - 486_621 + 410_000);
    expect(sumOf(rows, 'assets_minor', { owner_persona_id: ndiaye.people.ousmane, category_code: 'debt' })).toBe(500_000);
  });
});

describe('Tanaka-Moore and Delacroix', () => {
  test('unknown values are counted and never zero', async () => {
    const rows = await netWorth(people.priya, tanakaMoore.circles.family);
    expect(sumOf(rows, 'unknown_count')).toBe(5);
    expect(
      await db.query('select count(*)::int as known from app.assets where id = $1 and current_value_minor is not null', [
        tanakaMoore.assets.unvestedStock,
      ]),
    ).toStrictEqual([{ known: 0 }]);
  });

  test('the loan inside the family nets to zero', async () => {
    const rows = await netWorth(people.priya, delacroix.circles.family);
    expect(sumOf(rows, 'assets_minor', { owner_persona_id: delacroix.people.dynastyTrust, category_code: 'debt' })).toBe(34_000_000);
    expect(sumOf(rows, 'debts_minor', { owner_persona_id: delacroix.people.luc, category_code: 'debt' })).toBe(34_000_000 + 21_430_050);
  });
});

describe('who may do what', () => {
  test('Priya creates in families that are being set up, not in the one that was handed over', async () => {
    expect(await levelsOf(people.priya, delacroix.assets)).toStrictEqual(
      Object.fromEntries(Object.keys(delacroix.assets).map((key) => [key, 'admin'])),
    );
    const circles = await db.query<{ scope_id: string; level: string }>(
      `select e.scope_id, (array_agg(e.level order by app.level_rank(e.level) desc))[1] as level from app.effective_access e where e.user_id = $1 and e.scope_kind = 'circle' group by 1`,
      [demoUser(people.priya).id],
    );
    const levels = Object.fromEntries(circles.map((row) => [row.scope_id, row.level]));
    expect(levels).toMatchObject({
      [hartwell.circles.family]: 'read',
      [delacroix.circles.family]: 'admin',
      [tanakaMoore.circles.family]: 'admin',
      [okonkwoReyes.circles.okonkwo]: 'admin',
    });
    expect(levels).not.toHaveProperty(okonkwoReyes.circles.reyes);
    expect(levels).not.toHaveProperty(brandt.circles.family);
  });

  test('Eleanor granted both advisors admin on every asset', async () => {
    const all = Object.fromEntries(Object.keys(hartwell.assets).map((key) => [key, 'admin']));
    expect(await levelsOf(people.priya, hartwell.assets)).toStrictEqual(all);
    expect(await levelsOf(people.tom, hartwell.assets)).toStrictEqual(all);
  });

  test("Eleanor controls what she owns, and her trust's assets as its trustee; the rest she reads", async () => {
    const levels = await levelsOf(people.circleOwner, hartwell.assets);
    expect(
      Object.entries(levels)
        .filter(([, level]) => level === 'admin')
        .map(([key]) => key)
        .sort(),
    ).toStrictEqual([
      'eleanorChecking',
      'eleanorIra',
      'hillHouse',
      'jewellery',
      'lakeCabin',
      'orchards',
      'paintings',
      'roadster',
      'trustBrokerage',
      'wholeLife',
    ]);
    expect(Object.values(levels).filter((level) => level === 'read')).toHaveLength(14);
  });

  test('Daniel edits the cabin and owns his Bitcoin; Peter, no beneficiary, sees no asset', async () => {
    expect(await levelsOf(people.memberWithEdit, hartwell.assets)).toMatchObject({
      lakeCabin: 'edit',
      bitcoin: 'admin',
      hillHouse: 'read',
    });
    expect(await levelsOf(people.nonBeneficiary, hartwell.assets)).toStrictEqual({});
  });

  test("the accountant's desktop gets exactly three assets at read, and no person", async () => {
    const replica = await pulled(people.accountant);
    expect([...replica.table('assets').keys()].sort()).toStrictEqual(
      [hartwell.assets.eleanorChecking, hartwell.assets.trustBrokerage, hartwell.assets.eleanorIra].sort(),
    );
    expect(Object.keys(replica.content())).toStrictEqual(['asset_categories', 'assets', 'tenant_settings', 'users']);
    expect([...replica.table('users').keys()]).toStrictEqual([demoUser(people.accountant).id]);
  });
});

describe('the two firms', () => {
  test("the other firm's advisor gets nothing of Brightwater, and Brightwater nothing of hers", async () => {
    const idsOfTenant = async (tenant: number): Promise<string[]> =>
      (
        await db.query<{ id: string }>(
          `select id::text from app.personas where tenant_id = $1 union all select id::text from app.assets where tenant_id = $1
         union all select id::text from app.fwd_family_circles where tenant_id = $1 union all select id::text from app.users where tenant_id = $1`,
          [tenant],
        )
      ).map((row) => row.id);
    const theirs = await pulled(people.otherFirmLead);
    const ours = await pulled(people.priya);
    const textOf = (replica: Replica): string => JSON.stringify([replica.content(), replica.rowScopeContent(), [...replica.scopes]]);
    expect([...theirs.table('assets').keys()].sort()).toStrictEqual(Object.values(reyesCalder.assets).sort());
    expect((await idsOfTenant(tenants.brightwater)).filter((id) => textOf(theirs).includes(id))).toStrictEqual([]);
    expect((await idsOfTenant(tenants.cedarAndLark)).filter((id) => textOf(ours).includes(id))).toStrictEqual([]);
  });

  test('the lake house of one firm is no asset for the other, by any question', async () => {
    const asked = (call: string, id: string): Promise<string | null> =>
      codeOf(asUser(db, people.otherFirmLead, undefined, ({ query }) => query(`select * from api.${call}`, [id])));
    for (const id of [okonkwoReyes.assets.lakeHouse, demoId('nothing has this id')])
      expect(await asked('sp_get_asset_details($1)', id)).toBe('FW404');
    for (const id of [okonkwoReyes.circles.okonkwo, demoId('nothing has this id')])
      expect(await asked('sp_calculate_net_worth($1)', id)).toBe('FW404');
    for (const id of [okonkwoReyes.people.mateo, demoId('nothing has this id')])
      expect(await asked('sp_get_persona_assets($1)', id)).toBe('FW404');
  });
});
