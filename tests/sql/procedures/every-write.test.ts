/**
 * What holds for every writing procedure: the happy path, the same mutation id again, the same id for something else,
 * a missing id, a stale or missing version, unknown and forbidden keys, broken ids, wrong types.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, newAsset, newPersona, share, valuation } from '../../support/calls.ts';
import { inconsistencies } from '../../support/consistency.ts';
import { asSystem, asUser, codeOf, deviceOf, type TestDatabase } from '../../support/database.ts';
import { email, makeFirmOfRights, type FirmOfRights } from '../../support/firm-of-rights.ts';

interface Sample {
  readonly procedure: string;
  readonly user: string;
  readonly args: (firm: FirmOfRights) => Record<string, unknown>;
  /** Row whose version the caller gives. */
  readonly versioned?: (firm: FirmOfRights) => readonly [table: string, id: string];
}

/** Keys that may be null, and so be left out. */
const optional = new Set([
  'relation',
  'description',
  'valuation',
  'note',
  'started_on',
  'ended_on',
  'granted_level',
  'ends_at',
  'valid_from',
  'valid_until',
]);
const persona = (firm: FirmOfRights, part: string): string => firm.persona[part] ?? '';
const assetB = (firm: FirmOfRights) => ['assets', firm.asset.b] as const;
const samples: readonly Sample[] = [
  { procedure: 'sp_create_persona', user: 'lead', args: (firm) => newPersona(firm.circle.setUp) },
  {
    procedure: 'sp_create_ffc',
    user: 'lead',
    args: (firm) => ({
      ffc_id: randomUUID(),
      name: 'Another circle',
      description: 'New',
      owner_persona_id: persona(firm, 'head_of_s'),
      membership_id: randomUUID(),
    }),
  },
  {
    procedure: 'sp_add_ffc_member',
    user: 'lead',
    args: (firm) => ({
      membership_id: randomUUID(),
      ffc_id: firm.circle.setUp,
      persona_id: persona(firm, 'newcomer'),
      role: 'beneficiary',
      relation: 'cousin',
    }),
  },
  {
    procedure: 'sp_update_ffc_member_role',
    user: 'lead',
    args: (firm) => ({ membership_id: firm.membership['member_of_s'], role: 'non_beneficiary' }),
    versioned: (firm) => ['ffc_memberships', firm.membership['member_of_s'] ?? ''],
  },
  {
    procedure: 'sp_set_family_relationship',
    user: 'lead',
    args: (firm) => ({
      relationship_id: randomUUID(),
      ffc_id: firm.circle.setUp,
      from_persona_id: persona(firm, 'head_of_s'),
      to_persona_id: persona(firm, 'member_of_s'),
      kind: 'parent_of',
      started_on: null,
      ended_on: null,
    }),
  },
  {
    procedure: 'sp_assign_advisor',
    user: 'lead',
    args: (firm) => ({
      assignment_id: randomUUID(),
      ffc_id: firm.circle.setUp,
      user_id: firm.user['advisor_none'],
      role: 'assistant',
      granted_level: null,
      ends_at: null,
    }),
  },
  {
    procedure: 'sp_link_user_persona',
    user: 'firm_admin',
    args: (firm) => ({ link_id: randomUUID(), user_id: firm.user['stranger'], persona_id: persona(firm, 'head_of_s'), is_primary: true }),
  },
  {
    procedure: 'sp_create_asset',
    user: 'lead',
    args: (firm) => newAsset(firm.circle.setUp, [share(persona(firm, 'member_of_s'), 10_000)], { valuation: valuation('2025-12-31', 100) }),
  },
  {
    procedure: 'sp_update_asset',
    user: 'lead',
    args: (firm) => ({ asset_id: firm.asset.b, category: 'collectible', asset: { notes: 'Insured' }, details: { artist: 'Unknown' } }),
    versioned: assetB,
  },
  {
    procedure: 'sp_assign_asset_to_persona',
    user: 'lead',
    args: (firm) => ({
      asset_id: firm.asset.b,
      effective_on: '2026-01-10',
      shares: [share(persona(firm, 'member_of_s'), 7_500), share(persona(firm, 'head_of_s'), 2_500)],
      note: null,
    }),
    versioned: assetB,
  },
  {
    procedure: 'sp_transfer_asset_ownership',
    user: 'lead',
    args: (firm) => ({
      asset_id: firm.asset.b,
      effective_on: '2026-01-11',
      from_persona_id: persona(firm, 'member_of_s'),
      to_persona_id: persona(firm, 'head_of_s'),
      share_id: randomUUID(),
      basis_points: 100,
      kind: 'gift',
      note: null,
    }),
    versioned: assetB,
  },
  {
    procedure: 'sp_update_asset_value',
    user: 'lead',
    args: (firm) => ({ asset_id: firm.asset.b, valuation: valuation('2026-01-10', 200) }),
  },
  {
    procedure: 'sp_pin_valuation',
    user: 'lead',
    args: (firm) => ({ asset_id: firm.asset.b, valuation_id: firm.valuation.b, is_pinned: true }),
  },
  {
    procedure: 'sp_set_asset_permission',
    user: 'lead',
    args: (firm) => ({
      asset_ids: [firm.asset.b],
      persona_id: persona(firm, 'head_of_s'),
      level: 'edit',
      valid_from: null,
      valid_until: null,
    }),
  },
  {
    procedure: 'sp_delete_asset',
    user: 'lead',
    args: (firm) => ({ asset_id: firm.asset.b, action: 'delete', reason: 'Sold' }),
    versioned: assetB,
  },
  {
    procedure: 'sp_transfer_ffc_ownership',
    user: 'lead',
    args: (firm) => ({ ffc_id: firm.circle.setUp, new_owner_persona_id: persona(firm, 'head_of_s'), advisor_level: 'read' }),
    versioned: (firm) => ['fwd_family_circles', firm.circle.setUp],
  },
];

