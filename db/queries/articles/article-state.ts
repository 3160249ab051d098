import type { Database } from 'better-sqlite3';
import type { ArticleState } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { allCheckers } from '../settings/checkers.ts';
import { lastEntry } from '../history/events.ts';
import type { Library } from '../../store/open.ts';
import { sessionsOf } from '../history/sessions.ts';
import { redactedEvidenceOf } from '../history/redacted-evidence.ts';
import { rowById, rowsWhere, sql } from '../../tables/rows.ts';
import {
  articleTable,
  blockTable,
  claimTable,
  evidenceTable,
  reviewTable,
  sentenceTable,
  versionTable,
} from '../../tables/tables.ts';
import { proofTicksOf } from './proof-ticks.ts';
import { undoState } from '../history/undo.ts';

/** How the text of a version is divided. */
export function divisionOf(db: Database, versionId: Id): Pick<ArticleState, 'blocks' | 'sentences'> {
  return {
    blocks: rowsWhere(db, blockTable, 'versionId = ? ORDER BY position', versionId),
    sentences: rowsWhere(db, sentenceTable, 'versionId = ? ORDER BY position', versionId),
  };
}

/** The present state of an article, with its newest version or the given one. Throws articleNotFound. */
export function articleState(library: Library, articleId: Id, versionId: Id | null = null): ArticleState {
  const { db } = library;
  const article = rowById(db, articleTable, articleId);
  const versions = rowsWhere(db, versionTable, 'articleId = ? ORDER BY number', articleId);
  const version = versionId === null ? versions.at(-1) : versions.find(({ id }) => id === versionId);
  if (article === null || version === undefined) throw new TickmarkError('articleNotFound');
  const { seq, hash } = lastEntry(db, articleId);
  return {
    article,
    version,
    versions: versions.map(({ id, number, loadedAt, sourceName, textHash }) => ({
      id,
      number,
      loadedAt,
      sourceName,
      textHash,
    })),
    ...divisionOf(db, version.id),
    claims: rowsWhere(db, claimTable, 'versionId = ? ORDER BY start, id', version.id),
    evidence: rowsWhere(
      db,
      evidenceTable,
      'claimId IN (SELECT id FROM claim WHERE versionId = ?) ORDER BY createdAt, id',
      version.id,
    ),
    reviews: rowsWhere(
      db,
      reviewTable,
      'claimId IN (SELECT id FROM claim WHERE versionId = ?) ORDER BY createdAt, id',
      version.id,
    ),
    proofTicks: proofTicksOf(db, articleId),
    checkers: allCheckers(db),
    sessions: sessionsOf(db, articleId),
    history: undoState(db, articleId),
    historyLength: seq,
    historyHash: hash,
    place: placeOf(library, articleId),
    redactedEvidence: [...redactedEvidenceOf(db, articleId)],
  };
}

function placeOf({ db }: Library, articleId: Id): ArticleState['place'] {
  const row = sql(db, 'SELECT "offset", claimId FROM place WHERE articleId = ?').get(articleId);
  if (row === undefined) return null;
  return { offset: Number(row['offset']), claimId: row['claimId'] === null ? null : String(row['claimId']) };
}

/** Remembers where the reader of an article was. */
export function setPlace({ db }: Library, articleId: Id, offset: number, claimId: Id | null): void {
  sql(
    db,
    `INSERT INTO place (articleId, "offset", claimId) VALUES (?, ?, ?)
     ON CONFLICT (articleId) DO UPDATE SET "offset" = excluded."offset", claimId = excluded.claimId`,
  ).run(articleId, offset, claimId);
}
