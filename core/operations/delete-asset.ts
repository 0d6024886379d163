import { StewardError } from '../../contract/errors.ts';
import { readRow } from '../db/rows.ts';
import type { OperationDefinition } from './operation.ts';
import { assetAt } from './rights.ts';

export const deleteAsset: OperationDefinition<'delete_asset'> = {
  run(context, args) {
    const asset = assetAt(context, args.asset_id, 'admin', true);
    const isDeleted = asset['status'] === 'deleted';
    if (isDeleted === (args.action === 'delete'))
      throw new StewardError('FW461', isDeleted ? 'The asset is deleted already.' : 'The asset is not deleted.');
    context.rows.patch('assets', args.asset_id, { status: args.action === 'delete' ? 'deleted' : 'active' });
  },
  base: (db, args) => ({ row_version: Number(readRow(db, 'assets', args.asset_id)?.['row_version'] ?? 0) }),
  lane: (args) => `asset:${args.asset_id}`,
  units: (args) => [`asset:${args.asset_id} asset.status`],
  creates: () => [],
  needs: (args) => [args.asset_id],
  describe: (db, args) => ({
    summary: `${args.action === 'delete' ? 'Deletion' : 'Restoring'} of ${String(readRow(db, 'assets', args.asset_id)?.['name'] ?? 'an asset')}`,
    assetId: args.asset_id,
    circleId: null,
    content: [{ label: 'Reason', value: args.reason }],
  }),
};
