/** Calls of the business procedures in somebody's name, as the server makes them. */
import { randomUUID } from 'node:crypto';
import type { NewAsset } from '../../contract/entities/assets/asset.ts';
import { asUser, type TestDatabase } from './database.ts';

export interface Call {
  readonly procedure: string;
  readonly args: unknown;
  /** Row version the caller expects; for procedures that take one. */
  readonly version?: number;
  readonly mutationId?: string;
}

/** The result of one writing procedure. */
export async function call<Result = Record<string, unknown>>(
  db: TestDatabase,
  user: string,
  { procedure, args, version, mutationId }: Call,
): Promise<Result> {
  const parameters = [mutationId ?? randomUUID(), JSON.stringify(args), ...(version === undefined ? [] : [version])];
  const rows = await asUser(db, user, undefined, ({ query }) =>
    query<{ result: Result }>(`select api.${procedure}(${parameters.map((_, index) => `$${index + 1}`).join(', ')}) as result`, parameters),
  );
  const result = rows[0]?.result;
  if (result === undefined) throw new Error(`${procedure} gave no result`);
  return result;
}

/** Row version of a row, read outside row security. */
export async function versionOf(db: TestDatabase, table: string, id: string): Promise<number> {
  const rows = await db.query<{ version: number }>(`select row_version as version from app.${table} where id = $1`, [id]);
  const version = rows[0]?.version;
  if (version === undefined) throw new Error(`no row ${id} in ${table}`);
  return version;
}

/** A share as messages carry it. */
export const share = (persona: string, basisPoints: number, interestClass = 'owner', isPrimary = false, id: string = randomUUID()) => ({
  id,
  persona_id: persona,
  interest_class: interestClass,
  basis_points: basisPoints,
  is_primary: isPrimary,
});

/** A value as messages carry it. */
export const valuation = (asOf: string, amountMinor: number, more: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  as_of: asOf,
  amount_minor: amountMinor,
  currency: 'USD',
  method: 'appraisal',
  source: 'A test',
  ...more,
});

const common = {
  name: 'A painting',
  status: 'active',
  description: null,
  title_form: null,
  acquired_on: null,
  acquired_how: null,
  cost_basis_minor: null,
  in_taxable_estate: null,
  insured_value_minor: null,
  custodian_or_location: null,
  review_due_on: null,
  tags: null,
  notes: null,
};

/** Arguments of create_asset: a collectible, unless something else is said. */
export const newAsset = (
  circle: string,
  shares: readonly unknown[],
  more: Record<string, unknown> = {},
): Record<string, unknown> & { asset_id: string } => ({
  asset_id: randomUUID(),
  ffc_id: circle,
  category: 'collectible' satisfies NewAsset['category'],
  currency: 'USD',
  asset: common,
  details: { collectible_class: 'art', title: 'Untitled' },
  shares,
  valuation: null,
  ...more,
});

/** Fields of an asset with some changed. */
export const commonFields = (more: Record<string, unknown>): Record<string, unknown> => ({ ...common, ...more });

/** Arguments of create_persona. */
export const newPersona = (circle: string | null, more: Record<string, unknown> = {}) => ({
  ffc_id: circle,
  persona: {
    persona_id: randomUUID(),
    kind: 'natural',
    display_name: 'New Person',
    given_name: 'New',
    family_name: 'Person',
    birth_on: null,
    death_on: null,
    is_living: true,
    ...more,
  },
});
