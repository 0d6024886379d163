/** For whoever runs the server: is the process alive, can it serve. */
import { routes } from '../../contract/http.ts';
import { WithStatus, type RouteRow } from '../http/call.ts';

export const healthz: RouteRow<'healthz'> = { route: routes.healthz, run: async () => ({ ok: true }) };

export const readyz: RouteRow<'readyz'> = {
  route: routes.readyz,
  run: async ({ services }) => {
    const state = await services.readiness();
    const ok = state.database && state.identity;
    return new WithStatus(ok ? 200 : 503, { ok, ...state });
  },
};
