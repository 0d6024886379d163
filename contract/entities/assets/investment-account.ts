import type { AssetType } from './field.ts';

export const investmentAccount: AssetType = {
  code: 'investment_account', table: 'asset_investment_accounts', label: 'Investment account', plural: 'Investment accounts',
  isLiability: false, valueLabel: 'Market value', defaultMethod: 'statement', signedValue: true, staleAfterDays: 92,
  fields: [
    { name: 'custodian', label: 'Custodian', kind: 'text', maximum: 120, required: true },
    { name: 'account_type', label: 'Kind of account', kind: 'choice', options: ['individual', 'joint', 'trust', 'utma', 'margin', 'partnership_fund', 'annuity', '529', 'hsa'], required: true },
    { name: 'number_last4', label: 'Last four digits', kind: 'text', maximum: 4, pattern: '^[0-9A-Za-z]{4}$', patternHelp: 'Exactly four characters.', required: true, personal: true },
    { name: 'margin_debt_minor', label: 'Margin debt', kind: 'money', minimum: 0 },
    { name: 'risk_profile', label: 'Risk profile', kind: 'choice', options: ['conservative', 'moderate', 'balanced', 'growth', 'speculative'] },
    { name: 'managed_by_us', label: 'Managed by us', kind: 'boolean' },
    { name: 'advisor_reference', label: 'Advisor reference', kind: 'text', maximum: 60 },
    { name: 'restricted_stock', label: 'Holds restricted stock', kind: 'boolean' },
    { name: 'tod_beneficiaries', label: 'Transfer on death to', kind: 'long_text', personal: true },
    { name: 'asset_mix', label: 'Asset mix', kind: 'rows', maximum: 20, section: 'Holdings', help: 'Together 100.00 %.', columns: [{ name: 'class', label: 'Class', kind: 'text' }, { name: 'share_bp', label: 'Share', kind: 'percent' }] },
    { name: 'positions', label: 'Positions', kind: 'rows', maximum: 500, section: 'Holdings', columns: [{ name: 'symbol', label: 'Symbol', kind: 'text' }, { name: 'security_number', label: 'CUSIP or ISIN', kind: 'text' }, { name: 'quantity', label: 'Quantity', kind: 'decimal' }, { name: 'price', label: 'Price', kind: 'decimal' }] },
  ],
};
