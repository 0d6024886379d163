/**
 * Every call from the screen to the engine: name -> input and output. Main, preload, loopback and engine loop over this list;
 * an unknown name cannot be expressed. Frames: request {id, method, params}, answer {id, result} or {id, error}, event {event, payload}.
 */
import { z } from 'zod';
import { assetPatchSchema, deleteAssetSchema, newAssetSchema } from './entities/assets/asset.ts';
import { sharesSchema } from './entities/ownership.ts';
import { newMembershipSchema, newPersonaSchema, newRelationshipSchema } from './entities/people.ts';
import { newValuationSchema } from './entities/valuation.ts';
import { errorBodySchema } from './errors.ts';
import { dateSchema, emailSchema, textSchema, uuidSchema } from './ids.ts';
import {
  advisorRowSchema,
  assetDetailSchema,
  assetRowSchema,
  conflictSchema,
  familyCardSchema,
  familyOverviewSchema,
  historyEntrySchema,
  personRowSchema,
  sessionStateSchema,
  syncStatusSchema,
  waitingEditSchema,
} from './views.ts';

const nothing = z.strictObject({});
const circle = z.strictObject({ ffc_id: uuidSchema });
const asset = z.strictObject({ asset_id: uuidSchema });
const saved = z.strictObject({ op_id: uuidSchema });
const passphrase = textSchema(200, 12);

export const methods = {
  'session.state': { input: nothing, output: sessionStateSchema },
  /** Real sign-in at the identity; needs the network. */
  'session.signIn': { input: z.strictObject({ email: emailSchema, password: textSchema(256, 1) }), output: sessionStateSchema },
  'session.newPassword': { input: z.strictObject({ password: textSchema(256, 12) }), output: sessionStateSchema },
  /** Makes the encrypted cache of this account on this computer; registers the device. */
  'session.choosePassphrase': { input: z.strictObject({ passphrase, device_name: textSchema(120, 1) }), output: sessionStateSchema },
  'session.unlock': { input: z.strictObject({ email: emailSchema, passphrase: textSchema(200, 1) }), output: sessionStateSchema },
  'session.lock': { input: nothing, output: sessionStateSchema },
  /** Ends the tokens. Waiting edits stay in the encrypted cache; `wipe` removes the cache and is refused (FW461) while edits wait, unless `discard_waiting`. */
  'session.signOut': { input: z.strictObject({ wipe: z.boolean(), discard_waiting: z.boolean() }), output: sessionStateSchema },

  'families.list': {
    input: nothing,
    output: z.strictObject({ families: z.array(familyCardSchema), loose_assets: z.array(assetRowSchema) }),
  },
  'families.overview': { input: circle.extend({ as_of: dateSchema.nullable() }), output: familyOverviewSchema },
  'families.people': { input: circle, output: z.strictObject({ people: z.array(personRowSchema), advisors: z.array(advisorRowSchema) }) },
  'families.assets': { input: circle, output: z.strictObject({ assets: z.array(assetRowSchema) }) },
  'families.create': {
    input: z.strictObject({
      ffc_id: uuidSchema,
      name: textSchema(120, 1),
      description: textSchema(1_000).nullable(),
      owner: newPersonaSchema,
      membership_id: uuidSchema,
    }),
    output: saved,
  },
  'families.addPerson': { input: z.strictObject({ persona: newPersonaSchema, membership: newMembershipSchema }), output: saved },
  'families.relate': { input: newRelationshipSchema, output: saved },

  'assets.get': { input: asset, output: assetDetailSchema },
  'assets.history': { input: asset, output: z.strictObject({ entries: z.array(historyEntrySchema) }) },
  'assets.create': { input: newAssetSchema, output: saved },
  'assets.update': { input: assetPatchSchema, output: saved },
  'assets.setOwnership': {
    input: z.strictObject({ asset_id: uuidSchema, effective_on: dateSchema, shares: sharesSchema, note: textSchema(500).nullable() }),
    output: saved,
  },
  'assets.addValuation': { input: z.strictObject({ asset_id: uuidSchema, valuation: newValuationSchema }), output: saved },
  'assets.pinValuation': {
    input: z.strictObject({ asset_id: uuidSchema, valuation_id: uuidSchema, is_pinned: z.boolean() }),
    output: saved,
  },
  'assets.delete': { input: deleteAssetSchema, output: saved },

  'sync.status': { input: nothing, output: syncStatusSchema },
  /** Starts a round now; answers at once. */
  'sync.now': { input: nothing, output: syncStatusSchema },
  'sync.edits': { input: nothing, output: z.strictObject({ edits: z.array(waitingEditSchema) }) },
  /** Takes back an edit that was not sent yet (FW461 once it is on its way); edits that depend on it go with it. */
  'sync.undo': { input: z.strictObject({ op_id: uuidSchema }), output: z.strictObject({ undone: z.array(uuidSchema) }) },
  /** Removes a refused edit from the list after it was read; it stays in the local journal. */
  'sync.dismiss': { input: z.strictObject({ op_id: uuidSchema }), output: nothing },

  'conflicts.list': { input: nothing, output: z.strictObject({ conflicts: z.array(conflictSchema) }) },
  'conflicts.resolve': {
    input: z.strictObject({
      conflict_id: uuidSchema,
      choice: z.enum(['mine', 'theirs', 'merged']),
      merged: z.unknown().nullable(),
      note: textSchema(500).nullable(),
    }),
    output: saved,
  },
} as const;

export type MethodName = keyof typeof methods;
export const methodNames = Object.keys(methods) as [MethodName, ...MethodName[]];
/** What the caller writes (defaults may be left out). */
export type MethodInput<Name extends MethodName> = z.input<(typeof methods)[Name]['input']>;
export type MethodOutput<Name extends MethodName> = z.output<(typeof methods)[Name]['output']>;

/** What the engine tells the screen by itself. `changed` names topics whose queries are to be read again. */
export const events = {
  changed: z.strictObject({
    topics: z.array(z.enum(['families', 'people', 'assets', 'valuations', 'conflicts', 'edits', 'firm'])),
    asset_ids: z.array(uuidSchema).max(1_000),
    ffc_ids: z.array(uuidSchema).max(1_000),
  }),
  session: sessionStateSchema,
  sync: syncStatusSchema,
  /** Sent by the shell when the engine process ended and is being started again. */
  engine: z.strictObject({ state: z.enum(['starting', 'up', 'down']) }),
} as const;
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

export const requestFrameSchema = z.strictObject({ id: z.int().min(1), method: z.string().max(60), params: z.unknown() });
export const answerFrameSchema = z.union([
  z.strictObject({ id: z.int(), result: z.unknown() }),
  z.strictObject({ id: z.int(), error: errorBodySchema }),
]);
export const eventFrameSchema = z.strictObject({ event: z.enum(Object.keys(events) as [EventName, ...EventName[]]), payload: z.unknown() });
export type RequestFrame = z.infer<typeof requestFrameSchema>;
export type AnswerFrame = z.infer<typeof answerFrameSchema>;
export type EventFrame = z.infer<typeof eventFrameSchema>;

/** Larger frames are refused before they are parsed. */
export const maximumFrameBytes = 1_000_000;

/** What the renderer finds as `window.api`, in Electron and in the browser alike. */
export type WindowApi = {
  call<Name extends MethodName>(method: Name, params: MethodInput<Name>): Promise<MethodOutput<Name>>;
  on<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void): () => void;
};
