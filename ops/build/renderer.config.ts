import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * Builds the screen into out/renderer; both shells serve that folder.
 * Nothing is inlined: the content security policy allows scripts, fonts and images from 'self' only.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../../renderer/', import.meta.url)),
  base: './',
  plugins: [react(), tailwind()],
  build: {
    outDir: fileURLToPath(new URL('../../out/renderer/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_600,
  },
});
