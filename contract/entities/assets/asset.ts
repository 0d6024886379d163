/** The asset as a whole: common fields, and the checks that bind several fields. Source: domain.md section 2. */
import { z } from 'zod';
import { textSchema, uuidSchema } from '../../ids.ts';
import { currencySchema } from '../../money.ts';
import { allocatedBasisPoints, sharesSchema } from '../ownership.ts';
import { newValuationSchema } from '../valuation.ts';
import { assetType, categoryCodes } from './asset-types.ts';
import { fieldSchema, type Field } from './field.ts';

export const categoryCodeSchema = z.enum(categoryCodes);

export const assetStatuses = ['draft', 'active', 'sold', 'transferred', 'deceased_estate', 'deleted'] as const;
export const titleForms = ['sole', 'jtwros', 'tenancy_in_common', 'tenancy_by_entirety', 'community_property', 'trust', 'entity'] as const;

/** Columns of `assets` that a person edits. Status "deleted" is reached by delete_asset only. */
export const assetFields: readonly Field[] = [
  { name: 'name', label: 'Name', kind: 'text', maximum: 120, required: true },
  { name: 'status', label: 'Status', kind: 'choice', options: ['draft', 'active', 'sold', 'transferred', 'deceased_estate'], required: true },
  { name: 'description', label: 'Description', kind: 'long_text' },
  { name: 'title_form', label: 'Title form', kind: 'choice', options: titleForms, section: 'Title and tax' },
  { name: 'acquired_on', label: 'Acquired', kind: 'date', notInFuture: true, section: 'Title and tax' },
  { name: 'acquired_how', label: 'Acquired by', kind: 'choice', options: ['purchase', 'gift', 'inheritance', 'founder', 'other'], section: 'Title and tax' },
  { name: 'cost_basis_minor', label: 'Cost basis', kind: 'money', minimum: 0, section: 'Title and tax' },
  { name: 'in_taxable_estate', label: 'In the taxable estate', kind: 'choice', options: ['yes', 'no', 'unsure'], section: 'Title and tax' },
  { name: 'insured_value_minor', label: 'Insured value', kind: 'money', minimum: 0, section: 'Keeping' },
  { name: 'custodian_or_location', label: 'Custodian or location', kind: 'text', section: 'Keeping' },
  { name: 'review_due_on', label: 'Review due', kind: 'date', section: 'Keeping' },
  { name: 'tags', label: 'Tags', kind: 'text', section: 'Keeping', help: 'Separated by commas.' },
  { name: 'notes', label: 'Notes', kind: 'long_text', section: 'Keeping' },
];

const wholeObject = (fields: readonly Field[]) => z.strictObject(Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])));

/** All common fields, null for "not recorded". */
export const assetFieldsSchema = wholeObject(assetFields);

/** All fields of one type, null for "not recorded", with the checks that bind several of them. */
export function detailsSchema(category: string): z.ZodType<Record<string, unknown>> {
  return wholeObject(assetType(category).fields).superRefine((details, context) => {
    for (const [path, message] of crossChecks(category, details)) context.addIssue({ code: 'custom', path: [path], message });
  });
}

/** Some fields of one type; the checks over several fields run where the whole is known (engine and procedure). */
export function detailsPatchSchema(category: string): z.ZodType<Record<string, unknown>> {
  return wholeObject(assetType(category).fields).partial();
}

