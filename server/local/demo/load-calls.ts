/** A demo family as the list of procedure calls that record it, in order, each in somebody's name. */
import type { Uuid } from '../../../contract/ids.ts';
import { assetArguments, idsOf, personaArguments, type DemoFamily } from './family.ts';
import { demoId } from './ids.ts';
import { demoUser, demoUsers } from './users.ts';

/** Calls of one procedure by one person: one round trip. */
export interface CallBatch {
  /** E-mail of who calls. */
  readonly by: string;
  readonly procedure: string;
  readonly calls: readonly { readonly mutationId: Uuid; readonly args: unknown; readonly expectedVersion?: number }[];
}

/** So many of the newest values of an asset are recorded one by one; the older ones are the history that came with the family's papers. */
const newestByProcedure = 2;

const longAgo = '2000-01-01T00:00:00Z';

/** Who sets a family up: the lead of its first circle. Other leads take their circle over at the end. */
export function setUpBy(family: DemoFamily): string {
  const lead = Object.values(family.circles)[0]?.advisors.find((advisor) => advisor.role === 'lead');
  if (lead === undefined) throw new RangeError(`${family.key} has no lead`);
  return lead.email;
}

/** The administrator of the family's firm, who ties logins to people. */
function administratorOf(tenant: number): string {
  const found = demoUsers.find((user) => user.tenant === tenant && user.firmRole === 'firm_admin');
  if (found === undefined) throw new RangeError(`tenant ${tenant} has no administrator`);
  return found.email;
}

/**
 * The calls, in an order that the rules allow: people before circles, everything before the head takes over.
 * People who belong to no circle come after the circles, since an advisor records them for one.
 */
