import { defineConfig } from 'vite';

/** Bundles the explorer into dist/explorer: one script for what several pages need, and one for each page. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    target: ['es2023', 'chrome123', 'firefox128', 'safari17.5'],
    // A file of its own for each font and picture: the policy of the page allows no data in addresses of fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What several pages need comes at once: each file that is found to be missing later costs a way to the service.
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
    },
  },
  logLevel: 'error',
});
