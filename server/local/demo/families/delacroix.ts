/** Delacroix: 74 assets, nine trusts and companies, art on loan. The largest family; being set up by Priya Raman. */
import { type DemoAsset, defineFamily, minor } from '../family.ts';
import { listed, paidDown, statements } from '../values.ts';
import { delacroixAccounts, delacroixArt, delacroixLand, type DelacroixPerson } from './delacroix-holdings.ts';
import { delacroixPeople } from './delacroix-people.ts';

type Holding = DemoAsset<DelacroixPerson, 'family'>;
type Owners = Holding['owners'];

const bank = (name: string, institution: string, last4: string, owners: Owners, kind: string, opening: number, closing: number): Holding => ({
  category: 'bank_account', name, owners, details: { institution, account_type: kind, number_last4: last4 },
  values: statements({ source: institution, from: '2024-10', to: '2026-10', every: 3, opening, closing, swing: 0.06 }),
});
const retirement = (name: string, plan: string, last4: string, owners: Owners, opening: number, closing: number, more: Readonly<Record<string, unknown>> = {}): Holding => ({
  category: 'retirement_account', name, owners, details: { plan_type: plan, custodian: 'Summit Retirement', number_last4: last4, ...more },
  values: statements({ source: 'Summit Retirement', from: '2022-12', to: '2026-09', every: 5, opening, closing, swing: 0.03 }),
});
const house = (name: string, kind: string, use: string, street: string, city: string, region: string, postal: string, owners: Owners, opening: number, closing: number, more: Readonly<Record<string, unknown>> = {}): Holding => ({
  category: 'real_estate', name, owners, common: { in_taxable_estate: 'yes' },
  details: { property_type: kind, use, address_line: street, address_city: city, address_region: region, address_postal_code: postal, address_country: 'US', ...more },
  values: statements({ source: 'Prairie Valuation Partners', method: 'appraisal', from: '2018-12', to: '2025-12', every: 12, opening, closing, swing: 0.03 }),
});
const vehicle = (name: string, kind: string, make: string, model: string, year: number, owners: Owners, values: readonly (readonly [string, number])[], more: Readonly<Record<string, unknown>> = {}): Holding => ({
  category: 'vehicle', name, owners, details: { vehicle_kind: kind, make, model, model_year: year, ...more }, values: listed('owner_estimate', 'Dealer guide', ...values),
});
const loan = (name: string, kind: string, lender: string, owners: Owners, original: number, opening: number, closing: number, more: Readonly<Record<string, unknown>> = {}): Holding => ({
  category: 'debt', name, owners, details: { debt_type: kind, direction: 'owed_by_family', counterparty: lender, debt_status: 'current', original_minor: minor(original), ...more },
  values: paidDown({ source: lender, from: '2022-12', to: '2026-09', every: 5, opening, closing }),
});
const policy = (name: string, number: string, kind: string, insured: DelacroixPerson, benefit: number, owners: Owners, values: readonly (readonly [string, number])[], more: Readonly<Record<string, unknown>> = {}): Holding => ({
  category: 'life_insurance', name, owners, details: { insurer: 'Evergreen Life', policy_number: number, policy_type: kind, death_benefit_minor: minor(benefit), policy_status: 'in_force', insured_persona_id: insured, ...more },
  values: listed('statement', 'Evergreen Life', ...values),
});
const company = (name: string, legal: string, form: string, interest: string, owners: Owners, interestBp: number, values: readonly (readonly [string, number])[], more: Readonly<Record<string, unknown>> = {}): Holding => ({
  category: 'business', name, owners, details: { legal_name: legal, entity_type: form, interest_type: interest, value_basis: interestBp === 10_000 ? 'whole_entity' : 'family_interest', entity_interest_bp: interestBp, state_formed: 'Illinois', ...more },
  values: listed('appraisal', 'Great Lakes Business Valuation', ...values),
});
const belongings = (name: string, kind: string, owners: Owners, value: number, more: Readonly<Record<string, unknown>> = {}): Holding => ({
  category: 'personal_property', name, owners, details: { property_kind: kind, item_name: name, ...more }, values: listed('appraisal', 'Estate Appraisers of Chicago', ['2020-06-30', Math.round(value * 0.86)], ['2024-06-30', value]),
});

