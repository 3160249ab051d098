import type { KnipConfig } from 'knip';

/** A page's scripts are its entries: shown to knip as imports. */
function scriptsOf(page: string): string {
  return [...page.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)]
    .map((match) => `import '${match[1] ?? ''}';`)
    .join('\n');
}

const config: KnipConfig = {
  entry: [
    'main/index.ts',
    'main/processes/library-process.ts',
    'main/processes/case-process.ts',
    'main/processes/detect-process.ts',
    'main/processes/word-process.ts',
    'main/processes/ocr-process.ts',
    'main/processes/recording-process.ts',
    'preload/{desk,reader}.ts',
    'renderer/*/index.html',
    'scripts/*.ts',
    'scripts/attack/print-app.ts',
    'scripts/dev/main.ts',
    'scripts/runtime/check-addon.cjs',
    'scripts/package/after-pack.ts',
    'scripts/bench/detect-page.ts',
    'tests/**/*.test.{ts,tsx}',
    'tests/helpers/{erase,library}-child.ts',
    'tests/e2e/playwright.config.ts',
    'tests/e2e/**/*.{spec,setup}.ts',
  ],
  project: [
    '{core,db,main,preload,renderer,scripts,tests}/**/*.{ts,tsx,mjs,cjs}',
    'renderer/*/*.html',
    '*.ts',
  ],
  compilers: { html: scriptsOf },
  ignoreExportsUsedInFile: true,
  // Headers are named by their path to the compiler; data for text recognition by their path in scripts/ocr.
  ignoreDependencies: ['node-api-headers', '@tesseract.js-data/*'],
  ignoreBinaries: ['dbus-daemon', 'gnome-keyring-daemon', 'mkfifo', 'pdftotext', 'prlimit'],
};

export default config;
