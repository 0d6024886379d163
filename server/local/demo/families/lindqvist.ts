/** Lindqvist: a widow with farm land, machinery and its debt; no will on file. */
import { defineFamily, entity, minor, natural } from '../family.ts';
import { listed, statements } from '../values.ts';

export const lindqvist = defineFamily({
  key: 'lindqvist',
  tenant: 2,
  people: {
    astrid: natural('Astrid', 'Lindqvist', '1951-01-06'),
    nils: natural('Nils', 'Lindqvist', '1948-10-13', '2024-11-29'),
    karin: natural('Karin', 'Lindqvist Boyd', '1978-03-21'),
    erik: natural('Erik', 'Lindqvist', '1981-06-04'),
    greta: natural('Greta', 'Boyd', '2012-02-29'),
    farm: entity('Lindqvist Farms Inc.'),
  },
  circles: {
    family: {
      name: 'Lindqvist', description: 'Astrid Lindqvist and her children. No will on file; Nils died in November 2024.', owner: 'astrid',
      members: { nils: ['beneficiary', 'husband'], karin: ['beneficiary', 'daughter'], erik: ['beneficiary', 'son'], greta: ['beneficiary', 'granddaughter'], farm: ['beneficiary', 'family company'] },
      kinship: [['nils', 'spouse_of', 'astrid', '1975-06-21', '2024-11-29'], ['astrid', 'parent_of', 'karin'], ['nils', 'parent_of', 'karin'], ['astrid', 'parent_of', 'erik'], ['nils', 'parent_of', 'erik'], ['karin', 'parent_of', 'greta']],
      advisors: [{ email: 'tom.becker@example.com', role: 'lead' }, { email: 'owen.pruitt@example.com', role: 'assistant' }],
    },
  },
  logins: {},
  assets: {
    homeQuarter: {
      category: 'real_estate', name: 'Home quarter', owners: { astrid: 100 },
      common: { description: '160 acres with the farm house; passed to Astrid by survivorship.', title_form: 'sole', acquired_on: '1979-03-01', acquired_how: 'purchase', cost_basis_minor: minor(212_000), in_taxable_estate: 'yes', tags: 'no will on file' },
      details: { property_type: 'farm', use: 'primary', address_line: '4410 220th Street', address_city: 'Lindstrom', address_region: 'Minnesota', address_postal_code: '55045', address_country: 'US', parcel_number: '17.00441.20', lot_acres: '160', area_square_feet: 2_310, year_built: 1921, bedrooms: 5, bathrooms: '2', annual_tax_minor: minor(7_460) },
      values: listed('broker_opinion', 'Prairie Land Brokers', ['2018-12-31', 1_010_000], ['2020-12-31', 1_085_000], ['2022-12-31', 1_390_000], ['2024-11-29', 1_472_000], ['2026-03-31', 1_510_000]),
    },
    southField: {
      category: 'real_estate', name: 'South field, 240 acres', owners: { farm: 100 },
      common: { title_form: 'entity', acquired_on: '1994-11-15', acquired_how: 'purchase', cost_basis_minor: minor(386_000) },
      details: { property_type: 'land', use: 'commercial', address_line: 'Sections 8 and 9, Township 34', address_city: 'Lindstrom', address_region: 'Minnesota', address_postal_code: '55045', address_country: 'US', parcel_number: '17.00398.00', lot_acres: '240', annual_tax_minor: minor(6_110), conservation_easement: true },
      values: listed('broker_opinion', 'Prairie Land Brokers', ['2018-12-31', 1_344_000], ['2020-12-31', 1_440_000], ['2022-12-31', 1_848_000], ['2024-11-29', 1_944_000], ['2026-03-31', 1_992_000]),
    },
    farmCompany: {
      category: 'business', name: 'Operating company', owners: { astrid: 52, karin: 24, erik: 24 },
      common: { title_form: 'entity', acquired_how: 'inheritance', acquired_on: '2024-11-29' },
      details: { legal_name: 'Lindqvist Farms Inc.', entity_type: 'c_corp', interest_type: 'stock', value_basis: 'whole_entity', entity_interest_bp: 10_000, state_formed: 'Minnesota', valuation_method: 'asset', revenue_minor: minor(884_000), ebitda_minor: minor(121_500), employees: 3, buy_sell_agreement: 'none', family_role: 'Erik Lindqvist runs the fields', shares_held: '1000', share_class: 'Common' },
      values: listed('book', 'Books of the company, land apart', ['2021-12-31', 402_000], ['2022-12-31', 431_000], ['2023-12-31', 418_000], ['2024-12-31', 396_500], ['2025-12-31', 405_200]),
    },
    combine: {
      category: 'vehicle', name: 'Combine harvester', owners: { farm: 100 },
      details: { vehicle_kind: 'equipment', make: 'Harrow & Sons', model: 'Reaper 780', model_year: 2021, identification_number: 'HS780-21-00419', engine_hours: 1_180, condition: 'good', title_holder: 'Lindqvist Farms Inc.' },
      values: listed('book', 'Depreciation table', ['2021-12-31', 486_000], ['2022-12-31', 421_000], ['2023-12-31', 366_000], ['2024-12-31', 318_000], ['2025-12-31', 277_000]),
    },
    tractor: {
      category: 'vehicle', name: 'Tractor', owners: { farm: 100 },
      details: { vehicle_kind: 'equipment', make: 'Harrow & Sons', model: 'Plough Master 310', model_year: 2016, engine_hours: 6_240, condition: 'fair', title_holder: 'Lindqvist Farms Inc.' },
      values: listed('book', 'Depreciation table', ['2021-12-31', 148_000], ['2023-12-31', 119_000], ['2025-12-31', 96_500]),
    },
    combineLoan: {
      category: 'debt', name: 'Combine loan', owners: { farm: 100 },
      details: { debt_type: 'business', direction: 'owed_by_family', counterparty: 'Northern Farm Credit', debt_status: 'current', original_minor: minor(389_000), rate_percent: '4.85', rate_type: 'fixed', originated_on: '2021-08-01', matures_on: '2028-08-01', payment_minor: minor(65_740), payment_frequency: 'annual', guarantors: 'Astrid Lindqvist, Erik Lindqvist' },
      values: listed('statement', 'Northern Farm Credit', ['2021-12-31', 389_000], ['2022-12-31', 342_120], ['2023-12-31', 292_970], ['2024-12-31', 241_430], ['2025-12-31', 187_400]),
    },
    operatingLine: {
      category: 'debt', name: 'Seed and fertiliser line', owners: { farm: 100 },
      details: { debt_type: 'business', direction: 'owed_by_family', counterparty: 'Northern Farm Credit', debt_status: 'current', original_minor: minor(150_000), rate_percent: '8.1', rate_type: 'variable', originated_on: '2019-03-15', matures_on: '2027-03-15' },
      values: statements({ source: 'Northern Farm Credit', from: '2023-12', to: '2026-09', every: 3, opening: 64_000, closing: 88_300, swing: 0.25 }),
    },
    farmChecking: {
      category: 'bank_account', name: 'Farm checking', owners: { farm: 100 },
      details: { institution: 'Chisago County Bank', account_type: 'checking', number_last4: '2281', title_on_account: 'Lindqvist Farms Inc.', opened_on: '1994-11-01', overdraft_limit_minor: minor(25_000) },
      values: statements({ source: 'Chisago County Bank', from: '2025-04', to: '2026-10', opening: 58_120.4, closing: 71_964.52, swing: 0.18 }),
    },
    certificate: {
      category: 'bank_account', name: 'Certificate of deposit', owners: { astrid: 100 },
      details: { institution: 'Chisago County Bank', account_type: 'cd', number_last4: '7003', rate_bp: 410, opened_on: '2025-02-10', cd_matures_on: '2027-02-10', joint_type: 'payable_on_death', pod_beneficiaries: 'Karin Lindqvist Boyd' },
      values: statements({ source: 'Chisago County Bank', from: '2025-03', to: '2026-09', every: 3, opening: 120_000, closing: 127_488.36, swing: 0 }),
    },
    astridIra: {
      category: 'retirement_account', name: 'Astrid IRA, rolled over from Nils', owners: { astrid: 100 },
      details: { plan_type: 'ira', custodian: 'Meridian Custody', number_last4: '1148', inherited_from: 'Nils Lindqvist', inherited_year: 2024, beneficiaries_note: 'None named since the roll-over.', required_distribution_starts_on: '2025-12-31', required_distribution_minor: minor(11_640) },
      values: statements({ source: 'Meridian Custody', from: '2024-12', to: '2026-09', every: 3, opening: 296_400, closing: 311_872.9, swing: 0.03 }),
    },
    nilsPolicy: {
      category: 'life_insurance', name: 'Whole life, Astrid', owners: { astrid: 100 },
      details: { insurer: 'Great Lakes Mutual', policy_number: 'GLM-W-10922', policy_type: 'whole', death_benefit_minor: minor(100_000), policy_status: 'in_force', insured_persona_id: 'astrid', premium_minor: minor(1_120), premium_frequency: 'annual', issued_on: '1991-04-01', beneficiaries_note: 'Primary: Nils Lindqvist (died 2024). No contingent.' },
      values: statements({ source: 'Great Lakes Mutual', from: '2019-12', to: '2025-12', every: 12, opening: 38_200, closing: 47_950, swing: 0.002 }),
    },
    quilts: {
      category: 'personal_property', name: 'Quilts and loom', owners: { astrid: 100 },
      details: { property_kind: 'household', item_name: 'Eleven signed quilts and a floor loom', maker: 'Astrid and her mother', intended_recipient: 'Greta Boyd', scheduled_on_policy: false },
      values: listed('owner_estimate', 'Astrid Lindqvist', ['2024-12-31', 6_500]),
    },
  },
});
