/**
 * The sync protocol: operations that a desktop pushes, pages that it pulls. Decisions and their reasons: docs/protocol.md.
 * An operation is one intention on one aggregate; it carries, as `base`, what the desktop last had from the server of exactly
 * the units that it touches, so that the server can merge by unit and show both versions where it cannot.
 */
import { z } from 'zod';
import { assetPatchSchema, deleteAssetSchema, newAssetSchema } from './entities/assets/asset.ts';
import { sharesSchema } from './entities/ownership.ts';
import {
  accessLevelSchema,
  assignmentRoleSchema,
  newMembershipSchema,
  newPersonaSchema,
  newRelationshipSchema,
} from './entities/people.ts';
import { newValuationSchema } from './entities/valuation.ts';
import { errorCodeSchema } from './errors.ts';
import { dateSchema, instantSchema, textSchema, uuidSchema } from './ids.ts';
import { basisPointsSchema } from './money.ts';

export const scopeSchema = z.string().regex(/^(tenant|staff|(user|circle|asset):[0-9a-f-]{36})$/);
/** A scope and the level at which the person holds it; another level is another content. */
export const heldScopeSchema = z.strictObject({ scope: scopeSchema, level: accessLevelSchema });
export type HeldScope = z.infer<typeof heldScopeSchema>;

const rowVersionSchema = z.int().min(0);
const shareBaseSchema = z.strictObject({ shares: sharesSchema, row_version: rowVersionSchema });
const fieldBaseSchema = z.strictObject({
  asset: z.record(z.string(), z.unknown()),
  details: z.record(z.string(), z.unknown()),
  row_version: rowVersionSchema,
});
const noBase = z.null();

/**
 * name -> arguments and base. `shares` of set_ownership is the whole set; server ids of unchanged (persona, class) pairs are kept.
 * row_version is that of the assets row as the desktop last had it from the server; 0 where the row was made by a waiting operation.
 */
export const operationSchemas = {
  create_circle: {
    args: z.strictObject({
      ffc_id: uuidSchema,
      name: textSchema(120, 1),
      description: textSchema(1_000).nullable(),
      owner_persona_id: uuidSchema,
      membership_id: uuidSchema,
    }),
    base: noBase,
  },
  create_persona: { args: z.strictObject({ ffc_id: uuidSchema.nullable(), persona: newPersonaSchema }), base: noBase },
  add_member: { args: newMembershipSchema, base: noBase },
  set_relationship: { args: newRelationshipSchema, base: noBase },
  assign_advisor: {
    args: z.strictObject({
      assignment_id: uuidSchema,
      ffc_id: uuidSchema,
      user_id: uuidSchema,
      role: assignmentRoleSchema,
      granted_level: accessLevelSchema.nullable(),
      ends_at: instantSchema.nullable(),
    }),
    base: noBase,
  },
  create_asset: { args: newAssetSchema, base: noBase },
  update_asset: { args: assetPatchSchema, base: fieldBaseSchema },
  delete_asset: { args: deleteAssetSchema, base: z.strictObject({ row_version: rowVersionSchema }) },
  set_ownership: {
    args: z.strictObject({ asset_id: uuidSchema, effective_on: dateSchema, shares: sharesSchema, note: textSchema(500).nullable() }),
    base: shareBaseSchema,
  },
  transfer_ownership: {
    args: z.strictObject({
      asset_id: uuidSchema,
      effective_on: dateSchema,
      from_persona_id: uuidSchema,
      to_persona_id: uuidSchema,
      share_id: uuidSchema,
      basis_points: basisPointsSchema,
      kind: z.enum(['gift', 'sale', 'death']),
      note: textSchema(500).nullable(),
    }),
    base: shareBaseSchema,
  },
  add_valuation: { args: z.strictObject({ asset_id: uuidSchema, valuation: newValuationSchema }), base: noBase },
  pin_valuation: { args: z.strictObject({ asset_id: uuidSchema, valuation_id: uuidSchema, is_pinned: z.boolean() }), base: noBase },
  set_permission: {
    args: z.strictObject({
      asset_ids: z.array(uuidSchema).min(1).max(500),
      persona_id: uuidSchema,
      level: accessLevelSchema.exclude(['outline']),
      valid_from: instantSchema.nullable(),
      valid_until: instantSchema.nullable(),
    }),
    base: noBase,
  },
  /** `choice` merged carries the unit as it shall be; for mine and theirs it is null. */
  resolve_conflict: {
    args: z.strictObject({
      conflict_id: uuidSchema,
      asset_id: uuidSchema,
      choice: z.enum(['mine', 'theirs', 'merged']),
      merged: z.unknown().nullable(),
      note: textSchema(500).nullable(),
    }),
    base: noBase,
  },
} as const;

