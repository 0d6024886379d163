import { assetFields } from '../../contract/entities/assets/asset.ts';
import { assetType } from '../../contract/entities/assets/asset-types.ts';
import { allocatedBasisPoints } from '../../contract/entities/ownership.ts';
import { reaches, type AccessLevel } from '../../contract/entities/people.ts';
import { StewardError } from '../../contract/errors.ts';
import { wholeBasisPoints } from '../../contract/money.ts';
import type { OperationArguments } from '../../contract/sync.ts';
import { readRow } from '../db/rows.ts';
import { isLiability, refreshValue, replaceShares } from './derived-columns.ts';
import { fieldText, moneyText, shareLines } from './display.ts';
import { checkFields } from './field-checks.ts';
import type { OperationContext, OperationDefinition } from './operation.ts';
import { activeMembers, circleAt, ownPersonas } from './rights.ts';
import { checkShares } from './share-checks.ts';
import { putValuation } from './add-valuation.ts';

/** Whoever sets up the circle may, and a member what is wholly his own. Returns the level he will have on it. */
function levelOfCreator(
  context: OperationContext,
  circleId: string,
  shares: readonly { persona_id: string; interest_class: string; basis_points: number }[],
): AccessLevel {
  const circle = circleAt(context, circleId, 'outline');
  const level = circle['access'] as AccessLevel;
  const own = ownPersonas(context);
  const isOwn =
    shares.filter((share) => share.interest_class === 'owner').every((share) => own.has(share.persona_id)) &&
    allocatedBasisPoints(shares as never) === wholeBasisPoints;
  if (isOwn || reaches(level, 'admin')) return 'admin';
  if (reaches(level, 'edit')) return 'edit';
  throw new StewardError('FW403', 'In this circle you may only record assets that are wholly your own.');
}

/** The first split counts from the acquisition, else from the first value: totals of that time must find it. */
function firstDate(args: OperationArguments<'create_asset'>, today: string): string {
  const acquired = args.asset['acquired_on'];
  const valued = args.valuation?.as_of ?? today;
  return [typeof acquired === 'string' ? acquired : valued, valued, today].sort()[0] ?? today;
}

export const createAsset: OperationDefinition<'create_asset'> = {
  run(context, args) {
    if (readRow(context.rows.db, 'assets', args.asset_id) !== null) throw new StewardError('FW409', 'This asset exists already.');
    const access = levelOfCreator(context, args.ffc_id, args.shares);
    const members = new Set(
      activeMembers(context, args.ffc_id)
        .filter((member) => member['role'] !== 'advisor')
        .map((member) => String(member['persona_id'])),
    );
    if (!args.shares.some((share) => share.interest_class === 'owner' && members.has(share.persona_id)))
      throw new StewardError('FW422', undefined, { fields: { shares: 'At least one owner belongs to the circle.' } });
    checkFields(args.category, args.asset, args.details, context.today);
    checkShares(context, args.asset_id, args.category, args.shares);
    context.rows.put('assets', {
      ...args.asset,
      id: args.asset_id,
      category_code: args.category,
      currency: args.currency,
      is_liability: isLiability(args.category, args.details),
      owner_names: '',
      access,
      row_version: 0,
      created_at: context.madeAt,
    });
    context.rows.put(assetType(args.category).table, { ...args.details, asset_id: args.asset_id, row_version: 0 });
    replaceShares(context.rows, args.asset_id, args.shares, {
      id: context.opId,
      kind: 'created',
      effectiveOn: firstDate(args, context.today),
      actorUserId: context.me.user_id,
      actorName: context.me.display_name,
      deviceId: context.deviceId,
      deviceName: context.deviceName,
      note: null,
      recordedAt: context.madeAt,
    });
    if (args.valuation !== null) putValuation(context, args.asset_id, args.valuation);
    refreshValue(context.rows, args.asset_id);
  },
  base: () => null,
  lane: (args) => `asset:${args.asset_id}`,
  units: (args) => [`asset:${args.asset_id}`],
  creates: (args) => [args.asset_id],
  needs: (args) => [args.ffc_id, ...args.shares.map((share) => share.persona_id)],
  describe(db, args) {
    const type = assetType(args.category);
    const filled = [
      ...assetFields.map((field) => [field, args.asset[field.name]] as const),
      ...type.fields.map((field) => [field, args.details[field.name]] as const),
    ];
    return {
      summary: `New ${type.label.toLowerCase()} ${String(args.asset['name'])}`,
      assetId: args.asset_id,
      circleId: args.ffc_id,
      content: [
        ...filled
          .filter(([, value]) => value !== null && value !== undefined && value !== '')
          .map(([field, value]) => ({ label: field.label, value: fieldText(db, field, value, args.currency) })),
        ...(args.valuation === null ? [] : [{ label: type.valueLabel, value: moneyText(args.valuation.amount_minor, args.currency) }]),
        ...shareLines(db, args.shares),
      ],
    };
  },
};
