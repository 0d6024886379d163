/** Choices of forms and records in plain words. A code without an entry is shown with its underscores as spaces. */
const general: Record<string, string> = {
  cd: 'Certificate of deposit', joint_survivorship: 'Joint, survivor takes all', joint_common: 'Joint, in shares', payable_on_death: 'Payable on death',
  utma: 'Custodial (UTMA)', partnership_fund: 'Partnership or fund', '529': '529 education plan', hsa: 'Health savings (HSA)',
  single_family: 'Single-family home', condo: 'Condominium', multi_family: 'Multi-family', vacation: 'Holiday home', second: 'Second home', primary: 'Main home', rental: 'Let', vacant: 'Empty',
  special_warranty: 'Special warranty deed', warranty: 'Warranty deed', quitclaim: 'Quitclaim deed', trustee: "Trustee's deed", transfer_on_death: 'Transfer-on-death deed',
  rv: 'Motor home', project: 'In restoration',
  sole_prop: 'Sole proprietorship', lp: 'Limited partnership', llc: 'LLC', s_corp: 'S corporation', c_corp: 'C corporation', membership: 'Membership interest', stock: 'Shares', partnership: 'Partnership', option: 'Option', note: 'Note',
  whole_entity: 'The whole entity', family_interest: "The family's interest only",
  iul: 'Indexed universal', in_force: 'In force', paid_up: 'Paid up',
  jewellery: 'Jewellery', pets_livestock: 'Pets and livestock', musical_instrument: 'Musical instrument',
  heloc: 'Home equity line', auto: 'Car loan', student: 'Student loan', personal: 'Personal loan', margin: 'Margin', credit_card: 'Credit card', family_loan: 'Loan inside the family', policy_loan: 'Policy loan',
  owed_by_family: 'Owed by the family', owed_to_family: 'Owed to the family', semiannual: 'Twice a year', annual: 'Yearly', at_maturity: 'At the end',
  hot: 'Hot wallet', hardware: 'Hardware wallet', multisig: 'Several keys (multisig)', etf: 'Fund (ETF)', paper: 'On paper', exchange: 'Exchange',
  '401k': '401(k)', '403b': '403(b)', '457': '457(b)', ira: 'Traditional IRA', roth_ira: 'Roth IRA', roth_401k: 'Roth 401(k)', sep: 'SEP IRA', simple: 'SIMPLE IRA', tsp: 'Thrift Savings Plan', inherited_ira: 'Inherited IRA',
  cars_collection: 'Car collection', fair_market_value: 'Fair market value', replacement: 'Replacement', licence: 'Licence', rule_of_thumb: 'Rule of thumb',
  deceased_estate: 'In an estate', jtwros: 'Joint, right of survivorship', tenancy_in_common: 'In common', tenancy_by_entirety: 'By the entirety (spouses)', community_property: 'Community property', entity: 'Entity',
  unsure: 'Not sure', cross_purchase: 'Cross-purchase', none: 'None',
};

const byField: Record<string, Record<string, string>> = {
  entity_type: { partnership: 'General partnership', nonprofit: 'Nonprofit' },
  use: { commercial: 'Business use' },
  debt_type: { business: 'Business loan', tax: 'Tax owed' },
  valuation_method: { market: 'Market comparison', asset: 'Net assets', book: 'Book value', income: 'Income', cost: 'Cost' },
  deed_type: { other: 'Other deed' },
};

/** The words of one choice of one field. */
export function choiceWord(field: string, code: string): string {
  const word = byField[field]?.[code] ?? general[code] ?? code.replaceAll('_', ' ');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const methodWords: Record<string, string> = {
  appraisal: 'Appraisal', statement: 'Statement', market_quote: 'Market quote', broker_opinion: 'Broker opinion', avm: 'Automated estimate',
  tax_assessment: 'Tax assessment', formula: 'Formula', book: 'Book value', owner_estimate: "Owner's estimate",
};
export const purposeWords: Record<string, string> = { current: 'Current value', date_of_death: 'Date of death', alternate_6m: 'Alternate date (6 months)', gift: 'Gift' };
export const interestWords: Record<string, string> = { owner: 'Owner', beneficiary: 'Beneficiary', trustee: 'Trustee', executor: 'Executor' };
export const levelWords: Record<string, string> = { none: 'No access', outline: 'Outline', read: 'Can view', edit: 'Can edit', admin: 'Full rights' };
export const statusWords: Record<string, string> = { draft: 'Draft', active: 'Active', sold: 'Sold', transferred: 'Transferred', deceased_estate: 'In an estate', deleted: 'Deleted' };
