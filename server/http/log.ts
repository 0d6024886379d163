/** Structured logs without personal data: ids, route patterns, codes and times; never headers, bodies, query strings or messages of errors. */
import pino, { type DestinationStream, type Logger } from 'pino';

/** A second net under the serializers: whatever is logged by mistake under these names is cut out. */
export const redactedPaths = [
  'authorization',
  'cookie',
  'token',
  'password',
  'secret',
  'email',
  'phone',
  'name',
  'display_name',
  'args',
  'base',
  'body',
  'query',
  'url',
  'headers',
  'message',
  'detail',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** The logger of the server. @param destination standard output unless told otherwise */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service: 'steward-server' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redactedPaths, remove: true },
    // Fastify hands over the request; only these parts of it are ours to write.
    serializers: {
      req: (request: { id?: unknown; method?: unknown; routeOptions?: { url?: unknown } }) => ({
        id: request.id,
        method: request.method,
        route: request.routeOptions?.url,
      }),
      res: (reply: { statusCode?: unknown }) => ({ status: reply.statusCode }),
      err: (error: unknown) => ({ kind: error instanceof Error ? error.name : typeof error }),
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
