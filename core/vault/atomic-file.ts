/** Small files that are there whole or not at all: temporary file, fsync, rename; the generation before is kept. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const previous = (path: string) => `${path}.previous`;

function writeFlushed(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w', 0o600);
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function flushFolder(path: string): void {
  // Windows cannot open a folder for this and does not need it.
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Replaces the file; the content before stays readable as the previous generation. Mode 0600. */
export function writeAtomically(path: string, bytes: Uint8Array): void {
  writeFlushed(`${path}.new`, bytes);
  if (existsSync(path)) renameSync(path, previous(path));
  renameSync(`${path}.new`, path);
  flushFolder(path);
}

/** The newest generation that `parse` accepts (it throws or returns null for a torn one), or null. */
export function readGeneration<Value>(path: string, parse: (bytes: Uint8Array) => Value | null): Value | null {
  for (const candidate of [path, previous(path)]) {
    if (!existsSync(candidate)) continue;
    try {
      const value = parse(readFileSync(candidate));
      if (value !== null) return value;
    } catch {
      // A torn or foreign file is not an error while the other generation can be read.
    }
  }
  return null;
}

/** Removes the file with all its generations. */
export function removeGenerations(path: string): void {
  for (const each of [path, previous(path), `${path}.new`]) rmSync(each, { force: true });
  if (existsSync(dirname(path))) flushFolder(path);
}
