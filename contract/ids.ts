/** Identifiers and the small scalar types that every message shares. */
import { z } from 'zod';

/** Lower-case UUID of any version; new ones are version 7 and made by the client (a row created offline has its final id). */
export const uuidSchema = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'Not a valid id.');
export type Uuid = z.infer<typeof uuidSchema>;

/** 1 is the platform, customers follow. */
export const tenantIdSchema = z.int().min(1).max(2_147_483_647);

/** Calendar date, ISO 8601, that exists; years 1600 to 2999. No time zone: a date is what the paper says. */
export const dateSchema = z
  .string()
  .regex(/^(1[6-9]|2[0-9])\d\d-\d\d-\d\d$/, 'Use a date such as 2026-01-31.')
  .refine((text) => {
    const parsed = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
  }, 'This date does not exist.');

/** Instant in UTC, ISO 8601 with Z. */
export const instantSchema = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/, 'Use an instant in UTC.');

/** Text that PostgreSQL and JSON can both hold: no NUL, no lone surrogate. Trimmed text is the caller's business. */
export const textSchema = (maximum: number, minimum = 0) =>
  z
    .string()
    .min(minimum, minimum === 1 ? 'Required.' : `At least ${minimum} characters.`)
    .max(maximum, `At most ${maximum} characters.`)
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), 'This text holds a character that cannot be stored.');

export const emailSchema = z.email('Not a valid e-mail address.').max(254);
