import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Erasure } from '../../core/erase.ts';
import { checkBackup, readBackup } from '../backup-check.ts';
import { connect } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { syncFolder } from '../sync-folder.ts';
import { eraseRows, tidyPages } from './erase.ts';
import type { Eraser } from './source.ts';

/**
 * Erases something from a backup: a copy is brought to the present format, erased, checked in full and put in its place, and what
 * was there is overwritten before it goes. Returns false where the backup has nothing of it: it is then as it was. Throws as
 * checkBackup, and what the system throws; then the backup is as it was.
 */
export function eraseInBackup(path: string, erasure: Erasure, who: Eraser): boolean {
  const copy = `${path}.erasing`;
  const old = `${path}.old`;
  overwrite(old);
  if (!holds(path, erasure)) return false;
  try {
    copyFileSync(path, copy);
    const db = connect(copy, { fileMustExist: true });
    try {
      db.pragma('journal_mode = MEMORY');
      migrate(db);
      db.pragma('foreign_keys = ON');
      db.transaction(() => eraseRows(db, erasure, who))();
      tidyPages(db);
      db.pragma('journal_mode = DELETE');
    } finally {
      db.close();
    }
    checkBackup(copy);
    renameSync(path, old);
    renameSync(copy, path);
    syncFolder(dirname(path));
    overwrite(old);
    return true;
  } finally {
    overwrite(copy);
    if (!existsSync(path) && existsSync(old)) renameSync(old, path);
  }
}

/** Reads columns that every format has. */
function holds(path: string, erasure: Erasure): boolean {
  const [table, ids] =
    erasure.kind === 'article' ? ['article', [erasure.articleId]] : ['evidence', erasure.evidenceIds];
  return readBackup(path, (db) => {
    const has = db.prepare<[string], unknown>(`SELECT 1 FROM ${table} WHERE id = ?`);
    return ids.some((id) => has.get(id) !== undefined);
  });
}

const CHUNK = Buffer.alloc(1024 * 1024);

/** Writes zeros over a file, and takes it away: its words are in no free block of a disk that writes in place. */
function overwrite(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return;
  const file = openSync(path, 'r+');
  try {
    for (let at = 0; at < size; at += CHUNK.length)
      writeSync(file, CHUNK, 0, Math.min(CHUNK.length, size - at), at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  rmSync(path, { force: true });
}
