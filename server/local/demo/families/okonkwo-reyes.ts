/** Okonkwo-Reyes: divorced, two circles with two lead advisors, a lake house held 70/30 across them, a step-child in one circle only. */
import { defineFamily, minor, natural } from '../family.ts';
import { listed, paidDown, statements } from '../values.ts';

export const okonkwoReyes = defineFamily({
  key: 'okonkwo_reyes',
  tenant: 2,
  people: {
    adaeze: natural('Adaeze', 'Okonkwo', '1978-04-19'),
    mateo: natural('Mateo', 'Reyes', '1975-08-02'),
    ngozi: natural('Ngozi', 'Okonkwo', '1949-12-27'),
    ifeoma: natural('Ifeoma', 'Okonkwo-Reyes', '2008-05-11'),
    lucia: natural('Lucía', 'Okonkwo-Reyes', '2011-09-30'),
    hannah: natural('Hannah', 'Calder', '1981-02-09'),
    finn: natural('Finn', 'Calder', '2014-07-16'),
  },
  circles: {
    okonkwo: {
      name: 'Okonkwo', description: 'Adaeze Okonkwo, her mother and her two daughters.', owner: 'adaeze',
      members: { ngozi: ['beneficiary', 'mother'], ifeoma: ['beneficiary', 'daughter'], lucia: ['beneficiary', 'daughter'] },
      kinship: [['ngozi', 'parent_of', 'adaeze'], ['adaeze', 'parent_of', 'ifeoma'], ['adaeze', 'parent_of', 'lucia']],
      advisors: [{ email: 'priya.raman@example.com', role: 'lead' }],
    },
    reyes: {
      name: 'Reyes', description: 'Mateo Reyes, his second wife Hannah Calder, her son and his daughters.', owner: 'mateo',
      members: { hannah: ['beneficiary', 'wife'], finn: ['non_beneficiary', 'step-son'], ifeoma: ['beneficiary', 'daughter'], lucia: ['beneficiary', 'daughter'] },
      kinship: [['mateo', 'spouse_of', 'hannah', '2022-06-18'], ['hannah', 'parent_of', 'finn'], ['mateo', 'parent_of', 'ifeoma'], ['mateo', 'parent_of', 'lucia']],
      advisors: [{ email: 'tom.becker@example.com', role: 'lead' }],
    },
  },
  logins: {},
  assets: {
    lakeHouse: {
      category: 'real_estate', name: 'Lake house', circle: 'okonkwo', owners: { adaeze: 70, mateo: 30 },
      common: { description: 'Kept by both after the divorce of 2019; the decree gives 70 % to Adaeze.', title_form: 'tenancy_in_common', acquired_on: '2010-06-30', acquired_how: 'purchase', cost_basis_minor: minor(410_000), in_taxable_estate: 'yes', tags: 'divorce decree' },
      details: { property_type: 'vacation', use: 'second', address_line: '9 Heron Point', address_city: 'Lake Geneva', address_region: 'Wisconsin', address_postal_code: '53147', address_country: 'US', lot_acres: '0.62', area_square_feet: 2_040, year_built: 1994, bedrooms: 4, bathrooms: '2.5', deed_type: 'quitclaim', annual_tax_minor: minor(9_870), purchase_price_minor: minor(410_000) },
      values: [...listed('appraisal', 'Walworth Appraisals', ['2019-03-31', 585_000], ['2022-06-30', 748_000]), ...listed('broker_opinion', 'Geneva Shore Brokers', ['2024-06-30', 812_000], ['2026-06-30', 865_000])],
    },
    adaezeChecking: {
      category: 'bank_account', name: 'Adaeze checking', circle: 'okonkwo', owners: { adaeze: 100 },
      details: { institution: 'Lakeside Community Bank', account_type: 'checking', number_last4: '6120', title_on_account: 'Adaeze Okonkwo', opened_on: '2019-04-02' },
      values: statements({ source: 'Lakeside Community Bank', from: '2025-04', to: '2026-10', opening: 18_240.55, closing: 27_316.08, swing: 0.08 }),
    },
    adaezePractice: {
      category: 'business', name: 'Okonkwo Pediatrics', circle: 'okonkwo', owners: { adaeze: 100 },
      common: { acquired_on: '2013-09-01', acquired_how: 'founder', in_taxable_estate: 'yes' },
      details: { legal_name: 'Okonkwo Pediatrics S.C.', entity_type: 's_corp', interest_type: 'stock', value_basis: 'family_interest', entity_interest_bp: 6_000, state_formed: 'Wisconsin', valuation_method: 'market', control_discount_bp: 0, marketability_discount_bp: 1_500, revenue_minor: minor(2_140_000), ebitda_minor: minor(318_000), employees: 12, buy_sell_agreement: 'redemption', buy_sell_trigger: 'Death or loss of licence' },
      values: listed('formula', 'Multiple of earnings, per buy-sell agreement', ['2021-12-31', 640_000], ['2022-12-31', 668_000], ['2023-12-31', 715_000], ['2024-12-31', 742_000], ['2025-12-31', 781_000]),
    },
    adaeze403b: {
      category: 'retirement_account', name: 'Adaeze 403(b)', circle: 'okonkwo', owners: { adaeze: 100 },
      details: { plan_type: '403b', custodian: 'Summit Retirement', number_last4: '7741', vested_value_minor: minor(392_840.66), employer: 'Lakeshore Hospital', beneficiaries_note: 'Primary: Mateo Reyes (former spouse, form of 2009 never replaced).', designation_confirmed_on: '2009-11-12' },
      values: statements({ source: 'Summit Retirement', from: '2022-03', to: '2026-09', every: 3, opening: 251_006.2, closing: 392_840.66, swing: 0.035 }),
    },
    education: {
      category: 'investment_account', name: 'Education account, Ifeoma', circle: 'okonkwo', owners: { adaeze: 100 },
      details: { custodian: 'Badger State Plan', account_type: '529', number_last4: '0093', risk_profile: 'moderate', managed_by_us: false },
      values: statements({ source: 'Badger State Plan', from: '2022-03', to: '2026-09', every: 3, opening: 58_400, closing: 91_775.4, swing: 0.025 }),
    },
    adaezeHome: {
      category: 'real_estate', name: 'House on Birch Lane', circle: 'okonkwo', owners: { adaeze: 100 },
      common: { title_form: 'sole', acquired_on: '2019-09-13', acquired_how: 'purchase', cost_basis_minor: minor(468_000), in_taxable_estate: 'yes' },
      details: { property_type: 'single_family', use: 'primary', address_line: '310 Birch Lane', address_city: 'Madison', address_region: 'Wisconsin', address_postal_code: '53711', address_country: 'US', year_built: 1958, bedrooms: 4, bathrooms: '2', annual_tax_minor: minor(8_930), purchase_price_minor: minor(468_000) },
      values: statements({ source: 'HomeIndex estimate', method: 'avm', from: '2020-06', to: '2026-06', every: 6, opening: 489_000, closing: 651_000, swing: 0.02 }),
    },
    adaezeMortgage: {
      category: 'debt', name: 'Birch Lane mortgage', circle: 'okonkwo', owners: { adaeze: 100 },
      details: { debt_type: 'mortgage', direction: 'owed_by_family', counterparty: 'Lakeside Community Bank', debt_status: 'current', original_minor: minor(374_000), rate_percent: '3.375', rate_type: 'fixed', originated_on: '2019-09-13', matures_on: '2049-10-01', payment_minor: minor(1_653.48), payment_frequency: 'monthly' },
      values: paidDown({ source: 'Lakeside Community Bank', from: '2020-03', to: '2026-09', opening: 370_902.33, closing: 318_447.9 }),
    },
    mateoBrokerage: {
      category: 'investment_account', name: 'Mateo brokerage', circle: 'reyes', owners: { mateo: 100 },
      details: { custodian: 'Meridian Custody', account_type: 'individual', number_last4: '4402', risk_profile: 'growth', managed_by_us: true, advisor_reference: 'BFW-0177' },
      values: statements({ source: 'Meridian Custody', from: '2023-01', to: '2026-10', every: 3, opening: 188_215, closing: 296_480.77, swing: 0.05 }),
    },
    mateoJoint: {
      category: 'bank_account', name: 'Mateo and Hannah household account', circle: 'reyes', owners: { mateo: 50, hannah: 50 },
      details: { institution: 'Lakeside Community Bank', account_type: 'checking', number_last4: '9915', joint_type: 'joint_survivorship', opened_on: '2022-07-05' },
      values: statements({ source: 'Lakeside Community Bank', from: '2025-04', to: '2026-10', opening: 9_870.31, closing: 14_202.19, swing: 0.12 }),
    },
    mateoTruck: {
      category: 'vehicle', name: 'Pickup', circle: 'reyes', owners: { mateo: 100 },
      details: { vehicle_kind: 'truck', make: 'Forrester', model: 'Hauler 350', model_year: 2019, mileage: 72_340, condition: 'good', plate: 'KRG-4471', plate_region: 'Wisconsin' },
      values: listed('owner_estimate', 'Dealer guide', ['2022-12-31', 41_000], ['2024-12-31', 33_500], ['2026-06-30', 27_800]),
    },
    mateoTermLife: {
      category: 'life_insurance', name: 'Term life, Mateo (divorce decree)', circle: 'reyes', owners: { mateo: 100 },
      details: { insurer: 'Great Lakes Mutual', policy_number: 'GLM-T-55012', policy_type: 'term', death_benefit_minor: minor(600_000), policy_status: 'in_force', insured_persona_id: 'mateo', premium_minor: minor(71.4), premium_frequency: 'monthly', issued_on: '2019-05-01', term_years: 15, ends_on: '2034-05-01', beneficiaries_note: 'Ifeoma and Lucía, equally, as the decree demands.' },
      values: listed('statement', 'Great Lakes Mutual', ['2025-12-31', 0]),
    },
    supportArrears: {
      category: 'debt', name: 'Loan from Adaeze, roof of the lake house', circle: 'reyes', owners: { mateo: 100 },
      details: { debt_type: 'family_loan', direction: 'owed_by_family', counterparty: 'Adaeze Okonkwo', debt_status: 'current', original_minor: minor(12_000), rate_percent: '4', rate_type: 'fixed', originated_on: '2024-09-01', matures_on: '2028-09-01', applicable_federal_rate_percent: '4.02' },
      values: paidDown({ source: 'Promissory note', from: '2024-12', to: '2026-09', opening: 11_400, closing: 6_600 }),
    },
  },
});
