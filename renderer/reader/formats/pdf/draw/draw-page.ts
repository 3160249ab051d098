import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { TickmarkError } from '../../../../../core/kernel/errors.ts';
import {
  pageSize,
  type PagePicture,
  type PageRequest,
} from '../../../../../core/model/attachment/shown-attachment.ts';
import { openPdf, toPdfError } from '../open/pdf-file.ts';

/** A point is 1/72 inch, in which the library counts at a scale of 1. */
const SCALE_OF_POINTS = 1;

/**
 * Draws one page of a PDF as it would be printed, onto white. Throws TickmarkError `passwordNeeded`, `passwordWrong`,
 * `fileDamaged`.
 */
export async function drawPage({ name, bytes, password, draw }: PageRequest): Promise<PagePicture> {
  const file = name ?? '';
  const document = await openPdf(bytes, file, password, 'pictures');
  try {
    return await drawn(document, draw, file);
  } catch (thrown) {
    throw toPdfError(thrown, file);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function drawn(
  document: PDFDocumentProxy,
  { page: asked, width: wanted }: PageRequest['draw'],
  name: string,
): Promise<PagePicture> {
  const number = Math.min(asked, document.numPages);
  const page = await document.getPage(number);
  const points = page.getViewport({ scale: SCALE_OF_POINTS });
  const { width, height } = pageSize(points, wanted);
  const canvas = await canvasOf(page, { width, height });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new TickmarkError('fileDamaged', { name, problem: 'canvas' });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { type: 'image/png', bytes, width, height, page: number, pages: document.numPages };
}

/** Returns a canvas with a page on white, so many pixels large. */
export async function canvasOf(
  page: PDFPageProxy,
  { width, height }: { width: number; height: number },
): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const own = page.getViewport({ scale: SCALE_OF_POINTS });
  // For print, since a hidden page gets no frames for the library to draw in.
  await page.render({
    canvas,
    viewport: page.getViewport({ scale: width / own.width }),
    intent: 'print',
    background: '#ffffff',
  }).promise;
  return canvas;
}
