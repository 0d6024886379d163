import { routes } from '../../contract/http.ts';
import { oneRow } from '../db/one-row.ts';
import { DatabaseAnswer, type RouteRow } from '../http/call.ts';
import { spGetAuditTrail } from '../queries/audit.queries.ts';

/** Who changed what, when and on which device. */
export const auditTrail: RouteRow<'auditTrail'> = {
  route: routes.auditTrail,
  run: async ({ caller, input }) => {
    const { trail } = oneRow(
      await caller.transaction((transaction) => spGetAuditTrail.run({ filter: input }, transaction), { isSnapshot: true }),
    );
    return new DatabaseAnswer(trail);
  },
};
