/** Delacroix, what comes in series: art, custody accounts, timber tracts, cellars. One line a thing; the builders give it its shape. */
import type { DemoAsset } from '../family.ts';
import { minor } from '../family.ts';
import { listed, statements } from '../values.ts';
import type { delacroixPeople } from './delacroix-people.ts';

export type DelacroixPerson = keyof typeof delacroixPeople;
type Holding = DemoAsset<DelacroixPerson, 'family'>;
type Owners = Holding['owners'];

const painting = (title: string, artist: string, year: string, medium: string, size: string, owners: Owners, appraisals: readonly (readonly [string, number])[], keeping: { location: string; loanedTo?: string; export?: string }): Holding => ({
  category: 'collectible', name: `${artist.split(' ').at(-1) ?? artist}, ${title}`, owners,
  common: { insured_value_minor: minor(Math.round((appraisals.at(-1)?.[1] ?? 0) * 1.1)), custodian_or_location: keeping.loanedTo ?? keeping.location, tags: keeping.loanedTo === undefined ? 'art' : 'art, on loan', review_due_on: '2027-06-30' },
  details: { collectible_class: 'art', title, artist, year_made: year, medium, dimensions_cm: size, item_count: 1, appraiser: 'Whitcomb Fine Art', appraisal_value_type: 'fair_market_value', location: keeping.location, loaned_to: keeping.loanedTo ?? null, export_restriction: keeping.export ?? null },
  values: listed('appraisal', 'Whitcomb Fine Art', ...appraisals),
});

const art: Owners = { artHolding: 100 };

export const delacroixArt = {
  artHarbour: painting('Harbour at first light', 'Émile Vautrin', '1887', 'Oil on canvas', '73 x 92', art, [['2018-06-30', 1_450_000], ['2021-06-30', 1_720_000], ['2024-06-30', 2_150_000]], { location: 'In transit store, Chicago', loanedTo: 'Lakefront Museum of Art, until 2027-03-31' }),
  artReaper: painting('The reaper', 'Solange Marchetti', '1902', 'Oil on panel', '48 x 36', art, [['2018-06-30', 380_000], ['2024-06-30', 520_000]], { location: 'Astor Street, dining room' }),
  artBlueRoom: painting('Blue room', 'Solange Marchetti', '1911', 'Oil on canvas', '120 x 90', art, [['2018-06-30', 810_000], ['2024-06-30', 1_080_000]], { location: 'In transit store, Chicago', loanedTo: 'Musée des Deux Fleuves, Lyon, until 2026-12-15', export: 'Temporary export licence of 2024' }),
  artStudy: painting('Study of a hand', 'Circle of Vautrin', 'about 1890', 'Charcoal', '31 x 24', art, [['2018-06-30', 18_000], ['2024-06-30', 22_500]], { location: 'Astor Street, study' }),
  artDancers: painting('Two dancers', 'Ilse Kranich', '1924', 'Bronze', '64 high', art, [['2019-06-30', 240_000], ['2024-06-30', 305_000]], { location: 'Garden, Lake Forest' }),
  artMobile: painting('Wind piece no. 4', 'Arthur Pell', '1961', 'Painted steel', '210 x 180', art, [['2019-06-30', 690_000], ['2024-06-30', 940_000]], { location: 'Garden, Lake Forest', loanedTo: 'Prairie Sculpture Park, until 2028-10-01' }),
  artSeries: painting('Grey series, nine sheets', 'Naoko Imai', '1974', 'Lithographs, 9 of 40', '56 x 76 each', { philippe: 33.34, anneSophie: 33.33, luc: 33.33 }, [['2020-06-30', 88_000], ['2024-06-30', 121_000]], { location: 'Warehouse 3, climate room' }),
  artPortrait: painting('Portrait of Geneviève', 'Yves Amaury', '1971', 'Oil on canvas', '100 x 81', { genevieve: 100 }, [['2020-06-30', 12_000]], { location: 'Astor Street, hall' }),
  artWeave: painting('Tapestry, four seasons', 'Atelier Roussel', '1936', 'Wool and silk', '260 x 340', art, [['2019-06-30', 155_000], ['2024-06-30', 149_000]], { location: 'Lake Forest, stair' }),
  artPhotographs: painting('Dust roads, portfolio', 'Willa Stroud', '1938', 'Gelatin silver prints, 24', '20 x 25 each', art, [['2021-06-30', 210_000], ['2024-06-30', 236_000]], { location: 'Warehouse 3, climate room', loanedTo: 'University of the Plains, until 2026-05-31' }),
  artGlass: painting('Lamp with dragonflies', 'Workshop of Kessler', '1906', 'Leaded glass, bronze', '56 high', { anneSophie: 100 }, [['2022-06-30', 68_000]], { location: 'Hale house, library' }),
  artScreen: painting('Six-fold screen, pines', 'Unknown, Edo', 'about 1720', 'Ink and gold leaf', '170 x 360', art, [['2019-06-30', 275_000], ['2024-06-30', 330_000]], { location: 'Lake Forest, gallery', export: 'Cannot leave the country' }),
} satisfies Record<string, Holding>;

