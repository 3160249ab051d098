import type { Database } from 'better-sqlite3';
import type { ErasePreview } from '../../core/model/erasure.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Evidence } from '../../core/model/evidence/evidence.ts';
import { ERASED } from '../../core/model/evidence/fields.ts';
import { ERASED_SOURCE } from '../../core/model/source/fields.ts';
import { restsOn } from '../../core/model/source/rests-on.ts';
import type { Source } from '../../core/model/source/source.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { appendToLedger, isInLedger } from '../ledger/ledger.ts';
import { namedFiles } from '../queries/evidence/named-files.ts';
import { forgetNearMatches } from '../queries/evidence/near-matches.ts';
import { emptyRow, rowById, rowsWhere, sql } from '../tables/rows.ts';
import { articleTable, claimTable, evidenceTable, sourceTable } from '../tables/tables.ts';
import { refuseLocked } from '../queries/evidence/protected-evidence.ts';
import { dropSealedFiles, dropUnnamedFiles } from './files.ts';

/** What erasing needs besides its target. */
export interface Eraser {
  checkerId: Id;
  at: string;
  /** The names of sealed files to remove too. Without the key nobody else can tell which they are. */
  sealed?: readonly string[];
}

/**
 * Tells what erasing the source of a piece of evidence, or a source of an article, would take away: that piece, and those of the
 * article that are the same source (carried to another version, split with a claim, or taken from it), sources of the article
 * among them. Throws evidenceNotFound.
 */
export function previewSource(db: Database, evidenceId: Id): ErasePreview {
  const piece = rowById(db, evidenceTable, evidenceId) ?? rowById(db, sourceTable, evidenceId);
  const articleId = piece && articleOf(db, piece);
  const article = articleId && rowById(db, articleTable, articleId);
  if (piece === null || article === null || article === '' || isInLedger(db, 'source.erased', evidenceId))
    throw new TickmarkError('evidenceNotFound');
  refuseLocked(db, article.id);
  const evidenceIds = sameSource(db, piece, article.id);
  const files = namedFiles(db, article.id);
  const own = evidenceIds.flatMap((id) => [...(files.get(id)?.named ?? [])]);
  const others = new Set(
    [...files].flatMap(([id, { named }]) => (evidenceIds.includes(id) ? [] : [...named])),
  );
  return {
    erasure: { kind: 'source', articleId: article.id, evidenceIds },
    title: article.title,
    source: piece.title ?? piece.contact ?? piece.link,
    pieces: evidenceIds.length,
    entries: evidenceIds.reduce((sum, id) => sum + entriesAbout(db, id), 0),
    files: new Set(own.filter((hash) => !others.has(hash))).size,
  };
}

function entriesAbout(db: Database, id: Id): number {
  const row = sql(
    db,
    `WITH given (id) AS (SELECT ?)
     SELECT (SELECT count(*) FROM event WHERE entityId = given.id)
       + (SELECT count(*) FROM merged WHERE json_extract(event, '$.entityId') = given.id) AS n FROM given`,
  ).get(id);
  return Number(row?.['n']);
}

function articleOf(db: Database, piece: Evidence | Source): Id | null {
  return 'articleId' in piece ? piece.articleId : (rowById(db, claimTable, piece.claimId)?.articleId ?? null);
}

/**
 * The pieces and sources of an article with the same title, contact and link, of which one is there, the sources that they come from, and
 * all evidence that comes from one of these.
 */
function sameSource(db: Database, piece: Evidence | Source, articleId: Id): Id[] {
  const told = (one: Evidence | Source): string => JSON.stringify([one.title, one.contact, one.link]);
  const all = [
    ...rowsWhere(db, evidenceTable, 'claimId IN (SELECT id FROM claim WHERE articleId = ?)', articleId),
    ...rowsWhere(db, sourceTable, 'articleId = ?', articleId),
  ];
  const isTold = told(piece) !== '[null,null,null]';
  const same = all.filter((one) => one.id === piece.id || (isTold && told(one) === told(piece)));
  const ids = new Set(same.map(({ id }) => id));
  const isFrom = (one: Evidence | Source, source: Evidence | Source): boolean =>
    'claimId' in one && 'articleId' in source && restsOn(one, source, true);
  for (const source of all)
    if (same.some((one) => isFrom(one, source)) || ids.has(source.id)) {
      ids.add(source.id);
      for (const one of all) if (isFrom(one, source)) ids.add(one.id);
    }
  return all.filter(({ id }) => ids.has(id)).map(({ id }) => id);
}

/**
 * Erases pieces of evidence and sources of an article: their rows are empty and removed, the entries about them have no contents (their salted digests keep
 * the chain whole), files that nothing else names are gone, as is what was decided of near matches in the article and the hashes
 * from before entries were salted. The ledger says that a source was erased, when and by whom. Returns false if none of them is
 * there. Call inside a transaction.
 */
export function eraseSource(db: Database, articleId: Id, evidenceIds: readonly Id[], who: Eraser): boolean {
  const isThere = sql(
    db,
    'WITH given (id) AS (SELECT ?) SELECT 1 FROM given WHERE id IN (SELECT id FROM evidence UNION ALL SELECT id FROM source)',
  );
  const here = evidenceIds.filter((id) => isThere.get(id) !== undefined);
  if (here.length === 0) return false;
  const named = namedFiles(db, articleId);
  for (const id of here) {
    // This avoids the vault, because a backup is erased without its key.
    emptyRow(db, evidenceTable, id, ERASED);
    emptyRow(db, sourceTable, id, ERASED_SOURCE);
    sql(
      db,
      `UPDATE event SET "from" = iif("from" IS NULL, NULL, '{}'), "to" = '{}', salt = NULL, sealed = NULL
       WHERE articleId = ? AND entityId = ? AND entity IN ('evidence', 'source')`,
    ).run(articleId, id);
    emptyMerged(db, id);
  }
  forgetNearMatches(db, articleId, who.at);
  sql(db, 'DELETE FROM formerHash WHERE id = ?').run(articleId);
  dropUnnamedFiles(
    db,
    here.flatMap((id) => [...(named.get(id)?.named ?? [])]),
  );
  dropSealedFiles(db, who.sealed);
  appendToLedger(
    db,
    who.at,
    here.map((id) => ({ kind: 'source.erased', entityId: id, said: { articleId, by: who.checkerId } })),
  );
  return true;
}

/** Empties the entries about a piece or a source that came with case files. Their digests keep the chain complete. */
function emptyMerged(db: Database, evidenceId: Id): void {
  const rows = sql(
    db,
    `SELECT mergeId, id, event FROM merged WHERE json_extract(event, '$.entity') IN ('evidence', 'source')
       AND json_extract(event, '$.entityId') = ?`,
  ).all(evidenceId);
  for (const { mergeId, id, event } of rows) {
    const entry = JSON.parse(String(event)) as Record<string, unknown>;
    const emptied = {
      ...entry,
      from: entry['from'] === null ? null : {},
      to: {},
      salt: null,
    };
    sql(db, 'UPDATE merged SET event = ?, sealed = NULL WHERE mergeId = ? AND id = ?').run(
      JSON.stringify(emptied),
      String(mergeId),
      String(id),
    );
  }
}