export const delacroix = defineFamily({
  key: 'delacroix',
  tenant: 2,
  people: delacroixPeople,
  circles: {
    family: {
      name: 'Delacroix', description: 'Geneviève Delacroix, her three children, their families, six trusts and three companies.', owner: 'genevieve',
      members: {
        henri: ['beneficiary', 'husband'], philippe: ['beneficiary', 'son'], anneSophie: ['beneficiary', 'daughter'], luc: ['beneficiary', 'son'], robert: ['non_beneficiary', 'son-in-law'],
        claire: ['beneficiary', 'granddaughter'], theo: ['beneficiary', 'grandson'], margaux: ['beneficiary', 'granddaughter'],
        revocableTrust: ['beneficiary', 'trust'], maritalTrust: ['beneficiary', 'trust'], bypassTrust: ['beneficiary', 'trust'], dynastyTrust: ['beneficiary', 'trust'],
        insuranceTrust: ['beneficiary', 'trust'], charitableTrust: ['beneficiary', 'trust'], artHolding: ['beneficiary', 'company'], landHolding: ['beneficiary', 'company'], office: ['beneficiary', 'company'],
      },
      kinship: [
        ['henri', 'spouse_of', 'genevieve', '1967-04-29', '2018-03-02'], ['genevieve', 'parent_of', 'philippe'], ['henri', 'parent_of', 'philippe'], ['genevieve', 'parent_of', 'anneSophie'], ['henri', 'parent_of', 'anneSophie'],
        ['genevieve', 'parent_of', 'luc'], ['henri', 'parent_of', 'luc'], ['anneSophie', 'spouse_of', 'robert', '1999-10-02'], ['anneSophie', 'parent_of', 'claire'], ['robert', 'parent_of', 'claire'], ['luc', 'parent_of', 'theo'], ['luc', 'parent_of', 'margaux'],
      ],
      advisors: [{ email: 'priya.raman@example.com', role: 'lead' }, { email: 'grace.lim@example.com', role: 'associate' }],
    },
  },
  logins: {},
  assets: {
    ...delacroixArt, ...delacroixAccounts, ...delacroixLand,
    genevieveChecking: bank('Geneviève checking', 'Lakeshore National Bank', '1101', { genevieve: 100 }, 'checking', 96_400, 118_207.33),
    trustChecking: bank('Revocable trust checking', 'Lakeshore National Bank', '1102', { revocableTrust: 100 }, 'checking', 240_000, 206_551.9),
    officeChecking: bank('Family office operating account', 'Lakeshore National Bank', '1103', { office: 100 }, 'checking', 61_000, 48_720.44),
    landChecking: bank('Timber operating account', 'Northwoods Bank', '1104', { landHolding: 100 }, 'checking', 88_000, 132_061.8),
    lucChecking: bank('Luc checking', 'Lakeshore National Bank', '1105', { luc: 100 }, 'checking', 9_200, 6_114.27),
    genevieveIra: retirement('Geneviève IRA', 'ira', '2101', { genevieve: 100 }, 2_380_000, 2_296_140.72, { required_distribution_starts_on: '2017-04-01', beneficiaries_note: 'Delacroix Charitable Remainder Trust.' }),
    philippe401k: retirement('Philippe 401(k)', '401k', '2102', { philippe: 100 }, 810_000, 1_204_552.18, { employer: 'Delacroix Family Office LLC' }),
    anneSophieSep: retirement('Anne-Sophie SEP', 'sep', '2103', { anneSophie: 100 }, 390_000, 548_003.4),
    lucInherited: retirement('Luc inherited IRA', 'inherited_ira', '2104', { luc: 100 }, 288_000, 201_760.55, { inherited_from: 'Henri Delacroix', inherited_year: 2018 }),
    astorStreet: house('Astor Street house', 'townhouse', 'primary', '1440 North Astor Street', 'Chicago', 'Illinois', '60610', { revocableTrust: 100 }, 4_900_000, 5_600_000, { year_built: 1892, area_square_feet: 8_400, bedrooms: 7, bathrooms: '6.5' }),
    lakeForest: house('Lake Forest estate', 'single_family', 'second', '21 Orchard Bluff', 'Lake Forest', 'Illinois', '60045', { maritalTrust: 50, bypassTrust: 50 }, 6_100_000, 7_250_000, { year_built: 1926, lot_acres: '8.75', bedrooms: 9 }),
    naplesCondo: house('Naples apartment', 'condo', 'second', '500 Gulf Walk, 11B', 'Naples', 'Florida', '34102', { genevieve: 100 }, 1_950_000, 3_120_000, { year_built: 2006, association_fee_minor: minor(2_860) }),
    warehouse: house('Warehouse 3', 'commercial', 'rental', '2200 West Fulton Street', 'Chicago', 'Illinois', '60612', { office: 100 }, 2_300_000, 2_640_000, { rent_minor: minor(18_500) }),
    haleHouse: house('Hale house', 'single_family', 'primary', '88 Sheridan Place', 'Evanston', 'Illinois', '60202', { anneSophie: 50, robert: 50 }, 1_380_000, 1_845_000),
    lucLoft: house('Luc loft', 'condo', 'primary', '701 South Wells Street, 2004', 'Chicago', 'Illinois', '60607', { luc: 100 }, 640_000, 598_000),
    trustBusiness: company('Delacroix Paper Company', 'Delacroix Paper Company', 'c_corp', 'stock', { dynastyTrust: 40, bypassTrust: 25, philippe: 12.5, anneSophie: 12.5, luc: 10 }, 3_400, [['2019-12-31', 18_700_000], ['2021-12-31', 21_200_000], ['2023-12-31', 19_900_000], ['2025-12-31', 22_450_000]], { revenue_minor: minor(148_000_000), ebitda_minor: minor(16_900_000), employees: 412, marketability_discount_bp: 2_500, control_discount_bp: 1_500 }),
    vineyard: company('Vineyard partnership', 'Coteau Blanc Partners', 'lp', 'partnership', { philippe: 60, luc: 40 }, 800, [['2020-12-31', 940_000], ['2023-12-31', 1_105_000]]),
    privateNote: company('Note of Harbor Mills', 'Harbor Mills LLC', 'llc', 'note', { dynastyTrust: 100 }, 0, [['2023-12-31', 750_000], ['2025-12-31', 610_000]]),
    startup: { ...company('Seed stake, Prairie Robotics', 'Prairie Robotics Inc.', 'c_corp', 'stock', { claire: 100 }, 45, []), common: { notes: 'No priced round since the gift; value unknown.' } },
    survivorship: policy('Survivorship policy', 'EL-S-700112', 'survivorship', 'genevieve', 10_000_000, { insuranceTrust: 100 }, [['2022-12-31', 1_840_000], ['2023-12-31', 1_962_000], ['2024-12-31', 2_088_000], ['2025-12-31', 2_219_000]], { is_trust_owned: true, second_insured_persona_id: 'henri', issued_on: '2004-05-01' }),
    philippePolicy: policy('Universal life, Philippe', 'EL-U-811970', 'universal', 'philippe', 3_000_000, { insuranceTrust: 100 }, [['2023-12-31', 318_000], ['2025-12-31', 371_500]], { is_trust_owned: true }),
    robertTerm: policy('Term life, Robert', 'EL-T-920558', 'term', 'robert', 1_500_000, { anneSophie: 100 }, [['2025-12-31', 0]], { issued_on: '2014-01-01', term_years: 20, ends_on: '2034-01-01' }),
    limousine: vehicle('Town car', 'car', 'Aldous', 'Town 12', 2021, { office: 100 }, [['2023-12-31', 88_000], ['2025-12-31', 64_000]], { condition: 'excellent' }),
    sailboat: vehicle('Sloop Mireille', 'boat', 'Northwind Yard', 'Sloop 42', 1998, { philippe: 33.34, anneSophie: 33.33, luc: 33.33 }, [['2021-12-31', 142_000], ['2025-12-31', 118_000]], { identification_number: 'NWY42011J898', condition: 'good' }),
    aircraft: vehicle('Turboprop', 'aircraft', 'Skylane Works', 'Courier 9', 2011, { office: 75, philippe: 25 }, [['2021-12-31', 2_350_000], ['2023-12-31', 2_280_000], ['2025-12-31', 2_040_000]], { identification_number: 'N000DX', engine_hours: 3_410 }),
    lucMotorcycle: vehicle('Motorcycle', 'motorcycle', 'Corvant', 'Scout', 1974, { luc: 100 }, [['2024-12-31', 17_500]], { is_collector: true }),
    furniture: belongings('Furniture of Astor Street', 'furniture', { revocableTrust: 100 }, 412_000),
    silver: belongings('Silver, 214 pieces', 'household', { genevieve: 100 }, 96_500),
    necklace: belongings('Emerald necklace', 'jewellery', { genevieve: 100 }, 278_000, { carat: '18.4', material: 'Platinum, emerald', scheduled_on_policy: true, intended_recipient: 'Claire Hale' }),
    piano: belongings('Concert grand', 'musical_instrument', { anneSophie: 100 }, 84_000, { maker: 'Brandauer', serial_number: '212408' }),
    horses: belongings('Three hunters', 'pets_livestock', { claire: 100 }, 66_000, { species: 'Horse', veterinarian: 'Oak Prairie Equine' }),
    cellar: { category: 'collectible', name: 'Wine cellar', owners: { genevieve: 50, philippe: 50 }, details: { collectible_class: 'wine', title: 'Cellar at Lake Forest, 3,120 bottles', item_count: 3_120, location: 'Lake Forest, cellar', appraiser: 'Merchant of the Loop' }, values: listed('appraisal', 'Merchant of the Loop', ['2020-12-31', 604_000], ['2022-12-31', 688_000], ['2025-12-31', 655_000]) },
    coins: { category: 'collectible', name: 'Roman gold coins', owners: { bypassTrust: 100 }, details: { collectible_class: 'coins', title: 'Forty-one aurei', item_count: 41, location: 'Bank vault, Lakeshore National' }, values: listed('appraisal', 'Numismatic Bureau', ['2019-12-31', 388_000], ['2024-12-31', 467_000]) },
    watches: { category: 'collectible', name: 'Henri\'s watches', owners: { philippe: 33.34, anneSophie: 33.33, luc: 33.33 }, details: { collectible_class: 'watches', title: 'Eleven wrist watches', item_count: 11, location: 'Bank vault, Lakeshore National' }, values: listed('appraisal', 'Estate Appraisers of Chicago', ['2018-03-02', 190_000], ['2024-06-30', 243_500.01]) },
    astorMortgage: loan('Warehouse mortgage', 'mortgage', 'Lakeshore National Bank', { office: 100 }, 1_400_000, 1_118_000, 902_440, { rate_percent: '4.4', rate_type: 'fixed' }),
    marginLoan: loan('Luc margin loan', 'margin', 'Fenwick Custody', { luc: 100 }, 250_000, 180_000, 214_300.5, { rate_percent: '7.9', rate_type: 'variable' }),
    haleMortgage: loan('Hale house mortgage', 'mortgage', 'Evanston Savings', { anneSophie: 50, robert: 50 }, 820_000, 611_000, 540_118.02, { rate_percent: '3.6', rate_type: 'fixed' }),
    familyLoan: { ...loan('Loan of the dynasty trust to Luc', 'family_loan', 'Delacroix Dynasty Trust 2012', { luc: 100 }, 400_000, 400_000, 340_000, { rate_percent: '3.1', applicable_federal_rate_percent: '3.05', originated_on: '2021-03-01', matures_on: '2030-03-01' }) },
    familyReceivable: { category: 'debt', name: 'Receivable from Luc', owners: { dynastyTrust: 100 }, details: { debt_type: 'family_loan', direction: 'owed_to_family', counterparty: 'Luc Delacroix', debt_status: 'current', original_minor: minor(400_000), rate_percent: '3.1', originated_on: '2021-03-01', matures_on: '2030-03-01' }, values: paidDown({ source: 'Delacroix Dynasty Trust 2012', from: '2022-12', to: '2026-09', every: 5, opening: 400_000, closing: 340_000 }) },
    bitcoinFund: { category: 'cryptocurrency', name: 'Bitcoin fund units', owners: { theo: 100 }, details: { coin: 'BTC', network: 'Bitcoin', custody: 'etf', quantity: '0.25', price_source: 'Fund net asset value', fiduciary_access: true }, values: statements({ source: 'Fund net asset value', method: 'market_quote', from: '2025-06', to: '2026-10', opening: 15_800, closing: 23_719.4, swing: 0.11 }) },
    mineral: { category: 'misc', name: 'Mineral royalty, Williams County', owners: { landHolding: 100 }, details: { misc_kind: 'Royalty', details: 'Three percent overriding royalty on two wells.', counterparty: 'Badlands Energy', frequency: 'monthly', expected_amount_minor: minor(2_900) }, values: listed('formula', 'Twelve months of receipts, discounted', ['2022-12-31', 210_000], ['2025-12-31', 164_000]) },
    copyrights: { category: 'intellectual_property', name: 'Henri\'s letters, copyright', owners: { philippe: 50, anneSophie: 50 }, details: { ip_type: 'copyright', title: 'Letters from the mill, 1961-1978', jurisdiction: 'United States', inventor: 'Henri Delacroix' }, values: [] },
  },
});
