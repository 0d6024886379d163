/** Entry of the sync server: reads the environment once, listens, and ends in order when told to. */
import { productVersion } from '../contract/version.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { describeCause } from './http/error-answer.ts';
import { createLog } from './http/log.ts';

const config = readConfig(process.env);
const log = createLog(config.logLevel);
const app = await createApp({ config, log });

let isEnding = false;
/** Stops accepting, ends live streams, finishes requests, closes the pools. What takes longer than allowed is cut. */
async function end(signal: string): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  log.info({ signal }, 'ending');
  setTimeout(() => {
    log.error('ended by force');
    process.exit(1);
  }, config.shutdownMilliseconds).unref();
  try {
    await app.close();
    log.info('ended');
  } catch (error) {
    log.error({ cause: describeCause(error) }, 'ended with an error');
    process.exitCode = 1;
  }
}
// Node would print the message of the error, which can hold what a person typed.
process.on('uncaughtException', (error) => {
  log.fatal({ cause: describeCause(error) }, 'ended by a fault');
  process.exit(1);
});
process.on('SIGTERM', () => void end('SIGTERM'));
process.on('SIGINT', () => void end('SIGINT'));

try {
  await app.listen({ host: config.host, port: config.port });
} catch (error) {
  log.fatal({ cause: describeCause(error) }, 'cannot listen');
  await app.close();
  process.exit(1);
}
const address = app.server.address();
const port = typeof address === 'object' && address !== null ? address.port : config.port;
// One line that a parent process can wait for; with PORT=0 it is the only way to learn the port.
process.stdout.write(`${JSON.stringify({ ready: true, url: `http://${config.host}:${port}`, version: productVersion })}\n`);
