/** Sends operations as the server does: one per transaction, the version asked after COMMIT. */
import { randomUUID } from 'node:crypto';
import { operationResultSchema, operationSchemas, type OperationName, type OperationResult } from '../../../contract/sync.ts';
import { deviceOf, inTransaction, openSession, type TestDatabase } from '../../support/database.ts';

export interface Sent {
  op_id: string;
  seq: number;
  name: OperationName;
  args: Record<string, unknown>;
  base: Record<string, unknown> | null;
  lane: string;
  deps: string[];
  schema: number;
  made_at: string;
}

export class Outbox {
  readonly db: TestDatabase;
  readonly subject: string;
  private seq = 0;

  constructor(db: TestDatabase, subject: string) {
    this.db = db;
    this.subject = subject;
  }

  /** An operation as the contract wants it. */
  operation(
    name: OperationName,
    args: Record<string, unknown>,
    base: Record<string, unknown> | null = null,
    change: Partial<Sent> = {},
  ): Sent {
    operationSchemas[name].args.parse(args);
    operationSchemas[name].base.parse(base);
    this.seq += 1;
    return {
      op_id: randomUUID(),
      seq: this.seq,
      name,
      args,
      base,
      lane: 'any',
      deps: [],
      schema: 1,
      made_at: '2026-01-10T09:00:00Z',
      ...change,
    };
  }

  async send(operation: Sent): Promise<OperationResult> {
    const device = await deviceOf(this.db, this.subject);
    const verdict = await this.session(({ query }) =>
      query<{ result: unknown }>('select result from api.sp_push_changes($1, $2)', [device, JSON.stringify([operation])]),
    );
    const result = operationResultSchema.parse(verdict[0]!.result);
    const versions = await this.session(({ query }) =>
      query<{ version: number }>('select version from api.sp_get_operation_versions($1)', [[operation.op_id]]),
    );
    return { ...result, version: result.version ?? versions[0]?.version ?? null };
  }

  async push(
    name: OperationName,
    args: Record<string, unknown>,
    base: Record<string, unknown> | null = null,
    change: Partial<Sent> = {},
  ): Promise<OperationResult> {
    return this.send(this.operation(name, args, base, change));
  }

  async session<Result>(run: Parameters<typeof inTransaction<Result>>[1]): Promise<Result> {
    const token = await openSession(this.db, this.subject, await deviceOf(this.db, this.subject));
    return inTransaction(this.db.pool('steward_app'), async (connection) => {
      await connection.query('select api.sp_set_session_context($1, $2)', [token, `push-${randomUUID()}`]);
      return run(connection);
    });
  }
}
