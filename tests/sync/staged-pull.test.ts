// A first sync in many pages that dies between any two of them: nothing is shown before it is whole, and it goes on where it was.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { replicaTables } from '../../contract/replica.ts';
import { routes, type RouteName } from '../../contract/http.ts';
import type { PullRequest } from '../../contract/sync.ts';
import type { ReadDb } from '../../core/db/driver.ts';
import { stagedCount } from '../../core/db/staging.ts';
import { readCursor } from '../../core/db/state.ts';
import { pull } from '../../core/sync/pull.ts';
import type { ServerClient } from '../../core/sync/server-client.ts';
import { demoPassword } from '../../server/local/demo/users.ts';
import { fixtureSurroundings, makeCache, type TestCache } from '../support/cache-fixture.ts';
import { people } from '../support/demo.ts';
import { startDemoStack, type DemoStack } from '../support/demo-stack.ts';
import { registeredDesk, type Desk } from '../support/desk.ts';

let stack: DemoStack;
let token: string;
beforeAll(async () => {
  stack = await startDemoStack();
  token = (await stack.identity.signIn(people.priya, demoPassword)).accessToken;
});
afterAll(() => stack?.stop());

class Killed extends Error {}

/** The real server in small pages, through a client that dies when its lives are used up. */
function clientOf(desk: Desk, lives: number): { server: ServerClient; tokens: (string | null)[] } {
  const tokens: (string | null)[] = [];
  let left = lives;
  const server: ServerClient = {
    async call<Name extends RouteName>(name: Name, input: unknown) {
      if (left === 0) throw new Killed();
      left -= 1;
      const request = { ...(input as PullRequest), limit: 100 };
      tokens.push(request.token);
      const answer = await desk.call(name, request);
      expect(answer.status).toBe(200);
      return routes[name].output.parse(answer.body) as never;
    },
    interrupt: () => undefined,
    listen: () => () => undefined,
  };
  return { server, tokens };
}

const image = (db: ReadDb) => replicaTables.map(({ name, key }) => [name, db.all(`select * from "${name}" order by "${key}"`)]);
const rows = (db: ReadDb) =>
  replicaTables.reduce((sum, { name }) => sum + (db.get<{ count: number }>(`select count(*) as count from "${name}"`)?.count ?? 0), 0);
const run = (cache: TestCache, desk: Desk, server: ServerClient) =>
  pull({
    db: cache.db,
    server,
    deviceId: desk.deviceId,
    surroundings: () => fixtureSurroundings,
    now: () => '2026-06-30T12:00:00.000Z',
    progress: () => undefined,
    isWanted: () => true,
  });

it('resumes after a death at every page and ends like a sync that was never interrupted', async () => {
  const whole = makeCache(null);
  const pieces = makeCache(null);
  try {
    const desk = await registeredDesk(stack.server.url, token, `Whole ${randomUUID()}`);
    const uninterrupted = clientOf(desk, Number.POSITIVE_INFINITY);
    await run(whole, desk, uninterrupted.server);
    expect(uninterrupted.tokens.length).toBeGreaterThan(5);

    const other = await registeredDesk(stack.server.url, token, `Pieces ${randomUUID()}`);
    const seen: (string | null)[] = [];
    for (let page = 0; readCursor(pieces.db).version === 0; page += 1) {
      expect([rows(pieces.db), stagedCount(pieces.db)]).toEqual([0, page]);
      const { server, tokens } = clientOf(other, 1);
      await run(pieces, other, server).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      seen.push(...tokens);
      pieces.reopen();
      expect(page).toBeLessThan(100);
    }
    // No page was asked for twice.
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(uninterrupted.tokens.length);
    expect(stagedCount(pieces.db)).toBe(0);
    expect(image(pieces.db)).toEqual(image(whole.db));
  } finally {
    whole.drop();
    pieces.drop();
  }
});
