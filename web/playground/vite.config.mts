import { defineConfig } from 'vite';

/** Bundles GraphiQL and everything it needs into dist/playground, so that no request leaves the machine. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: '../../dist/playground',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 10_000,
  },
  logLevel: 'error',
});
