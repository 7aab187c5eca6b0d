import {defineConfig, mergeConfig} from 'vitest/config';
import base from './vitest.config.ts';

/** `npm run test:engines`: holds our verdicts to those of the real programs. One file after the other: they use real time. */
const config = mergeConfig(
  base,
  defineConfig({test: {fileParallelism: false, testTimeout: 300_000, hookTimeout: 300_000}}),
);
config.test.include = ['test/engines/**/*.test.ts'];
config.test.exclude = [];

export default config;
