import type { Database } from 'better-sqlite3';
import { pastOf } from '../core/evidence-past.ts';
import { hasSubstance, type Evidence } from '../core/evidence.ts';
import type { Id } from '../core/ids.ts';
import type { NearDecision } from '../core/protection/redaction.ts';
import { mergedInto } from './merged.ts';
import { nearDecisions } from './near-matches.ts';
import { rowsWhere } from './table.ts';
import { refuseLocked } from './vault/refuse-locked.ts';
import { eventTable, evidenceTable } from './tables.ts';

/** What no report of an article is to tell, but for the evidence of the version that it is of. */
export interface Unsaid {
  /** Protected evidence of any version, as it is and as it was. */
  hidden: Evidence[];
  /** What was decided about words that look like a protected source. */
  decided: NearDecision[];
}

/** Returns what no report of an article is to tell. */
export function unsaidOf(db: Database, articleId: Id): Unsaid {
  return { hidden: protectedEvidence(db, articleId), decided: nearDecisions(db, articleId) };
}

/**
 * Returns the protected evidence of all versions of an article, as it is and as it ever was: what a checker took out of it, or
 * what stayed behind with an older version, may live on in a note elsewhere, and no report is to tell that. Throws libraryLocked.
 */
export function protectedEvidence(db: Database, articleId: Id): Evidence[] {
  refuseLocked(db, articleId);
  const pieces = rowsWhere(
    db,
    evidenceTable,
    'protected AND claimId IN (SELECT id FROM claim WHERE articleId = ?) ORDER BY createdAt, id',
    articleId,
  );
  if (pieces.length === 0) return [];
  const own = rowsWhere(db, eventTable, "articleId = ? AND entity = 'evidence' ORDER BY seq", articleId);
  const entries = [...own.map((event) => ({ event })), ...mergedInto(db, articleId)];
  return [...pieces, ...pieces.flatMap((piece) => pastOf(piece, entries))].filter(hasSubstance);
}
