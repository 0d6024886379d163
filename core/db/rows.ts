/** Rows of replica tables as JavaScript values: booleans and JSON as such, everything else as the wire writes it. */
import { replicaTable, type ReplicaColumn, type ReplicaTable } from '../../contract/replica.ts';
import type { Bindable, ReadDb, WriteDb } from './driver.ts';

export type Row = Record<string, unknown>;

type Statements = { put: string; get: string; remove: string };
const statements = new Map<string, Statements>();

function statementsOf(table: ReplicaTable): Statements {
  let found = statements.get(table.name);
  if (found === undefined) {
    const names = table.columns.map((column) => `"${column.name}"`);
    found = {
      put: `insert or replace into "${table.name}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      get: `select ${names.join(', ')} from "${table.name}" where "${table.key}" = ?`,
      remove: `delete from "${table.name}" where "${table.key}" = ?`,
    };
    statements.set(table.name, found);
  }
  return found;
}

function toBindable(column: ReplicaColumn, value: unknown): Bindable {
  if (value === null || value === undefined) return null;
  if (column.type === 'json') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new TypeError(`${column.name} cannot hold a ${typeof value}`);
}

function fromStored(column: ReplicaColumn, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (column.type === 'boolean') return value === 1;
  if (column.type === 'json') return JSON.parse(String(value)) as unknown;
  return value;
}

/** A stored row with its booleans and JSON restored. */
export function decodeRow(tableName: string, stored: Row): Row {
  const row: Row = {};
  for (const column of replicaTable(tableName).columns) row[column.name] = fromStored(column, stored[column.name]);
  return row;
}

export function readRow(db: ReadDb, tableName: string, key: string): Row | null {
  const stored = db.get<Row>(statementsOf(replicaTable(tableName)).get, key);
  return stored === undefined ? null : decodeRow(tableName, stored);
}

/** All rows whose column has the value, in the order of the key. */
export function readRowsBy(db: ReadDb, tableName: string, column: string, value: string): Row[] {
  const table = replicaTable(tableName);
  if (!table.columns.some((each) => each.name === column)) throw new RangeError(`${tableName} has no column ${column}`);
  return db
    .all<Row>(`select * from "${tableName}" where "${column}" = ? order by "${table.key}"`, value)
    .map((stored) => decodeRow(tableName, stored));
}

/** Writes a row as the wire brings it: an array in the column order of the contract. */
export function putWireRow(db: WriteDb, tableName: string, values: readonly unknown[]): void {
  const table = replicaTable(tableName);
  if (values.length !== table.columns.length)
    throw new RangeError(`a row of ${tableName} has ${values.length} values instead of ${table.columns.length}`);
  db.run(statementsOf(table).put, ...table.columns.map((column, index) => toBindable(column, values[index])));
}

/** Writes a row by names; names that are missing become null. */
export function putRow(db: WriteDb, tableName: string, row: Row): void {
  const table = replicaTable(tableName);
  db.run(statementsOf(table).put, ...table.columns.map((column) => toBindable(column, row[column.name])));
}

export function removeRow(db: WriteDb, tableName: string, key: string): void {
  db.run(statementsOf(replicaTable(tableName)).remove, key);
}
