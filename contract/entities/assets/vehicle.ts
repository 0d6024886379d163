import type { AssetType } from './field.ts';

export const vehicle: AssetType = {
  code: 'vehicle', table: 'asset_vehicles', label: 'Vehicle', plural: 'Vehicles',
  isLiability: false, valueLabel: 'Value', defaultMethod: 'owner_estimate', signedValue: false, staleAfterDays: 366,
  fields: [
    { name: 'vehicle_kind', label: 'Kind', kind: 'choice', options: ['car', 'truck', 'motorcycle', 'rv', 'boat', 'aircraft', 'trailer', 'equipment'], required: true },
    { name: 'make', label: 'Make', kind: 'text', maximum: 60, required: true },
    { name: 'model', label: 'Model', kind: 'text', maximum: 60, required: true },
    { name: 'model_year', label: 'Year', kind: 'integer', minimum: 1886, maximum: 2100, required: true, group: 'identification' },
    { name: 'identification_number', label: 'VIN, hull or tail number', kind: 'text', maximum: 30, personal: true, group: 'identification', help: 'A VIN from 1981 on has 17 characters and a check digit.' },
    { name: 'plate', label: 'Plate', kind: 'text', maximum: 20, personal: true, group: 'plate' },
    { name: 'plate_region', label: 'State of the plate', kind: 'text', maximum: 60, personal: true, group: 'plate' },
    { name: 'mileage', label: 'Mileage', kind: 'integer', maximum: 5_000_000, unit: 'miles', section: 'Condition' },
    { name: 'engine_hours', label: 'Engine hours', kind: 'integer', maximum: 1_000_000, unit: 'hours', section: 'Condition' },
    { name: 'condition', label: 'Condition', kind: 'choice', options: ['excellent', 'good', 'fair', 'poor', 'project'], section: 'Condition' },
    { name: 'is_collector', label: 'Collector vehicle', kind: 'boolean', section: 'Condition' },
    { name: 'garage_address', label: 'Kept at', kind: 'text', personal: true, section: 'Keeping' },
    { name: 'title_holder', label: 'Title holder', kind: 'text', maximum: 120, section: 'Keeping' },
    { name: 'insurer', label: 'Insurer', kind: 'text', maximum: 120, section: 'Insurance' },
    { name: 'policy_number', label: 'Policy number', kind: 'text', maximum: 60, personal: true, section: 'Insurance' },
  ],
};
