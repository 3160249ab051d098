import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Decoders of scanned pages (JPEG 2000; JBIG2 and fax) that the PDF library loads by name, in the form without WebAssembly. */
const files = ['openjpeg_nowasm_fallback.js', 'jbig2_nowasm_fallback.js'];

/** Puts the decoders beside the pages, under the one address that the reader gives the library. `root` is the checkout's top folder. */
export function pdfDecodersPlugin(root: string): Plugin {
  return {
    name: 'tickmark-pdf-decoders',
    apply: 'build',
    generateBundle() {
      for (const file of files)
        this.emitFile({
          type: 'asset',
          fileName: `pdf/${file}`,
          source: readFileSync(path.join(root, 'node_modules/pdfjs-dist/wasm', file)),
        });
    },
  };
}
