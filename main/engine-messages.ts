// What the shell and the engine process say to each other. Frames of the screen pass through as text, unread.
import { z } from 'zod';
import { desktopConfigSchema } from './desktop-config.ts';

export const toEngineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start'), config: desktopConfigSchema, deviceName: z.string(), hasKeychain: z.boolean() }),
  /** A window or tab came; in Electron its MessagePort comes with the message. */
  z.strictObject({ kind: z.literal('open'), client: z.int() }),
  z.strictObject({ kind: z.literal('frame'), client: z.int(), text: z.string() }),
  z.strictObject({ kind: z.literal('close'), client: z.int() }),
  z.strictObject({
    kind: z.literal('keychain'),
    id: z.int(),
    answer: z.union([z.strictObject({ ok: z.string() }), z.strictObject({ failed: z.string() })]),
  }),
  /** Lock or quit: finish what is being written, then end. */
  z.strictObject({ kind: z.literal('stop') }),
]);
export type ToEngine = z.infer<typeof toEngineSchema>;

export const fromEngineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('up') }),
  z.strictObject({ kind: z.literal('frame'), client: z.int(), text: z.string() }),
  /** Asks the shell for the OS keychain, which only Electron's main process can reach. Bytes as base64. */
  z.strictObject({ kind: z.literal('keychain'), id: z.int(), ask: z.enum(['wrap', 'unwrap']), bytes: z.string() }),
]);
export type FromEngine = z.infer<typeof fromEngineSchema>;
