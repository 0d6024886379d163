import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runDesktop } from '../../main/desktop.ts';
import { fakeElectron, FakeContents } from './fake-electron.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steward-shell-electron-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Steward</title>');
  writeFileSync(join(folder, 'assets', 'index-Ab12Cd34.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync('/etc/passwd', join(folder, 'passwd.html'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function open(options: Parameters<typeof fakeElectron>[0] = {}, platform: NodeJS.Platform = 'linux') {
  const fake = fakeElectron(options);
  await runDesktop(fake.electron, {
    deviceName: 'Test desk',
    platform,
    preload: '/app/preload.cjs',
    engine: '/app/engine.js',
    config: {
      dataFolder: join(folder, 'data'),
      serverUrl: 'https://sync.firm.example',
      identity: { endpoint: null, userPoolId: 'us-east-1_abcdefghi', clientId: 'client' },
      rendererFolder: folder,
    },
  });
  return fake;
}

describe('the window', () => {
  it('states every security setting', async () => {
    const { windows, app } = await open();
    expect(windows[0]?.options.webPreferences).toEqual({
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    });
    expect(app.sandboxEnabled).toBe(true);
    expect(windows[0]?.urls).toEqual(['app://main/index.html']);
  });
  it('has developer tools only where it is developed', async () => {
    expect((await open({ isPackaged: false })).windows[0]?.options.webPreferences?.devTools).toBe(true);
  });
  it('opens where it was closed', async () => {
    const { windows } = await open();
    windows[0]?.emit('close');
    expect((await open()).windows[0]?.options).toMatchObject({ x: 10, y: 20, width: 1200, height: 800 });
  });
  it('opens in its usual place when that note is damaged', async () => {
    mkdirSync(join(folder, 'data'));
    for (const text of ['{', '[]', '{"x":1e9,"y":0,"width":1,"height":1}']) {
      writeFileSync(join(folder, 'data', 'window.json'), text);
      expect((await open()).windows[0]?.options).toMatchObject({ width: 1360, height: 880 });
    }
    expect(readFileSync(join(folder, 'data', 'window.json'), 'utf8')).not.toBe('');
  });
});

describe('a page', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])('cannot %s', async (name) => {
    const { windows } = await open();
    let prevented = 0;
    windows[0]?.webContents.emit(name, { preventDefault: () => (prevented += 1) });
    expect(prevented).toBe(1);
  });
  it('cannot open windows, also one that is made later', async () => {
    const { app, windows } = await open();
    const later = new FakeContents();
    app.emit('web-contents-created', {}, later);
    for (const contents of [later, windows[0]?.webContents]) expect(contents?.openHandler()).toEqual({ action: 'deny' });
  });
  it('gets no permission, device or screen', async () => {
    const { handlers } = (await open()).session;
    const answers: unknown[] = [];
    handlers.get('request')?.({}, 'media', (granted: unknown) => answers.push(granted));
    handlers.get('display')?.({}, (streams: unknown) => answers.push(streams));
    expect(answers).toEqual([false, null]);
    expect(handlers.get('check')?.({}, 'clipboard-read')).toBe(false);
    expect(handlers.get('device')?.({ deviceType: 'usb' })).toBe(false);
  });
});

describe('app://main', () => {
  it('is registered without power over policies or service workers', async () => {
    expect((await open()).schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  });
  it('serves the screen under a policy that allows no connection', async () => {
    const answer = await (await open()).request('app://main/index.html');
    expect(await answer.text()).toContain('Steward');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    );
    expect((await (await open()).request('app://main/assets/index-Ab12Cd34.js')).status).toBe(200);
  });
  it.each([
    'app://main/secret.txt',
    'app://main/passwd.html',
    'app://main/../package.json',
    'app://main/assets/../index.html',
    'app://main/./index.html',
    'app://main/%2e%2e/package.json',
    'app://main/%2e%2e%2fpackage.json',
    'app://main/..%2f..%2fetc/passwd',
    'app://main/..%5c..%5cetc%5cpasswd',
    'app://main/..\\..\\etc\\passwd',
    'app://main/%252e%252e/etc/passwd',
    'app://main//etc/passwd',
    'app://main///etc/passwd',
    'app://main//index.html',
    'app://main/index.html/',
    'app://main/index.html%00',
    'app://main/index.html\0.js',
    'app://main/index.html?x=1',
    'app://main/index.html#x',
    'app://main/index.html;x',
    'app://main/Index.html',
    'app://main/assets',
    'app://main/assets/',
    'app://main/~root',
    'app://main/C:/Windows/win.ini',
    'app://main/file:///etc/passwd',
    'app://main',
    'app://other/index.html',
    'app://main.evil/index.html',
    'app://user@main/index.html',
    'app://main:80/index.html',
    'app:///index.html',
    'file:///etc/passwd',
    '',
  ])('answers 404 to %j', async (url) => {
    expect((await (await open()).request(url)).status).toBe(404);
  });
  it('answers 404 to anything but GET', async () => {
    expect((await (await open()).request('app://main/index.html', { method: 'POST' })).status).toBe(404);
  });
});

