/** The demo firm behind a real server and a real identity, with the people who sign in. */
import { demoUsers, demoPassword } from '../../server/local/demo/users.ts';
import { demoSubject } from '../../server/local/demo/load-demo-firm.ts';
import type { CoreConfig } from '../../core/dependencies.ts';
import type { TestDatabase } from './database.ts';
import { cloneDemo } from './demo-database.ts';
import { startIdentity, type TestIdentity } from './identity.ts';
import { environmentFor, startServer, type TestServer } from './server.ts';

export type DemoStack = {
  readonly db: TestDatabase;
  readonly identity: TestIdentity;
  /** The server now; another one after `restart`. */
  server: TestServer;
  /** A server again at the same address, if it was stopped; on another database when one is given. */
  restart(other?: TestDatabase): Promise<void>;
  readonly config: Pick<CoreConfig, 'serverUrl' | 'identity'>;
  stop(): Promise<void>;
};

export async function startDemoStack(): Promise<DemoStack> {
  const [db, identity] = await Promise.all([cloneDemo(), startIdentity()]);
  for (const user of demoUsers) await identity.createUser({ email: user.email, password: demoPassword, subject: demoSubject(user) });
  const environment = environmentFor(db, identity);
  const first = await startServer(environment);
  const stack: DemoStack = {
    db,
    identity,
    server: first,
    async restart(other) {
      if (stack.server.app.server.listening) return;
      stack.server = await startServer(
        other === undefined ? environment : environmentFor(other, identity),
        Number(new URL(first.url).port),
      );
    },
    config: {
      serverUrl: first.url,
      identity: { endpoint: identity.endpoint, userPoolId: identity.userPoolId, clientId: identity.clientId },
    },
    async stop() {
      await stack.server.stop();
      await identity.stop();
      await db.drop();
    },
  };
  return stack;
}
