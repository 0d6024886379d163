import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import { events, methodNames } from './contract/ipc.ts';
import { rendererConfig } from './ops/build/renderer-config.ts';

/** Three bundles: main with the engine beside it, one small preload, and the screen. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: { index: resolve('main/index.ts'), 'engine-process': resolve('main/engine-process.ts') },
        external: ['electron', 'better-sqlite3'],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    // The names only: the schemas of the contract stay out of the bundle that runs beside the page.
    define: { METHOD_NAMES: JSON.stringify(methodNames), EVENT_NAMES: JSON.stringify(Object.keys(events)) },
    build: {
      outDir: 'out/preload',
      rollupOptions: { input: { index: resolve('preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: rendererConfig,
});
