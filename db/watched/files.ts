import type { Database } from 'better-sqlite3';
import { createHmac } from 'node:crypto';
import { WireError } from '../../core/kernel/errors.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { FileOutcome } from '../../core/model/watched/watched.ts';
import type { FileStamp } from '../../core/model/watched/settling.ts';
import { sql } from '../tables/rows.ts';

const KEY_BYTES = 16;

/** The key of a file by its name in a folder, by which it is known even after its name is erased. */
export function fileKey(salt: Buffer, name: string): Buffer {
  return createHmac('sha256', salt).update(name).digest().subarray(0, KEY_BYTES);
}

/** The stamp under which a file was taken or left, or null. */
export function takenStamp(db: Database, folderId: number, key: Buffer): FileStamp | null {
  const row = sql(db, 'SELECT size, modified FROM file WHERE folderId = ? AND key = ?').get(folderId, key);
  return row === undefined ? null : { size: Number(row['size']), modified: Number(row['modified']) };
}

/** A file as it is kept. */
export interface KeptFile extends FileStamp {
  readonly key: Buffer;
  readonly name: string;
  readonly outcome: FileOutcome | 'left';
  readonly articleId: Id | null;
  readonly error: WireError | null;
  readonly at: string;
}

/** Keeps what became of files, in one transaction; of one that was known before it replaces it. A folder that was removed meanwhile has none. */
export function keepFiles(db: Database, folderId: number, files: readonly KeptFile[]): void {
  db.transaction(() => {
    if (sql(db, 'SELECT 1 FROM folder WHERE id = ?').get(folderId) === undefined) return;
    for (const { key, name, size, modified, outcome, articleId, error, at } of files)
      sql(
        db,
        `INSERT INTO file (folderId, key, name, size, modified, outcome, articleId, error, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (folderId, key) DO UPDATE SET name = excluded.name, size = excluded.size,
           modified = excluded.modified, outcome = excluded.outcome, articleId = excluded.articleId,
           error = excluded.error, at = excluded.at`,
      ).run(folderId, key, name, size, modified, outcome, articleId, error && JSON.stringify(error), at);
  }).immediate();
}

/** A file of the list, before its article is looked up. */
interface ListedRow {
  readonly id: number;
  readonly name: string;
  readonly at: string;
  readonly outcome: FileOutcome;
  readonly articleId: Id | null;
  readonly error: WireError | null;
}

/** What became of the files of a folder, the latest first. */
export function filesOfFolder(
  db: Database,
  folderId: number,
  { offset, limit }: { offset: number; limit: number },
): { files: ListedRow[]; total: number } {
  const shown = `folderId = ? AND outcome IN ('article', 'version', 'already', 'failed')`;
  const total = sql(db, `SELECT count(*) AS n FROM file WHERE ${shown}`).get(folderId);
  const rows = sql(db, `SELECT * FROM file WHERE ${shown} ORDER BY at DESC, id DESC LIMIT ? OFFSET ?`);
  return {
    total: Number(total?.['n']),
    files: rows.all(folderId, limit, offset).map((row) => ({
      id: Number(row['id']),
      name: String(row['name']),
      at: String(row['at']),
      outcome: FileOutcome.parse(row['outcome']),
      articleId: row['articleId'] === null ? null : String(row['articleId']),
      error: row['error'] === null ? null : WireError.parse(JSON.parse(String(row['error']))),
    })),
  };
}

/** Forgets the files of a folder that could not be read, so that the next looks take them again. */
export function forgetFailed(db: Database, folderId: number): void {
  sql(db, `DELETE FROM file WHERE folderId = ? AND outcome = 'failed'`).run(folderId);
}

/** Forgets the names of the files that an article came from. Their keys stay while they stand in the folder, so that they do not come back. */
export function forgetNamesOf(db: Database, articleId: Id): void {
  sql(
    db,
    `UPDATE file SET name = NULL, articleId = NULL, error = NULL, outcome = 'erased' WHERE articleId = ?`,
  ).run(articleId);
  // What was written over is in the log until it is moved into the file.
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/** The keys of the files whose names were erased. */
export function erasedKeys(db: Database, folderId: number): Set<string> {
  const rows = sql(db, `SELECT hex(key) AS key FROM file WHERE folderId = ? AND outcome = 'erased'`);
  return new Set(rows.all(folderId).map((row) => String(row['key'])));
}

/** Forgets files by their keys (hexadecimal, upper case): they are not in the folder any more. */
export function forgetKeys(db: Database, folderId: number, keys: Iterable<string>): void {
  for (const key of keys)
    sql(db, 'DELETE FROM file WHERE folderId = ? AND key = ?').run(folderId, Buffer.from(key, 'hex'));
}
