/**
 * Two tenants: every procedure, every id it takes, answers for an id of the other tenant exactly as for a random one.
 * Procedures and uuid parameters come from the catalog; ids inside a JSON argument are found in the sample below.
 * A new procedure without a sample fails the first test.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAsset, newPersona, share, valuation } from '../../support/calls.ts';
import { inconsistencies } from '../../support/consistency.ts';
import { asSystem, asUser, deviceOf, type TestDatabase } from '../../support/database.ts';
import { cloneDemo } from '../../support/demo-database.ts';
import { hartwell, people, reyesCalder } from '../../support/demo.ts';

/** A row of the other tenant for the kind of thing that a key names. */
const otherIds = new Map<string, string>();
/** Valid arguments by procedure: null marks a parameter that is left to its default. */
const samples: Record<string, () => readonly unknown[]> = {};

const h = hartwell;
const circle = h.circles.family;
samples['sp_create_persona'] = () => [randomUUID(), newPersona(circle)];
samples['sp_link_user_persona'] = () => [
  randomUUID(),
  { link_id: randomUUID(), user_id: randomUUID(), persona_id: h.people.james, is_primary: false },
];
samples['sp_create_ffc'] = () => [
  randomUUID(),
  { ffc_id: randomUUID(), name: 'Circle', description: null, owner_persona_id: h.people.james, membership_id: randomUUID() },
];
samples['sp_add_ffc_member'] = () => [
  randomUUID(),
  { membership_id: randomUUID(), ffc_id: circle, persona_id: h.people.james, role: 'beneficiary', relation: null },
];
samples['sp_update_ffc_member_role'] = () => [randomUUID(), { membership_id: randomUUID(), role: 'beneficiary' }, 1];
samples['sp_transfer_ffc_ownership'] = () => [
  randomUUID(),
  { ffc_id: circle, new_owner_persona_id: h.people.james, advisor_level: 'none' },
  1,
];
samples['sp_assign_advisor'] = () => [
  randomUUID(),
  { assignment_id: randomUUID(), ffc_id: circle, user_id: randomUUID(), role: 'lead', granted_level: null, ends_at: null },
];
samples['sp_set_family_relationship'] = () => [
  randomUUID(),
  {
    relationship_id: randomUUID(),
    ffc_id: circle,
    from_persona_id: h.people.james,
    to_persona_id: h.people.maria,
    kind: 'guardian_of',
    started_on: null,
    ended_on: null,
  },
];
samples['sp_get_ffc_hierarchy'] = () => [circle, 3];
samples['sp_create_asset'] = () => [
  randomUUID(),
  newAsset(circle, [share(h.people.james, 10_000)], {
    valuation: valuation('2025-12-31', 100),
    category: 'life_insurance',
    details: {
      insurer: 'X',
      policy_number: '1',
      policy_type: 'term',
      death_benefit_minor: 1,
      policy_status: 'in_force',
      insured_persona_id: h.people.james,
      second_insured_persona_id: h.people.maria,
    },
  }),
];
samples['sp_update_asset'] = () => [
  randomUUID(),
  { asset_id: h.assets.lakeCabin, category: 'real_estate', asset: { name: 'Cabin' }, details: {} },
  1,
];
samples['sp_delete_asset'] = () => [randomUUID(), { asset_id: h.assets.lakeCabin, action: 'delete', reason: 'sold' }, 1];
samples['sp_assign_asset_to_persona'] = () => [
  randomUUID(),
  { asset_id: h.assets.lakeCabin, effective_on: '2026-02-01', shares: [share(h.people.james, 10_000)], note: null },
  1,
];
samples['sp_transfer_asset_ownership'] = () => [
  randomUUID(),
  {
    asset_id: h.assets.lakeCabin,
    effective_on: '2026-02-01',
    from_persona_id: h.people.james,
    to_persona_id: h.people.maria,
    share_id: randomUUID(),
    basis_points: 1,
    kind: 'gift',
    note: null,
  },
  1,
];
samples['sp_update_asset_value'] = () => [randomUUID(), { asset_id: h.assets.lakeCabin, valuation: valuation('2026-02-01', 100) }];
samples['sp_pin_valuation'] = () => [randomUUID(), { asset_id: h.assets.lakeCabin, valuation_id: randomUUID(), is_pinned: true }];
samples['sp_set_asset_permission'] = () => [
  randomUUID(),
  { asset_ids: [h.assets.lakeCabin], persona_id: h.people.james, level: 'read', valid_from: null, valid_until: null },
];
samples['sp_get_asset_details'] = () => [h.assets.lakeCabin];
samples['sp_get_persona_assets'] = () => [h.people.james, null, null];
samples['sp_calculate_net_worth'] = () => [circle, null, null, null];
samples['sp_revoke_device'] = () => [randomUUID(), randomUUID(), 'lost'];
samples['sp_resolve_conflict'] = () => [
  randomUUID(),
  { conflict_id: randomUUID(), asset_id: h.assets.lakeCabin, choice: 'theirs', merged: null, note: null },
];
samples['sp_get_audit_trail(asset)'] = () => [{ asset_id: h.assets.lakeCabin, limit: 5 }];
samples['sp_get_audit_trail(circle)'] = () => [{ ffc_id: circle, limit: 5 }];
samples['sp_get_audit_trail(user)'] = () => [{ user_id: randomUUID(), limit: 5 }];
samples['sp_calculate_net_worth(persona)'] = () => [null, h.people.james, null, null];

