/** Two small firms with people who can sign in, for tests of the server. Rows that no procedure makes are put in a system context. */
import { randomUUID } from 'node:crypto';
import { asSystem, type TestDatabase } from './database.ts';
import type { TestIdentity } from './identity.ts';

export interface Person {
  readonly userId: string;
  readonly subject: string;
  readonly email: string;
  readonly tenantId: number;
  /** A real sign-in; the access token. */
  readonly signIn: () => Promise<string>;
}

const password = 'Correct-horse-battery-1';

export type FirmRole = 'firm_admin' | 'lead_advisor' | 'associate_advisor' | 'assistant' | null;

/** A firm without people. */
export async function addFirm(db: TestDatabase, tenantId: number, name: string): Promise<void> {
  await asSystem(db, tenantId, async ({ query }) => {
    await query('insert into app.tenants (tenant_id, name) values ($1, $2) on conflict do nothing', [tenantId, name]);
    await query('insert into app.tenant_settings (tenant_id, id, firm_name) values ($1, $2, $3) on conflict do nothing', [tenantId, randomUUID(), name]);
    for (const code of ['firm_admin', 'lead_advisor', 'associate_advisor', 'assistant']) {
      await query('insert into app.user_roles (tenant_id, id, code, label) values ($1, $2, $3, $4) on conflict do nothing', [tenantId, randomUUID(), code, code]);
    }
  });
}

/** A person of a firm with a login at the local identity. */
export async function addPerson(db: TestDatabase, identity: TestIdentity, tenantId: number, name: string, role: FirmRole): Promise<Person> {
  const [userId, subject] = [randomUUID(), randomUUID()];
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@firm${tenantId}.example`;
  await asSystem(db, tenantId, async ({ query }) => {
    await query(`insert into app.users (tenant_id, id, cognito_sub, email, display_name, status) values ($1, $2, $3, $4, $5, 'active')`, [tenantId, userId, subject, email, name]);
    if (role === null) return;
    await query(
      `insert into app.user_role_assignments (tenant_id, id, user_id, role_id) select tenant_id, $2, $3, id from app.user_roles where tenant_id = $1 and code = $4`,
      [tenantId, randomUUID(), userId, role],
    );
  });
  await identity.createUser({ email, password, subject });
  return { userId, subject, email, tenantId, signIn: async () => (await identity.signIn(email, password)).accessToken };
}
