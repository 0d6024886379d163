// How the screen is built, for both shells and for development.
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Nothing is inlined: the content security policy allows scripts, fonts and images from 'self' only. */
export const rendererConfig: UserConfig = {
  root: `${root}renderer`,
  base: './',
  plugins: [react(), tailwind()],
  resolve: { alias: { '@contract': `${root}contract` } },
  build: {
    outDir: `${root}out/renderer`,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_600,
    rollupOptions: { input: `${root}renderer/index.html` },
  },
};
