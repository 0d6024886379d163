/**
 * Schema tool: `npm run db -- apply|reset|dump|lint|types|projections --url postgresql://…`
 * Without --url the address is taken from STEWARD_MIGRATE_URL. projections needs no database.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { apply } from './apply.ts';
import { dump, schemaListing } from './dump.ts';
import { describeLint, lint } from './lint.ts';
import { writeProjections } from './projections.ts';
import { reset } from './reset.ts';
import { generateTypes } from './types.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const usage = 'usage: npm run db -- apply|reset|dump|lint|types|projections --url postgresql://USER:PASSWORD@HOST:PORT/DATABASE';

const commands: Record<string, (url: string) => Promise<number>> = {
  apply: async (url) => {
    const { added, replayed } = await apply(url, root);
    console.log(`applied ${added.length} new files, replayed ${replayed}`);
    return 0;
  },
  reset: async (url) => {
    const { added, replayed } = await reset(url, root);
    console.log(`made a new database, applied ${added.length} files, replayed ${replayed}`);
    return 0;
  },
  dump: async (url) => {
    console.log(`${schemaListing}: ${await dump(url, root)} lines`);
    return 0;
  },
  lint: async (url) => {
    const results = await lint(url, root);
    const broken = results.filter(({ findings }) => findings.length > 0).length;
    console.log(describeLint(results));
    console.log(`${results.length} rules, ${broken} broken`);
    return broken === 0 ? 0 : 1;
  },
  types: async (url) => {
    console.log(`types of ${await generateTypes(url, root)} queries written`);
    return 0;
  },
};

async function writeGenerated(): Promise<number> {
  const changed = await writeProjections(root);
  console.log(changed.length === 0 ? 'projections are fresh' : `wrote ${changed.join(', ')}`);
  return 0;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } });
const command = commands[positionals[0] ?? ''];
const url = values.url ?? process.env['STEWARD_MIGRATE_URL'];
if (positionals[0] === 'projections') {
  process.exitCode = await writeGenerated();
} else if (command === undefined || url === undefined || positionals.length !== 1) {
  console.error(usage);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await command(url);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
