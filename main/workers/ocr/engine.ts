import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import makeCore, { type BaseApi, type Core } from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { GrayPicture } from '../../../core/ocr/gray-picture.ts';
import {
  ocrLanguages,
  pageOfEngine,
  type OcrLanguage,
  type RecognizedPage,
} from '../../../core/ocr/recognized-page.ts';

/** Where the engine's files lie. */
export interface OcrFiles {
  /** Tesseract as WebAssembly. */
  readonly wasm: string;
  /** The data of a language, as its package has them. */
  readonly data: (language: OcrLanguage) => string;
}

/** Returns where the files lie in the folder in which scripts/ocr/ocr-files-plugin.ts puts them. */
export function builtOcrFiles(folder: string): OcrFiles {
  return {
    wasm: join(folder, 'tesseract.wasm'),
    data: (language) => join(folder, `${ocrLanguages[language]}.traineddata.gz`),
  };
}

/** Tesseract in this process. It takes a page at a time and stands still meanwhile. */
export interface OcrEngine {
  /** Recognizes a page that is upright, dark on light. */
  recognize(page: GrayPicture, languages: readonly OcrLanguage[]): RecognizedPage;
}

/** The engine finds columns and blocks by itself. */
const PAGE_OF_ANY_LAYOUT = 3;

/** Starts the engine. It reads its files, and nothing else: the core has no code that loads one. */
export async function startOcr(files: OcrFiles): Promise<OcrEngine> {
  const core = await makeCore({
    wasmBinary: readFileSync(files.wasm),
    print: () => undefined,
    printErr: () => undefined,
  });
  const known = new Set<OcrLanguage>();
  let current: { api: BaseApi; languages: string } | null = null;

  const apiFor = (languages: readonly OcrLanguage[]): BaseApi => {
    const names = languages.map((language) => ocrLanguages[language]).join('+');
    if (current?.languages === names) return current.api;
    current?.api.End();
    for (const language of languages.filter((one) => !known.has(one))) {
      core.FS.writeFile(
        `${ocrLanguages[language]}.traineddata`,
        gunzipSync(readFileSync(files.data(language))),
      );
      known.add(language);
    }
    const api = current?.api ?? new core.TessBaseAPI();
    if (api.Init(null, names, 1) !== 0) throw new Error(`tesseract does not begin with ${names}`);
    api.SetPageSegMode(PAGE_OF_ANY_LAYOUT);
    api.SetVariable('user_defined_dpi', '300');
    current = { api, languages: names };
    return api;
  };

  return {
    recognize: (page, languages) => {
      const api = apiFor(languages);
      giveImage(core, api, page);
      if (api.Recognize(null) !== 0) throw new Error('tesseract does not recognize the page');
      const found = pageOfEngine(api.GetJSONText(0));
      api.Clear();
      return found;
    },
  };
}

/** Gives the engine a picture as a portable graymap: a head, and the bytes as they are. */
function giveImage(core: Core, api: BaseApi, { width, height, pixels }: GrayPicture): void {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  core.FS.writeFile('/input', file);
  const failed = api.SetImageFile(0, 0);
  core.FS.unlink('/input');
  if (failed !== 0) throw new Error('tesseract does not take the page');
}
