/** Tanaka-Moore: a founder with patents, digital currency, unvested stock and values that nobody knows yet. */
import { defineFamily, entity, minor, natural, trust } from '../family.ts';
import { listed, paidDown, statements } from '../values.ts';

export const tanakaMoore = defineFamily({
  key: 'tanaka_moore',
  tenant: 2,
  people: {
    kenji: natural('Kenji', 'Tanaka-Moore', '1984-05-23'),
    olivia: natural('Olivia', 'Tanaka-Moore', '1985-10-02'),
    hana: natural('Hana', 'Tanaka-Moore', '2018-01-19'),
    haruko: natural('Haruko', 'Tanaka', '1955-03-14'),
    giftTrust: trust('Tanaka-Moore Children\'s Trust'),
    holding: entity('Lumen Tide Holdings LLC'),
  },
  circles: {
    family: {
      name: 'Tanaka-Moore', description: 'Kenji and Olivia Tanaka-Moore, their daughter and Kenji\'s mother. Set-up is under way.', owner: 'kenji',
      members: { olivia: ['beneficiary', 'wife'], hana: ['beneficiary', 'daughter'], haruko: ['non_beneficiary', 'mother'], giftTrust: ['beneficiary', 'gift trust'], holding: ['beneficiary', 'holding company'] },
      kinship: [['kenji', 'spouse_of', 'olivia', '2013-09-07'], ['kenji', 'parent_of', 'hana'], ['olivia', 'parent_of', 'hana'], ['haruko', 'parent_of', 'kenji']],
      advisors: [{ email: 'priya.raman@example.com', role: 'lead' }, { email: 'grace.lim@example.com', role: 'associate' }, { email: 'owen.pruitt@example.com', role: 'assistant' }],
    },
  },
  logins: {},
  assets: {
    founderStock: {
      category: 'business', name: 'Lumen Tide Inc., founder stock', owners: { kenji: 82, giftTrust: 18 },
      common: { description: 'Common stock, vested. Last round priced the preferred, not the common.', acquired_on: '2016-02-11', acquired_how: 'founder', cost_basis_minor: minor(1_200), in_taxable_estate: 'yes', tags: 'concentrated, illiquid' },
      details: { legal_name: 'Lumen Tide Inc.', entity_type: 'c_corp', interest_type: 'stock', value_basis: 'family_interest', entity_interest_bp: 1_140, state_formed: 'Delaware', shares_held: '4120000', share_class: 'Common', valuation_method: 'market', marketability_discount_bp: 3_000, employees: 148, family_role: 'Founder and chief scientist' },
      values: listed('appraisal', '409A valuation, Greyline Advisors', ['2020-12-31', 2_060_000], ['2021-12-31', 5_356_000], ['2022-12-31', 4_944_000], ['2023-12-31', 6_798_000], ['2024-12-31', 8_899_200], ['2026-03-31', 10_712_000]),
    },
    unvestedStock: {
      category: 'business', name: 'Lumen Tide Inc., unvested units', owners: { kenji: 100 },
      common: { description: 'Vests monthly until 2028-02; worth nothing if he leaves first. Value left unknown on purpose.', in_taxable_estate: 'unsure', tags: 'unvested' },
      details: { legal_name: 'Lumen Tide Inc.', entity_type: 'c_corp', interest_type: 'option', value_basis: 'family_interest', state_formed: 'Delaware', shares_held: '310000', share_class: 'Restricted units' },
      values: [],
    },
    patentOptics: {
      category: 'intellectual_property', name: 'Patent, tidal optics', owners: { kenji: 60, holding: 40 },
      details: { ip_type: 'patent', title: 'Method for phase-locked tidal sensing', jurisdiction: 'United States', registration_number: '99,871,040', filed_on: '2017-10-05', granted_on: '2020-03-31', expires_on: '2037-10-05', renewal_due_on: '2027-09-30', inventor: 'Kenji Tanaka-Moore', assigned_to_entity: 'Lumen Tide Holdings LLC (40 %)', valuation_method: 'income' },
      values: listed('formula', 'Licence income, discounted', ['2022-12-31', 410_000], ['2024-12-31', 365_000]),
    },
    patentPending: {
      category: 'intellectual_property', name: 'Patent application, spectral buoy', owners: { holding: 100 },
      details: { ip_type: 'patent', title: 'Spectral buoy array', jurisdiction: 'United States', application_number: '99/902,377', filed_on: '2025-06-17', inventor: 'Kenji Tanaka-Moore, Mireille Okafor' },
      values: [],
    },
    trademark: {
      category: 'intellectual_property', name: 'Trademark TIDEGLASS', owners: { holding: 100 },
      details: { ip_type: 'trademark', title: 'TIDEGLASS', jurisdiction: 'United States', registration_number: '9,104,552', filed_on: '2019-04-22', granted_on: '2020-08-11', renewal_due_on: '2030-08-11' },
      values: [],
    },
    bitcoin: {
      category: 'cryptocurrency', name: 'Bitcoin', owners: { kenji: 50, olivia: 50 },
      details: { coin: 'BTC', network: 'Bitcoin', custody: 'multisig', quantity: '3.18250000', price_source: 'Coin reference rate, 16:00 New York', fiduciary_access: true },
      values: statements({ source: 'Coin reference rate', method: 'market_quote', from: '2024-01', to: '2026-10', opening: 122_480, closing: 301_944.62, swing: 0.12 }),
    },
    ether: {
      category: 'cryptocurrency', name: 'Ether, staked', owners: { kenji: 100 },
      details: { coin: 'ETH', network: 'Ethereum', custody: 'exchange', quantity: '41.036118204417', price_source: 'Coin reference rate, 16:00 New York', exchange_account: 'Harborlight, account ending 90', is_staked: true, fiduciary_access: false },
      values: statements({ source: 'Coin reference rate', method: 'market_quote', from: '2024-01', to: '2026-10', opening: 110_200, closing: 148_316.04, swing: 0.14 }),
    },
    lostWallet: {
      category: 'cryptocurrency', name: 'Old wallet, 2013', owners: { kenji: 100 }, common: { notes: 'Device found in a drawer in May; not yet opened. Value unknown.' },
      details: { coin: 'BTC', network: 'Bitcoin', custody: 'hot', quantity: '0', price_source: 'None yet', fiduciary_access: false },
      values: [],
    },
    joint: {
      category: 'bank_account', name: 'Joint checking', owners: { kenji: 50, olivia: 50 },
      details: { institution: 'Bayfront Bank', account_type: 'checking', number_last4: '1207', joint_type: 'joint_survivorship', opened_on: '2013-10-01' },
      values: statements({ source: 'Bayfront Bank', from: '2025-04', to: '2026-10', opening: 41_066.2, closing: 66_238.84, swing: 0.1 }),
    },
    brokerage: {
      category: 'investment_account', name: 'Olivia brokerage', owners: { olivia: 100 },
      details: { custodian: 'Meridian Custody', account_type: 'individual', number_last4: '9930', risk_profile: 'balanced', managed_by_us: true, advisor_reference: 'BFW-0201' },
      values: statements({ source: 'Meridian Custody', from: '2022-07', to: '2026-10', every: 3, opening: 310_700, closing: 472_115.93, swing: 0.04 }),
    },
    trustAccount: {
      category: 'investment_account', name: 'Children\'s trust account', owners: { giftTrust: 100 }, trustees: ['olivia'],
      details: { custodian: 'Meridian Custody', account_type: 'trust', number_last4: '9931', risk_profile: 'growth', managed_by_us: true },
      values: statements({ source: 'Meridian Custody', from: '2023-03', to: '2026-09', every: 3, opening: 60_000, closing: 118_402.11, swing: 0.04 }),
    },
    olivia401k: {
      category: 'retirement_account', name: 'Olivia 401(k)', owners: { olivia: 100 },
      details: { plan_type: '401k', custodian: 'Summit Retirement', number_last4: '4418', employer: 'Bayfront Museum', spousal_consent: true },
      values: statements({ source: 'Summit Retirement', from: '2022-03', to: '2026-09', every: 3, opening: 142_000, closing: 236_990.5, swing: 0.035 }),
    },
    home: {
      category: 'real_estate', name: 'House on Noe Hill', owners: { kenji: 50, olivia: 50 },
      common: { title_form: 'community_property', acquired_on: '2019-11-22', acquired_how: 'purchase', cost_basis_minor: minor(2_340_000), in_taxable_estate: 'yes' },
      details: { property_type: 'single_family', use: 'primary', address_line: '61 Noe Hill Terrace', address_city: 'San Francisco', address_region: 'California', address_postal_code: '94114', address_country: 'US', area_square_feet: 2_260, year_built: 1911, bedrooms: 3, bathrooms: '2.5', annual_tax_minor: minor(28_110) },
      values: statements({ source: 'HomeIndex estimate', method: 'avm', from: '2020-06', to: '2026-06', every: 6, opening: 2_395_000, closing: 2_710_000, swing: 0.03 }),
    },
    mortgage: {
      category: 'debt', name: 'Noe Hill mortgage', owners: { kenji: 50, olivia: 50 },
      details: { debt_type: 'mortgage', direction: 'owed_by_family', counterparty: 'Bayfront Bank', debt_status: 'current', original_minor: minor(1_500_000), rate_percent: '2.95', rate_type: 'hybrid', originated_on: '2019-11-22', matures_on: '2049-12-01', payment_minor: minor(6_283.79), payment_frequency: 'monthly' },
      values: paidDown({ source: 'Bayfront Bank', from: '2020-12', to: '2026-09', opening: 1_468_330, closing: 1_291_604.77 }),
    },
    termLife: {
      category: 'life_insurance', name: 'Term life, Kenji', owners: { giftTrust: 100 }, trustees: ['olivia'],
      details: { insurer: 'Golden Gate Life', policy_number: 'GGL-330871', policy_type: 'term', death_benefit_minor: minor(5_000_000), policy_status: 'in_force', insured_persona_id: 'kenji', premium_minor: minor(3_960), premium_frequency: 'annual', issued_on: '2020-02-01', term_years: 20, ends_on: '2040-02-01', is_trust_owned: true },
      values: listed('statement', 'Golden Gate Life', ['2026-02-01', 0]),
    },
    art: {
      category: 'collectible', name: 'Ink scroll from Haruko', owners: { kenji: 100 },
      common: { acquired_how: 'gift', acquired_on: '2021-01-01' },
      details: { collectible_class: 'art', title: 'Cranes over a winter shore', artist: 'Unknown, Kyoto school', year_made: 'about 1870', medium: 'Ink on silk', condition: 'Foxing at the lower edge', provenance: 'In Haruko\'s family for four generations.', location: 'Noe Hill, study' },
      values: [],
    },
  },
});
