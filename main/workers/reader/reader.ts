import type { PageRequest, PictureRequest } from '../../../core/model/attachment/shown-attachment.ts';
import type { FactsRequest } from '../../../core/model/picture/picture-facts.ts';
import type { FingerprintRequest } from '../../../core/pictures/fingerprint-request.ts';
import type { ScanRequest } from '../../../core/ocr/scan-request.ts';
import type { ParseRequest, TextRequest } from '../../../core/model/article/parsed-article.ts';

/**
 * A request to a reader: an article of a file, a picture of one of its pages, its plain text, a smaller picture, a page to be recognized, or
 * what a picture says of itself or looks like.
 */
export type ReaderRequest =
  ParseRequest | PageRequest | PictureRequest | TextRequest | ScanRequest | FactsRequest | FingerprintRequest;

/** A reader: one process that parses one thing at a time. */
export interface Reader {
  /**
   * Sends it a request and returns its unchecked answer. Throws `readerTimeout`, `readerMemory` or `readerCrashed`;
   * after that the reader cannot be used any more.
   */
  ask(request: ReaderRequest): Promise<unknown>;
  /** True if its memory has grown so much that the next file should get a fresh reader. */
  isHeavy(): boolean;
  /** Ends its process at once, whatever that is doing. */
  end(): void;
  /** Ends its process, and resolves once that is gone. */
  ended(): Promise<void>;
}

/** How long a parse may take. */
export const READER_SECONDS = 20;
/** How much memory the reader's process may take while it parses, in megabytes of working set. */
export const READER_MEGABYTES = 1024;
/** How often its memory is checked. */
export const SAMPLE_MILLISECONDS = 200;
/** How long an idle reader is kept for the next file before its memory is given back. */
export const IDLE_MILLISECONDS = 20_000;
/** How long a reader's process that was told to end is waited for. */
export const ENDING_MILLISECONDS = 2000;
