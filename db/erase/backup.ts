import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import type { ErasedBackup, Erasure } from '../../core/model/erasure.ts';
import { toWireError } from '../../core/kernel/errors.ts';
import { readBackup } from '../backup/check.ts';
import { backupNames, type BackupOwner } from '../backup/list.ts';
import { hasLedger, isInLedger } from '../ledger/ledger.ts';
import { endRewrites, rewriteBackup } from '../backup/rewrite.ts';
import { eraseRows } from './erase.ts';
import type { Eraser } from './source.ts';

/**
 * A backup and its state in an erasure: it still holds the erased thing, was cleared of it, never had it, or cannot be
 * read.
 */
export interface BackupStanding {
  name: string;
  state: 'holds' | ErasedBackup['state'];
  why: string | null;
}

/**
 * Erases something from a backup. Returns false if the backup has nothing of it. Throws as rewriteBackup. In both
 * cases the backup is unchanged.
 */
export function eraseInBackup(path: string, erasure: Erasure, who: Eraser): boolean {
  if (readBackup(path, (db) => standing(db, erasure)) !== 'holds') return false;
  rewriteBackup(path, (db) => void eraseRows(db, erasure, who));
  return true;
}

/**
 * Returns the state of each of a library's backups in a folder with respect to an erasure, the newest first.
 * Replacements of backups that were cut off are completed first. Throws backupFolderUnreachable.
 */
export function backupsHolding(folder: string, owner: BackupOwner, erasure: Erasure): BackupStanding[] {
  endRewrites(folder);
  return backupNames(folder)
    .filter(({ id, library }) => id === owner.id || library === owner.library)
    .map(({ name }) => {
      try {
        const state = readBackup(join(folder, name), (db) => standing(db, erasure));
        return { name, state, why: null };
      } catch (thrown) {
        return { name, state: 'failed', why: failureText(thrown) };
      }
    });
}

/** Why something could not be done with a backup, in words. */
export function failureText(thrown: unknown): string {
  const { code, detail } = toWireError(thrown);
  return String(detail['problem'] ?? detail['why'] ?? code);
}

/** Reads columns that every format has. */
function standing(db: Database, erasure: Erasure): 'holds' | 'erased' | 'without' {
  const [table, kind, ids] =
    erasure.kind === 'article'
      ? (['article', 'article.erased', [erasure.articleId]] as const)
      : (['evidence', 'source.erased', erasure.evidenceIds] as const);
  const hasSources = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'source'`).get() !== undefined;
  const has = db.prepare<[string], unknown>(
    table === 'evidence' && hasSources
      ? 'WITH given (id) AS (SELECT ?) SELECT 1 FROM given WHERE id IN (SELECT id FROM evidence UNION ALL SELECT id FROM source)'
      : `SELECT 1 FROM ${table} WHERE id = ?`,
  );
  const isErased = (id: string): boolean => hasLedger(db) && isInLedger(db, kind, id);
  // Of erased evidence the empty row stays.
  if (ids.some((id) => has.get(id) !== undefined && !isErased(id))) return 'holds';
  return ids.some(isErased) ? 'erased' : 'without';
}
