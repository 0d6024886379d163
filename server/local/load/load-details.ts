/** The required fields of a synthetic asset of each type, and a name for it. */
import type { CategoryCode } from '../../../contract/entities/assets/asset-types.ts';
import { banks, cities, custodians, insurers, makers, streets } from './names.ts';
import type { Random } from './random.ts';

export interface LoadDetails {
  readonly name: string;
  readonly details: Readonly<Record<string, unknown>>;
}

const digits = (random: Random): string => String(random.between(0, 9_999)).padStart(4, '0');

/**
 * @param owner id of the first owner: who is insured
 * @param value rough worth in minor units, for the amounts that hang on it
 */
export function buildDetails(random: Random, category: CategoryCode, owner: string, value: number): LoadDetails {
  switch (category) {
    case 'bank_account': {
      const kind = random.pick(['checking', 'savings', 'money_market', 'cd'] as const);
      return {
        name: `${random.pick(banks)} ${kind.replace('_', ' ')}`,
        details: { institution: random.pick(banks), account_type: kind, number_last4: digits(random) },
      };
    }
    case 'investment_account': {
      const custodian = random.pick(custodians);
      return {
        name: `${custodian} brokerage`,
        details: {
          custodian,
          account_type: random.pick(['individual', 'joint', 'margin', 'trust']),
          number_last4: digits(random),
          risk_profile: random.pick(['conservative', 'moderate', 'balanced', 'growth']),
          managed_by_us: random.chance(0.7),
        },
      };
    }
    case 'real_estate': {
      const [city, region] = random.pick(cities);
      const street = `${random.between(1, 4_000)} ${random.pick(streets)}`;
      return {
        name: `House at ${street}`,
        details: {
          property_type: random.pick(['single_family', 'condo', 'townhouse', 'land', 'vacation']),
          use: random.pick(['primary', 'second', 'rental']),
          address_line: street,
          address_city: city,
          address_region: region,
          address_country: 'US',
          year_built: random.between(1880, 2022),
          area_square_feet: random.between(600, 9_000),
        },
      };
    }
    case 'vehicle': {
      const make = random.pick(makers);
      return {
        name: `${make}, family vehicle`,
        details: {
          vehicle_kind: random.weighted([
            ['car', 80],
            ['truck', 12],
            ['motorcycle', 4],
            ['boat', 4],
          ]),
          make,
          model: random.pick(['Five', 'Traveller', 'Estate', 'Scout']),
          model_year: random.between(1998, 2026),
          mileage: random.between(500, 180_000),
        },
      };
    }
    case 'business':
      return {
        name: 'Business interest',
        details: {
          legal_name: `${random.pick(streets).split(' ')[0] ?? 'Mill'} Works LLC`,
          entity_type: random.pick(['llc', 's_corp', 'c_corp', 'lp']),
          interest_type: random.pick(['membership', 'stock']),
          value_basis: random.pick(['whole_entity', 'family_interest']),
          employees: random.between(1, 400),
        },
      };
    case 'life_insurance': {
      const insurer = random.pick(insurers);
      return {
        name: `${insurer} policy`,
        details: {
          insurer,
          policy_number: `P-${digits(random)}${digits(random)}`,
          policy_type: random.pick(['whole', 'universal', 'variable']),
          death_benefit_minor: Math.max(100, value * random.between(3, 12)),
          policy_status: 'in_force',
          insured_persona_id: owner,
        },
      };
    }
    case 'personal_property':
      return {
        name: 'Furniture and jewellery',
        details: {
          property_kind: random.pick(['jewellery', 'furniture', 'household', 'musical_instrument']),
          item_name: 'As listed in the inventory',
        },
      };
    case 'debt':
      return {
        name: 'Loan',
        details: {
          debt_type: random.weighted([
            ['auto', 35],
            ['credit_card', 25],
            ['student', 20],
            ['personal', 10],
            ['business', 10],
          ]),
          direction: 'owed_by_family',
          counterparty: random.pick(banks),
          debt_status: 'current',
          rate_percent: `${random.between(2, 11)}.${random.between(10, 99)}`,
        },
      };
    case 'cryptocurrency':
      return {
        name: 'Digital currency',
        details: {
          coin: random.pick(['BTC', 'ETH']),
          network: 'Main',
          custody: random.pick(['exchange', 'hardware', 'etf']),
          quantity: `${random.between(0, 40)}.${digits(random)}${digits(random)}`,
          price_source: 'Coin reference rate',
        },
      };
    case 'retirement_account':
      return {
        name: 'Retirement account',
        details: {
          plan_type: random.pick(['401k', 'ira', 'roth_ira', '403b', 'sep']),
          custodian: random.pick(custodians),
          number_last4: digits(random),
          ...(random.chance(0.88) && { beneficiaries_note: 'As on the form of the custodian.' }),
        },
      };
    case 'collectible':
      return {
        name: 'Collection',
        details: {
          collectible_class: random.pick(['art', 'wine', 'coins', 'books', 'watches']),
          title: 'As listed in the appraisal',
          item_count: random.between(1, 400),
        },
      };
    case 'intellectual_property':
      return {
        name: 'Royalty right',
        details: { ip_type: random.pick(['patent', 'copyright', 'trademark']), title: 'Work of the family', jurisdiction: 'United States' },
      };
    case 'misc':
      return {
        name: 'Claim',
        details: { misc_kind: random.pick(['Claim', 'Note', 'Timeshare', 'Points']), details: 'As in the agreement.' },
      };
  }
}
