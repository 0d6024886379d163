/** The 13 type tables against the field lists of the contract: columns, types, required, choices, limits. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetFields } from '../../../contract/entities/assets/asset.ts';
import { assetTypes } from '../../../contract/entities/assets/asset-types.ts';
import { sqlType, type Field } from '../../../contract/entities/assets/field.ts';
import { asSystem, cloneDatabase, type TestDatabase } from '../../support/database.ts';

interface Column {
  name: string;
  type: string;
  required: boolean;
  [key: string]: unknown;
}

const columnsSql = `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required
                      from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`;
const own = new Set(['tenant_id', 'asset_id', 'row_version', 'updated_at']);
const described = (field: Field): Column => ({ name: field.name, type: sqlType(field), required: field.required === true });

/** What the definition of a field's check must mention. */
function limitsOf(field: Field): string[] {
  switch (field.kind) {
    case 'choice':
      return field.options.map((option) => `'${option}'`);
    case 'text':
      return [String(field.maximum ?? 200)];
    case 'long_text':
      return [String(field.maximum ?? 4_000)];
    case 'rows':
      return [String(field.maximum), ...field.columns.map(({ name }) => `"${name}"`)];
    case 'money':
      return ['9007199254740991'];
    default:
      return [];
  }
}

describe('type tables', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await cloneDatabase();
  });
  afterAll(() => db.drop());

  it.each(assetTypes.map((type) => [type.table, type] as const))('%s has exactly the fields of the contract', async (table, type) => {
    const columns = await db.query<Column>(columnsSql, [`app.${table}`]);
    expect(columns.filter(({ name }) => !own.has(name))).toEqual(type.fields.map(described));
  });

  it('assets has the common fields of the contract', async () => {
    const columns = new Map((await db.query<Column>(columnsSql, ['app.assets'])).map((column) => [column.name, column]));
    expect(assetFields.map(({ name }) => columns.get(name))).toEqual(assetFields.map(described));
    const editable = await db.query<{ names: string[] }>('select app.asset_columns() as names');
    expect([...(editable[0]?.names ?? [])].sort()).toEqual(assetFields.map(({ name }) => name).sort());
  });

  /** Everything but booleans and references is guarded by a check of the field's name. */
  it.each(assetTypes.map((type) => [type.table, type] as const))('%s guards each field by a check with a sentence', async (table, type) => {
    const checks = await db.query<{ name: string; definition: string; sentence: string | null }>(
      `select conname as name, pg_get_constraintdef(oid) as definition, obj_description(oid, 'pg_constraint') as sentence from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
      [`app.${table}`],
    );
    const byName = new Map(checks.map((check) => [check.name, check]));
    for (const field of type.fields.filter(({ kind }) => kind !== 'boolean' && kind !== 'persona')) {
      const check = byName.get(field.name);
      expect(check?.sentence, field.name).toBeTruthy();
      expect(
        limitsOf(field).filter((limit) => check?.definition.includes(limit) !== true),
        field.name,
      ).toEqual([]);
    }
  });

  it('no number, date or amount column lets NaN, infinity or an unsafe integer in', async () => {
    const bad: Record<string, string[]> = {
      bigint: ['9007199254740992', '-9007199254740992'],
      date: ['infinity', '-infinity', '0044-03-15 BC', '3000-01-01'],
      numeric: ['NaN'],
    };
    let tried = 0;
    for (const type of assetTypes) {
      for (const field of type.fields) {
        const kind = sqlType(field).replace(/\(.*/, '');
        for (const value of bad[kind] ?? []) {
          tried += 1;
          const rows = await db.query<{ holds: boolean | null }>(
            `select (select bool_and(app_holds) from (select (xpath('/row/h/text()', query_to_xml(format('select (%s) as h from jsonb_populate_record(null::app.%I, %L) as r',
               pg_get_expr(c.conbin, c.conrelid), $1::text, jsonb_build_object($2::text, $3::text)), true, true, '')))[1]::text::boolean as app_holds
               from pg_constraint c where c.conrelid = ('app.' || $1)::regclass and c.conname = $2) x) as holds`,
            [type.table, field.name, value],
          );
          expect(rows[0]?.holds, `${type.table}.${field.name} = ${value}`).toBe(false);
        }
      }
    }
    expect(tried).toBeGreaterThan(60);
  });

  it('the catalogue of a new tenant is the one of the contract', async () => {
    await asSystem(db, 7, ({ query }) => query(`select app.provision_tenant(7, 'Catalogue', 'America/New_York', 'USD', null)`));
    const rows =
      await db.query(`select code, label, table_name as table, is_liability as "isLiability", signed_value as "signedValue", single_owner as "singleOwner", stale_after_days as "staleAfterDays"
                                   from app.asset_categories where tenant_id = 7 order by sort_order`);
    expect(rows).toEqual(
      assetTypes.map(({ code, label, table, isLiability, signedValue, singleOwner, staleAfterDays }) => ({
        code,
        label,
        table,
        isLiability,
        signedValue,
        singleOwner: singleOwner === true,
        staleAfterDays,
      })),
    );
  });
});