describe('the hand-over of the port', () => {
  const frame = (changes: object = {}) => {
    const posted: unknown[][] = [];
    return { posted, frame: { parent: null, origin: 'app://main', postMessage: (...args: unknown[]) => posted.push(args), ...changes } };
  };
  const ask = (fake: Awaited<ReturnType<typeof open>>, senderFrame: unknown, id = fake.windows[0]?.webContents.id, ...rest: unknown[]) =>
    fake.ipcHandlers.get('engine-port')?.({ senderFrame, sender: { id } }, ...rest);

  it('gives one end to the page and one to the engine, once the engine is up', async () => {
    const fake = await open();
    const page = frame();
    ask(fake, page.frame);
    expect(page.posted).toEqual([['engine-port', null, [expect.anything()]]]);
    const engine = fake.engines[0];
    expect(engine?.received).toHaveLength(1);
    engine?.emit('message', { kind: 'up' });
    expect(engine?.received[1]).toMatchObject({ message: { kind: 'open', client: 1 }, ports: [expect.anything()] });
  });
  it.each([
    ['a frame that is gone', null],
    ['a frame inside the page', { parent: {} }],
    ['another origin', { origin: 'https://evil.example' }],
    ['a look-alike origin', { origin: 'app://main.evil' }],
    ['an empty page', { origin: 'null' }],
  ])('is refused to %s', async (_case, changes) => {
    const fake = await open();
    const page = frame(changes ?? {});
    expect(() => ask(fake, changes === null ? null : page.frame)).toThrow('Refused.');
    expect(page.posted).toEqual([]);
  });
  it('is refused to a page that is in no window of ours, and to arguments', async () => {
    const fake = await open();
    expect(() => ask(fake, frame().frame, 999_999)).toThrow('Refused.');
    expect(() => ask(fake, frame().frame, fake.windows[0]?.webContents.id, { path: '/etc/passwd' })).toThrow('Refused.');
  });
  it('is refused to a window that was closed', async () => {
    const fake = await open();
    fake.windows[0]?.emit('closed');
    expect(() => ask(fake, frame().frame)).toThrow('Refused.');
  });
});

describe('the engine process', () => {
  it('is started with the configuration and without our environment', async () => {
    const { engines } = await open();
    expect(engines[0]?.forked).toEqual(['/app/engine.js', [], { serviceName: 'Steward engine', stdio: 'inherit', env: {} }]);
    expect(engines[0]?.received[0]?.message).toMatchObject({ kind: 'start', deviceName: 'Test desk', hasKeychain: true });
  });
  it('is started again when it dies, and the page is told', async () => {
    const { engines, windows } = await open();
    engines[0]?.emit('message', { kind: 'up' });
    engines[0]?.emit('exit', 1);
    await expect.poll(() => engines.length).toBe(2);
    engines[1]?.emit('message', { kind: 'up' });
    const states = windows[0]?.webContents.sent.map(([channel, told]) => [channel, (told as { payload: { state: string } }).payload.state]);
    expect(states).toEqual([
      ['engine-port-state', 'up'],
      ['engine-port-state', 'down'],
      ['engine-port-state', 'starting'],
      ['engine-port-state', 'up'],
    ]);
  });
  it('ends before the app does', async () => {
    const { app, engines } = await open();
    let prevented = 0;
    app.emit('will-quit', { preventDefault: () => (prevented += 1) });
    expect(prevented).toBe(1);
    expect(app.quits).toBe(0);
    expect(engines[0]?.received.at(-1)?.message).toEqual({ kind: 'stop' });
    engines[0]?.emit('exit', 0);
    await expect.poll(() => app.quits).toBe(1);
    app.emit('will-quit', { preventDefault: () => (prevented += 1) });
    expect(prevented).toBe(1);
  });
  it('gets an answer of the keychain, and an error as a sentence', async () => {
    const { engines } = await open();
    engines[0]?.emit('message', { kind: 'keychain', id: 7, ask: 'unwrap', bytes: Buffer.from('garbage').toString('base64') });
    await expect
      .poll(() => engines[0]?.received.at(-1)?.message)
      .toEqual({ kind: 'keychain', id: 7, answer: { failed: 'The stored key is damaged.' } });
  });
  it('is not heard when it says something unknown', async () => {
    const { engines, windows } = await open();
    for (const message of [null, 'up', { kind: 'open' }, { kind: 'up', more: 1 }, { kind: 'keychain', id: 'x', ask: 'wrap', bytes: '' }])
      engines[0]?.emit('message', message);
    expect(windows[0]?.webContents.sent).toEqual([]);
    expect(engines[0]?.received).toHaveLength(1);
  });
});

describe('a second instance', () => {
  it('opens nothing', async () => {
    const { app, windows, engines } = await open({ hasLock: false });
    expect([app.quits, windows.length, engines.length]).toEqual([1, 0, 0]);
  });
  it('brings the first to the front', async () => {
    const { app, windows } = await open();
    const [first] = windows;
    if (!first) throw new Error('No window.');
    first.minimized = true;
    app.emit('second-instance');
    expect([first.minimized, first.focused, windows.length]).toEqual([false, 1, 1]);
  });
});

describe('the menu', () => {
  it('offers reload and developer tools only where it is developed', async () => {
    const roles = (fake: Awaited<ReturnType<typeof open>>) => JSON.stringify(fake.menu());
    expect(roles(await open())).not.toMatch(/toggleDevTools|reload/);
    expect(roles(await open({ isPackaged: false }))).toMatch(/toggleDevTools/);
  });
  it('has the application menu on macOS only', async () => {
    expect((await open({}, 'darwin')).menu()[0]?.role).toBe('appMenu');
    expect((await open({}, 'win32')).menu()[0]?.role).toBe('fileMenu');
  });
});
