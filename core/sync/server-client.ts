/** The sync server as a function: name of a route and input, answer checked by the contract, every failure a StewardError. */
import { isAxiosError, type AxiosInstance } from 'axios';
import type { Readable } from 'node:stream';
import { errorBodySchema, StewardError } from '../../contract/errors.ts';
import { routes, type RouteName } from '../../contract/http.ts';
import type { CoreDependencies } from '../dependencies.ts';
import type { Identity } from '../session/identity.ts';
import type { z } from 'zod';

type Input<Name extends RouteName> = z.input<(typeof routes)[Name]['input']>;
type Output<Name extends RouteName> = z.output<(typeof routes)[Name]['output']>;

export type ServerClient = {
  /**
   * @param deviceId null for the calls before the device is registered
   * @throws StewardError FW503 without network or for an answer that is not the server's (a captive portal); FW401 when the
   *   tokens have ended; else what the server says
   */
  call<Name extends RouteName>(name: Name, input: Input<Name>, deviceId: string | null): Promise<Output<Name>>;
  /** Ends what is under way now, as a network that breaks would. */
  interrupt(): void;
  /** Listens to live events until closed. `onEnd` is called once, however it ends. */
  listen(deviceId: string, onEvent: (data: string) => void, onEnd: () => void): () => void;
};

const requestTimeout = 60_000;
const largestAnswer = 64 * 1024 * 1024;

export function createServerClient(deps: Pick<CoreDependencies, 'config' | 'http'>, identity: Identity): ServerClient {
  const client: AxiosInstance = deps.http({
    baseURL: deps.config.serverUrl,
    timeout: requestTimeout,
    maxContentLength: largestAnswer,
    maxRedirects: 0,
    validateStatus: () => true,
    proxy: false,
  });

  let abort = new AbortController();
  const headers = async (deviceId: string | null, force: boolean): Promise<Record<string, string>> => {
    const token = await identity.accessToken(force);
    if (token === null) throw new StewardError('FW401');
    return { authorization: `Bearer ${token}`, ...(deviceId !== null && { 'x-steward-device': deviceId }) };
  };
  const send = async (name: RouteName, input: unknown, deviceId: string | null, force: boolean) => {
    const route = routes[name];
    const known =
      (route.auth as string) === 'open' ? {} : await headers(deviceId, force).catch((error: unknown) => Promise.reject(unsent(error)));
    try {
      return await client.request<unknown>({
        method: route.method,
        url: route.path,
        signal: abort.signal,
        headers: known,
        ...(route.method === 'GET' ? { params: input } : { data: input }),
      });
    } catch (error) {
      throw new StewardError('FW503', undefined, { cause: transportFailure(error) });
    }
  };
  return {
    async call(name, input, deviceId) {
      let answer = await send(name, input, deviceId, false);
      // A clock that is wrong makes a good token look expired, and the other way round: one forced refresh decides.
      if (answer.status === 401) answer = await send(name, input, deviceId, true);
      if (answer.status >= 200 && answer.status < 300) {
        const parsed = routes[name].output.safeParse(answer.data);
        if (!parsed.success) throw new StewardError('FW503', 'What answered is not the sync server.', { cause: parsed.error });
        return parsed.data as Output<typeof name>;
      }
      const body = errorBodySchema.safeParse(answer.data);
      if (!body.success)
        throw new StewardError(answer.status === 401 ? 'FW401' : 'FW503', undefined, { cause: new Error(`status ${answer.status}`) });
      throw StewardError.fromBody(body.data);
    },
    interrupt() {
      abort.abort();
      abort = new AbortController();
    },
    listen(deviceId, onEvent, onEnd) {
      const ending = new AbortController();
      let ended = false;
      const end = (): void => {
        if (ended) return;
        ended = true;
        ending.abort();
        onEnd();
      };
      const open = async (): Promise<void> => {
        const answer = await client.request<Readable>({
          method: 'GET',
          url: routes.events.path,
          headers: { ...(await headers(deviceId, false)), accept: 'text/event-stream' },
          responseType: 'stream',
          timeout: 0,
          signal: ending.signal,
        });
        const stream = answer.data;
        stream.on('error', end);
        stream.on('close', end);
        if (answer.status !== 200) {
          stream.destroy();
          return;
        }
        let rest = '';
        stream.setEncoding('utf8');
        stream.on('data', (chunk: string) => {
          rest += chunk;
          const blocks = rest.split('\n\n');
          rest = blocks.pop() ?? '';
          if (rest.length > 100_000) end();
          for (const block of blocks) {
            const data = block
              .split('\n')
              .filter((line) => line.startsWith('data:'))
              .map((line) => line.slice(5).trim())
              .join('\n');
            if (data !== '') onEvent(data);
          }
        });
      };
      open().catch(end);
      return end;
    },
  };
}

/** Only the code: the library's own error holds the whole request, the bearer token in it. */
class TransportFailure extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`transport ${code}`);
    this.name = 'TransportFailure';
    this.code = code;
  }
}

function transportFailure(error: unknown): TransportFailure {
  return new TransportFailure(isAxiosError(error) ? (error.code ?? 'unknown') : error instanceof Error ? error.name : 'unknown');
}

const noToken = 'no token';

/** Without a token, because it ended or its refresh found no network, the request did not leave. */
function unsent(error: unknown): StewardError {
  const known = error instanceof StewardError ? error : new StewardError('FW503');
  return new StewardError(known.code, known.message, {
    cause: new TransportFailure(noToken),
    ...(known.retryAfterSeconds !== undefined && { retryAfterSeconds: known.retryAfterSeconds }),
  });
}

/** True when the failure shows that the request never reached anybody, so that what it carried can be taken back. */
export function neverSent(error: unknown): boolean {
  const cause = error instanceof StewardError ? error.cause : error;
  return (
    cause instanceof TransportFailure &&
    [noToken, 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(cause.code)
  );
}
