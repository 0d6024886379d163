import { afterEach, describe, expect, it } from 'vitest';
import { openEngineLine, type LinePort } from '../../preload/engine-line.ts';

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

function line() {
  let asked = 0;
  const opened = openEngineLine({
    methods: ['session.state'],
    events: ['engine', 'sync'],
    askForPort: () => {
      asked += 1;
      return Promise.resolve();
    },
  });
  const connect = () => {
    const { port1, port2 } = new MessageChannel();
    open.push(port1, port2);
    const frames: { id: number; method: string; params: unknown }[] = [];
    port2.addEventListener('message', (event) => frames.push(JSON.parse(String(event.data)) as (typeof frames)[number]));
    port2.start();
    opened.connect(port1 as unknown as LinePort);
    return { frames, tell: (frame: unknown) => port2.postMessage(JSON.stringify(frame)) };
  };
  return { ...opened, connect, asked: () => asked };
}

describe('the line of the preload', () => {
  it('asks for its port once and sends calls that waited for it', async () => {
    const { call, connect, asked } = line();
    const answer = call('session.state', {});
    const engine = connect();
    await expect.poll(() => engine.frames).toEqual([{ id: 1, method: 'session.state', params: {} }]);
    engine.tell({ id: 1, result: 'signed_out' });
    expect(await answer).toBe('signed_out');
    expect(asked()).toBe(1);
  });
  it('passes no name on that the contract does not have', async () => {
    const { call, connect } = line();
    const engine = connect();
    await expect(call('constructor', {})).rejects.toThrow('FW404');
    await expect(call('session.states', {})).rejects.toThrow('FW404');
    const known = call('session.state', {});
    await expect.poll(() => engine.frames.map((frame) => frame.method)).toEqual(['session.state']);
    engine.tell({ id: 1, result: null });
    await known;
  });
  it('gives errors as the error body in JSON, which is all that crosses to the page', async () => {
    const { call, connect } = line();
    const engine = connect();
    const answer = call('session.state', {});
    engine.tell({ id: 1, error: { code: 'FW423', message: 'Locked.' } });
    await expect(answer).rejects.toThrow('{"code":"FW423","message":"Locked."}');
  });
  it('fails calls under way when the engine ends, and asks for a new port', async () => {
    const { call, connect, engineIs, asked, on } = line();
    const states: unknown[] = [];
    on('engine', (payload) => states.push(payload));
    connect();
    const lost = call('session.state', {});
    engineIs('down');
    await expect(lost).rejects.toThrow('FW503');
    engineIs('starting');
    engineIs('up');
    expect(asked()).toBe(2);
    const engine = connect();
    const again = call('session.state', {});
    await expect.poll(() => engine.frames).toHaveLength(1);
    engine.tell({ id: engine.frames[0]?.id, result: 'locked' });
    expect(await again).toBe('locked');
    expect(states).toEqual([{ state: 'down' }, { state: 'starting' }, { state: 'up' }]);
  });
  it('tells events to those who listen, as often as they listen, until they stop', async () => {
    const { connect, on } = line();
    const engine = connect();
    const heard: unknown[] = [];
    const listen = (payload: unknown) => heard.push(payload);
    const stopFirst = on('sync', listen);
    on('sync', listen);
    on('unknown', listen);
    engine.tell({ event: 'sync', payload: 1 });
    await expect.poll(() => heard).toEqual([1, 1]);
    stopFirst();
    engine.tell({ event: 'unknown', payload: 0 });
    engine.tell({ event: 'sync', payload: 2 });
    await expect.poll(() => heard).toEqual([1, 1, 2]);
  });
});
