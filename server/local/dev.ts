// npm run dev: the local stack, the engine behind the loopback shell, and the screen with hot reload in front of it.
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { desktopConfig, hasDisplay, openBrowser, startLoopback } from './desktop.ts';
import { nodeChild } from './node-child.ts';
import { openStack } from './open-stack.ts';
import { readOptions } from './options.ts';
import { ensureRenderer } from './renderer-build.ts';
import { runUntilStopped } from './run-until-stopped.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

try {
  const options = readOptions(process.argv.slice(2));
  const stack = openStack({ ...options, say });
  const work = async () => {
    const [description, renderer] = await Promise.all([stack.ready, ensureRenderer(stack.supervisor, stack.folder, say)]);
    for (const { email, password, role } of description.users) say(`  ${email.padEnd(36)} ${password.padEnd(24)} ${role}`);
    const config = desktopConfig(description, stack.folder.desktop, renderer);
    const desktop = await startLoopback(stack.supervisor, stack.folder, config, 0);
    const screen = nodeChild(stack.supervisor, stack.folder, {
      name: 'screen',
      entry: fileURLToPath(new URL('../../ops/build/dev-server.ts', import.meta.url)),
      args: [desktop.address],
      env: { NODE_ENV: 'development' },
      grace: 3_000,
    });
    const told = await Promise.race([once(screen.process, 'message'), screen.ended]);
    if (typeof told === 'string') throw new Error(`The screen does not start: ${told}. Its log: ${stack.folder.logs}/screen.log`);
    const { address } = told[0] as { address: string };
    if (options.open && hasDisplay(process.env)) openBrowser(address);
    process.stdout.write(`Steward is open at ${address}\n`);
    const how = await Promise.race([screen.ended, desktop.child.ended, stack.broken]);
    if (!stack.supervisor.stopping.aborted) say(`${how}. Stopping.`);
    return 1;
  };
  await runUntilStopped({ environment: process.env, work: work(), stop: () => stack.stop(), say });
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
