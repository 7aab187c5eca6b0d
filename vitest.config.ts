import {readFileSync} from 'node:fs';
import {defineConfig, defineProject, mergeConfig, type Plugin, type ViteUserConfig} from 'vitest/config';

/** The packages name maps of sources that they do not bring; Vite warns of each. */
const withoutMaps: Plugin = {
  name: 'without-maps',
  enforce: 'pre',
  load(id) {
    if (!/@actions\/.*\.js$/.test(id)) return undefined;
    return readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
  },
};

/** What every test is run with, those of the real programs (vitest.engines.config.ts) included. */
export const common = {
  plugins: [withoutMaps],
  test: {
    // They import JSON in a way that no Node reads; inlined, Vite does, as esbuild does in the bundle.
    server: {deps: {inline: [/@actions\//]}},
    testTimeout: 30_000,
    hookTimeout: 60_000,
    setupFiles: ['test/support/seeded.ts'],
    env: {NODE_ENV: 'test', FORCE_COLOR: '1'},
  },
} satisfies ViteUserConfig;

const pure = ['facts', 'syntax', 'validators', 'quiz', 'course', 'progress', 'classroom', 'report', 'app'];
const tests = 'test/**/*.test.{ts,tsx}';
const ofPure = `test/{${pure.join(',')}}/**/*.test.ts`;

/**
 * The pure rooms keep nothing between two calls, so their tests share one worker's modules: 520 files of rules take a
 * twelfth of the time they would need with a start each. Whatever touches the world starts afresh for every file, and
 * so does test/text: in a process that has judged much, V8 no longer keeps string-width's patterns compiled.
 */
export default defineConfig({
  test: {
    projects: [
      mergeConfig(common, defineProject({test: {name: 'pure', include: [ofPure], isolate: false, pool: 'forks'}})),
      mergeConfig(
        common,
        defineProject({test: {name: 'world', include: [tests], exclude: ['test/engines/**', ofPure]}}),
      ),
    ],
  },
});
