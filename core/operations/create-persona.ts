import { StewardError } from '../../contract/errors.ts';
import { readRow } from '../db/rows.ts';
import { wordsOf } from './display.ts';
import type { OperationDefinition } from './operation.ts';
import { circleAt, mayStartCircle } from './rights.ts';

export const createPersona: OperationDefinition<'create_persona'> = {
  run(context, { ffc_id, persona }) {
    if (ffc_id === null) mayStartCircle(context);
    else circleAt(context, ffc_id, 'edit');
    if (readRow(context.rows.db, 'personas', persona.persona_id) !== null) throw new StewardError('FW409', 'This person exists already.');
    if (persona.death_on !== null && persona.death_on > context.today)
      throw new StewardError('FW422', undefined, { fields: { 'persona.death_on': 'This date is still to come.' } });
    if (persona.birth_on !== null && persona.birth_on > context.today)
      throw new StewardError('FW422', undefined, { fields: { 'persona.birth_on': 'This date is still to come.' } });
    const { persona_id: id, ...rest } = persona;
    context.rows.put('personas', { id, ...rest, status: 'active', row_version: 0 });
  },
  base: () => null,
  lane: ({ ffc_id, persona }) => `circle:${ffc_id ?? persona.persona_id}`,
  units: ({ persona }) => [`persona:${persona.persona_id}`],
  creates: ({ persona }) => [persona.persona_id],
  needs: ({ ffc_id }) => (ffc_id === null ? [] : [ffc_id]),
  describe: (_db, { ffc_id, persona }) => ({
    summary: `New person ${persona.display_name}`,
    assetId: null,
    circleId: ffc_id,
    content: [
      { label: 'Name', value: persona.display_name },
      { label: 'Kind', value: wordsOf(persona.kind) },
      ...(persona.birth_on === null ? [] : [{ label: 'Born', value: persona.birth_on }]),
      ...(persona.death_on === null ? [] : [{ label: 'Died', value: persona.death_on }]),
    ],
  }),
};
