import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { readLoadOrder, type LoadStep } from './load-order.ts';
import { statements } from './statements.ts';

export interface ApplyResult {
  /** Files applied for the first time. */
  readonly added: readonly string[];
  /** Number of files replayed. */
  readonly replayed: number;
}

/**
 * Brings a database to the state of sql/load_order.txt, in one transaction. Applying again changes nothing.
 * @param url connection as superuser (first time) or steward_migrate
 * @param root folder of the repository
 * @throws Error naming the file and line when a statement fails or a "once" file was changed
 */
export async function apply(url: string, root: string): Promise<ApplyResult> {
  const steps = await readLoadOrder(root);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statements.begin);
    await client.query(statements.lock);
    const result = await applySteps(client, steps);
    await client.query(statements.commit);
    return result;
  } catch (error) {
    await client.query(statements.rollback).catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function applySteps(client: pg.Client, steps: readonly LoadStep[]): Promise<ApplyResult> {
  const known = await appliedFiles(client);
  const added: string[] = [];
  let replayed = 0;
  for (const step of steps) {
    const before = known.get(step.path);
    if (step.mode === 'once' && before !== undefined) {
      if (before !== step.sha256) {
        throw new Error(
          `${step.path} was changed after it had been applied. Put it back and write the change as a new "once" file under sql/migrations.`,
        );
      }
      continue;
    }
    await run(client, step);
    if (step.mode === 'once') added.push(step.path);
    else replayed += 1;
  }
  for (const step of steps.filter(({ path }) => added.includes(path))) {
    await client.query(statements.recordFile, [step.path, step.sha256]);
  }
  return { added, replayed };
}

async function run(client: pg.Client, step: LoadStep): Promise<void> {
  try {
    await client.query(statements.resetRole);
    if (step.role !== null) await client.query(statements.setRole(pg.escapeIdentifier(step.role)));
    await client.query(step.text);
    await client.query(statements.resetRole);
  } catch (error) {
    throw new Error(`${step.path}${lineOf(step.text, error)}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** ":12" when the server told the position of the error, else nothing. */
function lineOf(text: string, error: unknown): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  return Number.isFinite(position) ? `:${text.slice(0, position).split('\n').length}` : '';
}

async function appliedFiles(client: pg.Client): Promise<Map<string, string>> {
  const present = await client.query<{ present: boolean }>(statements.hasBookkeeping);
  if (present.rows[0]?.present !== true) return new Map();
  const { rows } = await client.query<{ path: string; sha256: string }>(statements.appliedFiles);
  return new Map(rows.map(({ path, sha256 }) => [path, sha256]));
}

/**
 * Gives a clone of a template its database rights, which "create database … template" drops.
 * @param url connection to the clone as superuser
 */
export async function grantDatabase(url: string, root: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(await readFile(join(root, 'sql/bootstrap/database.sql'), 'utf8'));
  } finally {
    await client.end();
  }
}
