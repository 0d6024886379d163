import { readRow } from '../db/rows.ts';
import { wordsOf } from './display.ts';
import type { OperationDefinition } from './operation.ts';
import { circleAt } from './rights.ts';

export const assignAdvisor: OperationDefinition<'assign_advisor'> = {
  run(context, args) {
    circleAt(context, args.ffc_id, 'admin');
    const advisor = readRow(context.rows.db, 'users', args.user_id);
    context.rows.put('ffc_advisor_assignments', {
      id: args.assignment_id,
      ffc_id: args.ffc_id,
      user_id: args.user_id,
      advisor_name: String(advisor?.['display_name'] ?? 'An advisor'),
      role: args.role,
      granted_level: args.granted_level,
      starts_at: context.madeAt,
      ends_at: args.ends_at,
      row_version: 0,
    });
  },
  base: () => null,
  lane: (args) => `circle:${args.ffc_id}`,
  units: (args) => [`assignment:${args.assignment_id}`],
  creates: (args) => [args.assignment_id],
  needs: (args) => [args.ffc_id],
  describe: (db, args) => {
    const name = String(readRow(db, 'users', args.user_id)?.['display_name'] ?? 'An advisor');
    return {
      summary: `${name} becomes ${args.role}`,
      assetId: null,
      circleId: args.ffc_id,
      content: [
        { label: 'Advisor', value: name },
        { label: 'Role', value: wordsOf(args.role) },
      ],
    };
  },
};
