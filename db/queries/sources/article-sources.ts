import type { Database } from 'better-sqlite3';
import type { AttachmentRef } from '../../../core/model/evidence/evidence.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { detailsFromEvidence, sourceOf } from '../../../core/model/source/source-changes.ts';
import type { Source } from '../../../core/model/source/source.ts';
import type { SourceEntry, SourceFile } from '../../../core/model/source/source-text.ts';
import { vaultState } from '../../crypto/library-key.ts';
import { READER_VERSION, readStateOf } from '../files/source-texts.ts';
import { redactedEvidenceOf } from '../history/redacted-evidence.ts';
import { rowsWhere, sql } from '../../tables/rows.ts';
import { evidenceTable, sourceTable } from '../../tables/tables.ts';

/** A source that is in use, and the evidence that it stands for where it has no record of its own. */
export interface LiveSource {
  source: Source;
  evidenceId: Id | null;
}

/**
 * Returns the sources of an article, the oldest first, and after them the files of its evidence that none of them has, each once. Where
 * the library is locked, nothing is known of a protected one but that it is there.
 */
export function liveSources(db: Database, articleId: Id): LiveSource[] {
  const sources = rowsWhere(
    db,
    sourceTable,
    'articleId = ? AND removed = 0 ORDER BY createdAt, id',
    articleId,
  );
  const known = new Set(sources.flatMap(({ attachments }) => attachments.map(({ hash }) => hash)));
  const redacted = redactedEvidenceOf(db, articleId);
  const pieces = rowsWhere(
    db,
    evidenceTable,
    `removed = 0 AND attachments <> '[]' AND claimId IN (SELECT id FROM claim WHERE articleId = ? AND removed = 0)
       OR removed = 0 AND sealed IS NOT NULL AND claimId IN (SELECT id FROM claim WHERE articleId = ? AND removed = 0)
     ORDER BY createdAt, id`,
    articleId,
    articleId,
  );
  const ofEvidence = pieces.flatMap((piece): LiveSource[] => {
    if (redacted.has(piece.id)) return [];
    const author = { checkerId: piece.createdBy, at: piece.createdAt };
    return piece.attachments.flatMap((file): LiveSource[] => {
      if (known.has(file.hash) || !isHere(file)) return [];
      known.add(file.hash);
      const source = sourceOf(articleId, detailsFromEvidence(piece, file), author);
      return [{ source: { ...source, id: piece.id }, evidenceId: piece.id }];
    });
  });
  return [...sources.map((source) => ({ source, evidenceId: null })), ...ofEvidence];
}

/** False for what only stands for a file that was left out of a case file. */
function isHere({ standsFor }: AttachmentRef): boolean {
  return standsFor?.how !== 'leftOut';
}

/** Returns the lines of an article's sources, each with how far its files were read. */
export function sourceEntries(db: Database, articleId: Id): SourceEntry[] {
  return liveSources(db, articleId).map(({ source, evidenceId }) => ({
    source,
    evidenceId,
    files: source.attachments.map(({ hash, name }): SourceFile => ({
      hash,
      name,
      reading: readStateOf(db, hash),
    })),
  }));
}

/** A file by its hash, and what it is called. */
export interface NamedFile {
  hash: string;
  name: string;
}

/** Rows of sources and evidence in use. */
const LIVE_SOURCE = 'removed = 0 AND articleId IN (SELECT id FROM article WHERE removed = 0)';
const LIVE_EVIDENCE = `removed = 0 AND claimId IN
  (SELECT claim.id FROM claim JOIN article ON article.id = articleId WHERE claim.removed = 0 AND article.removed = 0)`;

/** The files of sources and evidence in use that are in no seal, with the articles that have them. */
export const LIVE_FILES = `SELECT row.articleId, json_extract(file.value, '$.hash') AS hash, json_extract(file.value, '$.name') AS name
  FROM (SELECT articleId, attachments FROM source WHERE ${LIVE_SOURCE}
    UNION ALL SELECT (SELECT articleId FROM claim WHERE claim.id = claimId), attachments FROM evidence WHERE ${LIVE_EVIDENCE}) AS row,
  json_each(row.attachments) AS file`;

/** Returns the files of a library's sources that wait to be read, each once. */
export function unreadFiles(db: Database): NamedFile[] {
  const open = sql(
    db,
    `SELECT live.hash, min(live.name) AS name FROM (${LIVE_FILES}) AS live LEFT JOIN sourceText ON sourceText.hash = live.hash
     WHERE sourceText.hash IS NULL OR sourceText.state = 'part' OR sourceText.version <> ? GROUP BY 1`,
  ).all(READER_VERSION);
  const sealed =
    vaultState(db) !== 'open'
      ? []
      : [
          ...rowsWhere(db, sourceTable, `sealed IS NOT NULL AND ${LIVE_SOURCE}`),
          ...rowsWhere(db, evidenceTable, `sealed IS NOT NULL AND ${LIVE_EVIDENCE}`),
        ].flatMap(({ attachments }) => attachments);
  const files = [...open.map(({ hash, name }) => ({ hash: String(hash), name: String(name) })), ...sealed];
  const waiting = files.filter(({ hash }) => readStateOf(db, hash).state === 'waiting');
  return [...new Map(waiting.map(({ hash, name }) => [hash, { hash, name }])).values()];
}

/** Returns the language of an article that has a file among its sources; null if none has. */
export function articleLanguageOf(db: Database, hash: string): string | null {
  const open = sql(
    db,
    `SELECT article.language FROM (${LIVE_FILES}) AS live JOIN article ON article.id = live.articleId
     WHERE live.hash = ? ORDER BY article.id LIMIT 1`,
  ).get(hash);
  if (open !== undefined) return String(open['language']);
  if (vaultState(db) !== 'open') return null;
  const sealed = rowsWhere(db, sourceTable, `sealed IS NOT NULL AND ${LIVE_SOURCE}`).find(({ attachments }) =>
    attachments.some((file) => file.hash === hash),
  );
  const row = sealed && sql(db, 'SELECT language FROM article WHERE id = ?').get(sealed.articleId);
  return row === undefined ? null : String(row['language']);
}

/** Whether entries about sources or evidence came since an earlier answer (`soFar`; 0 for the first). */
export function hasNewSources(db: Database, soFar: number): { isNew: boolean; soFar: number } {
  const now = Number(sql(db, 'SELECT coalesce(max(rowid), 0) AS n FROM event').get()?.['n']);
  if (now === soFar) return { isNew: false, soFar };
  const row = sql(
    db,
    `SELECT 1 FROM event WHERE rowid > ? AND entity IN ('source', 'evidence', 'merge', 'article') LIMIT 1`,
  ).get(soFar);
  return { isNew: row !== undefined, soFar: now };
}
