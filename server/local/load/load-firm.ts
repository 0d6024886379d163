/** Tenant 4, "Northgate Load": as many synthetic circles as asked for. `npm run stack -- --load 1000`. */
import pg from 'pg';
import { buildCircle, type LoadCircle } from './load-circle.ts';
import { buildStaff, type LoadUser } from './load-staff.ts';
import { writeCircles, type PlacedCircle } from './write-circles.ts';

export const loadTenant = { tenant: 4, name: 'Northgate Load', timeZone: 'America/Denver', accentColour: '#4c566a' } as const;

export interface LoadFirmPlan {
  /** Connection as superuser. */
  readonly databaseUrl: string;
  readonly circles: number;
  /** The same seed and number of circles give the same rows, ids included. */
  readonly seed?: string;
  readonly say?: (line: string) => void;
  readonly signal?: AbortSignal;
}

const circlesPerTransaction = 20;

/**
 * Fills the tenant, one transaction per 20 circles. Does nothing when the tenant is there already.
 * @returns the staff, whose logins the caller makes at the identity provider if somebody shall sign in
 */
export async function loadSyntheticFirm(plan: LoadFirmPlan): Promise<readonly LoadUser[]> {
  const seed = plan.seed ?? 'northgate';
  const staff = buildStaff(seed, plan.circles);
  const client = new pg.Client({ connectionString: plan.databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from app.tenants where tenant_id = $1', [loadTenant.tenant]);
    if ((rowCount ?? 0) > 0) return staff.users;
    await inSystemContext(client, async () => {
      await client.query('select app.provision_tenant($1, $2, $3, $4, $5)', [
        loadTenant.tenant,
        loadTenant.name,
        loadTenant.timeZone,
        'USD',
        loadTenant.accentColour,
      ]);
      await client.query(
        `select app.provision_user(u.id, u.subject, u.email, u.name, u.role)
           from jsonb_to_recordset($1) as u (id uuid, subject text, email text, name text, role text)`,
        [JSON.stringify(staff.users)],
      );
    });
    let previous: LoadCircle | undefined;
    let chunks = 0;
    for (let first = 1; first <= plan.circles; first += circlesPerTransaction) {
      plan.signal?.throwIfAborted();
      const placed: PlacedCircle[] = [];
      for (let number = first; number <= Math.min(first + circlesPerTransaction - 1, plan.circles); number += 1) {
        const circle = buildCircle(seed, number);
        placed.push({ circle, guests: previous?.sharedWithNext ?? [] });
        previous = circle;
      }
      await inSystemContext(client, () => writeCircles(client, seed, loadTenant.tenant, staff, placed));
      chunks += 1;
      // Plans that triggers keep were made while the tables were nearly empty; fresh statistics make them anew.
      if (Math.log2(chunks) % 1 === 0) await client.query('analyze');
      const done = Math.min(first + circlesPerTransaction - 1, plan.circles);
      if (done === plan.circles || done % 200 === 0) plan.say?.(`  ${done} of ${plan.circles} synthetic circles`);
    }
    await client.query('analyze');
    return staff.users;
  } finally {
    await client.end();
  }
}

async function inSystemContext(client: pg.Client, run: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select sec.system_context($1, $2)', [loadTenant.tenant, 'synthetic load']);
    await run();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
