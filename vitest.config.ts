import {readFileSync} from 'node:fs';
import {defineConfig, type Plugin} from 'vitest/config';

/** The packages name maps of sources that they do not bring; Vite warns of each. */
const withoutMaps: Plugin = {
  name: 'without-maps',
  enforce: 'pre',
  load(id) {
    if (!/@actions\/.*\.js$/.test(id)) return undefined;
    return readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
  },
};

export default defineConfig({
  plugins: [withoutMaps],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/engines/**'],
    // They import JSON in a way that no Node reads; inlined, Vite does, as esbuild does in the bundle.
    server: {deps: {inline: [/@actions\//]}},
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: {NODE_ENV: 'test', FORCE_COLOR: '1'},
  },
});
