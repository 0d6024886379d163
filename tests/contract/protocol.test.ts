import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { errorBodySchema, errorCatalogue, errorCodes, invalidInput, StewardError } from '../../contract/errors.ts';
import {
  operationSchema,
  operationSchemas,
  pullRequestSchema,
  pullResponseSchema,
  pushRequestSchema,
  pushResponseSchema,
  resolveRequestSchema,
  resolveResponseSchema,
} from '../../contract/sync.ts';
import { replicaTables } from '../../contract/replica.ts';
import { minimumProtocolVersion, protocolVersion } from '../../contract/version.ts';

/**
 * The wire of one protocol version. If this test is red, the wire changed: raise `protocolVersion` in contract/version.ts,
 * write its line of history there, and pin the new hash under the new number. Old lines stay.
 */
const pinned: Readonly<Record<number, string>> = { 1: 'ca258de6e814264b2efd106402d6fa70fd1490d4185ee04883bb72fd569307a8' };

/** Schemas with refinements and transforms are described by their input shape. */
const describeSchema = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

function wire(): string {
  const operations = Object.entries(operationSchemas).map(([name, { args, base }]) => [name, describeSchema(args), describeSchema(base)]);
  const messages = [
    operationSchema,
    pullRequestSchema,
    pullResponseSchema,
    pushRequestSchema,
    pushResponseSchema,
    resolveRequestSchema,
    resolveResponseSchema,
  ].map(describeSchema);
  const columns = replicaTables.map((table) => [
    table.name,
    table.key,
    table.from,
    table.scope,
    table.columns.map((column) => [column.name, column.type, column.nullable, column.from]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([operations, messages, columns]))
    .digest('hex');
}

describe('protocol', () => {
  test('the wire of this version is the pinned one', () => {
    expect({ version: protocolVersion, wire: wire() }).toStrictEqual({ version: protocolVersion, wire: pinned[protocolVersion] });
  });

  test('versions are whole and in order', () => {
    expect(minimumProtocolVersion).toBeLessThanOrEqual(protocolVersion);
    expect(Object.keys(pinned).map(Number)).toContain(protocolVersion);
  });
});

describe('errors', () => {
  test('the list is closed: these codes and no other', () => {
    expect([...errorCodes].sort()).toStrictEqual([
      'FW401',
      'FW402',
      'FW403',
      'FW404',
      'FW409',
      'FW410',
      'FW412',
      'FW422',
      'FW423',
      'FW426',
      'FW429',
      'FW460',
      'FW461',
      'FW500',
      'FW503',
    ]);
  });

  test.each(Object.entries(errorCatalogue))('%s has a status, a cause and a remedy', (_code, entry) => {
    expect(entry.http).toBeGreaterThanOrEqual(400);
    expect(entry.cause).toMatch(/^[A-Z].*[.]$/);
    expect(entry.remedy).toMatch(/^[A-Z].*[.]$/);
  });

  test('an error survives the crossing, without its cause and its stack', () => {
    const error = new StewardError('FW429', 'Slow down.', { requestId: 'r-1', retryAfterSeconds: 3, cause: new Error('secret') });
    const body = errorBodySchema.parse(JSON.parse(JSON.stringify(error.toBody())));
    expect(body).toStrictEqual({ code: 'FW429', message: 'Slow down.', requestId: 'r-1', retryAfterSeconds: 3 });
    expect(StewardError.fromBody(body)).toMatchObject({ code: 'FW429', message: 'Slow down.', retryAfterSeconds: 3 });
    expect(new StewardError('FW460').message).toBe(errorCatalogue.FW460.cause);
  });

  test('invalid input names each field once', () => {
    const result = z.strictObject({ name: z.string().min(1), amount: z.int() }).safeParse({ name: '', amount: 0.5 });
    if (result.success) throw new Error('the input must be refused');
    const error = invalidInput(result.error);
    expect(error.code).toBe('FW422');
    expect(Object.keys(error.fields ?? {}).sort()).toStrictEqual(['amount', 'name']);
  });
});
