/** Dated values of a whole asset; append-only. Rules: domain.md section 1, "Valuation". */
import { z } from 'zod';
import { dateSchema, textSchema, uuidSchema } from '../ids.ts';
import { currencySchema, valueMinorSchema } from '../money.ts';

/** Best first: among values of one date the better method is the current one. */
export const valuationMethods = [
  'appraisal',
  'statement',
  'market_quote',
  'broker_opinion',
  'avm',
  'tax_assessment',
  'formula',
  'book',
  'owner_estimate',
] as const;
export const valuationMethodSchema = z.enum(valuationMethods);
export type ValuationMethod = z.infer<typeof valuationMethodSchema>;

export const valuationPurposes = ['current', 'date_of_death', 'alternate_6m', 'gift'] as const;

/** A new value. Negative amounts are for accounts only (overdraft); the category decides. */
export const newValuationSchema = z
  .strictObject({
    id: uuidSchema,
    as_of: dateSchema,
    amount_minor: valueMinorSchema,
    currency: currencySchema,
    method: valuationMethodSchema,
    source: textSchema(200, 1),
    purpose: z.enum(valuationPurposes).default('current'),
    valuer: textSchema(120).nullable().default(null),
    low_minor: valueMinorSchema.nullable().default(null),
    high_minor: valueMinorSchema.nullable().default(null),
    confidence: z.enum(['low', 'medium', 'high']).nullable().default(null),
    next_due_on: dateSchema.nullable().default(null),
    note: textSchema(1_000).nullable().default(null),
  })
  .refine((value) => value.low_minor === null || value.high_minor === null || value.low_minor <= value.high_minor, {
    path: ['low_minor'],
    message: 'The low estimate is above the high one.',
  });
export type NewValuation = z.infer<typeof newValuationSchema>;

export type Ranked = { id: string; as_of: string; method: ValuationMethod; is_pinned: boolean; purpose: string };

/**
 * The current value: purpose "current", latest date, then the owner's pinned choice, then the method's rank, then the highest id.
 * Source: domain.md section 1, "Valuation". The SQL twin is app.current_valuation.
 */
export function currentValuation<T extends Ranked>(valuations: readonly T[], asOf = '9999-12-31'): T | undefined {
  let best: T | undefined;
  for (const candidate of valuations) {
    if (candidate.as_of > asOf || candidate.purpose !== 'current') continue;
    if (best === undefined || comesBefore(candidate, best)) best = candidate;
  }
  return best;
}

function comesBefore(a: Ranked, b: Ranked): boolean {
  if (a.as_of !== b.as_of) return a.as_of > b.as_of;
  if (a.is_pinned !== b.is_pinned) return a.is_pinned;
  const rank = valuationMethods.indexOf(a.method) - valuationMethods.indexOf(b.method);
  return rank === 0 ? a.id > b.id : rank < 0;
}
