import { existsSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';

const longest = 5_000_000;

/** Opens DATA/logs/NAME.log to write on; a long one is put aside first, and the one before it is forgotten. */
export function openLog(folder: DataFolder, name: string): number {
  const file = join(folder.logs, `${name}.log`);
  if (existsSync(file) && statSync(file).size > longest) renameSync(file, join(folder.logs, `${name}.1.log`));
  return openSync(file, 'a', 0o600);
}
