import { describe, expect, test } from 'vitest';
import { accessLevels } from '../../contract/entities/people.ts';
import { assetTypes } from '../../contract/entities/assets/asset-types.ts';
import { replicaTable, replicaTables } from '../../contract/replica.ts';

describe.each(replicaTables.map((table) => [table.name, table] as const))('%s', (_name, table) => {
  const names = table.columns.map((column) => column.name);

  test('names every column once, in the manner of a column', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  test('has its key as a column that is always filled', () => {
    const key = table.columns.find((column) => column.name === table.key);
    expect(key).toMatchObject({ type: 'uuid', nullable: false, from: 'outline' });
  });

  test('tells its scope by a column of its own', () => {
    const named = table.scope.kind === 'circle' || table.scope.kind === 'asset' ? [table.scope.column] : [];
    expect(names).toEqual(expect.arrayContaining(named));
  });

  test('can be empty wherever the level of the row does not reach', () => {
    const above = table.columns.filter((column) => accessLevels.indexOf(column.from) > accessLevels.indexOf(table.from));
    expect(above.filter((column) => !column.nullable)).toStrictEqual([]);
  });

  test('writes money, dates and instants by their endings', () => {
    const typeOfEnding = { _minor: 'minor', _on: 'date', as_of: 'date', _at: 'instant', _bp: 'integer' };
    const wrong = Object.entries(typeOfEnding).flatMap(([ending, type]) =>
      table.columns.filter((column) => column.name.endsWith(ending) && column.type !== type),
    );
    expect(wrong).toStrictEqual([]);
  });
});

describe('the list', () => {
  test('names every table once and never a column of the tenant', () => {
    expect(new Set(replicaTables.map((table) => table.name)).size).toBe(replicaTables.length);
    expect(replicaTables.flatMap((table) => table.columns).map((column) => column.name)).not.toContain('tenant_id');
  });

  test('has a table for each of the 13 types, with its fields in order', () => {
    expect(assetTypes).toHaveLength(13);
    for (const type of assetTypes) {
      expect(replicaTable(type.table).columns.map((column) => column.name)).toStrictEqual([
        'asset_id',
        ...type.fields.map((field) => field.name),
        'row_version',
      ]);
    }
  });

  test('gives a reader of an asset its summary and nothing else', () => {
    const summary = replicaTable('assets')
      .columns.filter((column) => accessLevels.indexOf(column.from) <= accessLevels.indexOf('read'))
      .map((column) => column.name);
    expect(summary).toStrictEqual([
      'id',
      'category_code',
      'name',
      'currency',
      'status',
      'is_liability',
      'owner_names',
      'current_value_minor',
      'current_value_as_of',
      'year_open_value_minor',
      'access',
      'row_version',
    ]);
    for (const table of replicaTables.filter((each) => each.scope.kind === 'asset' && each.name !== 'assets'))
      expect(['edit', 'admin'], table.name).toContain(table.from);
  });

  test('sends no personal data at outline', () => {
    for (const table of replicaTables)
      for (const column of table.columns.filter((each) => each.personal))
        expect(accessLevels.indexOf(column.from), `${table.name}.${column.name}`).toBeGreaterThanOrEqual(accessLevels.indexOf('read'));
  });

  test('knows only its own tables', () => {
    expect(() => replicaTable('invoices')).toThrow(RangeError);
  });
});
