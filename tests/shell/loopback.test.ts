import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { maximumFrameBytes } from '../../contract/ipc.ts';
import { openLoopback, type Loopback } from '../../main/loopback.ts';
import { readRendererFiles } from '../../main/renderer-files.ts';
import { echoEngine, type EchoEngine } from './echo-engine.ts';

let folder: string;
let engine: EchoEngine;
let shell: Loopback;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'steward-shell-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Steward</title>');
  writeFileSync(join(folder, 'assets', 'index-Ab12Cd34.js'), 'export {};');
  writeFileSync(join(folder, 'notes.txt'), 'not a part of the screen');
  symlinkSync('/etc/passwd', join(folder, 'passwd.html'));
  engine = echoEngine();
  shell = await openLoopback({
    port: 0,
    files: readRendererFiles(folder),
    spawnEngine: engine.spawn,
    start: {
      kind: 'start',
      deviceName: 'Test desk',
      hasKeychain: false,
      config: {
        dataFolder: join(folder, 'data'),
        serverUrl: 'http://127.0.0.1:1',
        identity: { endpoint: null, userPoolId: 'us-east-1_abcdefghi', clientId: 'client' },
        rendererFolder: folder,
      },
    },
  });
});

afterEach(async () => {
  await shell.close();
  rmSync(folder, { recursive: true, force: true });
});

const origin = () => `http://127.0.0.1:${shell.port}`;
const token = () => shell.address.split('#')[1] ?? '';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A raw request: fetch would set Host and tidy the path. */
function ask(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: shell.port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

const exchange = (given: string, headers: Record<string, string> = { origin: origin() }) =>
  ask('/session', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ token: given }) });

async function cookie(): Promise<string> {
  const answer = await exchange(token());
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** The status that refuses a socket, or 101. */
async function dial(headers: Record<string, string>, path = '/engine'): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${shell.port}${path}`, { headers });
  return new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
  });
}

async function openScreen(withCookie: string) {
  const socket = new WebSocket(`ws://127.0.0.1:${shell.port}/engine`, { headers: { origin: origin(), cookie: withCookie } });
  const messages: string[] = [];
  socket.on('message', (data: Buffer) => messages.push(data.toString()));
  await once(socket, 'open');
  return { socket, messages };
}

describe('the one-time token', () => {
  it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await exchange(token());
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']?.[0]).toMatch(new RegExp(`^steward_${shell.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`));
  });
  it('works once', async () => {
    expect((await exchange(token())).status).toBe(204);
    expect((await exchange(token())).status).toBe(401);
  });
  it('is not used up by a wrong guess', async () => {
    expect((await exchange('guess')).status).toBe(401);
    expect((await exchange(token())).status).toBe(204);
  });
  it('is not the cookie', async () => {
    expect(await cookie()).not.toContain(token());
  });
  it.each([
    ['another origin', { origin: 'http://evil.example' }],
    ['no origin', {}],
    ['a null origin', { origin: 'null' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
  ])('is refused from %s', async (_case, headers) => {
    expect((await exchange(token(), headers)).status).toBe(403);
  });
  it.each(['', 'null', '[]', '{"token":1}', '{"token":"x","more":1}', 'x'.repeat(5_000)])('answers 401 to the body %.20s', async (body) => {
    expect((await ask('/session', { method: 'POST', headers: { origin: origin() }, body })).status).toBe(401);
  });
});

describe('host and origin', () => {
  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])('refuses host %s', async (host) => {
    expect((await ask('/', { headers: { host } })).status).toBe(403);
  });
  it('refuses a page of another site that loads a part', async () => {
    expect((await ask('/', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } })).status).toBe(403);
    expect((await ask('/', { headers: { origin: 'http://evil.example' } })).status).toBe(403);
  });
  it('lets a link open the desk', async () => {
    expect((await ask('/', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } })).status).toBe(200);
  });
  it('listens on the loopback address only', async () => {
    const socket = connect({ host: '127.0.0.2', port: shell.port });
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
  });
});

describe('the socket', () => {
  it('opens with cookie and origin', async () => {
    expect(await dial({ origin: origin(), cookie: await cookie() })).toBe(101);
  });
  it('is refused without a cookie', async () => {
    await cookie();
    expect(await dial({ origin: origin() })).toBe(401);
    expect(await dial({ origin: origin(), cookie: `steward_${shell.port}=guess` })).toBe(401);
  });
  it.each([{ origin: 'http://evil.example' }, {}, { origin: 'null' }])('is refused with the cookie but from %j', async (headers) => {
    expect(await dial({ ...headers, cookie: await cookie() } as Record<string, string>)).toBe(403);
  });
  it('is refused under another host', async () => {
    expect(await dial({ origin: origin(), host: 'evil.example', cookie: await cookie() })).toBe(403);
  });
  it('is refused at another path', async () => {
    expect(await dial({ origin: origin(), cookie: await cookie() }, '/other')).toBe(403);
  });
  it('serves two tabs and a reload, and gives each its own answers', async () => {
    const known = await cookie();
    const first = await openScreen(known);
    const second = await openScreen(known);
    first.socket.send('one');
    second.socket.send('two');
    await expect.poll(() => first.messages).toContain('echo one');
    await expect.poll(() => second.messages).toContain('echo two');
    expect(first.messages).not.toContain('echo two');
    first.socket.terminate();
    const again = await openScreen(known);
    again.socket.send('three');
    await expect.poll(() => again.messages).toContain('echo three');
  });
  it('ends on a frame that is too large or binary, and the engine never sees it', async () => {
    const known = await cookie();
    const large = await openScreen(known);
    large.socket.send('x'.repeat(maximumFrameBytes + 1));
    expect((await once(large.socket, 'close'))[0]).toBe(1009);
    const binary = await openScreen(known);
    binary.socket.send(Buffer.from([1, 2, 3]));
    expect((await once(binary.socket, 'close'))[0]).toBe(1008);
    expect(engine.received.filter((message) => message.kind === 'frame')).toEqual([]);
  });
});

describe('an engine that dies', () => {
  it('is started again, the tab is told, and a new socket works', async () => {
    const known = await cookie();
    const screen = await openScreen(known);
    engine.crash();
    expect((await once(screen.socket, 'close'))[0]).toBe(1012);
    expect(screen.messages).toContain('{"event":"engine","payload":{"state":"down"}}');
    await expect.poll(() => engine.spawned()).toBe(2);
    const again = await openScreen(known);
    again.socket.send('after');
    await expect.poll(() => again.messages).toContain('echo after');
  });
});

describe('files', () => {
  it('serves the screen with its headers', async () => {
    const answer = await ask('/');
    expect(answer).toMatchObject({ status: 200, body: '<!doctype html><title>Steward</title>' });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${shell.port};`);
    expect(policy).toContain("frame-ancestors 'none'");
  });
  it('keeps files with a hash in their name', async () => {
    expect((await ask('/assets/index-Ab12Cd34.js')).headers['cache-control']).toContain('immutable');
  });
  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('refuses %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405);
  });
  it.each([
    '/notes.txt',
    '/passwd.html',
    '/assets',
    '/assets/',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '//etc/passwd',
    '/index.html%00.js',
    '/index.html?x',
    '/Index.html',
    '/assets/../index.html',
    'http://evil.example/',
  ])('answers 404 to %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});
