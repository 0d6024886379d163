/** A device as far as the tests of pull need one: holds scopes and rows, asks for pages, applies them as contract/sync.ts says. */
import { createHash, randomUUID } from 'node:crypto';
import { pullResponseSchema, type HeldScope, type PullResponse } from '../../../contract/sync.ts';
import { replicaTable } from '../../../contract/replica.ts';
import { deviceOf, inTransaction, openSession, type TestDatabase } from '../../support/database.ts';

type Row = readonly unknown[];

export class Replica {
  readonly db: TestDatabase;
  readonly subject: string;
  epoch: string | null = null;
  version = 0;
  commitId: string | null = null;
  scopes = new Map<string, string>();
  rows = new Map<string, Map<string, Row>>();
  rowScopes = new Map<string, Map<string, readonly string[]>>();
  limit = 10_000;
  pages: PullResponse[] = [];

  constructor(db: TestDatabase, subject: string) {
    this.db = db;
    this.subject = subject;
  }

  digest(): string {
    const lines = [...this.scopes].map(([scope, level]) => `${scope} ${level}\n`).sort();
    return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16);
  }

  /** One page, exactly as the server asks for it; checks the answer against the contract. */
  page(token: string | null, scopes: HeldScope[] | null): Promise<{ page: PullResponse; record: unknown }> {
    return this.raw({ token, scopes });
  }

  /** The same with any part of the request replaced. */
  async raw(
    change: Record<string, unknown>,
    isolation = 'begin isolation level repeatable read read only',
  ): Promise<{ page: PullResponse; record: unknown }> {
    const device = await deviceOf(this.db, this.subject);
    const session = await openSession(this.db, this.subject, device);
    const request = {
      device_id: device,
      protocol: 1,
      epoch: this.epoch,
      version: this.version,
      commit_id: this.commitId,
      scopes_digest: this.digest(),
      scopes: null,
      token: null,
      limit: this.limit,
      ...change,
    };
    return inTransaction(
      this.db.pool('steward_app'),
      async (connection) => {
        await connection.query('select api.sp_set_session_context($1, $2)', [session, `pull-${randomUUID()}`]);
        const [row] = await connection.query<{ page: string; record: unknown }>('select page, record from api.sp_pull_changes($1)', [
          JSON.stringify(request),
        ]);
        return { page: pullResponseSchema.parse(JSON.parse(row!.page)), record: row!.record };
      },
      isolation,
    );
  }

  /** Pulls until done and applies; returns the mode of the last page. `between` runs after each page that is not the last. */
  async pull(between?: () => Promise<void>): Promise<PullResponse['mode']> {
    let scopes: HeldScope[] | null = null;
    let token: string | null = null;
    let staged: PullResponse[] = [];
    for (;;) {
      let answer: { page: PullResponse; record: unknown };
      try {
        answer = await this.page(token, scopes);
      } catch (error) {
        if ((error as { code?: string }).code !== 'FW412') throw error;
        token = null;
        staged = [];
        continue;
      }
      const { page, record } = answer;
      if (page.mode === 'need_scopes') {
        scopes = [...this.scopes].map(([scope, level]) => ({ scope, level: level as HeldScope['level'] }));
        continue;
      }
      if (page.mode === 'reset') {
        this.epoch = null;
        this.version = 0;
        this.commitId = null;
        this.scopes.clear();
        this.rows.clear();
        this.rowScopes.clear();
        continue;
      }
      staged.push(page);
      if (!page.done) {
        token = page.token;
        await between?.();
        continue;
      }
      this.pages = staged;
      this.apply(staged);
      if (record !== null) await this.record(record);
      return page.mode;
    }
  }

  async record(record: unknown): Promise<void> {
    const session = await openSession(this.db, this.subject, await deviceOf(this.db, this.subject));
    await inTransaction(this.db.pool('steward_app'), async (connection) => {
      await connection.query('select api.sp_set_session_context($1, $2)', [session, 'record']);
      await connection.query('select api.sp_record_device_cursor($1)', [JSON.stringify(record)]);
    });
  }

  apply(pages: readonly PullResponse[]): void {
    for (const page of pages) for (const scope of page.scopes.removed) this.remove(scope);
    for (const page of pages) {
      for (const [table, rows] of Object.entries(page.put)) {
        const key = replicaTable(table).columns.findIndex(({ name }) => name === replicaTable(table).key);
        for (const row of rows) this.table(table).set(String(row[key]), row);
      }
      for (const [table, rows] of Object.entries(page.row_scopes)) for (const [row, scopes] of rows) this.scopesOf(table).set(row, scopes);
      for (const [table, ids] of Object.entries(page.del))
        for (const row of ids) {
          this.table(table).delete(row);
          this.scopesOf(table).delete(row);
        }
      for (const { scope, level } of page.scopes.added) this.scopes.set(scope, level);
    }
    const last = pages.at(-1)!;
    this.epoch = last.epoch;
    this.version = last.version;
    this.commitId = last.commit_id;
  }

  private remove(scope: string): void {
    this.scopes.delete(scope);
    for (const [table, rows] of this.rows) {
      const { scope: kind, columns } = replicaTable(table);
      if (kind.kind === 'many') {
        for (const [row, scopes] of this.scopesOf(table)) {
          const left = scopes.filter((each) => each !== scope);
          this.scopesOf(table).set(row, left);
          if (left.length === 0) {
            rows.delete(row);
            this.scopesOf(table).delete(row);
          }
        }
      } else if (kind.kind !== 'tenant') {
        const place = columns.findIndex(({ name }) => name === kind.column);
        for (const [row, cells] of rows) if (`${kind.kind}:${String(cells[place])}` === scope) rows.delete(row);
      } else if (scope === 'tenant') rows.clear();
    }
  }

  table(name: string): Map<string, Row> {
    let table = this.rows.get(name);
    if (table === undefined) this.rows.set(name, (table = new Map()));
    return table;
  }

  scopesOf(name: string): Map<string, readonly string[]> {
    let table = this.rowScopes.get(name);
    if (table === undefined) this.rowScopes.set(name, (table = new Map()));
    return table;
  }

  /** One cell by column name. */
  cell(table: string, row: string, column: string): unknown {
    return this.table(table).get(row)?.[replicaTable(table).columns.findIndex(({ name }) => name === column)];
  }

  rowScopeContent(): Record<string, Record<string, readonly string[]>> {
    return Object.fromEntries(
      [...this.rowScopes]
        .filter(([, rows]) => rows.size > 0)
        .sort()
        .map(([table, rows]) => [table, Object.fromEntries([...rows].sort())]),
    );
  }

  /** Rows of all tables, for comparing. */
  content(): Record<string, Record<string, Row>> {
    return Object.fromEntries(
      [...this.rows]
        .filter(([, rows]) => rows.size > 0)
        .sort()
        .map(([table, rows]) => [table, Object.fromEntries([...rows].sort())]),
    );
  }
}
