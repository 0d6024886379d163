import { StewardError } from '../../contract/errors.ts';
import { readRow, readRowsBy } from '../db/rows.ts';
import { refreshValue } from './derived-columns.ts';
import { moneyText } from './display.ts';
import type { OperationDefinition } from './operation.ts';
import { assetAt } from './rights.ts';

export const pinValuation: OperationDefinition<'pin_valuation'> = {
  run(context, args) {
    assetAt(context, args.asset_id, 'admin');
    const valuation = readRow(context.rows.db, 'asset_valuations', args.valuation_id);
    if (valuation === null || valuation['asset_id'] !== args.asset_id) throw new StewardError('FW404', 'There is no such value.');
    // One pin among the values of a date.
    for (const row of readRowsBy(context.rows.db, 'asset_valuations', 'asset_id', args.asset_id)) {
      const isPinned = row['id'] === args.valuation_id && args.is_pinned;
      if (row['as_of'] === valuation['as_of'] && row['purpose'] === valuation['purpose'] && row['is_pinned'] !== isPinned)
        context.rows.patch('asset_valuations', String(row['id']), { is_pinned: isPinned });
    }
    refreshValue(context.rows, args.asset_id);
  },
  base: () => null,
  lane: (args) => `asset:${args.asset_id}`,
  units: (args) => [`valuation:${args.valuation_id} pin`],
  creates: () => [],
  needs: (args) => [args.asset_id, args.valuation_id],
  describe(db, args) {
    const valuation = readRow(db, 'asset_valuations', args.valuation_id);
    return {
      summary: `${args.is_pinned ? 'Chosen' : 'No longer chosen'} value of ${String(readRow(db, 'assets', args.asset_id)?.['name'] ?? 'an asset')}`,
      assetId: args.asset_id,
      circleId: null,
      content:
        valuation === null
          ? []
          : [
              { label: 'Value', value: moneyText(Number(valuation['amount_minor']), String(valuation['currency'])) },
              { label: 'As of', value: String(valuation['as_of']) },
            ],
    };
  },
};
