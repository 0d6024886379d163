/**
 * A small firm in which every part of the table "Who may do what" (domain.md section 1) is played by somebody.
 * Circle H is handed over, circle S is still being set up. Written as seed data is, in the system context.
 */
import { randomUUID } from 'node:crypto';
import { asSystem, cloneDatabase, type TestConnection, type TestDatabase } from './database.ts';

export const email = (part: string): string => `${part}@example.com`;

/** Parts in circle H, and what each has on its asset A. */
export const familyParts = ['circle_owner', 'asset_owner', 'editor', 'reader', 'non_beneficiary'] as const;
/** Advisors of circle H after the hand-over, by granted level; staff of S before it, by role. */
export const grantedParts = ['advisor_none', 'advisor_read', 'advisor_edit', 'advisor_admin'] as const;
export const setUpParts = ['lead', 'associate', 'assistant'] as const;
export const otherParts = ['firm_admin', 'operator', 'stranger', 'other_firm'] as const;
export type Part = (typeof familyParts)[number] | (typeof grantedParts)[number] | (typeof setUpParts)[number] | (typeof otherParts)[number];

export interface FirmOfRights {
  readonly db: TestDatabase;
  /** Persona of a part; of `head_of_s` and `member_of_s` in circle S. */
  readonly persona: Readonly<Record<string, string>>;
  readonly user: Readonly<Record<string, string>>;
  readonly membership: Readonly<Record<string, string>>;
  readonly circle: { readonly handedOver: string; readonly setUp: string };
  /** Asset A belongs to asset_owner in H, asset B to member_of_s in S. */
  readonly asset: { readonly a: string; readonly b: string };
  readonly valuation: { readonly a: string; readonly b: string };
}

/** A database with that firm in tenant 2, its platform in tenant 1 and a neighbour in tenant 3. */
export async function makeFirmOfRights(): Promise<FirmOfRights> {
  const db = await cloneDatabase();
  const firm: FirmOfRights = {
    db,
    persona: {},
    user: {},
    membership: {},
    circle: { handedOver: randomUUID(), setUp: randomUUID() },
    asset: { a: randomUUID(), b: randomUUID() },
    valuation: { a: randomUUID(), b: randomUUID() },
  };
  for (const [tenant, name] of [
    [1, 'Platform'],
    [2, 'Firm'],
    [3, 'Neighbour'],
  ] as const) {
    await asSystem(db, tenant, ({ query }) =>
      query(`select app.provision_tenant($1, $2, 'America/New_York', 'USD', null)`, [tenant, name]),
    );
  }
  await asSystem(db, 1, (connection) => addUser(connection, firm, 'operator', 'platform_operator'));
  await asSystem(db, 3, (connection) => addUser(connection, firm, 'other_firm', 'lead_advisor'));
  await asSystem(db, 2, (connection) => fill(connection, firm));
  return firm;
}

async function addUser({ query }: TestConnection, firm: FirmOfRights, part: string, role: string | null): Promise<void> {
  const id = randomUUID();
  (firm.user as Record<string, string>)[part] = id;
  await query('select app.provision_user($1, $2, $3, $4, $5)', [id, `subject-${part}`, email(part), part, role]);
}

async function addPerson({ query }: TestConnection, firm: FirmOfRights, part: string, circle: string, role: string): Promise<void> {
  const [persona, membership] = [randomUUID(), randomUUID()];
  (firm.persona as Record<string, string>)[part] = persona;
  (firm.membership as Record<string, string>)[part] = membership;
  await query(`insert into app.personas (tenant_id, id, kind, display_name, birth_on) values (2, $1, 'natural', $2, '1980-01-01')`, [
    persona,
    part,
  ]);
  await query('insert into app.ffc_memberships (tenant_id, id, ffc_id, persona_id, role) values (2, $1, $2, $3, $4)', [
    membership,
    circle,
    persona,
    role,
  ]);
  if (firm.user[part] !== undefined)
    await query('insert into app.user_persona_links (tenant_id, id, user_id, persona_id, is_primary) values (2, $1, $2, $3, true)', [
      randomUUID(),
      firm.user[part],
      persona,
    ]);
}

