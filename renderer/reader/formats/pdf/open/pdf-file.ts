import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, PasswordResponses, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { TickmarkError } from '../../../../../core/kernel/errors.ts';

/**
 * Opens a PDF. The library's worker runs on this page's own thread (importing it above registers it): the page is a
 * hidden, sandboxed one that may start no worker, and is ended from outside when it takes too long. No font is loaded into
 * the page, and what the library needs besides comes from the app itself. For its 'text' nothing is drawn and no picture
 * is decoded; for 'pictures' of its pages its letters are drawn as shapes.
 * Throws TickmarkError `passwordNeeded`, `passwordWrong`, `fileDamaged`.
 */
export async function openPdf(
  bytes: Uint8Array,
  name: string,
  password: string | null,
  use: 'text' | 'pictures' = 'text',
): Promise<PDFDocumentProxy> {
  const task = getDocument({
    // The library takes the buffer over; the caller's bytes stay.
    data: bytes.slice(),
    ...(password === null ? {} : { password }),
    BinaryDataFactory: BuiltInData,
    cMapUrl: '/',
    cMapPacked: true,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    fontExtraProperties: use === 'text',
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    ...(use === 'text' ? { maxImageSize: 0 } : drawing),
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (thrown) {
    await task.destroy();
    throw toPdfError(thrown, name);
  }
}

/** What drawing needs: fonts that a file does not carry, decoders for scans (without WebAssembly), an end to huge pictures. */
const drawing = { standardFontDataUrl: '/', wasmUrl: '/pdf/', maxImageSize: 60_000_000 };

/** Returns the error that is shown for an error of the library. */
export function toPdfError(thrown: unknown, name: string): TickmarkError {
  if (thrown instanceof TickmarkError) return thrown;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (error.name === 'PasswordException') {
    const isWrong = 'code' in error && error.code === PasswordResponses.INCORRECT_PASSWORD;
    return new TickmarkError(isWrong ? 'passwordWrong' : 'passwordNeeded', { name });
  }
  return new TickmarkError('fileDamaged', { name, problem: error.message.slice(0, 200) });
}

/** The character maps of Chinese, Japanese and Korean fonts, each loaded when a file asks for it. */
const maps = import.meta.glob<string>('../../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
});
/** The letters of fonts that a file may name without carrying them. */
const fonts = import.meta.glob<string>('../../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url&inline',
  import: 'default',
});
const byName = (data: typeof maps) =>
  new Map(Object.entries(data).map(([path, load]) => [path.split('/').at(-1) ?? '', load]));
const kinds: Partial<Record<string, ReturnType<typeof byName>>> = {
  cMapUrl: byName(maps),
  standardFontDataUrl: byName(fonts),
};

/** Gives the PDF library the data that it asks for from the app's own scripts: the page has no network. */
class BuiltInData {
  /** Returns the bytes of a character map or a font; throws for anything else, without which a file is read all the same. */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const load = kinds[kind]?.get(filename);
    if (load === undefined) throw new Error(`${filename} is not built in`);
    const address = await load();
    const binary = atob(address.slice(address.indexOf(',') + 1));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  }
}
