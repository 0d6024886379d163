/**
 * Hartwell: three generations, a revocable trust, an orchard business; handed over to Eleanor, who granted both advisors admin.
 * The last value of every asset stands at 2025-12-31 and none is newer: the golden totals of domain.md section 7 hang on it.
 */
import { defineFamily, entity, minor, natural, trust } from '../family.ts';
import { listed, paidDown, statements } from '../values.ts';

export const hartwell = defineFamily({
  key: 'hartwell',
  tenant: 2,
  people: {
    eleanor: natural('Eleanor', 'Hartwell', '1944-03-12'),
    harold: natural('Harold', 'Hartwell', '1941-11-02', '2021-06-19'),
    james: natural('James', 'Hartwell', '1970-07-25'),
    maria: natural('Maria', 'Hartwell', '1972-01-30'),
    caroline: natural('Caroline', 'Hartwell Voss', '1973-09-08'),
    peter: natural('Peter', 'Voss', '1971-05-17'),
    daniel: natural('Daniel', 'Hartwell', '1999-02-14'),
    sofia: natural('Sofia', 'Hartwell', '2003-10-21'),
    lucas: natural('Lucas', 'Voss', '2008-04-03'),
    revocableTrust: trust('Hartwell Revocable Trust'),
    /** Holds 75 % of the ranch parcel; not a member of the circle. */
    outsider: entity('Pine Hollow Grazing Partners'),
    /** The family's accountant; reads three accounts, not a member of the circle. */
    accountant: natural('Ruth', 'Adeyemi', '1979-12-05'),
  },
  circles: {
    family: {
      name: 'Hartwell',
      description: 'Eleanor Hartwell, her children and grandchildren, and the Hartwell Revocable Trust.',
      owner: 'eleanor',
      members: {
        harold: ['beneficiary', 'husband'], james: ['beneficiary', 'son'], maria: ['beneficiary', 'daughter-in-law'], caroline: ['beneficiary', 'daughter'],
        peter: ['non_beneficiary', 'son-in-law'], daniel: ['beneficiary', 'grandson'], sofia: ['beneficiary', 'granddaughter'], lucas: ['beneficiary', 'grandson'],
        revocableTrust: ['beneficiary', 'family trust'],
      },
      kinship: [
        ['harold', 'spouse_of', 'eleanor', '1967-09-16', '2021-06-19'],
        ['eleanor', 'parent_of', 'james'], ['harold', 'parent_of', 'james'], ['eleanor', 'parent_of', 'caroline'], ['harold', 'parent_of', 'caroline'],
        ['james', 'spouse_of', 'maria', '1997-05-31'], ['caroline', 'spouse_of', 'peter', '2004-08-14'],
        ['james', 'parent_of', 'daniel'], ['maria', 'parent_of', 'daniel'], ['james', 'parent_of', 'sofia'], ['maria', 'parent_of', 'sofia'],
        ['caroline', 'parent_of', 'lucas'], ['peter', 'parent_of', 'lucas'],
      ],
      advisors: [
        { email: 'priya.raman@example.com', role: 'lead' },
        { email: 'tom.becker@example.com', role: 'associate' },
      ],
      grantedAtHandOver: 'admin',
    },
  },
  logins: {
    'eleanor.hartwell@example.com': ['eleanor', 'revocableTrust'],
    'daniel.hartwell@example.com': ['daniel'],
    'peter.voss@example.com': ['peter'],
    'r.adeyemi@example.com': ['accountant'],
  },
  assets: {
    eleanorChecking: {
      category: 'bank_account', name: 'Eleanor checking', owners: { eleanor: 100 }, permissions: { accountant: 'read' },
      common: { title_form: 'sole', custodian_or_location: 'First Cascade Bank, Yakima', in_taxable_estate: 'yes' },
      details: { institution: 'First Cascade Bank', account_type: 'checking', number_last4: '4417', title_on_account: 'Eleanor M. Hartwell', joint_type: 'payable_on_death', pod_beneficiaries: 'James Hartwell and Caroline Hartwell Voss, equally', opened_on: '1988-04-11', rate_bp: 15 },
      values: statements({ source: 'First Cascade Bank', from: '2023-12', to: '2025-12', opening: 61_208.44, closing: 84_250, swing: 0.05 }),
    },
    jointChecking: {
      category: 'bank_account', name: 'Joint checking', owners: { james: 50, maria: 50 },
      common: { title_form: 'jtwros', in_taxable_estate: 'yes' },
      details: { institution: 'First Cascade Bank', account_type: 'checking', number_last4: '8032', title_on_account: 'James and Maria Hartwell', joint_type: 'joint_survivorship', opened_on: '1998-01-20', overdraft_limit_minor: minor(5_000) },
      values: statements({ source: 'First Cascade Bank', from: '2023-12', to: '2025-12', opening: 38_911.7, closing: 46_900, swing: 0.09 }),
    },
    trustBrokerage: {
      category: 'investment_account', name: 'Trust brokerage', owners: { revocableTrust: 100 }, trustees: ['eleanor'], permissions: { accountant: 'read' },
      common: { title_form: 'trust', cost_basis_minor: minor(1_890_000), in_taxable_estate: 'yes', notes: 'Stepped-up basis for Harold\'s half at 2021-06-19; letter of the trustee on file.' },
      details: {
        custodian: 'Meridian Custody', account_type: 'trust', number_last4: '7719', risk_profile: 'balanced', managed_by_us: true, advisor_reference: 'BFW-0112',
        asset_mix: [{ class: 'US equity', share_bp: 4200 }, { class: 'International equity', share_bp: 1500 }, { class: 'Municipal bonds', share_bp: 3300 }, { class: 'Cash', share_bp: 1000 }],
      },
      values: statements({ source: 'Meridian Custody', from: '2021-12', to: '2025-12', every: 3, opening: 2_604_118.2, closing: 3_412_000, swing: 0.035 }),
    },
    jamesBrokerage: {
      category: 'investment_account', name: 'James brokerage', owners: { james: 100 },
      common: { title_form: 'sole', cost_basis_minor: minor(402_500), in_taxable_estate: 'yes' },
      details: { custodian: 'Meridian Custody', account_type: 'individual', number_last4: '2046', risk_profile: 'growth', managed_by_us: true, advisor_reference: 'BFW-0113', tod_beneficiaries: 'Maria Hartwell', asset_mix: [{ class: 'US equity', share_bp: 6500 }, { class: 'International equity', share_bp: 2000 }, { class: 'Bonds', share_bp: 1500 }] },
      values: statements({ source: 'Meridian Custody', from: '2021-12', to: '2025-12', every: 3, opening: 396_220.15, closing: 618_400, swing: 0.045 }),
    },
    hillHouse: {
      category: 'real_estate', name: 'Hill House', owners: { revocableTrust: 100 }, trustees: ['eleanor'],
      common: { description: 'Family home on the ridge above the orchards, built by Harold\'s parents.', title_form: 'trust', acquired_on: '1974-05-01', acquired_how: 'inheritance', insured_value_minor: minor(2_400_000), review_due_on: '2026-12-31', in_taxable_estate: 'yes' },
      details: { property_type: 'single_family', use: 'primary', address_line: '118 Ridge Road', address_city: 'Selah', address_region: 'Washington', address_postal_code: '98942', address_country: 'US', lot_acres: '6.4', area_square_feet: 5_280, year_built: 1938, bedrooms: 6, bathrooms: '4.5', deed_type: 'warranty', annual_tax_minor: minor(18_940), assessed_value_minor: minor(1_902_000), assessed_year: 2025, insurer: 'Columbia Mutual', policy_number: 'CM-HO-448120' },
      values: [
        ...listed('tax_assessment', 'Yakima County assessor', ['2018-12-31', 1_420_000], ['2020-12-31', 1_545_000]),
        ...listed('appraisal', 'Hartley Appraisal Group', ['2021-06-19', 1_780_000], ['2023-12-31', 2_010_000], ['2025-12-31', 2_150_000]),
      ],
    },
    alderHome: {
      category: 'real_estate', name: 'Alder St home', owners: { james: 50, maria: 50 },
      common: { title_form: 'tenancy_by_entirety', acquired_on: '2012-08-24', acquired_how: 'purchase', cost_basis_minor: minor(742_000), insured_value_minor: minor(1_350_000), in_taxable_estate: 'yes' },
      details: { property_type: 'single_family', use: 'primary', address_line: '2207 Alder Street', address_city: 'Seattle', address_region: 'Washington', address_postal_code: '98122', address_country: 'US', area_square_feet: 3_120, year_built: 1926, bedrooms: 4, bathrooms: '3', deed_type: 'warranty', annual_tax_minor: minor(12_480), purchase_price_minor: minor(742_000), improvements_minor: minor(168_000), insurer: 'Columbia Mutual', policy_number: 'CM-HO-510774' },
      values: [
        ...statements({ source: 'HomeIndex estimate', method: 'avm', from: '2020-12', to: '2025-06', every: 6, opening: 1_120_000, closing: 1_462_000, swing: 0.025 }),
        ...listed('appraisal', 'Puget Valuation LLC', ['2025-12-31', 1_485_000]),
      ],
    },
    lakeCabin: {
      category: 'real_estate', name: 'Lake cabin', owners: { eleanor: 40, james: 30, caroline: 30 }, permissions: { daniel: 'edit' },
      common: { description: 'Log cabin with dock on the north shore; shared summers, shared bills.', title_form: 'tenancy_in_common', acquired_on: '1983-07-02', acquired_how: 'purchase', cost_basis_minor: minor(96_000), insured_value_minor: minor(540_000), in_taxable_estate: 'yes', tags: 'shared, summer', notes: 'Orchard note 2019: James may store the press in the boat house until it is rebuilt.' },
      details: { property_type: 'vacation', use: 'second', address_line: '45 North Shore Drive', address_city: 'Chelan', address_region: 'Washington', address_postal_code: '98816', address_country: 'US', lot_acres: '1.25', area_square_feet: 1_680, year_built: 1961, bedrooms: 3, bathrooms: '1.5', deed_type: 'warranty', annual_tax_minor: minor(5_310), purchase_price_minor: minor(96_000), insurer: 'Columbia Mutual', policy_number: 'CM-SH-220981' },
      values: [
        ...listed('tax_assessment', 'Chelan County assessor', ['2019-12-31', 438_000], ['2020-12-31', 466_000], ['2021-12-31', 531_000]),
        ...listed('broker_opinion', 'North Shore Realty', ['2022-12-31', 612_500], ['2023-12-31', 655_000], ['2024-12-31', 688_000]),
        ...listed('appraisal', 'Puget Valuation LLC', ['2025-12-31', 720_000]),
      ],
    },
    ranchParcel: {
      category: 'real_estate', name: 'Ranch parcel', owners: { james: 25, outsider: 75 },
      common: { description: 'Grazing land held with Pine Hollow Grazing Partners.', title_form: 'tenancy_in_common', acquired_on: '2009-03-27', acquired_how: 'purchase', cost_basis_minor: minor(71_250), in_taxable_estate: 'yes' },
      details: { property_type: 'land', use: 'rental', address_line: 'Section 14, County Road 9', address_city: 'Ellensburg', address_region: 'Washington', address_postal_code: '98926', address_country: 'US', parcel_number: '14-09-2217', lot_acres: '212.5', deed_type: 'special_warranty', annual_tax_minor: minor(2_180), rent_minor: minor(1_450), conservation_easement: false },
      values: [
        ...listed('tax_assessment', 'Kittitas County assessor', ['2019-12-31', 486_000], ['2021-12-31', 540_000], ['2023-12-31', 598_000]),
        ...listed('broker_opinion', 'Basin Land Brokers', ['2025-12-31', 640_000]),
      ],
    },
    orchards: {
      category: 'business', name: 'Hartwell Orchards LLC', owners: { revocableTrust: 51, james: 29, caroline: 20 }, trustees: ['eleanor'],
      common: { description: 'Apples, pears and cider; 410 acres planted, packing shed and press.', title_form: 'entity', acquired_on: '1969-02-01', acquired_how: 'founder', review_due_on: '2026-09-30', in_taxable_estate: 'yes', tags: 'operating business, succession' },
      details: { legal_name: 'Hartwell Orchards LLC', entity_type: 'llc', interest_type: 'membership', value_basis: 'whole_entity', entity_interest_bp: 10_000, state_formed: 'Washington', valuation_method: 'income', marketability_discount_bp: 2_000, control_discount_bp: 0, revenue_minor: minor(6_380_000), ebitda_minor: minor(742_000), distributions_minor: minor(310_000), employees: 34, buy_sell_agreement: 'cross_purchase', buy_sell_trigger: 'Death, disability, divorce or retirement of a member', family_role: 'James Hartwell, managing member', succession_heir: 'James Hartwell' },
      values: listed('appraisal', 'Cascade Business Valuation', ['2018-12-31', 3_150_000], ['2019-12-31', 3_420_000], ['2020-12-31', 3_280_000], ['2021-12-31', 3_760_000], ['2022-12-31', 4_190_000], ['2023-12-31', 4_350_000], ['2024-12-31', 4_610_000], ['2025-12-31', 4_800_000]),
    },
    suv: {
      category: 'vehicle', name: 'SUV', owners: { maria: 100 }, common: { title_form: 'sole', acquired_on: '2022-03-18', acquired_how: 'purchase', cost_basis_minor: minor(47_900) },
      details: { vehicle_kind: 'car', make: 'Alder Motors', model: 'Trailhead', model_year: 2022, identification_number: '1M8GDM9AXKP042788', plate: 'CHR 2291', plate_region: 'Washington', mileage: 41_200, condition: 'good', garage_address: '2207 Alder Street, Seattle', title_holder: 'Maria Hartwell', insurer: 'Columbia Mutual', policy_number: 'CM-AU-771003' },
      values: listed('owner_estimate', 'Dealer guide', ['2022-12-31', 44_200], ['2023-12-31', 39_800], ['2024-12-31', 35_600], ['2025-12-31', 31_500]),
    },
    roadster: {
      category: 'vehicle', name: '1967 roadster', owners: { eleanor: 100 },
      common: { description: 'Harold\'s restoration, finished 1996. Sofia drives it in the parade.', acquired_on: '1989-06-10', acquired_how: 'purchase', cost_basis_minor: minor(18_500), insured_value_minor: minor(150_000) },
      details: { vehicle_kind: 'car', make: 'Corvant', model: 'Roadster 289', model_year: 1967, identification_number: 'CR67-R289-0417', plate: '67 HART', plate_region: 'Washington', mileage: 88_410, condition: 'excellent', is_collector: true, garage_address: '118 Ridge Road, Selah', title_holder: 'Eleanor Hartwell', insurer: 'Heritage Auto Underwriters', policy_number: 'HAU-10467' },
      values: listed('appraisal', 'Northwest Classic Appraisers', ['2017-12-31', 98_000], ['2020-12-31', 112_000], ['2023-12-31', 131_000], ['2025-12-31', 142_000]),
    },
    termLife: {
      category: 'life_insurance', name: 'Term life, James', owners: { james: 100 }, common: { title_form: 'sole', in_taxable_estate: 'yes' },
      details: { insurer: 'Evergreen Life', policy_number: 'EL-T-2290417', policy_type: 'term', death_benefit_minor: minor(2_000_000), policy_status: 'in_force', insured_persona_id: 'james', premium_minor: minor(1_840), premium_frequency: 'annual', issued_on: '2010-10-01', term_years: 25, ends_on: '2035-10-01', conversion_deadline_on: '2030-10-01', beneficiaries_note: 'Primary: Maria Hartwell. Contingent: Daniel and Sofia Hartwell, equally.', is_trust_owned: false },
      values: listed('statement', 'Evergreen Life', ['2024-12-31', 0], ['2025-12-31', 0]),
    },
    wholeLife: {
      category: 'life_insurance', name: 'Whole life, Eleanor', owners: { revocableTrust: 100 }, trustees: ['eleanor'], common: { title_form: 'trust', in_taxable_estate: 'yes' },
      details: { insurer: 'Evergreen Life', policy_number: 'EL-W-0087312', policy_type: 'whole', death_benefit_minor: minor(750_000), policy_status: 'paid_up', insured_persona_id: 'eleanor', issued_on: '1986-02-15', beneficiaries_note: 'Hartwell Revocable Trust.', is_trust_owned: true, underwriting_class: 'Preferred' },
      values: statements({ source: 'Evergreen Life', from: '2018-12', to: '2025-12', every: 12, opening: 158_400, closing: 212_300, swing: 0.004 }),
    },
    carolineRoth: {
      category: 'retirement_account', name: 'Caroline Roth IRA', owners: { caroline: 100 }, common: { title_form: 'sole' },
      details: { plan_type: 'roth_ira', custodian: 'Meridian Custody', number_last4: '5580', contributions_ytd_minor: minor(8_000), beneficiaries_note: 'Primary: Lucas Voss. No contingent beneficiary named.', per_stirpes: true, designation_confirmed_on: '2021-11-30' },
      values: statements({ source: 'Meridian Custody', from: '2022-03', to: '2025-12', every: 3, opening: 158_330.91, closing: 241_750, swing: 0.04 }),
    },
    james401k: {
      category: 'retirement_account', name: 'James 401(k)', owners: { james: 100 }, common: { title_form: 'sole' },
      details: { plan_type: '401k', custodian: 'Summit Retirement', number_last4: '0914', vested_value_minor: minor(987_600), employer: 'Hartwell Orchards LLC', contributions_ytd_minor: minor(31_000), loan_balance_minor: 0, spousal_consent: true, beneficiaries_note: 'Primary: Maria Hartwell.', designation_confirmed_on: '2024-05-06' },
      values: statements({ source: 'Summit Retirement', from: '2022-03', to: '2025-12', every: 3, opening: 688_047.3, closing: 987_600, swing: 0.035 }),
    },
    eleanorIra: {
      category: 'retirement_account', name: 'Eleanor IRA', owners: { eleanor: 100 }, permissions: { accountant: 'read' }, common: { title_form: 'sole' },
      details: { plan_type: 'ira', custodian: 'Meridian Custody', number_last4: '3371', required_distribution_starts_on: '2014-09-12', required_distribution_minor: minor(66_928.48), beneficiaries_note: 'Primary: Harold Hartwell (died 2021). Contingent: James and Caroline, equally.', per_stirpes: true, designation_confirmed_on: '2016-03-22' },
      values: statements({ source: 'Meridian Custody', from: '2022-03', to: '2025-12', every: 3, opening: 1_061_700, closing: 1_104_300, swing: 0.03 }),
    },
    jewellery: {
      category: 'personal_property', name: 'Jewellery', owners: { eleanor: 100 }, common: { insured_value_minor: minor(110_000), custodian_or_location: 'Bank safe deposit, Yakima' },
      details: { property_kind: 'jewellery', item_name: 'Pearl and sapphire set with wedding rings', maker: 'Lindgren & Daughter, Seattle', material: 'Platinum, Ceylon sapphire, Akoya pearl', carat: '7.25', scheduled_on_policy: true, intended_recipient: 'Sofia Hartwell' },
      values: listed('appraisal', 'Gem Laboratory of the Northwest', ['2016-12-31', 74_000], ['2021-12-31', 88_500], ['2025-12-31', 96_000]),
    },
    paintings: {
      category: 'collectible', name: 'Paintings', owners: { eleanor: 33.34, james: 33.33, caroline: 33.33 },
      common: { description: 'Five regional landscapes given to the family in three parts.', title_form: 'tenancy_in_common', acquired_how: 'gift', acquired_on: '2015-12-25', insured_value_minor: minor(420_000) },
      details: { collectible_class: 'art', title: 'Columbia landscapes, set of five', artist: 'Agnes Thorvald', year_made: '1931-1938', medium: 'Oil on canvas', dimensions_cm: '61 x 91 each', condition: 'Good; one relined', provenance: 'Bought from the painter\'s estate in 1958 by Harold\'s parents.', item_count: 5, appraiser: 'Whitcomb Fine Art', appraisal_value_type: 'fair_market_value', location: 'Hill House, library' },
      values: listed('appraisal', 'Whitcomb Fine Art', ['2015-12-31', 240_000], ['2019-12-31', 310_000], ['2022-12-31', 352_000], ['2025-12-31', 385_000]),
    },
    bitcoin: {
      category: 'cryptocurrency', name: 'Bitcoin', owners: { daniel: 100 }, common: { acquired_on: '2020-11-12', acquired_how: 'purchase', cost_basis_minor: minor(10_214.6) },
      details: { coin: 'BTC', network: 'Bitcoin', custody: 'hardware', quantity: '0.655', price_source: 'Coin reference rate, 16:00 New York', fiduciary_access: false, cost_lots: [{ bought_on: '2020-11-12', quantity: '0.5', cost_minor: minor(7_902.1) }, { bought_on: '2020-12-20', quantity: '0.155', cost_minor: minor(2_312.5) }] },
      values: statements({ source: 'Coin reference rate', method: 'market_quote', from: '2023-01', to: '2025-12', opening: 15_104.3, closing: 58_240.15, swing: 0.12 }),
    },
    patent: {
      category: 'intellectual_property', name: 'Patent, fruit press', owners: { james: 100 }, common: { acquired_on: '2014-06-03', acquired_how: 'founder' },
      details: { ip_type: 'patent', title: 'Low-oxidation continuous fruit press', jurisdiction: 'United States', registration_number: '99,412,207', application_number: '99/448,102', filed_on: '2014-06-03', granted_on: '2017-02-21', expires_on: '2034-06-03', renewal_due_on: '2028-08-21', inventor: 'James Hartwell', fees_minor: minor(3_760), royalty_rate_bp: 400, income_12_months_minor: minor(18_250), valuation_method: 'income' },
      values: listed('formula', 'Royalty income, discounted', ['2018-12-31', 60_000], ['2020-12-31', 84_000], ['2022-12-31', 105_000], ['2025-12-31', 120_000]),
    },
    timeshare: {
      category: 'misc', name: 'Timeshare', owners: { caroline: 100 }, common: { acquired_on: '2011-01-15', acquired_how: 'purchase', cost_basis_minor: minor(34_000) },
      details: { misc_kind: 'Timeshare', details: 'Two fixed weeks a year, weeks 7 and 31, with exchange points.', counterparty: 'Harbor Point Vacation Club', frequency: 'annual', custom_fields: [{ key: 'Weeks', value: '7 and 31' }, { key: 'Maintenance fee', value: '1,180 USD a year' }] },
      values: listed('owner_estimate', 'Caroline Hartwell Voss', ['2021-12-31', 31_000], ['2023-12-31', 29_000], ['2025-12-31', 27_500]),
    },
    alderMortgage: {
      category: 'debt', name: 'Alder mortgage', owners: { james: 50, maria: 50 }, common: { description: 'First mortgage on Alder St home.' },
      details: { debt_type: 'mortgage', direction: 'owed_by_family', counterparty: 'First Cascade Bank', debt_status: 'current', original_minor: minor(640_000), rate_percent: '3.125', rate_type: 'fixed', originated_on: '2020-09-01', matures_on: '2050-09-01', payment_minor: minor(2_741.63), payment_frequency: 'monthly' },
      values: paidDown({ source: 'First Cascade Bank', from: '2021-12', to: '2025-12', opening: 594_880.12, closing: 512_300 }),
    },
    heloc: {
      category: 'debt', name: 'HELOC', owners: { james: 100 }, common: { description: 'Credit line used for the cider press.' },
      details: { debt_type: 'heloc', direction: 'owed_by_family', counterparty: 'First Cascade Bank', debt_status: 'current', original_minor: minor(150_000), rate_percent: '8.25', rate_type: 'variable', originated_on: '2022-04-15', matures_on: '2032-04-15', payment_minor: minor(1_150), payment_frequency: 'monthly' },
      values: paidDown({ source: 'First Cascade Bank', from: '2022-06', to: '2025-12', opening: 126_500, closing: 85_000 }),
    },
    sofiaLoan: {
      category: 'debt', name: 'Sofia student loan', owners: { sofia: 100 },
      details: { debt_type: 'student', direction: 'owed_by_family', counterparty: 'Federal student loans', debt_status: 'current', original_minor: minor(41_000), rate_percent: '5.5', rate_type: 'fixed', originated_on: '2021-08-20', payment_minor: 0, payment_frequency: 'monthly' },
      values: listed('statement', 'Loan servicer', ['2021-12-31', 10_200], ['2022-12-31', 20_900], ['2023-12-31', 31_400], ['2024-12-31', 40_100], ['2025-12-31', 38_600]),
    },
  },
});
