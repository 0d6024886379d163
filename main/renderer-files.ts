// The files of the built screen, listed once. A request is looked up by its exact path and never turned into
// a path on disk, so there is nothing that dots, backslashes or links could reach.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface RendererFile {
  /** Path on disk. */
  readonly file: string;
  readonly type: string;
  /** The name holds a hash of the content: it may be kept for ever. */
  readonly isHashed: boolean;
}

export type RendererFiles = ReadonlyMap<string, RendererFile>;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  woff: 'font/woff',
  json: 'application/json',
};

/** Lists the regular files of known types below a folder; `/` is index.html. */
export function readRendererFiles(folder: string): RendererFiles {
  const files = new Map<string, RendererFile>();
  const walk = (from: string, prefix: string) => {
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const file = join(from, entry.name);
      if (entry.isDirectory()) walk(file, `${prefix}${entry.name}/`);
      const type = types[entry.name.slice(entry.name.lastIndexOf('.') + 1)];
      // A symbolic link is not a regular file here.
      if (entry.isFile() && type) files.set(prefix + entry.name, { file, type, isHashed: /-[\w-]{8,}\.\w+$/.test(entry.name) });
    }
  };
  walk(folder, '/');
  const index = files.get('/index.html');
  if (!index) throw new Error(`The screen is not built: there is no index.html in ${folder}.`);
  files.set('/', index);
  return files;
}

/** The file for the path of a request as it came, without decoding; a query is no part of any name. */
export function findRendererFile(files: RendererFiles, rawPath: string): RendererFile | undefined {
  return files.get(rawPath);
}
