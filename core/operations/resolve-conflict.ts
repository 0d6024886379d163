import { assetType } from '../../contract/entities/assets/asset-types.ts';
import { StewardError } from '../../contract/errors.ts';
import { fieldSchema } from '../../contract/entities/assets/field.ts';
import { readRow } from '../db/rows.ts';
import { fieldValuesOf, sharesOf, unitOf } from './conflict-units.ts';
import { isLiability, latestSplitDate, replaceShares } from './derived-columns.ts';
import { shareLines, wordsOf } from './display.ts';
import type { OperationDefinition } from './operation.ts';
import { assetAt } from './rights.ts';
import { checkShares } from './share-checks.ts';

/** The decision of a person on a conflict; the first one closes it. Until the server has it, the conflict counts as being decided. */
export const resolveConflict: OperationDefinition<'resolve_conflict'> = {
  run(context, args) {
    const conflict = readRow(context.rows.db, 'sync_conflicts', args.conflict_id);
    if (conflict === null || conflict['asset_id'] !== args.asset_id) throw new StewardError('FW404', 'There is no such conflict.');
    if (conflict['status'] === 'resolved') throw new StewardError('FW461', 'This conflict was decided already.');
    const unit = unitOf(String(conflict['unit']), String(assetAt(context, args.asset_id, 'edit')['category_code']));
    const asset = assetAt(context, args.asset_id, unit.kind === 'split' ? 'admin' : 'edit');
    const value = args.choice === 'merged' ? args.merged : conflict[args.choice];
    if (unit.kind === 'split') {
      const shares = sharesOf(value);
      if (shares === null) throw new StewardError('FW422', undefined, { fields: { merged: 'This is not a split.' } });
      checkShares(context, args.asset_id, String(asset['category_code']), shares);
      replaceShares(context.rows, args.asset_id, shares, {
        id: context.opId,
        kind: 'decision',
        effectiveOn: [context.today, latestSplitDate(context.rows.db, args.asset_id) ?? ''].sort().at(-1) ?? context.today,
        actorUserId: context.me.user_id,
        actorName: context.me.display_name,
        deviceId: context.deviceId,
        deviceName: context.deviceName,
        note: args.note,
        recordedAt: context.madeAt,
        conflictId: args.conflict_id,
      });
    } else if (unit.kind === 'fields') {
      const values = fieldValuesOf(unit.fields, value);
      for (const field of unit.fields) {
        if (field.name in values && !fieldSchema(field).safeParse(values[field.name]).success)
          throw new StewardError('FW422', undefined, { fields: { merged: `${field.label} is not valid.` } });
      }
      const { table } = assetType(String(asset['category_code']));
      if (unit.place === 'asset') context.rows.patch('assets', args.asset_id, values);
      else {
        context.rows.patch(table, args.asset_id, values);
        context.rows.patch('assets', args.asset_id, {
          is_liability: isLiability(String(asset['category_code']), readRow(context.rows.db, table, args.asset_id) ?? {}),
        });
      }
    }
    context.rows.patch('sync_conflicts', args.conflict_id, {
      status: 'deciding',
      decision: args.choice,
      decided: value,
      decided_by: context.me.display_name,
      decided_device: context.deviceName,
      decided_at: context.madeAt,
      note: args.note,
    });
  },
  base: () => null,
  lane: (args) => `asset:${args.asset_id}`,
  units: (args) => [`conflict:${args.conflict_id}`],
  creates: () => [],
  needs: (args) => [args.asset_id],
  describe(db, args) {
    const conflict = readRow(db, 'sync_conflicts', args.conflict_id);
    const value = args.choice === 'merged' ? args.merged : conflict?.[args.choice];
    const shares = sharesOf(value);
    return {
      summary: `Decision on ${String(readRow(db, 'assets', args.asset_id)?.['name'] ?? 'an asset')}`,
      assetId: args.asset_id,
      circleId: null,
      content: [
        { label: 'Choice', value: wordsOf(args.choice) },
        ...(shares === null ? [] : shareLines(db, shares)),
        ...(args.note === null ? [] : [{ label: 'Note', value: args.note }]),
      ],
    };
  },
};
