import type { AssetType } from './field.ts';

export const collectible: AssetType = {
  code: 'collectible', table: 'asset_collectibles', label: 'Collectible', plural: 'Collectibles',
  isLiability: false, valueLabel: 'Value', defaultMethod: 'appraisal', signedValue: false, staleAfterDays: 366,
  fields: [
    { name: 'collectible_class', label: 'Class', kind: 'choice', options: ['art', 'antiques', 'wine', 'coins', 'stamps', 'books', 'watches', 'cars_collection', 'memorabilia', 'other'], required: true },
    { name: 'title', label: 'Title or description', kind: 'text', required: true },
    { name: 'artist', label: 'Artist or maker', kind: 'text', maximum: 120 },
    { name: 'year_made', label: 'Year', kind: 'text', maximum: 20 },
    { name: 'medium', label: 'Medium', kind: 'text', maximum: 120 },
    { name: 'dimensions_cm', label: 'Dimensions', kind: 'text', maximum: 60, help: 'Height x width x depth in cm.' },
    { name: 'edition', label: 'Edition', kind: 'text', maximum: 60 },
    { name: 'condition', label: 'Condition', kind: 'text', maximum: 120 },
    { name: 'provenance', label: 'Provenance', kind: 'long_text' },
    { name: 'item_count', label: 'Number of items', kind: 'integer', minimum: 1, maximum: 1_000_000 },
    { name: 'appraiser', label: 'Appraiser', kind: 'text', maximum: 120, section: 'Appraisal' },
    { name: 'appraisal_value_type', label: 'Appraised for', kind: 'choice', options: ['fair_market_value', 'replacement'], section: 'Appraisal' },
    { name: 'location', label: 'Where it is', kind: 'text', personal: true, section: 'Keeping' },
    { name: 'loaned_to', label: 'On loan to', kind: 'text', maximum: 120, section: 'Keeping' },
    { name: 'export_restriction', label: 'Export restriction', kind: 'text', section: 'Keeping' },
  ],
};
