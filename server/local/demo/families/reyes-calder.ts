/**
 * Reyes-Calder at Cedar & Lark: Mateo Reyes and Hannah Calder changed firms. His former wife stayed at Brightwater (okonkwo-reyes.ts).
 * The same people, the same lake house, but other personas and other rows in another tenant: neither firm may see anything of the other.
 */
import { defineFamily, minor, natural } from '../family.ts';
import { listed, statements } from '../values.ts';

export const reyesCalder = defineFamily({
  key: 'reyes_calder',
  tenant: 3,
  people: {
    mateo: natural('Mateo', 'Reyes', '1975-08-02'),
    hannah: natural('Hannah', 'Calder', '1981-02-09'),
    finn: natural('Finn', 'Calder', '2014-07-16'),
  },
  circles: {
    family: {
      name: 'Reyes & Calder', description: 'Mateo Reyes and Hannah Calder; came from another firm in 2025.', owner: 'mateo',
      members: { hannah: ['beneficiary', 'wife'], finn: ['beneficiary', 'son of Hannah'] },
      kinship: [['mateo', 'spouse_of', 'hannah', '2022-06-18'], ['hannah', 'parent_of', 'finn']],
      advisors: [{ email: 'judith.lark@example.com', role: 'lead' }],
    },
  },
  logins: {},
  assets: {
    lakeHouseShare: {
      category: 'real_estate', name: 'Lake house, Mateo\'s share', owners: { mateo: 30 },
      common: { description: 'Held in common with his former wife; her 70 % is not recorded here.', title_form: 'tenancy_in_common', acquired_on: '2010-06-30', acquired_how: 'purchase' },
      details: { property_type: 'vacation', use: 'second', address_line: '9 Heron Point', address_city: 'Lake Geneva', address_region: 'Wisconsin', address_postal_code: '53147', address_country: 'US' },
      values: listed('avm', 'HomeIndex estimate', ['2025-06-30', 838_000], ['2026-06-30', 871_500]),
    },
    brokerage: {
      category: 'investment_account', name: 'Reyes rollover brokerage', owners: { mateo: 100 },
      details: { custodian: 'Fenwick Custody', account_type: 'individual', number_last4: '0550', risk_profile: 'growth', managed_by_us: true, advisor_reference: 'CL-041' },
      values: statements({ source: 'Fenwick Custody', from: '2025-06', to: '2026-10', opening: 88_300, closing: 104_771.35, swing: 0.03 }),
    },
    household: {
      category: 'bank_account', name: 'Household account', owners: { mateo: 50, hannah: 50 },
      details: { institution: 'Lakeside Community Bank', account_type: 'checking', number_last4: '9915', joint_type: 'joint_survivorship', opened_on: '2022-07-05' },
      values: statements({ source: 'Lakeside Community Bank', from: '2025-06', to: '2026-10', opening: 11_045.2, closing: 14_202.19, swing: 0.1 }),
    },
    hannahIra: {
      category: 'retirement_account', name: 'Hannah Roth IRA', owners: { hannah: 100 },
      details: { plan_type: 'roth_ira', custodian: 'Fenwick Custody', number_last4: '0551', beneficiaries_note: 'Primary: Finn Calder.' },
      values: statements({ source: 'Fenwick Custody', from: '2025-06', to: '2026-09', every: 3, opening: 63_900, closing: 72_148.6, swing: 0.03 }),
    },
    carLoan: {
      category: 'debt', name: 'Car loan', owners: { hannah: 100 },
      details: { debt_type: 'auto', direction: 'owed_by_family', counterparty: 'Lakeside Community Bank', debt_status: 'current', original_minor: minor(24_000), rate_percent: '5.9', rate_type: 'fixed', originated_on: '2024-03-01', matures_on: '2029-03-01', payment_minor: minor(462.86), payment_frequency: 'monthly' },
      values: listed('statement', 'Lakeside Community Bank', ['2025-06-30', 18_630.1], ['2025-12-31', 16_402.77], ['2026-09-30', 12_981.4]),
    },
  },
});
