import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { specsWithoutBrowser } from './apps/desk/test/rig/chromium.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    // Node resolves these names to dist/; specs run on the sources.
    alias: [
      { find: /^#libs\/(.*)$/, replacement: at('./libs/$1/src/index.ts') },
      { find: /^#apps\/(.*)$/, replacement: at('./apps/$1/src/index.ts') },
    ],
  },
  test: {
    include: ['{apps,libs,packs,docs,scripts}/**/*.spec.ts', 'test/**/*.spec.ts'],
    exclude: [...configDefaults.exclude, ...specsWithoutBrowser()],
    globalSetup: ['./libs/testing/src/global-setup.ts'],
    // Guards against what hangs, and no measure of speed: the same machine takes thrice as long on some days.
    testTimeout: 90_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
