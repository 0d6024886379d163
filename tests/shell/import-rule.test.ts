import { describe, expect, it } from 'vitest';
import { checkFile } from '../../ops/check/import-rule.ts';

const violations: readonly { rule: string; file: string; text: string }[] = [
  { rule: 'renderer -> core', file: 'renderer/app/main.ts', text: `import { createCore } from '../../core/engine.ts';` },
  { rule: 'renderer -> main', file: 'renderer/app/main.ts', text: `import type { Shell } from '../../main/shell.ts';` },
  { rule: 'renderer -> node', file: 'renderer/app/main.ts', text: `import { readFile } from 'node:fs/promises';` },
  { rule: 'renderer -> bare node builtin', file: 'renderer/app/main.ts', text: `import fs from 'fs';` },
  { rule: 'renderer -> electron', file: 'renderer/app/main.ts', text: `const e = await import('electron');` },
  { rule: 'renderer -> network', file: 'renderer/app/main.ts', text: `import axios from 'axios';` },
  { rule: 'core -> electron', file: 'core/vault/keys.ts', text: `import { safeStorage } from 'electron';` },
  { rule: 'core -> server', file: 'core/sync/pull.ts', text: `import { sign } from '../../server/auth/sign.ts';` },
  { rule: 'server -> core', file: 'server/app.ts', text: `export * from '../core/engine.ts';` },
  { rule: 'server -> embedded stack', file: 'server/app.ts', text: `import { openStack } from './local/open-stack.ts';` },
  { rule: 'contract -> anything but zod', file: 'contract/ids.ts', text: `import { randomUUID } from 'node:crypto';` },
  { rule: 'preload -> main', file: 'preload/index.ts', text: `import { x } from '../main/window.ts';` },
  { rule: 'anything -> tests', file: 'core/engine.ts', text: `import { x } from '../tests/support/postgres.ts';` },
  { rule: 'SQL in a route', file: 'server/routes/pull.ts', text: 'const q = `select id from app.assets where id = ${id}`;' },
  { rule: 'SQL in upper case', file: 'core/sync/pull.ts', text: `const q = 'DELETE FROM assets';` },
  { rule: 'SQL in the shell', file: 'main/window.ts', text: `db.exec('pragma key = 1');` },
  { rule: 'barrel', file: 'core/index.ts', text: `export { a } from './a.ts';\nexport { b } from './b.ts';` },
  { rule: 'star re-export', file: 'core/a.ts', text: `const a = 1;\nexport * from './b.ts';` },
  { rule: 'empty name', file: 'core/utils.ts', text: `export const a = 1;` },
  { rule: 'too long', file: 'core/a.ts', text: 'export const a = 1;\n'.repeat(501) },
  { rule: 'innerHTML', file: 'renderer/ui/note.ts', text: `element.innerHTML = note;` },
  { rule: 'openExternal outside its module', file: 'main/menu.ts', text: `shell.openExternal(url);` },
  { rule: 'a second window factory', file: 'main/menu.ts', text: `new electron.BrowserWindow({});` },
];

const allowed: readonly { why: string; file: string; text: string }[] = [
  { why: 'core reads the contract', file: 'core/a.ts', text: `import { assetSchema } from '../contract/index.ts';` },
  { why: 'the cache holds SQL', file: 'core/cache/assets/read.ts', text: 'const q = `select id from assets`;' },
  { why: 'a label is not a query', file: 'renderer/ui/pick.ts', text: `const label = 'Select an owner from the list';` },
  { why: 'the one window factory', file: 'main/window.ts', text: `new electron.BrowserWindow({});` },
  { why: 'the embedded stack reads the server', file: 'server/local/stack.ts', text: `import { apply } from '../db/apply.ts';` },
  { why: 'the one barrel', file: 'contract/index.ts', text: `export * from './ids.ts';` },
];

describe('the import rule', () => {
  it.each(violations)('refuses: $rule', ({ file, text }) => {
    expect(checkFile(file, text)).not.toEqual([]);
  });
  it.each(allowed)('allows: $why', ({ file, text }) => {
    expect(checkFile(file, text)).toEqual([]);
  });
  it('names the line', () => {
    expect(checkFile('core/a.ts', `const a = 1;\nimport { app } from 'electron';\n`)).toMatchObject([{ file: 'core/a.ts', line: 2 }]);
  });
});
