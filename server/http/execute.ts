/** The one executor of all routes: authenticate, validate, run, check the answer. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { invalidInput, StewardError } from '../../contract/errors.ts';
import type { RouteName } from '../../contract/http.ts';
import { callerOf, identityOf, type AuthenticateParts } from './authenticate.ts';
import { DatabaseAnswer, JsonText, LiveStream, WithStatus, type Call, type RouteRow, type RouteTable, type Services } from './call.ts';
import type { Limits } from './limits.ts';
import { openLiveStream } from './live-stream.ts';
import { checkStrings } from './safe-json.ts';

export type ExecuteParts = AuthenticateParts & { limits: Limits; services: Services };

/** Puts every row of the table into the application. */
export function addRoutes(app: FastifyInstance, table: RouteTable, parts: ExecuteParts): void {
  app.decorateRequest('caller', null);
  for (const name of Object.keys(table) as RouteName[]) addRoute(app, table[name] as RouteRow<RouteName>, parts);
}

function addRoute(app: FastifyInstance, row: RouteRow<RouteName>, parts: ExecuteParts): void {
  const { method, path, auth } = row.route;
  app.route({
    method,
    url: path,
    // Before the body is read: who may not call does not make us parse anything.
    onRequest: async (request) => {
      if (auth === 'open') return;
      await parts.limits.countAddress(request);
      const identity = await identityOf(request, parts.verifier);
      await parts.limits.countUser(request, identity.subject);
      request.caller = await callerOf(request, identity, auth === 'session', parts);
      await parts.limits.countTenant(request, request.caller.tenantId);
    },
    handler: async (request, reply) => {
      const input = validInput(row, request);
      const call = { input, caller: request.caller, requestId: request.id, log: request.log, services: parts.services };
      return answer(row, await row.run(call as Call<RouteName>), request, reply);
    },
  });
}

function validInput(row: RouteRow<RouteName>, request: FastifyRequest): unknown {
  checkStrings(request.query);
  if (row.route.method === 'POST' && Object.keys(request.query as object).length > 0)
    throw new StewardError('FW422', 'This address takes no query.');
  const parsed = row.route.input.safeParse(row.route.method === 'GET' ? { ...(request.query as object) } : request.body);
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}

function answer(row: RouteRow<RouteName>, result: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (result instanceof LiveStream) return openLiveStream(result, request, reply);
  void reply.type('application/json; charset=utf-8');
  // Pages are not checked: parsing what PostgreSQL has just built would double the cost of a first sync, and the contract tests hold the procedure to the schema.
  if (result instanceof JsonText) return reply.send(result.text);
  const { status, body } =
    result instanceof WithStatus ? result : { status: 200, body: result instanceof DatabaseAnswer ? result.value : result };
  const checked = row.route.output.safeParse(body);
  if (checked.success) return reply.code(status).send(JSON.stringify(checked.data));
  const paths = checked.error.issues.slice(0, 10).map((issue) => issue.path.map(String).join('.'));
  request.log.error({ paths }, 'the answer does not fit the contract');
  throw new StewardError('FW500');
}