describe('every writing procedure', () => {
  let firm: FirmOfRights;
  let db: TestDatabase;
  beforeAll(async () => {
    firm = await makeFirmOfRights();
    db = firm.db;
    for (const part of ['lead', 'firm_admin', 'circle_owner']) await deviceOf(db, email(part));
    // Somebody who is recorded but in no circle yet.
    (firm.persona as Record<string, string>)['newcomer'] = randomUUID();
    await asSystem(db, 2, ({ query }) =>
      query(`insert into app.personas (tenant_id, id, kind, display_name, created_by_user_id) values (2, $1, 'natural', 'Newcomer', $2)`, [
        firm.persona['newcomer'],
        firm.user['lead'],
      ]),
    );
  });
  afterAll(async () => {
    expect(await inconsistencies(db)).toEqual([]);
    await db.drop();
  });

  const version = async ({ versioned }: Sample): Promise<{ version?: number }> => {
    if (versioned === undefined) return {};
    const [table, id] = versioned(firm);
    return { version: (await db.query<{ v: number }>(`select row_version as v from app.${table} where id = $1`, [id]))[0]?.v ?? 0 };
  };
  /** Everything that changed so far: the number of commits and of audited rows of the firm. */
  const traces = async (): Promise<unknown> =>
    (
      await db.query(
        `select (select count(*) from sync.change where tenant_id = 2) as changes, (select count(*) from audit.audit_log where tenant_id = 2) as audited`,
      )
    )[0];
  const refusal = (sample: Sample, args: unknown, expected: { version?: number }, mutationId?: string): Promise<string | null> =>
    codeOf(
      call(db, email(sample.user), { procedure: sample.procedure, args, ...expected, ...(mutationId !== undefined && { mutationId }) }),
    );

  it('has a sample here', async () => {
    const writing = await db.query<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = 'api'::regnamespace and proargnames[1] = 'p_mutation_id' order by 1`,
    );
    const bySync = ['sp_register_device', 'sp_revoke_device', 'sp_resolve_conflict'];
    expect(writing.map(({ name }) => name).filter((name) => !bySync.includes(name))).toEqual(
      samples.map(({ procedure }) => procedure).sort(),
    );
  });

  describe.each(samples.map((sample) => [sample.procedure, sample] as const))('%s', (_, sample) => {
    it('refuses unknown and forbidden keys, missing keys and broken ids, naming them', async () => {
      const args = sample.args(firm);
      const expected = await version(sample);
      for (const key of ['tenant_id', 'row_version', '__proto__x', 'user']) {
        await expect(
          call(db, email(sample.user), { procedure: sample.procedure, args: { ...args, [key]: 3 }, ...expected }),
          key,
        ).rejects.toMatchObject({ code: 'FW422', detail: expect.stringContaining(key) as unknown });
      }
      for (const [key, value] of Object.entries(args)) {
        const { [key]: _left, ...rest } = args;
        if (!optional.has(key) && !(key === 'ffc_id' && sample.procedure === 'sp_create_persona'))
          expect(await refusal(sample, rest, expected), `without ${key}`).toBe('FW422');
        for (const bad of key.endsWith('_id')
          ? ['not-an-id', 7, '', `${String(value)}'--`]
          : [5, { nested: true }, ['list']].filter(
              (each) => typeof each !== typeof value || Array.isArray(each) !== Array.isArray(value),
            )) {
          expect(await refusal(sample, { ...args, [key]: bad }, expected), `${key} = ${JSON.stringify(bad)}`).toBe('FW422');
        }
      }
      for (const bad of ['null', '[]', '"text"', '1']) expect(await refusal(sample, JSON.parse(bad), expected), bad).toBe('FW422');
    });

    it('needs a mutation id, and the version that stands', async () => {
      const args = sample.args(firm);
      const expected = await version(sample);
      const parameters = [JSON.stringify(args), ...(expected.version === undefined ? [] : [expected.version])];
      const places = parameters.map((_each, index) => `$${index + 1}`).join(', ');
      expect(
        await codeOf(
          asUser(db, email(sample.user), undefined, ({ query }) => query(`select api.${sample.procedure}(null, ${places})`, parameters)),
        ),
      ).toBe('FW422');
      const stale = await Promise.all(
        (expected.version === undefined ? [] : [expected.version + 1, expected.version - 1]).map((each) =>
          refusal(sample, args, { version: each }),
        ),
      );
      expect(stale.filter((code) => code !== 'FW412')).toEqual([]);
    });

    it('does it once: the same id again gives the same answer, the same id for something else FW409', async () => {
      const args = sample.args(firm);
      const expected = await version(sample);
      const mutationId = randomUUID();
      const first = await call(db, email(sample.user), { procedure: sample.procedure, args, ...expected, mutationId });
      const after = await traces();
      expect(await call(db, email(sample.user), { procedure: sample.procedure, args, ...expected, mutationId })).toEqual(first);
      expect(await traces()).toEqual(after);
      expect(await refusal(sample, { ...args, extra: 1 }, expected, mutationId)).toBe('FW409');
      expect(await codeOf(call(db, email('circle_owner'), { procedure: sample.procedure, args, ...expected, mutationId }))).toBe('FW409');
      expect(await traces()).toEqual(after);
    });
  });
});
