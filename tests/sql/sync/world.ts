/** A small firm for the tests of sync: two tenants, one family, an advisor, a colleague, a CPA, a head of family. */
import { asSystem, asUser, cloneDatabase, deviceOf, openSession, type TestConnection, type TestDatabase } from '../../support/database.ts';

/** Readable, fixed ids: the first group says what it is. */
export const id = (kind: string, number: number): string =>
  `${Buffer.from(kind.padEnd(4, '-').slice(0, 4)).toString('hex')}-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const users = {
  priya: { email: 'priya@example.com', id: id('user', 1), subject: 'sub-priya' },
  tom: { email: 'tom@example.com', id: id('user', 2), subject: 'sub-tom' },
  cpa: { email: 'cpa@example.com', id: id('user', 3), subject: 'sub-cpa' },
  eleanor: { email: 'eleanor@example.com', id: id('user', 4), subject: 'sub-eleanor' },
  admin: { email: 'admin@example.com', id: id('user', 5), subject: 'sub-admin' },
  other: { email: 'other@example.com', id: id('user', 6), subject: 'sub-other' },
} as const;
export const circle = id('circ', 1);
export const persona = {
  eleanor: id('pers', 1),
  james: id('pers', 2),
  caroline: id('pers', 3),
  cpa: id('pers', 4),
  outsider: id('pers', 5),
} as const;
export const asset = { cabin: id('asse', 1), checking: id('asse', 2), ranch: id('asse', 3) } as const;
export const tenant = { home: 2, other: 3 } as const;

const text = {
  tenant: `insert into app.tenants (tenant_id, name) values ($1, $2)`,
  settings: `insert into app.tenant_settings (tenant_id, id, firm_name) values ($1, $2, $3)`,
  user: `insert into app.users (tenant_id, id, cognito_sub, email, display_name, status) values ($1, $2, $3, $4, $5, 'active')`,
  role: `insert into app.user_roles (tenant_id, id, code, label) values ($1, $2, $3, $3)`,
  grant: `insert into app.role_permissions (tenant_id, id, role_id, permission) values ($1, $2, $3, $4)`,
  assign: `insert into app.user_role_assignments (tenant_id, id, user_id, role_id) values ($1, $2, $3, $4)`,
  category: `insert into app.asset_categories (tenant_id, id, code, label, table_name, is_liability, signed_value, single_owner, stale_after_days, sort_order)
             values ($1, $2, $3, $3, $4, false, $5, false, 365, $6)`,
  persona: `insert into app.personas (tenant_id, id, kind, display_name, given_name, is_unattached) values ($1, $2, 'natural', $3, $3, false)`,
  link: `insert into app.user_persona_links (tenant_id, id, user_id, persona_id, is_primary) values ($1, $2, $3, $4, true)`,
  circle: `insert into app.fwd_family_circles (tenant_id, id, name, description) values ($1, $2, $3, 'A family')`,
  member: `insert into app.ffc_memberships (tenant_id, id, ffc_id, persona_id, role) values ($1, $2, $3, $4, $5)`,
  advisor: `insert into app.ffc_advisor_assignments (tenant_id, id, ffc_id, user_id, role) values ($1, $2, $3, $4, $5)`,
  asset: `insert into app.assets (tenant_id, id, category_id, name, currency, is_liability) values ($1, $2, $3, $4, 'USD', false)`,
  account: `insert into app.asset_bank_accounts (tenant_id, asset_id, institution, account_type, number_last4) values ($1, $2, 'First Bank', 'checking', '1234')`,
  estate: `insert into app.asset_real_estate (tenant_id, asset_id, property_type, use, address_line, address_city, address_region, address_postal_code, address_country)
           values ($1, $2, 'vacation', 'second', '1 Lake Rd', 'Elm', 'VT', '05401', 'US')`,
  share: `insert into app.asset_ownerships (tenant_id, id, asset_id, persona_id, interest_class, basis_points) values ($1, $2, $3, $4, 'owner', $5)`,
  value: `insert into app.asset_valuations (tenant_id, id, asset_id, as_of, amount_minor, currency, method, source) values ($1, $2, $3, '2025-12-31', $4, 'USD', 'appraisal', 'Appraiser')`,
};

/** The firm, written as seed data is: in the system context of each tenant. */
export async function makeWorld(): Promise<TestDatabase> {
  const db = await cloneDatabase();
  await asSystem(db, tenant.home, async (connection) => fillHome(connection.query));
  await asSystem(db, tenant.other, async ({ query }) => {
    await query(text.tenant, [3, 'Cedar & Lark']);
    await query(text.settings, [3, id('sett', 3), 'Cedar & Lark']);
    await query(text.user, [3, users.other.id, users.other.subject, users.other.email, 'Other Advisor']);
    await query(text.persona, [3, id('pers', 31), 'Somebody Else']);
    await query(text.circle, [3, id('circ', 31), 'Others']);
    await query(text.member, [3, id('memb', 31), id('circ', 31), id('pers', 31), 'owner']);
    await query(text.advisor, [3, id('assi', 31), id('circ', 31), users.other.id, 'lead']);
  });
  return db;
}

async function fillHome(query: TestConnection['query']): Promise<void> {
  const t = tenant.home;
  await query(text.tenant, [t, 'Brightwater']);
  await query(text.settings, [t, id('sett', 2), 'Brightwater']);
  await query(text.category, [t, id('cate', 1), 'bank_account', 'asset_bank_accounts', true, 1]);
  await query(text.category, [t, id('cate', 2), 'real_estate', 'asset_real_estate', false, 2]);
  for (const [index, code] of ['lead_advisor', 'associate_advisor', 'firm_admin'].entries())
    await query(text.role, [t, id('role', index + 1), code]);
  for (const [index, permission] of [
    'circle.outline',
    'device.manage',
    'access.read',
    'audit.read',
    'advisor.assign',
    'persona.link',
  ].entries()) {
    await query(text.grant, [t, id('gran', index + 1), id('role', 3), permission]);
  }
  const names: Record<string, string> = {
    priya: 'Priya Raman',
    tom: 'Tom Becker',
    cpa: 'R. Adeyemi',
    eleanor: 'Eleanor Hartwell',
    admin: 'Ada Min',
  };
  for (const [key, user] of Object.entries(users))
    if (key !== 'other') await query(text.user, [t, user.id, user.subject, user.email, names[key]]);
  await query(text.assign, [t, id('rola', 1), users.priya.id, id('role', 1)]);
  await query(text.assign, [t, id('rola', 2), users.tom.id, id('role', 2)]);
  await query(text.assign, [t, id('rola', 3), users.admin.id, id('role', 3)]);
  for (const [name, personaId] of Object.entries(persona))
    await query(text.persona, [t, personaId, name[0]!.toUpperCase() + name.slice(1)]);
  await query(text.link, [t, id('link', 1), users.eleanor.id, persona.eleanor]);
  await query(text.link, [t, id('link', 2), users.cpa.id, persona.cpa]);
  await query(text.circle, [t, circle, 'Hartwell']);
  await query(text.member, [t, id('memb', 1), circle, persona.eleanor, 'owner']);
  await query(text.member, [t, id('memb', 2), circle, persona.james, 'beneficiary']);
  await query(text.member, [t, id('memb', 3), circle, persona.caroline, 'beneficiary']);
  await query(text.advisor, [t, id('assi', 1), circle, users.priya.id, 'lead']);
  await query(text.advisor, [t, id('assi', 2), circle, users.tom.id, 'lead']);
  await query(text.asset, [t, asset.cabin, id('cate', 2), 'Lake cabin']);
  await query(text.asset, [t, asset.checking, id('cate', 1), 'Checking']);
  await query(text.asset, [t, asset.ranch, id('cate', 2), 'Ranch']);
  await query(text.estate, [t, asset.cabin]);
  await query(text.estate, [t, asset.ranch]);
  await query(text.account, [t, asset.checking]);
  await query(text.share, [t, id('shar', 1), asset.cabin, persona.eleanor, 4000]);
  await query(text.share, [t, id('shar', 2), asset.cabin, persona.james, 3000]);
  await query(text.share, [t, id('shar', 3), asset.cabin, persona.caroline, 3000]);
  await query(text.share, [t, id('shar', 4), asset.checking, persona.eleanor, 10000]);
  await query(text.share, [t, id('shar', 5), asset.ranch, persona.james, 2500]);
  await query(text.share, [t, id('shar', 6), asset.ranch, persona.outsider, 7500]);
  await query(text.value, [t, id('valu', 1), asset.cabin, 72_000_000]);
  await query(text.value, [t, id('valu', 2), asset.checking, 8_425_000]);
}

export { asSystem, asUser, deviceOf, openSession };
