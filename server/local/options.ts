// The words after npm start, npm run stack and npm run dev.
import { parseArgs } from 'node:util';
import type { Content } from './database.ts';
import { defaultDataFolder } from './data-folder.ts';

export interface Options {
  readonly dataFolder: string;
  readonly port: number;
  readonly content: Content;
  /** False: print the address instead of opening a window. */
  readonly open: boolean;
}

/** @throws with a sentence that names the wrong word */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      'data-dir': { type: 'string' },
      port: { type: 'string', default: '0' },
      empty: { type: 'boolean', default: false },
      load: { type: 'string' },
      open: { type: 'boolean', default: true },
    },
  });
  if (values.empty && values.load !== undefined) throw new Error('--empty and --load exclude each other.');
  const port = wholeNumber('--port', values.port, 0, 65_535);
  const content: Content = values.empty
    ? { kind: 'empty' }
    : values.load === undefined
      ? { kind: 'demo' }
      : { kind: 'load', circles: wholeNumber('--load', values.load, 1, 100_000) };
  return { dataFolder: values['data-dir'] ?? defaultDataFolder(), port, content, open: values.open };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new Error(`${name} takes a whole number from ${least} to ${most}, not "${text}".`);
  return value;
}
