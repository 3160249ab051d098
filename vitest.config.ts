import { defineConfig } from 'vitest/config';

/** Unit tests mirror the tree and all run in plain Node; what needs a page is tested end to end. */
export default defineConfig({
  test: {
    environment: 'node',
    // Threads end with their process, even one that a test keeps busy for ever.
    pool: 'threads',
    include: ['tests/{core,db,main,preload,renderer,scripts}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    unstubEnvs: true,
    testTimeout: 90_000,
  },
});
