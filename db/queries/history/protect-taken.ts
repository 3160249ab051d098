import type { Database } from 'better-sqlite3';
import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import { draftChange, type Draft } from '../../../core/model/history/event.ts';
import { hasOrigin, restsOn, type Origin } from '../../../core/model/source/rests-on.ts';
import type { Source } from '../../../core/model/source/source.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { rowsWhere, sql } from '../../tables/rows.ts';
import { evidenceTable, sourceTable } from '../../tables/tables.ts';

/** Evidence of which `hasOrigin` holds, while it is in no seal. */
const HAS_ORIGIN =
  "(sourceId IS NOT NULL OR sourceHash IS NOT NULL OR calculation IS NOT NULL OR attachments <> '[]')";

/**
 * Returns the protected source that a piece of an article's evidence comes from, null for none. Deleted sources count: what they said is
 * no less secret. Of a locked library's sources only those that the evidence names by their id can be told.
 */
export function protectedOrigin(db: Database, piece: Origin, articleId: Id): Source | null {
  if (!hasOrigin(piece)) return null;
  const sources = rowsWhere(db, sourceTable, 'protected = 1');
  return sources.find((source) => restsOn(piece, source, source.articleId === articleId)) ?? null;
}

/** What a step made of evidence and sources. */
interface Touched {
  evidence: readonly Evidence[];
  sources: readonly Source[];
}

/**
 * Returns the drafts, by article, that protect what comes from protected sources and is open after a step of an article: of the evidence
 * that the step touched, and of all evidence where it touched such a source. Deleted evidence is included: its entries in the history
 * have its words.
 */
export function protectTaken(db: Database, articleId: Id, touched: Touched): Map<Id, Draft[]> {
  const drafts = new Map<Id, Draft[]>();
  const protect = (piece: Evidence, of: Id): void => {
    const draft = draftChange('evidence.changed', 'evidence', piece, { protected: true });
    if (draft !== null) drafts.set(of, [...(drafts.get(of) ?? []), draft]);
  };
  const open = touched.evidence.filter((piece) => !piece.protected);
  for (const piece of open) if (protectedOrigin(db, piece, articleId) !== null) protect(piece, articleId);
  const sources = touched.sources.filter((source) => source.protected);
  if (sources.length === 0) return drafts;
  const known = new Set(open.map(({ id }) => id));
  for (const piece of rowsWhere(db, evidenceTable, `protected = 0 AND ${HAS_ORIGIN}`)) {
    if (known.has(piece.id)) continue;
    const of = articleOf(db, piece.claimId);
    if (sources.some((source) => restsOn(piece, source, source.articleId === of))) protect(piece, of);
  }
  return drafts;
}

function articleOf(db: Database, claimId: Id): Id {
  return String(sql(db, 'SELECT articleId FROM claim WHERE id = ?').get(claimId)?.['articleId']);
}
