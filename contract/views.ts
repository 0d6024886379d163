/** What the screen shows: shapes that the engine computes from the cache. Money in minor units, shares in basis points, dates ISO. */
import { z } from 'zod';
import { categoryCodeSchema } from './entities/assets/asset.ts';
import { interestClassSchema, shareSchema } from './entities/ownership.ts';
import {
  accessLevelSchema,
  assignmentRoleSchema,
  firmRoleSchema,
  membershipRoleSchema,
  personaKindSchema,
  relationshipKindSchema,
} from './entities/people.ts';
import { valuationMethodSchema } from './entities/valuation.ts';
import { errorBodySchema } from './errors.ts';
import { dateSchema, instantSchema, uuidSchema } from './ids.ts';
import { currencySchema, minorSchema } from './money.ts';
import { operationNames } from './sync.ts';

const amount = minorSchema.nullable();

/** Totals in one currency. Unknown values are counted, never taken as 0. */
export const totalsSchema = z.strictObject({
  currency: currencySchema,
  assets_minor: minorSchema,
  debts_minor: minorSchema,
  net_minor: minorSchema,
  death_benefit_minor: minorSchema,
  unknown_count: z.int(),
  /** Change since 1 January over the assets whose value then is known. */
  year_change_minor: minorSchema,
});
export type Totals = z.infer<typeof totalsSchema>;

export const familyCardSchema = z.strictObject({
  ffc_id: uuidSchema,
  name: z.string(),
  access: accessLevelSchema,
  handed_over_at: instantSchema.nullable(),
  member_count: z.int(),
  asset_count: z.int(),
  stale_count: z.int(),
  conflict_count: z.int(),
  waiting_count: z.int(),
  /** First the firm's currency; empty when the person sees no value there (outline). */
  totals: z.array(totalsSchema),
  my_role: z.string().nullable(),
});
export type FamilyCard = z.infer<typeof familyCardSchema>;

/** A line of the list of assets; what a read-level viewer has is filled, the rest null. */
export const assetRowSchema = z.strictObject({
  asset_id: uuidSchema,
  name: z.string(),
  category_code: categoryCodeSchema,
  status: z.string(),
  currency: currencySchema,
  is_liability: z.boolean(),
  value_minor: amount,
  value_as_of: dateSchema.nullable(),
  value_method: valuationMethodSchema.nullable(),
  year_change_minor: amount,
  owner_names: z.string(),
  allocated_bp: z.int().nullable(),
  is_stale: z.boolean(),
  access: accessLevelSchema,
  has_conflict: z.boolean(),
  is_waiting: z.boolean(),
  /** Part of the value that belongs to members of the circle asked for; null without a circle or at read level. */
  circle_share_minor: amount,
});
export type AssetRow = z.infer<typeof assetRowSchema>;

export const ownerTotalsSchema = z.strictObject({
  persona_id: uuidSchema,
  name: z.string(),
  kind: personaKindSchema,
  totals: totalsSchema,
  by_category: z.array(z.strictObject({ category_code: categoryCodeSchema, net_minor: minorSchema })),
});

export const familyOverviewSchema = z.strictObject({
  family: familyCardSchema,
  as_of: dateSchema,
  /** Per currency, the family's own first. */
  totals: z.array(totalsSchema),
  by_owner: z.array(ownerTotalsSchema),
  by_category: z.array(
    z.strictObject({
      category_code: categoryCodeSchema,
      currency: currencySchema,
      assets_minor: minorSchema,
      debts_minor: minorSchema,
      count: z.int(),
      unknown_count: z.int(),
    }),
  ),
  /** Month ends of the last 24 months and today. */
  over_time: z.array(z.strictObject({ on: dateSchema, net_minor: minorSchema })),
  attention: z.array(
    z.strictObject({
      kind: z.enum(['stale', 'unknown_value', 'unallocated', 'conflict', 'refused']),
      asset_id: uuidSchema.nullable(),
      text: z.string(),
    }),
  ),
});
export type FamilyOverview = z.infer<typeof familyOverviewSchema>;

export const personRowSchema = z.strictObject({
  persona_id: uuidSchema,
  membership_id: uuidSchema,
  name: z.string(),
  kind: personaKindSchema,
  role: membershipRoleSchema,
  relation: z.string().nullable(),
  birth_on: dateSchema.nullable(),
  death_on: dateSchema.nullable(),
  is_living: z.boolean().nullable(),
  /** Whole years, at death for those who died. */
  age: z.int().nullable(),
  /** 1 = eldest generation on record; null for trusts, entities and people without kinship. */
  generation: z.int().nullable(),
  net_minor: amount,
  asset_count: z.int(),
  kin: z.array(
    z.strictObject({
      relationship_id: uuidSchema,
      kind: relationshipKindSchema,
      direction: z.enum(['from', 'to']),
      persona_id: uuidSchema,
      name: z.string(),
      ended_on: dateSchema.nullable(),
    }),
  ),
});
export type PersonRow = z.infer<typeof personRowSchema>;

export const advisorRowSchema = z.strictObject({
  user_id: uuidSchema,
  name: z.string(),
  role: assignmentRoleSchema,
  granted_level: accessLevelSchema.nullable(),
  ends_at: instantSchema.nullable(),
});

export const valuationRowSchema = z.strictObject({
  id: uuidSchema,
  as_of: dateSchema,
  amount_minor: minorSchema,
  currency: currencySchema,
  method: valuationMethodSchema,
  source: z.string(),
  purpose: z.string(),
  valuer: z.string().nullable(),
  low_minor: amount,
  high_minor: amount,
  confidence: z.string().nullable(),
  next_due_on: dateSchema.nullable(),
  note: z.string().nullable(),
  is_pinned: z.boolean(),
  is_current: z.boolean(),
  is_waiting: z.boolean(),
  recorded_by_name: z.string().nullable(),
  device_name: z.string().nullable(),
  recorded_at: instantSchema,
});
export type ValuationRow = z.infer<typeof valuationRowSchema>;

