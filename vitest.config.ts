import {defineConfig} from 'vitest/config';

export default defineConfig({
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
