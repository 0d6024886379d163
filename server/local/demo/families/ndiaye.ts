/** Ndiaye: accounts in dollars and euros, an overdraft, and one member whose net worth is below zero. */
import { defineFamily, minor, natural } from '../family.ts';
import { listed, paidDown, statements } from '../values.ts';

export const ndiaye = defineFamily({
  key: 'ndiaye',
  tenant: 2,
  people: {
    aminata: natural('Aminata', 'Ndiaye', '1968-11-08'),
    ousmane: natural('Ousmane', 'Ndiaye', '1964-02-17'),
    fatou: natural('Fatou', 'Ndiaye', '1997-06-26'),
    moussa: natural('Moussa', 'Ndiaye', '2001-12-31'),
  },
  circles: {
    family: {
      name: 'Ndiaye', description: 'Aminata and Ousmane Ndiaye, Baltimore and Lyon, with two grown children.', owner: 'aminata',
      members: { ousmane: ['beneficiary', 'husband'], fatou: ['beneficiary', 'daughter'], moussa: ['beneficiary', 'son'] },
      kinship: [['aminata', 'spouse_of', 'ousmane', '1994-07-09'], ['aminata', 'parent_of', 'fatou'], ['ousmane', 'parent_of', 'fatou'], ['aminata', 'parent_of', 'moussa'], ['ousmane', 'parent_of', 'moussa']],
      advisors: [{ email: 'tom.becker@example.com', role: 'lead' }, { email: 'grace.lim@example.com', role: 'associate' }],
    },
  },
  logins: {},
  assets: {
    jointChecking: {
      category: 'bank_account', name: 'Household account', owners: { aminata: 50, ousmane: 50 },
      details: { institution: 'Chesapeake Trust Bank', account_type: 'checking', number_last4: '5091', joint_type: 'joint_survivorship', opened_on: '1999-03-22' },
      values: statements({ source: 'Chesapeake Trust Bank', from: '2025-04', to: '2026-10', opening: 24_310.9, closing: 31_005.47, swing: 0.07 }),
    },
    fatouChecking: {
      category: 'bank_account', name: 'Fatou checking', owners: { fatou: 100 },
      common: { notes: 'Overdrawn since the move; limit agreed with the bank until spring.' },
      details: { institution: 'Chesapeake Trust Bank', account_type: 'checking', number_last4: '7236', opened_on: '2015-09-01', overdraft_limit_minor: minor(2_500) },
      values: listed('statement', 'Chesapeake Trust Bank', ['2025-12-31', 840.12], ['2026-03-31', 212.4], ['2026-06-30', -318.77], ['2026-08-31', -904.06], ['2026-10-31', -1_284.63]),
    },
    lyonAccount: {
      category: 'bank_account', name: 'Compte Lyon', currency: 'EUR', owners: { ousmane: 100 },
      details: { institution: 'Banque des Deux Rives', account_type: 'foreign', number_last4: '0C41', opened_on: '1991-10-04' },
      values: statements({ source: 'Banque des Deux Rives', from: '2023-12', to: '2026-09', every: 3, opening: 12_880, closing: 15_402.75, swing: 0.06 }),
    },
    lyonFlat: {
      category: 'real_estate', name: 'Flat in Lyon', currency: 'EUR', owners: { aminata: 33.34, ousmane: 66.66 },
      common: { title_form: 'tenancy_in_common', acquired_on: '2006-05-12', acquired_how: 'inheritance', in_taxable_estate: 'unsure' },
      details: { property_type: 'condo', use: 'rental', address_line: '14 rue des Tisserands', address_city: 'Lyon', address_region: 'Auvergne-Rhône-Alpes', address_postal_code: '69004', address_country: 'FR', area_square_feet: 720, year_built: 1890, bedrooms: 2, bathrooms: '1', rent_minor: minor(1_050, 'EUR') },
      values: listed('broker_opinion', 'Agence de la Croix', ['2019-12-31', 258_000], ['2021-12-31', 291_000], ['2023-12-31', 284_500], ['2026-05-31', 301_250.01]),
    },
    lyonMortgage: {
      category: 'debt', name: 'Renovation loan, Lyon', currency: 'EUR', owners: { aminata: 33.34, ousmane: 66.66 },
      details: { debt_type: 'mortgage', direction: 'owed_by_family', counterparty: 'Banque des Deux Rives', debt_status: 'current', original_minor: minor(64_000, 'EUR'), rate_percent: '1.9', rate_type: 'fixed', originated_on: '2021-02-01', matures_on: '2031-02-01', payment_minor: minor(586.12, 'EUR'), payment_frequency: 'monthly' },
      values: paidDown({ source: 'Banque des Deux Rives', from: '2021-12', to: '2026-09', opening: 59_400, closing: 28_115.5 }),
    },
    home: {
      category: 'real_estate', name: 'Row house, Baltimore', owners: { aminata: 50, ousmane: 50 },
      common: { title_form: 'tenancy_by_entirety', acquired_on: '2003-08-29', acquired_how: 'purchase', cost_basis_minor: minor(186_500), in_taxable_estate: 'yes' },
      details: { property_type: 'townhouse', use: 'primary', address_line: '1822 Linden Avenue', address_city: 'Baltimore', address_region: 'Maryland', address_postal_code: '21217', address_country: 'US', area_square_feet: 2_480, year_built: 1904, bedrooms: 4, bathrooms: '2.5', annual_tax_minor: minor(6_020) },
      values: statements({ source: 'HomeIndex estimate', method: 'avm', from: '2020-06', to: '2026-06', every: 6, opening: 331_000, closing: 418_000, swing: 0.02 }),
    },
    homeMortgage: {
      category: 'debt', name: 'Mortgage, Linden Avenue', owners: { aminata: 50, ousmane: 50 },
      details: { debt_type: 'mortgage', direction: 'owed_by_family', counterparty: 'Chesapeake Trust Bank', debt_status: 'current', original_minor: minor(149_200), rate_percent: '4.25', rate_type: 'fixed', originated_on: '2013-04-01', matures_on: '2033-04-01', payment_minor: minor(923.9), payment_frequency: 'monthly' },
      values: paidDown({ source: 'Chesapeake Trust Bank', from: '2021-12', to: '2026-09', opening: 98_700, closing: 61_244.18 }),
    },
    aminataRetirement: {
      category: 'retirement_account', name: 'Aminata TSP', owners: { aminata: 100 },
      details: { plan_type: 'tsp', custodian: 'Federal Thrift Plan', number_last4: '6604', vested_value_minor: minor(512_330.29), employer: 'Harbor Authority', beneficiaries_note: 'Primary: Ousmane Ndiaye. Contingent: Fatou and Moussa, equally.', designation_confirmed_on: '2023-01-20' },
      values: statements({ source: 'Federal Thrift Plan', from: '2022-03', to: '2026-09', every: 3, opening: 371_090, closing: 512_330.29, swing: 0.03 }),
    },
    fatouStudentLoan: {
      category: 'debt', name: 'Fatou student loan', owners: { fatou: 100 },
      details: { debt_type: 'student', direction: 'owed_by_family', counterparty: 'Federal student loans', debt_status: 'late', original_minor: minor(58_000), rate_percent: '6.8', rate_type: 'fixed', originated_on: '2016-08-25', payment_minor: minor(412), payment_frequency: 'monthly' },
      values: listed('statement', 'Loan servicer', ['2023-12-31', 57_120.4], ['2024-12-31', 55_903.18], ['2025-12-31', 54_212.9], ['2026-09-30', 53_870.05]),
    },
    fatouCard: {
      category: 'debt', name: 'Fatou credit card', owners: { fatou: 100 },
      details: { debt_type: 'credit_card', direction: 'owed_by_family', counterparty: 'Chesapeake Trust Bank', debt_status: 'current', rate_percent: '24.99', rate_type: 'variable' },
      values: statements({ source: 'Chesapeake Trust Bank', from: '2025-01', to: '2026-10', opening: 2_110.5, closing: 4_866.21, swing: 0.1 }),
    },
    fatouCar: {
      category: 'vehicle', name: 'Used sedan', owners: { fatou: 100 },
      details: { vehicle_kind: 'car', make: 'Larkspur', model: 'Sedan', model_year: 2014, mileage: 121_900, condition: 'fair' },
      values: listed('owner_estimate', 'Dealer guide', ['2024-12-31', 6_200], ['2026-06-30', 4_100]),
    },
    shopLoan: {
      category: 'debt', name: 'Loan to cousin for the shop', currency: 'EUR', owners: { ousmane: 100 },
      details: { debt_type: 'personal', direction: 'owed_to_family', counterparty: 'Cheikh Ndiaye', debt_status: 'current', original_minor: minor(8_000, 'EUR'), rate_percent: '0', rate_type: 'fixed', originated_on: '2023-05-01', matures_on: '2028-05-01' },
      values: listed('statement', 'Written agreement', ['2023-12-31', 8_000], ['2024-12-31', 6_500], ['2025-12-31', 5_000]),
    },
  },
});
