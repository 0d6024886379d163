// The entry of the loopback shell. Started by npm start, which it tells the address over the channel.
import { hostname } from 'node:os';
import { readDesktopConfig } from './desktop-config.ts';
import { forkEngine } from './fork-engine.ts';
import { openLoopback } from './loopback.ts';
import { readRendererFiles } from './renderer-files.ts';

const config = readDesktopConfig(process.env['STEWARD_DESKTOP_CONFIG']);
const port = Number(process.env['STEWARD_DESKTOP_PORT'] ?? '0');
const shell = await openLoopback({
  port,
  files: readRendererFiles(config.rendererFolder),
  start: { kind: 'start', config, deviceName: hostname().slice(0, 120) || 'This computer', hasKeychain: false },
  spawnEngine: forkEngine,
});

const end = () => void shell.close().then(() => process.exit(0));
process.on('SIGTERM', end);
// Whoever started us is gone, perhaps killed; without an address nobody could use the desk.
process.once('disconnect', end);
process.channel?.unref();
if (process.send) process.send({ address: shell.address });
else process.stdout.write(`${shell.address}\n`);
