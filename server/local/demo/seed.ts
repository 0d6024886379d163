/** What the stack does with a new database: people who can sign in, and the demo firm. */
import type { DemoUser, SeedPlace } from '../seed-place.ts';
import { demoSubject, loadDemoFirm } from './load-demo-firm.ts';
import { firms } from './provision-firms.ts';
import { demoUsers } from './users.ts';

/** Fills a new database with the demo firm; returns who can sign in. */
export async function seedDemoFirm(place: SeedPlace): Promise<DemoUser[]> {
  await Promise.all(demoUsers.map((user) => place.createUser({ email: user.email, password: user.password, subject: demoSubject(user) })));
  await loadDemoFirm({ databaseUrl: place.databaseUrl, subjectOf: demoSubject, say: place.say, signal: place.signal });
  const firmOf = new Map(firms.map((firm) => [firm.tenant, firm.name]));
  return demoUsers.map((user) => ({
    email: user.email,
    password: user.password,
    role: user.role,
    tenant: firmOf.get(user.tenant) ?? String(user.tenant),
  }));
}
