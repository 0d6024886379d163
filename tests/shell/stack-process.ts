import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stillRuns, type ProcessRecord } from '../../server/local/process-record.ts';
import type { StackDescription } from '../../server/local/open-stack.ts';

/** `npm run stack` without npm: the same entry, its lines and its end. */
export interface StackProcess {
  readonly child: ChildProcess;
  readonly lines: string[];
  /** Resolves when a line on stderr contains the text. */
  said(text: string): Promise<void>;
  readonly ready: Promise<StackDescription>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export function startStack(folder: string, ...args: string[]): StackProcess {
  const child = spawn(process.execPath, ['server/local/stack.ts', '--data-dir', folder, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const waiting: { text: string; resolve: () => void }[] = [];
  createInterface(child.stderr).on('line', (line) => {
    lines.push(line);
    for (const { text, resolve } of waiting) if (line.includes(text)) resolve();
  });
  const ended = once(child, 'exit').then(([code, signal]) => ({ code: code as number | null, signal: signal as NodeJS.Signals | null }));
  const failed = ended.then(({ code, signal }) => Promise.reject(new Error(`stack ended (${code ?? signal}):\n${lines.join('\n')}`)));
  const first = once(createInterface(child.stdout), 'line').then(([line]) => JSON.parse(String(line)) as StackDescription);
  const ready = Promise.race([first, failed]);
  // Who does not ask for it must not be killed by it.
  ready.catch(() => undefined);
  return {
    child,
    lines,
    ended,
    ready,
    said: (text) =>
      Promise.race([
        failed,
        new Promise<void>((resolve) => {
          if (lines.some((line) => line.includes(text))) resolve();
          else waiting.push({ text, resolve });
        }),
      ]),
  };
}

/** What the stack says it started, as long as it runs. */
export function recordsIn(folder: string): ProcessRecord[] {
  try {
    return readdirSync(join(folder, 'processes')).map(
      (name) => JSON.parse(readFileSync(join(folder, 'processes', name), 'utf8')) as ProcessRecord,
    );
  } catch {
    return [];
  }
}

/** Every living process that works in the folder or was started on it: PostgreSQL's children name it nowhere else. */
export function processesOn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && pid !== String(process.pid))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder) || command.includes(folder) ? [`${pid} ${command}`] : [];
      } catch {
        return [];
      }
    });
}

export function stillRunning(records: readonly ProcessRecord[]): ProcessRecord[] {
  return records.filter(stillRuns);
}
