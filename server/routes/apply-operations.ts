/**
 * Operations become verdicts, each in a transaction of its own, so that one bad edit never holds up another.
 * Order is kept inside a lane; an operation that could not be tried stops its lane and what depends on it, nothing else.
 */
import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import { errorCodeSchema, invalidInput, StewardError, type ErrorCode } from '../../contract/errors.ts';
import { operationResultSchema, operationSchemas, operationStatuses, type Operation, type OperationResult } from '../../contract/sync.ts';
import { protocolVersion } from '../../contract/version.ts';
import { oneRow } from '../db/one-row.ts';
import type { Caller } from '../http/call.ts';
import { describeCause } from '../http/error-answer.ts';
import { spGetOperationVersions, spPushChanges } from '../queries/sync.queries.ts';

/** What the procedure answers; the version exists only after COMMIT and is read afterwards. */
const verdictSchema = z.object({
  status: z.enum(operationStatuses),
  code: errorCodeSchema.nullish(),
  message: z.string().nullish(),
  conflict_id: z.string().nullish(),
});

/** The caller as such is refused: no operation of his can be judged. */
const refusesCaller = new Set(['FW401', 'FW423']);
/** Nothing was decided: the desktop keeps the operation and sends it again. */
const asksAgain = new Set(['FW500', 'FW503']);

/** @throws StewardError FW401, FW423; verdicts given before are found again when the operations come once more */
export async function applyOperations(
  operations: readonly Operation[],
  caller: Caller,
  log: FastifyBaseLogger,
): Promise<OperationResult[]> {
  const results: OperationResult[] = [];
  const stoppedLanes = new Set<string>();
  const waiting = new Set<string>();
  for (const operation of operations.toSorted((a, b) => a.seq - b.seq)) {
    const mustWait = stoppedLanes.has(operation.lane) || operation.deps.some((dependency) => waiting.has(dependency));
    const result = mustWait
      ? unjudged(operation, 'retry', new StewardError('FW503', 'An earlier edit has to go first.'))
      : await applyOne(operation, caller, log);
    results.push(result);
    if (result.status === 'retry') {
      stoppedLanes.add(operation.lane);
      waiting.add(operation.op_id);
    }
  }
  return withVersions(results, caller);
}

async function applyOne(operation: Operation, caller: Caller, log: FastifyBaseLogger): Promise<OperationResult> {
  try {
    const checked = checkOperation(operation);
    // As text: the driver would write a list as a PostgreSQL array.
    const parameters = { deviceId: caller.deviceId ?? '', operations: JSON.stringify([checked]) };
    const { result } = oneRow(await caller.transaction((transaction) => spPushChanges.run(parameters, transaction)));
    const { status, code, message, conflict_id: conflictId } = verdictSchema.parse(result);
    return {
      op_id: operation.op_id,
      seq: operation.seq,
      status,
      version: null,
      code: code ?? null,
      message: message ?? null,
      conflict_id: conflictId ?? null,
    };
  } catch (thrown) {
    const error = thrown instanceof StewardError ? thrown : new StewardError('FW500', undefined, { cause: thrown });
    if (refusesCaller.has(error.code)) throw error;
    const isRetry = asksAgain.has(error.code) || operation.schema > protocolVersion;
    log[isRetry ? 'error' : 'info'](
      { operation: operation.name, op_id: operation.op_id, code: error.code, cause: isRetry ? describeCause(error) : undefined },
      'operation not applied',
    );
    return unjudged(operation, isRetry ? 'retry' : 'rejected', error);
  }
}

/**
 * What goes to the procedure. An operation whose arguments do not fit the contract goes without them and with the refusal: the ledger
 * keeps that verdict too, so that a replay gets it again and what builds on the operation is refused instead of waiting for ever.
 * @throws StewardError FW426 written by a newer version than this server
 */
function checkOperation(operation: Operation): Operation & { refused?: { code: ErrorCode; message: string } } {
  if (operation.schema > protocolVersion)
    throw new StewardError('FW426', 'The server is older than this edit; it is kept and tried again.');
  const schemas = operationSchemas[operation.name];
  const parsed = z.object({ args: schemas.args, base: schemas.base }).safeParse({ args: operation.args, base: operation.base });
  if (!parsed.success) return { ...operation, args: {}, base: null, refused: refusal(parsed.error) };
  return { ...operation, args: parsed.data.args, base: parsed.data.base };
}

/** A rule of the contract can name a code of its own, as FW460 for more than 100 %. */
function refusal(error: z.ZodError): { code: ErrorCode; message: string } {
  for (const issue of error.issues) {
    const code = issue.code === 'custom' ? errorCodeSchema.safeParse(issue.params?.['code']) : null;
    if (code?.success) return { code: code.data, message: issue.message };
  }
  const { code, message, fields } = invalidInput(error);
  const reasons = Object.entries(fields ?? {}).map(([path, reason]) => `${path}: ${reason}`);
  return { code, message: [message, ...reasons].join(' ').slice(0, 2_000) };
}

/** A result that the ledger does not hold: the same operation gets it again, or is tried anew. */
function unjudged(operation: Operation, status: 'retry' | 'rejected', error: StewardError): OperationResult {
  return {
    op_id: operation.op_id,
    seq: operation.seq,
    status,
    version: null,
    code: error.code,
    message: error.message.slice(0, 2_000),
    conflict_id: null,
  };
}

async function withVersions(results: OperationResult[], caller: Caller): Promise<OperationResult[]> {
  const ids = results.filter((result) => result.status !== 'retry').map((result) => result.op_id);
  if (ids.length === 0) return results;
  const rows = await caller.transaction((transaction) => spGetOperationVersions.run({ operationIds: ids }, transaction), {
    isSnapshot: true,
  });
  const versions = new Map(rows.map((row) => [row.op_id, row.version]));
  return results.map((result) =>
    operationResultSchema.parse({ ...result, version: result.status === 'retry' ? null : (versions.get(result.op_id) ?? null) }),
  );
}
