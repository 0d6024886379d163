/**
 * Loads the demo firm into a database with the schema applied. Firms and logins are provisioned in the system context, as a
 * deployment does it; everything else goes through the procedures in the name of the person who would do it, in sessions
 * opened through the gate. Only the older values of an asset come in one piece, as an import of a family's papers would. One transaction per family: it is there whole or not at all, and what is there is left as it is.
 */
import pg from 'pg';
import type { Uuid } from '../../../contract/ids.ts';
import { demoFamilies } from './families.ts';
import { idsOf, type DemoFamily } from './family.ts';
import { demoId } from './ids.ts';
import { callsOf, linksOutsideCircles, olderValuesOf, setUpBy, type CallBatch } from './load-calls.ts';
import { provisionFirms } from './provision-firms.ts';
import { demoUser, type DemoUser } from './users.ts';

export interface DemoFirmPlan {
  /** Connection as superuser; it takes the roles of the application and of the gate for each call. */
  readonly databaseUrl: string;
  /** Subject of the login at the identity provider. */
  readonly subjectOf: (user: DemoUser) => string;
  readonly say?: (line: string) => void;
  /** All families if not said. */
  readonly families?: readonly DemoFamily[];
  readonly signal?: AbortSignal;
}

/** The computer from which the firm was set up, as histories show it. */
const deviceName = 'Set-up desk';

/** The subject that the local identity and the tests give a demo user. */
export const demoSubject = (user: DemoUser): string => demoId(`subject/${user.email}`);

/**
 * @returns the keys of the families that were loaded now; empty when all were there
 * @throws the error of the procedure that refused, with the name of the call in its message
 */
export async function loadDemoFirm(plan: DemoFirmPlan): Promise<string[]> {
  const client = new pg.Client({ connectionString: plan.databaseUrl });
  await client.connect();
  try {
    await provisionFirms(client, plan.subjectOf);
    const sessions = sessionsOf(client, plan);
    const loaded: string[] = [];
    try {
      for (const family of plan.families ?? demoFamilies) {
        plan.signal?.throwIfAborted();
        if (await isLoaded(client, family)) continue;
        await loadFamily(client, family, sessions);
        plan.say?.(
          `  ${Object.values(family.circles)
            .map((circle) => circle.name)
            .join(', ')}: ${Object.keys(family.assets).length} assets`,
        );
        loaded.push(family.key);
      }
    } finally {
      await sessions.end();
    }
    if (loaded.length > 0) await client.query('analyze');
    return loaded;
  } finally {
    await client.end();
  }
}

async function isLoaded(client: pg.Client, family: DemoFamily): Promise<boolean> {
  const { rowCount } = await client.query('select from app.fwd_family_circles where tenant_id = $1 and id = any ($2)', [
    family.tenant,
    Object.values(idsOf(family).circles),
  ]);
  return (rowCount ?? 0) > 0;
}

async function inTransaction<Result>(client: pg.Client, run: () => Promise<Result>): Promise<Result> {
  await client.query('begin');
  try {
    const result = await run();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

interface Sessions {
  /** The session of a person on the computer from which the firm was set up. */
  readonly tokenOf: (email: string) => Promise<string>;
  /** Revokes those computers, so that no device without an owner stays trusted. */
  readonly end: () => Promise<void>;
}

function sessionsOf(client: pg.Client, plan: DemoFirmPlan): Sessions {
  const open = new Map<string, { token: string; device: Uuid }>();
  const opened = async (email: string, device: Uuid | null): Promise<string> => {
    const { rows } = await client.query<{ session_token: string }>('select session_token from sec.open($1, $2)', [
      plan.subjectOf(demoUser(email)),
      device,
    ]);
    const token = rows[0]?.session_token;
    if (token === undefined) throw new Error(`no session for ${email}`);
    return token;
  };
  return {
    tokenOf: async (email) => {
      const known = open.get(email);
      if (known !== undefined) return known.token;
      // A fresh device each time: a revoked one never comes back.
      const device = crypto.randomUUID();
      const enrolment = await opened(email, null);
      await inTransaction(client, async () => {
        await actAs(client, enrolment);
        await client.query('select api.sp_register_device($1, $2, $3, $4, $5)', [
          crypto.randomUUID(),
          device,
          deviceName,
          'server',
          'none: revoked after the set-up',
        ]);
      });
      const token = await opened(email, device);
      open.set(email, { token, device });
      return token;
    },
    end: async () => {
      for (const { token, device } of open.values()) {
        await inTransaction(client, async () => {
          await actAs(client, token);
          await client.query('select api.sp_revoke_device($1, $2, $3)', [crypto.randomUUID(), device, 'The set-up is done']);
        });
      }
      open.clear();
    },
  };
}

/** The rest of the transaction is what the server does for this session: role of the application, context of the session. */
async function actAs(client: pg.Client, token: string): Promise<void> {
  await client.query('set local role steward_app');
  await client.query('select api.sp_set_session_context($1, $2)', [token, 'demo-set-up']);
}

async function loadFamily(client: pg.Client, family: DemoFamily, sessions: Sessions): Promise<void> {
  const batches = callsOf(family);
  const tokens = new Map<string, string>();
  for (const { by } of batches) tokens.set(by, await sessions.tokenOf(by));
  await inTransaction(client, async () => {
    for (const batch of batches) {
      await runBatch(client, batch, tokens.get(batch.by) ?? '', family.key);
      if (batch.procedure === 'sp_create_asset') await importOlderValues(client, family);
    }
    await client.query('reset role');
    const links = linksOutsideCircles(family);
    if (links.length > 0) {
      await client.query('select sec.system_context($1, $2)', [family.tenant, 'demo firm: logins of people outside the circles']);
      await client.query(
        `insert into app.user_persona_links (tenant_id, id, user_id, persona_id, is_primary)
         select $1, l.id, l."userId", l."personaId", true from jsonb_to_recordset($2) as l (id uuid, "userId" uuid, "personaId" uuid)`,
        [family.tenant, JSON.stringify(links)],
      );
    }
  });
}

async function importOlderValues(client: pg.Client, family: DemoFamily): Promise<void> {
  const lead = demoUser(setUpBy(family));
  await client.query('reset role');
  await client.query('select sec.system_context($1, $2, $3)', [family.tenant, 'demo firm: older values', lead.id]);
  const columns =
    'id, asset_id, as_of, amount_minor, currency, method, source, purpose, valuer, low_minor, high_minor, confidence, next_due_on, note';
  await client.query(
    `insert into app.asset_valuations (tenant_id, ${columns}, recorded_by_user_id, recorded_by_name, device_name)
     select $1, ${columns}, $3, $4, $5 from jsonb_populate_recordset(null::app.asset_valuations, $2)`,
    [family.tenant, JSON.stringify(olderValuesOf(family)), lead.id, lead.name, deviceName],
  );
}

async function runBatch(client: pg.Client, batch: CallBatch, token: string, family: string): Promise<void> {
  await actAs(client, token);
  const version = batch.calls[0]?.expectedVersion === undefined ? '' : ', c."expectedVersion"';
  try {
    await client.query(
      `select api.${pg.escapeIdentifier(batch.procedure)}(c."mutationId", c.args${version})
         from jsonb_to_recordset($1) as c ("mutationId" uuid, args jsonb, "expectedVersion" bigint)`,
      [JSON.stringify(batch.calls)],
    );
  } catch (error) {
    if (error instanceof pg.DatabaseError)
      error.message = `${family}, ${batch.procedure} by ${batch.by}: ${error.message} ${error.detail ?? ''}`;
    throw error;
  }
}
