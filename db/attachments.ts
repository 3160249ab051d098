import type { Database } from 'better-sqlite3';
import { TickmarkError } from '../core/errors.ts';
import { MAX_ATTACHMENT_BYTES, type AttachmentRef } from '../core/evidence.ts';
import { sha256 } from './events.ts';
import { sql } from './table.ts';

/** A name to show: the last part of whatever came, without control characters. Never used as a path. */
function shownName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/\p{C}/gu, '').trim().slice(0, 255);
  return clean === '' ? 'file' : clean;
}

/**
 * Keeps bytes in the library, once however often they come, and returns what a piece of evidence names them by.
 * Throws attachmentTooLarge.
 */
export function storeAttachment(
  db: Database,
  file: { name: string; mediaType: string; bytes: Uint8Array },
  at: string,
): AttachmentRef {
  const size = file.bytes.byteLength;
  const name = shownName(file.name);
  if (size > MAX_ATTACHMENT_BYTES) {
    const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
    const detail = { name, size: megabytes(size), limit: megabytes(MAX_ATTACHMENT_BYTES) };
    throw new TickmarkError('attachmentTooLarge', detail);
  }
  const hash = sha256(file.bytes);
  sql(
    db,
    'INSERT INTO attachment (hash, size, mediaType, bytes, storedAt) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(hash, size, file.mediaType, Buffer.from(file.bytes), at);
  return { hash, name, size, mediaType: file.mediaType };
}

/** The bytes kept under a hash. Throws attachmentNotFound. */
export function attachmentBytes(db: Database, hash: string): Uint8Array {
  const row = sql(db, 'SELECT bytes FROM attachment WHERE hash = ?').get(hash);
  if (row === undefined) throw new TickmarkError('attachmentNotFound');
  return row['bytes'] as Buffer;
}
