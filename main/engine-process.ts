// The entry of the engine's own process: in Electron a utilityProcess, otherwise a forked Node.
// It holds keys and tokens; ending it is what locks the desk for certain.
import axios from 'axios';
import { systemClock } from '../core/clock.ts';
import type { Keychain } from '../core/dependencies.ts';
import { StewardError } from '../contract/errors.ts';
import { createCore, type Core } from '../core/engine.ts';
import type { EventFrame } from '../contract/ipc.ts';
import { toEngineSchema, type FromEngine, type ToEngine } from './engine-messages.ts';
import { answerFrame } from './frames.ts';
import { openParent, type ScreenPort } from './parent-port.ts';

const parent = openParent();
const screens = new Map<number, ScreenPort>();
const keychainCalls = new Map<number, PromiseWithResolvers<Uint8Array>>();
let nextKeychainCall = 1;
let begin: (() => Promise<Core>) | undefined;
let core: Promise<Core> | undefined;

const tell = (message: FromEngine) => parent.post(message);

function broadcast(frame: EventFrame) {
  const text = JSON.stringify(frame);
  for (const screen of screens.values()) screen.post(text);
}

/** The keychain lives in Electron's main process; here is only the way to it. */
const keychain: Keychain = { wrap: (secret) => askKeychain('wrap', secret), unwrap: (blob) => askKeychain('unwrap', blob) };

function askKeychain(ask: 'wrap' | 'unwrap', bytes: Uint8Array): Promise<Uint8Array> {
  const id = nextKeychainCall++;
  const call = Promise.withResolvers<Uint8Array>();
  keychainCalls.set(id, call);
  tell({ kind: 'keychain', id, ask, bytes: Buffer.from(bytes).toString('base64') });
  return call.promise;
}

function start({ config, deviceName, hasKeychain }: Extract<ToEngine, { kind: 'start' }>): Promise<Core> {
  return createCore({
    dataFolder: config.dataFolder,
    config: { serverUrl: config.serverUrl, identity: config.identity, defaultDeviceName: deviceName },
    http: (defaults) => axios.create(defaults),
    clock: systemClock,
    keychain: hasKeychain ? keychain : null,
    emit: (event, payload) => broadcast({ event, payload }),
  });
}

/** A beginning that failed is tried again at the next call: the keychain may have been unlocked meanwhile. Until then each call is told why. */
function engine(): Promise<Core> | undefined {
  if (core === undefined && begin !== undefined) {
    const begun = begin();
    core = begun;
    begun.catch(() => {
      if (core === begun) core = undefined;
    });
  }
  return core;
}

async function answer(client: number, text: string) {
  const begun = engine();
  if (!begun) return;
  const frame = await answerFrame({ call: async (method, params) => (await begun).call(method, params) }, text);
  screens.get(client)?.post(frame);
}

async function stop() {
  try {
    await (await core)?.close();
  } finally {
    process.exit(0);
  }
}

parent.onMessage((raw, port) => {
  const parsed = toEngineSchema.safeParse(raw);
  if (!parsed.success) return;
  const message = parsed.data;
  if (message.kind === 'start' && begin === undefined) {
    begin = () => start(message);
    const up = () => tell({ kind: 'up' });
    void engine()?.then(up, up);
  }
  if (message.kind === 'open') {
    const screen = port ?? { post: (text: string) => tell({ kind: 'frame', client: message.client, text }), onFrame: () => undefined };
    screens.set(message.client, screen);
    screen.onFrame(
      (text) => void answer(message.client, text),
      () => screens.delete(message.client),
    );
  }
  if (message.kind === 'frame') void answer(message.client, message.text);
  if (message.kind === 'close') screens.delete(message.client);
  if (message.kind === 'keychain') {
    const call = keychainCalls.get(message.id);
    keychainCalls.delete(message.id);
    if ('ok' in message.answer) call?.resolve(Buffer.from(message.answer.ok, 'base64'));
    else call?.reject(new StewardError('FW461', message.answer.failed));
  }
  if (message.kind === 'stop') void stop();
});

// The shell is gone, perhaps killed: nobody could lock the desk any more.
parent.onGone(() => void stop());
