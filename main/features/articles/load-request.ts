import type { ErrorCode } from '../../../core/kernel/errors.ts';
import type { ParseRequest } from '../../../core/model/article/parsed-article.ts';
import type { CaseFile } from '../casefile/is-case.ts';
import type { LoadAs } from './load-article.ts';

/** Something that is to be loaded: what to call it, how to get it, and what it is to the library where that was said. */
export interface LoadRequest {
  name: string;
  request: () => ParseRequest | Promise<ParseRequest>;
  as?: LoadAs | null;
  /** The file that it is, where it is one: it may be a case file. */
  file?: CaseFile;
  /** Of a case file, where it was given. */
  passphrase?: string | null;
  /** Bytes that it keeps in memory until it is loaded; 0 for a file that is read from the disk each time. */
  inMemory: number;
}

/** What was wrong with the reading or the library, not with what was read. */
const NOT_OF_CONTENT: readonly ErrorCode[] = [
  'passwordNeeded',
  'passwordWrong',
  'readerTimeout',
  'readerMemory',
  'readerCrashed',
  'readerAnswer',
  'loadStopped',
  'noChecker',
  'diskFull',
  'internal',
];

/**
 * Returns whether something that failed may come out otherwise the next time. A file on disk may have been mended; bytes
 * that were dropped or pasted stay what they are.
 */
export function mayRetry({ inMemory }: LoadRequest, code: ErrorCode): boolean {
  return inMemory === 0 || NOT_OF_CONTENT.includes(code);
}
