import { StewardError } from '../../contract/errors.ts';
import { readRowsBy } from '../db/rows.ts';
import { nameOf } from './derived-columns.ts';
import { wordsOf } from './display.ts';
import type { OperationDefinition } from './operation.ts';
import { assetAt, ownPersonas, personaHere } from './rights.ts';

/** Nobody raises his own level. Source: domain.md section 1, "Permission level". */
export const setPermission: OperationDefinition<'set_permission'> = {
  run(context, args) {
    const persona = personaHere(context, args.persona_id);
    if (ownPersonas(context).has(args.persona_id)) throw new StewardError('FW403', 'Nobody sets a level for himself.');
    for (const assetId of args.asset_ids) {
      assetAt(context, assetId, 'admin');
      const present = readRowsBy(context.rows.db, 'asset_permissions', 'asset_id', assetId).find(
        (row) => row['persona_id'] === args.persona_id,
      );
      context.rows.put('asset_permissions', {
        id: present?.['id'] ?? `${context.opId}${assetId}`.slice(0, 72),
        asset_id: assetId,
        persona_id: args.persona_id,
        persona_name: persona['display_name'],
        level: args.level,
        valid_from: args.valid_from,
        valid_until: args.valid_until,
        row_version: 0,
      });
    }
  },
  base: () => null,
  lane: (args) => `asset:${args.asset_ids[0] ?? ''}`,
  units: (args) => args.asset_ids.map((id) => `asset:${id} permission ${args.persona_id}`),
  creates: () => [],
  needs: (args) => [...args.asset_ids, args.persona_id],
  describe: (db, args) => ({
    summary: `Rights of ${nameOf(db, args.persona_id)}`,
    assetId: args.asset_ids[0] ?? null,
    circleId: null,
    content: [
      { label: 'Person', value: nameOf(db, args.persona_id) },
      { label: 'Level', value: wordsOf(args.level) },
      { label: 'Assets', value: String(args.asset_ids.length) },
    ],
  }),
};
