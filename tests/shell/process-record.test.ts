import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeFolderLock } from '../../server/local/folder-lock.ts';
import { recordOf, stillRuns } from '../../server/local/process-record.ts';
import { endLeftovers } from '../../server/local/supervisor.ts';

let folder: string;
const stranger = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
const silent = () => undefined;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'steward-shell-records-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('tells a process from a later one with the same pid', () => {
  const mine = recordOf(process.pid);
  expect(mine && stillRuns(mine)).toBe(true);
  expect(stillRuns({ pid: process.pid, began: 'another time' })).toBe(false);
});

it('ends a recorded process and forgets it', async () => {
  const child = stranger();
  await once(child, 'spawn');
  const ended = once(child, 'exit');
  writeFileSync(join(folder, 'server.json'), JSON.stringify(recordOf(child.pid ?? 0)));
  await endLeftovers(folder, silent);
  expect((await ended)[1]).toBe('SIGTERM');
  expect(existsSync(join(folder, 'server.json'))).toBe(false);
});

it('leaves a stranger alone who got the pid of a recorded process', async () => {
  const child = stranger();
  await once(child, 'spawn');
  writeFileSync(join(folder, 'server.json'), JSON.stringify({ pid: child.pid, began: 'another time' }));
  await endLeftovers(folder, silent);
  expect(child.exitCode).toBeNull();
  expect(child.signalCode).toBeNull();
  child.kill('SIGKILL');
});

it.each(['', 'null', '{', '{"pid":"x"}', '{"pid":-1,"began":""}', '{"pid":0,"began":""}'])(
  'survives a damaged record: %s',
  async (text) => {
    writeFileSync(join(folder, 'server.json'), text);
    await endLeftovers(folder, silent);
    expect(existsSync(join(folder, 'server.json'))).toBe(false);
  },
);

it('takes a folder lock once and gives it back', () => {
  const file = join(folder, 'stack.lock');
  const release = takeFolderLock(file);
  expect(() => takeFolderLock(file)).toThrow('already uses this data folder');
  release();
  takeFolderLock(file)();
});

it.each(['', '{"pid":1,"began":"another time"}', '{"pid":999999999,"began":""}'])('takes over a lock whose holder is gone: %s', (text) => {
  const file = join(folder, 'stack.lock');
  writeFileSync(file, text);
  takeFolderLock(file)();
  expect(existsSync(file)).toBe(false);
});
