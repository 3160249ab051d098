import type { Erasure } from '../../core/erase.ts';
import { readBackup } from '../backup-check.ts';
import { rewriteBackup } from '../rewrite-backup.ts';
import { eraseRows } from './erase.ts';
import type { Eraser } from './source.ts';

/**
 * Erases something from a backup. Returns false where the backup has nothing of it: it is then as it was. Throws as rewriteBackup;
 * then the backup is as it was too.
 */
export function eraseInBackup(path: string, erasure: Erasure, who: Eraser): boolean {
  if (!holds(path, erasure)) return false;
  rewriteBackup(path, (db) => void eraseRows(db, erasure, who));
  return true;
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
