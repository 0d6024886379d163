import type { AssetType } from './field.ts';

export const retirementAccount: AssetType = {
  code: 'retirement_account', table: 'asset_retirement_accounts', label: 'Retirement account', plural: 'Retirement accounts',
  isLiability: false, valueLabel: 'Account value', defaultMethod: 'statement', signedValue: false, staleAfterDays: 92, singleOwner: true,
  fields: [
    { name: 'plan_type', label: 'Kind of plan', kind: 'choice', options: ['401k', '403b', '457', 'ira', 'roth_ira', 'roth_401k', 'sep', 'simple', 'pension', 'tsp', 'inherited_ira'], required: true },
    { name: 'custodian', label: 'Custodian', kind: 'text', maximum: 120, required: true },
    { name: 'number_last4', label: 'Last four digits', kind: 'text', maximum: 4, pattern: '^[0-9A-Za-z]{4}$', patternHelp: 'Exactly four characters.', required: true, personal: true },
    { name: 'vested_value_minor', label: 'Vested value', kind: 'money', minimum: 0 },
    { name: 'employer', label: 'Employer', kind: 'text', maximum: 120 },
    { name: 'contributions_ytd_minor', label: 'Contributions this year', kind: 'money', minimum: 0, section: 'Contributions' },
    { name: 'loan_balance_minor', label: 'Loan against the plan', kind: 'money', minimum: 0, section: 'Contributions' },
    { name: 'monthly_pension_minor', label: 'Pension a month', kind: 'money', minimum: 0, section: 'Distributions' },
    { name: 'required_distribution_starts_on', label: 'Required distributions from', kind: 'date', section: 'Distributions' },
    { name: 'required_distribution_minor', label: 'Required distribution this year', kind: 'money', minimum: 0, section: 'Distributions' },
    { name: 'inherited_from', label: 'Inherited from', kind: 'text', maximum: 120, personal: true, group: 'inheritance', section: 'Inherited' },
    { name: 'inherited_year', label: 'Year inherited', kind: 'integer', minimum: 1900, maximum: 2100, group: 'inheritance', section: 'Inherited' },
    { name: 'ten_year_deadline_on', label: 'Empty by (ten-year rule)', kind: 'date', group: 'inheritance', section: 'Inherited' },
    { name: 'spousal_consent', label: 'Spousal consent on file', kind: 'boolean', section: 'Beneficiaries' },
    { name: 'beneficiaries_note', label: 'Beneficiaries as on the form', kind: 'long_text', personal: true, section: 'Beneficiaries' },
    { name: 'per_stirpes', label: 'Per stirpes', kind: 'boolean', section: 'Beneficiaries' },
    { name: 'designation_confirmed_on', label: 'Designation confirmed', kind: 'date', notInFuture: true, section: 'Beneficiaries' },
  ],
};
