/** A database with part of the demo firm: loaded once per server into a template of its own, then cloned. */
import pg from 'pg';
import { inject } from 'vitest';
import { demoFamilies } from '../../server/local/demo/families.ts';
import { demoSubject, loadDemoFirm } from '../../server/local/demo/load-demo-firm.ts';
import { cloneDatabase, type TestDatabase } from './database.ts';
import { superuserUrl } from './postgres.ts';

const template = 'steward_demo_template';
/** Two circles with a common past, and a family of the other firm: enough for every rule of rights. */
const keys = ['hartwell', 'okonkwo_reyes', 'reyes_calder'];

/** A clone of the demo: Hartwell, Okonkwo-Reyes and, at the other firm, Reyes & Calder. */
export async function cloneDemo(): Promise<TestDatabase> {
  const server = inject('postgres');
  const client = new pg.Client({ connectionString: superuserUrl(server, 'postgres') });
  await client.connect();
  try {
    // Test files run side by side: the first makes the template, the others wait.
    await client.query(`select pg_advisory_lock(hashtext('${template}'))`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      const unfinished = `${template}_unfinished`;
      await client.query(`drop database if exists ${unfinished} with (force)`);
      await client.query(`create database ${unfinished} template ${server.template}`);
      await loadDemoFirm({
        databaseUrl: superuserUrl(server, unfinished),
        subjectOf: demoSubject,
        families: demoFamilies.filter(({ key }) => keys.includes(key)),
      });
      await client.query(`alter database ${unfinished} rename to ${template}`);
    }
  } finally {
    await client.end();
  }
  return cloneDatabase(template);
}
