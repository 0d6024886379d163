import { assetType } from '../../contract/entities/assets/asset-types.ts';
import { allocatedBasisPoints, type Share } from '../../contract/entities/ownership.ts';
import { StewardError } from '../../contract/errors.ts';
import { wholeBasisPoints } from '../../contract/money.ts';
import { latestSplitDate, presentShares } from './derived-columns.ts';
import type { OperationContext } from './operation.ts';
import { personaHere } from './rights.ts';

/** A split counts from today at the latest, and never from before the set that it replaces. @throws StewardError FW422 */
export function checkSplitDate(context: OperationContext, assetId: string, effectiveOn: string): void {
  const latest = latestSplitDate(context.rows.db, assetId);
  if (latest !== null && effectiveOn < latest)
    throw new StewardError('FW422', undefined, {
      fields: { effective_on: `A split that counts from ${latest} is recorded already; this one cannot lie before it.` },
    });
  if (effectiveOn > context.today) throw new StewardError('FW422', undefined, { fields: { effective_on: 'This date is still to come.' } });
}

/**
 * Rules of a whole split. Source: domain.md section 1, "Ownership share".
 * @throws StewardError FW460 over 100.00 %, FW404 for somebody who is not visible here, FW422 for the rest
 */
export function checkShares(context: OperationContext, assetId: string, category: string, shares: readonly Share[]): void {
  if (allocatedBasisPoints(shares) > wholeBasisPoints)
    throw new StewardError('FW460', undefined, { fields: { shares: 'The owners together hold more than 100.00 %.' } });
  const present = new Set(presentShares(context.rows.db, assetId).map((share) => share.persona_id));
  for (const share of shares) if (!present.has(share.persona_id)) personaHere(context, share.persona_id);
  if (!assetType(category).singleOwner) return;
  const owners = shares.filter((share) => share.interest_class === 'owner');
  const only = owners[0];
  if (owners.length !== 1 || only?.basis_points !== wholeBasisPoints)
    throw new StewardError('FW422', undefined, { fields: { shares: 'A retirement account has exactly one owner, at 100.00 %.' } });
  if (!present.has(only.persona_id) && personaHere(context, only.persona_id)['kind'] !== 'natural')
    throw new StewardError('FW422', undefined, { fields: { shares: 'Only a natural person holds a retirement account.' } });
}
