// The stack is interrupted at every stage of its start and must neither leave a process nor a folder that does not start again.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder, postgresSystemUser } from '../../server/local/data-folder.ts';
import { processesOn, recordsIn, startStack, stillRunning, type StackProcess } from './stack-process.ts';

let prepared: string;
let parent: string;
let folder: string;
const started: StackProcess[] = [];
const long = { timeout: 30_000, interval: 100 };

/** A folder that PostgreSQL's user may pass, so that everything lies in one place and can be counted. */
function makeParent(): string {
  const made = mkdtempSync(join(tmpdir(), 'steward-shell-stack-'));
  chmodSync(made, 0o711);
  return made;
}

/** Most tests begin where an earlier run ended: a copy costs less than a first start. */
function usePrepared() {
  execFileSync('cp', ['-a', join(prepared, 'data'), folder]);
}

function start(...args: string[]): StackProcess {
  const stack = startStack(folder, '--empty', ...args);
  started.push(stack);
  return stack;
}

async function stop(stack: StackProcess, signal: NodeJS.Signals = 'SIGTERM') {
  stack.child.kill(signal);
  return stack.ended;
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

// Reading another process's working folder is Linux only; elsewhere the records on disk stand in for it.
const left = () => (process.platform === 'linux' ? processesOn(folder) : stillRunning(recordsIn(folder)));
const isReady = async (server: string) => (await fetch(`${server}/readyz`).catch(() => undefined))?.status;

beforeAll(async () => {
  prepared = makeParent();
  const first = startStack(join(prepared, 'data'), '--empty');
  await query((await first.ready).postgres.superuser, 'create table public.kept as select 42 as answer');
  await stop(first);
});
afterAll(() => rmSync(prepared, { recursive: true, force: true }));

beforeEach(() => {
  parent = makeParent();
  folder = join(parent, 'data');
});
afterEach(async () => {
  for (const stack of started.splice(0)) await stop(stack);
  rmSync(parent, { recursive: true, force: true });
});

describe('killed without warning', () => {
  it.each(['Making a new PostgreSQL cluster', 'Applying the schema', 'Loading the demo firm'])(
    'at "%s" of a first start: nothing is left running, and the next start is whole',
    async (moment) => {
      const first = startStack(folder, ...(moment === 'Loading the demo firm' ? [] : ['--empty']));
      started.push(first);
      await first.said(moment);
      const records = recordsIn(folder);
      first.child.kill('SIGKILL');
      await expect.poll(() => stillRunning(records), long).toEqual([]);
      await expect.poll(left, long).toEqual([]);

      const second = start();
      const { server, postgres } = await second.ready;
      expect(await isReady(server)).toBe(200);
      // The firm that was being loaded is gone as a whole: this start was told to make an empty one.
      expect(await query(postgres.superuser, 'select count(*)::integer as tenants from app.tenants')).toEqual([{ tenants: 0 }]);
      expect((await stop(second)).code).toBe(143);
      expect(left()).toEqual([]);
    },
  );

  it('at work: what was committed is there, also when the next start follows at once', async () => {
    usePrepared();
    const first = start();
    await query((await first.ready).postgres.superuser, 'create table public.later as select 43 as answer');
    await stop(first, 'SIGKILL');
    const second = start();
    expect(
      await query((await second.ready).postgres.superuser, 'select k.answer, l.answer as later from public.kept k, public.later l'),
    ).toEqual([{ answer: 42, later: 43 }]);
    expect((await stop(second)).code).toBe(143);
    expect(left()).toEqual([]);
  });

  it('together with its children: the next start finds and ends the PostgreSQL that was left', async () => {
    usePrepared();
    const first = start();
    await first.ready;
    const records = recordsIn(folder);
    first.child.kill('SIGKILL');
    for (const { pid } of records) killIfThere(pid);
    await first.ended;
    const second = start();
    expect(await query((await second.ready).postgres.superuser, 'select answer from public.kept')).toEqual([{ answer: 42 }]);
    await stop(second);
    expect(left()).toEqual([]);
  });
});

describe('told to stop', () => {
  it.each([
    ['SIGINT', 130, 'Making a new PostgreSQL cluster', false],
    ['SIGHUP', 129, 'Starting the sync server', true],
  ] as const)('by %s it ends with %i and leaves nothing ("%s")', async (signal, code, moment, isPrepared) => {
    if (isPrepared) usePrepared();
    const stack = start();
    await stack.said(moment);
    expect((await stop(stack, signal)).code).toBe(code);
    expect(left()).toEqual([]);
  });
});

describe('npm', () => {
  it('killed without warning takes its command with it', async () => {
    usePrepared();
    const npm = spawn('npm', ['run', '-s', 'stack', '--', '--data-dir', folder, '--empty'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    await once(npm.stdout, 'data');
    const records = recordsIn(folder);
    npm.kill('SIGKILL');
    await expect.poll(() => stillRunning(records), long).toEqual([]);
    await expect.poll(left, long).toEqual([]);
  });

  it('may be left in the background by the terminal that started it', async () => {
    usePrepared();
    const output = join(parent, 'out');
    const terminal = spawn('/bin/sh', ['-c', `npm run -s stack -- --data-dir ${folder} --empty >${output} 2>&1 & sleep 1`], {
      stdio: 'ignore',
    });
    await once(terminal, 'exit');
    await expect.poll(() => existsSync(output) && readFileSync(output, 'utf8'), long).toContain('"ready":true');
    // The watch looks every second.
    await sleep(2_500);
    const { server } = JSON.parse(/\{"ready".*\}/.exec(readFileSync(output, 'utf8'))?.[0] ?? '{}') as { server: string };
    expect(await isReady(server)).toBe(200);
    process.kill((JSON.parse(readFileSync(join(folder, 'stack.lock'), 'utf8')) as { pid: number }).pid, 'SIGTERM');
    await expect.poll(left, long).toEqual([]);
  });
});

describe('one folder', () => {
  it('serves one stack at a time, and starts a child again that dies', async () => {
    usePrepared();
    const first = start();
    const { server } = await first.ready;
    const second = start();
    expect((await second.ended).code).toBe(1);
    expect(second.lines.join('\n')).toContain('already uses this data folder');

    const [pid] = processesOn('server/main.ts')
      .map((line) => Number(line.split(' ')[0]))
      .filter((each) => recordsIn(folder).some((record) => record.pid === each));
    process.kill(pid ?? 0, 'SIGKILL');
    await first.said('starting it again');
    await expect.poll(() => isReady(server), long).toBe(200);
  });
});

describe.runIf(process.getuid?.() === 0)('a folder that only root may enter (needs root: nobody else has the problem)', () => {
  it('works, and its cluster goes when the folder is gone', async () => {
    chmodSync(parent, 0o700);
    const stack = start();
    await stack.ready;
    await stop(stack);
    const cluster = readFileSync(join(folder, 'postgres.location'), 'utf8');
    expect(existsSync(join(cluster, '18', 'PG_VERSION'))).toBe(true);
    rmSync(folder, { recursive: true });
    const next = openDataFolder(folder, postgresSystemUser());
    expect(existsSync(cluster)).toBe(false);
    rmSync(next.postgres, { recursive: true });
  });
});

function killIfThere(pid: number) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
