import { StewardError } from '../../contract/errors.ts';
import { readRowsBy } from '../db/rows.ts';
import { nameOf } from './derived-columns.ts';
import { wordsOf } from './display.ts';
import type { OperationDefinition } from './operation.ts';
import { activeMembers, circleAt } from './rights.ts';

/** Kinship is add-wins, but nobody descends from himself and nobody has two current spouses. Source: domain.md, "Conflict units". */
export const setRelationship: OperationDefinition<'set_relationship'> = {
  run(context, args) {
    circleAt(context, args.ffc_id, 'edit');
    const members = new Set(activeMembers(context, args.ffc_id).map((member) => member['persona_id']));
    if (!members.has(args.from_persona_id) || !members.has(args.to_persona_id))
      throw new StewardError('FW404', 'Both persons must be members of the circle.');
    if (args.from_persona_id === args.to_persona_id)
      throw new StewardError('FW422', undefined, { fields: { to_persona_id: 'Nobody is related to himself.' } });
    if (args.started_on !== null && args.ended_on !== null && args.ended_on < args.started_on)
      throw new StewardError('FW422', undefined, { fields: { ended_on: 'The end comes before the start.' } });
    const others = readRowsBy(context.rows.db, 'family_relationships', 'ffc_id', args.ffc_id).filter(
      (row) => row['id'] !== args.relationship_id,
    );
    if (args.kind === 'parent_of') {
      const parents = new Map<string, string[]>();
      for (const row of others)
        if (row['kind'] === 'parent_of')
          parents.set(String(row['to_persona_id']), [...(parents.get(String(row['to_persona_id'])) ?? []), String(row['from_persona_id'])]);
      const seen = new Set<string>();
      const walk = [args.from_persona_id];
      for (let person = walk.pop(); person !== undefined; person = walk.pop()) {
        if (person === args.to_persona_id)
          throw new StewardError('FW422', undefined, { fields: { to_persona_id: 'Nobody can be his own ancestor.' } });
        if (seen.has(person)) continue;
        seen.add(person);
        walk.push(...(parents.get(person) ?? []));
      }
    }
    if (args.kind === 'spouse_of' && args.ended_on === null) {
      const pair = new Set([args.from_persona_id, args.to_persona_id]);
      const clash = others.some(
        (row) =>
          row['kind'] === 'spouse_of' &&
          row['ended_on'] === null &&
          (pair.has(String(row['from_persona_id'])) || pair.has(String(row['to_persona_id']))),
      );
      if (clash) throw new StewardError('FW409', 'One of them has a current spouse already.');
    }
    const { relationship_id: id, ...rest } = args;
    context.rows.put('family_relationships', { id, ...rest, row_version: 0 });
  },
  base: () => null,
  lane: (args) => `circle:${args.ffc_id}`,
  units: (args) => [`relationship:${args.relationship_id}`],
  creates: (args) => [args.relationship_id],
  needs: (args) => [args.ffc_id, args.from_persona_id, args.to_persona_id],
  describe: (db, args) => ({
    summary: `${nameOf(db, args.from_persona_id)} ${args.kind.replace('_', ' ')} ${nameOf(db, args.to_persona_id)}`,
    assetId: null,
    circleId: args.ffc_id,
    content: [
      { label: 'Kinship', value: wordsOf(args.kind) },
      { label: 'From', value: nameOf(db, args.from_persona_id) },
      { label: 'To', value: nameOf(db, args.to_persona_id) },
    ],
  }),
};
