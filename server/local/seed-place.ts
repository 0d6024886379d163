// What the stack hands to those who fill a new database, and what it wants to know from them.
import { z } from 'zod';
import type { IdentityUser } from './identity.ts';

/** A new database with the schema applied and no rows. */
export interface SeedPlace {
  /** Connection as superuser; whoever writes rows opens the system context of the tenant (sec.system_context). */
  readonly databaseUrl: string;
  /** Makes a person who can sign in; `subject` is the users.cognito_sub of the database. */
  createUser(user: IdentityUser): Promise<void>;
  /** One line for the person who waits. */
  readonly say: (line: string) => void;
  /** Aborted when the stack is told to stop. */
  readonly signal: AbortSignal;
}

/** Somebody who can sign in, as printed by `npm run stack`. */
export const demoUserSchema = z.strictObject({ email: z.string(), password: z.string(), role: z.string(), tenant: z.string() });
export type DemoUser = z.infer<typeof demoUserSchema>;
