/** The firms and the logins of the demo, made as a deployment makes them: in the system context of each tenant. */
import type pg from 'pg';
import { demoUsers, type DemoUser } from './users.ts';

export interface DemoFirm {
  readonly tenant: number;
  readonly name: string;
  readonly timeZone: string;
  readonly accentColour: string;
}

export const firms: readonly DemoFirm[] = [
  { tenant: 1, name: 'Steward Platform', timeZone: 'UTC', accentColour: '#475569' },
  { tenant: 2, name: 'Brightwater Family Wealth', timeZone: 'America/New_York', accentColour: '#0f5c6e' },
  { tenant: 3, name: 'Cedar & Lark Advisory', timeZone: 'America/Chicago', accentColour: '#7a4a21' },
];

/**
 * Makes what is missing; what is there is left as it is.
 * @param subjectOf subject of the login at the identity provider
 */
export async function provisionFirms(client: pg.Client, subjectOf: (user: DemoUser) => string): Promise<void> {
  for (const firm of firms) {
    await client.query('begin');
    try {
      await client.query('select sec.system_context($1, $2)', [firm.tenant, 'provision the demo firm']);
      await client.query(
        'select app.provision_tenant($1, $2, $3, $4, $5) where not exists (select from app.tenants t where t.tenant_id = $1)',
        [firm.tenant, firm.name, firm.timeZone, 'USD', firm.accentColour],
      );
      const people = demoUsers.filter((user) => user.tenant === firm.tenant);
      await client.query(
        `select app.provision_user(p.id, p.subject, p.email, p.name, p.role)
           from jsonb_to_recordset($1) as p (id uuid, subject text, email text, name text, role text)
          where not exists (select from app.users u where u.tenant_id = $2 and u.id = p.id)`,
        [
          JSON.stringify(
            people.map((user) => ({ id: user.id, subject: subjectOf(user), email: user.email, name: user.name, role: user.firmRole })),
          ),
          firm.tenant,
        ],
      );
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }
}
