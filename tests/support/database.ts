/**
 * Databases for tests: a clone of the template per file, committed to like a real one, since the stamp
 * of a commit never fires in a transaction that is rolled back.
 */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { inject } from 'vitest';
import { grantDatabase } from '../../server/db/apply.ts';
import { superuserUrl } from './postgres.ts';

export type LoginRole =
  'postgres' | 'steward_app' | 'steward_gate' | 'steward_worker' | 'steward_migrate' | 'steward_auditor' | 'steward_backup';

/** Numbers as numbers: money is bound to safe integers by checks in the schema. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export interface TestDatabase {
  readonly name: string;
  readonly url: (role?: LoginRole) => string;
  /** A pool per login role, closed with the database. */
  readonly pool: (role: LoginRole) => pg.Pool;
  /** Statement as superuser, outside row security, in a transaction of its own. */
  readonly query: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  readonly drop: () => Promise<void>;
}

export interface TestConnection {
  readonly query: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
}

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A new database with the schema and, if given, the rows of another template. */
export async function cloneDatabase(template?: string): Promise<TestDatabase> {
  const server = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onMaintenance(`create database ${name} template ${template ?? server.template}`);
  await grantDatabase(superuserUrl(server, name), repository);
  const pools = new Map<LoginRole, pg.Pool>();
  const url = (role: LoginRole = 'postgres'): string => `postgresql://${role}:${server.password}@127.0.0.1:${server.port}/${name}`;
  const pool = (role: LoginRole): pg.Pool => {
    let found = pools.get(role);
    if (found === undefined) {
      found = new pg.Pool({ connectionString: url(role), max: 10, types });
      // Dropping the database ends idle connections; that is no error of the test.
      found.on('error', () => undefined);
      pools.set(role, found);
    }
    return found;
  };
  return {
    name,
    url,
    pool,
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await pool('postgres').query<Row>(text, [...values])).rows,
    drop: async () => {
      await Promise.all([...pools.values()].map((each) => each.end()));
      await onMaintenance(`drop database if exists ${name} with (force)`);
    },
  };
}

async function onMaintenance(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl(inject('postgres'), 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** One transaction on a pool; commits when `run` returns, rolls back when it throws. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  run: (connection: TestConnection) => Promise<Result>,
  begin = 'begin',
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const result = await run({
      query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
        (await client.query<Row>(text, [...values])).rows,
    });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Opens a session through the gate, as the server does after the token check. */
export async function openSession(db: TestDatabase, subject: string, deviceId: string | null): Promise<string> {
  const { rows } = await db
    .pool('steward_gate')
    .query<{ session_token: string }>('select session_token from sec.open($1, $2)', [subject, deviceId]);
  const token = rows[0]?.session_token;
  if (token === undefined) throw new Error('sec.open gave no session');
  return token;
}

const devices = new WeakMap<TestDatabase, Map<string, Promise<string>>>();

/** The subject for an e-mail address, or what was given when it is a subject already. */
async function subjectOf(db: TestDatabase, user: string): Promise<string> {
  if (!user.includes('@')) return user;
  const rows = await db.query<{ cognito_sub: string }>('select cognito_sub from app.users where email = $1', [user]);
  const subject = rows[0]?.cognito_sub;
  if (subject === undefined) throw new Error(`no user ${user}`);
  return subject;
}

/** A registered device of the user: the first call registers one, later calls find it again. */
export async function deviceOf(db: TestDatabase, user: string): Promise<string> {
  const subject = await subjectOf(db, user);
  const known = devices.get(db) ?? new Map<string, Promise<string>>();
  devices.set(db, known);
  let device = known.get(subject);
  if (device === undefined) {
    device = registerDevice(db, subject, 'Test laptop');
    known.set(subject, device);
  }
  return device;
}

/** Registers a device through the procedure, in a session without a device. */
export async function registerDevice(db: TestDatabase, user: string, name: string): Promise<string> {
  const subject = await subjectOf(db, user);
  const device = randomUUID();
  const token = await openSession(db, subject, null);
  await inTransaction(db.pool('steward_app'), async (connection) => {
    await connection.query('select api.sp_set_session_context($1, $2)', [token, `test-${randomUUID()}`]);
    await connection.query('select api.sp_register_device($1, $2, $3, $4, $5)', [randomUUID(), device, name, 'linux', 'test-key']);
  });
  return device;
}

/**
 * Runs as a signed-in person, exactly as the server does: session through the gate, then one transaction as
 * steward_app that begins with sp_set_session_context.
 * @param user e-mail address or subject
 * @param deviceId null: a session without a device; undefined: a device of the user, registered on first use
 */
export async function asUser<Result>(
  db: TestDatabase,
  user: string,
  deviceId: string | null | undefined,
  run: (connection: TestConnection) => Promise<Result>,
): Promise<Result> {
  const subject = await subjectOf(db, user);
  const device = deviceId === undefined ? await deviceOf(db, subject) : deviceId;
  const token = await openSession(db, subject, device);
  return inTransaction(db.pool('steward_app'), async (connection) => {
    await connection.query('select api.sp_set_session_context($1, $2)', [token, `test-${randomUUID()}`]);
    return run(connection);
  });
}

/**
 * Runs in the system context of one tenant as the owner of the tables: for test data that no procedure makes.
 * @param userId in whose name, if any
 */
export async function asSystem<Result>(
  db: TestDatabase,
  tenantId: number,
  run: (connection: TestConnection) => Promise<Result>,
  userId: string | null = null,
): Promise<Result> {
  return inTransaction(db.pool('postgres'), async (connection) => {
    await connection.query(`select sec.system_context($1, 'test data', $2)`, [tenantId, userId]);
    return run(connection);
  });
}

/** The error code (SQLSTATE) that a promise fails with, or null when it succeeds. */
export async function codeOf(attempt: Promise<unknown>): Promise<string | null> {
  try {
    await attempt;
    return null;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code ?? 'none';
    throw error;
  }
}
