import { routes } from '../../contract/http.ts';
import { StewardError } from '../../contract/errors.ts';
import { liveEventSchema } from '../../contract/sync.ts';
import { LiveStream, type RouteRow } from '../http/call.ts';
import { spGetSyncClock } from '../queries/sync.queries.ts';

/** Hints to pull, as server-sent events, until the sign-in or the device ends. Losing one is harmless: desktops also ask by themselves. */
export const events: RouteRow<'events'> = {
  route: routes.events,
  run: async ({ caller, services }) => {
    const { deviceId } = caller;
    if (deviceId === null) throw new StewardError('FW401');
    // A firm without any commit has no clock yet.
    const readVersion = async () =>
      (await caller.transaction((transaction) => spGetSyncClock.run(undefined, transaction), { isSnapshot: true }))[0]?.version ?? 0;
    services.hub.checkRoom();
    // Asked once before the stream opens, so that a refusal is an ordinary answer.
    await readVersion();
    return new LiveStream(({ write, end, onClose }) => {
      const leave = services.hub.join({
        tenantId: caller.tenantId,
        deviceId,
        expiresAt: caller.identity.expiresAt,
        readVersion,
        sendVersion: (version) => write(`event: version\ndata: ${JSON.stringify(liveEventSchema.parse({ version }))}\n\n`),
        sendHeartbeat: () => write(': still here\n\n'),
        end,
      });
      onClose(leave);
    });
  },
};
