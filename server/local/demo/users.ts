/** People of the demo firm who can sign in. One password for all: this is invented data on the reader's own machine. */
import type { Uuid } from '../../../contract/ids.ts';
import { demoId } from './ids.ts';

/** Satisfies the policy of domain.md: 12 characters or more with upper, lower, digit and symbol. */
export const demoPassword = 'Demo-Passw0rd!';

export type FirmRole = 'platform_operator' | 'firm_admin' | 'lead_advisor' | 'associate_advisor' | 'assistant';

export interface DemoUser {
  readonly id: Uuid;
  readonly email: string;
  readonly name: string;
  readonly phone: string;
  readonly tenant: number;
  readonly password: string;
  /** What this person is here for, in one word; staff: the role in the firm. */
  readonly role: FirmRole | 'circle_owner' | 'member_edit' | 'non_beneficiary' | 'accountant';
  readonly firmRole: FirmRole | null;
}

const firmRoles: readonly string[] = [
  'platform_operator',
  'firm_admin',
  'lead_advisor',
  'associate_advisor',
  'assistant',
] satisfies FirmRole[];
const isFirmRole = (role: DemoUser['role']): role is FirmRole => firmRoles.includes(role);

const user = (tenant: number, email: string, name: string, role: DemoUser['role'], extension: number): DemoUser => ({
  id: demoId(`user/${email}`),
  email,
  name,
  phone: `+1 555 0${extension}`,
  tenant,
  password: demoPassword,
  role,
  firmRole: isFirmRole(role) ? role : null,
});

export const demoUsers: readonly DemoUser[] = [
  user(2, 'priya.raman@example.com', 'Priya Raman', 'lead_advisor', 101),
  user(2, 'tom.becker@example.com', 'Tom Becker', 'lead_advisor', 102),
  user(2, 'grace.lim@example.com', 'Grace Lim', 'associate_advisor', 103),
  user(2, 'owen.pruitt@example.com', 'Owen Pruitt', 'assistant', 104),
  user(2, 'helen.marsh@example.com', 'Helen Marsh', 'firm_admin', 105),
  user(2, 'eleanor.hartwell@example.com', 'Eleanor Hartwell', 'circle_owner', 110),
  user(2, 'daniel.hartwell@example.com', 'Daniel Hartwell', 'member_edit', 111),
  user(2, 'peter.voss@example.com', 'Peter Voss', 'non_beneficiary', 112),
  user(2, 'r.adeyemi@example.com', 'Ruth Adeyemi', 'accountant', 113),
  user(3, 'judith.lark@example.com', 'Judith Lark', 'lead_advisor', 120),
  user(3, 'marcus.cedar@example.com', 'Marcus Cedar', 'firm_admin', 121),
  user(1, 'operator@example.com', 'Sam Whitfield', 'platform_operator', 199),
];

/** @throws RangeError for an address that nobody in the demo firm has. */
export function demoUser(email: string): DemoUser {
  const found = demoUsers.find((each) => each.email === email);
  if (found === undefined) throw new RangeError(`nobody in the demo firm has the address ${email}`);
  return found;
}
