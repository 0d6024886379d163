// npm start: the stack and a desktop on it, from nothing to the line that says where it is open.
import { desktopConfig, electronProgram, hasDisplay, openBrowser, startElectron, startLoopback } from './desktop.ts';
import { openStack } from './open-stack.ts';
import { readOptions } from './options.ts';
import { ensureElectronBundles, ensureRenderer } from './renderer-build.ts';
import { runUntilStopped } from './run-until-stopped.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

try {
  const options = readOptions(process.argv.slice(2));
  // --port is the port of the address that is printed; the sync server takes any free one.
  const stack = openStack({ dataFolder: options.dataFolder, content: options.content, port: 0, say });
  const work = async () => {
    const program = options.open && hasDisplay(process.env) ? electronProgram() : undefined;
    const ensure = program ? ensureElectronBundles : ensureRenderer;
    const [description, renderer] = await Promise.all([stack.ready, ensure(stack.supervisor, stack.folder, say)]);
    const config = desktopConfig(description, stack.folder.desktop, renderer);
    for (const { email, password, role } of description.users) say(`  ${email.padEnd(36)} ${password.padEnd(24)} ${role}`);
    if (program) {
      say('Opening the window. Ctrl-C stops everything.');
      const electron = startElectron(stack.supervisor, program, config, process.env);
      return Promise.race([electron.ended.then(() => 0), stack.broken.then(failed)]);
    }
    const { address, child } = await startLoopback(stack.supervisor, stack.folder, config, options.port);
    if (options.open && hasDisplay(process.env)) openBrowser(address);
    process.stdout.write(`Steward is open at ${address}\n`);
    const how = await Promise.race([child.ended, stack.broken]);
    return stack.supervisor.stopping.aborted ? 0 : failed(how);
  };
  await runUntilStopped({ environment: process.env, work: work(), stop: () => stack.stop(), say });
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function failed(how: string): number {
  say(`${how}. Stopping.`);
  return 1;
}
