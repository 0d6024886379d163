/** The shape of a demo family as plain data, and how it becomes the arguments that the procedures take. */
import { assetFields } from '../../../contract/entities/assets/asset.ts';
import { assetType, type CategoryCode } from '../../../contract/entities/assets/asset-types.ts';
import type { Field } from '../../../contract/entities/assets/field.ts';
import type { Share } from '../../../contract/entities/ownership.ts';
import type { NewValuation } from '../../../contract/entities/valuation.ts';
import type { Uuid } from '../../../contract/ids.ts';
import { currencies, type Currency } from '../../../contract/money.ts';
import { demoId } from './ids.ts';
import type { DemoValue } from './values.ts';

export interface DemoPerson {
  readonly kind: 'natural' | 'trust' | 'entity' | 'estate';
  readonly name: string;
  readonly given?: string;
  readonly family?: string;
  readonly born?: string;
  readonly died?: string;
}

export type DemoRole = 'owner' | 'beneficiary' | 'non_beneficiary' | 'advisor';

export interface DemoCircle<Person extends string> {
  readonly name: string;
  readonly description: string;
  /** The head of the family; everybody else stands under `members` with role and label. */
  readonly owner: Person;
  readonly members: { readonly [Key in Person]?: readonly [DemoRole, string] };
  readonly kinship: readonly (readonly [
    from: Person,
    kind: 'parent_of' | 'spouse_of' | 'guardian_of',
    to: Person,
    started?: string,
    ended?: string,
  ])[];
  readonly advisors: readonly { readonly email: string; readonly role: 'lead' | 'associate' | 'assistant' }[];
  /** The head has taken over and granted the advisors this level; missing: still being set up. */
  readonly grantedAtHandOver?: 'read' | 'edit' | 'admin';
}

export interface DemoAsset<Person extends string, Circle extends string> {
  readonly category: CategoryCode;
  readonly name: string;
  readonly currency?: Currency;
  /** In whose context it was entered; the first circle if not said. */
  readonly circle?: Circle;
  /** Percent per owner, 0.01 steps; the first one is the primary owner. */
  readonly owners: { readonly [Key in Person]?: number };
  readonly trustees?: readonly Person[];
  /** Columns of `assets`; what is missing is "not recorded". */
  readonly common?: Readonly<Record<string, unknown>>;
  /** Columns of the type's table; persona fields name the person by key. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Oldest first; empty = the value is unknown. */
  readonly values: readonly DemoValue[];
  readonly permissions?: { readonly [Key in Person]?: 'none' | 'read' | 'edit' | 'admin' };
}

export interface DemoFamily<Person extends string = string, Asset extends string = string, Circle extends string = string> {
  readonly key: string;
  readonly tenant: number;
  readonly people: { readonly [Key in Person]: DemoPerson };
  readonly circles: { readonly [Key in Circle]: DemoCircle<NoInfer<Person>> };
  readonly assets: { readonly [Key in Asset]: DemoAsset<NoInfer<Person>, NoInfer<Circle>> };
  /** People who sign in: e-mail to the personas they act for, the first one being their own. */
  readonly logins: Readonly<Record<string, readonly NoInfer<Person>[]>>;
}

/** Types the keys of a family, so that a misspelt owner does not compile. */
export const defineFamily = <const Person extends string, const Asset extends string, const Circle extends string>(
  family: DemoFamily<Person, Asset, Circle>,
): DemoFamily<Person, Asset, Circle> => family;

export interface FamilyIds<Person extends string, Asset extends string, Circle extends string> {
  readonly people: { readonly [Key in Person]: Uuid };
  readonly assets: { readonly [Key in Asset]: Uuid };
  readonly circles: { readonly [Key in Circle]: Uuid };
}

/** The fixed ids of a family: `idsOf(hartwell).assets.lakeCabin`. */
export function idsOf<Person extends string, Asset extends string, Circle extends string>(
  family: DemoFamily<Person, Asset, Circle>,
): FamilyIds<Person, Asset, Circle> {
  const byKey = <Key extends string>(kind: string, keyed: { readonly [Each in Key]: unknown }): { readonly [Each in Key]: Uuid } =>
    Object.fromEntries(Object.keys(keyed).map((key) => [key, demoId(`${family.key}/${kind}/${key}`)])) as { [Each in Key]: Uuid };
  return { people: byKey('person', family.people), assets: byKey('asset', family.assets), circles: byKey('circle', family.circles) };
}

