import type { Share } from '../../contract/entities/ownership.ts';
import { StewardError } from '../../contract/errors.ts';
import { readRow } from '../db/rows.ts';
import { nameOf, presentShares, replaceShares } from './derived-columns.ts';
import { percentText, wordsOf } from './display.ts';
import type { OperationDefinition } from './operation.ts';
import { assetAt } from './rights.ts';
import { checkShares, checkSplitDate } from './share-checks.ts';

/** Never more than the giver holds; a giver left with nothing leaves the split. */
export const transferOwnership: OperationDefinition<'transfer_ownership'> = {
  run(context, args) {
    const asset = assetAt(context, args.asset_id, 'admin');
    const shares = presentShares(context.rows.db, args.asset_id);
    const giver = shares.find((share) => share.persona_id === args.from_persona_id && share.interest_class === 'owner');
    if (giver === undefined || giver.basis_points < args.basis_points)
      throw new StewardError('FW422', undefined, { fields: { basis_points: 'This is more than the giver holds.' } });
    if (args.from_persona_id === args.to_persona_id)
      throw new StewardError('FW422', undefined, { fields: { to_persona_id: 'Giver and receiver are the same.' } });
    const taker = shares.find((share) => share.persona_id === args.to_persona_id && share.interest_class === 'owner');
    const gained: Share = taker ?? {
      id: args.share_id,
      persona_id: args.to_persona_id,
      interest_class: 'owner',
      basis_points: 0,
      is_primary: false,
    };
    const next = [
      ...shares.filter((share) => share !== giver && share !== taker),
      ...(giver.basis_points > args.basis_points ? [{ ...giver, basis_points: giver.basis_points - args.basis_points }] : []),
      // Who gives all hands on the first place too.
      {
        ...gained,
        basis_points: gained.basis_points + args.basis_points,
        is_primary: gained.is_primary || (giver.is_primary && giver.basis_points === args.basis_points),
      },
    ];
    checkShares(context, args.asset_id, String(asset['category_code']), next);
    checkSplitDate(context, args.asset_id, args.effective_on);
    replaceShares(context.rows, args.asset_id, next, {
      id: context.opId,
      kind: 'transfer',
      effectiveOn: args.effective_on,
      actorUserId: context.me.user_id,
      actorName: context.me.display_name,
      deviceId: context.deviceId,
      deviceName: context.deviceName,
      note: [wordsOf(args.kind), ...(args.note === null || args.note === '' ? [] : [args.note])].join(': ').slice(0, 500),
      recordedAt: context.madeAt,
    });
  },
  base: (db, args) => ({
    shares: presentShares(db, args.asset_id),
    row_version: Number(readRow(db, 'assets', args.asset_id)?.['row_version'] ?? 0),
  }),
  lane: (args) => `asset:${args.asset_id}`,
  units: (args) => [`asset:${args.asset_id} split`],
  creates: () => [],
  needs: (args) => [args.asset_id, args.from_persona_id, args.to_persona_id],
  describe: (db, args) => ({
    summary: `Transfer of ${String(readRow(db, 'assets', args.asset_id)?.['name'] ?? 'an asset')}`,
    assetId: args.asset_id,
    circleId: null,
    content: [
      { label: 'From', value: nameOf(db, args.from_persona_id) },
      { label: 'To', value: nameOf(db, args.to_persona_id) },
      { label: 'Share', value: percentText(args.basis_points) },
      { label: 'How', value: wordsOf(args.kind) },
      { label: 'On', value: args.effective_on },
    ],
  }),
};
