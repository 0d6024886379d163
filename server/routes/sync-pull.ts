import { StewardError } from '../../contract/errors.ts';
import { routes } from '../../contract/http.ts';
import { minimumProtocolVersion } from '../../contract/version.ts';
import { oneRow } from '../db/one-row.ts';
import { JsonText, type Caller, type RouteRow } from '../http/call.ts';
import { spPullChanges, spRecordPull } from '../queries/sync.queries.ts';

/** One page of what this person may hold: read in one snapshot under row security, built as JSON by PostgreSQL, sent as it is. */
export const pull: RouteRow<'pull'> = {
  route: routes.pull,
  run: async ({ caller, input }) => {
    checkEnvelope(input, caller);
    const { page, cursor } = oneRow(await caller.transaction((transaction) => spPullChanges.run({ request: input }, transaction), { isSnapshot: true }));
    // The read stays read-only; what the device now holds is written down apart from it, once the last page is out.
    if (cursor !== null) await caller.transaction((transaction) => spRecordPull.run({ cursor }, transaction));
    return new JsonText(page);
  },
};

/** @throws StewardError FW426 client too old; FW401 the body names another device than the session */
export function checkEnvelope(input: { device_id: string; protocol: number }, caller: Pick<Caller, 'deviceId'>): void {
  if (input.protocol < minimumProtocolVersion) throw new StewardError('FW426');
  if (input.device_id !== caller.deviceId) throw new StewardError('FW401', 'The request names another device than the session.');
}
