/** The rights of the signed-in person, read from what the server sent: never a second rule. Not visible: FW404; visible but not permitted: FW403. */
import { reaches, type AccessLevel } from '../../contract/entities/people.ts';
import { StewardError } from '../../contract/errors.ts';
import { readRow, readRowsBy, type Row } from '../db/rows.ts';
import type { OperationContext } from './operation.ts';

const levelOf = (row: Row): AccessLevel => (row['access'] as AccessLevel | null) ?? 'none';

/** The asset's row if the person has at least this level. */
export function assetAt(context: OperationContext, assetId: string, needed: AccessLevel, isDeletedFine = false): Row {
  const asset = readRow(context.rows.db, 'assets', assetId);
  if (asset === null) throw new StewardError('FW404', 'There is no such asset, or it is not shared with you.');
  if (!reaches(levelOf(asset), needed)) throw new StewardError('FW403', `This needs the right "${needed}" on the asset.`);
  if (asset['status'] === 'deleted' && !isDeletedFine) throw new StewardError('FW461', 'The asset was deleted; restore it first.');
  return asset;
}

/** The circle's row if the person has at least this level. */
export function circleAt(context: OperationContext, circleId: string, needed: AccessLevel): Row {
  const circle = readRow(context.rows.db, 'fwd_family_circles', circleId);
  if (circle === null) throw new StewardError('FW404', 'There is no such circle, or it is not shared with you.');
  if (!reaches(levelOf(circle), needed)) throw new StewardError('FW403', `This needs the right "${needed}" on the circle.`);
  return circle;
}

/** A persona that is visible here. */
export function personaHere(context: OperationContext, personaId: string): Row {
  const persona = readRow(context.rows.db, 'personas', personaId);
  if (persona === null) throw new StewardError('FW404', 'There is no such person, or you may not see the person.');
  return persona;
}

/** Advisors of the firm start circles for others, owners of circles for themselves. Source: domain.md, "Who may do what". */
export function mayStartCircle(context: OperationContext): 'for others' | 'for himself' {
  if (['lead_advisor', 'associate_advisor'].includes(context.me.firm_role ?? '')) return 'for others';
  if (ownsCircle(context, null)) return 'for himself';
  throw new StewardError('FW403', 'Only advisors and owners of circles may start one.');
}

/** The personas that the signed-in person acts for. */
export function ownPersonas(context: OperationContext): Set<string> {
  return new Set(
    readRowsBy(context.rows.db, 'user_persona_links', 'user_id', context.me.user_id).map((link) => String(link['persona_id'])),
  );
}

/** @param circleId null: any circle */
export function ownsCircle(context: OperationContext, circleId: string | null): boolean {
  return [...ownPersonas(context)].some((persona) =>
    readRowsBy(context.rows.db, 'ffc_memberships', 'persona_id', persona).some(
      (member) => member['role'] === 'owner' && member['status'] === 'active' && (circleId === null || member['ffc_id'] === circleId),
    ),
  );
}

export function activeMembers(context: OperationContext, circleId: string): Row[] {
  return readRowsBy(context.rows.db, 'ffc_memberships', 'ffc_id', circleId).filter((membership) => membership['status'] === 'active');
}
