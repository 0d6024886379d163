import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One file to apply, with the role that runs it and so owns what it creates. */
export interface LoadStep {
  /** Path as written, relative to the repository: the name under which a "once" file is remembered. */
  readonly path: string;
  readonly mode: 'once' | 'replay';
  /** null = the login itself. */
  readonly role: string | null;
  readonly text: string;
  readonly sha256: string;
}

const linePattern = /^(as|once|replay)\s+(\S+)$/;

/**
 * Reads sql/load_order.txt and every file it names.
 * @param root folder of the repository
 * @throws Error naming the line, when a line is not understood or a folder is empty
 */
export async function readLoadOrder(root: string): Promise<LoadStep[]> {
  const listing = await readFile(join(root, 'sql/load_order.txt'), 'utf8');
  const steps: LoadStep[] = [];
  let role: string | null = null;
  for (const [index, raw] of listing.split('\n').entries()) {
    const line = raw.replace(/#.*$/, '').trim();
    if (line === '') continue;
    const [, word, operand] = linePattern.exec(line) ?? [];
    if (word === undefined || operand === undefined) {
      throw new Error(`sql/load_order.txt:${index + 1}: expected "as ROLE", "once PATH" or "replay PATH", found "${line}"`);
    }
    if (word === 'as') {
      role = operand === 'login' ? null : operand;
      continue;
    }
    for (const path of await expand(root, operand)) {
      const text = await readFile(join(root, path), 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      steps.push({ path, mode: word === 'once' ? 'once' : 'replay', role, text, sha256 });
    }
  }
  return steps;
}

/** "DIR/*.sql" becomes the sorted files of the folder; any other path stays as it is. */
async function expand(root: string, path: string): Promise<string[]> {
  if (!path.endsWith('/*.sql')) return [path];
  const folder = dirname(path);
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.sql')).sort();
  if (names.length === 0) throw new Error(`sql/load_order.txt: ${path} names no file`);
  return names.map((name) => `${folder}/${name}`);
}
