import { readRow } from '../db/rows.ts';
import { presentShares, replaceShares } from './derived-columns.ts';
import { shareLines } from './display.ts';
import type { OperationDefinition } from './operation.ts';
import { assetAt } from './rights.ts';
import { checkShares, checkSplitDate } from './share-checks.ts';

export const setOwnership: OperationDefinition<'set_ownership'> = {
  run(context, args) {
    const asset = assetAt(context, args.asset_id, 'admin');
    checkShares(context, args.asset_id, String(asset['category_code']), args.shares);
    checkSplitDate(context, args.asset_id, args.effective_on);
    replaceShares(context.rows, args.asset_id, args.shares, {
      id: context.opId,
      kind: 'split',
      effectiveOn: args.effective_on,
      actorUserId: context.me.user_id,
      actorName: context.me.display_name,
      deviceId: context.deviceId,
      deviceName: context.deviceName,
      note: args.note,
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
  needs: (args) => [args.asset_id, ...args.shares.map((share) => share.persona_id)],
  describe: (db, args) => ({
    summary: `Split of ${String(readRow(db, 'assets', args.asset_id)?.['name'] ?? 'an asset')}`,
    assetId: args.asset_id,
    circleId: null,
    content: [
      ...shareLines(db, args.shares),
      { label: 'From', value: args.effective_on },
      ...(args.note === null ? [] : [{ label: 'Note', value: args.note }]),
    ],
  }),
};
