import type { AssetType } from './field.ts';

export const personalProperty: AssetType = {
  code: 'personal_property', table: 'asset_personal_property', label: 'Personal property', plural: 'Personal property',
  isLiability: false, valueLabel: 'Value', defaultMethod: 'owner_estimate', signedValue: false, staleAfterDays: 366,
  fields: [
    { name: 'property_kind', label: 'Kind', kind: 'choice', options: ['jewellery', 'furniture', 'clothing', 'electronics', 'tools', 'musical_instrument', 'firearms', 'pets_livestock', 'household', 'other'], required: true },
    { name: 'item_name', label: 'Item', kind: 'text', maximum: 160, required: true },
    { name: 'maker', label: 'Maker', kind: 'text', maximum: 120 },
    { name: 'model', label: 'Model', kind: 'text', maximum: 120 },
    { name: 'serial_number', label: 'Serial number', kind: 'text', maximum: 60, personal: true },
    { name: 'material', label: 'Material', kind: 'text', maximum: 120 },
    { name: 'carat', label: 'Carat', kind: 'decimal', digits: 8, scale: 3, minimum: 0 },
    { name: 'weight_grams', label: 'Weight', kind: 'decimal', digits: 12, scale: 3, minimum: 0, unit: 'g' },
    { name: 'location', label: 'Where it is', kind: 'text', personal: true, section: 'Keeping' },
    { name: 'scheduled_on_policy', label: 'Scheduled on a policy', kind: 'boolean', section: 'Keeping' },
    { name: 'intended_recipient', label: 'Meant for', kind: 'text', maximum: 120, personal: true, section: 'Keeping' },
    { name: 'species', label: 'Species', kind: 'text', maximum: 60, section: 'Animals' },
    { name: 'microchip', label: 'Microchip', kind: 'text', maximum: 30, personal: true, section: 'Animals' },
    { name: 'veterinarian', label: 'Veterinarian', kind: 'text', maximum: 120, personal: true, section: 'Animals' },
    { name: 'care_notes', label: 'Care', kind: 'long_text', section: 'Animals' },
  ],
};
