/** The sync server as a value: give it configuration and connections, get an application that can listen. Importing this starts nothing. */
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { StewardError } from '../contract/errors.ts';
import { createTokenVerifier } from './auth/access-token.ts';
import { createDatabaseSessions } from './auth/database-sessions.ts';
import type { Config } from './config.ts';
import { openChangeFeed } from './db/change-feed.ts';
import { createFairShare } from './db/fair-share.ts';
import { createPools } from './db/pools.ts';
import { answerError, describeCause, failureOf, sendFailure } from './http/error-answer.ts';
import { addRoutes } from './http/execute.ts';
import { createLimits } from './http/limits.ts';
import { createReadiness } from './http/readiness.ts';
import { requestIdHeader, requestIdOf } from './http/request-id.ts';
import { parseSafeJson } from './http/safe-json.ts';
import { createLiveHub } from './live/hub.ts';
import { routeTable } from './routes/table.ts';

export type AppParts = { config: Config; log: FastifyBaseLogger };

const heartbeatMilliseconds = 20_000;
const debounceMilliseconds = 60;
const mostWaitingPerTenant = 500;

/** Builds the server. `close()` ends live streams, finishes requests, ends database sessions and closes the pools. */
export async function createApp({ config, log }: AppParts): Promise<FastifyInstance> {
  const onIdleError = (error: unknown) => log.warn({ cause: describeCause(error) }, 'a waiting connection failed');
  const pools = createPools({ ...config.database, onIdleError });
  const verifier = createTokenVerifier({ ...config.identity, isProduction: config.isProduction });
  const sessions = createDatabaseSessions(pools.gate);
  const fairShare = createFairShare(Math.ceil(config.database.connections / 2), mostWaitingPerTenant);
  const hub = createLiveHub({ mostStreams: config.limits.liveStreams, heartbeatMilliseconds, debounceMilliseconds, onError: onIdleError });
  const feed = openChangeFeed({
    connectionString: config.database.appUrl,
    onChange: hub.tenantChanged,
    onConnected: hub.everyTenantChanged,
    onError: onIdleError,
  });

  const app = fastify({
    loggerInstance: log,
    genReqId: requestIdOf,
    requestIdHeader: false,
    // One line per request, written below: Fastify's own holds the address with its query.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    bodyLimit: config.limits.bodyBytes,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    exposeHeadRoutes: false,
    // The time in which a request must have arrived whole; a live stream has no such end.
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    frameworkErrors: (error, request, reply) => void sendFailure(reply, failureOf(error, request.id), request.id),
    routerOptions: { maxParamLength: 100, ignoreTrailingSlash: false },
  });

  app.addHook('onRequest', async (request, reply) => void reply.header(requestIdHeader, request.id).header('cache-control', 'no-store'));
  app.addHook('onResponse', async (request, reply) => {
    const { caller } = request;
    const who = caller && { tenant: caller.tenantId, user: caller.userId, device: caller.deviceId };
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        ...who,
      },
      'request',
    );
  });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) =>
    sendFailure(reply, { status: 404, error: new StewardError('FW404', 'There is no such address.') }, request.id),
  );

  // Bodies are JSON, not compressed, and parsed by our own parser only.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) => parseSafeJson(body));
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } } });
  await app.register(compress, {
    global: true,
    globalDecompression: false,
    encodings: ['gzip', 'identity'],
    threshold: 1_400,
    zlibOptions: { level: 4 },
  });

  const limits = await createLimits(app, config.limits.perMinute);
  const services = { hub, readiness: createReadiness(pools.app, verifier) };
  addRoutes(app, routeTable, { verifier, sessions, pools, fairShare, limits, services });

  let isEnding = false;
  app.addHook('preClose', async () => {
    isEnding = true;
    hub.close();
  });
  // Otherwise the connection of a request that was under way would stay open, idle, until its keep-alive ends.
  app.addHook('onSend', async (_request, reply) => {
    if (isEnding) void reply.header('connection', 'close');
  });
  app.addHook('onClose', async () => {
    await feed.close();
    await sessions.closeAll();
    await pools.close();
  });
  return app;
}
