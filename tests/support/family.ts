/** Operations that make a family with one asset, as a desktop would push them. */
import { randomUUID } from 'node:crypto';
import { assetFields } from '../../contract/entities/assets/asset.ts';
import { miscellaneous } from '../../contract/entities/assets/miscellaneous.ts';
import type { Operation } from '../../contract/sync.ts';

const empty = (fields: readonly { name: string }[]) => Object.fromEntries(fields.map(({ name }) => [name, null]));

export type Push = Pick<Operation, 'op_id' | 'seq' | 'name' | 'args' | 'base' | 'lane' | 'deps' | 'schema' | 'made_at'>;

/** Numbers operations 1, 2, 3 … as the outbox of one device does. */
export function outbox(): (name: Operation['name'], lane: string, args: Record<string, unknown>, changes?: Partial<Push>) => Push {
  let seq = 0;
  return (name, lane, args, changes = {}) => ({
    op_id: randomUUID(),
    seq: (seq += 1),
    name,
    args,
    base: null,
    lane,
    deps: [],
    schema: 1,
    made_at: '2026-11-23T12:00:00Z',
    ...changes,
  });
}

export const person = (name: string) => ({
  persona_id: randomUUID(),
  kind: 'natural',
  display_name: name,
  given_name: null,
  family_name: null,
  birth_on: '1950-01-02',
  death_on: null,
  is_living: true,
});

export const share = (personaId: string, basisPoints: number) => ({
  id: randomUUID(),
  persona_id: personaId,
  interest_class: 'owner',
  basis_points: basisPoints,
  is_primary: false,
});

export const value = (amountMinor: number, asOf = '2025-12-31') => ({
  id: randomUUID(),
  as_of: asOf,
  amount_minor: amountMinor,
  currency: 'USD',
  method: 'appraisal',
  source: 'Appraiser',
  purpose: 'current',
  valuer: null,
  low_minor: null,
  high_minor: null,
  confidence: null,
  next_due_on: null,
  note: null,
});

/** Arguments of create_asset for an asset of type "other". */
export const newAsset = (circleId: string, name: string, shares: unknown[], amountMinor: number | null) => ({
  asset_id: randomUUID(),
  ffc_id: circleId,
  category: 'misc',
  currency: 'USD',
  asset: { ...empty(assetFields), name, status: 'active' },
  details: { ...empty(miscellaneous.fields), misc_kind: 'claim', details: 'A claim' },
  shares,
  valuation: amountMinor === null ? null : value(amountMinor),
});

export interface Family {
  readonly personaId: string;
  readonly circleId: string;
  readonly assetId: string;
  readonly shareId: string;
  readonly operations: Push[];
}

/** A person, his circle, and a cabin that is his alone. */
export function newFamily(next = outbox(), name = 'Ada Marker'): Family {
  const owner = person(name);
  const circleId = randomUUID();
  const split = share(owner.persona_id, 10_000);
  const asset = newAsset(circleId, 'Lake cabin', [split], 52_000_000);
  const lane = `circle:${circleId}`;
  const first = next('create_persona', lane, { ffc_id: null, persona: owner });
  const second = next(
    'create_circle',
    lane,
    { ffc_id: circleId, name: `${name} family`, description: null, owner_persona_id: owner.persona_id, membership_id: randomUUID() },
    { deps: [first.op_id] },
  );
  const third = next('create_asset', `asset:${asset.asset_id}`, asset, { deps: [first.op_id, second.op_id] });
  return { personaId: owner.persona_id, circleId, assetId: asset.asset_id, shareId: split.id, operations: [first, second, third] };
}
