import type { Database } from 'better-sqlite3';
import type { Id } from '../../../core/kernel/ids.ts';
import type { LedgerDraft } from '../../../core/model/history/ledger.ts';
import { namedFiles, type NamedFiles } from '../evidence/named-files.ts';
import { sql } from '../../tables/rows.ts';
import { originDigest } from '../history/merged-entries.ts';
import { lastStatement, appendToLedger } from '../../ledger/ledger.ts';

/** Records an article that came, with its origin, and its files that did not come. */
export function recordArticle(db: Database, articleId: Id, at: string): void {
  const said = { origin: originDigest(db, articleId) };
  appendToLedger(db, at, [{ kind: 'article.came', entityId: articleId, said }]);
  recordAbsentFiles(db, articleId, at);
  recordErased(db, articleId, at);
}

/** Records sources that came erased: the entries about them are empty. */
export function recordErased(db: Database, articleId: Id, at: string): void {
  const rows = sql(
    db,
    `SELECT DISTINCT entityId FROM event
     WHERE articleId = ? AND digest IS NOT NULL AND salt IS NULL AND sealed IS NULL`,
  ).all(articleId);
  const said = { articleId, by: null };
  appendToLedger(
    db,
    at,
    rows.map(({ entityId }) => ({ kind: 'source.erased', entityId: String(entityId), said })),
  );
}

/**
 * Records how many files are missing from each version and piece of evidence of an article, after something was added.
 * Files that were missing `before` are not recorded: nobody said that they may be.
 */
export function recordAbsentFiles(
  db: Database,
  articleId: Id,
  at: string,
  before: ReadonlyMap<string, NamedFiles> = new Map(),
): void {
  const missedBefore = new Set([...before.values()].flatMap(({ absent }) => [...absent]));
  const drafts: LedgerDraft[] = [];
  for (const [entityId, { absent }] of namedFiles(db, articleId)) {
    const count = Number(lastStatement(db, 'files.absent', entityId)?.['count'] ?? 0);
    const isNews = absent.size < count || [...absent].some((hash) => !missedBefore.has(hash));
    if (isNews && absent.size !== count)
      drafts.push({ kind: 'files.absent', entityId, said: { count: absent.size } });
  }
  appendToLedger(db, at, drafts);
}
