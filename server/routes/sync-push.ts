/** Waiting edits of a desktop, and its decisions on conflicts: both are operations. */
import { routes } from '../../contract/http.ts';
import { StewardError } from '../../contract/errors.ts';
import type { RouteRow } from '../http/call.ts';
import { applyOperations } from './apply-operations.ts';
import { checkEnvelope } from './sync-pull.ts';

export const push: RouteRow<'push'> = {
  route: routes.push,
  run: async ({ caller, input, log }) => {
    checkEnvelope(input, caller);
    return { results: await applyOperations(input.ops, caller, log) };
  },
};

export const resolve: RouteRow<'resolve'> = {
  route: routes.resolve,
  run: async ({ caller, input, log }) => {
    checkEnvelope(input, caller);
    if (input.op.name !== 'resolve_conflict')
      throw new StewardError('FW422', undefined, { fields: { 'op.name': 'Only a decision on a conflict comes here.' } });
    const [result] = await applyOperations([input.op], caller, log);
    if (!result) throw new StewardError('FW500');
    return result;
  },
};
