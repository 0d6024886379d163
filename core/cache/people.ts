/** People of one circle, with kinship, generation, age and what they own of it. */
import {
  accessLevelSchema,
  assignmentRoleSchema,
  membershipRoleSchema,
  personaKindSchema,
  relationshipKindSchema,
} from '../../contract/entities/people.ts';
import { StewardError } from '../../contract/errors.ts';
import type { MethodOutput } from '../../contract/ipc.ts';
import type { PersonRow } from '../../contract/views.ts';
import type { ReadDb } from '../db/driver.ts';
import { presentParts } from './families.ts';
import { readFirm } from './firm.ts';
import { generationsOf, yearsBetween } from './kinship.ts';
import { groupBy, totalsIn } from './net-worth.ts';

type MemberRow = {
  membership_id: string;
  persona_id: string;
  role: string;
  relation: string | null;
  display_name: string;
  kind: string;
  birth_on: string | null;
  death_on: string | null;
  is_living: number | null;
};
type KinRow = { id: string; from_persona_id: string; to_persona_id: string; kind: string; ended_on: string | null };
type AdvisorRow = { user_id: string; name: string; role: string; granted_level: string | null; ends_at: string | null };

const roleOrder = ['owner', 'beneficiary', 'non_beneficiary', 'advisor'];

export function listPeople(db: ReadDb, circleId: string, today: string): MethodOutput<'families.people'> {
  if (db.get('select id from fwd_family_circles where id = ?', circleId) === undefined)
    throw new StewardError('FW404', 'There is no such circle, or it is not shared with you.');
  const members = db.all<MemberRow>(
    `select m.id as membership_id, m.persona_id, m.role, m.relation, p.display_name, p.kind, p.birth_on, p.death_on, p.is_living
     from ffc_memberships m join personas p on p.id = m.persona_id where m.ffc_id = ? and m.status = 'active'`,
    circleId,
  );
  const kin = db.all<KinRow>(
    'select id, from_persona_id, to_persona_id, kind, ended_on from family_relationships where ffc_id = ? order by id',
    circleId,
  );
  const names = new Map(
    db.all<{ id: string; display_name: string }>('select id, display_name from personas').map((row) => [row.id, row.display_name]),
  );
  const generations = generationsOf(kin.map((row) => ({ kind: row.kind, from: row.from_persona_id, to: row.to_persona_id })));
  const { currency } = readFirm(db);
  const parts = groupBy(presentParts(db, circleId, today), (part) => part.personaId);
  const people = members.map((member): PersonRow => {
    const own = parts.get(member.persona_id) ?? [];
    const birth = member.birth_on;
    return {
      persona_id: member.persona_id,
      membership_id: member.membership_id,
      name: member.display_name,
      kind: personaKindSchema.catch('natural').parse(member.kind),
      role: membershipRoleSchema.catch('non_beneficiary').parse(member.role),
      relation: member.relation,
      birth_on: birth,
      death_on: member.death_on,
      is_living: member.is_living === null ? null : member.is_living === 1,
      age: birth === null ? null : yearsBetween(birth, member.death_on ?? today),
      generation: generations.get(member.persona_id) ?? null,
      net_minor: own.length === 0 ? null : totalsIn(own, currency).net_minor,
      asset_count: new Set(own.map((part) => part.holding.assetId)).size,
      kin: kin
        .filter((row) => row.from_persona_id === member.persona_id || row.to_persona_id === member.persona_id)
        .map((row) => {
          const isFrom = row.from_persona_id === member.persona_id;
          const other = isFrom ? row.to_persona_id : row.from_persona_id;
          return {
            relationship_id: row.id,
            kind: relationshipKindSchema.catch('guardian_of').parse(row.kind),
            direction: isFrom ? ('from' as const) : ('to' as const),
            persona_id: other,
            name: names.get(other) ?? 'Somebody outside',
            ended_on: row.ended_on,
          };
        }),
    };
  });
  people.sort(
    (a, b) =>
      (a.generation ?? 99) - (b.generation ?? 99) ||
      roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role) ||
      ((a.birth_on ?? '9') < (b.birth_on ?? '9') ? -1 : (a.birth_on ?? '9') > (b.birth_on ?? '9') ? 1 : a.name < b.name ? -1 : 1),
  );
  const advisors = db
    .all<AdvisorRow>(
      'select user_id, advisor_name as name, role, granted_level, ends_at from ffc_advisor_assignments where ffc_id = ? order by role desc, advisor_name',
      circleId,
    )
    .map((row) => ({
      ...row,
      role: assignmentRoleSchema.catch('assistant').parse(row.role),
      granted_level: row.granted_level === null ? null : accessLevelSchema.catch('none').parse(row.granted_level),
    }));
  return { people, advisors };
}
