/** A bare desktop for tests: a signed-in person on a device, calling the server over real HTTP. */
import { randomUUID } from 'node:crypto';
import type { ErrorBody } from '../../contract/errors.ts';
import { routes, type Me, type RouteName } from '../../contract/http.ts';
import type { OperationResult, PullResponse } from '../../contract/sync.ts';

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly error: ErrorBody;
  readonly headers: Headers;
}

type Bodies = { [Name in RouteName]: Record<string, unknown> } & {
  me: Me;
  pull: PullResponse;
  push: { results: OperationResult[] };
  resolve: OperationResult;
};

export interface Desk {
  readonly deviceId: string;
  readonly headers: Record<string, string>;
  /** Calls a route of the contract. */
  readonly call: <Name extends RouteName>(
    name: Name,
    input?: Record<string, unknown>,
    headers?: Record<string, string>,
  ) => Promise<Answer<Bodies[Name]>>;
  /** Any request, with the headers of this desk. */
  readonly raw: (path: string, init?: RequestInit) => Promise<Response>;
}

export function makeDesk(url: string, accessToken: string, deviceId: string = randomUUID()): Desk {
  const headers = { authorization: `Bearer ${accessToken}`, 'x-steward-device': deviceId };
  const raw = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, { ...init, headers: { ...headers, ...(init.headers as Record<string, string> | undefined) } });
  return {
    deviceId,
    headers,
    raw,
    async call(name, input = {}, extra = {}) {
      const { method, path } = routes[name];
      const query = method === 'GET' && Object.keys(input).length > 0 ? `?${new URLSearchParams(input as Record<string, string>)}` : '';
      const body =
        method === 'POST' ? { body: JSON.stringify(input), headers: { 'content-type': 'application/json', ...extra } } : { headers: extra };
      const response = await raw(`${path}${query}`, { method, ...body });
      const parsed: unknown = await response.json();
      return { status: response.status, body: parsed as never, error: parsed as ErrorBody, headers: response.headers };
    },
  };
}

/** A desk whose device is registered. */
export async function registeredDesk(url: string, accessToken: string, name = 'Test laptop'): Promise<Desk> {
  const desk = makeDesk(url, accessToken);
  const answer = await desk.call('registerDevice', {
    device_id: desk.deviceId,
    name,
    platform: 'linux',
    public_key: 'none',
    mutation_id: randomUUID(),
  });
  if (answer.status !== 200) throw new Error(`the device was refused: ${JSON.stringify(answer.error)}`);
  return desk;
}

/** The first pull of a device. */
export const firstPull = (desk: Desk) => ({
  device_id: desk.deviceId,
  protocol: 1,
  epoch: null,
  version: 0,
  commit_id: null,
  scopes_digest: 'e3b0c44298fc1c14',
  scopes: null,
  token: null,
  limit: 1_000,
});

export const envelope = (name: string, args: Record<string, unknown>, seq: number, changes: Record<string, unknown> = {}) => ({
  op_id: randomUUID(),
  seq,
  name,
  args,
  base: null,
  lane: 'circle:one',
  deps: [],
  schema: 1,
  made_at: '2026-11-23T12:00:00Z',
  ...changes,
});

export const pushOf = (desk: Desk, ...ops: unknown[]) => ({ device_id: desk.deviceId, protocol: 1, ops });
