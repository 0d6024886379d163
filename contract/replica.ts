/**
 * The one list of what replicates to a desktop: tables, columns in wire order, scope and the level from which
 * a column is sent. SQLite tables, the server's projections and the tests of both are derived from it.
 */
import { assetFields } from './entities/assets/asset.ts';
import { assetTypes } from './entities/assets/asset-types.ts';
import type { Field } from './entities/assets/field.ts';
import type { AccessLevel } from './entities/people.ts';

export type ColumnType = 'uuid' | 'text' | 'integer' | 'minor' | 'boolean' | 'date' | 'instant' | 'decimal' | 'json';

export type ReplicaColumn = {
  name: string;
  type: ColumnType;
  nullable: boolean;
  /** Lowest level of the viewer at which the column is filled; below it is null. */
  from: AccessLevel;
  personal: boolean;
  /** Not a column of the table: the projection computes it (the viewer's level, a name from another table). */
  computed: boolean;
};

/**
 * Which scope a row belongs to. `tenant`: everybody of the firm. `circle`, `asset`: the scope named by a column.
 * `many`: reachable through several scopes; the server sends them with the row.
 */
export type ReplicaScope = { kind: 'tenant' } | { kind: 'circle' | 'asset'; column: string } | { kind: 'many' };

export type ReplicaTable = {
  name: string;
  key: string;
  scope: ReplicaScope;
  /** Lowest level on the scope at which rows of this table are sent at all. */
  from: AccessLevel;
  columns: readonly ReplicaColumn[];
};

type Options = { nullable?: boolean; from?: AccessLevel; personal?: boolean; computed?: boolean };

const column = (name: string, type: ColumnType, options: Options = {}): ReplicaColumn => ({
  name,
  type,
  nullable: options.nullable ?? false,
  from: options.from ?? 'outline',
  personal: options.personal ?? false,
  computed: options.computed ?? false,
});

const fieldColumnType: Record<Field['kind'], ColumnType> = {
  text: 'text',
  long_text: 'text',
  choice: 'text',
  money: 'minor',
  date: 'date',
  integer: 'integer',
  decimal: 'decimal',
  percent: 'integer',
  boolean: 'boolean',
  persona: 'uuid',
  rows: 'json',
};

const fieldColumn = (field: Field, from: AccessLevel): ReplicaColumn =>
  column(field.name, fieldColumnType[field.kind], { nullable: !field.required, from, personal: field.personal === true });

const version = column('row_version', 'integer');

