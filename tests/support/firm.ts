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

/** A firm without people, with its roles and categories. */
export async function addFirm(db: TestDatabase, tenantId: number, name: string): Promise<void> {
  await asSystem(db, tenantId, ({ query }) => query('select app.provision_tenant($1, $2)', [tenantId, name]));
}

/** A person of a firm with a login at the local identity. */
export async function addPerson(db: TestDatabase, identity: TestIdentity, tenantId: number, name: string, role: FirmRole): Promise<Person> {
  const [userId, subject] = [randomUUID(), randomUUID()];
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@firm${tenantId}.example`;
  await asSystem(db, tenantId, ({ query }) => query('select app.provision_user($1, $2, $3, $4, $5)', [userId, subject, email, name, role]));
  await identity.createUser({ email, password, subject });
  return { userId, subject, email, tenantId, signIn: async () => (await identity.signIn(email, password)).accessToken };
}
