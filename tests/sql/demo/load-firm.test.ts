/** The synthetic firm: what the generator says of itself before it is written, and what the database makes of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCircle, totalsOf, type LoadCircle } from '../../../server/local/load/load-circle.ts';
import { loadSyntheticFirm } from '../../../server/local/load/load-firm.ts';
import { inconsistencies } from '../../support/consistency.ts';
import { asSystem, asUser, cloneDatabase, type TestDatabase } from '../../support/database.ts';
import { tenants } from '../../support/demo.ts';

const circles = 20;
const seed = 'northgate';
const built: LoadCircle[] = Array.from({ length: circles }, (_, index) => buildCircle(seed, index + 1));

let db: TestDatabase;
beforeAll(async () => {
  db = await cloneDatabase();
  await loadSyntheticFirm({ databaseUrl: db.url(), circles, seed });
});
afterAll(() => db?.drop());

const count = async (table: string): Promise<number> =>
  (await db.query<{ count: number }>(`select count(*)::int as count from app.${table} where tenant_id = $1`, [tenants.northgateLoad]))[0]
    ?.count ?? -1;

describe('northgate load', () => {
  test('holds every row that was built', async () => {
    const assets = built.flatMap((circle) => circle.assets);
    expect(await count('fwd_family_circles')).toBe(circles);
    expect(await count('personas')).toBe(built.flatMap((circle) => circle.people).length);
    expect(await count('assets')).toBe(assets.length);
    expect(await count('asset_valuations')).toBe(assets.flatMap((asset) => asset.values).length);
    expect(await count('asset_ownerships')).toBe(assets.flatMap((asset) => asset.shares).length);
    expect(await count('asset_ownership_history')).toBe(assets.length);
  });

  test('keeps what triggers keep in order', async () => {
    expect(await inconsistencies(db)).toStrictEqual([]);
  });

  test('assets less debts are the net worth, in SQL as in the generator, circle by circle and to the cent', async () => {
    const rows = await asSystem(db, tenants.northgateLoad, ({ query }) =>
      query<{ id: string; currency: string; assets: number; debts: number; net: number; unknown: number }>(
        // Guests bring what they own from the circle before: only what the circle's own people hold is compared.
        `select m.ffc_id as id, a.currency,
              coalesce(sum(s.amount_minor) filter (where not a.is_liability), 0)::bigint as assets,
              coalesce(sum(s.amount_minor) filter (where a.is_liability), 0)::bigint as debts,
              coalesce(sum(case when a.is_liability then -s.amount_minor else s.amount_minor end), 0)::bigint as net,
              (count(distinct a.id) filter (where a.current_value_minor is null))::int as unknown
         from app.ffc_memberships m
         join app.asset_ownerships o on o.tenant_id = m.tenant_id and o.persona_id = m.persona_id
         join app.assets a on a.tenant_id = o.tenant_id and a.id = o.asset_id
         left join lateral (select x.amount_minor from app.split_minor(a.current_value_minor,
                (select array_agg(w.persona_id) from app.asset_ownerships w where w.tenant_id = a.tenant_id and w.asset_id = a.id),
                (select array_agg(w.basis_points) from app.asset_ownerships w where w.tenant_id = a.tenant_id and w.asset_id = a.id)) x where x.id = o.persona_id and a.current_value_minor is not null) s on true
        where m.tenant_id = $1 and m.relation is distinct from 'relative'
        group by 1, 2`,
        [tenants.northgateLoad],
      ),
    );
    const fromSql = new Map(rows.map(({ id, currency, ...sums }) => [`${id} ${currency}`, sums]));
    for (const circle of built) {
      for (const [currency, { unknown: _unknown, ...sums }] of Object.entries(totalsOf(circle))) {
        expect(sums.assets - sums.debts, circle.name).toBe(sums.net);
        const { unknown: _inSql, ...kept } = fromSql.get(`${circle.id} ${currency}`) ?? { unknown: 0 };
        expect(kept, `${circle.name} ${currency}`).toStrictEqual(sums);
      }
    }
  });

  test('its lead advisor works in it: sees all circles of hers, and their totals', async () => {
    const first = built[0];
    const rows = await asUser(db, 'northgate.lead1@example.com', undefined, ({ query }) =>
      query<{ owner_name: string }>('select owner_name from api.sp_calculate_net_worth($1)', [first?.id]),
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  test('written a second time it changes nothing', async () => {
    const before = await count('asset_valuations');
    await loadSyntheticFirm({ databaseUrl: db.url(), circles, seed });
    expect(await count('asset_valuations')).toBe(before);
  });
});