const named: ReplicaTable[] = [
  {
    name: 'tenant_settings',
    key: 'id',
    scope: { kind: 'tenant' },
    from: 'outline',
    columns: [
      column('id', 'uuid'),
      column('firm_name', 'text'),
      column('time_zone', 'text'),
      column('currency', 'text'),
      column('accent_colour', 'text', { nullable: true }),
      version,
    ],
  },
  {
    name: 'asset_categories',
    key: 'id',
    scope: { kind: 'tenant' },
    from: 'outline',
    columns: [
      column('id', 'uuid'),
      column('code', 'text'),
      column('label', 'text'),
      column('is_liability', 'boolean'),
      column('sort_order', 'integer'),
      version,
    ],
  },
  {
    name: 'users',
    key: 'id',
    scope: { kind: 'many' },
    from: 'outline',
    columns: [
      column('id', 'uuid'),
      column('display_name', 'text'),
      column('email', 'text'),
      column('firm_role', 'text', { nullable: true, computed: true }),
      column('status', 'text'),
      version,
    ],
  },
  {
    name: 'personas',
    key: 'id',
    scope: { kind: 'many' },
    from: 'outline',
    columns: [
      column('id', 'uuid'),
      column('kind', 'text'),
      column('display_name', 'text'),
      column('given_name', 'text', { nullable: true, from: 'read' }),
      column('family_name', 'text', { nullable: true, from: 'read' }),
      column('birth_on', 'date', { nullable: true, from: 'read', personal: true }),
      column('death_on', 'date', { nullable: true, from: 'read' }),
      column('is_living', 'boolean', { nullable: true, from: 'read' }),
      column('status', 'text'),
      version,
    ],
  },
  {
    name: 'user_persona_links',
    key: 'id',
    scope: { kind: 'many' },
    from: 'read',
    columns: [column('id', 'uuid'), column('user_id', 'uuid'), column('persona_id', 'uuid'), column('is_primary', 'boolean'), version],
  },
  {
    name: 'fwd_family_circles',
    key: 'id',
    scope: { kind: 'circle', column: 'id' },
    from: 'outline',
    columns: [
      column('id', 'uuid'),
      column('name', 'text'),
      column('status', 'text'),
      column('description', 'text', { nullable: true, from: 'read' }),
      column('handed_over_at', 'instant', { nullable: true, from: 'read' }),
      column('created_at', 'instant'),
      column('access', 'text', { computed: true }),
      version,
    ],
  },
  {
    name: 'ffc_memberships',
    key: 'id',
    scope: { kind: 'circle', column: 'ffc_id' },
    from: 'outline',
    columns: [
      column('id', 'uuid'),
      column('ffc_id', 'uuid'),
      column('persona_id', 'uuid'),
      column('role', 'text'),
      column('status', 'text'),
      column('relation', 'text', { nullable: true, from: 'read' }),
      column('joined_on', 'date', { nullable: true, from: 'read' }),
      column('ended_on', 'date', { nullable: true, from: 'read' }),
      version,
    ],
  },
  {
    name: 'family_relationships',
    key: 'id',
    scope: { kind: 'circle', column: 'ffc_id' },
    from: 'read',
    columns: [
      column('id', 'uuid'),
      column('ffc_id', 'uuid'),
      column('from_persona_id', 'uuid'),
      column('to_persona_id', 'uuid'),
      column('kind', 'text'),
      column('started_on', 'date', { nullable: true }),
      column('ended_on', 'date', { nullable: true }),
      version,
    ],
  },
  {
    name: 'ffc_advisor_assignments',
    key: 'id',
    scope: { kind: 'circle', column: 'ffc_id' },
    from: 'read',
    columns: [
      column('id', 'uuid'),
      column('ffc_id', 'uuid'),
      column('user_id', 'uuid'),
      column('advisor_name', 'text', { computed: true }),
      column('role', 'text'),
      column('granted_level', 'text', { nullable: true }),
      column('starts_at', 'instant'),
      column('ends_at', 'instant', { nullable: true }),
      version,
    ],
  },
  {
    name: 'assets',
    key: 'id',
    scope: { kind: 'asset', column: 'id' },
    from: 'read',
    columns: [
      column('id', 'uuid'),
      column('category_code', 'text', { computed: true }),
      column('name', 'text'),
      column('currency', 'text'),
      column('status', 'text'),
      column('is_liability', 'boolean'),
      column('owner_names', 'text'),
      column('current_value_minor', 'minor', { nullable: true }),
      column('current_value_as_of', 'date', { nullable: true }),
      column('year_open_value_minor', 'minor', { nullable: true }),
      column('access', 'text', { computed: true }),
      version,
      column('current_value_method', 'text', { nullable: true, from: 'edit' }),
      column('current_valuation_id', 'uuid', { nullable: true, from: 'edit' }),
      ...assetFields
        .filter((field) => field.name !== 'name' && field.name !== 'status')
        .map((field) => ({ ...fieldColumn(field, 'edit'), nullable: true })),
      column('created_at', 'instant', { nullable: true, from: 'edit' }),
    ],
  },
  {
    name: 'asset_ownerships',
    key: 'id',
    scope: { kind: 'asset', column: 'asset_id' },
    from: 'edit',
    columns: [
      column('id', 'uuid'),
      column('asset_id', 'uuid'),
      column('persona_id', 'uuid'),
      column('interest_class', 'text'),
      column('basis_points', 'integer'),
      column('is_primary', 'boolean'),
      version,
    ],
  },
  {
    name: 'asset_ownership_history',
    key: 'id',
    scope: { kind: 'asset', column: 'asset_id' },
    from: 'edit',
    columns: [
      column('id', 'uuid'),
      column('asset_id', 'uuid'),
      column('kind', 'text'),
      column('outcome', 'text'),
      column('effective_on', 'date'),
      column('shares_before', 'json'),
      column('shares_after', 'json'),
      column('actor_user_id', 'uuid', { nullable: true }),
      column('actor_name', 'text'),
      column('device_id', 'uuid', { nullable: true }),
      column('device_name', 'text', { nullable: true }),
      column('conflict_id', 'uuid', { nullable: true }),
      column('note', 'text', { nullable: true }),
      column('recorded_at', 'instant'),
    ],
  },
  {
    name: 'asset_valuations',
    key: 'id',
    scope: { kind: 'asset', column: 'asset_id' },
    from: 'edit',
    columns: [
      column('id', 'uuid'),
      column('asset_id', 'uuid'),
      column('as_of', 'date'),
      column('amount_minor', 'minor'),
      column('currency', 'text'),
      column('method', 'text'),
      column('source', 'text'),
      column('purpose', 'text'),
      column('valuer', 'text', { nullable: true }),
      column('low_minor', 'minor', { nullable: true }),
      column('high_minor', 'minor', { nullable: true }),
      column('confidence', 'text', { nullable: true }),
      column('next_due_on', 'date', { nullable: true }),
      column('note', 'text', { nullable: true }),
      column('is_pinned', 'boolean'),
      column('recorded_by_name', 'text', { nullable: true }),
      column('device_name', 'text', { nullable: true }),
      column('recorded_at', 'instant'),
      version,
    ],
  },
  {
    name: 'asset_permissions',
    key: 'id',
    scope: { kind: 'asset', column: 'asset_id' },
    from: 'admin',
    columns: [
      column('id', 'uuid'),
      column('asset_id', 'uuid'),
      column('persona_id', 'uuid'),
      column('persona_name', 'text', { computed: true }),
      column('level', 'text'),
      column('valid_from', 'instant', { nullable: true }),
      column('valid_until', 'instant', { nullable: true }),
      version,
    ],
  },
  {
    name: 'sync_conflicts',
    key: 'id',
    scope: { kind: 'asset', column: 'asset_id' },
    from: 'edit',
    columns: [
      column('id', 'uuid'),
      column('asset_id', 'uuid'),
      column('unit', 'text'),
      column('base', 'json'),
      column('mine', 'json'),
      column('theirs', 'json'),
      column('mine_user_id', 'uuid'),
      column('mine_by', 'text'),
      column('mine_device', 'text', { nullable: true }),
      column('mine_at', 'instant'),
      column('mine_level', 'text'),
      column('theirs_user_id', 'uuid', { nullable: true }),
      column('theirs_by', 'text', { nullable: true }),
      column('theirs_device', 'text', { nullable: true }),
      column('theirs_at', 'instant', { nullable: true }),
      column('theirs_level', 'text', { nullable: true }),
      column('status', 'text'),
      column('decision', 'text', { nullable: true }),
      column('decided', 'json', { nullable: true }),
      column('decided_by', 'text', { nullable: true }),
      column('decided_device', 'text', { nullable: true }),
      column('decided_at', 'instant', { nullable: true }),
      column('note', 'text', { nullable: true }),
      column('op_id', 'uuid'),
      version,
    ],
  },
];

const typeTables: ReplicaTable[] = assetTypes.map((type) => ({
  name: type.table,
  key: 'asset_id',
  scope: { kind: 'asset', column: 'asset_id' },
  from: 'edit',
  columns: [column('asset_id', 'uuid'), ...type.fields.map((field) => fieldColumn(field, 'edit')), version],
}));

/** All replicated tables, in the order in which a snapshot pages through them. */
export const replicaTables: readonly ReplicaTable[] = [...named, ...typeTables];

const byName = new Map(replicaTables.map((table) => [table.name, table]));

/** @throws RangeError for a table that does not replicate. */
export function replicaTable(name: string): ReplicaTable {
  const table = byName.get(name);
  if (!table) throw new RangeError(`${name} does not replicate`);
  return table;
}
