import { assetFields, conflictGroup } from '../../contract/entities/assets/asset.ts';
import { assetType } from '../../contract/entities/assets/asset-types.ts';
import type { Field } from '../../contract/entities/assets/field.ts';
import { StewardError } from '../../contract/errors.ts';
import { readRow, type Row } from '../db/rows.ts';
import { isLiability } from './derived-columns.ts';
import { fieldText } from './display.ts';
import { checkFields } from './field-checks.ts';
import type { OperationDefinition } from './operation.ts';
import { assetAt } from './rights.ts';

/** The values of all fields in the groups that the patch touches: fields bound by one check merge as one. */
function touched(fields: readonly Field[], patch: Record<string, unknown>, row: Row | null): Record<string, unknown> {
  const groups = new Set(Object.keys(patch).map((name) => conflictGroup(fields, name)));
  return Object.fromEntries(
    fields.filter((field) => groups.has(conflictGroup(fields, field.name))).map((field) => [field.name, row?.[field.name] ?? null]),
  );
}

export const updateAsset: OperationDefinition<'update_asset'> = {
  run(context, args) {
    const asset = assetAt(context, args.asset_id, 'edit');
    if (asset['category_code'] !== args.category)
      throw new StewardError('FW422', undefined, { fields: { category: 'The kind of an asset does not change.' } });
    const { table } = assetType(args.category);
    const details = { ...readRow(context.rows.db, table, args.asset_id), ...args.details };
    checkFields(args.category, { ...asset, ...args.asset }, details, context.today);
    context.rows.patch('assets', args.asset_id, { ...args.asset, is_liability: isLiability(args.category, details) });
    if (Object.keys(args.details).length > 0) context.rows.patch(table, args.asset_id, args.details);
  },
  base(db, args) {
    const asset = readRow(db, 'assets', args.asset_id);
    const type = assetType(args.category);
    return {
      asset: touched(assetFields, args.asset, asset),
      details: touched(type.fields, args.details, readRow(db, type.table, args.asset_id)),
      row_version: Number(asset?.['row_version'] ?? 0),
    };
  },
  lane: (args) => `asset:${args.asset_id}`,
  units: (args) => [
    ...Object.keys(args.asset).map((name) => `asset:${args.asset_id} asset.${conflictGroup(assetFields, name)}`),
    ...Object.keys(args.details).map((name) => `asset:${args.asset_id} details.${conflictGroup(assetType(args.category).fields, name)}`),
  ],
  creates: () => [],
  needs: (args) => [args.asset_id],
  describe(db, args) {
    const asset = readRow(db, 'assets', args.asset_id);
    const currency = String(asset?.['currency'] ?? 'USD');
    const lines = (fields: readonly Field[], patch: Record<string, unknown>) =>
      fields
        .filter((field) => field.name in patch)
        .map((field) => ({ label: field.label, value: fieldText(db, field, patch[field.name], currency) }));
    return {
      summary: `Details of ${String(asset?.['name'] ?? 'an asset')}`,
      assetId: args.asset_id,
      circleId: null,
      content: [...lines(assetFields, args.asset), ...lines(assetType(args.category).fields, args.details)],
    };
  },
};
