import type { AssetType } from './field.ts';

export const miscellaneous: AssetType = {
  code: 'misc', table: 'asset_misc', label: 'Other asset', plural: 'Other assets',
  isLiability: false, valueLabel: 'Value', defaultMethod: 'owner_estimate', signedValue: false, staleAfterDays: 366,
  fields: [
    { name: 'misc_kind', label: 'Kind', kind: 'text', maximum: 60, required: true, help: 'Such as royalty, annuity, claim, note, points, timeshare, inheritance receivable.' },
    { name: 'details', label: 'Description', kind: 'long_text', required: true },
    { name: 'counterparty', label: 'Counterparty', kind: 'text', maximum: 120, personal: true },
    { name: 'expected_amount_minor', label: 'Expected amount', kind: 'money', minimum: 0, group: 'expectation' },
    { name: 'expected_on', label: 'Expected', kind: 'date', group: 'expectation' },
    { name: 'frequency', label: 'Frequency', kind: 'choice', options: ['once', 'monthly', 'quarterly', 'annual', 'irregular'], group: 'expectation' },
    { name: 'custom_fields', label: 'Own fields', kind: 'rows', maximum: 20, section: 'More', columns: [{ name: 'key', label: 'Name', kind: 'text' }, { name: 'value', label: 'Value', kind: 'text' }] },
  ],
};
