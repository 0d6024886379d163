// The engine as a child process of the loopback shell.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EngineLine } from './engine-host.ts';

const entry = fileURLToPath(new URL('engine-process.ts', import.meta.url));

/** Starts one engine process. It ends when this process ends, whatever ends it. */
export function forkEngine(): EngineLine {
  // Our own --import lines would be handed on; one of them lets a process end whose channel is all that holds it.
  const child = fork(entry, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
  // A message to an engine that has just died is lost with it; its exit says the rest.
  child.on('error', () => undefined);
  return {
    post: (message) => void (child.connected && child.send(message)),
    onMessage: (listen) => void child.on('message', listen),
    onExit: (listen) => void child.once('exit', listen),
    kill: () => void child.kill('SIGKILL'),
  };
}
