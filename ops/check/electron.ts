// npm run test:electron: the browser specs in real Electron, where its program and a display exist.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const pathFile = join('node_modules', 'electron', 'path.txt');
const program = existsSync(pathFile) ? join('node_modules', 'electron', 'dist', readFileSync(pathFile, 'utf8').trim()) : undefined;
const hasProgram = program !== undefined && existsSync(program);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

if (hasProgram && hasDisplay) {
  const node = process.execPath;
  const built = spawnSync(node, [join('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'], { stdio: 'inherit' });
  const env = { ...process.env, STEWARD_ELECTRON: program };
  const ran =
    built.status === 0
      ? spawnSync(node, [join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'e2e'], { stdio: 'inherit', env })
      : built;
  process.exitCode = ran.status ?? 1;
} else {
  const missing = [
    ...(hasProgram ? [] : ["Electron's program is not here (node node_modules/electron/install.js fetches it where the network allows)"]),
    ...(hasDisplay ? [] : ['there is no display']),
  ];
  console.log(`Not run: the specs need real Electron, and ${missing.join(', and ')}.`);
  console.log('Nothing was tested by this command. npm test covers the shell against a recording fake, and the specs in a real browser.');
}
