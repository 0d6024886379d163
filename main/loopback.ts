// The second shell: the screen in a browser on this machine, the same engine behind it.
// Any page in any browser can send requests to 127.0.0.1, so each one must prove where it comes from.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { maximumFrameBytes } from '../contract/ipc.ts';
import { securityHeaders } from './content-security.ts';
import { hostEngine, type EngineLine } from './engine-host.ts';
import type { ToEngine } from './engine-messages.ts';
import { engineStateFrame } from './engine-state.ts';
import { openScreens } from './loopback-screens.ts';
import { findRendererFile, type RendererFiles } from './renderer-files.ts';

export interface LoopbackPlan {
  /** 0: any free port. */
  readonly port: number;
  readonly files: RendererFiles;
  readonly start: Extract<ToEngine, { kind: 'start' }>;
  readonly spawnEngine: () => EngineLine;
}

export interface Loopback {
  /** Where to open it, with the one-time token in the fragment, which never leaves the browser. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

const longestBody = 1_000;
const tokenSchema = z.strictObject({ token: z.string().max(200) });

/** Starts the shell. The token works once; what it is exchanged for lives as long as this process. */
export async function openLoopback(plan: LoopbackPlan): Promise<Loopback> {
  const secret = randomBytes(32).toString('base64url');
  let token: string | undefined = randomBytes(32).toString('base64url');
  const address = token;
  const http = createServer({ requestTimeout: 10_000, headersTimeout: 10_000 }, (request, response) => void serve(request, response));
  http.listen(plan.port, '127.0.0.1');
  await listening(http);
  const { port } = http.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies do not know ports: two desks on one machine would overwrite each other's.
  const cookieName = `steward_${port}`;
  const headers = securityHeaders([`'self'`, `ws://${host}`]);

  const screens = openScreens((message) => engine.post(message));
  const engine = hostEngine({
    spawn: plan.spawnEngine,
    start: plan.start,
    wait: (milliseconds, then) => void setTimeout(then, milliseconds).unref(),
    onMessage: (message) => {
      if (message.kind === 'frame') screens.deliver(message.client, message.text);
      if (message.kind === 'up') screens.announceAll();
    },
    onState: (state) => screens.tellAll(JSON.stringify(engineStateFrame(state)), state === 'down'),
  });

  async function serve(request: IncomingMessage, response: ServerResponse) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!comesFromUs(request, false)) return end(response, 403);
    if (request.method === 'POST' && request.url === '/session') return exchange(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
    const found = findRendererFile(plan.files, request.url ?? '');
    if (!found) return end(response, 404);
    response.setHeader('content-type', found.type);
    response.setHeader('cache-control', found.isHashed ? 'private, max-age=31536000, immutable' : 'no-store');
    if (request.method === 'HEAD') return end(response, 200);
    createReadStream(found.file)
      .on('error', () => end(response, 404))
      .pipe(response);
  }

  async function exchange(request: IncomingMessage, response: ServerResponse) {
    response.setHeader('cache-control', 'no-store');
    if (request.headers.origin !== origin) return end(response, 403);
    const body = tokenSchema.safeParse(await readJson(request));
    if (!body.success || token === undefined || !same(body.data.token, token)) return end(response, 401);
    token = undefined;
    response.setHeader('set-cookie', `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`);
    end(response, 204);
  }

  /** Host defeats DNS rebinding; Origin and Sec-Fetch-Site defeat other pages in the same browser. */
  function comesFromUs(request: IncomingMessage, mustSayOrigin: boolean) {
    if (request.headers.host !== host) return false;
    const said = request.headers.origin;
    if (said === undefined ? mustSayOrigin : said !== origin) return false;
    const site = request.headers['sec-fetch-site'];
    // A link in a mail may open the desk; only a page of our own may load its parts.
    return site === undefined || site === 'same-origin' || (request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET');
  }

  const sockets = new WebSocketServer({ noServer: true, maxPayload: maximumFrameBytes, perMessageDeflate: false });
  http.on('upgrade', (request, socket, head) => {
    const cookies = (request.headers.cookie ?? '').split('; ');
    const isKnown = cookies.some((cookie) => same(cookie, `${cookieName}=${secret}`));
    if (request.url !== '/engine' || !comesFromUs(request, true) || !isKnown) {
      socket.end(`HTTP/1.1 ${isKnown ? 403 : 401} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (screen) => screens.add(screen, JSON.stringify(engineStateFrame(engine.state()))));
  });

  return {
    address: `${origin}/#${address}`,
    port,
    async close() {
      await engine.stop();
      screens.closeAll();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

function end(response: ServerResponse, status: number) {
  if (!response.headersSent) response.statusCode = status;
  response.end();
}

function same(given: string, wanted: string) {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > longestBody) return undefined;
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}

function listening(server: ReturnType<typeof createServer>) {
  return new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
}
