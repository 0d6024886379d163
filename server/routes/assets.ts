/** Reads and rights that are asked online: one asset, the assets of a person, totals, the family tree, permissions in bulk. */
import { routes } from '../../contract/http.ts';
import { oneRow } from '../db/one-row.ts';
import { DatabaseAnswer, type RouteRow } from '../http/call.ts';
import {
  spCalculateNetWorth,
  spGetAssetDetails,
  spGetFfcHierarchy,
  spGetPersonaAssets,
  spSetAssetPermission,
} from '../queries/assets.queries.ts';

const snapshot = { isSnapshot: true };

/** Totals by owner and category, with the values that count on the day. */
export const netWorth: RouteRow<'netWorth'> = {
  route: routes.netWorth,
  run: async ({ caller, input }) => {
    const parameters = { ffcId: input.ffc_id, personaId: input.persona_id, asOf: input.as_of, currency: input.currency };
    const rows = await caller.transaction((transaction) => spCalculateNetWorth.run(parameters, transaction), snapshot);
    return new DatabaseAnswer({ rows });
  },
};

/** One asset as the caller may see it. */
export const assetDetails: RouteRow<'assetDetails'> = {
  route: routes.assetDetails,
  run: async ({ caller, input }) => {
    const { details } = oneRow(
      await caller.transaction((transaction) => spGetAssetDetails.run({ assetId: input.asset_id }, transaction), snapshot),
    );
    return new DatabaseAnswer(details);
  },
};

/** Assets in which a persona holds a share, with the value of the share. */
export const personaAssets: RouteRow<'personaAssets'> = {
  route: routes.personaAssets,
  run: async ({ caller, input }) => {
    const rows = await caller.transaction(
      (transaction) => spGetPersonaAssets.run({ personaId: input.persona_id, asOf: input.as_of }, transaction),
      snapshot,
    );
    return new DatabaseAnswer({ rows });
  },
};

/** The family of a circle with generations. */
export const circleHierarchy: RouteRow<'circleHierarchy'> = {
  route: routes.circleHierarchy,
  run: async ({ caller, input }) => {
    const rows = await caller.transaction((transaction) => spGetFfcHierarchy.run({ ffcId: input.ffc_id }, transaction), snapshot);
    return new DatabaseAnswer({ rows });
  },
};

/** Grants or takes a level on many assets at once. */
export const setPermission: RouteRow<'setPermission'> = {
  route: routes.setPermission,
  run: async ({ caller, input }) => {
    const { mutation_id: mutationId, ...permission } = input;
    const { result } = oneRow(await caller.transaction((transaction) => spSetAssetPermission.run({ mutationId, permission }, transaction)));
    return new DatabaseAnswer(result);
  },
};
