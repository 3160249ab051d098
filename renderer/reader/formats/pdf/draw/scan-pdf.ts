import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { MAX_SCAN_PAGES, SCAN_DPI, scanSize, type FoundScans } from '../../../../../core/ocr/scan-request.ts';
import { canvasOf } from './draw-page.ts';
import { openPdf, toPdfError } from '../open/pdf-file.ts';

/** A point is 1/72 inch. */
const POINTS = 72;
/** What draws a picture. */
const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
]);

interface PdfFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly password: string | null;
}

/** Returns how many pages a PDF has, and which of `little` have a picture. Throws TickmarkError as openPdf does. */
export function findScansInPdf(file: PdfFile, little: readonly number[]): Promise<FoundScans> {
  return withPdf(file, async (document) => {
    const pages = document.numPages;
    const pictured: number[] = [];
    for (const number of little.filter((one) => one <= pages).slice(0, MAX_SCAN_PAGES)) {
      const page = await document.getPage(number);
      const { fnArray } = await page.getOperatorList({ intent: 'print' });
      if (fnArray.some((operation) => PICTURES.has(operation))) pictured.push(number);
      page.cleanup();
    }
    return { pages, pictured, isMoving: false };
  });
}

/** Draws a page of a PDF onto white, as large as it is recognized best. Throws TickmarkError as openPdf does. */
export function drawScanOfPdf(file: PdfFile, number: number): Promise<HTMLCanvasElement> {
  return withPdf(file, async (pdf) => {
    const page = await pdf.getPage(number);
    const own = page.getViewport({ scale: 1 });
    return canvasOf(page, scanSize(own, SCAN_DPI / POINTS));
  });
}

async function withPdf<Value>(
  { bytes, name, password }: PdfFile,
  work: (document: PDFDocumentProxy) => Promise<Value>,
): Promise<Value> {
  const document = await openPdf(bytes, name, password, 'pictures');
  try {
    return await work(document);
  } catch (thrown) {
    throw toPdfError(thrown, name);
  } finally {
    await document.loadingTask.destroy();
  }
}
