import type { AssetType } from './field.ts';

/** Stored positive, subtracted in totals; owed to the family it is a receivable and counts as an asset. */
export const debt: AssetType = {
  code: 'debt', table: 'asset_debts', label: 'Debt', plural: 'Debts',
  isLiability: true, valueLabel: 'Balance owed', defaultMethod: 'statement', signedValue: false, staleAfterDays: 92,
  fields: [
    { name: 'debt_type', label: 'Kind of debt', kind: 'choice', options: ['mortgage', 'heloc', 'auto', 'student', 'personal', 'margin', 'credit_card', 'business', 'family_loan', 'tax', 'policy_loan'], required: true },
    { name: 'direction', label: 'Direction', kind: 'choice', options: ['owed_by_family', 'owed_to_family'], required: true },
    { name: 'counterparty', label: 'Lender or borrower', kind: 'text', maximum: 120, required: true, personal: true },
    { name: 'debt_status', label: 'Status', kind: 'choice', options: ['current', 'late', 'default', 'paid', 'refinanced'] },
    { name: 'original_minor', label: 'Original amount', kind: 'money', minimum: 0, section: 'Terms' },
    { name: 'rate_percent', label: 'Interest rate', kind: 'decimal', digits: 7, scale: 4, minimum: 0, unit: '%', section: 'Terms' },
    { name: 'rate_type', label: 'Kind of rate', kind: 'choice', options: ['fixed', 'variable', 'hybrid'], section: 'Terms' },
    { name: 'originated_on', label: 'Taken out', kind: 'date', notInFuture: true, group: 'term', section: 'Terms' },
    { name: 'matures_on', label: 'Ends', kind: 'date', group: 'term', section: 'Terms' },
    { name: 'payment_minor', label: 'Payment', kind: 'money', minimum: 0, group: 'payment', section: 'Terms' },
    { name: 'payment_frequency', label: 'Paid', kind: 'choice', options: ['monthly', 'quarterly', 'semiannual', 'annual', 'at_maturity'], group: 'payment', section: 'Terms' },
    { name: 'guarantors', label: 'Guarantors', kind: 'text', personal: true, section: 'Security' },
    { name: 'applicable_federal_rate_percent', label: 'Applicable federal rate at signing', kind: 'decimal', digits: 7, scale: 4, minimum: 0, unit: '%', section: 'Family loan' },
    { name: 'forgiveness_terms', label: 'Forgiveness', kind: 'long_text', section: 'Family loan' },
  ],
};
