import type { Database } from 'better-sqlite3';
import { toWireError, type TickmarkError } from '../../../core/kernel/errors.ts';
import { isKept } from './attachments.ts';
import { stopScan } from './scan-texts.ts';
import { isSealedFile } from './sealed-files.ts';
import { keepSealedText, noteUnread, READER_VERSION } from './source-texts.ts';

/** Notes why a file has no text, where the file is: nothing of a protected source's stands in plain. Call inside `write`. */
export function keepUnread(db: Database, hash: string, found: Parameters<typeof noteUnread>[2]): void {
  // What was recognized of its pages is kept where a checker stops it.
  if (found.state === 'stopped' && stopScan(db, hash)) return;
  if (isKept(db, hash)) noteUnread(db, hash, found);
  else if (isSealedFile(db, hash)) keepSealedText(db, { hash, version: READER_VERSION, ...found });
}

/** Notes that a file cannot be read, and why. Call inside `write`. */
export function keepFailure(db: Database, hash: string, why: TickmarkError, readAt: string): void {
  keepUnread(db, hash, { state: 'failed', readAt, error: toWireError(why) });
}
