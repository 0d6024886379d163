import type { AssetType } from './field.ts';

export const bankAccount: AssetType = {
  code: 'bank_account', table: 'asset_bank_accounts', label: 'Bank account', plural: 'Bank accounts',
  isLiability: false, valueLabel: 'Balance', defaultMethod: 'statement', signedValue: true, staleAfterDays: 92,
  fields: [
    { name: 'institution', label: 'Bank', kind: 'text', maximum: 120, required: true },
    { name: 'account_type', label: 'Kind of account', kind: 'choice', options: ['checking', 'savings', 'money_market', 'cd', 'foreign', 'other'], required: true },
    { name: 'number_last4', label: 'Last four digits', kind: 'text', maximum: 4, pattern: '^[0-9A-Za-z]{4}$', patternHelp: 'Exactly four characters.', required: true, personal: true },
    { name: 'title_on_account', label: 'Title on the account', kind: 'text', personal: true },
    { name: 'joint_type', label: 'Joint form', kind: 'choice', options: ['sole', 'joint_survivorship', 'joint_common', 'payable_on_death', 'convenience'] },
    { name: 'pod_beneficiaries', label: 'Payable on death to', kind: 'long_text', personal: true },
    { name: 'rate_bp', label: 'Interest rate', kind: 'percent', section: 'Terms' },
    { name: 'opened_on', label: 'Opened', kind: 'date', notInFuture: true, group: 'term', section: 'Terms' },
    { name: 'cd_matures_on', label: 'Matures', kind: 'date', group: 'term', section: 'Terms' },
    { name: 'overdraft_limit_minor', label: 'Overdraft limit', kind: 'money', minimum: 0, section: 'Terms' },
    { name: 'online_user', label: 'Online user name', kind: 'text', maximum: 120, personal: true, section: 'Access' },
  ],
};
