import { assetType, assetTypes, type CategoryCode } from '../../../contract/entities/assets/asset-types.ts';

/** The 13 types as people name them, and the colour that each keeps in every chart. */
export function categoryLabel(code: string): string {
  return assetTypes.find((type) => type.code === code)?.label ?? 'Asset';
}

export function categoryPlural(code: string): string {
  return assetType(code).plural;
}

export function categoryColour(code: CategoryCode): string {
  return `var(--series-${code})`;
}

/** Order of the classes in charts and groups: what is liquid first, what is owed last. */
export const categoryOrder: readonly CategoryCode[] = [
  'investment_account',
  'retirement_account',
  'bank_account',
  'real_estate',
  'business',
  'life_insurance',
  'collectible',
  'vehicle',
  'personal_property',
  'cryptocurrency',
  'intellectual_property',
  'misc',
  'debt',
];
