import type { Database } from 'better-sqlite3';
import type { Sentence, Span } from '../../../core/model/article/article.ts';
import type { Claim } from '../../../core/model/claim/claim.ts';
import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Review } from '../../../core/model/review/review.ts';
import { rowsWhere, sql } from '../../tables/rows.ts';
import { claimTable, evidenceTable, reviewTable, sentenceTable } from '../../tables/tables.ts';

const OVERLAPS = 'versionId = ? AND start < ? AND "end" > ?';

/** The claims of a version, in any state. */
export function claimsOf(db: Database, versionId: Id): Claim[] {
  return rowsWhere(db, claimTable, 'versionId = ?', versionId);
}

/** The claims of a version that share words with a span of its text. */
export function claimsAcross(db: Database, versionId: Id, { start, end }: Span): Claim[] {
  return rowsWhere(db, claimTable, OVERLAPS, versionId, end, start);
}

/** The sentences of a version that share words with a span of its text. */
export function sentencesAcross(db: Database, versionId: Id, { start, end }: Span): Sentence[] {
  return rowsWhere(db, sentenceTable, OVERLAPS, versionId, end, start);
}

/** The sentences of a version that begin within a span of its text, and not where it begins, in order. */
export function sentencesWithin(db: Database, versionId: Id, { start, end }: Span): Sentence[] {
  const within = 'versionId = ? AND start > ? AND start < ? ORDER BY start';
  return rowsWhere(db, sentenceTable, within, versionId, start, end);
}

/** The evidence of a claim that is not deleted. */
export function evidenceOf(db: Database, claimId: Id): Evidence[] {
  return rowsWhere(db, evidenceTable, 'claimId = ? AND removed = 0 ORDER BY id', claimId);
}

/** The reviews of a claim, the earliest first. */
export function reviewsOf(db: Database, claimId: Id): Review[] {
  return rowsWhere(db, reviewTable, 'claimId = ? ORDER BY id', claimId);
}

/** The ids of a table's rows that end in these letters; of deleted rows too where `alsoRemoved`. */
export function idsEndingIn(
  db: Database,
  table: 'article' | 'claim' | 'evidence' | 'source',
  ending: string,
  alsoRemoved: boolean,
): Id[] {
  const rows = sql(
    db,
    `SELECT id FROM ${table} WHERE removed IN (0, ${alsoRemoved ? 1 : 0}) AND substr(id, -length(?)) = ?`,
  ).all(ending, ending);
  return rows.map(({ id }) => String(id));
}

/** Each half has an index to go by. One condition with OR would read every claim of the library. */
const DISMISSED = `
  SELECT quote FROM claim WHERE articleId = ? AND status = 'dismissed'
  UNION
  SELECT claim.quote FROM version CROSS JOIN claim ON claim.versionId = version.id
  WHERE version.textHash = ? AND claim.status = 'dismissed'`;

/**
 * The words of suggestions that were dismissed in an article, or in a text with this hash (of an article that was deleted
 * since, say).
 */
export function dismissedQuotes(db: Database, articleId: Id, textHash: string): Set<string> {
  const rows = sql(db, DISMISSED).all(articleId, textHash);
  return new Set(rows.map((row) => String(row['quote'])));
}