export function callsOf(family: DemoFamily): CallBatch[] {
  const lead = setUpBy(family);
  const ids = idsOf(family);
  const id = (path: string): Uuid => demoId(`${family.key}/${path}`);
  const personId = (key: string): Uuid => ids.people[key] ?? id(`person/${key}`);
  const batches: CallBatch[] = [];
  const batch = (
    by: string,
    procedure: string,
    items: readonly (readonly [path: string, args: unknown, expectedVersion?: number])[],
  ): void => {
    if (items.length === 0) return;
    batches.push({
      by,
      procedure,
      calls: items.map(([path, args, expectedVersion]) => ({
        mutationId: id(`mutation/${procedure}/${path}`),
        args,
        ...(expectedVersion !== undefined && { expectedVersion }),
      })),
    });
  };

  const circles = Object.entries(family.circles).map(([key, circle]) => ({ key, circle, id: ids.circles[key] ?? id(`circle/${key}`) }));
  const first = circles[0];
  batch(
    lead,
    'sp_create_persona',
    Object.entries(family.people).map(([key, person]) => [key, { ffc_id: null, persona: personaArguments(personId(key), person) }]),
  );
  batch(
    lead,
    'sp_create_ffc',
    circles.map(({ key, circle, id: ffcId }) => [
      key,
      {
        ffc_id: ffcId,
        name: circle.name,
        description: circle.description,
        owner_persona_id: personId(circle.owner),
        membership_id: id(`member/${key}/${circle.owner}`),
      },
    ]),
  );
  batch(
    lead,
    'sp_add_ffc_member',
    circles.flatMap(({ key, circle, id: ffcId }) =>
      Object.entries(circle.members).map(
        ([member, entry]) =>
          [
            `${key}/${member}`,
            {
              membership_id: id(`member/${key}/${member}`),
              ffc_id: ffcId,
              persona_id: personId(member),
              role: entry?.[0],
              relation: entry?.[1] ?? null,
            },
          ] as const,
      ),
    ),
  );
  batch(
    lead,
    'sp_set_family_relationship',
    circles.flatMap(({ key, circle, id: ffcId }) =>
      circle.kinship.map(
        ([from, kind, to, started, ended]) =>
          [
            `${key}/${from}/${kind}/${to}`,
            {
              relationship_id: id(`kinship/${key}/${from}/${kind}/${to}`),
              ffc_id: ffcId,
              from_persona_id: personId(from),
              to_persona_id: personId(to),
              kind,
              started_on: started ?? null,
              ended_on: ended ?? null,
            },
          ] as const,
      ),
    ),
  );

  const assets = Object.keys(family.assets).map((key) => ({ key, ...assetArguments(family, key) }));
  batch(
    lead,
    'sp_create_asset',
    assets.map(({ key, asset }) => [key, asset]),
  );
  // Newest first: the value shown on the asset then changes once and not at every step.
  batch(
    lead,
    'sp_update_asset_value',
    assets.flatMap(({ key, asset, laterValues }) =>
      laterValues
        .slice(-newestByProcedure)
        .reverse()
        .map((valuation) => [`${key}/${valuation.as_of}`, { asset_id: asset.asset_id, valuation }] as const),
    ),
  );
  batch(
    lead,
    'sp_set_asset_permission',
    Object.entries(family.assets).flatMap(([key, asset]) =>
      Object.entries(asset.permissions ?? {}).map(
        ([person, level]) =>
          [
            `${key}/${person}`,
            { asset_ids: [ids.assets[key]], persona_id: personId(person), level, valid_from: null, valid_until: null },
          ] as const,
      ),
    ),
  );

  const members = new Set(circles.flatMap(({ circle }) => [circle.owner, ...Object.keys(circle.members)]));
  batch(
    administratorOf(family.tenant),
    'sp_link_user_persona',
    Object.entries(family.logins).flatMap(([email, people]) =>
      people
        .filter((key) => members.has(key))
        .map(
          (key, index) =>
            [
              `${email}/${key}`,
              { link_id: id(`link/${email}/${key}`), user_id: demoUser(email).id, persona_id: personId(key), is_primary: index === 0 },
            ] as const,
        ),
    ),
  );

  const assignment = (key: string, ffcId: Uuid, email: string, role: string, endsAt: string | null) =>
    [
      `${key}/${email}`,
      {
        assignment_id: id(`assignment/${key}/${email}`),
        ffc_id: ffcId,
        user_id: demoUser(email).id,
        role,
        granted_level: null,
        ends_at: endsAt,
      },
    ] as const;
  batch(
    lead,
    'sp_assign_advisor',
    circles.flatMap(({ key, circle, id: ffcId }) =>
      circle.advisors
        .filter((advisor) => advisor.email !== lead)
        .map((advisor) => assignment(key, ffcId, advisor.email, advisor.role, null)),
    ),
  );
  batch(
    lead,
    'sp_assign_advisor',
    circles
      .filter(({ circle }) => !circle.advisors.some((advisor) => advisor.email === lead))
      .map(({ key, id: ffcId }) => assignment(key, ffcId, lead, 'lead', longAgo)),
  );

  for (const { key, circle, id: ffcId } of circles) {
    const head = Object.entries(family.logins).find(([, people]) => people[0] === circle.owner)?.[0];
    if (circle.grantedAtHandOver === undefined) continue;
    if (head === undefined) throw new RangeError(`${family.key}/${key}: the head of a circle that was handed over can sign in`);
    batch(head, 'sp_transfer_ffc_ownership', [
      [key, { ffc_id: ffcId, new_owner_persona_id: personId(circle.owner), advisor_level: circle.grantedAtHandOver }, 1],
    ]);
  }
  if (first === undefined) throw new RangeError(`${family.key} has no circle`);
  return batches;
}

/** Older values of all assets, as rows of asset_valuations without the columns that say who wrote them. */
export function olderValuesOf(family: DemoFamily): Readonly<Record<string, unknown>>[] {
  return Object.keys(family.assets).flatMap((key) => {
    const { asset, laterValues } = assetArguments(family, key);
    return laterValues.slice(0, -newestByProcedure).map((value) => ({ ...value, asset_id: asset.asset_id }));
  });
}

/** Logins of people who belong to no circle (an accountant): nobody but their recorder sees them, so provisioning ties them. */
export function linksOutsideCircles(family: DemoFamily): { readonly id: Uuid; readonly userId: Uuid; readonly personaId: Uuid }[] {
  const members = new Set(Object.values(family.circles).flatMap((circle) => [circle.owner, ...Object.keys(circle.members)]));
  const ids = idsOf(family);
  return Object.entries(family.logins).flatMap(([email, people]) =>
    people
      .filter((key) => !members.has(key))
      .map((key) => ({
        id: demoId(`${family.key}/link/${email}/${key}`),
        userId: demoUser(email).id,
        personaId: ids.people[key] ?? demoId(`${family.key}/person/${key}`),
      })),
  );
}
