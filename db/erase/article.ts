import type { Database } from 'better-sqlite3';
import type { ErasePreview } from '../../core/model/erasure.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { appendToLedger } from '../ledger/ledger.ts';
import { namedFiles } from '../queries/evidence/named-files.ts';
import { forgetNearMatches } from '../queries/evidence/near-matches.ts';
import { forgetOpenedArticle } from '../queries/articles/recent-articles.ts';
import { keepOpenArticle, readOpenArticle } from '../queries/settings/desk-state.ts';
import { rowById, sql } from '../tables/rows.ts';
import { articleTable } from '../tables/tables.ts';
import { refuseLocked } from '../queries/evidence/protected-evidence.ts';
import { dropSealedFiles, dropUnnamedFiles } from './files.ts';
import type { Eraser } from './source.ts';

/** Returns what erasing an article would remove. Throws articleNotFound. */
export function previewArticle(db: Database, articleId: Id): ErasePreview {
  const article = rowById(db, articleTable, articleId);
  if (article === null) throw new TickmarkError('articleNotFound');
  refuseLocked(db, articleId);
  const { pieces, entries } =
    sql(
      db,
      `WITH given (id) AS (SELECT ?)
       SELECT (SELECT count(*) FROM evidence JOIN claim ON claim.id = claimId WHERE claim.articleId = given.id)
           + (SELECT count(*) FROM source WHERE articleId = given.id) AS pieces,
         (SELECT count(*) FROM event WHERE articleId = given.id) AS entries FROM given`,
    ).get(articleId) ?? {};
  const files = new Set([...namedFiles(db, articleId).values()].flatMap(({ named }) => [...named]));
  return {
    erasure: { kind: 'article', articleId },
    title: article.title,
    source: null,
    pieces: Number(pieces),
    entries: Number(entries),
    files: files.size,
  };
}

/** Everything that belongs to an article, in an order in which nothing refers to what is gone. */
const OF_ARTICLE = [
  ['merged', 'mergeId IN (SELECT id FROM merge WHERE articleId = ?)'],
  ['merge', 'articleId = ?'],
  ['formerHash', 'id = ?'],
  ['origin', 'articleId = ?'],
  ['review', 'claimId IN (SELECT id FROM claim WHERE articleId = ?)'],
  ['evidence', 'claimId IN (SELECT id FROM claim WHERE articleId = ?)'],
  ['source', 'articleId = ?'],
  ['proofTick', 'articleId = ?'],
  ['notTheSame', 'articleId = ?'],
  ['claim', 'articleId = ?'],
  ['sentence', 'versionId IN (SELECT id FROM version WHERE articleId = ?)'],
  ['block', 'versionId IN (SELECT id FROM version WHERE articleId = ?)'],
  ['place', 'articleId = ?'],
  ['event', 'articleId = ?'],
  ['session', 'articleId = ?'],
  ['version', 'articleId = ?'],
  ['article', 'id = ?'],
] as const;

/** The triggers that refuse every other change. */
const GUARDS = ['eventIsNeverDeleted', 'mergedIsNeverDeleted'];

/**
 * Erases an article, its texts, work, history and the files that nothing else names. The ledger says that an article was erased,
 * when and by whom. Returns false if it is not there. Call inside a transaction.
 */
export function eraseArticle(db: Database, articleId: Id, who: Eraser): boolean {
  if (rowById(db, articleTable, articleId) === null) return false;
  const files = [...namedFiles(db, articleId).values()].flatMap(({ named }) => [...named]);
  forgetNearMatches(db, articleId, who.at);
  withoutGuards(db, () => {
    for (const [table, condition] of OF_ARTICLE)
      db.prepare(`DELETE FROM ${table} WHERE ${condition}`).run(articleId);
  });
  dropUnnamedFiles(db, files);
  dropSealedFiles(db, who.sealed);
  forgetOpenedArticle(db, articleId);
  if (readOpenArticle(db)?.articleId === articleId) keepOpenArticle(db, null);
  appendToLedger(db, who.at, [{ kind: 'article.erased', entityId: articleId, said: { by: who.checkerId } }]);
  return true;
}

/** Does something that the triggers of the library refuse; they are restored afterwards. */
function withoutGuards(db: Database, work: () => void): void {
  const guards = GUARDS.map((name) => {
    const row = db
      .prepare<[string], { sql: string }>(`SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?`)
      .get(name);
    if (row === undefined)
      throw new TickmarkError('libraryDamaged', { path: db.name, problem: `no ${name}` });
    return { name, create: row.sql };
  });
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  work();
  for (const { create } of guards) db.exec(create);
}
