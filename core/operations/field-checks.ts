/** Checks of asset fields that need the whole row or today's date. Source: domain.md section 2; contract crossChecks. */
import { assetFields, crossChecks } from '../../contract/entities/assets/asset.ts';
import { assetType } from '../../contract/entities/assets/asset-types.ts';
import type { Field } from '../../contract/entities/assets/field.ts';
import { StewardError } from '../../contract/errors.ts';

/**
 * @param asset all common fields
 * @param details all fields of the type
 * @throws StewardError FW422 naming the fields
 */
export function checkFields(category: string, asset: Record<string, unknown>, details: Record<string, unknown>, today: string): void {
  const fields: Record<string, string> = {};
  const past = (list: readonly Field[], values: Record<string, unknown>, path: string) => {
    for (const field of list) {
      const value = values[field.name];
      if (field.required && (value === null || value === undefined)) fields[`${path}.${field.name}`] = 'Required.';
      if (field.kind === 'date' && field.notInFuture && typeof value === 'string' && value > today)
        fields[`${path}.${field.name}`] = 'This date is still to come.';
    }
  };
  past(assetFields, asset, 'asset');
  past(assetType(category).fields, details, 'details');
  for (const [name, message] of crossChecks(category, details)) fields[`details.${name}`] ??= message;
  if (Object.keys(fields).length > 0) throw new StewardError('FW422', undefined, { fields });
}
