// node ops/build/dev-server.ts ADDRESS: the screen with hot reload, its line to the engine passed on to the loopback shell at ADDRESS.
// Tells its own address over the channel, with the same one-time token.
import { createServer } from 'vite';
import { rendererConfig } from './renderer-config.ts';

const shell = new URL(process.argv[2] ?? '');
const server = await createServer({
  ...rendererConfig,
  configFile: false,
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: false,
    proxy: {
      '/engine': { target: shell.origin, ws: true, changeOrigin: true, rewriteWsOrigin: true },
      // The shell accepts its own origin only; in development this server stands in front of it.
      '/session': { target: shell.origin, changeOrigin: true, headers: { origin: shell.origin } },
    },
  },
});
await server.listen();
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
const port = server.config.server.port;
const address = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`;
process.send?.({ address: `${address}${shell.hash}` });
