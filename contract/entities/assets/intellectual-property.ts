import type { AssetType } from './field.ts';

export const intellectualProperty: AssetType = {
  code: 'intellectual_property', table: 'asset_intellectual_property', label: 'Intellectual property', plural: 'Intellectual property',
  isLiability: false, valueLabel: 'Value', defaultMethod: 'formula', signedValue: false, staleAfterDays: 366,
  fields: [
    { name: 'ip_type', label: 'Kind of right', kind: 'choice', options: ['patent', 'trademark', 'copyright', 'trade_secret', 'royalty_right', 'domain', 'licence'], required: true },
    { name: 'title', label: 'Title', kind: 'text', required: true },
    { name: 'jurisdiction', label: 'Jurisdiction', kind: 'text', maximum: 60, required: true },
    { name: 'registration_number', label: 'Registration number', kind: 'text', maximum: 60 },
    { name: 'application_number', label: 'Application number', kind: 'text', maximum: 60 },
    { name: 'filed_on', label: 'Filed', kind: 'date', notInFuture: true, group: 'term', section: 'Term' },
    { name: 'granted_on', label: 'Granted', kind: 'date', notInFuture: true, group: 'term', section: 'Term' },
    { name: 'expires_on', label: 'Expires', kind: 'date', group: 'term', section: 'Term', help: 'A United States patent runs 20 years from filing.' },
    { name: 'renewal_due_on', label: 'Renewal due', kind: 'date', section: 'Term' },
    { name: 'inventor', label: 'Inventor or author', kind: 'text', personal: true, section: 'Parties' },
    { name: 'registrar', label: 'Registrar', kind: 'text', maximum: 120, section: 'Parties' },
    { name: 'licensees', label: 'Licensees', kind: 'long_text', personal: true, section: 'Parties' },
    { name: 'assigned_to_entity', label: 'Assigned to', kind: 'text', maximum: 120, section: 'Parties' },
    { name: 'encumbrance', label: 'Encumbrance', kind: 'text', section: 'Parties' },
    { name: 'fees_minor', label: 'Fees a year', kind: 'money', minimum: 0, section: 'Income' },
    { name: 'royalty_rate_bp', label: 'Royalty rate', kind: 'percent', section: 'Income' },
    { name: 'income_12_months_minor', label: 'Income of the last 12 months', kind: 'money', section: 'Income' },
    { name: 'valuation_method', label: 'How it was valued', kind: 'choice', options: ['income', 'market', 'cost'], section: 'Income' },
  ],
};
