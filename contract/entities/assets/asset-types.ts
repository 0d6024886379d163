/** The 13 types in the order of the catalogue. */
import { bankAccount } from './bank-account.ts';
import { business } from './business.ts';
import { collectible } from './collectible.ts';
import { cryptocurrency } from './cryptocurrency.ts';
import { debt } from './debt.ts';
import type { AssetType } from './field.ts';
import { intellectualProperty } from './intellectual-property.ts';
import { investmentAccount } from './investment-account.ts';
import { lifeInsurance } from './life-insurance.ts';
import { miscellaneous } from './miscellaneous.ts';
import { personalProperty } from './personal-property.ts';
import { realEstate } from './real-estate.ts';
import { retirementAccount } from './retirement-account.ts';
import { vehicle } from './vehicle.ts';

export const assetTypes: readonly AssetType[] = [
  bankAccount, investmentAccount, realEstate, vehicle, business, lifeInsurance, personalProperty,
  debt, cryptocurrency, retirementAccount, collectible, intellectualProperty, miscellaneous,
];

export const categoryCodes = [
  'bank_account', 'investment_account', 'real_estate', 'vehicle', 'business', 'life_insurance', 'personal_property',
  'debt', 'cryptocurrency', 'retirement_account', 'collectible', 'intellectual_property', 'misc',
] as const;
export type CategoryCode = (typeof categoryCodes)[number];

const byCode = new Map(assetTypes.map((type) => [type.code, type]));

/** The description of a type. @throws RangeError for an unknown code, which only a programming error can bring. */
export function assetType(code: string): AssetType {
  const type = byCode.get(code);
  if (!type) throw new RangeError(`unknown asset category ${code}`);
  return type;
}
