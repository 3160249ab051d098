import type { ParsedFile, ParseRequest } from '../../core/parsed-article.ts';
import { setupReaderQueue } from './reader-queue.ts';
import { openReader } from './reader-window.ts';

const readers = setupReaderQueue(openReader);

/** Parses a file in the reader: one at a time, in the order asked. Throws what ReaderQueue.read does. */
export function readFile(request: ParseRequest): Promise<ParsedFile> {
  return readers.read(request);
}

/** Ends the reader, if there is one, and gives its memory back. */
export function closeReader(): void {
  readers.close();
}

/** Ends the reader, if there is one, and resolves once its process is gone: for who ends the app by force next. */
export function readerClosed(): Promise<void> {
  return readers.closed();
}