export type OperationName = keyof typeof operationSchemas;
export const operationNames = Object.keys(operationSchemas) as [OperationName, ...OperationName[]];
export type OperationArguments<Name extends OperationName> = z.infer<(typeof operationSchemas)[Name]['args']>;
export type OperationBase<Name extends OperationName> = z.infer<(typeof operationSchemas)[Name]['base']>;

/** Envelope. `made_at` is the desktop's clock: shown to people, decides nothing. */
export const operationSchema = z.strictObject({
  op_id: uuidSchema,
  /** 1, 2, 3 … per device, without gaps. */
  seq: z.int().min(1),
  name: z.enum(operationNames),
  args: z.record(z.string(), z.unknown()),
  base: z.record(z.string(), z.unknown()).nullable(),
  /** Operations of one lane keep their order; `asset:<id>` or `circle:<id>`. */
  lane: z.string().max(60),
  /** Ids of earlier operations without which this one makes no sense. */
  deps: z.array(uuidSchema).max(100),
  /** Protocol version that wrote it. */
  schema: z.int().min(1),
  made_at: instantSchema,
});
export type Operation = z.infer<typeof operationSchema>;

export const operationStatuses = ['applied', 'merged', 'conflict', 'rejected', 'retry'] as const;
export const operationResultSchema = z.strictObject({
  op_id: uuidSchema,
  seq: z.int().min(1),
  status: z.enum(operationStatuses),
  /** The tenant's version of the commit that holds the verdict; the operation leaves the desktop's overlay when its cursor reaches it. Null for retry. */
  version: z.int().nullable(),
  code: errorCodeSchema.nullable(),
  message: z.string().nullable(),
  conflict_id: uuidSchema.nullable(),
});
export type OperationResult = z.infer<typeof operationResultSchema>;

export const maximumOperationsPerPush = 100;
export const pushRequestSchema = z.strictObject({
  device_id: uuidSchema,
  protocol: z.int().min(1),
  ops: z.array(operationSchema).min(1).max(maximumOperationsPerPush),
});
export const pushResponseSchema = z.strictObject({ results: z.array(operationResultSchema) });
export const resolveRequestSchema = z.strictObject({ device_id: uuidSchema, protocol: z.int().min(1), op: operationSchema });
export const resolveResponseSchema = operationResultSchema;

export const pullRequestSchema = z.strictObject({
  device_id: uuidSchema,
  protocol: z.int().min(1),
  /** Null and 0 before the first sync. */
  epoch: uuidSchema.nullable(),
  version: z.int().min(0),
  commit_id: uuidSchema.nullable(),
  /** First 16 hex digits of SHA-256 over the sorted lines "scope level\n" of the scopes held; tells the server whether its ledger agrees. */
  scopes_digest: z.string().regex(/^[0-9a-f]{16}$/),
  /** All scopes held; sent only after the answer `need_scopes`. */
  scopes: z.array(heldScopeSchema).max(200_000).nullable(),
  /** Where the previous page of this pull ended. */
  token: z.string().max(400).nullable(),
  limit: z.int().min(100).max(10_000),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

/**
 * One page.
 * - unchanged: nothing new; cursor stays.
 * - need_scopes: ask again with `scopes`.
 * - reset: the server does not know this cursor (an older backup was restored): start at 0, keep the outbox.
 * - snapshot, changes: rows. Stage every page; when `done`, apply all of them in one transaction:
 *   remove `scopes.removed`, put rows, delete ids, add `scopes.added`, then stand at (epoch, version, commit_id) of the last page.
 * Rows are arrays in the column order of contract/replica.ts. A later page overrides an earlier one, row by row; del overrides put of the same or an earlier page.
 */
export const pullResponseSchema = z.strictObject({
  mode: z.enum(['unchanged', 'need_scopes', 'reset', 'snapshot', 'changes']),
  epoch: uuidSchema,
  version: z.int().min(0),
  commit_id: uuidSchema.nullable(),
  server_time: instantSchema,
  done: z.boolean(),
  token: z.string().nullable(),
  progress: z.strictObject({ sent: z.int(), total: z.int() }).nullable(),
  scopes: z.strictObject({ added: z.array(heldScopeSchema), removed: z.array(scopeSchema) }),
  put: z.record(z.string(), z.array(z.array(z.unknown()))),
  /** For tables of scope kind `many`: [row id, scopes]. */
  row_scopes: z.record(z.string(), z.array(z.tuple([uuidSchema, z.array(scopeSchema)]))),
  del: z.record(z.string(), z.array(uuidSchema)),
});
export type PullResponse = z.infer<typeof pullResponseSchema>;

/** Data of the server-sent event `version`: a hint to pull. */
export const liveEventSchema = z.strictObject({ version: z.int().min(0) });