/** Checks over several fields of one type, as [field, message]. Source: the "Check" notes of domain.md section 2. */
export function crossChecks(category: string, details: Record<string, unknown>): [string, string][] {
  const found: [string, string][] = [];
  const later = (from: string, to: string, message: string) => {
    const start = details[from];
    const end = details[to];
    if (typeof start === 'string' && typeof end === 'string' && end <= start) found.push([to, message]);
  };
  switch (category) {
    case 'bank_account': later('opened_on', 'cd_matures_on', 'Must come after the opening date.'); break;
    case 'debt': later('originated_on', 'matures_on', 'Must come after the date it was taken out.'); break;
    case 'life_insurance': later('issued_on', 'ends_on', 'Must come after the date of issue.'); break;
    case 'intellectual_property': later('filed_on', 'expires_on', 'Must come after the filing date.'); break;
    case 'vehicle': {
      const number = details['identification_number'];
      const year = details['model_year'];
      const isRoadVehicle = ['car', 'truck', 'motorcycle', 'rv', 'trailer'].includes(String(details['vehicle_kind']));
      if (typeof number === 'string' && number !== '' && typeof year === 'number' && year >= 1981 && isRoadVehicle && !isVehicleIdentificationNumber(number))
        found.push(['identification_number', 'This is not a valid VIN: 17 characters without I, O, Q, and a check digit at the ninth place.']);
      break;
    }
    case 'investment_account': {
      const mix = details['asset_mix'];
      if (Array.isArray(mix) && mix.length > 0 && mix.reduce((sum: number, row: { share_bp?: number }) => sum + (row.share_bp ?? 0), 0) !== 10_000)
        found.push(['asset_mix', 'The mix must add up to 100.00 %.']);
      break;
    }
    default: break;
  }
  return found;
}

/** Check digit of a vehicle identification number. Source: 49 CFR 565.15(c). */
export function isVehicleIdentificationNumber(text: string): boolean {
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(text)) return false;
  const values = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const sum = [...text].reduce((total, character, index) => total + (values.indexOf(character) % 10) * (weights[index] ?? 0), 0);
  const digit = sum % 11;
  return text[8] === (digit === 10 ? 'X' : String(digit));
}

/** Arguments of create_asset: asset, details, first split and first value in one. */
export const newAssetSchema = z
  .strictObject({
    asset_id: uuidSchema,
    /** The circle in whose context it is created; decides the right, is not stored on the asset. */
    ffc_id: uuidSchema,
    category: categoryCodeSchema,
    currency: currencySchema,
    asset: assetFieldsSchema,
    details: z.record(z.string(), z.unknown()),
    shares: sharesSchema,
    valuation: newValuationSchema.nullable(),
  })
  .superRefine((input, context) => {
    const details = detailsSchema(input.category).safeParse(input.details);
    if (!details.success) for (const issue of details.error.issues) context.addIssue({ code: 'custom', path: ['details', ...issue.path], message: issue.message });
    if (input.valuation && input.valuation.currency !== input.currency) context.addIssue({ code: 'custom', path: ['valuation', 'currency'], message: 'The value must be in the currency of the asset.' });
    if (input.valuation && input.valuation.amount_minor < 0 && !assetType(input.category).signedValue) context.addIssue({ code: 'custom', path: ['valuation', 'amount_minor'], message: 'Only accounts can have a value below zero.' });
    if (assetType(input.category).singleOwner && (input.shares.filter((share) => share.interest_class === 'owner').length !== 1 || allocatedBasisPoints(input.shares) !== 10_000))
      context.addIssue({ code: 'custom', path: ['shares'], message: 'A retirement account has exactly one owner, at 100.00 %.' });
  });
export type NewAsset = z.infer<typeof newAssetSchema>;

/** Arguments of update_asset. */
export const assetPatchSchema = z.strictObject({
  asset_id: uuidSchema,
  category: categoryCodeSchema,
  asset: assetFieldsSchema.partial(),
  details: z.record(z.string(), z.unknown()),
}).superRefine((input, context) => {
  const details = detailsPatchSchema(input.category).safeParse(input.details);
  if (!details.success) for (const issue of details.error.issues) context.addIssue({ code: 'custom', path: ['details', ...issue.path], message: issue.message });
  if (Object.keys(input.asset).length + Object.keys(input.details).length === 0) context.addIssue({ code: 'custom', path: ['asset'], message: 'Nothing is changed.' });
});

export const deleteAssetSchema = z.strictObject({ asset_id: uuidSchema, action: z.enum(['delete', 'restore']), reason: textSchema(500, 1) });

/** The conflict group of a field: fields bound by one check move as one. */
export function conflictGroup(fields: readonly Field[], name: string): string {
  return fields.find((field) => field.name === name)?.group ?? name;
}
