// The one database of the stack. It counts as filled only when the filling has reached its end:
// after an interruption it is thrown away and made anew.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';
import { apply } from '../db/apply.ts';
import { reset } from '../db/reset.ts';
import type { DataFolder } from './data-folder.ts';
import type { Identity, IdentityUser } from './identity.ts';
import type { Postgres } from './postgres.ts';
import { seedDemoFirm } from './demo/seed.ts';
import { demoPassword } from './demo/users.ts';
import { loadSyntheticFirm, loadTenant } from './load/load-firm.ts';
import { demoUserSchema, type DemoUser, type SeedPlace } from './seed-place.ts';
import { writeWhole, type StackSettings } from './settings.ts';

export const databaseName = 'steward';
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a new data folder is filled with. */
export type Content = { readonly kind: 'demo' } | { readonly kind: 'empty' } | { readonly kind: 'load'; readonly circles: number };

export interface DatabasePlan {
  readonly folder: DataFolder;
  readonly settings: StackSettings;
  readonly postgres: Postgres;
  readonly identity: Identity;
  readonly content: Content;
  readonly stopping: AbortSignal;
  readonly say: (line: string) => void;
}

/** Brings the database to the schema of this version and fills it on the first start. Returns who can sign in. */
export async function openDatabase(plan: DatabasePlan): Promise<DemoUser[]> {
  const { postgres, settings, say } = plan;
  const superuser = (database: string) => postgres.url('postgres', settings.passwords.superuser, database);
  const usersFile = join(plan.folder.root, 'users.json');
  const before = await readMark(superuser('postgres'));
  if (before === undefined) {
    say('Applying the schema ...');
    await reset(superuser(databaseName), root);
    await setPasswords(superuser('postgres'), settings);
    plan.stopping.throwIfAborted();
    const place = {
      databaseUrl: superuser(databaseName),
      createUser: (user: IdentityUser) => plan.identity.createUser(user),
      say,
      signal: plan.stopping,
    };
    const users = await fill(plan.content, place);
    plan.stopping.throwIfAborted();
    writeWhole(usersFile, JSON.stringify(users, null, 2));
    await writeMark(superuser('postgres'), `filled: ${describe(plan.content)}`);
    return users;
  }
  if (before !== `filled: ${describe(plan.content)}` && plan.content.kind !== 'demo') {
    say(`This data folder already holds data (${before}); it is kept as it is. Name a new folder with --data-dir for other content.`);
  }
  await apply(superuser(databaseName), root);
  await setPasswords(superuser('postgres'), settings);
  return existsSync(usersFile) ? z.array(demoUserSchema).parse(JSON.parse(readFileSync(usersFile, 'utf8'))) : [];
}

async function fill(content: Content, place: SeedPlace): Promise<DemoUser[]> {
  if (content.kind === 'empty') return [];
  if (content.kind === 'load') return fillSynthetic(content.circles, place);
  place.say('Loading the demo firm (first start only) ...');
  return seedDemoFirm(place);
}

async function fillSynthetic(circles: number, place: SeedPlace): Promise<DemoUser[]> {
  place.say(`Loading ${circles} synthetic families (first start only) ...`);
  const staff = await loadSyntheticFirm({ ...place, circles });
  const users = staff.map(({ email, role }) => ({ email, password: demoPassword, role, tenant: loadTenant.name }));
  for (const { email, subject } of staff) await place.createUser({ email, password: demoPassword, subject });
  return users;
}

function describe(content: Content): string {
  return content.kind === 'load' ? `load ${content.circles}` : content.kind;
}

// The mark is a comment on the database: it goes with the database when that is dropped, and nobody else writes there.
async function readMark(url: string): Promise<string | undefined> {
  const rows = await run<{ mark: string | null }>(
    url,
    "select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1",
    [databaseName],
  );
  return rows[0]?.mark?.startsWith('filled: ') ? rows[0].mark : undefined;
}

async function writeMark(url: string, mark: string): Promise<void> {
  await run(url, `comment on database ${pg.escapeIdentifier(databaseName)} is ${pg.escapeLiteral(mark)}`);
}

async function setPasswords(url: string, settings: StackSettings): Promise<void> {
  for (const name of ['app', 'gate', 'worker', 'migrate'] as const) {
    await run(url, `alter role ${pg.escapeIdentifier(`steward_${name}`)} login password ${pg.escapeLiteral(settings.passwords[name])}`);
  }
}

async function run<Row extends pg.QueryResultRow>(url: string, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  // A server that is being stopped ends the connection; the query that waits fails with it and says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
