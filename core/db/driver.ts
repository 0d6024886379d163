/**
 * The one place that opens SQLite. Readers and writers have different types: a function that takes a ReadDb
 * cannot write, and says so at compile time.
 */
import { chmodSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StewardError } from '../../contract/errors.ts';

export type Bindable = string | number | bigint | null | Uint8Array;

declare const readable: unique symbol;
declare const writable: unique symbol;

export type ReadDb = {
  readonly [readable]: true;
  all<Row>(sql: string, ...values: Bindable[]): Row[];
  get<Row>(sql: string, ...values: Bindable[]): Row | undefined;
  /** Grows with every write of this connection; for memory caches of computed figures. */
  generation(): number;
};

export type WriteDb = ReadDb & {
  readonly [writable]: true;
  /** @returns number of rows changed */
  run(sql: string, ...values: Bindable[]): number;
  exec(sql: string): void;
  /** All or nothing; nests as savepoints. The function is synchronous: an await inside would let others in between. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
};

const keyBytes = 32;

/**
 * Opens an encrypted database, making it when missing.
 * @param key 32 bytes, used raw; no key derivation happens in SQLite
 * @throws StewardError FW500 when the file is not a database under this key
 */
export function openDatabase(file: string, key: Uint8Array): WriteDb {
  if (key.length !== keyBytes) throw new RangeError('the key of the cache has 32 bytes');
  const raw = new Database(file);
  try {
    // Before the journal is made, which takes the mode of the file.
    chmodSync(file, 0o600);
    raw.pragma(`cipher='sqlcipher'`);
    raw.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
    raw.pragma('journal_mode=WAL');
    // FULL: what was answered as saved must survive a power cut (security.md section 4).
    raw.pragma('synchronous=FULL');
    raw.pragma('fullfsync=ON');
    raw.pragma('checkpoint_fullfsync=ON');
    raw.pragma('foreign_keys=ON');
    raw.pragma('trusted_schema=OFF');
    raw.pragma('secure_delete=ON');
    // Temporary tables in files would not be encrypted.
    raw.pragma('temp_store=MEMORY');
    raw.pragma('cache_size=-65536');
    raw.prepare('select count(*) from sqlite_master').get();
  } catch (error) {
    raw.close();
    throw new StewardError('FW500', 'The local copy cannot be opened with this key.', { cause: error });
  }
  return wrap(raw);
}

function wrap(raw: Database.Database): WriteDb {
  const statements = new Map<string, Database.Statement>();
  let generation = 0;
  const prepared = (sql: string): Database.Statement => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = raw.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  const db = {
    all: (sql: string, ...values: Bindable[]) => prepared(sql).all(...values),
    get: (sql: string, ...values: Bindable[]) => prepared(sql).get(...values),
    run(sql: string, ...values: Bindable[]) {
      generation += 1;
      return prepared(sql).run(...values).changes;
    },
    exec(sql: string) {
      generation += 1;
      raw.exec(sql);
    },
    transaction<Result>(work: () => Result): Result {
      const result = raw.transaction(work).immediate();
      if (result instanceof Promise) throw new TypeError('a transaction takes a synchronous function');
      return result;
    },
    generation: () => generation,
    close() {
      statements.clear();
      raw.close();
    },
  };
  return db as unknown as WriteDb;
}
