// Two stacks on one data folder would start two PostgreSQL servers on one cluster.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { recordOf, stillRuns, type ProcessRecord } from './process-record.ts';

/**
 * Takes the lock of a data folder for this process.
 * @returns gives it back
 * @throws when another living process holds it
 */
export function takeFolderLock(file: string): () => void {
  const mine = `${file}.${process.pid}`;
  const record = recordOf(process.pid);
  writeFileSync(mine, JSON.stringify(record), { mode: 0o600 });
  try {
    // A hard link either is made whole or not at all, unlike a file that is written in place.
    while (!linked(mine, file)) removeIfStale(file);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(file, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function removeIfStale(file: string) {
  const holder = readRecord(file);
  if (holder && stillRuns(holder)) throw inUse(file, holder);
  // Two starters may find the same stale lock: the rename has one winner, who looks again at what was moved.
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  const moved = readRecord(aside);
  if (moved && stillRuns(moved)) {
    linked(aside, file);
    rmSync(aside, { force: true });
    throw inUse(file, moved);
  }
  rmSync(aside, { force: true });
}

function readRecord(file: string): ProcessRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessRecord;
  } catch {
    return undefined;
  }
}

function inUse(file: string, holder: ProcessRecord) {
  return new Error(
    `Another Steward (process ${holder.pid}) already uses this data folder: ${file}. End it or name another folder with --data-dir.`,
  );
}
