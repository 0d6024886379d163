// Starts child processes, remembers them on disk and ends them: in order when asked, and at the next start when we were killed.
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { recordOf, sendSignal, stillRuns, type ProcessRecord } from './process-record.ts';

/** How to start one child. */
export interface ChildPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly stdio: StdioOptions;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Asks the child to end. */
  readonly end: (child: ChildProcess) => void;
  /** Milliseconds it may take before it is killed. */
  readonly grace: number;
}

/** A running child. */
export interface Child {
  readonly process: ChildProcess;
  /** Resolves when it has ended, with a sentence that says how. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export interface Supervisor {
  /** @throws when the supervisor is stopping */
  start(plan: ChildPlan): Child;
  /**
   * Ends every child, the last one started first. Safe to call more than once.
   * @param why what everything that is still starting fails with
   */
  stopAll(why?: unknown): Promise<void>;
  readonly stopping: AbortSignal;
}

/** @param folder where the records of the children are kept */
export function createSupervisor(folder: string): Supervisor {
  const running: Child[] = [];
  const stopping = new AbortController();
  let stopped: Promise<void> | undefined;

  const start = (plan: ChildPlan): Child => {
    stopping.signal.throwIfAborted();
    const { name, command, args, env, stdio, cwd, uid, gid } = plan;
    // Its own process group: Ctrl-C in the terminal reaches only us, and we end the children in order.
    const child = spawn(command, args, { env, stdio, cwd, uid, gid, detached: true, windowsHide: true });
    const file = join(folder, `${name}.json`);
    if (child.pid !== undefined) writeFileSync(file, JSON.stringify(recordOf(child.pid)), { mode: 0o600 });
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(`${name} could not be started: ${error.message}`));
      child.once('exit', (code, signal) => resolve(`${name} ended with ${signal ?? `code ${code}`}`));
    });
    const handle: Child = { process: child, ended, stop: () => stopChild(plan, child, ended) };
    running.push(handle);
    void ended.then(() => {
      running.splice(running.indexOf(handle), 1);
      rmSync(file, { force: true });
    });
    return handle;
  };

  const stopAll = (why: unknown = new Error('Steward was told to stop.')) => {
    stopped ??= (async () => {
      stopping.abort(why);
      for (const child of [...running].reverse()) await child.stop();
    })();
    return stopped;
  };

  return { start, stopAll, stopping: stopping.signal };
}

async function stopChild(plan: ChildPlan, child: ChildProcess, ended: Promise<string>) {
  plan.end(child);
  const inTime = await Promise.race([ended.then(() => true), sleep(plan.grace, false, { ref: false })]);
  if (!inTime && child.pid !== undefined) {
    sendSignal(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    await ended;
  }
}

/** Ends what an earlier, killed supervisor left running. Only processes proven to be ours are touched. */
export async function endLeftovers(folder: string, say: (line: string) => void): Promise<void> {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const file = join(folder, name);
    const record = readRecord(file);
    if (record && stillRuns(record)) {
      say(`Ending ${name.replace('.json', '')} (process ${record.pid}), left over from an earlier run ...`);
      await endProcess(record, 'SIGTERM', 10_000);
    }
    rmSync(file, { force: true });
  }
}

/** Signals one recorded process and kills its whole group when it has not ended in time (milliseconds). */
export async function endProcess(record: ProcessRecord, signal: NodeJS.Signals, grace: number): Promise<void> {
  sendSignal(record.pid, signal);
  if (await endsWithin(record, grace)) return;
  sendSignal(record.pid, 'SIGKILL');
  await endsWithin(record, 5_000);
}

async function endsWithin(record: ProcessRecord, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    if (!stillRuns(record)) return true;
    await sleep(50);
  }
  return !stillRuns(record);
}

function readRecord(file: string): ProcessRecord | undefined {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as ProcessRecord | null) ?? undefined;
  } catch {
    return undefined;
  }
}