/** Procedures whose arguments belong to the sync protocol; their own suites try them across tenants. */
const triedElsewhere = [
  'sp_set_session_context',
  'sp_get_me',
  'sp_register_device',
  'sp_pull_changes',
  'sp_push_changes',
  'sp_record_device_cursor',
  'sp_get_sync_clock',
  'sp_get_operation_versions',
];

/** Paths to ids in an argument: new ones (made by the client) do not count, they name nothing yet. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => (path.at(-1) === 'asset_ids' ? [[...path, index]] : pathsOf(item, [...path, index])));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => (key.endsWith('_id') ? [[...path, key]] : pathsOf(item, [...path, key])));
}

function withId(value: unknown, path: readonly (string | number)[], id: string): unknown {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let place = copy;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
  place[path.at(-1) ?? ''] = id;
  return copy;
}

/** Code, message and detail: what a caller can tell apart. Ids that we put in are not part of it. */
async function answer(db: TestDatabase, user: string, procedure: string, args: readonly unknown[], hidden: string): Promise<unknown> {
  const parameters = args.map((arg) => (arg !== null && typeof arg === 'object' ? JSON.stringify(arg) : arg));
  try {
    const rows = await asUser(db, user, undefined, async ({ query }) => {
      const found = await query(`select * from api.${procedure}(${parameters.map((_, index) => `$${index + 1}`).join(', ')})`, parameters);
      // Nothing of this test stays: an answer must not depend on the one before.
      await query(`do $$ begin raise exception using errcode = 'FW999'; end $$`).catch((error: unknown) => {
        throw Object.assign(new Error('rolled back'), { rows: found, cause: error });
      });
      return found;
    });
    return rows;
  } catch (error) {
    if (error instanceof pg.DatabaseError)
      return { code: error.code, message: error.message.replaceAll(hidden, '<id>'), detail: error.detail?.replaceAll(hidden, '<id>') };
    if (error instanceof Error && 'rows' in error)
      return JSON.parse(
        JSON.stringify(error.rows)
          .replaceAll(hidden, '<id>')
          .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<other id>'),
      ) as unknown;
    throw error;
  }
}

