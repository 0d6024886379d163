import type { FastifyBaseLogger } from 'fastify';
import { StewardError } from '../../contract/errors.ts';
import { routes } from '../../contract/http.ts';
import { minimumProtocolVersion } from '../../contract/version.ts';
import { oneRow } from '../db/one-row.ts';
import { JsonText, type Caller, type RouteRow } from '../http/call.ts';
import { describeCause } from '../http/error-answer.ts';
import { spPullChanges, spRecordDeviceCursor } from '../queries/sync.queries.ts';

/** One page of what this person may hold: read in one snapshot under row security, built as JSON by PostgreSQL, sent as it is. */
export const pull: RouteRow<'pull'> = {
  route: routes.pull,
  run: async ({ caller, input, log }) => {
    checkEnvelope(input, caller);
    const { page, record } = oneRow(
      await caller.transaction((transaction) => spPullChanges.run({ request: input }, transaction), { isSnapshot: true }),
    );
    if (record !== null) await recordHoldings(record, caller, log);
    return new JsonText(page);
  },
};

/**
 * What the device now holds, in a transaction of its own, so that the pull stays read-only. Where it fails, or the page never
 * arrives, ledger and device disagree: the next pull shows it by the digest and asks for the scopes. So it never costs the page.
 */
async function recordHoldings(record: unknown, caller: Caller, log: FastifyBaseLogger): Promise<void> {
  try {
    await caller.transaction((transaction) => spRecordDeviceCursor.run({ record }, transaction));
  } catch (error) {
    if (error instanceof StewardError && error.code === 'FW401') throw error;
    log.warn({ cause: describeCause(error) }, 'holdings of the device not recorded');
  }
}

/** @throws StewardError FW426 client too old; FW401 the body names another device than the session */
export function checkEnvelope(input: { device_id: string; protocol: number }, caller: Pick<Caller, 'deviceId'>): void {
  if (input.protocol < minimumProtocolVersion) throw new StewardError('FW426');
  if (input.device_id !== caller.deviceId) throw new StewardError('FW401', 'The request names another device than the session.');
}
