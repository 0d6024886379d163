/**
 * Writes the SQL that follows from contract/replica.ts: one view per replicated table with the columns in wire order and
 * masked by level, the list of these tables, the triggers that capture their changes, and the groups of fields that merge as one.
 * Who sees a row is not repeated here: the views read the tables under row security.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetFields, conflictGroup } from '../../contract/entities/assets/asset.ts';
import { assetTypes } from '../../contract/entities/assets/asset-types.ts';
import { accessLevels } from '../../contract/entities/people.ts';
import { replicaTables, type ReplicaColumn, type ReplicaTable } from '../../contract/replica.ts';

export const projectionsFile = 'sql/domains/sync/projections.gen.sql';
export const captureFile = 'sql/domains/sync/capture.gen.sql';
const header = '-- Generated from contract/replica.ts by "npm run db -- projections". Not edited by hand.\n';

/** What the row's own columns do not hold. `t` is the row, `v.rank` the viewer's level as a number. */
const computed: Readonly<Record<string, string>> = {
  'users.firm_role': 'app.firm_role_of(t.id)',
  'fwd_family_circles.access': levelName(),
  'ffc_advisor_assignments.advisor_name': 'app.user_name(t.user_id)',
  'assets.category_code': '(select c.code from app.asset_categories c where c.tenant_id = t.tenant_id and c.id = t.category_id)',
  'assets.access': levelName(),
  'asset_permissions.persona_name': 'app.persona_name(t.persona_id)',
};

/** Scopes of a row that is reachable through several. Read under row security, so only scopes of the viewer come out. */
const manyScopes: Readonly<Record<string, string>> = {
  users: 'sync.viewer_scopes_of_user(t.id)',
  personas: `sync.viewer_scopes_of_persona(t.id, ${rank('outline')})`,
  user_persona_links: `sync.viewer_scopes_of_persona(t.persona_id, ${rank('read')})`,
};

function levelName(): string {
  return `(array[${accessLevels.map((level) => `'${level}'`).join(', ')}])[v.rank + 1]`;
}

function rank(level: (typeof accessLevels)[number]): number {
  return accessLevels.indexOf(level);
}

function columnExpression(table: ReplicaTable, column: ReplicaColumn): string {
  const source = column.computed ? computed[`${table.name}.${column.name}`] : `t.${column.name}`;
  if (source === undefined) throw new Error(`${table.name}.${column.name} is computed, but how is not said in server/db/projections.ts`);
  const value = typed(source, column);
  return rank(column.from) > rank(table.from) ? `case when v.rank >= ${rank(column.from)} then ${value} end` : value;
}

