import { defineConfig } from 'vitest/config';

/** Unit tests mirror the tree and all run in plain Node; what needs a page is tested end to end. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/{core,db,main,preload,renderer,scripts}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    unstubEnvs: true,
    testTimeout: 20_000,
  },
});
