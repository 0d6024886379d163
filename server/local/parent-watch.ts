// A command ends with the one who started it, also when that one was killed and could not say so.
import { readFileSync } from 'node:fs';
import { recordOf, stillRuns, type ProcessRecord } from './process-record.ts';

/**
 * Calls back once when our starter is gone: the other end of our channel, or the npm that runs us.
 * A program started by hand in the background lives on: its shell may end before it.
 */
export function whenParentEnds(environment: NodeJS.ProcessEnv, tell: () => void): void {
  if (process.channel) {
    process.once('disconnect', tell);
    process.channel.unref();
  }
  if (environment['npm_lifecycle_event'] === undefined) return;
  const upToNpm = ancestorsUpToNpm();
  const timer = setInterval(() => {
    if (upToNpm.every(stillRuns)) return;
    clearInterval(timer);
    tell();
  }, 1_000);
  timer.unref();
}

// Between npm and us may stand a shell and the older Node that installed us; a killed npm leaves them waiting.
// Nobody above npm counts: the terminal that started it in the background may be closed.
function ancestorsUpToNpm(): ProcessRecord[] {
  const path: ProcessRecord[] = [];
  for (let pid = process.ppid; pid > 1 && path.length < 4; pid = parentOf(pid)) {
    const record = recordOf(pid);
    if (!record) break;
    path.push(record);
    if (isNpm(pid)) return path;
  }
  // Where the system does not tell who npm is, only the one who started us counts.
  return path.slice(0, 1);
}

function isNpm(pid: number): boolean {
  try {
    return /(^|[/\0])npm(-cli\.js)?[\0 ]/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
