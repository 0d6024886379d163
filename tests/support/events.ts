/** Reads server-sent events of a desk. */
import { routes } from '../../contract/http.ts';
import type { Desk } from './desk.ts';

export interface Events {
  /** The next event of this name; waits for it. */
  readonly next: (name: string) => Promise<Record<string, unknown>>;
  /** All events received so far, heartbeats not counted. */
  readonly received: () => { name: string; data: Record<string, unknown> }[];
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  readonly close: () => void;
}

export async function openEvents(url: string, desk: Desk): Promise<Events> {
  const controller = new AbortController();
  const response = await fetch(`${url}${routes.events.path}`, { headers: desk.headers, signal: controller.signal });
  if (response.status !== 200 || !response.body) throw new Error(`no stream: ${response.status} ${await response.text()}`);
  const all: { name: string; data: Record<string, unknown> }[] = [];
  let taken = 0;
  let wake: () => void = () => undefined;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const ended = (async () => {
    let text = '';
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        text += part.value;
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) {
          const name = /^event: (.*)$/m.exec(block)?.[1];
          const data = /^data: (.*)$/m.exec(block)?.[1];
          if (name !== undefined && data !== undefined) all.push({ name, data: JSON.parse(data) as Record<string, unknown> });
        }
        wake();
      }
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    }
    wake();
  })();
  return {
    async next(name) {
      for (;;) {
        const found = all.slice(taken).findIndex((event) => event.name === name);
        if (found >= 0) {
          taken += found + 1;
          return all[taken - 1]!.data;
        }
        const isOver = await Promise.race([ended.then(() => true), new Promise<boolean>((resolve) => (wake = () => resolve(false)))]);
        if (isOver && !all.slice(taken).some((event) => event.name === name)) throw new Error(`the stream ended without ${name}`);
      }
    },
    received: () => all,
    ended,
    close: () => controller.abort(),
  };
}
