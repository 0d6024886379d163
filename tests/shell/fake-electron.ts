import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, CustomScheme } from 'electron';
import type { ElectronFacade } from '../../main/electron-facade.ts';

type Handler = (...args: unknown[]) => unknown;

/** A page: records what it is told, and lets a test raise the events a real one would. */
export class FakeContents extends EventEmitter {
  static next = 1;
  readonly id = FakeContents.next++;
  readonly sent: unknown[][] = [];
  openHandler: Handler = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: Handler) {
    this.openHandler = handler;
  }
  send(...args: unknown[]) {
    this.sent.push(args);
  }
}

class FakePort extends EventEmitter {
  other: FakePort | undefined;
  start() {}
  postMessage(data: unknown) {
    this.other?.emit('message', { data, ports: [] });
  }
}

/** Electron without Electron: every call is written down, every answer is what the test set. */
export function fakeElectron(options: { isPackaged?: boolean; hasLock?: boolean } = {}) {
  const app = Object.assign(new EventEmitter(), {
    isPackaged: options.isPackaged ?? true,
    sandboxEnabled: false,
    quits: 0,
    enableSandbox: () => void (app.sandboxEnabled = true),
    requestSingleInstanceLock: () => options.hasLock ?? true,
    whenReady: () => Promise.resolve(),
    quit: () => void (app.quits += 1),
  });

  const windows: FakeWindow[] = [];
  class FakeWindow extends EventEmitter {
    readonly webContents = new FakeContents();
    readonly urls: string[] = [];
    focused = 0;
    minimized = false;
    readonly options: BrowserWindowConstructorOptions;
    constructor(given: BrowserWindowConstructorOptions) {
      super();
      this.options = given;
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    loadURL(url: string) {
      this.urls.push(url);
      return Promise.resolve();
    }
    show() {}
    focus() {
      this.focused += 1;
    }
    isMinimized() {
      return this.minimized;
    }
    restore() {
      this.minimized = false;
    }
    getNormalBounds() {
      return { x: 10, y: 20, width: 1200, height: 800 };
    }
  }

  const engines: FakeUtility[] = [];
  class FakeUtility extends EventEmitter {
    readonly received: { message: unknown; ports: unknown[] }[] = [];
    readonly forked: unknown[];
    constructor(...forked: unknown[]) {
      super();
      this.forked = forked;
      engines.push(this);
    }
    postMessage(message: unknown, ports: unknown[] = []) {
      this.received.push({ message, ports });
    }
    kill() {
      this.emit('exit', 1);
    }
  }

  class FakeChannel {
    readonly port1 = new FakePort();
    readonly port2 = new FakePort();
    constructor() {
      this.port1.other = this.port2;
      this.port2.other = this.port1;
    }
  }

  const session = { handlers: new Map<string, Handler>() };
  const keep = (name: string) => (handler: Handler) => void session.handlers.set(name, handler);
  const ipcHandlers = new Map<string, Handler>();
  const opened: string[] = [];
  const dialog = { asked: [] as unknown[], answer: 1 };
  const schemes: CustomScheme[] = [];
  let scheme: { name: string; handler: (request: Request) => Promise<Response> } | undefined;
  let menu: { role?: string; label?: string; submenu?: unknown }[] = [];

  const facade = {
    app,
    BrowserWindow: FakeWindow,
    MessageChannelMain: FakeChannel,
    Menu: { buildFromTemplate: (template: typeof menu) => template, setApplicationMenu: (given: typeof menu) => void (menu = given) },
    dialog: {
      showMessageBox: (asked: unknown) => {
        dialog.asked.push(asked);
        return Promise.resolve({ response: dialog.answer });
      },
    },
    ipcMain: { handle: (channel: string, handler: Handler) => void ipcHandlers.set(channel, handler) },
    protocol: {
      registerSchemesAsPrivileged: (given: CustomScheme[]) => void schemes.push(...given),
      handle: (name: string, handler: (request: Request) => Promise<Response>) => void (scheme = { name, handler }),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: keep('request'),
        setPermissionCheckHandler: keep('check'),
        setDevicePermissionHandler: keep('device'),
        setDisplayMediaRequestHandler: keep('display'),
      },
    },
    shell: {
      openExternal: (url: string) => {
        opened.push(url);
        return Promise.resolve();
      },
    },
    safeStorage: { getSelectedStorageBackend: () => 'gnome_libsecret', isAsyncEncryptionAvailable: () => Promise.resolve(true) },
    utilityProcess: { fork: (...forked: unknown[]) => new FakeUtility(...forked) },
  };
  return {
    electron: facade as unknown as ElectronFacade,
    app,
    windows,
    engines,
    session,
    ipcHandlers,
    opened,
    dialog,
    schemes,
    menu: () => menu,
    request: (url: string, init?: RequestInit) => {
      if (!scheme) throw new Error('No scheme is served.');
      // The text as the page wrote it: a real Request would tidy it, and so hide what is tested.
      return scheme.handler({ url, method: init?.method ?? 'GET' } as Request);
    },
  };
}
