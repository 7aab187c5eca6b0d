import {defineConfig, mergeConfig} from 'vitest/config';
import {common} from './vitest.config.ts';

/** `npm run test:engines`: holds our verdicts to those of the real programs. One file after the other: they use real time. */
export default mergeConfig(
  common,
  defineConfig({
    test: {
      include: ['test/engines/**/*.test.ts'],
      fileParallelism: false,
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  }),
);
