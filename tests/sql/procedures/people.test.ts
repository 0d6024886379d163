/** Personas, circles, members, roles, kinship, advisors, hand-over, links, permissions: their own rules. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, newPersona, versionOf } from '../../support/calls.ts';
import { inconsistencies } from '../../support/consistency.ts';
import { asSystem, asUser, codeOf, type TestDatabase } from '../../support/database.ts';
import { email, makeFirmOfRights, type FirmOfRights } from '../../support/firm-of-rights.ts';

interface Member {
  persona_id: string;
  display_name: string;
  role: string;
  generation: number;
  parent_persona_id: string | null;
  spouse_persona_id: string | null;
  birth_on: string | null;
  [key: string]: unknown;
}

describe('people', () => {
  let firm: FirmOfRights;
  let db: TestDatabase;
  const lead = email('lead');
  beforeAll(async () => {
    firm = await makeFirmOfRights();
    db = firm.db;
  });
  afterAll(async () => {
    expect(await inconsistencies(db)).toEqual([]);
    await db.drop();
  });

  const persona = async (more: Record<string, unknown> = {}, circle: string | null = null, user = lead): Promise<string> => {
    const args = newPersona(circle, more);
    await call(db, user, { procedure: 'sp_create_persona', args });
    return args.persona.persona_id;
  };
  const newCircle = async (owner: string, user = lead): Promise<string> => {
    const id = randomUUID();
    await call(db, user, {
      procedure: 'sp_create_ffc',
      args: { ffc_id: id, name: 'A circle', description: null, owner_persona_id: owner, membership_id: randomUUID() },
    });
    return id;
  };
  const addMember = (circle: string, member: string, role = 'beneficiary', user = lead) =>
    call<{ membership_id: string }>(db, user, {
      procedure: 'sp_add_ffc_member',
      args: { membership_id: randomUUID(), ffc_id: circle, persona_id: member, role, relation: null },
    });
  const relate = (circle: string, from: string, kind: string, to: string, more: Record<string, unknown> = {}) =>
    call(db, lead, {
      procedure: 'sp_set_family_relationship',
      args: {
        relationship_id: randomUUID(),
        ffc_id: circle,
        from_persona_id: from,
        to_persona_id: to,
        kind,
        started_on: null,
        ended_on: null,
        ...more,
      },
    });
  const hierarchy = (circle: string, user = lead) =>
    asUser(db, user, undefined, ({ query }) => query<Member>('select * from api.sp_get_ffc_hierarchy($1)', [circle]));
  const levelOn = (part: string, kind: string, id: string) =>
    asSystem(
      db,
      2,
      async ({ query }) => (await query<{ l: string }>('select app.level_on($1, $2) as l', [kind, id]))[0]?.l,
      firm.user[part] ?? null,
    );

  describe('sp_create_persona', () => {
    it.each([
      ['death without a date', { is_living: false }],
      ['a date of death of the living', { death_on: '2020-01-01' }],
      ['death before birth', { is_living: false, birth_on: '2000-01-01', death_on: '1999-12-31' }],
      ['a trust that was born', { kind: 'trust', birth_on: '2000-01-01' }],
      ['no name', { display_name: '' }],
      ['a long name', { display_name: 'x'.repeat(121) }],
      ['another kind', { kind: 'ghost' }],
      ['status', { status: 'active' }],
    ])('refuses %s', async (_, bad) => {
      expect(await codeOf(persona(bad))).toBe('FW422');
    });

    it('a new persona is seen by its creator alone until it is somewhere', async () => {
      const id = await persona();
      const sees = (part: string) =>
        asSystem(
          db,
          2,
          async ({ query }) => {
            await query('set local role steward_definer');
            return (await query('select from app.personas where id = $1', [id])).length;
          },
          firm.user[part] ?? null,
        );
      expect([await sees('lead'), await sees('associate'), await sees('firm_admin')]).toEqual([1, 0, 0]);
      await addMember(firm.circle.setUp, id);
      expect([await sees('lead'), await sees('associate'), await sees('firm_admin')]).toEqual([1, 1, 1]);
    });

    it('an id that is taken is FW409', async () => {
      expect(await codeOf(persona({ persona_id: firm.persona['head_of_s'] }))).toBe('FW409');
    });
  });

  describe('sp_create_ffc', () => {
    it('makes the advisor who creates it its lead, with admin until the hand-over', async () => {
      const circle = await newCircle(await persona());
      expect(await levelOn('lead', 'circle', circle)).toBe('admin');
    });

    it('refuses a trust as owner, an owner who is not seen, a name that is empty, an advisor who would own it', async () => {
      const trust = await persona({ kind: 'trust', display_name: 'A trust' });
      expect(await codeOf(newCircle(trust))).toBe('FW422');
      expect(await codeOf(newCircle(firm.persona['reader'] ?? ''))).toBe('FW404');
      expect(
        await codeOf(
          call(db, lead, {
            procedure: 'sp_create_ffc',
            args: {
              ffc_id: randomUUID(),
              name: '',
              description: null,
              owner_persona_id: firm.persona['head_of_s'],
              membership_id: randomUUID(),
            },
          }),
        ),
      ).toBe('FW422');
      const own = await persona();
      await asSystem(db, 2, ({ query }) =>
        query('insert into app.user_persona_links (tenant_id, id, user_id, persona_id) values (2, $1, $2, $3)', [
          randomUUID(),
          firm.user['lead'],
          own,
        ]),
      );
      expect(await codeOf(newCircle(own))).toBe('FW403');
      expect(await codeOf(addMember(firm.circle.setUp, own))).toBe('FW403');
      await addMember(firm.circle.setUp, own, 'advisor');
    });

    it('a family member creates one for himself only', async () => {
      const owner = email('circle_owner');
      expect(await codeOf(newCircle(firm.persona['reader'] ?? '', owner))).toBe('FW403');
      const circle = await newCircle(firm.persona['circle_owner'] ?? '', owner);
      expect(await levelOn('circle_owner', 'circle', circle)).toBe('admin');
    });
  });

  describe('members and roles', () => {
    it('refuses a second membership, an owner added by an associate, an inactive person', async () => {
      expect(await codeOf(addMember(firm.circle.setUp, firm.persona['head_of_s'] ?? ''))).toBe('FW409');
      const id = await persona({}, firm.circle.setUp);
      expect(await codeOf(addMember(firm.circle.setUp, id, 'owner', email('associate')))).toBe('FW404');
      await addMember(firm.circle.setUp, id);
      expect(await codeOf(addMember(firm.circle.setUp, firm.persona['head_of_s'] ?? '', 'owner', email('associate')))).toBe('FW403');
      const inactive = await persona();
      await asSystem(db, 2, ({ query }) => query(`update app.personas set status = 'inactive' where id = $1`, [inactive]));
      expect(await codeOf(addMember(firm.circle.setUp, inactive))).toBe('FW461');
    });

    it('a circle keeps an owner, also when two step down at once', async () => {
      const circle = await newCircle(await persona());
      const second = await addMember(circle, await persona(), 'owner');
      const owners = await db.query<{ id: string }>(`select id from app.ffc_memberships where ffc_id = $1 and role = 'owner'`, [circle]);
      expect(owners.map(({ id }) => id)).toContain(second.membership_id);
      const codes = await Promise.all(
        owners.map(({ id }) =>
          codeOf(call(db, lead, { procedure: 'sp_update_ffc_member_role', args: { membership_id: id, role: 'beneficiary' }, version: 1 })),
        ),
      );
      expect(codes.sort()).toEqual(['FW461', null].sort());
    });

    it('refuses a role that is none, and a membership that ended', async () => {
      const { membership_id: id } = await addMember(firm.circle.setUp, await persona());
      const change = (role: string, version = 1) =>
        codeOf(call(db, lead, { procedure: 'sp_update_ffc_member_role', args: { membership_id: id, role }, version }));
      expect(await change('king')).toBe('FW422');
      await asSystem(db, 2, ({ query }) =>
        query(`update app.ffc_memberships set status = 'ended', ended_on = '2026-01-01', joined_on = null where id = $1`, [id]),
      );
      expect(await change('owner', await versionOf(db, 'ffc_memberships', id))).toBe('FW461');
    });
  });

  describe('kinship', () => {
    it('refuses cycles, oneself, a second spouse, the same edge twice, people outside the circle', async () => {
      const [a, b, c] = [await persona(), await persona(), await persona()];
      const circle = await newCircle(a);
      await addMember(circle, b);
      await addMember(circle, c);
      await relate(circle, a, 'parent_of', b);
      await relate(circle, b, 'parent_of', c);
      expect(await codeOf(relate(circle, c, 'parent_of', a))).toBe('FW422');
      expect(await codeOf(relate(circle, a, 'parent_of', a))).toBe('FW422');
      expect(await codeOf(relate(circle, a, 'parent_of', b))).toBe('FW409');
      expect(await codeOf(relate(circle, a, 'parent_of', firm.persona['head_of_s'] ?? ''))).toBe('FW404');
      const marriage = randomUUID();
      await relate(circle, a, 'spouse_of', c, { relationship_id: marriage, started_on: '2000-01-01' });
      expect(await codeOf(relate(circle, b, 'spouse_of', a))).toBe('FW409');
      expect(await codeOf(relate(circle, c, 'spouse_of', a))).toBe('FW409');
      expect(
        await codeOf(relate(circle, a, 'spouse_of', c, { relationship_id: marriage, started_on: '2000-01-01', ended_on: '1999-01-01' })),
      ).toBe('FW422');
      await relate(circle, a, 'spouse_of', c, { relationship_id: marriage, started_on: '2000-01-01', ended_on: '2010-01-01' });
      await relate(circle, b, 'spouse_of', a);
      expect(await codeOf(relate(circle, a, 'spouse_of', b, { relationship_id: marriage }))).toBe('FW409');
    });

    it('generations: children below parents, spouses beside each other, trusts apart', async () => {
      const names = ['eleanor', 'harold', 'james', 'maria', 'daniel'] as const;
      const id = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await persona({ display_name: name })]))) as Record<
        (typeof names)[number],
        string
      >;
      const trust = await persona({ kind: 'trust', display_name: 'trust' });
      const circle = await newCircle(id.eleanor);
      for (const member of [id.harold, id.james, id.maria, id.daniel, trust]) await addMember(circle, member);
      for (const [from, kind, to] of [
        ['eleanor', 'parent_of', 'james'],
        ['harold', 'parent_of', 'james'],
        ['james', 'spouse_of', 'maria'],
        ['maria', 'parent_of', 'daniel'],
      ] as const)
        await relate(circle, id[from], kind, id[to]);
      const rows = await hierarchy(circle);
      expect(Object.fromEntries(rows.map(({ display_name: name, generation }) => [name, generation]))).toEqual({
        eleanor: 1,
        harold: 1,
        james: 2,
        maria: 2,
        daniel: 3,
        trust: 0,
      });
      expect(rows.map(({ display_name: name }) => name).at(-1)).toBe('trust');
      expect(rows.find(({ display_name: name }) => name === 'james')).toMatchObject({
        spouse_persona_id: id.maria,
        parent_persona_id: [id.eleanor, id.harold].sort()[0],
      });
    });

    it('at outline there are names and roles only', async () => {
      const rows = await hierarchy(firm.circle.handedOver, email('firm_admin'));
      expect(rows).toHaveLength(5);
      expect(
        rows.every((row) => row.generation === 0 && row.birth_on === null && row['relation'] === null && row.parent_persona_id === null),
      ).toBe(true);
      expect(
        await codeOf(
          asUser(db, lead, undefined, ({ query }) => query('select * from api.sp_get_ffc_hierarchy($1, 31)', [firm.circle.setUp])),
        ),
      ).toBe('FW422');
    });
  });

  describe('hand-over and assignments', () => {
    it('afterwards advisors have what the head grants, and only the head grants', async () => {
      const head = await persona({ display_name: 'Head' });
      const circle = await newCircle(head);
      const [userId, headEmail] = [randomUUID(), email(`head-${randomUUID()}`)];
      await asSystem(db, 2, async ({ query }) => {
        await query('select app.provision_user($1, $2, $3, $4, null)', [userId, `subject-${userId}`, headEmail, 'Head']);
        await query('insert into app.user_persona_links (tenant_id, id, user_id, persona_id) values (2, $1, $2, $3)', [
          randomUUID(),
          userId,
          head,
        ]);
      });
      const handOver = (user: string, level: string, version: number) =>
        call(db, user, {
          procedure: 'sp_transfer_ffc_ownership',
          args: { ffc_id: circle, new_owner_persona_id: head, advisor_level: level },
          version,
        });
      expect(await codeOf(handOver(lead, 'edit', 1))).toBe('FW403');
      expect(await codeOf(handOver(lead, 'outline', 1))).toBe('FW422');
      await handOver(lead, 'read', 1);
      expect(await levelOn('lead', 'circle', circle)).toBe('read');
      const grant = (user: string, level: string | null, endsAt: string | null = null) =>
        call(db, user, {
          procedure: 'sp_assign_advisor',
          args: {
            assignment_id: randomUUID(),
            ffc_id: circle,
            user_id: firm.user['lead'],
            role: 'lead',
            granted_level: level,
            ends_at: endsAt,
          },
        });
      expect(await codeOf(grant(lead, 'admin'))).toBe('FW403');
      expect(await codeOf(grant(email('firm_admin'), 'admin'))).toBe('FW403');
      await grant(headEmail, 'admin');
      expect(
        await db.query<{ granted_level: string }>('select granted_level from app.ffc_advisor_assignments where ffc_id = $1', [circle]),
      ).toEqual([{ granted_level: 'admin' }]);
      // He may leave; then the circle is no longer his.
      await grant(lead, 'admin', new Date(Date.now() - 1_000).toISOString());
      expect(await levelOn('lead', 'circle', circle)).toBe('none');
      expect(await codeOf(hierarchy(circle))).toBe('FW404');
    });

    it('a firm administrator assigns others during set-up, never himself, and nobody outside the firm', async () => {
      const assign = (user: string) =>
        call(db, email('firm_admin'), {
          procedure: 'sp_assign_advisor',
          args: {
            assignment_id: randomUUID(),
            ffc_id: firm.circle.setUp,
            user_id: user,
            role: 'associate',
            granted_level: null,
            ends_at: null,
          },
        });
      expect(await codeOf(assign(firm.user['firm_admin'] ?? ''))).toBe('FW403');
      expect(await codeOf(assign(firm.user['stranger'] ?? ''))).toBe('FW404');
      await assign(firm.user['advisor_edit'] ?? '');
      expect(await levelOn('advisor_edit', 'circle', firm.circle.setUp)).toBe('edit');
    });

    it('the new owner is a member of the family', async () => {
      const version = await versionOf(db, 'fwd_family_circles', firm.circle.setUp);
      const handOver = (to: string) =>
        codeOf(
          call(db, lead, {
            procedure: 'sp_transfer_ffc_ownership',
            args: { ffc_id: firm.circle.setUp, new_owner_persona_id: to, advisor_level: 'none' },
            version,
          }),
        );
      expect(await handOver(firm.persona['reader'] ?? '')).toBe('FW404');
      const professional = await persona();
      await addMember(firm.circle.setUp, professional, 'advisor');
      expect(await handOver(professional)).toBe('FW403');
      expect(
        await codeOf(
          call(db, lead, {
            procedure: 'sp_transfer_ffc_ownership',
            args: { ffc_id: firm.circle.setUp, new_owner_persona_id: firm.persona['head_of_s'], advisor_level: 'none' },
            version: version + 1,
          }),
        ),
      ).toBe('FW412');
    });
  });

  describe('links and permissions', () => {
    it('a login is linked once, has one primary persona, and never by its own hand', async () => {
      const link = (user: string, who: string, isPrimary = false) =>
        codeOf(
          call(db, email('firm_admin'), {
            procedure: 'sp_link_user_persona',
            args: { link_id: randomUUID(), user_id: user, persona_id: who, is_primary: isPrimary },
          }),
        );
      const [stranger, head, member] = [firm.user['stranger'] ?? '', firm.persona['head_of_s'] ?? '', firm.persona['member_of_s'] ?? ''];
      expect(await link(stranger, head, true)).toBe(null);
      expect(await link(stranger, head)).toBe('FW409');
      expect(await link(stranger, member, true)).toBe('FW409');
      expect(await link(firm.user['firm_admin'] ?? '', head)).toBe('FW403');
      expect(await link(randomUUID(), head)).toBe('FW404');
      expect(await levelOn('stranger', 'circle', firm.circle.setUp)).toBe('admin');
      expect(await levelOn('stranger', 'asset', firm.asset.b)).toBe('read');
    });

    it('permissions are set for many assets or for none; nobody raises himself', async () => {
      const permit = (
        assets: readonly string[],
        who: string | undefined,
        level: string,
        user = email('asset_owner'),
        more: Record<string, unknown> = {},
      ) =>
        call<{ count: number }>(db, user, {
          procedure: 'sp_set_asset_permission',
          args: { asset_ids: assets, persona_id: who, level, valid_from: null, valid_until: null, ...more },
        });
      expect(await permit([firm.asset.a], firm.persona['reader'], 'edit')).toEqual({ count: 1 });
      expect(await codeOf(permit([firm.asset.a, firm.asset.b], firm.persona['reader'], 'admin'))).toBe('FW404');
      expect(await levelOn('reader', 'asset', firm.asset.a)).toBe('edit');
      expect(await codeOf(permit([], firm.persona['reader'], 'read'))).toBe('FW422');
      expect(await codeOf(permit([firm.asset.a], firm.persona['reader'], 'outline'))).toBe('FW422');
      expect(
        await codeOf(
          permit([firm.asset.a], firm.persona['reader'], 'read', undefined, {
            valid_from: '2026-02-01T00:00:00Z',
            valid_until: '2026-01-01T00:00:00Z',
          }),
        ),
      ).toBe('FW422');
      expect(await codeOf(permit([firm.asset.a], firm.persona['reader'], 'read', undefined, { valid_until: 'infinity' }))).toBe('FW422');
      // The trustee is made admin by the owner; he may lower himself, not raise himself beyond what he was given.
      await permit([firm.asset.a], firm.persona['reader'], 'admin');
      expect(await codeOf(permit([firm.asset.a], firm.persona['reader'], 'admin', email('reader')))).toBe(null);
      await permit([firm.asset.a], firm.persona['reader'], 'read', email('reader'));
      expect(await codeOf(permit([firm.asset.a], firm.persona['reader'], 'admin', email('reader')))).toBe('FW403');
      expect(await levelOn('reader', 'asset', firm.asset.a)).toBe('read');
    });

    it('an advisor with admin for the time of the set-up cannot give his own persona a right that would outlive it', async () => {
      const own = await persona();
      await asSystem(db, 2, ({ query }) =>
        query('insert into app.user_persona_links (tenant_id, id, user_id, persona_id) values (2, $1, $2, $3)', [
          randomUUID(),
          firm.user['lead'],
          own,
        ]),
      );
      expect(
        await codeOf(
          call(db, lead, {
            procedure: 'sp_set_asset_permission',
            args: { asset_ids: [firm.asset.b], persona_id: own, level: 'read', valid_from: null, valid_until: null },
          }),
        ),
      ).toBe('FW403');
    });
  });
});
