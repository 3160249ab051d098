import type { Database } from 'better-sqlite3';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { fileTooLargeToKeep } from '../../../core/model/attachment/recording.ts';
import { MAX_ATTACHMENT_BYTES, type AttachmentRef } from '../../../core/model/evidence/evidence.ts';
import { sha256 } from '../../crypto/hash.ts';
import { sql } from '../../tables/rows.ts';
import { hasSealedFiles, isSealedFile, keepSealed, renewSealed, sealedFile } from './sealed-files.ts';
import { mustSeal, vaultState } from '../../crypto/library-key.ts';

/** A name to show: the last part of whatever came, without control characters. Never used as a path. */
function shownName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/\p{C}/gu, '').trim().slice(0, 255);
  return clean === '' ? 'file' : clean;
}

/** A file to store. */
interface NewFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * Stores bytes in the library, only once for equal bytes, and returns the reference for a piece of evidence. Throws
 * attachmentTooLarge, recordingTooLarge.
 */
export function storeAttachment(db: Database, file: NewFile, at: string): AttachmentRef {
  const ref = refOf(file);
  const { hash, size } = ref;
  if (isSealedFile(db, hash)) {
    renewSealed(db, hash, at);
    return ref;
  }
  // A file that is there already counts as attached now, so that it is not swept before its evidence is saved.
  sql(db, 'UPDATE attachment SET storedAt = ? WHERE hash = ? AND storedAt < ?').run(at, hash, at);
  sql(
    db,
    'INSERT INTO attachment (hash, size, mediaType, bytes, storedAt) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(hash, size, file.mediaType, Buffer.from(file.bytes), at);
  return ref;
}

/**
 * The same for a file whose evidence is not saved yet. Nobody knows whether its source will be protected, so it is
 * sealed until it is saved with an unprotected one. Without a key it is stored unencrypted. Throws
 * attachmentTooLarge, recordingTooLarge, libraryLocked.
 */
export function storeUnsaved(db: Database, file: NewFile, at: string): AttachmentRef {
  const ref = refOf(file);
  const isThere = sql(db, 'SELECT 1 FROM attachment WHERE hash = ?').get(ref.hash) !== undefined;
  if (isThere || !mustSeal(db)) return storeAttachment(db, file, at);
  keepSealed(db, { ...ref, bytes: Buffer.from(file.bytes), storedAt: at });
  renewSealed(db, ref.hash, at);
  return ref;
}

/** Whether a file is in the library unencrypted. */
export function isKept(db: Database, hash: string): boolean {
  return sql(db, 'SELECT 1 FROM attachment WHERE hash = ?').get(hash) !== undefined;
}

function refOf(file: NewFile): AttachmentRef {
  const size = file.bytes.byteLength;
  const name = shownName(file.name);
  if (size > MAX_ATTACHMENT_BYTES) throw fileTooLargeToKeep(name, size);
  return { hash: sha256(file.bytes), name, size, mediaType: file.mediaType };
}

/** The bytes kept under a hash. Throws attachmentNotFound; libraryLocked where it may be one that is sealed. */
export function attachmentBytes(db: Database, hash: string): Uint8Array {
  const row = sql(db, 'SELECT bytes FROM attachment WHERE hash = ?').get(hash);
  if (row !== undefined) return row['bytes'] as Buffer;
  const sealed = sealedFile(db, hash);
  if (sealed !== null) return sealed.bytes;
  const isLocked = vaultState(db) === 'locked' && hasSealedFiles(db);
  throw new TickmarkError(isLocked ? 'libraryLocked' : 'attachmentNotFound');
}

/** Whether a file is stored, sealed or not. A sealed one is only found with the key. */
export function isFileKept(db: Database, hash: string): boolean {
  return sql(db, 'SELECT 1 FROM attachment WHERE hash = ?').get(hash) !== undefined || isSealedFile(db, hash);
}

/** The data about a stored file without its bytes; null if it is not stored, or is sealed and the key is not here. */
export function attachmentFacts(
  db: Database,
  hash: string,
): { hash: string; size: number; mediaType: string } | null {
  const row = sql(db, 'SELECT size, mediaType FROM attachment WHERE hash = ?').get(hash);
  if (row !== undefined) return { hash, size: Number(row['size']), mediaType: String(row['mediaType']) };
  const sealed = sealedFile(db, hash);
  return sealed === null ? null : { hash, size: sealed.size, mediaType: sealed.mediaType };
}
