/** The demo firm's fixed ids and people, for tests. Loading it: server/local/demo/load-demo-firm.ts. */
import { demoFamilies } from '../../server/local/demo/families.ts';
import { brandt as brandtFamily } from '../../server/local/demo/families/brandt.ts';
import { delacroix as delacroixFamily } from '../../server/local/demo/families/delacroix.ts';
import { hartwell as hartwellFamily } from '../../server/local/demo/families/hartwell.ts';
import { lindqvist as lindqvistFamily } from '../../server/local/demo/families/lindqvist.ts';
import { ndiaye as ndiayeFamily } from '../../server/local/demo/families/ndiaye.ts';
import { okonkwoReyes as okonkwoReyesFamily } from '../../server/local/demo/families/okonkwo-reyes.ts';
import { reyesCalder as reyesCalderFamily } from '../../server/local/demo/families/reyes-calder.ts';
import { tanakaMoore as tanakaMooreFamily } from '../../server/local/demo/families/tanaka-moore.ts';
import { idsOf } from '../../server/local/demo/family.ts';

/** `hartwell.assets.lakeCabin`, `hartwell.people.eleanor`, `hartwell.circles.family`: ids. */
export const hartwell = idsOf(hartwellFamily);
export const okonkwoReyes = idsOf(okonkwoReyesFamily);
export const lindqvist = idsOf(lindqvistFamily);
export const tanakaMoore = idsOf(tanakaMooreFamily);
export const delacroix = idsOf(delacroixFamily);
export const brandt = idsOf(brandtFamily);
export const ndiaye = idsOf(ndiayeFamily);
/** At Cedar & Lark. */
export const reyesCalder = idsOf(reyesCalderFamily);

export const tenants = { platform: 1, brightwater: 2, cedarAndLark: 3, northgateLoad: 4 } as const;

/** Who signs in, by part. */
export const people = {
  priya: 'priya.raman@example.com',
  tom: 'tom.becker@example.com',
  associate: 'grace.lim@example.com',
  assistant: 'owen.pruitt@example.com',
  firmAdmin: 'helen.marsh@example.com',
  circleOwner: 'eleanor.hartwell@example.com',
  memberWithEdit: 'daniel.hartwell@example.com',
  nonBeneficiary: 'peter.voss@example.com',
  accountant: 'r.adeyemi@example.com',
  otherFirmLead: 'judith.lark@example.com',
  otherFirmAdmin: 'marcus.cedar@example.com',
  operator: 'operator@example.com',
} as const;

/** Golden totals of Hartwell at 2025-12-31, in cents. Source: domain.md section 7. */
export const hartwellGolden = {
  asOf: '2025-12-31',
  assets: 1_688_274_015,
  debts: 63_590_000,
  net: 1_624_684_015,
  deathBenefits: 275_000_000,
  netByOwner: {
    revocableTrust: 822_230_000,
    james: 404_712_050,
    eleanor: 184_290_900,
    caroline: 157_357_050,
    maria: 54_130_000,
    daniel: 5_824_015,
    sofia: -3_860_000,
  },
  /** Not counted: the outsider's 75 % of the ranch parcel. */
  outsider: 48_000_000,
} as const;

/** The ids of an asset by family key and asset key, for tests that walk all families. */
export const everyAsset: readonly { readonly family: string; readonly tenant: number; readonly key: string; readonly id: string }[] =
  demoFamilies.flatMap((family) =>
    Object.entries(idsOf(family).assets).map(([key, id]) => ({ family: family.key, tenant: family.tenant, key, id })),
  );
