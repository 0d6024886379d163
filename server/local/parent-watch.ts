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
    return;
  }
  if (environment['npm_lifecycle_event'] === undefined) return;
  const npm = npmAbove();
  const timer = setInterval(() => {
    if (npm.every(stillRuns)) return;
    clearInterval(timer);
    tell();
  }, 1_000);
  timer.unref();
}

// npm runs a shell and most shells become the command; where the shell stays, a killed npm leaves it alone waiting.
// Nobody above npm counts: the terminal that started it in the background may be closed.
function npmAbove(): ProcessRecord[] {
  const parent = recordOf(process.ppid);
  if (!parent || parent.pid === 1) return [];
  const above = isNpm(parent.pid) ? undefined : recordOf(parentOf(parent.pid));
  return above && isNpm(above.pid) ? [parent, above] : [parent];
}

function isNpm(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('npm');
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
