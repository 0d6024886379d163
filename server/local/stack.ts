// npm run stack: the local stack in the foreground. One line of JSON on stdout when it is ready, all else on stderr.
import { openStack } from './open-stack.ts';
import { readOptions } from './options.ts';
import { runUntilStopped } from './run-until-stopped.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

try {
  const options = readOptions(process.argv.slice(2));
  const stack = openStack({ ...options, say });
  const work = async () => {
    process.stdout.write(`${JSON.stringify(await stack.ready)}\n`);
    say(`The stack is ready on ${options.dataFolder}. Ctrl-C stops it.`);
    say(`${await stack.broken}. Stopping the stack.`);
    return 1;
  };
  await runUntilStopped({ environment: process.env, work: work(), stop: () => stack.stop(), say });
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