describe('two tenants', () => {
  let db: TestDatabase;
  let procedures: { name: string; types: string[] }[];
  beforeAll(async () => {
    db = await cloneDemo();
    procedures =
      await db.query(`select p.proname as name, array(select format_type(t, null) from unnest(p.proargtypes) with ordinality as a (t, place) order by place) as types
                                   from pg_proc p where p.pronamespace = 'api'::regnamespace order by 1`);
    const other = async (table: string): Promise<string> =>
      (await db.query<{ id: string }>(`select id from app.${table} where tenant_id = 3 limit 1`))[0]?.id ?? '';
    const otherPersona = Object.values(reyesCalder.people)[0];
    const otherAssetId = Object.values(reyesCalder.assets)[0];
    const device = await deviceOf(db, people.otherFirmLead);
    const conflict = randomUUID();
    await asSystem(db, 3, async ({ query }) => {
      await query(
        `insert into app.user_persona_links (tenant_id, id, user_id, persona_id) select 3, gen_random_uuid(), u.id, $1 from app.users u where u.tenant_id = 3 and u.email = $2`,
        [otherPersona, people.otherFirmAdmin],
      );
      await query(
        `insert into app.sync_conflicts (tenant_id, id, asset_id, unit, base, mine, theirs, mine_user_id, mine_by, mine_at, mine_level, op_id, op_args)
         select 3, $1, $2, 'ownership', '[]', '[]', '[]', u.id, 'Judith Lark', now(), 'admin', gen_random_uuid(), '{}' from app.users u where u.tenant_id = 3 and u.email = $3`,
        [conflict, otherAssetId, people.otherFirmLead],
      );
    });
    const [user, link, membership, assignment, relationship, value, ownership] = await Promise.all(
      [
        'users',
        'user_persona_links',
        'ffc_memberships',
        'ffc_advisor_assignments',
        'family_relationships',
        'asset_valuations',
        'asset_ownerships',
      ].map(other),
    );
    const persona = Object.values(reyesCalder.people)[0];
    const otherCircle = Object.values(reyesCalder.circles)[0];
    const otherAsset = Object.values(reyesCalder.assets)[0];
    for (const [key, id] of Object.entries({
      user_id: user,
      link_id: link,
      membership_id: membership,
      assignment_id: assignment,
      relationship_id: relationship,
      valuation_id: value,
      share_id: ownership,
      persona_id: persona,
      owner_persona_id: persona,
      new_owner_persona_id: persona,
      from_persona_id: persona,
      to_persona_id: persona,
      insured_persona_id: persona,
      second_insured_persona_id: persona,
      ffc_id: otherCircle,
      asset_id: otherAsset,
      asset_ids: otherAsset,
      p_ffc_id: otherCircle,
      p_persona_id: persona,
      p_asset_id: otherAsset,
      p_device_id: device,
      conflict_id: conflict,
    }))
      otherIds.set(key, id ?? '');
  });
  afterAll(async () => {
    expect(await inconsistencies(db)).toEqual([]);
    await db.drop();
  });

  it('has a sample for every procedure of the catalog', () => {
    const known = new Set([...Object.keys(samples).map((sample) => sample.replace(/\(.*/, '')), ...triedElsewhere]);
    expect(procedures.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
    expect([...otherIds.values()].every((id) => id.length === 36)).toBe(true);
  });

  it.each(Object.keys(samples))('%s tells nothing about the other tenant', async (sample) => {
    const procedure = sample.replace(/\(.*/, '');
    const args = samples[sample]?.() ?? [];
    const names =
      (
        await db.query<{ names: string[] }>(
          `select proargnames as names from pg_proc where pronamespace = 'api'::regnamespace and proname = $1`,
          [procedure],
        )
      )[0]?.names ?? [];
    let tried = 0;
    for (const [index, arg] of args.entries()) {
      const places =
        typeof arg === 'object'
          ? pathsOf(arg)
          : names[index] !== 'p_mutation_id' && typeof arg === 'string' && arg.length === 36
            ? [[]]
            : [];
      for (const path of places) {
        const key = path.length === 0 ? (names[index] ?? '') : String(path.findLast((step) => typeof step === 'string'));
        const foreign = otherIds.get(key);
        expect(foreign, `an id of the other tenant for ${key}`).toBeDefined();
        const random = randomUUID();
        // Several people ask: who may do much, who may do little, who administers.
        for (const user of [people.priya, people.circleOwner, people.nonBeneficiary, people.firmAdmin]) {
          const replaced = (id: string): unknown[] =>
            args.map((each, place) =>
              place === index
                ? path.length === 0
                  ? id
                  : withId(each, path, id)
                : place === 0 && names[0] === 'p_mutation_id'
                  ? randomUUID()
                  : each,
            );
          expect(
            await answer(db, user, procedure, replaced(foreign ?? ''), foreign ?? ''),
            `${user} ${[names[index], ...path].join('.')}`,
          ).toEqual(await answer(db, user, procedure, replaced(random), random));
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(0);
  });
});
