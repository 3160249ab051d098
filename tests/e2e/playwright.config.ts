import { defineConfig } from '@playwright/test';

/** Pictures are compared when they are asked for by name: on a busy machine a scroll bar may be caught half drawn. */
const wantsPictures = process.argv.some((word) => word.includes('pictures'));

export default defineConfig({
  testDir: '.',
  testIgnore: wantsPictures ? [] : ['**/pictures.spec.ts'],
  outputDir: 'results',
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
});
