// Our Node children: the project's own Node, a log file each, and a channel whose closing ends them.
import { closeSync } from 'node:fs';
import type { DataFolder } from './data-folder.ts';
import { openLog } from './log-file.ts';
import type { Child, Supervisor } from './supervisor.ts';

export interface NodeChildPlan {
  readonly name: string;
  /** Absolute path of the file to run. */
  readonly entry: string;
  readonly args?: readonly string[];
  /** Only what the child needs: nothing of our own environment but what finds programs and a display. */
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds it may take to end before it is killed. */
  readonly grace: number;
}

const stopWithParent = new URL('stop-with-parent.ts', import.meta.url).href;

/** Starts a Node program under the supervisor; output goes to logs/NAME.log, messages over the channel. */
export function nodeChild(supervisor: Supervisor, folder: DataFolder, plan: NodeChildPlan): Child {
  const log = openLog(folder, plan.name);
  try {
    return supervisor.start({
      name: plan.name,
      command: process.execPath,
      args: ['--import', stopWithParent, plan.entry, ...(plan.args ?? [])],
      env: { PATH: '/usr/bin:/bin', TZ: 'UTC', NODE_ENV: 'production', ...plan.env },
      stdio: ['ignore', log, log, 'ipc'],
      end: (child) => child.kill('SIGTERM'),
      grace: plan.grace,
    });
  } finally {
    closeSync(log);
  }
}
