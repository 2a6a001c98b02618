import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstLoad } from './first-load.js';
import { gzippedAssets } from './gzipped-assets.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  plugins: [react(), firstLoad({ drawing: /src\/desk\.tsx$/, budget: 230_000 }), gzippedAssets()],
  resolve: {
    // Node resolves these names to dist/; the desk is built from the sources.
    alias: [{ find: /^#libs\/(.*)$/, replacement: at('../../libs/$1/src/index.ts') }],
  },
  build: {
    outDir: at('../../dist/desk'),
    emptyOutDir: true,
    target: 'es2023',
    // Everything is a file of ours: the page's policy allows neither inline content nor `data:`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The libraries declare values and do nothing by being loaded: what a screen does not name stays out.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/libs\//, sideEffects: false }] },
    },
    reportCompressedSize: false,
    // What counts is the budget of the first load, gzipped.
    chunkSizeWarningLimit: 1_000,
  },
  server: {
    host: '127.0.0.1',
    // `npm start` in another terminal answers; name its port when 4466 was taken.
    proxy: { '/api': 'http://127.0.0.1:4466' },
  },
});