/** Wire form: instants with Z and microseconds, decimals as text; the rest is what json_build_array makes of it. */
function typed(source: string, column: ReplicaColumn): string {
  switch (column.type) {
    case 'instant':
      return `to_char(${source} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
    case 'decimal':
      return `(${source})::text`;
    default:
      return source;
  }
}

function scopeColumn(table: ReplicaTable): string | null {
  return table.scope.kind === 'circle' || table.scope.kind === 'asset' ? table.scope.column : null;
}

/**
 * Rows that the table's policies show for another reason than the scope (a firm admin sees all assignments) stay away from
 * the device, as do links of personas that are seen only in outline.
 */
function condition(table: ReplicaTable): string {
  if (table.scope.kind === 'circle' && rank(table.from) > rank('outline')) return `\n   where v.rank >= ${rank(table.from)}`;
  return table.name === 'user_persona_links' ? '\n   where v.scopes is not null' : '';
}

/** A persona that hangs on nothing yet is seen by the one who made it. */
function scopesOf(table: ReplicaTable): string {
  if (manyScopes[table.name] === undefined) return 'null::text[]';
  return table.name === 'personas' ? `coalesce(v.scopes, array['user:' || (select sec.uid())])` : 'v.scopes';
}

function view(table: ReplicaTable): string {
  const scope = scopeColumn(table);
  const cells = table.columns.map((column) => `           ${columnExpression(table, column)}`).join(',\n');
  const many = manyScopes[table.name];
  const viewer =
    scope !== null
      ? `\n    cross join lateral sync.viewer_rank('${table.scope.kind}', t.${scope}) v`
      : many === undefined
        ? ''
        : `\n    cross join lateral ${many} v`;
  const needsViewer = cells.includes('v.rank') || many !== undefined || condition(table) !== '';
  return `create or replace view sync.put_${table.name} as
  select t.${table.key} as row_id, ${scope === null ? 'null::uuid' : `t.${scope}`} as scope_id, ${scopesOf(table)} as scopes,
         json_build_array(
${cells}) as cells
    from app.${table.name} t${needsViewer ? viewer : ''}${condition(table)};
comment on view sync.put_${table.name} is 'Rows of app.${table.name} as they go to the device of the session';
`;
}

function listOfTables(): string {
  const rows = replicaTables
    .map((table, index) => `    (${index + 1}, '${table.name}', '${table.scope.kind}', ${rank(table.from)})`)
    .join(',\n');
  return `create or replace function sync.replicated() returns table (position_number integer, table_name text, scope_kind text, from_rank integer)
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select * from (values
${rows}
  ) as r
$$;
revoke all on function sync.replicated() from public;
comment on function sync.replicated() is 'Replicated tables in the order in which a snapshot pages through them, their kind of scope and the level from which their rows are sent';
`;
}

function fieldGroups(): string {
  for (const type of assetTypes) {
    const clash = type.fields.find((field) =>
      assetFields.some((common) => conflictGroup(assetFields, common.name) === conflictGroup(type.fields, field.name)),
    );
    if (clash) throw new Error(`${type.table}.${clash.name} would be the same conflict unit as a field of assets`);
  }
  const rows = [
    ...assetFields.map((field) => ['assets', field.name, conflictGroup(assetFields, field.name)] as const),
    ...assetTypes.flatMap((type) => type.fields.map((field) => [type.table, field.name, conflictGroup(type.fields, field.name)] as const)),
  ]
    .filter(([, name, group]) => name !== group)
    .map((row) => `    (${row.map((word) => `'${word}'`).join(', ')})`);
  return `create or replace function sync.field_group(p_table text, p_field text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select g.group_name from (values
${rows.join(',\n')}
  ) as g (table_name, field_name, group_name) where g.table_name = p_table and g.field_name = p_field), p_field)
$$;
revoke all on function sync.field_group(text, text) from public;
comment on function sync.field_group(text, text) is 'Fields bound by one check merge as one: the name of the group, or the field alone';
`;
}

/** The scope of a row as the capture trigger computes it: kind and column. */
function capture(table: ReplicaTable): string {
  const words = [table.key, table.scope.kind, scopeColumn(table) ?? ''].map((word) => `'${word}'`).join(', ');
  const trigger = (event: string, transition: string) =>
    `create or replace trigger zz_capture_${event} after ${event} on app.${table.name} referencing ${transition} for each statement execute function sync.capture(${words});\n`;
  return (
    trigger('insert', 'new table as new_rows') +
    trigger('update', 'old table as old_rows new table as new_rows') +
    trigger('delete', 'old table as old_rows')
  );
}

/** The two generated files as text, by path. */
export function projections(): ReadonlyMap<string, string> {
  return new Map([
    [projectionsFile, [header, listOfTables(), fieldGroups(), ...replicaTables.map(view)].join('\n')],
    [captureFile, [header, ...replicaTables.map(capture)].join('\n')],
  ]);
}

/** Writes the generated files; returns those that changed. */
export async function writeProjections(root: string): Promise<string[]> {
  const changed: string[] = [];
  for (const [path, text] of projections()) {
    if ((await readFile(join(root, path), 'utf8').catch(() => '')) === text) continue;
    await writeFile(join(root, path), text);
    changed.push(path);
  }
  return changed;
}
