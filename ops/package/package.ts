// npm run package: installers for this system. Needs the network: electron-builder and Electron's program are fetched.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builderConfig } from './builder-config.ts';

// Fetched only here: 200 packages that nobody else who installs Steward needs.
const builder = 'electron-builder@26.17.0';

const folder = mkdtempSync(join(tmpdir(), 'steward-package-'));
try {
  const config = join(folder, 'builder.json');
  writeFileSync(config, JSON.stringify(builderConfig));
  run(process.execPath, [join('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build']);
  run('npx', ['--yes', builder, '--config', config, ...process.argv.slice(2)]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(command: string, args: readonly string[]) {
  const ended = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (ended.status !== 0)
    throw new Error(`${command} ${args[0] ?? ''} failed (${ended.status ?? ended.signal ?? ended.error?.message ?? ''}).`);
}
