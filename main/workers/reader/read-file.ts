import { TickmarkError } from '../../../core/kernel/errors.ts';
import type {
  PagePicture,
  PageRequest,
  PictureRequest,
  SmallPicture,
} from '../../../core/model/attachment/shown-attachment.ts';
import type {
  ParsedFile,
  ParseRequest,
  PlainText,
  TextRequest,
} from '../../../core/model/article/parsed-article.ts';
import type { FactsRequest, PictureFacts } from '../../../core/model/picture/picture-facts.ts';
import type { FingerprintRequest, MadeFingerprint } from '../../../core/pictures/fingerprint-request.ts';
import type { FoundScans, ScannedPage, ScanRequest } from '../../../core/ocr/scan-request.ts';
import {
  checkAnswer,
  checkFacts,
  checkFingerprint,
  checkPage,
  checkPicture,
  checkScan,
  checkText,
} from './reader-answer.ts';
import { setupReaderQueue } from './reader-queue.ts';
import { openReader } from './reader-window.ts';

const readers = setupReaderQueue<ParseRequest, ParsedFile>(openReader, checkAnswer);
/** A separate queue for sources, which are read in the background and can be stopped. */
const sourceReaders = setupReaderQueue<ParseRequest, ParsedFile>(openReader, checkAnswer);
/** The queue for pages that are recognized, in the background as well. */
const scanners = setupReaderQueue<ScanRequest, FoundScans | ScannedPage>(openReader, checkScan);
/** The queue for what pictures look like, in the background as well. */
const fingerprinters = setupReaderQueue<FingerprintRequest, MadeFingerprint>(openReader, checkFingerprint);
/** A separate queue for shown documents, so that they delay no load and can be stopped separately. */
const drawers = setupReaderQueue<PageRequest, PagePicture>(openReader, checkPage);
/** The queue for pictures in reports, separate for the same reason. */
const scalers = setupReaderQueue<PictureRequest, SmallPicture>(openReader, checkPicture);
/** The queue for shown attachments. */
const decoders = setupReaderQueue<TextRequest, PlainText>(openReader, checkText);
/** The queue for what shown pictures say of themselves. */
const inspectors = setupReaderQueue<FactsRequest, PictureFacts>(openReader, checkFacts);

/** Parses a file in the reader: one at a time, in the order asked. Throws what ReaderQueue.read does. */
export function readFile(request: ParseRequest): Promise<ParsedFile> {
  return readers.read(request);
}

/** The same for the text of a source, in a reader of its own. */
export function readSourceText(request: ParseRequest): Promise<ParsedFile> {
  return sourceReaders.read(request);
}

/** Says which pages of a source are pictures: of those asked for, those that have one. Throws what ReaderQueue.read does. */
export async function findScans(
  file: Omit<ScanRequest, 'scan'>,
  little: readonly number[],
): Promise<FoundScans> {
  const found = await scanners.read({ ...file, scan: { find: { little } } });
  if ('pictured' in found) return found;
  throw new TickmarkError('readerAnswer', { name: file.name ?? '', problem: 'pages' });
}

/** Draws a page of a source to be recognized. Throws what ReaderQueue.read does. */
export async function drawScan(file: Omit<ScanRequest, 'scan'>, page: number): Promise<ScannedPage> {
  const drawn = await scanners.read({ ...file, scan: { page } });
  if ('pixels' in drawn) return drawn;
  throw new TickmarkError('readerAnswer', { name: file.name ?? '', problem: 'page' });
}

/** Finds what a picture looks like. Throws what ReaderQueue.read does. */
export function takeFingerprint(request: FingerprintRequest): Promise<MadeFingerprint> {
  return fingerprinters.read(request);
}

/** Ends the readers that read sources, whatever they are doing. */
export function stopReadingSources(): void {
  sourceReaders.close();
  scanners.close();
  fingerprinters.close();
}

/** Draws a page of a PDF in a reader of its own: one at a time, in the order asked. Throws what ReaderQueue.read does. */
export function drawPage(request: PageRequest): Promise<PagePicture> {
  return drawers.read(request);
}

/** Draws a picture again, smaller, in a reader: one at a time, in the order asked. Throws what ReaderQueue.read does. */
export function scalePicture(request: PictureRequest): Promise<SmallPicture> {
  return scalers.read(request);
}

/** Decodes a file that is plain text, in a reader; null for any other. Throws what ReaderQueue.read does. */
export function readPlainText(request: TextRequest): Promise<PlainText> {
  return decoders.read(request);
}

/** Finds what a picture file says of itself, in a reader. Throws what ReaderQueue.read does. */
export function readPictureFacts(request: FactsRequest): Promise<PictureFacts> {
  return inspectors.read(request);
}

/** Ends the reader that draws pages, whatever it is doing. */
export function stopDrawing(): void {
  drawers.close();
}

/** Ends the readers, if there are any, and gives their memory back. */
export function closeReader(): void {
  readers.close();
  stopReadingSources();
  drawers.close();
  scalers.close();
  decoders.close();
  inspectors.close();
}

/**
 * Ends the readers, if there are any, and resolves once their processes are gone. Call it before ending the app by
 * force.
 */
export async function readerClosed(): Promise<void> {
  await Promise.all([
    readers.closed(),
    sourceReaders.closed(),
    scanners.closed(),
    fingerprinters.closed(),
    drawers.closed(),
    scalers.closed(),
    decoders.closed(),
    inspectors.closed(),
  ]);
}
