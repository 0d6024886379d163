// node ops/build/renderer.ts FOLDER: builds the screen into a folder.
import { build } from 'vite';
import { rendererConfig } from './renderer-config.ts';

const [, , folder = rendererConfig.build?.outDir ?? 'out/renderer'] = process.argv;
await build({ ...rendererConfig, configFile: false, logLevel: 'warn', build: { ...rendererConfig.build, outDir: folder } });
