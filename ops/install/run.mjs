// node ops/install/run.mjs [--browser] <entry> [arguments]
// Every npm script starts here: it installs what is missing and then runs the entry with the project's Node 24.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { ensureDependencies } from './dependencies.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const say = (line) => process.stderr.write(`${line}\n`);

const words = process.argv.slice(2);
const wantsBrowser = words[0] === '--browser';
const [entry, ...rest] = wantsBrowser ? words.slice(1) : words;

try {
  const node = await ensureDependencies(root, say);
  if (wantsBrowser) provideBrowser();
  process.chdir(root);
  if (realpathSync(process.execPath) === realpathSync(node)) {
    // Already the right Node: no second process between npm and the program.
    process.argv = [process.argv[0], join(root, entry), ...rest];
    await import(pathToFileURL(join(root, entry)).href);
  } else {
    handOver(node, [join(root, entry), ...rest]);
  }
} catch (error) {
  say(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

// Without a browser its tests fail and say why; everything else is still worth running.
function provideBrowser() {
  try {
    process.env['STEWARD_BROWSER'] = ensureBrowser(root, say);
  } catch (error) {
    say(error instanceof Error ? error.message : error);
  }
}

function handOver(node, args) {
  // The extra channel lets the program notice that this process is gone, whatever ended it.
  const child = spawn(node, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, STEWARD_STOP_ON_DISCONNECT: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    say(`Node 24 of the project could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}
