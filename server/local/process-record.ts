// A pid alone proves nothing: the system gives it out again. A record also holds when the process began.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One process, in a form that survives our own end. */
export interface ProcessRecord {
  readonly pid: number;
  /** Opaque text that no other process with this pid has; empty where the system does not tell. */
  readonly began: string;
}

/** The record of a living process, or undefined when there is none with this pid. */
export function recordOf(pid: number): ProcessRecord | undefined {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  return { pid, began: startOf(pid) };
}

/** Tells whether the recorded process still runs; a later process with the same pid is another one. */
export function stillRuns(record: ProcessRecord): boolean {
  const now = recordOf(record.pid);
  return now !== undefined && now.began === record.began;
}

/** Sends a signal; a process that is gone is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function startOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name in parentheses may hold spaces; the fields are counted after it. State is the 3rd, start time the 22nd.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      // A zombie has ended; only its parent has not looked yet.
      if (fields[0] === 'Z' || fields[0] === 'X') return 'ended';
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19] ?? ''}`;
    }
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return 'ended';
  }
}
