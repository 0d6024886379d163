import { assetType } from '../../contract/entities/assets/asset-types.ts';
import type { NewValuation } from '../../contract/entities/valuation.ts';
import { StewardError } from '../../contract/errors.ts';
import { readRow, readRowsBy, type Row } from '../db/rows.ts';
import { refreshValue } from './derived-columns.ts';
import { moneyText, wordsOf } from './display.ts';
import type { OperationContext, OperationDefinition } from './operation.ts';
import { assetAt } from './rights.ts';

/** Writes the row of a value; the caller has checked the right and refreshes the asset's own columns. */
export function putValuation(context: OperationContext, assetId: string, valuation: NewValuation): void {
  if (valuation.as_of > context.today)
    throw new StewardError('FW422', undefined, { fields: { 'valuation.as_of': 'This date is still to come.' } });
  if (readRow(context.rows.db, 'asset_valuations', valuation.id) !== null)
    throw new StewardError('FW409', 'This value is recorded already.');
  const isTwin = (row: Row): boolean =>
    (['as_of', 'method', 'source', 'amount_minor', 'purpose'] as const).every((name) => row[name] === valuation[name]);
  if (readRowsBy(context.rows.db, 'asset_valuations', 'asset_id', assetId).some(isTwin))
    throw new StewardError('FW409', 'The same value of the same date, method and source is recorded already.');
  context.rows.put('asset_valuations', {
    ...valuation,
    asset_id: assetId,
    is_pinned: false,
    recorded_by_name: context.me.display_name,
    device_name: context.deviceName,
    recorded_at: context.madeAt,
    row_version: 0,
  });
}

export const addValuation: OperationDefinition<'add_valuation'> = {
  run(context, args) {
    const asset = assetAt(context, args.asset_id, 'edit');
    const type = assetType(String(asset['category_code']));
    if (args.valuation.currency !== asset['currency'])
      throw new StewardError('FW422', undefined, { fields: { 'valuation.currency': 'The value must be in the currency of the asset.' } });
    if (args.valuation.amount_minor < 0 && !type.signedValue)
      throw new StewardError('FW422', undefined, { fields: { 'valuation.amount_minor': 'Only accounts can have a value below zero.' } });
    putValuation(context, args.asset_id, args.valuation);
    refreshValue(context.rows, args.asset_id);
  },
  base: () => null,
  lane: (args) => `asset:${args.asset_id}`,
  units: (args) => [`valuation:${args.valuation.id}`],
  creates: (args) => [args.valuation.id],
  needs: (args) => [args.asset_id],
  describe: (db, args) => ({
    summary: `Value of ${String(readRow(db, 'assets', args.asset_id)?.['name'] ?? 'an asset')}`,
    assetId: args.asset_id,
    circleId: null,
    content: [
      { label: 'Value', value: moneyText(args.valuation.amount_minor, args.valuation.currency) },
      { label: 'As of', value: args.valuation.as_of },
      { label: 'Method', value: wordsOf(args.valuation.method) },
      { label: 'Source', value: args.valuation.source },
    ],
  }),
};
