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

// npm runs a shell and the shell runs us; a killed npm leaves the shell alone waiting.
function npmAbove(): ProcessRecord[] {
  const parent = recordOf(process.ppid);
  const above = process.platform === 'linux' && parent ? recordOf(parentOf(parent.pid)) : undefined;
  return [parent, above].filter((record) => record !== undefined && record.pid > 1) as ProcessRecord[];
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
