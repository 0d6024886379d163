import { routes } from '../../contract/http.ts';
import { oneRow } from '../db/one-row.ts';
import { DatabaseAnswer, type RouteRow } from '../http/call.ts';
import { spGetMe } from '../queries/identity.queries.ts';

/** Who am I, in which firm: the first call after a sign-in, before a device is registered. */
export const me: RouteRow<'me'> = {
  route: routes.me,
  run: async ({ caller }) => {
    const found = await caller.transaction((transaction) => spGetMe.run(undefined, transaction), { isSnapshot: true });
    return new DatabaseAnswer(oneRow(found));
  },
};