const custody = (name: string, last4: string, owners: Owners, kind: string, opening: number, closing: number, risk: string, more: Partial<Holding> = {}): Holding => ({
  category: 'investment_account', name, owners, ...more,
  details: { custodian: last4.startsWith('8') ? 'Fenwick Custody' : 'Meridian Custody', account_type: kind, number_last4: last4, risk_profile: risk, managed_by_us: !last4.startsWith('8') },
  values: statements({ source: last4.startsWith('8') ? 'Fenwick Custody' : 'Meridian Custody', from: '2024-06', to: '2026-09', every: 3, opening, closing, swing: risk === 'growth' ? 0.045 : 0.025 }),
});

export const delacroixAccounts = {
  revocableCore: custody('Revocable trust, core portfolio', '6001', { revocableTrust: 100 }, 'trust', 7_420_000, 9_865_402.17, 'balanced', { trustees: ['genevieve'], common: { title_form: 'trust', in_taxable_estate: 'yes' } }),
  revocableBonds: custody('Revocable trust, municipal bonds', '6002', { revocableTrust: 100 }, 'trust', 3_110_000, 3_305_871.44, 'conservative', { trustees: ['genevieve'] }),
  maritalCore: custody('Marital trust, core portfolio', '6003', { maritalTrust: 100 }, 'trust', 5_800_000, 7_214_660.9, 'balanced', { trustees: ['genevieve', 'philippe'], common: { title_form: 'trust', in_taxable_estate: 'yes' } }),
  bypassCore: custody('Family trust, growth portfolio', '6004', { bypassTrust: 100 }, 'trust', 6_240_000, 9_012_308.05, 'growth', { trustees: ['philippe', 'anneSophie'], common: { title_form: 'trust', in_taxable_estate: 'no' } }),
  dynastyCore: custody('Dynasty trust, growth portfolio', '6005', { dynastyTrust: 100 }, 'trust', 11_900_000, 17_640_119.63, 'growth', { trustees: ['philippe'], common: { title_form: 'trust', in_taxable_estate: 'no' } }),
  dynastyHedge: custody('Dynasty trust, Calder Ridge fund', '8101', { dynastyTrust: 100 }, 'partnership_fund', 2_000_000, 2_486_300, 'speculative', { trustees: ['philippe'] }),
  charitableCore: custody('Charitable remainder trust', '6006', { charitableTrust: 100 }, 'trust', 3_600_000, 3_412_995.31, 'balanced', { common: { in_taxable_estate: 'no', notes: 'Pays Geneviève five percent a year; the remainder goes to the foundation.' } }),
  officeReserve: custody('Family office, reserve', '6007', { office: 100 }, 'individual', 640_000, 702_114.5, 'conservative'),
  artReserve: custody('Art company, insurance reserve', '6008', { artHolding: 100 }, 'individual', 410_000, 455_020, 'conservative'),
  philippeBrokerage: custody('Philippe brokerage', '6009', { philippe: 100 }, 'individual', 1_310_000, 1_922_407.38, 'growth'),
  anneSophieBrokerage: custody('Anne-Sophie brokerage', '6010', { anneSophie: 100 }, 'individual', 980_000, 1_301_556.2, 'balanced'),
  haleJoint: custody('Hale joint brokerage', '8102', { anneSophie: 50, robert: 50 }, 'joint', 402_000, 566_431.7, 'balanced'),
  lucMargin: custody('Luc margin account', '8103', { luc: 100 }, 'margin', 730_000, 688_204.11, 'speculative'),
  claireUtma: custody('Claire brokerage', '6011', { claire: 100 }, 'individual', 96_000, 142_880.05, 'growth'),
  theoEducation: custody('Théo education account', '6012', { luc: 100 }, '529', 148_000, 171_302.66, 'moderate'),
  margauxEducation: custody('Margaux education account', '6013', { luc: 100 }, '529', 121_000, 166_910.24, 'moderate'),
} satisfies Record<string, Holding>;

const tract = (name: string, county: string, acres: string, parcel: string, valuesOf: readonly (readonly [string, number])[]): Holding => ({
  category: 'real_estate', name, owners: { landHolding: 100 }, common: { title_form: 'entity', tags: 'timber' },
  details: { property_type: 'land', use: 'commercial', address_line: `Parcel ${parcel}`, address_city: county, address_region: 'Wisconsin', address_country: 'US', parcel_number: parcel, lot_acres: acres, conservation_easement: name.includes('Ridge') },
  values: listed('appraisal', 'Northwoods Forestry', ...valuesOf),
});

export const delacroixLand = {
  tractRidge: tract('Birch Ridge tract', 'Vilas County', '1820', '022-0411', [['2019-12-31', 3_460_000], ['2022-12-31', 4_010_000], ['2025-12-31', 4_330_000]]),
  tractRiver: tract('Otter River tract', 'Oneida County', '940.5', '034-1187', [['2019-12-31', 1_610_000], ['2022-12-31', 1_880_000], ['2025-12-31', 2_040_000]]),
  tractBog: tract('Cranberry bog', 'Wood County', '310', '101-0052', [['2019-12-31', 2_170_000], ['2022-12-31', 1_990_000], ['2025-12-31', 2_080_000]]),
  tractSouth: tract('South woodlot', 'Price County', '402', '077-0308', [['2022-12-31', 611_000], ['2025-12-31', 640_000]]),
} satisfies Record<string, Holding>;
