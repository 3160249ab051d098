import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { ocrLanguages } from '../../core/ocr/recognized-page.ts';
import type { OcrFiles } from '../../main/workers/ocr/engine.ts';

/** The engine's files as their packages have them. `root` is the checkout's top folder. */
export function packagedOcrFiles(root: string): OcrFiles {
  const inPackage = (...parts: string[]): string => path.join(root, 'node_modules', ...parts);
  return {
    wasm: inPackage('tesseract.js-core', 'tesseract-core-simd-lstm.wasm'),
    // The best models, their weights as whole numbers: as good as the larger ones (docs/decisions/048).
    data: (language) => {
      const name = ocrLanguages[language];
      return inPackage('@tesseract.js-data', name, '4.0.0_best_int', `${name}.traineddata.gz`);
    },
  };
}

/** Puts the engine's files beside main's bundle, under the names that builtOcrFiles gives them. */
export function ocrFilesPlugin(root: string): Plugin {
  const { wasm, data } = packagedOcrFiles(root);
  const languages = Object.keys(ocrLanguages) as (keyof typeof ocrLanguages)[];
  const files = [
    { file: wasm, name: 'tesseract.wasm' },
    ...languages.map((language) => ({ file: data(language), name: path.basename(data(language)) })),
  ];
  return {
    name: 'tickmark-ocr-files',
    apply: 'build',
    buildStart() {
      for (const { file, name } of files)
        this.emitFile({
          type: 'asset',
          fileName: `ocr/${name}`,
          originalFileName: file,
          source: readFileSync(file),
        });
    },
  };
}
