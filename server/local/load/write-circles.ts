/** Writes synthetic circles in bulk: plain inserts of many rows, with all triggers on, in the system context of the tenant. */
import type pg from 'pg';
import { assetType } from '../../../contract/entities/assets/asset-types.ts';
import { fixedId, type LoadStaff } from './load-staff.ts';
import type { LoadAsset } from './load-assets.ts';
import type { LoadCircle } from './load-circle.ts';
import { randomFrom } from './random.ts';

type Row = Readonly<Record<string, unknown>>;

/** A circle with the people who come to it from the circle before. */
export interface PlacedCircle {
  readonly circle: LoadCircle;
  readonly guests: readonly string[];
}

async function insert(client: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  // Only these columns are named, so that the others take their defaults.
  const columns = Object.keys(first).join(', ');
  await client.query(`insert into app.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::app.${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}

function historyShares(asset: LoadAsset): Row[] {
  return asset.shares.map((share) => ({
    id: share.id,
    persona_id: share.personaId,
    interest_class: 'owner',
    basis_points: share.basisPoints,
    is_primary: share.isPrimary,
  }));
}

function assignmentsOf(seed: string, tenant_id: number, staff: LoadStaff, { id, number, isHandedOver }: LoadCircle): Row[] {
  const random = randomFrom(`${seed}/assignments ${number}`);
  const { lead, associate, assistant } = staff.teamOf(number);
  const team = [
    [lead, 'lead'] as const,
    ...(random.chance(0.5) ? [[associate, 'associate'] as const] : []),
    ...(random.chance(0.3) ? [[assistant, 'assistant'] as const] : []),
  ];
  return team.map(([user, role]) => ({
    tenant_id,
    id: fixedId(`${id}/assignment/${user.id}`),
    ffc_id: id,
    user_id: user.id,
    role,
    granted_level: isHandedOver
      ? random.weighted([
          ['read', 4],
          ['edit', 3],
          ['admin', 2],
          ['none', 1],
        ])
      : null,
  }));
}

/** One chunk, in the transaction of the caller, whose context is the system context of the tenant. */
export async function writeCircles(
  client: pg.ClientBase,
  seed: string,
  tenant_id: number,
  staff: LoadStaff,
  placed: readonly PlacedCircle[],
): Promise<void> {
  const circles = placed.map((each) => each.circle);
  const leadOf = (circle: LoadCircle) => staff.teamOf(circle.number).lead;
  await insert(
    client,
    'personas',
    circles.flatMap((circle) =>
      circle.people.map((person) => ({
        tenant_id,
        id: person.id,
        kind: person.kind,
        display_name: person.name,
        given_name: person.given,
        family_name: person.family,
        birth_on: person.bornOn,
        death_on: person.diedOn,
        is_living: person.diedOn === null,
        status: 'active',
        is_unattached: true,
        created_by_user_id: leadOf(circle).id,
      })),
    ),
  );
  await insert(
    client,
    'fwd_family_circles',
    circles.map((circle) => ({
      tenant_id,
      id: circle.id,
      name: circle.name,
      description: `Synthetic circle, tier ${circle.tier + 1}.`,
      status: 'active',
      handed_over_at: circle.isHandedOver ? '2026-01-15T12:00:00Z' : null,
      created_by_user_id: leadOf(circle).id,
    })),
  );
  await insert(
    client,
    'ffc_memberships',
    placed.flatMap(({ circle, guests }) => [
      ...circle.people
        .filter((person) => person.isMember)
        .map((person) => ({
          tenant_id,
          id: fixedId(`${circle.id}/member/${person.id}`),
          ffc_id: circle.id,
          persona_id: person.id,
          role: person.role,
          status: 'active',
          relation: person.relation,
          joined_on: '2024-01-15',
        })),
      ...guests.map((guest) => ({
        tenant_id,
        id: fixedId(`${circle.id}/member/${guest}`),
        ffc_id: circle.id,
        persona_id: guest,
        role: 'beneficiary',
        status: 'active',
        relation: 'relative',
        joined_on: '2024-06-01',
      })),
    ]),
  );
  await insert(
    client,
    'family_relationships',
    circles.flatMap((circle) =>
      circle.kinship.map((edge) => ({
        tenant_id,
        id: edge.id,
        ffc_id: circle.id,
        from_persona_id: edge.from,
        to_persona_id: edge.to,
        kind: edge.kind,
      })),
    ),
  );
  await insert(
    client,
    'ffc_advisor_assignments',
    circles.flatMap((circle) => assignmentsOf(seed, tenant_id, staff, circle)),
  );
  await writeAssets(
    client,
    tenant_id,
    circles.flatMap((circle) => circle.assets.map((asset) => ({ asset, lead: leadOf(circle) }))),
  );
}

async function writeAssets(
  client: pg.ClientBase,
  tenant_id: number,
  held: readonly { readonly asset: LoadAsset; readonly lead: { readonly id: string; readonly name: string } }[],
): Promise<void> {
  const { rows } = await client.query<{ code: string; id: string }>('select code, id from app.asset_categories where tenant_id = $1', [
    tenant_id,
  ]);
  const categories = new Map(rows.map((row) => [row.code, row.id]));
  await insert(
    client,
    'assets',
    held.map(({ asset, lead }) => ({
      tenant_id,
      id: asset.id,
      category_id: categories.get(asset.category),
      name: asset.name,
      currency: asset.currency,
      status: 'active',
      is_liability: asset.isLiability,
      notes: asset.notes,
      created_by_user_id: lead.id,
    })),
  );
  for (const category of new Set(held.map(({ asset }) => asset.category))) {
    const type = assetType(category);
    await insert(
      client,
      type.table,
      held
        .filter(({ asset }) => asset.category === category)
        .map(({ asset }) => ({
          tenant_id,
          asset_id: asset.id,
          ...Object.fromEntries(type.fields.map((field) => [field.name, asset.details[field.name] ?? null])),
        })),
    );
  }
  await insert(
    client,
    'asset_ownerships',
    held.flatMap(({ asset }) => historyShares(asset).map((share) => ({ tenant_id, asset_id: asset.id, ...share }))),
  );
  await insert(
    client,
    'asset_ownership_history',
    held.map(({ asset, lead }) => ({
      tenant_id,
      id: fixedId(`${asset.id}/created`),
      asset_id: asset.id,
      kind: 'created',
      outcome: 'applied',
      effective_on: asset.values[0]?.asOf ?? '2024-01-15',
      shares_before: [],
      shares_after: historyShares(asset),
      actor_user_id: lead.id,
      actor_name: lead.name,
      recorded_at: '2024-01-15T12:00:00Z',
    })),
  );
  await insert(
    client,
    'asset_valuations',
    held.flatMap(({ asset, lead }) =>
      asset.values.map((value) => ({
        tenant_id,
        id: value.id,
        asset_id: asset.id,
        as_of: value.asOf,
        amount_minor: value.amountMinor,
        currency: asset.currency,
        method: value.method,
        source: value.source,
        purpose: 'current',
        recorded_by_user_id: lead.id,
        recorded_by_name: lead.name,
        is_pinned: false,
        recorded_at: `${value.asOf}T20:00:00Z`,
      })),
    ),
  );
  await insert(
    client,
    'asset_permissions',
    held.flatMap(({ asset, lead }) =>
      asset.permissions.map((permission) => ({
        tenant_id,
        id: permission.id,
        asset_id: asset.id,
        persona_id: permission.personaId,
        level: permission.level,
        granted_by_user_id: lead.id,
      })),
    ),
  );
}