/** Major units to whole minor units of the currency, rounded once. */
export function minor(amount: number, currency: Currency = 'USD'): number {
  return Math.round(amount * 10 ** currencies[currency]);
}

export const natural = (given: string, family: string, born?: string, died?: string): DemoPerson => ({
  kind: 'natural',
  name: `${given} ${family}`,
  given,
  family,
  ...(born && { born }),
  ...(died && { died }),
});
export const trust = (name: string): DemoPerson => ({ kind: 'trust', name });
export const entity = (name: string): DemoPerson => ({ kind: 'entity', name });

/** Arguments of create_persona (contract newPersonaSchema). */
export function personaArguments(id: Uuid, person: DemoPerson) {
  return {
    persona_id: id,
    kind: person.kind,
    display_name: person.name,
    given_name: person.given ?? null,
    family_name: person.family ?? null,
    birth_on: person.born ?? null,
    death_on: person.died ?? null,
    is_living: person.died === undefined,
  };
}

function complete(
  fields: readonly Field[],
  given: Readonly<Record<string, unknown>>,
  people: Readonly<Record<string, Uuid>>,
): Record<string, unknown> {
  const known = new Set(fields.map((field) => field.name));
  for (const name of Object.keys(given)) if (!known.has(name)) throw new RangeError(`${name} is not a field`);
  return Object.fromEntries(
    fields.map((field) => {
      const value = given[field.name] ?? null;
      return [field.name, field.kind === 'persona' && typeof value === 'string' ? (people[value] ?? value) : value];
    }),
  );
}

export function valuationArguments(id: Uuid, value: DemoValue, currency: Currency): NewValuation {
  const amount = (major: number | undefined): number | null => (major === undefined ? null : minor(major, currency));
  return {
    id,
    as_of: value.asOf,
    amount_minor: minor(value.amount, currency),
    currency,
    method: value.method,
    source: value.source,
    purpose: 'current',
    valuer: value.valuer ?? null,
    low_minor: amount(value.low),
    high_minor: amount(value.high),
    confidence: value.confidence ?? null,
    next_due_on: value.nextDue ?? null,
    note: value.note ?? null,
  };
}

function sharesOf(path: string, asset: DemoAsset<string, string>, people: Readonly<Record<string, Uuid>>): Share[] {
  const personOf = (key: string): Uuid => {
    const id = people[key];
    if (id === undefined) throw new RangeError(`${path} names an unknown person ${key}`);
    return id;
  };
  const owners = Object.entries(asset.owners).map(([key, percent], index): Share => ({
    id: demoId(`${path}/owner/${key}`),
    persona_id: personOf(key),
    interest_class: 'owner',
    basis_points: Math.round((percent ?? 0) * 100),
    is_primary: index === 0,
  }));
  const trustees = (asset.trustees ?? []).map((key): Share => ({
    id: demoId(`${path}/trustee/${key}`),
    persona_id: personOf(key),
    interest_class: 'trustee',
    basis_points: 10_000,
    is_primary: false,
  }));
  return [...owners, ...trustees];
}

/** Arguments of create_asset (contract newAssetSchema) with the first value, and the later values. */
export function assetArguments(family: DemoFamily, key: string) {
  const asset = family.assets[key];
  if (asset === undefined) throw new RangeError(`${family.key} has no asset ${key}`);
  const ids = idsOf(family);
  const path = `${family.key}/asset/${key}`;
  const currency = asset.currency ?? 'USD';
  const circle = ids.circles[asset.circle ?? Object.keys(family.circles)[0] ?? ''];
  if (circle === undefined) throw new RangeError(`${path} names an unknown circle`);
  const values = asset.values.map((value, index) => valuationArguments(demoId(`${path}/value/${index + 1}`), value, currency));
  return {
    asset: {
      asset_id: demoId(path),
      ffc_id: circle,
      category: asset.category,
      currency,
      asset: complete(assetFields, { name: asset.name, status: 'active', ...asset.common }, ids.people),
      details: complete(assetType(asset.category).fields, asset.details, ids.people),
      shares: sharesOf(path, asset, ids.people),
      valuation: values[0] ?? null,
    },
    laterValues: values.slice(1),
  };
}
