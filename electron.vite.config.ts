import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { guidePlugin } from './scripts/guide/guide-plugin.ts';
import { pdfDecodersPlugin } from './scripts/pdf/pdf-decoders-plugin.ts';
import { licencesPlugin } from './scripts/licences/licences-plugin.ts';
import { ocrFilesPlugin } from './scripts/ocr/ocr-files.ts';

const at = (...parts: string[]): string => path.join(import.meta.dirname, ...parts);

/** The oldest Node and Chromium that the app runs on: those of the fallback runtime. */
const node = 'node20.18';
const chromium = 'chrome130';

const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const;

export default defineConfig({
  // What package.json lists under "dependencies" stays outside the bundle: better-sqlite3, for its binary.
  main: {
    plugins: [ocrFilesPlugin(at()), licencesPlugin(at())],
    build: {
      outDir: 'dist/main',
      target: node,
      rolldownOptions: {
        input: {
          index: at('main', 'index.ts'),
          elsewhere: at('main', 'processes', 'library-process.ts'),
          detect: at('main', 'processes', 'detect-process.ts'),
          'case-file': at('main', 'processes', 'case-process.ts'),
          recordings: at('main', 'processes', 'recording-process.ts'),
          ocr: at('main', 'processes', 'ocr-process.ts'),
          'word-file': at('main', 'processes', 'word-process.ts'),
        },
        output: commonJs,
      },
    },
  },
  // A sandboxed preload can load no file but itself.
  preload: {
    build: {
      outDir: 'dist/preload',
      target: node,
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { desk: at('preload', 'desk.ts'), reader: at('preload', 'reader.ts') },
        output: commonJs,
      },
    },
  },
  // Served from app:// under a policy that allows neither inline scripts nor data: addresses.
  renderer: {
    root: at('renderer'),
    plugins: [react(), licencesPlugin(at()), guidePlugin(at()), pdfDecodersPlugin(at())],
    build: {
      outDir: 'dist/renderer',
      target: chromium,
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: { desk: at('renderer', 'desk', 'index.html'), reader: at('renderer', 'reader', 'index.html') },
      },
    },
  },
});
