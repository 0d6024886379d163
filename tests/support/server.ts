/** The sync server for tests: in this process, or as the real program in a process of its own that can be killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/http/log.ts';
import type { TestDatabase } from './database.ts';
import type { TestIdentity } from './identity.ts';

export type Environment = Record<string, string>;

/** The environment of a server on this database and this identity. */
export function environmentFor(db: TestDatabase, identity: TestIdentity, changes: Environment = {}): Environment {
  return {
    HOST: '127.0.0.1',
    PORT: '0',
    STEWARD_ENVIRONMENT: 'local',
    LOG_LEVEL: 'debug',
    DATABASE_CONNECTIONS: '10',
    DATABASE_APP_URL: db.url('steward_app'),
    DATABASE_GATE_URL: db.url('steward_gate'),
    IDENTITY_USER_POOL_ID: identity.userPoolId,
    IDENTITY_CLIENT_IDS: identity.clientId,
    IDENTITY_KEYS: identity.keys,
    RATE_LIMIT_ADDRESS: '1000000',
    RATE_LIMIT_USER: '1000000',
    RATE_LIMIT_TENANT: '1000000',
    ...changes,
  };
}

export interface TestServer {
  readonly url: string;
  /** Every line that the server has logged. */
  readonly log: () => string[];
  readonly app: FastifyInstance;
  readonly stop: () => Promise<void>;
}

/** A server in this process, listening on a port of its own. */
export async function startServer(environment: Environment, port = 0): Promise<TestServer> {
  const config = readConfig(environment);
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = await createApp({ config, log: createLog(config.logLevel, destination) });
  const url = await app.listen({ host: config.host, port });
  return { url, app, log: () => lines, stop: () => app.close() };
}

export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  readonly output: () => string[];
  /** Resolves with exit code and signal. */
  readonly ended: Promise<[number | null, NodeJS.Signals | null]>;
}

/** The real program. The caller ends it. */
export async function spawnServer(environment: Environment): Promise<ServerProcess> {
  const entry = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
  // Ends with the test run, also when that is killed.
  const stopWithParent = new URL('../../server/local/stop-with-parent.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', stopWithParent, entry], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the server has no output');
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const lines: string[] = [];
  const ready = new Promise<string>((resolve, reject) => {
    createInterface({ input: stdout }).on('line', (line) => {
      lines.push(line);
      const parsed = JSON.parse(line) as { ready?: boolean; url?: string };
      if (parsed.ready && parsed.url) resolve(parsed.url);
    });
    createInterface({ input: stderr }).on('line', (line) => lines.push(line));
    void ended.then(([code]) => reject(new Error(`the server ended with ${code}\n${lines.join('\n')}`)));
  });
  return { url: await ready, child, ended, output: () => lines };
}
