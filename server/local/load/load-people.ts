/** The people of one synthetic circle. */
import type { Random } from './random.ts';
import { deceasedChance, generationWeights, memberWeights } from './distributions.ts';
import { familyNames, givenNames } from './names.ts';

export interface LoadPerson {
  readonly id: string;
  readonly kind: 'natural' | 'trust';
  readonly name: string;
  readonly given: string | null;
  readonly family: string | null;
  readonly bornOn: string | null;
  readonly diedOn: string | null;
  readonly generation: number;
  readonly role: 'owner' | 'beneficiary' | 'non_beneficiary';
  readonly relation: string | null;
  /** False for the holder of a share who belongs to no circle. */
  readonly isMember: boolean;
}

export interface LoadKinship {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'parent_of' | 'spouse_of';
}

export interface LoadPeople {
  readonly familyName: string;
  readonly people: readonly LoadPerson[];
  readonly kinship: readonly LoadKinship[];
}

function bornIn(random: Random, year: number): string {
  // Leap-day births come more often than in life, so that every run has some.
  if (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) && random.chance(0.05)) return `${year}-02-29`;
  return new Date(Date.UTC(year, random.between(0, 11), random.between(1, 28))).toISOString().slice(0, 10);
}

/** Members, their kinship, a trust for some, and an outsider for the rare split that has one. */
export function buildPeople(random: Random, newId: () => string): LoadPeople {
  const familyName = random.pick(familyNames);
  const size = random.weighted(memberWeights);
  const generations = Math.min(random.weighted(generationWeights), Math.max(1, size - 1));
  const people: LoadPerson[] = [];
  const kinship: LoadKinship[] = [];
  const firstYear = random.between(1938, 1975) - (generations - 1) * 4;
  const add = (generation: number, family: string, given: string, more: Partial<LoadPerson>): LoadPerson => {
    const bornOn = bornIn(random, Math.min(firstYear + generation * 27 + random.between(-3, 3), 2024));
    const person: LoadPerson = {
      id: newId(),
      kind: 'natural',
      name: `${given} ${family}`,
      given,
      family,
      bornOn,
      diedOn: null,
      generation,
      role: 'beneficiary',
      relation: null,
      isMember: true,
      ...more,
    };
    people.push(person);
    return person;
  };
  const head = add(0, familyName, random.pick(givenNames), { role: 'owner' });
  const couple = [head];
  if (size > 1 && random.chance(0.75)) {
    const isDeceased = random.chance(deceasedChance / 0.75);
    const spouse = add(0, familyName, random.pick(givenNames), {
      relation: 'spouse',
      diedOn: isDeceased ? `20${random.between(10, 25)}-0${random.between(1, 9)}-1${random.between(0, 9)}` : null,
    });
    couple.push(spouse);
    kinship.push({ id: newId(), from: head.id, to: spouse.id, kind: 'spouse_of' });
  }
  let parents: readonly LoadPerson[] = couple;
  for (let generation = 1; generation < generations || people.length < size; generation += 1) {
    const level = Math.min(generation, generations - 1);
    if (level === 0) {
      // One generation only: brothers and sisters, recorded without their parents.
      add(0, familyName, random.pick(givenNames), { relation: 'sibling', role: random.chance(0.5) ? 'beneficiary' : 'non_beneficiary' });
      continue;
    }
    const left = size - people.length;
    if (left <= 0) break;
    const count = generation >= generations - 1 ? left : random.between(1, Math.max(1, left - (generations - 1 - generation)));
    const children: LoadPerson[] = [];
    for (let each = 0; each < count; each += 1) {
      // Some children carry the name of a parent: two people of one name in one family.
      const given = random.chance(0.06) ? (parents[0]?.given ?? 'Anna') : random.pick(givenNames);
      const child = add(level, familyName, given, {
        relation: level === 1 ? 'child' : level === 2 ? 'grandchild' : 'great-grandchild',
        role: random.chance(0.93) ? 'beneficiary' : 'non_beneficiary',
      });
      for (const parent of parents.slice(0, 2)) kinship.push({ id: newId(), from: parent.id, to: child.id, kind: 'parent_of' });
      children.push(child);
    }
    parents = [random.pick(children)];
  }
  if (random.chance(0.35))
    people.push({
      id: newId(),
      kind: 'trust',
      name: `${familyName} Family Trust`,
      given: null,
      family: null,
      bornOn: null,
      diedOn: null,
      generation: 0,
      role: 'beneficiary',
      relation: 'trust',
      isMember: true,
    });
  people.push({
    id: newId(),
    kind: 'trust',
    name: `${random.pick(familyNames)} Holdings`,
    given: null,
    family: null,
    bornOn: null,
    diedOn: null,
    generation: 0,
    role: 'non_beneficiary',
    relation: null,
    isMember: false,
  });
  return { familyName, people, kinship };
}
