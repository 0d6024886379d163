/**
 * Every route of the sync server: path, who may call, input and output. The server's route table and the engine's client read this list.
 * All but health and sign-up carry `Authorization: Bearer <Cognito access token>` and `x-steward-device: <device id>`.
 */
import { z } from 'zod';
import { accessLevelSchema, firmRoleSchema } from './entities/people.ts';
import { dateSchema, emailSchema, instantSchema, textSchema, uuidSchema } from './ids.ts';
import { basisPointsSchema, currencySchema, minorSchema } from './money.ts';
import {
  pullRequestSchema,
  pullResponseSchema,
  pushRequestSchema,
  pushResponseSchema,
  resolveRequestSchema,
  resolveResponseSchema,
} from './sync.ts';

export const meSchema = z.strictObject({
  user_id: uuidSchema,
  tenant_id: z.int(),
  firm_name: z.string(),
  display_name: z.string(),
  email: emailSchema,
  firm_role: firmRoleSchema.nullable(),
});
export type Me = z.infer<typeof meSchema>;

export const netWorthRowSchema = z.strictObject({
  owner_persona_id: uuidSchema,
  owner_name: z.string(),
  category_code: z.string(),
  currency: currencySchema,
  assets_minor: minorSchema,
  debts_minor: minorSchema,
  net_minor: minorSchema,
  unknown_count: z.int(),
  death_benefit_minor: minorSchema,
});

export const auditEntrySchema = z.strictObject({
  id: z.string(),
  at: instantSchema,
  actor_name: z.string().nullable(),
  device_name: z.string().nullable(),
  action: z.enum(['insert', 'update', 'delete']),
  table_name: z.string(),
  row_id: uuidSchema.nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});

/** `session`: token and device. `token`: token only (a device is being registered). `open`: nobody signed in. */
type Auth = 'session' | 'token' | 'open';
type RouteDefinition = { method: 'GET' | 'POST'; path: string; auth: Auth; input: z.ZodType; output: z.ZodType };

const route = <const Definition extends RouteDefinition>(definition: Definition): Definition => definition;
const nothing = z.strictObject({});

/** Inputs come as JSON body for POST and as query for GET (strings; numbers are coerced by the schema). */
export const routes = {
  healthz: route({ method: 'GET', path: '/healthz', auth: 'open', input: nothing, output: z.strictObject({ ok: z.literal(true) }) }),
  readyz: route({
    method: 'GET',
    path: '/readyz',
    auth: 'open',
    input: nothing,
    output: z.strictObject({ ok: z.boolean(), database: z.boolean(), identity: z.boolean() }),
  }),
  registerDevice: route({
    method: 'POST',
    path: '/v1/devices',
    auth: 'token',
    input: z.strictObject({
      device_id: uuidSchema,
      name: textSchema(120, 1),
      platform: textSchema(60, 1),
      public_key: textSchema(200, 1),
      mutation_id: uuidSchema,
    }),
    output: z.strictObject({ device_id: uuidSchema, status: z.enum(['active', 'revoked']) }),
  }),
  revokeDevice: route({
    method: 'POST',
    path: '/v1/devices/revoke',
    auth: 'session',
    input: z.strictObject({ device_id: uuidSchema, reason: textSchema(500, 1), mutation_id: uuidSchema }),
    output: z.strictObject({ device_id: uuidSchema, status: z.enum(['active', 'revoked']) }),
  }),
  me: route({ method: 'GET', path: '/v1/me', auth: 'token', input: nothing, output: meSchema }),
  pull: route({ method: 'POST', path: '/v1/sync/pull', auth: 'session', input: pullRequestSchema, output: pullResponseSchema }),
  push: route({ method: 'POST', path: '/v1/sync/push', auth: 'session', input: pushRequestSchema, output: pushResponseSchema }),
  resolve: route({ method: 'POST', path: '/v1/sync/resolve', auth: 'session', input: resolveRequestSchema, output: resolveResponseSchema }),
  /** text/event-stream: events `version` (sync.ts liveEventSchema) and comments as heartbeat every 20 s. */
  events: route({ method: 'GET', path: '/v1/sync/events', auth: 'session', input: nothing, output: z.unknown() }),
  netWorth: route({
    method: 'GET',
    path: '/v1/net-worth',
    auth: 'session',
    input: z.strictObject({
      ffc_id: uuidSchema.optional(),
      persona_id: uuidSchema.optional(),
      as_of: dateSchema.optional(),
      currency: currencySchema.optional(),
    }),
    output: z.strictObject({ rows: z.array(netWorthRowSchema) }),
  }),
  assetDetails: route({
    method: 'GET',
    path: '/v1/assets/details',
    auth: 'session',
    input: z.strictObject({ asset_id: uuidSchema }),
    output: z.record(z.string(), z.unknown()),
  }),
  personaAssets: route({
    method: 'GET',
    path: '/v1/personas/assets',
    auth: 'session',
    input: z.strictObject({ persona_id: uuidSchema, as_of: dateSchema.optional() }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          asset_id: uuidSchema,
          name: z.string(),
          category_code: z.string(),
          interest_class: z.string(),
          basis_points: basisPointsSchema,
          currency: currencySchema,
          value_minor: minorSchema.nullable(),
          share_minor: minorSchema.nullable(),
        }),
      ),
    }),
  }),
  circleHierarchy: route({
    method: 'GET',
    path: '/v1/circles/hierarchy',
    auth: 'session',
    input: z.strictObject({ ffc_id: uuidSchema }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          persona_id: uuidSchema,
          display_name: z.string(),
          role: z.string(),
          generation: z.int(),
          parent_persona_id: uuidSchema.nullable(),
          spouse_persona_id: uuidSchema.nullable(),
        }),
      ),
    }),
  }),
  setPermission: route({
    method: 'POST',
    path: '/v1/assets/permissions',
    auth: 'session',
    input: z.strictObject({
      asset_ids: z.array(uuidSchema).min(1).max(500),
      persona_id: uuidSchema,
      level: accessLevelSchema.exclude(['outline']),
      valid_from: instantSchema.nullable(),
      valid_until: instantSchema.nullable(),
      mutation_id: uuidSchema,
    }),
    output: z.strictObject({ count: z.int() }),
  }),
  auditTrail: route({
    method: 'GET',
    path: '/v1/audit',
    auth: 'session',
    input: z.strictObject({
      asset_id: uuidSchema.optional(),
      ffc_id: uuidSchema.optional(),
      user_id: uuidSchema.optional(),
      from: instantSchema.optional(),
      until: instantSchema.optional(),
      cursor: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    output: z.strictObject({ entries: z.array(auditEntrySchema), next: z.string().nullable() }),
  }),
} as const;
export type RouteName = keyof typeof routes;
