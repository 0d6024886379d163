// The installer runs before TypeScript can: plain JavaScript, tested from outside.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'steward-shell-install-'));
  mkdirSync(join(root, 'node_modules', 'left'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function ask(expression: string): Promise<unknown> {
  const script = `import * as install from ${JSON.stringify(join(process.cwd(), 'ops/install/dependencies.mjs'))}; console.log(JSON.stringify(${expression}));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return JSON.parse(stdout);
}

const matches = () => ask(`install.matchesLockFile(${JSON.stringify(root)})`);

function write(locked: object, installed: object | undefined) {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...locked } }));
  if (installed) writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
}

const left = { 'node_modules/left': { version: '1.0.0', integrity: 'sha512-a' } };

describe('node_modules beside the lock file', () => {
  it('match when every package is the one that is locked', async () => {
    write(left, left);
    expect(await matches()).toBe(true);
  });
  it.each([
    ['nothing was installed', left, undefined],
    ['a package is missing', { ...left, 'node_modules/right': { version: '1.0.0' } }, left],
    ['a version differs', left, { 'node_modules/left': { version: '1.0.1', integrity: 'sha512-a' } }],
    ['the content differs', left, { 'node_modules/left': { version: '1.0.0', integrity: 'sha512-b' } }],
    [
      'a folder was deleted',
      { ...left, 'node_modules/gone': { version: '1.0.0' } },
      { ...left, 'node_modules/gone': { version: '1.0.0' } },
    ],
  ])('do not match when %s', async (_case, locked, installed) => {
    write(locked, installed);
    expect(await matches()).toBe(false);
  });
  it('match without an optional package of another system', async () => {
    write({ ...left, 'node_modules/other-system': { version: '1.0.0', optional: true } }, left);
    expect(await matches()).toBe(true);
  });
  it('do not match when the list is damaged', async () => {
    write(left, left);
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{"packages": {"node_mod');
    expect(await matches()).toBe(false);
  });
});

describe('the Node that installs', () => {
  it.each(['20.0.0', '22.11.0', '24.1.0', '30.0.0'])('may be %s', async (version) => {
    expect(await ask(`install.assertNodeVersion('${version}') ?? 'fine'`)).toBe('fine');
  });
  it.each(['18.20.0', '16.0.0'])('may not be %s', async (version) => {
    await expect(ask(`install.assertNodeVersion('${version}')`)).rejects.toThrow(`this is Node ${version}`);
  });
});

it('takes over the lock of an install that was killed, and one that is too old to be true', async () => {
  mkdirSync(join(root, '.steward'));
  write({ ...left, 'node_modules/missing': { version: '1.0.0' } }, undefined);
  const lock = join(root, '.steward', 'install.lock');
  for (const [pid, minutesAgo] of [
    [999_999_999, 0],
    [process.pid, 60],
  ] as const) {
    writeFileSync(lock, String(pid));
    const then = Date.now() / 1000 - minutesAgo * 60;
    utimesSync(lock, then, then);
    // It gets past the lock and then fails at the lock file, which names a package that is nowhere.
    await expect(ask(`await install.ensureDependencies(${JSON.stringify(root)}, () => {})`)).rejects.toThrow('npm ci');
  }
});