export const namedShareSchema = shareSchema.extend({ name: z.string(), value_minor: amount });
export type NamedShare = z.infer<typeof namedShareSchema>;

/** One line of an asset's history, newest first. */
export const historyEntrySchema = z.strictObject({
  id: z.string(),
  at: instantSchema,
  kind: z.enum(['created', 'split', 'transfer', 'decision', 'conflict', 'valuation', 'fields']),
  outcome: z.enum(['applied', 'conflict', 'decided', 'waiting', 'refused']),
  summary: z.string(),
  who: z.string(),
  device: z.string().nullable(),
  before: z.array(z.strictObject({ name: z.string(), interest_class: interestClassSchema, basis_points: z.int() })).nullable(),
  after: z.array(z.strictObject({ name: z.string(), interest_class: interestClassSchema, basis_points: z.int() })).nullable(),
  note: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const assetDetailSchema = z.strictObject({
  row: assetRowSchema,
  /** Field values by name, of assetFields and of the type; empty at read level. */
  asset: z.record(z.string(), z.unknown()),
  details: z.record(z.string(), z.unknown()),
  shares: z.array(namedShareSchema),
  unallocated_bp: z.int(),
  valuations: z.array(valuationRowSchema),
  /** Circles of this device in which the asset appears. */
  circles: z.array(z.strictObject({ ffc_id: uuidSchema, name: z.string() })),
  /** People who may be given a share: members of those circles and present holders. */
  candidates: z.array(z.strictObject({ persona_id: uuidSchema, name: z.string(), kind: personaKindSchema })),
  conflict_ids: z.array(uuidSchema),
});
export type AssetDetail = z.infer<typeof assetDetailSchema>;

/** A waiting, refused or conflicted edit as the pill lists it. */
export const waitingEditSchema = z.strictObject({
  op_id: uuidSchema,
  seq: z.int(),
  name: z.enum(operationNames),
  /** Plain words, such as "Split of Lake cabin". */
  summary: z.string(),
  asset_id: uuidSchema.nullable(),
  ffc_id: uuidSchema.nullable(),
  made_at: instantSchema,
  state: z.enum(['waiting', 'sending', 'sent', 'refused', 'conflict']),
  error: errorBodySchema.nullable(),
  /** Lines of what was entered, readable after a refusal. */
  content: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  can_undo: z.boolean(),
});
export type WaitingEdit = z.infer<typeof waitingEditSchema>;

/** Totals of each circle concerned if the choice were made. */
const effectSchema = z.strictObject({
  ffc_id: uuidSchema,
  name: z.string(),
  currency: currencySchema,
  net_minor: minorSchema,
  by_owner: z.array(z.strictObject({ persona_id: uuidSchema, name: z.string(), net_minor: minorSchema })),
});

export const conflictSideSchema = z.strictObject({
  /** Plain lines: for a split "Eleanor Hartwell" -> "20.00 %", for a field its label -> its value. */
  lines: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  value: z.unknown(),
  who: z.string().nullable(),
  device: z.string().nullable(),
  at: instantSchema.nullable(),
  level: accessLevelSchema.nullable(),
  effects: z.array(effectSchema),
});

export const conflictSchema = z.strictObject({
  conflict_id: uuidSchema,
  asset_id: uuidSchema,
  asset_name: z.string(),
  unit: z.string(),
  title: z.string(),
  base: conflictSideSchema,
  /** The side that came second and was set aside (the edit that was pushed later). `is_mine` tells whether this person made it. */
  mine: conflictSideSchema,
  theirs: conflictSideSchema,
  is_mine: z.boolean(),
  suggested: z.enum(['mine', 'theirs']).nullable(),
  status: z.enum(['open', 'deciding', 'resolved']),
  decision: z.string().nullable(),
  decided_by: z.string().nullable(),
  decided_at: instantSchema.nullable(),
});
export type Conflict = z.infer<typeof conflictSchema>;

export const syncStatusSchema = z.strictObject({
  state: z.enum(['first_sync', 'syncing', 'up_to_date', 'offline', 'needs_you', 'refused_device', 'too_old']),
  waiting: z.int(),
  refused: z.int(),
  conflicts: z.int(),
  /** End of the last complete pull. */
  last_synced_at: instantSchema.nullable(),
  version: z.int(),
  progress: z.strictObject({ sent: z.int(), total: z.int() }).nullable(),
  next_attempt_at: instantSchema.nullable(),
  error: errorBodySchema.nullable(),
});
export type SyncStatus = z.infer<typeof syncStatusSchema>;

/**
 * signed_out: nobody; new_password: the identity asks for one; choose_passphrase: signed in, cache not yet made on this computer;
 * locked: a cache is here, its key is not; ready.
 */
export const sessionStateSchema = z.strictObject({
  phase: z.enum(['signed_out', 'new_password', 'choose_passphrase', 'locked', 'ready']),
  email: z.string().nullable(),
  display_name: z.string().nullable(),
  user_id: uuidSchema.nullable(),
  firm_name: z.string().nullable(),
  firm_role: firmRoleSchema.nullable(),
  /** False when the tokens have ended: reading and editing go on, sending waits for a sign-in. */
  signed_in: z.boolean(),
  device_name: z.string(),
  /** No unlock attempt before this instant (after failures). */
  retry_at: instantSchema.nullable(),
  /** Accounts with a cache on this computer. */
  accounts: z.array(z.strictObject({ email: z.string(), display_name: z.string() })),
});
export type SessionState = z.infer<typeof sessionStateSchema>;