async function fill(connection: TestConnection, firm: FirmOfRights): Promise<void> {
  const { query } = connection;
  const { handedOver, setUp } = firm.circle;
  for (const part of [...familyParts, 'stranger']) await addUser(connection, firm, part, null);
  for (const part of grantedParts) await addUser(connection, firm, part, 'lead_advisor');
  for (const [part, role] of [
    ['lead', 'lead_advisor'],
    ['associate', 'associate_advisor'],
    ['assistant', 'assistant'],
    ['firm_admin', 'firm_admin'],
  ] as const)
    await addUser(connection, firm, part, role);
  await query('insert into app.fwd_family_circles (tenant_id, id, name, handed_over_at) values (2, $1, $2, now())', [
    handedOver,
    'Handed over',
  ]);
  await query('insert into app.fwd_family_circles (tenant_id, id, name) values (2, $1, $2)', [setUp, 'Being set up']);
  for (const [part, role] of [
    ['circle_owner', 'owner'],
    ['asset_owner', 'beneficiary'],
    ['editor', 'beneficiary'],
    ['reader', 'beneficiary'],
    ['non_beneficiary', 'non_beneficiary'],
  ] as const) {
    await addPerson(connection, firm, part, handedOver, role);
  }
  await addPerson(connection, firm, 'head_of_s', setUp, 'owner');
  await addPerson(connection, firm, 'member_of_s', setUp, 'beneficiary');
  await query(
    `insert into app.family_relationships (tenant_id, id, ffc_id, from_persona_id, to_persona_id, kind) values (2, $1, $2, $3, $4, 'parent_of')`,
    [randomUUID(), handedOver, firm.persona['circle_owner'], firm.persona['asset_owner']],
  );
  for (const part of grantedParts) {
    await query(
      `insert into app.ffc_advisor_assignments (tenant_id, id, ffc_id, user_id, role, granted_level) values (2, $1, $2, $3, 'lead', $4)`,
      [randomUUID(), handedOver, firm.user[part], part.replace('advisor_', '')],
    );
  }
  for (const part of setUpParts)
    await query('insert into app.ffc_advisor_assignments (tenant_id, id, ffc_id, user_id, role) values (2, $1, $2, $3, $4)', [
      randomUUID(),
      setUp,
      firm.user[part],
      part,
    ]);
  for (const [key, owner] of [
    ['a', 'asset_owner'],
    ['b', 'member_of_s'],
  ] as const) {
    const [asset, share] = [firm.asset[key], randomUUID()];
    await query(
      `insert into app.assets (tenant_id, id, category_id, name, currency, is_liability) select 2, $1, id, $2, 'USD', false from app.asset_categories where tenant_id = 2 and code = 'collectible'`,
      [asset, `Asset ${key}`],
    );
    await query(
      `insert into app.asset_ownerships (tenant_id, id, asset_id, persona_id, interest_class, basis_points, is_primary) values (2, $1, $2, $3, 'owner', 10000, true)`,
      [share, asset, firm.persona[owner]],
    );
    await query(`insert into app.asset_collectibles (tenant_id, asset_id, collectible_class, title) values (2, $1, 'art', 'Untitled')`, [
      asset,
    ]);
    await query(
      `insert into app.asset_valuations (tenant_id, id, asset_id, as_of, amount_minor, currency, method, source) values (2, $1, $2, '2025-12-31', 100000, 'USD', 'appraisal', 'A test')`,
      [firm.valuation[key], asset],
    );
    await query(
      `insert into app.asset_ownership_history (tenant_id, asset_id, kind, outcome, effective_on, shares_before, shares_after, actor_name)
       values (2, $1, 'created', 'applied', '2020-01-01', '[]', jsonb_build_array(jsonb_build_object('id', $2::uuid, 'persona_id', $3::uuid, 'interest_class', 'owner', 'basis_points', 10000, 'is_primary', true)), 'Seed')`,
      [asset, share, firm.persona[owner]],
    );
  }
  await query(`insert into app.asset_permissions (tenant_id, asset_id, persona_id, level) values (2, $1, $2, 'edit')`, [
    firm.asset.a,
    firm.persona['editor'],
  ]);
}
