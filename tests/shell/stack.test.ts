// The stack is interrupted at every stage of its start and must neither leave a process nor a folder that does not start again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processesOn, recordsIn, startStack, stillRunning, type StackProcess } from './stack-process.ts';

let parent: string;
let folder: string;
const started: StackProcess[] = [];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'steward-shell-stack-'));
  // A folder that PostgreSQL's user may pass, so that everything lies in one place and can be counted.
  chmodSync(parent, 0o711);
  folder = join(parent, 'data');
});

afterEach(async () => {
  for (const stack of started.splice(0)) {
    stack.child.kill('SIGTERM');
    await stack.ended;
  }
  rmSync(parent, { recursive: true, force: true });
});

function start(...args: string[]): StackProcess {
  const stack = startStack(folder, ...args);
  started.push(stack);
  return stack;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const long = { timeout: 30_000, interval: 100 };

// Reading another process's working folder is Linux only; elsewhere the records on disk stand in for it.
const left = () => (process.platform === 'linux' ? processesOn(folder) : stillRunning(recordsIn(folder)));

describe('killed without warning', () => {
  it.each(['Starting PostgreSQL', 'Making a new PostgreSQL cluster', 'Applying the schema', 'Loading the demo firm', 'Starting the sync server', 'The stack is ready'])(
    'at "%s": nothing is left running, and the next start is whole',
    async (moment) => {
      const first = start(...(moment === 'Loading the demo firm' ? [] : ['--empty']));
      await first.said(moment);
      const records = recordsIn(folder);
      first.child.kill('SIGKILL');
      await first.ended;
      await expect.poll(() => stillRunning(records), long).toEqual([]);
      await expect.poll(left, long).toEqual([]);

      const second = start('--empty');
      const { server, postgres } = await second.ready;
      expect((await fetch(`${server}/readyz`)).status).toBe(200);
      expect(await query(postgres.superuser, "select to_regclass('app.assets') is not null as present")).toEqual([{ present: true }]);
      second.child.kill('SIGTERM');
      expect((await second.ended).code).toBe(143);
      expect(left()).toEqual([]);
    },
  );

  it('after work: what was committed is there', async () => {
    const first = start('--empty');
    await query((await first.ready).postgres.superuser, 'create table public.kept as select 42 as answer');
    first.child.kill('SIGKILL');
    await first.ended;
    // At once: the old PostgreSQL may still be ending.
    const second = start('--empty');
    expect(await query((await second.ready).postgres.superuser, 'select answer from public.kept')).toEqual([{ answer: 42 }]);
  });

  it('together with its PostgreSQL guard: the next start finds and ends the server that was left', async () => {
    const first = start('--empty');
    const url = (await first.ready).postgres.superuser;
    await query(url, 'create table public.kept as select 42 as answer');
    const records = recordsIn(folder);
    first.child.kill('SIGKILL');
    for (const { pid } of records) killIfThere(pid);
    await first.ended;
    const second = start('--empty');
    expect(await query((await second.ready).postgres.superuser, 'select answer from public.kept')).toEqual([{ answer: 42 }]);
    second.child.kill('SIGTERM');
    await second.ended;
    expect(left()).toEqual([]);
  });
});

describe('told to stop', () => {
  it.each([
    ['SIGINT', 130, 'Making a new PostgreSQL cluster'],
    ['SIGTERM', 143, 'Applying the schema'],
    ['SIGHUP', 129, 'Starting the sync server'],
  ] as const)('by %s it ends with %i and leaves nothing ("%s")', async (signal, code, moment) => {
    const stack = start('--empty');
    await stack.said(moment);
    stack.child.kill(signal);
    expect((await stack.ended).code).toBe(code);
    expect(left()).toEqual([]);
  });
});

describe('npm', () => {
  it('killed without warning takes its command with it', async () => {
    const npm = spawn('npm', ['run', '-s', 'stack', '--', '--data-dir', folder, '--empty'], { stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' });
    await once(npm.stdout, 'data');
    const records = recordsIn(folder);
    npm.kill('SIGKILL');
    await expect.poll(() => stillRunning(records), long).toEqual([]);
    await expect.poll(left, long).toEqual([]);
  });
  it('may be left in the background by the terminal that started it', async () => {
    const terminal = spawn('/bin/sh', ['-c', `npm run -s stack -- --data-dir ${folder} --empty >${parent}/out 2>&1 & sleep 1`], { stdio: 'ignore' });
    await once(terminal, 'exit');
    await expect.poll(() => existsSync(join(parent, 'out')) && readFileSync(join(parent, 'out'), 'utf8'), long).toContain('"ready":true');
    // Longer than the watch looks once.
    await sleep(2_500);
    const { server } = JSON.parse(/\{"ready".*\}/.exec(readFileSync(join(parent, 'out'), 'utf8'))?.[0] ?? '{}') as { server: string };
    expect((await fetch(`${server}/readyz`)).status).toBe(200);
    const holder = JSON.parse(readFileSync(join(folder, 'stack.lock'), 'utf8')) as { pid: number };
    process.kill(holder.pid, 'SIGTERM');
    await expect.poll(left, long).toEqual([]);
  });
});

describe.runIf(process.getuid?.() === 0)('a folder that only root may enter (needs root: nobody else has the problem)', () => {
  it('works, and its cluster goes when the folder is gone', async () => {
    chmodSync(parent, 0o700);
    const first = start('--empty');
    await first.ready;
    first.child.kill('SIGTERM');
    await first.ended;
    const cluster = readFileSync(join(folder, 'postgres.location'), 'utf8');
    expect(existsSync(join(cluster, '18', 'PG_VERSION'))).toBe(true);
    rmSync(folder, { recursive: true });
    const second = start('--empty');
    await second.ready;
    expect(existsSync(cluster)).toBe(false);
    second.child.kill('SIGTERM');
    await second.ended;
    rmSync(readFileSync(join(folder, 'postgres.location'), 'utf8'), { recursive: true });
  });
});

describe('one folder', () => {
  it('serves one stack at a time, also after a lock was left behind', async () => {
    const first = start('--empty');
    await first.ready;
    const second = start('--empty');
    expect((await second.ended).code).toBe(1);
    expect(second.lines.join('\n')).toContain('already uses this data folder');
    first.child.kill('SIGKILL');
    await first.ended;
    await start('--empty').ready;
  });
});

describe('a child that dies', () => {
  it('is started again at the same address', async () => {
    const stack = start('--empty');
    const { server } = await stack.ready;
    const before = recordsIn(folder);
    const [pid] = before.map((record) => record.pid).filter((each) => commandOf(each).includes('server/main.ts'));
    process.kill(pid ?? 0, 'SIGKILL');
    await stack.said('starting it again');
    await expect.poll(async () => (await fetch(`${server}/readyz`).catch(() => undefined))?.status, long).toBe(200);
  });
});

function killIfThere(pid: number) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

function commandOf(pid: number): string {
  return processesOn('server/main.ts').find((line) => line.startsWith(`${pid} `)) ?? '';
}
