import type { AssetType } from './field.ts';

export const business: AssetType = {
  code: 'business', table: 'asset_businesses', label: 'Business interest', plural: 'Business interests',
  isLiability: false, valueLabel: 'Value', defaultMethod: 'appraisal', signedValue: false, staleAfterDays: 366,
  fields: [
    { name: 'legal_name', label: 'Legal name', kind: 'text', maximum: 160, required: true },
    { name: 'entity_type', label: 'Legal form', kind: 'choice', options: ['sole_prop', 'partnership', 'lp', 'llc', 's_corp', 'c_corp', 'nonprofit', 'franchise'], required: true },
    { name: 'interest_type', label: 'Kind of interest', kind: 'choice', options: ['stock', 'membership', 'partnership', 'option', 'note'], required: true },
    { name: 'value_basis', label: 'The value is of', kind: 'choice', options: ['whole_entity', 'family_interest'], required: true, group: 'basis', help: 'With "whole entity" the split states everybody\'s part of the entity; with "family interest" the split states parts of the family\'s interest. Never both.' },
    { name: 'entity_interest_bp', label: 'Family\'s interest in the entity', kind: 'percent', group: 'basis' },
    { name: 'state_formed', label: 'State of formation', kind: 'text', maximum: 60 },
    { name: 'shares_held', label: 'Shares or units held', kind: 'decimal', digits: 26, scale: 8, minimum: 0 },
    { name: 'share_class', label: 'Class of shares', kind: 'text', maximum: 60 },
    { name: 'valuation_method', label: 'How it was valued', kind: 'choice', options: ['income', 'market', 'asset', 'rule_of_thumb', 'book'], section: 'Valuation' },
    { name: 'marketability_discount_bp', label: 'Discount for marketability', kind: 'percent', section: 'Valuation' },
    { name: 'control_discount_bp', label: 'Discount for lack of control', kind: 'percent', section: 'Valuation' },
    { name: 'revenue_minor', label: 'Revenue a year', kind: 'money', minimum: 0, section: 'Figures' },
    { name: 'ebitda_minor', label: 'EBITDA a year', kind: 'money', section: 'Figures' },
    { name: 'distributions_minor', label: 'Distributions a year', kind: 'money', minimum: 0, section: 'Figures' },
    { name: 'employees', label: 'Employees', kind: 'integer', maximum: 10_000_000, section: 'Figures' },
    { name: 'buy_sell_agreement', label: 'Buy-sell agreement', kind: 'choice', options: ['none', 'cross_purchase', 'redemption', 'hybrid'], section: 'Succession' },
    { name: 'buy_sell_trigger', label: 'Triggered by', kind: 'text', section: 'Succession' },
    { name: 'family_role', label: 'Role in the business', kind: 'text', maximum: 120, section: 'Succession' },
    { name: 'key_contacts', label: 'Key contacts', kind: 'long_text', personal: true, section: 'Succession' },
    { name: 'succession_heir', label: 'Intended successor', kind: 'text', maximum: 120, personal: true, section: 'Succession' },
  ],
};
