/** The people of the synthetic firm: enough lead advisors for its circles, and those who help them. */
import { createHash } from 'node:crypto';
import { circlesPerLead } from './distributions.ts';
import { familyNames, givenNames } from './names.ts';
import { randomFrom } from './random.ts';

export interface LoadUser {
  readonly id: string;
  readonly subject: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'firm_admin' | 'lead_advisor' | 'associate_advisor' | 'assistant';
}

export interface LoadStaff {
  readonly users: readonly LoadUser[];
  /** Who leads and who helps in a circle, by its number (1, 2, 3 …). */
  readonly teamOf: (circle: number) => { readonly lead: LoadUser; readonly associate: LoadUser; readonly assistant: LoadUser };
}

/** An id of version 8 from a text, the same on every run. */
export function fixedId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Staff for that many circles: each lead serves 40 to 150 of them, one after the other. */
export function buildStaff(seed: string, circles: number): LoadStaff {
  const random = randomFrom(`${seed}/staff`);
  const user = (role: LoadUser['role'], word: string, index: number): LoadUser => {
    const email = `northgate.${word}${index}@example.com`;
    return {
      id: fixedId(`${seed}/user/${email}`),
      subject: fixedId(`${seed}/subject/${email}`),
      email,
      name: `${random.pick(givenNames)} ${random.pick(familyNames)}`,
      role,
    };
  };
  const lastCircleOfLead: number[] = [];
  while ((lastCircleOfLead.at(-1) ?? 0) < circles) lastCircleOfLead.push((lastCircleOfLead.at(-1) ?? 0) + circlesPerLead(random));
  const many = <Item>(count: number, make: (index: number) => Item): [Item, ...Item[]] => [
    make(1),
    ...Array.from({ length: count - 1 }, (_, index) => make(index + 2)),
  ];
  const leads = many(lastCircleOfLead.length, (index) => user('lead_advisor', 'lead', index));
  const associates = many(Math.ceil(leads.length / 2), (index) => user('associate_advisor', 'associate', index));
  const assistants = many(Math.ceil(leads.length / 3), (index) => user('assistant', 'assistant', index));
  return {
    users: [user('firm_admin', 'admin', 1), ...leads, ...associates, ...assistants],
    teamOf: (circle) => {
      const index = lastCircleOfLead.findIndex((last) => circle <= last);
      return {
        lead: leads[index] ?? leads[0],
        associate: associates[Math.floor(index / 2)] ?? associates[0],
        assistant: assistants[Math.floor(index / 3)] ?? assistants[0],
      };
    },
  };
}
