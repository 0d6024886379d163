/**
 * The permission oracle: after any change of rights, what a device holds is what row security shows its user,
 * table by table, row by row. Two exceptions, both to the device's disadvantage, are written below.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replicaTables } from '../../../contract/replica.ts';
import { asSystem, deviceOf, inTransaction, openSession, type TestDatabase } from '../../support/database.ts';
import { Replica } from './replica.ts';
import { asset, circle, makeWorld, persona, tenant, users } from './world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await makeWorld();
});
afterAll(() => db.drop());

/** Keys that row security shows the user, read directly from the tables. */
async function visible(subject: string): Promise<Record<string, string[]>> {
  const token = await openSession(db, subject, await deviceOf(db, subject));
  return inTransaction(db.pool('postgres'), async ({ query }) => {
    await query('select sec.use($1, $2)', [token, 'oracle']);
    await query('set local role steward_definer');
    const found: Record<string, string[]> = {};
    for (const { name, key } of replicaTables) {
      const rows = await query<{ key: string }>(`select ${key} as key from app.${name} order by 1`);
      if (rows.length > 0) found[name] = rows.map((row) => row.key);
    }
    return found;
  });
}

/** A firm administrator sees assignments and links beyond his outline of the circles; his device does not hold them. */
const notOnTheAdministratorsDevice = ['ffc_advisor_assignments', 'user_persona_links'];

async function expectSame(replica: Replica, step: string): Promise<void> {
  const shown = await visible(replica.subject);
  if (replica.subject === users.admin.subject) for (const table of notOnTheAdministratorsDevice) delete shown[table];
  const held = Object.fromEntries(Object.entries(replica.content()).map(([table, rows]) => [table, Object.keys(rows).sort()]));
  expect({ step, subject: replica.subject, held }).toEqual({ step, subject: replica.subject, held: shown });
  for (const table of ['users', 'personas', 'user_persona_links']) {
    for (const [row, scopes] of replica.scopesOf(table)) {
      expect({ step, table, row, scopes: scopes.filter((scope) => !replica.scopes.has(scope)) }).toEqual({ step, table, row, scopes: [] });
    }
  }
}

/** Small generator with a seed, so that a failure can be repeated (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe('a device holds what row security shows its user', () => {
  it.each([1, 2])('through random changes of rights, seed %i', async (seed) => {
    const random = generator(seed);
    const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)]!;
    const people = Object.values(persona);
    const assets = Object.values(asset);
    const levels = ['none', 'read', 'edit', 'admin'];
    const changes: [string, () => [string, unknown[]]][] = [
      [
        'permission',
        () => [
          `insert into app.asset_permissions (tenant_id, id, asset_id, persona_id, level) values (2, $1, $2, $3, $4)
        on conflict (tenant_id, asset_id, persona_id) do update set level = excluded.level, valid_until = null`,
          [randomUUID(), pick(assets), pick(people), pick(levels)],
        ],
      ],
      [
        'ended permission',
        () => [
          `update app.asset_permissions set valid_from = '2020-01-01', valid_until = now() - interval '1 minute' where tenant_id = 2 and asset_id = $1`,
          [pick(assets)],
        ],
      ],
      [
        'member',
        () => [
          `insert into app.ffc_memberships (tenant_id, id, ffc_id, persona_id, role) values (2, $1, $2, $3, $4) on conflict do nothing`,
          [randomUUID(), circle, pick(people), pick(['beneficiary', 'non_beneficiary', 'advisor'])],
        ],
      ],
      [
        'end of membership',
        () => [
          `update app.ffc_memberships set status = 'ended', ended_on = current_date where tenant_id = 2 and status = 'active' and role <> 'owner' and persona_id = $1`,
          [pick(people)],
        ],
      ],
      [
        'share',
        () => [
          `insert into app.asset_ownerships (tenant_id, id, asset_id, persona_id, interest_class, basis_points) values (2, $1, $2, $3, $4, 1)
        on conflict do nothing`,
          [randomUUID(), pick(assets), pick(people), pick(['beneficiary', 'trustee', 'executor'])],
        ],
      ],
      [
        'end of share',
        () => [`delete from app.asset_ownerships where tenant_id = 2 and asset_id = $1 and persona_id = $2`, [pick(assets), pick(people)]],
      ],
      [
        'assignment',
        () => [
          `update app.ffc_advisor_assignments set role = $1, granted_level = $2 where tenant_id = 2 and user_id = $3`,
          [pick(['lead', 'associate', 'assistant']), pick(levels), pick([users.priya.id, users.tom.id])],
        ],
      ],
      [
        'hand-over',
        () => [
          `update app.fwd_family_circles set handed_over_at = case when handed_over_at is null then now() end where tenant_id = 2`,
          [],
        ],
      ],
      [
        'firm role',
        () => [
          `update app.user_role_assignments set ends_at = case when ends_at is null then now() end where tenant_id = 2 and user_id = $1`,
          [pick([users.priya.id, users.tom.id, users.admin.id])],
        ],
      ],
      [
        'link',
        () => [
          `insert into app.user_persona_links (tenant_id, id, user_id, persona_id) values (2, $1, $2, $3) on conflict do nothing`,
          [randomUUID(), pick([users.cpa.id, users.eleanor.id]), pick(people)],
        ],
      ],
      [
        'end of link',
        () => [
          `delete from app.user_persona_links where tenant_id = 2 and user_id = $1 and persona_id = $2 and not is_primary`,
          [pick([users.cpa.id, users.eleanor.id]), pick(people)],
        ],
      ],
      [
        'circle default',
        () => [
          `update app.fwd_family_circles set default_level_beneficiary = $1, default_level_non_beneficiary = $2 where tenant_id = 2`,
          [pick(levels), pick(levels)],
        ],
      ],
      ['name', () => [`update app.personas set display_name = $1 where tenant_id = 2 and id = $2`, [`Name ${random(100)}`, pick(people)]]],
      [
        'new persona',
        () => [
          `insert into app.personas (tenant_id, id, kind, display_name, created_by_user_id) values (2, $1, 'natural', 'New', $2)`,
          [randomUUID(), users.priya.id],
        ],
      ],
    ];
    const replicas = [users.priya, users.tom, users.cpa, users.eleanor, users.admin, users.other].map(
      (user) => new Replica(db, user.subject),
    );
    for (let step = 0; step < 16; step += 1) {
      const done: string[] = [];
      for (let each = 0; each <= random(2); each += 1) {
        const [name, make] = pick(changes);
        const [statement, values] = make();
        await asSystem(db, tenant.home, ({ query }) => query(statement, values));
        done.push(name);
      }
      // Not everybody pulls each time: some fall behind.
      for (const replica of replicas) {
        if (step < 15 && random(3) === 0) continue;
        replica.limit = pick([100, 10_000]);
        await replica.pull();
        await expectSame(replica, `seed ${seed} step ${step}: ${done.join(', ')}`);
      }
    }
    // Step by step or at once: the same content, the masked columns included.
    for (const replica of replicas) {
      const fresh = new Replica(db, replica.subject);
      await fresh.pull();
      expect(replica.content()).toEqual(fresh.content());
      expect(replica.rowScopeContent()).toEqual(fresh.rowScopeContent());
    }
  });
});
