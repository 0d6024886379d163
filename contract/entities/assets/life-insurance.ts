import type { AssetType } from './field.ts';

export const lifeInsurance: AssetType = {
  code: 'life_insurance', table: 'asset_life_insurance', label: 'Life insurance', plural: 'Life insurance',
  isLiability: false, valueLabel: 'Cash surrender value', defaultMethod: 'statement', signedValue: false, staleAfterDays: 366,
  fields: [
    { name: 'insurer', label: 'Insurer', kind: 'text', maximum: 120, required: true },
    { name: 'policy_number', label: 'Policy number', kind: 'text', maximum: 60, required: true, personal: true },
    { name: 'policy_type', label: 'Kind of policy', kind: 'choice', options: ['term', 'whole', 'universal', 'variable', 'iul', 'survivorship', 'group'], required: true },
    { name: 'death_benefit_minor', label: 'Death benefit', kind: 'money', minimum: 1, required: true, help: 'Shown apart from net worth.' },
    { name: 'policy_status', label: 'Status', kind: 'choice', options: ['in_force', 'lapsed', 'paid_up', 'surrendered', 'claimed'], required: true },
    { name: 'insured_persona_id', label: 'Insured', kind: 'persona', required: true },
    { name: 'second_insured_persona_id', label: 'Second insured', kind: 'persona' },
    { name: 'premium_minor', label: 'Premium', kind: 'money', minimum: 0, group: 'premium', section: 'Premium' },
    { name: 'premium_frequency', label: 'Paid', kind: 'choice', options: ['monthly', 'quarterly', 'semiannual', 'annual', 'single'], group: 'premium', section: 'Premium' },
    { name: 'paid_to_on', label: 'Paid up to', kind: 'date', section: 'Premium' },
    { name: 'issued_on', label: 'Issued', kind: 'date', notInFuture: true, group: 'term', section: 'Term' },
    { name: 'term_years', label: 'Term', kind: 'integer', minimum: 1, maximum: 100, unit: 'years', group: 'term', section: 'Term' },
    { name: 'ends_on', label: 'Ends', kind: 'date', group: 'term', section: 'Term' },
    { name: 'conversion_deadline_on', label: 'Conversion possible until', kind: 'date', section: 'Term' },
    { name: 'loans_against_minor', label: 'Loans against the policy', kind: 'money', minimum: 0, section: 'More' },
    { name: 'riders', label: 'Riders', kind: 'long_text', section: 'More' },
    { name: 'beneficiaries_note', label: 'Beneficiaries as on the form', kind: 'long_text', personal: true, section: 'More' },
    { name: 'is_trust_owned', label: 'Owned by an insurance trust', kind: 'boolean', section: 'More' },
    { name: 'underwriting_class', label: 'Underwriting class', kind: 'text', maximum: 60, section: 'More' },
    { name: 'agent', label: 'Agent', kind: 'text', maximum: 120, personal: true, section: 'More' },
  ],
};
