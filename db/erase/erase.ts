import type { Database } from 'better-sqlite3';
import type { Erasure } from '../../core/model/erasure.ts';
import { readDrafts, keepDrafts } from '../queries/settings/desk-state.ts';
import { write } from '../queries/history/commit.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { Library } from '../store/open.ts';
import { sql } from '../tables/rows.ts';
import { vaultState } from '../crypto/library-key.ts';
import { sealedFilesOf } from './files.ts';
import { forgetStacks } from '../queries/history/undo.ts';
import { eraseArticle } from './article.ts';
import { beginErasing } from '../ledger/erasures.ts';
import { eraseSource, type Eraser } from './source.ts';

/**
 * Erases something from an open library in one transaction. The same transaction records that the file's pages and the
 * backups must still be cleared. Returns the id of that record, or null if there is nothing to erase. Throws what
 * `write` throws.
 */
export function erase(library: Library, erasure: Erasure, who: Eraser): Id | null {
  const { db } = library;
  const eraser = { ...who, sealed: who.sealed ?? sealedFilesOf(db, erasure) };
  const id = write(library, () =>
    eraseRows(db, erasure, eraser) ? beginErasing(db, erasure, eraser) : null,
  );
  forgetStacks(db);
  return id;
}

/** The same within a transaction of the caller. */
export function eraseRows(db: Database, erasure: Erasure, who: Eraser): boolean {
  forgetDrafts(db, erasure);
  return erasure.kind === 'article'
    ? eraseArticle(db, erasure.articleId, who)
    : eraseSource(db, erasure.articleId, erasure.evidenceIds, who);
}

function forgetDrafts(db: Database, erasure: Erasure): void {
  // In a backup without its key nobody can tell what they are about.
  if (vaultState(db) === 'locked') {
    sql(db, `DELETE FROM setting WHERE name = 'drafts'`).run();
    return;
  }
  const drafts = readDrafts(db);
  const about = new Set(draftsAbout(db, erasure, Object.keys(drafts)));
  const kept = Object.entries(drafts).filter(([name]) => !about.has(name));
  if (about.size > 0) keepDrafts(db, Object.fromEntries(kept));
}

/** The drafts about something. The name of a draft contains the id of its claim, evidence or article. */
export function draftsAbout(db: Database, erasure: Erasure, names: readonly string[]): string[] {
  const ids = new Set<string>(erasure.kind === 'source' ? erasure.evidenceIds : [erasure.articleId]);
  const claims =
    erasure.kind === 'article'
      ? sql(db, 'SELECT id FROM claim WHERE articleId = ?').all(erasure.articleId)
      : sql(db, `SELECT claimId AS id FROM evidence WHERE id IN (SELECT value FROM json_each(?))`).all(
          JSON.stringify(erasure.evidenceIds),
        );
  for (const { id } of claims) ids.add(String(id));
  return names.filter((name) => [...ids].some((id) => name.includes(id)));
}
