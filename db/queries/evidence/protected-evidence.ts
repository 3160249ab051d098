import type { Database } from 'better-sqlite3';
import type { Version } from '../../../core/model/article/article.ts';
import { pastOf } from '../../../core/model/evidence/evidence-changes.ts';
import type { MaybeProtected } from '../../../core/protection/known-by.ts';
import { hasSourceSubstance } from '../../../core/model/source/fields.ts';
import { hasSubstance } from '../../../core/model/evidence/fields.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { ownText } from '../../../core/protection/own-texts.ts';
import type { NearDecision } from '../../../core/protection/redaction.ts';
import { mergedInto, textsMergedInto } from '../history/merged-entries.ts';
import { nearDecisions } from './near-matches.ts';
import { rowsWhere, sql } from '../../tables/rows.ts';
import { eventTable, evidenceTable, sourceTable, versionTable } from '../../tables/tables.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { vaultState } from '../../crypto/library-key.ts';

/** What no report of an article may disclose, except for the evidence of the report's own version. */
interface Withheld {
  /** Protected evidence of any version and protected sources, as they are and as they were. */
  hidden: MaybeProtected[];
  /** What was decided about words that look like a protected source. */
  decided: NearDecision[];
  /** The text that counts as the article's own: words that it prints may stay readable. See `ownText`. */
  printed: string;
}

/** Returns what no report of a version of an article may disclose. */
export function withheldFrom(
  db: Database,
  articleId: Id,
  version: Pick<Version, 'id' | 'text' | 'number'>,
): Withheld {
  const hidden = protectedSources(db, articleId);
  return { hidden, decided: nearDecisions(db, articleId), printed: printedIn(db, articleId, version) };
}

/** The first text of an article is its own. */
function printedIn(db: Database, articleId: Id, version: Pick<Version, 'id' | 'text' | 'number'>): string {
  const merged = version.number === 1 ? [] : textsMergedInto(db, articleId);
  if (merged.length === 0) return version.text;
  const line = rowsWhere(
    db,
    eventTable,
    "articleId = ? AND entity IN ('version', 'merge') ORDER BY seq",
    articleId,
  );
  const texts = rowsWhere(db, versionTable, 'articleId = ? ORDER BY number', articleId);
  return ownText(texts, { line, merged }, version);
}

/**
 * Returns the protected evidence of all versions of an article and its protected sources, as they are and as they ever were. What a checker removed
 * from one, or what belongs to an older version, may still be in a note somewhere, and no report may show that. Throws
 * libraryLocked.
 */
export function protectedSources(db: Database, articleId: Id): MaybeProtected[] {
  refuseLocked(db, articleId);
  const pieces = rowsWhere(
    db,
    evidenceTable,
    'protected AND claimId IN (SELECT id FROM claim WHERE articleId = ?) ORDER BY createdAt, id',
    articleId,
  );
  const sources = rowsWhere(db, sourceTable, 'protected AND articleId = ? ORDER BY createdAt, id', articleId);
  if (pieces.length + sources.length === 0) return [];
  const ofSources = "articleId = ? AND entity IN ('evidence', 'source') ORDER BY seq";
  const own = rowsWhere(db, eventTable, ofSources, articleId);
  const entries = [...own.map((event) => ({ event })), ...mergedInto(db, articleId)];
  return [
    ...[...pieces, ...pieces.flatMap((piece) => pastOf(piece, entries))].filter(hasSubstance),
    ...[...sources, ...sources.flatMap((source) => pastOf(source, entries))].filter(hasSourceSubstance),
  ];
}

/**
 * Throws libraryLocked if an article has protected sources that cannot be read here: without their words nobody can say
 * what of the article names them.
 */
export function refuseLocked(db: Database, articleId: Id): void {
  if (vaultState(db) !== 'locked') return;
  const ofClaims = 'claimId IN (SELECT id FROM claim WHERE articleId = ?)';
  const row = sql(
    db,
    `SELECT 1 FROM evidence WHERE sealed IS NOT NULL AND ${ofClaims}
     UNION ALL SELECT 1 FROM source WHERE sealed IS NOT NULL AND articleId = ? LIMIT 1`,
  ).get(articleId, articleId);
  if (row !== undefined) throw new TickmarkError('libraryLocked');
}
