import { StewardError } from '../../contract/errors.ts';
import { readRow } from '../db/rows.ts';
import { nameOf } from './derived-columns.ts';
import { wordsOf } from './display.ts';
import type { OperationDefinition } from './operation.ts';
import { activeMembers, circleAt, ownPersonas, ownsCircle, personaHere } from './rights.ts';

export const addMember: OperationDefinition<'add_member'> = {
  run(context, args) {
    circleAt(context, args.ffc_id, args.role === 'owner' ? 'admin' : 'edit');
    personaHere(context, args.persona_id);
    if (args.role !== 'advisor' && ownPersonas(context).has(args.persona_id) && !ownsCircle(context, args.ffc_id))
      throw new StewardError('FW403', 'You cannot add yourself to a circle.');
    const members = activeMembers(context, args.ffc_id);
    if (members.some((member) => member['persona_id'] === args.persona_id))
      throw new StewardError('FW409', 'This person belongs to the circle already.');
    if (args.role === 'owner' && members.some((member) => member['role'] === 'owner'))
      throw new StewardError('FW409', 'The circle has an owner already.');
    context.rows.put('ffc_memberships', {
      id: args.membership_id,
      ffc_id: args.ffc_id,
      persona_id: args.persona_id,
      role: args.role,
      status: 'active',
      relation: args.relation,
      joined_on: context.today,
      ended_on: null,
      row_version: 0,
    });
  },
  base: () => null,
  lane: (args) => `circle:${args.ffc_id}`,
  units: (args) => [`circle:${args.ffc_id} member ${args.persona_id}`],
  creates: (args) => [args.membership_id],
  needs: (args) => [args.ffc_id, args.persona_id],
  describe: (db, args) => ({
    summary: `${nameOf(db, args.persona_id)} joins ${String(readRow(db, 'fwd_family_circles', args.ffc_id)?.['name'] ?? 'a circle')}`,
    assetId: null,
    circleId: args.ffc_id,
    content: [
      { label: 'Person', value: nameOf(db, args.persona_id) },
      { label: 'Role', value: wordsOf(args.role) },
      ...(args.relation === null ? [] : [{ label: 'Relation', value: args.relation }]),
    ],
  }),
};
