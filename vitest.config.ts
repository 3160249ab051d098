import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const all = 'tests/{attack,core,db,main,preload,renderer,scripts}/**/*.test.ts';

/** What is shown on a page. */
const components = 'tests/renderer/desk/**/*.test.tsx';

/** What starts `npm run dev` itself: `npm run dev-test` alone runs it, since it takes longer than all others. */
const development = 'tests/dev/**/*.test.ts';

/** Whether a test file changes what others would see too: modules, clocks, variables of the process. */
function isSelfish(file: string): boolean {
  return /\bvi\.(?:mock|doMock|useFakeTimers|stubEnv|stubGlobal)\(/u.test(readFileSync(file, 'utf8'));
}

const selfish = globSync(all, { cwd: import.meta.dirname }).filter(isSelfish);

const common = {
  environment: 'node',
  // Threads end with their process, even one that a test keeps busy for ever.
  pool: 'threads',
  setupFiles: 'tests/helpers/set-up.ts',
  restoreMocks: true,
  unstubEnvs: true,
  // None of these says how fast anything is: they end what would go on for ever, on whatever machine.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
} as const;

/**
 * Unit tests mirror the tree. Those of components (.test.tsx) have a page without a browser, which has no layout and paints
 * nothing; all others run in plain Node, and what needs a real page is tested end to end. Most files share their
 * thread's modules with the files before them, which saves a third of the work: loading them and making them fast again.
 */
export default defineConfig({
  test: {
    // Vitest keeps a core for itself; on two that would leave one.
    maxWorkers: availableParallelism(),
    projects: [
      { test: { ...common, name: 'together', include: [all], exclude: selfish, isolate: false } },
      { test: { ...common, name: 'alone', include: selfish, isolate: true } },
      {
        test: {
          ...common,
          name: 'components',
          include: [components],
          environment: 'happy-dom',
          isolate: true,
        },
      },
      ...(process.env['TICKMARK_DEV_TEST'] === 'yes'
        ? [{ test: { ...common, name: 'development', include: [development] } }]
        : []),
    ],
  },
});
