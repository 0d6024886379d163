/** Brandt: a single retiree with four assets; the smallest family. */
import { defineFamily, minor, natural } from '../family.ts';
import { listed, statements } from '../values.ts';

export const brandt = defineFamily({
  key: 'brandt',
  tenant: 2,
  people: { ursula: natural('Ursula', 'Brandt', '1950-08-24'), nephew: natural('Jonas', 'Brandt', '1986-04-02') },
  circles: {
    family: {
      name: 'Brandt', description: 'Ursula Brandt, retired teacher; her nephew helps with papers.', owner: 'ursula',
      members: { nephew: ['non_beneficiary', 'nephew'] }, kinship: [],
      advisors: [{ email: 'tom.becker@example.com', role: 'lead' }],
    },
  },
  logins: {},
  assets: {
    checking: {
      category: 'bank_account', name: 'Checking', owners: { ursula: 100 },
      details: { institution: 'Harbor Savings', account_type: 'checking', number_last4: '3340', opened_on: '1977-05-02', joint_type: 'convenience', title_on_account: 'Ursula Brandt; Jonas Brandt may sign' },
      values: statements({ source: 'Harbor Savings', from: '2024-10', to: '2026-10', opening: 21_870.16, closing: 19_455.2, swing: 0.05 }),
    },
    condo: {
      category: 'real_estate', name: 'Condominium', owners: { ursula: 100 },
      common: { title_form: 'sole', acquired_on: '2001-10-19', acquired_how: 'purchase', cost_basis_minor: minor(139_000), in_taxable_estate: 'yes' },
      details: { property_type: 'condo', use: 'primary', address_line: '77 Quay Street, Unit 12', address_city: 'Portland', address_region: 'Maine', address_postal_code: '04101', address_country: 'US', area_square_feet: 980, year_built: 1987, bedrooms: 2, bathrooms: '1.5', deed_type: 'transfer_on_death', annual_tax_minor: minor(4_630), association_fee_minor: minor(415) },
      values: listed('tax_assessment', 'City assessor', ['2019-12-31', 268_000], ['2021-12-31', 312_000], ['2023-12-31', 371_000], ['2025-12-31', 398_000]),
    },
    pension: {
      category: 'retirement_account', name: 'Rollover IRA', owners: { ursula: 100 },
      details: { plan_type: 'ira', custodian: 'Meridian Custody', number_last4: '8126', required_distribution_starts_on: '2023-04-01', required_distribution_minor: minor(18_704.5), beneficiaries_note: 'Animal shelter of Cumberland County, 100 %.', designation_confirmed_on: '2022-02-15' },
      values: statements({ source: 'Meridian Custody', from: '2021-12', to: '2026-09', every: 3, opening: 452_300, closing: 438_917.03, swing: 0.025 }),
    },
    car: {
      category: 'vehicle', name: 'Hatchback', owners: { ursula: 100 },
      details: { vehicle_kind: 'car', make: 'Larkspur', model: 'Mini Five', model_year: 2017, mileage: 38_600, condition: 'good' },
      values: listed('owner_estimate', 'Dealer guide', ['2022-12-31', 12_500], ['2025-12-31', 8_400]),
    },
  },
});
