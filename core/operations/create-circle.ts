import { StewardError } from '../../contract/errors.ts';
import { readRow } from '../db/rows.ts';
import { nameOf } from './derived-columns.ts';
import type { OperationDefinition } from './operation.ts';
import { mayStartCircle, ownPersonas, personaHere } from './rights.ts';

export const createCircle: OperationDefinition<'create_circle'> = {
  run(context, args) {
    const right = mayStartCircle(context);
    const isOwn = ownPersonas(context).has(args.owner_persona_id);
    if (personaHere(context, args.owner_persona_id)['kind'] !== 'natural')
      throw new StewardError('FW422', undefined, { fields: { owner_persona_id: 'The owner of a circle is a natural person.' } });
    if (right === 'for himself' && !isOwn) throw new StewardError('FW403', 'You can create a circle for yourself only.');
    if (right === 'for others' && isOwn) throw new StewardError('FW403', 'An advisor cannot be the owner of a circle that he serves.');
    if (readRow(context.rows.db, 'fwd_family_circles', args.ffc_id) !== null)
      throw new StewardError('FW409', 'This circle exists already.');
    context.rows.put('fwd_family_circles', {
      id: args.ffc_id,
      name: args.name,
      status: 'active',
      description: args.description,
      handed_over_at: null,
      created_at: context.madeAt,
      access: 'admin',
      row_version: 0,
    });
    context.rows.put('ffc_memberships', {
      id: args.membership_id,
      ffc_id: args.ffc_id,
      persona_id: args.owner_persona_id,
      role: 'owner',
      status: 'active',
      relation: null,
      joined_on: context.today,
      ended_on: null,
      row_version: 0,
    });
  },
  base: () => null,
  lane: (args) => `circle:${args.ffc_id}`,
  units: (args) => [`circle:${args.ffc_id}`],
  creates: (args) => [args.ffc_id, args.membership_id],
  needs: (args) => [args.owner_persona_id],
  describe: (db, args) => ({
    summary: `New family ${args.name}`,
    assetId: null,
    circleId: args.ffc_id,
    content: [
      { label: 'Name', value: args.name },
      { label: 'Head', value: nameOf(db, args.owner_persona_id) },
    ],
  }),
};
