/** Ownership split of an asset: one unit, taken whole. Rules: domain.md section 1, "Ownership share" and "Interest class". */
import { z } from 'zod';
import { uuidSchema } from '../ids.ts';
import { basisPointsSchema, wholeBasisPoints } from '../money.ts';

export const interestClasses = ['owner', 'beneficiary', 'trustee', 'executor'] as const;
export const interestClassSchema = z.enum(interestClasses);

export const shareSchema = z.strictObject({
  id: uuidSchema,
  persona_id: uuidSchema,
  interest_class: interestClassSchema,
  basis_points: basisPointsSchema,
  is_primary: z.boolean(),
});
export type Share = z.infer<typeof shareSchema>;

/** Basis points held by owners; other classes do not count to the whole. */
export function allocatedBasisPoints(shares: readonly Pick<Share, 'interest_class' | 'basis_points'>[]): number {
  return shares.reduce((sum, share) => (share.interest_class === 'owner' ? sum + share.basis_points : sum), 0);
}

/** A whole split. FW460 is the caller's word for more than 100.00 %; here it is a refinement with the path `shares`. */
export const sharesSchema = z
  .array(shareSchema)
  .max(200)
  .refine((shares) => allocatedBasisPoints(shares) <= wholeBasisPoints, {
    message: 'The owners together hold more than 100.00 %.',
    params: { code: 'FW460' },
  })
  .refine(
    (shares) => new Set(shares.map((share) => `${share.persona_id} ${share.interest_class}`)).size === shares.length,
    'A person stands in the split twice in the same class.',
  )
  .refine((shares) => shares.filter((share) => share.is_primary).length <= 1, 'Only one owner can be the primary owner.')
  .refine(
    (shares) => shares.every((share) => !share.is_primary || share.interest_class === 'owner'),
    'The primary owner must be of class owner.',
  );
